import { describe, expect, test } from 'vitest';
import type { Mishap } from '../../src/playground/workspace/mishaps.ts';
import { newBlocks } from '../../src/playground/workspace/switches.ts';
import { answersAll, questionIn, questionSeenBy, type SlackOptions, slack, tap } from './slack.ts';

async function thread(options: SlackOptions = {}) {
  const on = await slack(options);
  const agile = on.channel();
  await on.ana.types('/certify here', { in: agile });
  const question = questionSeenBy(on.ana, agile);
  return { ...on, agile, question };
}

const answerTeam = { actionId: 'answer:aim:team' };

describe('where new blocks are refused', () => {
  test.each([
    ['everywhere', 400],
    ['everywhere', 500],
    ['everywhere', '200 with ok:false'],
    ['response_url', 400],
    ['response_url', 500],
    ['response_url', '200 with ok:false'],
    ['ephemeral', 400],
  ] as const)('(%s, with %s) the result comes in old ones', async (refuseBlocksOn, responseRefusal) => {
    const { ana, question } = await thread({
      switches: { refuseBlocks: newBlocks, refuseBlocksOn, responseRefusal },
    });
    const result = await answersAll(ana, question, { aim: 'team', setting: 'scrum' });
    expect(questionIn(result)).toBeUndefined();
    expect(result.text).toMatch(/CSM|PSM/);
    if (refuseBlocksOn !== 'ephemeral')
      expect(
        result.blocks.map(({ type }) => String(type)).filter((type) => newBlocks.includes(type)),
      ).toEqual([]);
  });

  test('all tries take the same way back, and it is never used up', async () => {
    const { ana, question, workspace } = await thread();
    workspace.mishaps.always('response_url', { error: 'invalid_blocks' });
    const before = workspace.log.length;
    await ana.taps(answerTeam, { in: question });
    const requests = workspace.log.slice(before).filter(({ method }) => method === 'response_url');
    expect(new Set(requests.map(({ path }) => path)).size).toBe(1);
    // The question, the apology, and the apology outside of the thread; neither has newer blocks to do without.
    expect(requests).toHaveLength(3);
  });
});

describe('two quick taps post once', () => {
  test.each([
    ['In a Thread Here', tap.here, 1],
    ['Only I See It', tap.privately, 0],
  ])('%s', async (_name, which, threads) => {
    const { ana, channel } = await slack();
    const agile = channel();
    await ana.types('/certify', { in: agile });
    const outcomes = await ana.doubleTaps(which, { in: ana.lastMessage(agile) });
    expect(outcomes.map(({ acked }) => acked)).toEqual([true, true]);
    expect(ana.sees(agile)).toHaveLength(1 + threads);
    expect(ana.sees(ana.dm())).toEqual([]);
  });

  test('both places are one wish', async () => {
    const { ana, channel } = await slack();
    const agile = channel();
    await ana.types('/certify', { in: agile });
    const launcher = ana.lastMessage(agile);
    await Promise.all(
      [tap.here, tap.privately].map((which) => ana.taps(which, { in: launcher, asSeen: true })),
    );
    const questions = [...ana.sees(agile), ...ana.sees({ thread: ana.sees(agile)[1] ?? launcher })];
    expect(new Set(questions.filter(questionIn).map(({ ts }) => ts)).size).toBe(1);
  });

  test('a command delivered twice opens one thread', async () => {
    const { ana, channel } = await slack({ switches: { deliverTwice: true } });
    const agile = channel();
    await ana.types('/certify here', { in: agile });
    expect(ana.sees(agile)).toHaveLength(1);
  });
});

describe('what goes wrong is said, privately, and nothing is lost', () => {
  /** Answers once with this mishap in the way; what Ana is told, and the question afterwards. */
  async function answersWith(mishap: Mishap, times = 1, options: SlackOptions = {}) {
    const on = await thread({ callMs: 300, ...options });
    const { ana, ben, question, workspace } = on;
    workspace.mishaps.next('response_url', mishap, times);
    const outcome = await ana.taps(answerTeam, { in: question });
    expect(outcome).toMatchObject({ acked: true, status: 200 });
    // The failed one, and the same again or the word about it.
    const requests = () => workspace.log.filter(({ method }) => method === 'response_url').length;
    await expect.poll(requests).toBeGreaterThan(1);
    await workspace.settles();
    workspace.mishaps.clear();
    const told = ana.sees({ thread: question }).filter(({ ephemeral }) => ephemeral);
    expect(ben.sees({ thread: question }).filter(({ ephemeral }) => ephemeral)).toEqual([]);
    return { ...on, told, now: ana.looksAgain(question) };
  }

  test('Slack in trouble for a moment: the same once more, unseen', async () => {
    const { told, now } = await answersWith({ status: 503 });
    expect(questionIn(now)).not.toBe('aim');
    expect(told).toEqual([]);
  });

  test('Slack in trouble: the question stays, and the next tap works', async () => {
    const { ana, question, told, now } = await answersWith({ status: 503 }, 2);
    expect(now).toEqual(question);
    expect(told).toHaveLength(1);
    await ana.taps(answerTeam, { in: question });
    expect(questionIn(ana.looksAgain(question))).not.toBe('aim');
  });

  test('too many messages: the same once more after a moment, unseen', async () => {
    const { told, now, waits } = await answersWith({ retryAfterSeconds: 9 });
    expect(questionIn(now)).not.toBe('aim');
    expect([told, waits]).toEqual([[], [1000]]);
  });

  test('too many messages twice: told to wait', async () => {
    const { told, now, question } = await answersWith({ retryAfterSeconds: 9 }, 2);
    expect(now).toEqual(question);
    expect(told).toEqual([
      expect.objectContaining({ text: expect.stringMatching(/^Slack asks for a short pause/) }),
    ]);
  });

  test.each([
    ['a connection that breaks', 'reset' as const],
    ['an answer that never comes', 'never' as const],
  ])('%s: the same once more, unseen', async (_name, mishap) => {
    const { told, now } = await answersWith(mishap);
    expect(questionIn(now)).not.toBe('aim');
    expect(told).toEqual([]);
  });

  test('a connection that breaks twice: told', async () => {
    const { told, now, question } = await answersWith('reset', 2);
    expect(now).toEqual(question);
    expect(told).toHaveLength(1);
  });

  test('a way back that is used up: told in the own conversation', async () => {
    const { ana, told, now, question } = await answersWith({ error: 'used_url' }, 5);
    expect(now).toEqual(question);
    expect(told).toEqual([]);
    expect(ana.sees(ana.dm())).toHaveLength(1);
  });
});

describe('opening a thread', () => {
  test('while Slack asks for a few seconds: they are waited out, and nobody hears of it', async () => {
    const { ana, channel, workspace, waits } = await slack();
    const agile = channel();
    workspace.mishaps.next('chat.postMessage', { retryAfterSeconds: 4 });
    await ana.types('/certify here', { in: agile });
    expect(questionSeenBy(ana, agile).threadTs).toBe(ana.sees(agile)[0]?.ts);
    expect([waits, ana.sees(agile).length]).toEqual([[4000], 1]);
  });

  test('while Slack asks to wait: told for how long, and nothing is posted', async () => {
    const { ana, channel, workspace } = await slack();
    const agile = channel();
    workspace.mishaps.next('chat.postMessage', { retryAfterSeconds: 17 });
    await ana.types('/certify here', { in: agile });
    const [told, ...others] = ana.sees(agile);
    expect(others).toEqual([]);
    expect(told?.ephemeral).toBe(true);
    expect(told?.text).toContain('17');
  });

  test.each(['token_revoked', 'missing_scope', 'account_inactive'])(
    'with a broken installation (%s): told',
    async (error) => {
      const { ana, channel, workspace, log } = await slack();
      const agile = channel();
      workspace.mishaps.next('chat.postMessage', { error }, 9);
      await ana.types('/certify here', { in: agile });
      expect(ana.sees(agile).map(({ ephemeral }) => ephemeral)).toEqual([true]);
      expect(log.filter((line) => line.includes(error))).toHaveLength(1);
    },
  );

  test('with a connection that breaks: not posted twice, and told', async () => {
    const { ana, ben, channel, workspace } = await slack();
    const agile = channel();
    workspace.mishaps.next('chat.postMessage', 'reset');
    await ana.types('/certify here', { in: agile });
    expect(ben.sees(agile)).toEqual([]);
    expect(ana.sees(agile).map(({ text }) => text)).toEqual([
      expect.stringMatching(/type the command again/),
    ]);
  });

  test('with an answer that comes too late: there is no second first message', async () => {
    const { ana, ben, channel, workspace } = await slack({ callMs: 300 });
    const agile = channel();
    workspace.mishaps.next('chat.postMessage', { slowMs: 500 });
    await ana.types('/certify here', { in: agile });
    await expect.poll(() => ben.sees(agile).length).toBe(1);
    await workspace.settles();
    expect(ben.sees(agile)).toHaveLength(1);
    expect(ana.sees(agile).filter(({ ephemeral }) => ephemeral)).toHaveLength(1);
  });

  test('with a question that is answered too late: its thread is kept, and the person told', async () => {
    const { ana, ben, channel, workspace } = await slack({ callMs: 300 });
    const agile = channel();
    workspace.mishaps.next('chat.postMessage', { slowMs: 0 });
    workspace.mishaps.next('chat.postMessage', { slowMs: 500 });
    await ana.types('/certify here', { in: agile });
    await expect.poll(() => ana.sees(agile).length).toBe(2);
    const [parent, told] = ana.sees(agile);
    expect(told).toMatchObject({ ephemeral: true, text: expect.stringMatching(/If nothing has changed/) });
    if (!parent) throw new Error('no thread');
    await expect.poll(() => ben.sees({ thread: parent }).map(questionIn)).toEqual([undefined, 'aim']);
  });

  test('without a link to be had, the thread is opened all the same', async () => {
    const { ana, channel, workspace } = await slack();
    workspace.mishaps.always('chat.getPermalink', { error: 'channel_not_found' });
    const agile = channel();
    await ana.types('/certify', { in: agile });
    await ana.taps(tap.here, { in: ana.lastMessage(agile) });
    expect(questionSeenBy(ana, agile)).toBeDefined();
    expect(ana.sees(agile).map(({ text }) => text)).toContain('Your first question is in a thread here.');
  });

  test('when only the confirmation fails, nobody is told that it failed', async () => {
    const { ana, ben, channel, workspace } = await slack();
    const agile = channel();
    await ana.types('/certify', { in: agile });
    const launcher = ana.lastMessage(agile);
    workspace.mishaps.next('response_url', { status: 500 }, 2);
    await ana.taps(tap.here, { in: launcher });
    expect(ben.sees(agile)).toHaveLength(1);
    expect(ana.sees(agile)).toHaveLength(2);
  });
});

describe('requests that are not Slack’s', () => {
  const body = 'command=%2Fcertify&text=here&user_id=U1&channel_id=C1';

  test.each([
    ['without a signature', { signature: 'none' as const }],
    ['with a wrong signature', { signature: 'wrong' as const }],
    ['that are old', { ageSeconds: 400 }],
  ])('%s are turned away', async (_name, how) => {
    const { workspace } = await slack();
    const answer = await workspace.sendsRaw({ body, ...how });
    expect(answer?.status).toBe(401);
    expect(workspace.everything()).toEqual([]);
  });

  test('that make no sense are turned away', async () => {
    const { workspace } = await slack();
    const answer = await workspace.sendsRaw({ body: 'payload=%7Bnot-json' });
    expect(answer?.status).toBe(400);
  });
});

describe('when the app is told to stop', () => {
  test('it finishes the thread it is opening', async () => {
    const { ana, channel, workspace, stops } = await slack();
    const agile = channel();
    workspace.mishaps.next('chat.postMessage', { slowMs: 100 }, 2);
    const typed = ana.types('/certify here', { in: agile });
    await expect.poll(() => workspace.log.some(({ method }) => method === 'chat.postMessage')).toBe(true);
    expect(await stops(2000)).toEqual({ left: 0, told: 0 });
    expect(questionIn(ana.lastMessage(agile))).toBeDefined();
    await typed;
  });

  test('it does not wait for ever', async () => {
    const { ana, channel, workspace, stops } = await slack({ callMs: 500 });
    const agile = channel();
    workspace.mishaps.next('chat.postMessage', 'never');
    await ana.types('/certify here', { in: agile });
    expect(await stops(20)).toMatchObject({ left: 1 });
  });
});
