import { describe, expect, test } from 'vitest';
import type { Mishap } from '../../src/playground/workspace/mishaps.ts';
import {
  answersAll,
  optionsOf,
  questionIn,
  questionSeenBy,
  refusals,
  type Slack,
  slack,
  tap,
} from './slack.ts';

const at = ({ workspace }: Slack) => `<@${workspace.identity.botUserId}>`;
const fromApp = ({ workspace }: Slack) => workspace.everything().filter(({ from }) => from === 'app');
/** What the app was told to do of its own, in order. */
const callsOf = ({ workspace }: Slack) =>
  workspace.log.filter(({ direction }) => direction === 'from-app').map(({ method }) => method);

describe('a mention', () => {
  test('is answered in a thread under it, and in the thread it stands in', async () => {
    const here = await slack();
    const { ana, ben, channel } = here;
    const agile = channel();
    await ana.types(`${at(here)} I work as a tester`, { in: agile });
    const [said] = ana.sees(agile);
    const question = ben.sees({ thread: said ?? ana.lastMessage(agile) }).at(-1);
    expect(question).toMatchObject({ from: 'app', ephemeral: false, threadTs: said?.ts });
    if (!question) throw new Error('nothing was answered');
    await ben.types(`${at(here)} CSM or PSM I?`, { in: { thread: question } });
    expect(ben.lastMessage(agile)).toMatchObject({ from: 'app', threadTs: said?.ts });
    expect(ben.lastMessage(agile).text).toContain('CSM and PSM I side by side');
    expect(refusals(here)).toEqual([]);
  });

  test('begins a questionnaire of whoever said it, for all to read, which they can take away', async () => {
    const here = await slack();
    const { ana, ben, channel } = here;
    const agile = channel();
    await ana.types(`${at(here)} hello`, { in: agile });
    const question = questionSeenBy(ana, agile);
    await ben.taps({ actionId: `answer:${questionIn(question)}:not-sure` }, { in: question });
    expect(ben.lastMessage(agile)).toMatchObject({
      ephemeral: true,
      text: expect.stringContaining('only they'),
    });
    const result = await answersAll(ana, question, { aim: 'team', setting: 'scrum' });
    expect(optionsOf(result, 'show:more')).toEqual(expect.arrayContaining(['private', 'keep']));
    await ana.selects({ actionId: 'show:more' }, 'keep', { in: result });
    expect(ana.looksAgain(result)?.text).toContain('This went on in our messages.');
    expect(ana.sees(ana.dm())).toHaveLength(1);
  });

  test('in the thread of somebody else’s questionnaire leaves what stands above it alone', async () => {
    const here = await slack();
    const { ana, ben, channel, workspace } = here;
    const agile = channel();
    await ana.types('/certify here', { in: agile });
    const [parent] = ben.sees(agile);
    if (!parent) throw new Error('there is no thread');
    await ben.types(`${at(here)} hello`, { in: { thread: parent } });
    const his = questionSeenBy(ben, agile);
    const before = workspace.log.length;
    const result = await answersAll(ben, his, { aim: 'team', setting: 'scrum' });
    await ben.selects({ actionId: 'show:more' }, 'private', { in: result });
    expect(workspace.log.slice(before).map(({ method }) => method)).not.toContain('chat.update');
    expect(ben.looksAgain(parent)?.text).toContain('is finding out which agile certification fits');
    expect(here.log).toEqual([]);
  });

  test.each<[string, Mishap, RegExp]>([
    ['archived meanwhile', { error: 'is_archived' }, /^This channel is archived/],
    ['read-only', { error: 'restricted_action_read_only_channel' }, /^Only some people may post/],
    ['a locked thread', { error: 'restricted_action_thread_locked' }, /^Certify cannot post here/],
    ['left by the app', { error: 'not_in_channel' }, /^Certify is not in this channel/],
  ])(
    'where the answer is refused (%s) it stands in their own messages, and says why',
    async (_, mishap, why) => {
      const here = await slack();
      const { ana, ben, channel, workspace, log } = here;
      const agile = channel();
      workspace.mishaps.next('chat.postMessage', mishap);
      await ana.types(`${at(here)} hello`, { in: agile });
      expect(ana.sees(agile)).toHaveLength(1);
      const question = questionSeenBy(ana, ana.dm());
      expect(question.words).toMatch(why);
      expect(ben.looksAgain(question)).toBeUndefined();
      expect(log).toEqual([
        expect.stringMatching(/^mention \(Ev\w+\) could not be answered where it was said: \w+$/),
      ]);
    },
  );

  test('refused everywhere ends in the log, without a word of it', async () => {
    const here = await slack();
    const { ana, channel, workspace, log } = here;
    workspace.mishaps.always('chat.postMessage', { error: 'restricted_action' });
    await ana.types(`${at(here)} my secret is 42`, { in: channel() });
    expect(fromApp(here)).toEqual([]);
    expect(log.every((line) => line.startsWith('mention (Ev'))).toBe(true);
    expect(log.join()).not.toContain('secret');
  });
});

describe('a direct message', () => {
  test('is answered as one message, and in a thread if it stands in one', async () => {
    const here = await slack();
    const { ana } = here;
    await ana.types('CSM or PSM I?', { in: ana.dm() });
    const answer = ana.lastMessage(ana.dm());
    expect(answer).toMatchObject({ from: 'app', ephemeral: false });
    expect(answer.threadTs).toBeUndefined();
    await ana.types('I work as a tester', { in: { thread: answer } });
    const question = questionSeenBy(ana, ana.dm());
    expect(question.threadTs).toBe(answer.ts);
    const result = await answersAll(ana, question);
    expect(questionIn(result)).toBeUndefined();
    expect(refusals(here)).toEqual([]);
  });

  test('that mentions the app is read without the mention', async () => {
    const here = await slack();
    const { ana } = here;
    await ana.types(`${at(here)} CSM`, { in: ana.dm() });
    expect(fromApp(here)).toHaveLength(1);
    expect(ana.lastMessage(ana.dm()).text).toContain('Certified ScrumMaster');
  });

  test('facts asked for there change in place, and lead to a questionnaire there', async () => {
    const here = await slack();
    const { ana } = here;
    await ana.types('CSM or PSM I?', { in: ana.dm() });
    await ana.taps(tap.mine, { in: ana.lastMessage(ana.dm()) });
    expect(questionSeenBy(ana, ana.dm()).words).toContain('Way of working: Scrum (assumed)');
  });

  test.each([
    ['escaped characters', 'CSM &amp; PSM I', 'CSM and PSM I side by side'],
    ['a link', '<https://www.scrum.org/|CSM> or <http://x.example|PSM I>', 'CSM and PSM I side by side'],
    ['somebody named', 'CSM <@U0SOMEBODY> or <!here> PSM I', 'CSM and PSM I side by side'],
    ['several lines', 'CSM\nor\n\nPSM I', 'CSM and PSM I side by side'],
    ['control characters', 'CSM\u0000\u0007 or \u001b PSM I', 'CSM and PSM I side by side'],
  ])('with %s is read as typed', async (_, text, words) => {
    const { ana } = await slack();
    await ana.types(text, { in: ana.dm() });
    expect(ana.lastMessage(ana.dm()).text).toContain(words);
  });

  test.each(['a', '<', '&', '<@U1>', 'CSM or ', '\u202e', '\u{1f600}'])(
    'a megabyte of "%s" is answered',
    async (piece) => {
      const here = await slack();
      const { ana } = here;
      const outcome = await ana.types(piece.repeat(1_000_000 / Buffer.byteLength(piece)), { in: ana.dm() });
      expect(outcome).toMatchObject({ acked: true });
      expect(fromApp(here)).toHaveLength(1);
      expect(here.log).toEqual([]);
    },
  );

  test('what pings everybody is repeated as words', async () => {
    const here = await slack();
    const { ana } = here;
    await ana.types('&lt;!channel&gt; frobnicate &lt;@U1&gt;', { in: ana.dm() });
    // In plain text Slack reads nothing as a control character.
    const marked = JSON.stringify(
      fromApp(here).map(({ text, blocks }) => ({ text, blocks })),
      (_key, part) => (part?.type === 'plain_text' ? undefined : part),
    );
    expect(marked).not.toMatch(/<!channel>|<@U1>/);
    expect(marked).toContain('"mrkdwn"');
  });
});

describe('what nobody has said to it', () => {
  const message = { type: 'message', channel_type: 'im', user: 'U1', text: 'CSM or PSM I?', ts: '1.1' };

  test.each<[string, Record<string, unknown>]>([
    ['another bot', { bot_id: 'B1' }],
    ['a bot without a person', { bot_id: 'B1', user: undefined }],
    ['nobody', { user: undefined }],
    ['an empty name', { user: '' }],
    ['an edit', { subtype: 'message_changed', message: { ...message, text: 'CSM' } }],
    ['a message taken back', { subtype: 'message_deleted', deleted_ts: '1.0' }],
    ['somebody joining', { subtype: 'channel_join' }],
    ['a file', { subtype: 'file_share', files: [{ id: 'F1' }] }],
    ['a message sent to the channel as well', { subtype: 'thread_broadcast' }],
    ['something edited', { edited: { user: 'U1', ts: '1.2' } }],
    ['something hidden', { hidden: true }],
    ['no words', { text: undefined }],
  ])('%s gets no answer', async (_, change) => {
    const here = await slack();
    const { ana, workspace } = here;
    const event = { ...message, user: ana.id, channel: ana.dm().id, ...change };
    expect(await workspace.sendsEvent(event)).toMatchObject({ acked: true });
    expect(await workspace.sendsEvent({ ...event, type: 'app_mention' })).toMatchObject({ acked: true });
    expect(callsOf(here)).toEqual(['auth.test']);
    expect(here.log).toEqual([]);
  });

  test.each(['channel', 'group', 'mpim', undefined])(
    'a message in a %s gets no answer',
    async (channel_type) => {
      const here = await slack();
      const { ana, channel, workspace } = here;
      const event = { ...message, user: ana.id, channel: channel().id, channel_type };
      expect(await workspace.sendsEvent(event)).toMatchObject({ acked: true });
      expect(callsOf(here)).toEqual(['auth.test']);
    },
  );

  test('its own messages come as events, and get none', async () => {
    const here = await slack();
    const { ana, workspace } = here;
    await ana.types('hello', { in: ana.dm() });
    const echoes = workspace.log.filter(
      ({ direction, method }) => direction === 'to-app' && method === 'message',
    );
    expect(echoes).toHaveLength(2);
    expect(fromApp(here)).toHaveLength(1);
  });
});

describe('delivered twice', () => {
  test.each(['http', 'socket'] as const)('at once, over %s: answered once', async (mode) => {
    const here = await slack({ mode });
    const { ana, channel, workspace } = here;
    workspace.switches.deliverTwice = true;
    await ana.types('hello', { in: ana.dm() });
    expect(fromApp(here)).toHaveLength(1);
    await ana.types(`${at(here)} hello`, { in: channel() });
    expect(fromApp(here)).toHaveLength(2);
    await ana.usesShortcut('find_my_certification');
    expect(fromApp(here)).toHaveLength(3);
  });

  test('once more after a minute, and after five more: answered once', async () => {
    const here = await slack();
    const { ana, workspace } = here;
    const event = {
      type: 'message',
      channel_type: 'im',
      user: ana.id,
      channel: ana.dm().id,
      text: 'hello',
      ts: '1.1',
    };
    for (const minutes of [0, 1, 5]) {
      workspace.passes(minutes * 60_000);
      expect(await workspace.sendsEvent(event)).toMatchObject({ acked: true });
    }
    expect(fromApp(here)).toHaveLength(1);
  });

  test('the same words said again are answered again', async () => {
    const here = await slack();
    const { ana } = here;
    await ana.types('hello', { in: ana.dm() });
    await ana.types('hello', { in: ana.dm() });
    expect(fromApp(here)).toHaveLength(2);
  });
});

describe('acknowledged within three seconds, whatever Slack does', () => {
  const TROUBLE: readonly [string, Mishap][] = [
    ['answers late', { slowMs: 600 }],
    ['never answers', 'never'],
    ['breaks the connection', 'reset'],
    ['asks for a pause', { retryAfterSeconds: 30 }],
    ['fails', { status: 500 }],
    ['refuses', { error: 'fatal_error' }],
  ];

  test.each(TROUBLE)('Slack %s', async (_, mishap) => {
    const here = await slack({ callMs: 400 });
    const { ana, channel, workspace, log } = here;
    const agile = channel();
    await ana.opensHome();
    await ana.types('CSM', { in: agile });
    const named = ana.lastMessage(agile);
    workspace.mishaps.always('*', mishap);
    const outcomes = [
      await ana.types(`${at(here)} hello`, { in: agile }),
      await ana.types('hello', { in: ana.dm() }),
      await ana.opensHome(),
      await ana.taps('Find My Certification', { in: 'home' }),
      await ana.usesShortcut('find_my_certification'),
      await ana.usesShortcut('compare_these', named),
    ];
    // What takes long is done after the acknowledgement.
    expect(outcomes.filter(({ acked, tookMs }) => !acked || tookMs > 1000)).toEqual([]);
    const ways = /^(mention|message|home|home start|shortcut) \(/;
    // Slack's own library has a line of its own about each request that failed.
    expect(log.filter((line) => !ways.test(line) && !line.startsWith('http request failed'))).toEqual([]);
    expect(log.join()).not.toContain('hello');
  });
});
