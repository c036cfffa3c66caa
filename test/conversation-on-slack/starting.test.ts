import { describe, expect, test } from 'vitest';
import type { Mishap } from '../../src/playground/workspace/mishaps.ts';
import type { ChannelOptions } from '../../src/playground/workspace/workspace.ts';
import { answersAll, questionIn, questionSeenBy, refusals, type SlackOptions, slack, tap } from './slack.ts';

describe('/certify in a channel', () => {
  test('asks privately where to talk, and the channel sees nothing', async () => {
    const { ana, ben, channel } = await slack();
    const agile = channel();
    const outcome = await ana.types('/certify', { in: agile });
    expect(outcome).toMatchObject({ acked: true, status: 200 });
    const launcher = ana.lastMessage(agile);
    expect(launcher.ephemeral).toBe(true);
    expect(launcher.buttons.map(({ actionId }) => actionId)).toEqual([
      'start:here',
      'start:private',
      'start:choosing',
    ]);
    expect(ben.sees(agile)).toEqual([]);
  });

  test('here: one message in the channel, the first question in its thread, and the launcher says where', async () => {
    const on = await slack();
    const { ana, ben, channel } = on;
    const agile = channel();
    await ana.types('/certify', { in: agile });
    const launcher = ana.lastMessage(agile);
    await ana.taps(tap.here, { in: launcher });
    const [parent, ...others] = ben.sees(agile);
    expect(others).toEqual([]);
    expect(parent?.buttons).toEqual([]);
    const thread = ben.sees({ thread: parent ?? launcher });
    expect(thread.map(questionIn)).toEqual([undefined, expect.any(String)]);
    const after = ana.looksAgain(launcher);
    expect(after?.ephemeral).toBe(true);
    expect(after?.buttons.filter(({ url }) => !url)).toEqual([]);
    expect(JSON.stringify(after?.blocks)).toContain(thread[1]?.ts.replace('.', ''));
    expect(refusals(on)).toEqual([]);
  });

  test('privately: a thread in the own conversation with the app, and a link to it; the channel sees nothing', async () => {
    const on = await slack();
    const { ana, ben, channel } = on;
    const agile = channel();
    await ana.types('/certify', { in: agile });
    const launcher = ana.lastMessage(agile);
    await ana.taps(tap.privately, { in: launcher });
    const question = questionSeenBy(ana, ana.dm());
    expect(ana.sees(ana.dm())).toHaveLength(1);
    expect(question.threadTs).toBe(ana.sees(ana.dm())[0]?.ts);
    expect(JSON.stringify(ana.looksAgain(launcher)?.blocks)).toContain(question.ts.replace('.', ''));
    expect(ben.sees(agile)).toEqual([]);
    expect(refusals(on)).toEqual([]);
  });

  test('/certify here opens the thread at once and says nothing besides', async () => {
    const { ana, channel } = await slack();
    const agile = channel();
    await ana.types('/certify here', { in: agile });
    expect(ana.sees(agile)).toHaveLength(1);
    expect(ana.sees(agile)[0]?.ephemeral).toBe(false);
    expect(questionSeenBy(ana, agile).threadTs).toBe(ana.sees(agile)[0]?.ts);
  });

  test('/certify private goes private at once and leaves a link that only she sees', async () => {
    const { ana, ben, channel } = await slack();
    const agile = channel();
    await ana.types('/certify private', { in: agile });
    const question = questionSeenBy(ana, ana.dm());
    const [notice, ...others] = ana.sees(agile);
    expect(others).toEqual([]);
    expect(notice?.ephemeral).toBe(true);
    expect(JSON.stringify(notice?.blocks)).toContain(question.ts.replace('.', ''));
    expect(ben.sees(agile)).toEqual([]);
  });
});

describe("in the app's own conversation", () => {
  test.each(['/certify', '/certify here', '/certify private'])('%s starts at once', async (typed) => {
    const on = await slack();
    const { ana } = on;
    await ana.types(typed, { in: ana.dm() });
    expect(ana.sees(ana.dm())).toHaveLength(1);
    const question = questionSeenBy(ana, ana.dm());
    expect(question.threadTs).toBe(ana.sees(ana.dm())[0]?.ts);
    expect(question.buttons.map(({ actionId }) => actionId)).not.toContain('edit:private');
    expect(refusals(on)).toEqual([]);
  });

  test('with posting switched off it asks for her eyes only', async () => {
    const { ana, workspace } = await slack();
    workspace.dmWith(ana).messagesTabDisabled = true;
    await ana.types('/certify', { in: ana.dm() });
    const launcher = ana.lastMessage(ana.dm());
    expect(launcher.buttons.map(({ actionId }) => actionId)).toEqual(['start:private', 'start:choosing']);
    await ana.taps(tap.privately, { in: launcher });
    const question = questionSeenBy(ana, ana.dm());
    expect(question.ephemeral).toBe(true);
    const result = await answersAll(ana, question);
    expect(result.ephemeral).toBe(true);
  });
});

/** Why a thread was refused, in the words of the notice. */
const becauseOf = ({ archived, readOnly }: ChannelOptions) =>
  archived ? /archived/ : readOnly ? /only some people/ : /post/;

/** Where `/certify here` is typed, and where the questions then are. */
const PLACES: [string, ChannelOptions, SlackOptions, 'thread' | 'dm'][] = [
  ['a channel the app is in', {}, {}, 'thread'],
  ['a public channel it may post to uninvited', { botIsMember: false }, {}, 'thread'],
  ['a public channel it is not in', { botIsMember: false }, { scopes: ['commands', 'chat:write'] }, 'dm'],
  ['a private channel it is in', { kind: 'private' }, {}, 'thread'],
  ['a private channel it is not in', { kind: 'private', botIsMember: false }, {}, 'dm'],
  ['a conversation between two people', { kind: 'dm', botIsMember: false }, {}, 'dm'],
  ['a group conversation', { kind: 'group-dm', botIsMember: false }, {}, 'dm'],
  ['a group conversation it is in', { kind: 'group-dm' }, {}, 'thread'],
  ['an archived channel', { archived: true }, {}, 'dm'],
  ['a channel where apps may not post', { restricted: true }, {}, 'dm'],
  ['a read-only channel', { readOnly: true }, {}, 'dm'],
  ['a channel for threads only', { threadOnly: true }, {}, 'dm'],
  ['a channel without threads', { nonThreadable: true }, {}, 'dm'],
];

describe.each(PLACES)('/certify here in %s', (_name, channelOptions, slackOptions, where) => {
  test(
    where === 'thread' ? 'opens a thread there' : 'goes private, says why and leaves nothing',
    async () => {
      const { ana, ben, channel, workspace } = await slack(slackOptions);
      const agile = channel(channelOptions);
      await ana.types('/certify here', { in: agile });
      const question = questionSeenBy(ana, where === 'thread' ? agile : ana.dm());
      expect(question.ephemeral).toBe(false);
      expect(question.threadTs).toBeDefined();
      expect(ben.sees(agile)).toHaveLength(where === 'thread' ? 1 : 0);
      if (where === 'dm') {
        const [notice] = ana.sees(agile);
        expect(notice?.ephemeral).toBe(true);
        expect(notice?.text).toMatch(becauseOf(channelOptions));
        expect(JSON.stringify(notice?.blocks)).toContain(question.ts.replace('.', ''));
      }
      const toSlack = workspace.log.filter(({ method }) => method === 'chat.postMessage');
      expect(toSlack.length).toBeLessThanOrEqual(4);
    },
  );

  test('and the questionnaire comes to its result', async () => {
    const { ana, channel } = await slack(slackOptions);
    const agile = channel(channelOptions);
    await ana.types('/certify here', { in: agile });
    const question = questionSeenBy(ana, where === 'thread' ? agile : ana.dm());
    const result = await answersAll(ana, question, { aim: 'team', setting: 'scrum' });
    expect(questionIn(result)).toBeUndefined();
  });

  test('where the own conversation is closed too, only she sees the questions', async () => {
    const { ana, ben, channel, workspace } = await slack(slackOptions);
    workspace.dmWith(ana).messagesTabDisabled = true;
    const agile = channel(channelOptions);
    await ana.types(where === 'dm' ? '/certify here' : '/certify private', { in: agile });
    const question = questionSeenBy(ana, agile);
    expect(question.ephemeral).toBe(true);
    await answersAll(ana, question, { aim: 'product' });
    expect(ben.sees(agile)).toEqual([]);
    expect(ana.sees(agile)).toHaveLength(1);
    expect(ana.sees(ana.dm())).toEqual([]);
  });
});

test('in a conversation between two people, bare /certify offers no thread', async () => {
  const { ana, ben, channel } = await slack();
  const chat = channel({ kind: 'dm', botIsMember: false });
  await ana.types('/certify', { in: chat });
  expect(ana.lastMessage(chat).buttons.map(({ actionId }) => actionId)).toEqual([
    'start:private',
    'start:choosing',
  ]);
  expect(ben.sees(chat)).toEqual([]);
});

test('a launcher whose thread is refused is replaced by the way to the private one', async () => {
  const { ana, ben, channel } = await slack();
  const agile = channel({ nonThreadable: true });
  await ana.types('/certify', { in: agile });
  const launcher = ana.lastMessage(agile);
  await ana.taps(tap.here, { in: launcher });
  const question = questionSeenBy(ana, ana.dm());
  expect(JSON.stringify(ana.looksAgain(launcher)?.blocks)).toContain(question.ts.replace('.', ''));
  expect(ana.sees(agile)).toHaveLength(1);
  expect(ben.sees(agile)).toEqual([]);
});

test('with everything closed the launcher itself becomes the first question', async () => {
  const { ana, channel, workspace } = await slack();
  workspace.dmWith(ana).messagesTabDisabled = true;
  const agile = channel({ readOnly: true });
  await ana.types('/certify', { in: agile });
  const launcher = ana.lastMessage(agile);
  await ana.taps(tap.here, { in: launcher });
  expect(questionIn(ana.looksAgain(launcher))).toBeDefined();
  expect(ana.sees(agile)).toHaveLength(1);
});

describe('when the second message fails', () => {
  test.each([
    ['the thread is locked', { error: 'restricted_action_thread_locked' }, 1],
    ['Slack asks to wait', { retryAfterSeconds: 3 }, 0],
    ['even the plain layout is refused', { error: 'invalid_blocks' }, 0],
  ])('because %s, the first one is taken back', async (_name, mishap, threadsInDm) => {
    const { ana, ben, channel, workspace } = await slack();
    const agile = channel();
    await ana.types('/certify', { in: agile });
    const launcher = ana.lastMessage(agile);
    const passes = { slowMs: 0 };
    workspace.mishaps.next('chat.postMessage', passes);
    workspace.mishaps.next('chat.postMessage', mishap, threadsInDm ? 1 : 2);
    await ana.taps(tap.here, { in: launcher });
    expect(ben.sees(agile)).toEqual([]);
    expect(ana.sees(ana.dm())).toHaveLength(threadsInDm);
    workspace.mishaps.clear();
    if (threadsInDm) return;
    // The launcher is still there, and the next tap is not taken for a double one.
    expect(ana.sees(agile)).toHaveLength(2);
    await ana.taps(tap.here, { in: launcher });
    expect(ben.sees(agile)).toHaveLength(1);
  });

  /** What is left when the first message cannot be taken back either. */
  async function keeping(mishap: Mishap, times = 1) {
    const on = await slack();
    const agile = on.channel();
    on.workspace.mishaps.next('chat.postMessage', { slowMs: 0 });
    on.workspace.mishaps.next('chat.postMessage', { retryAfterSeconds: 3 });
    on.workspace.mishaps.next('chat.delete', mishap, times);
    await on.ana.types('/certify here', { in: agile });
    expect(on.ana.sees(agile).at(-1)?.text).toContain('type the command again in 3 seconds');
    return { ...on, left: on.ben.sees(agile), said: on.log.filter((line) => line.includes('left')) };
  }

  test('a short wait for taking it back is waited out', async () => {
    const { left, waits, said } = await keeping({ retryAfterSeconds: 2 });
    expect([left, waits, said]).toEqual([[], [2000], []]);
  });

  test.each([
    ['a long wait', { retryAfterSeconds: 60 }, 1, []],
    ['a second refusal', { error: 'cant_delete_message' }, 2, [1000]],
  ])('%s is left for the operator to know', async (_name, mishap, times, expected) => {
    const { left, waits, said } = await keeping(mishap, times);
    expect(waits).toEqual(expected);
    expect(left).toHaveLength(1);
    expect(said).toEqual([expect.stringMatching(/left a first message without a question/)]);
  });
});
