import { describe, expect, test } from 'vitest';
import type { Mishap } from '../../src/playground/workspace/mishaps.ts';
import type { ChannelOptions } from '../../src/playground/workspace/workspace.ts';
import {
  answersAll,
  optionsOf,
  questionIn,
  questionSeenBy,
  refusals,
  type SlackOptions,
  slack,
  tap,
} from './slack.ts';

describe('/certify in a channel', () => {
  test('says privately what it is and asks who may see it; the channel sees nothing', async () => {
    const { ana, ben, channel } = await slack();
    const agile = channel();
    const outcome = await ana.types('/certify', { in: agile });
    expect(outcome).toMatchObject({ acked: true, status: 200 });
    const launcher = ana.lastMessage(agile);
    expect(launcher.ephemeral).toBe(true);
    expect(launcher.buttons.map(({ actionId }) => actionId)).toEqual([
      'start:private',
      'start:here',
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

  test('only I see it: the launcher itself becomes the questions and the result, and no call is made', async () => {
    const on = await slack();
    const { ana, ben, channel, workspace } = on;
    const agile = channel();
    await ana.types('/certify', { in: agile });
    const launcher = ana.lastMessage(agile);
    const before = workspace.log.length;
    await ana.taps(tap.privately, { in: launcher });
    expect(questionIn(ana.looksAgain(launcher))).toBe('aim');
    const result = await answersAll(ana, launcher, { aim: 'team', setting: 'scrum' });
    expect(result).toMatchObject({ ts: launcher.ts, ephemeral: true });
    expect(ana.sees(agile)).toHaveLength(1);
    expect(ana.sees(ana.dm())).toEqual([]);
    expect(ben.sees(agile)).toEqual([]);
    const fromApp = workspace.log.slice(before).filter(({ direction }) => direction === 'from-app');
    expect(new Set(fromApp.map(({ method }) => method))).toEqual(new Set(['response_url']));
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

  test('/certify private asks at once, for her eyes only, right there', async () => {
    const { ana, ben, channel } = await slack();
    const agile = channel();
    await ana.types('/certify private', { in: agile });
    const question = questionSeenBy(ana, agile);
    expect(question.ephemeral).toBe(true);
    const result = await answersAll(ana, question);
    expect(result.ephemeral).toBe(true);
    expect(ana.sees(agile)).toHaveLength(1);
    expect(ana.sees(ana.dm())).toEqual([]);
    expect(ben.sees(agile)).toEqual([]);
  });
});

describe("in the app's own conversation", () => {
  test.each(['/certify', '/certify here', '/certify private'])(
    '%s starts at once, as one message that says its day and becomes the result',
    async (typed) => {
      const on = await slack();
      const { ana } = on;
      await ana.types(typed, { in: ana.dm() });
      const question = questionSeenBy(ana, ana.dm());
      expect(question).toMatchObject({ ephemeral: false, words: expect.stringMatching(DAY) });
      expect(question.threadTs).toBeUndefined();
      const result = await answersAll(ana, question, { aim: 'team', setting: 'scrum' });
      expect(result).toMatchObject({ ts: question.ts, words: expect.stringMatching(DAY) });
      expect(optionsOf(result, 'show:more')).not.toEqual(expect.arrayContaining(['private', 'keep']));
      expect(ana.sees(ana.dm())).toHaveLength(1);
      expect(refusals(on)).toEqual([]);
    },
  );

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

/** As in "Saturday, November 28". */
const DAY = /^\w+day, \w+ \d+\n/;

/** Why a thread was refused, in the first line; only where the app was not invited does an invitation help. */
const becauseOf = (_name: string, { readOnly, kind, botIsMember }: ChannelOptions) => {
  if (readOnly) return /^Only some people may post/;
  return botIsMember === false && kind !== 'dm'
    ? /^Certify is not in .*`\/invite @Certify`/
    : /^Certify cannot post here/;
};

/** Where `/certify here` is typed, and where the questions then are. */
const PLACES: [string, ChannelOptions, SlackOptions, 'thread' | 'alone'][] = [
  ['a channel the app is in', {}, {}, 'thread'],
  ['a public channel it may post to uninvited', { botIsMember: false }, {}, 'thread'],
  ['a public channel it is not in', { botIsMember: false }, { scopes: ['commands', 'chat:write'] }, 'alone'],
  ['a private channel it is in', { kind: 'private' }, {}, 'thread'],
  ['a private channel it is not in', { kind: 'private', botIsMember: false }, {}, 'alone'],
  ['a conversation between two people', { kind: 'dm', botIsMember: false }, {}, 'alone'],
  ['a group conversation', { kind: 'group-dm', botIsMember: false }, {}, 'alone'],
  ['a group conversation it is in', { kind: 'group-dm' }, {}, 'thread'],
  ['a channel where apps may not post', { restricted: true }, {}, 'alone'],
  ['a read-only channel', { readOnly: true }, {}, 'alone'],
  ['a channel for threads only', { threadOnly: true }, {}, 'alone'],
  ['a channel without threads', { nonThreadable: true }, {}, 'alone'],
];

describe.each(PLACES)('/certify here in %s', (name, channelOptions, slackOptions, where) => {
  test(
    where === 'thread'
      ? 'opens a thread there'
      : 'goes on for her eyes only, says why in the first line and leaves nothing',
    async () => {
      const { ana, ben, channel, workspace } = await slack(slackOptions);
      const agile = channel(channelOptions);
      await ana.types('/certify here', { in: agile });
      const question = questionSeenBy(ana, agile);
      expect(question.ephemeral).toBe(where === 'alone');
      expect(ben.sees(agile)).toHaveLength(where === 'thread' ? 1 : 0);
      expect(ana.sees(agile)).toHaveLength(1);
      expect(ana.sees(ana.dm())).toEqual([]);
      if (where === 'alone') expect(question.words).toMatch(becauseOf(name, channelOptions));
      const toSlack = workspace.log.filter(({ method }) => method === 'chat.postMessage');
      expect(toSlack.length).toBeLessThanOrEqual(2);
    },
  );

  test('and the questionnaire comes to its result', async () => {
    const { ana, channel } = await slack(slackOptions);
    const agile = channel(channelOptions);
    await ana.types('/certify here', { in: agile });
    const question = questionSeenBy(ana, agile);
    const result = await answersAll(ana, question, { aim: 'team', setting: 'scrum' });
    expect(questionIn(result)).toBeUndefined();
    expect(result.words).not.toMatch(/\/invite|cannot post/);
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

test('in a channel that was archived under the launcher it goes on for her eyes only, and says why', async () => {
  const { ana, channel } = await slack();
  const agile = channel();
  await ana.types('/certify', { in: agile });
  agile.archived = true;
  await ana.taps(tap.here, { in: ana.lastMessage(agile) });
  const question = questionSeenBy(ana, agile);
  expect(question).toMatchObject({
    ephemeral: true,
    words: expect.stringMatching(/^This channel is archived/),
  });
  expect(ana.sees(agile)).toHaveLength(1);
});

test('a launcher whose thread is refused becomes the first question itself', async () => {
  const { ana, ben, channel } = await slack();
  const agile = channel({ nonThreadable: true });
  await ana.types('/certify', { in: agile });
  const launcher = ana.lastMessage(agile);
  await ana.taps(tap.here, { in: launcher });
  const question = ana.looksAgain(launcher);
  expect(questionIn(question)).toBe('aim');
  expect(question?.words).toMatch(/^Certify cannot post here, so only you see this/);
  expect(ana.sees(agile)).toHaveLength(1);
  expect(ben.sees(agile)).toEqual([]);
});

test.each(['user_not_found', 'external_channel_migrating', 'a_code_of_next_year', 'invalid_arguments'])(
  'a refusal that nobody has listed (%s) goes on for her eyes only, and the operator reads it',
  async (error) => {
    const { ana, channel, workspace, log } = await slack();
    const agile = channel();
    workspace.mishaps.always('chat.postMessage', { error });
    await ana.types('/certify here', { in: agile });
    expect(questionSeenBy(ana, agile).ephemeral).toBe(true);
    expect(ana.sees(agile)).toHaveLength(1);
    expect(log.filter((line) => line.includes(`could not be posted: ${error}`))).toHaveLength(1);
  },
);

describe('when the second message fails', () => {
  test.each([
    ['the thread is locked', { error: 'restricted_action_thread_locked' }, true],
    ['Slack asks to wait', { retryAfterSeconds: 30 }, false],
    ['even the plain layout is refused', { error: 'invalid_blocks' }, false],
  ])('because %s, the first one is taken back', async (_name, mishap, goesOn) => {
    const { ana, ben, channel, workspace } = await slack();
    const agile = channel();
    await ana.types('/certify', { in: agile });
    const launcher = ana.lastMessage(agile);
    const passes = { slowMs: 0 };
    workspace.mishaps.next('chat.postMessage', passes);
    workspace.mishaps.next('chat.postMessage', mishap, goesOn ? 1 : 2);
    await ana.taps(tap.here, { in: launcher });
    expect(ben.sees(agile)).toEqual([]);
    expect(questionIn(ana.looksAgain(launcher))).toBe(goesOn ? 'aim' : undefined);
    workspace.mishaps.clear();
    if (goesOn) return;
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
    on.workspace.mishaps.next('chat.postMessage', { retryAfterSeconds: 30 });
    on.workspace.mishaps.next('chat.delete', mishap, times);
    await on.ana.types('/certify here', { in: agile });
    expect(on.ana.sees(agile).at(-1)?.text).toContain('type the command again in 30 seconds');
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
