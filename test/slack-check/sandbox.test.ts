import { describe, expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../src/playground/certify-app.ts';
import type { SeenMessage } from '../../src/playground/workspace/seeing.ts';
import type { Switches } from '../../src/playground/workspace/switches.ts';
import { createWorkspace } from '../../src/playground/workspace/workspace.ts';
import type { Place } from '../../src/playground/workspace/world.ts';
import { everyLayout } from '../../src/slack-check/layouts.ts';
import { checkSandbox } from '../../src/slack-check/sandbox.ts';
import { createTester } from '../../src/slack-check/tester.ts';
import { catalog } from '../support/catalog.ts';
import { reader } from '../support/reader.ts';

const manifest = readManifest();
const layouts = everyLayout(catalog, '2026-11-24');

/** A sandbox workspace in Socket Mode, and Ana at both the terminal and Slack. */
async function sandbox(switches: Partial<Switches> = {}) {
  const workspace = createWorkspace({ scopes: manifest.scopes, events: manifest.events, switches });
  await workspace.start({ mode: 'socket' });
  onTestFinished(() => workspace.stop());
  const [ana, ben] = [workspace.person('ana'), workspace.person('ben')];
  const members = [ana, ben];
  const agile = workspace.channel('agile', { members, botIsMember: true });
  const open = workspace.channel('open', { members });
  const leads = workspace.channel('leads', { kind: 'private', members });
  const pair = workspace.channel('pair', { kind: 'dm', members });

  const seen = () => workspace.everything();
  const newest = (is: (message: SeenMessage) => boolean) => seen().findLast(is);
  const has = (action: string) => (message: SeenMessage) =>
    message.buttons.some(({ actionId }) => actionId.startsWith(action));

  /** Taps the first answer of each question until there is none, wherever the questions are. */
  async function answers(isHere: (message: SeenMessage) => boolean): Promise<void> {
    for (;;) {
      const question = newest((message) => isHere(message) && has('answer:')(message));
      const button = question?.buttons.find(({ actionId }) => actionId.startsWith('answer:'));
      if (!question || !button) return;
      await ana.taps({ actionId: button.actionId, blockId: button.blockId }, { in: question });
    }
  }
  const types = (command: string, place: Place) => ana.types(command, { in: place });
  async function taps(actionId: string, place: Place): Promise<void> {
    const message = newest((one) => one.channel === place.id && has(actionId)(one));
    if (message) await ana.taps({ actionId, nth: 0 }, { in: message });
  }
  const elsewhere = (words: string) => (words.includes('private channel') ? leads : pair);

  const does: readonly [RegExp, (words: string) => Promise<unknown>][] = [
    [
      /type \/certify here/,
      async () => {
        await types('/certify here', agile);
        await answers(({ channel, threadTs }) => channel === agile.id && threadTs !== undefined);
      },
    ],
    [
      /type \/certify private/,
      async () => {
        await types('/certify private', agile);
        await answers(({ channel, ephemeral }) => channel === agile.id && ephemeral);
      },
    ],
    [
      /own conversation with Certify, type/,
      async () => {
        await types('/certify', ana.dm());
        await answers(({ channel }) => channel === ana.dm().id);
      },
    ],
    [/tap Tap Me/, () => taps('check:again', agile)],
    [/tap On a Card/, () => taps('check:card', agile)],
    [/type \/certify\.$/, (words) => types('/certify', elsewhere(words))],
    [/tap Tap Here/, (words) => taps('check:here', elsewhere(words))],
    [/tap Tap the Reply/, (words) => taps('check:reply', elsewhere(words))],
  ];

  const lines: string[] = [];
  const acts: Promise<unknown>[] = [];
  let leavesOut: RegExp | undefined;
  let skip: (() => void) | undefined;
  const tester = createTester({
    say(line) {
      lines.push(line);
      if (!/^\d+\. /.test(line)) return;
      const act = does.find(([words]) => words.test(line))?.[1];
      if (!act) throw new Error(`nobody knows how to do "${line}"`);
      // The step is announced a moment before anybody can skip it.
      acts.push(leavesOut?.test(line) ? Promise.resolve().then(() => skip?.()) : act(line));
    },
    skips: () =>
      new Promise<void>((resolve) => {
        skip = resolve;
      }),
    patienceMs: 15_000,
  });

  return {
    workspace,
    agile,
    open,
    lines,
    leavesOut: (words: RegExp) => {
      leavesOut = words;
    },
    async check(more: Partial<Parameters<typeof checkSandbox>[0]> = {}) {
      const { botToken, appToken } = workspace.identity;
      const isWell = await checkSandbox({
        botToken,
        appToken,
        apiUrl: workspace.apiUrl,
        proxies: undefined,
        catalog,
        reader,
        channel: agile.id,
        tester,
        layouts,
        sleep: async (ms) => workspace.passes(ms),
        pausing: () => {},
        ...more,
      });
      await Promise.all(acts);
      return isWell;
    },
    /** The lines of the report about one question. */
    told(question: RegExp): readonly string[] {
      const paragraphs = lines.join('\n').split('\n\n');
      return (
        paragraphs
          .find((one) => question.test(one))
          ?.split('\n')
          .slice(1)
          .map((line) => line.trim()) ?? []
      );
    },
  };
}

const QUESTIONS = {
  newBlocks: /^Are cards/,
  elsewhere: /^Is a thread by response_url/,
  uses: /^How does a response_url/,
  payloads: /^What comes with a tap/,
  clients: /^How do phones/,
  size: /^How large may a message/,
  ephemeral: /^Is chat.postEphemeral/,
  metadata: /^How large may metadata/,
};

const container = 'container has channel_id, is_app_unfurl, is_ephemeral, message_ts, type';
const message = 'message has app_id, blocks, bot_id, team, text, ts, type, user';
const A_PRIVATE_CHANNEL = 'a private channel that Certify is not in';

describe('a walk through Certify in a sandbox', () => {
  test('comes to a result in a thread, in private and in its messages, and tells what Slack’s pages leave open', async () => {
    const { check, told, lines, open } = await sandbox();
    expect(await check({ openChannel: open.id, waitMs: 31 * 60_000 })).toBe(true);
    expect(lines.filter((line) => /Left out|Not walked|Not tried|Certify logs/.test(line))).toEqual([]);

    expect(told(QUESTIONS.newBlocks)).toEqual([
      'thread of a channel, replace_original: card, carousel taken',
      'private run, replace_original: card, carousel taken',
      'messages of Certify, replace_original: card, carousel taken',
      ...['ephemeral', 'in_channel', 'in_channel in a thread', 'replace_original'].map(
        (way) => `${way}: card taken; carousel taken; container taken; table taken; data_table taken`,
      ),
    ]);
    expect(told(QUESTIONS.elsewhere)).toEqual(
      [A_PRIVATE_CHANNEL, 'a conversation with another person'].flatMap((place) => [
        `${place}: a message for all: taken`,
        `${place}: a reply in its thread: taken`,
        `${place}: the reply is in the thread`,
      ]),
    );
    expect(told(QUESTIONS.uses)).toEqual([
      'Six times replace_original: taken; taken; taken; taken; taken; refused with status 404, used_url.',
      'Blocks that are invalid: refused with status 400, invalid_blocks.',
      'Five more times after that: taken; taken; taken; taken; refused with status 404, used_url.',
      'When it is too old: refused with status 404, expired_url.',
    ]);
    expect(told(QUESTIONS.payloads)).toEqual([
      'thread of a channel: container has channel_id, is_app_unfurl, is_ephemeral, message_ts, thread_ts, type; message has app_id, blocks, bot_id, team, text, thread_ts, ts, type, user',
      'private run: container has channel_id, is_ephemeral, message_ts, type; no message',
      `messages of Certify: ${container}; ${message}`,
      'A button on a card in a carousel: its block_id is that of the carousel.',
      `${A_PRIVATE_CHANNEL}, by response_url: ${container}; ${message}`,
      `a conversation with another person, by response_url: ${container}; ${message}`,
    ]);
    expect(told(QUESTIONS.size)).toEqual([
      'Characters in sections: 13188 taken, 13341 refused with msg_blocks_too_long.',
      "Ten cards with three buttons each, characters in each button's value: 2000 taken, more was not tried.",
      "Certify's 5 largest messages: 5 taken.",
    ]);
    expect(told(QUESTIONS.ephemeral)).toEqual([
      'In a public channel without Certify: refused with not_in_channel.',
    ]);
    expect(told(QUESTIONS.metadata)).toEqual([
      'Metadata does not come with a tap.',
      'Characters in a field of metadata: 64000 taken, more was not tried.',
    ]);
  });

  test('tells of another Slack what is otherwise there', async () => {
    const { check, told, open } = await sandbox({
      carouselBlockId: 'card',
      ephemeralMessage: 'stub',
      uninvitedMessage: 'absent',
      refusedUseCounts: false,
      responseUrlThreadNeedsMembership: true,
      publicScopeAllowsEphemeral: true,
      refuseBlocks: ['carousel'],
      refuseBlocksOn: 'response_url',
      sizeCap: 6000,
    });
    expect(await check({ openChannel: open.id })).toBe(true);
    expect(told(QUESTIONS.newBlocks)).toEqual(
      expect.arrayContaining([
        'private run, replace_original: card, carousel refused with status 400, invalid_blocks',
        'in_channel: card taken; carousel refused with status 400, invalid_blocks; container taken; table taken; data_table taken',
      ]),
    );
    expect(told(QUESTIONS.elsewhere).filter((line) => line.includes('thread'))).toEqual([
      expect.stringMatching(/a private channel.*: a reply in its thread: refused with status 4\d\d, \w+$/),
      expect.stringMatching(/another person: a reply in its thread: refused with status 4\d\d, \w+$/),
    ]);
    expect(told(QUESTIONS.uses)).toContain('Five more times after that: taken; taken; taken; taken; taken.');
    expect(told(QUESTIONS.payloads)).toEqual(
      expect.arrayContaining([
        'private run: container has channel_id, is_ephemeral, message_ts, type; message has ts, type',
        `${A_PRIVATE_CHANNEL}, by response_url: ${container}; no message`,
      ]),
    );
    expect(told(QUESTIONS.size)[0]).toMatch(/^Characters in sections: 5\d{3} taken, 6\d{3} refused/);
    expect(told(QUESTIONS.ephemeral)).toEqual([
      'In a public channel without Certify: taken; look whether you see it in that channel.',
    ]);
  });

  test('says of each step that is left out that it was not tried, and that no walk came to its end', async () => {
    const { check, told, lines, leavesOut } = await sandbox();
    leavesOut(/./);
    expect(await check()).toBe(false);
    expect(lines.at(-1)).toBe(
      '\nNot walked to the end: thread of a channel, private run, messages of Certify.',
    );
    for (const question of ['newBlocks', 'elsewhere', 'uses', 'payloads', 'ephemeral'] as const)
      expect(told(QUESTIONS[question])).toEqual(['Not tried: a step was skipped.']);
    // What needs nobody is there all the same.
    expect(told(QUESTIONS.size)).toHaveLength(3);
  });

  test('names a message of Certify’s own that is not taken, and is not content', async () => {
    const { check, told, leavesOut } = await sandbox({ sizeCap: 3000 });
    leavesOut(/Tap|type \/certify\.$/);
    expect(await check()).toBe(false);
    expect(told(QUESTIONS.size)).toContainEqual(
      expect.stringMatching(/^Refused: .+ \((rich|classic|rich and classic)\): msg_blocks_too_long\.$/),
    );
  });

  test('tells nothing of what was said, by whom, where, nor any address or token', async () => {
    const { check, lines, workspace, agile, open } = await sandbox();
    await check({ openChannel: open.id });
    const secrets = [
      ...workspace.world.people.keys(),
      ...[...workspace.world.places.values()].filter(({ kind }) => kind !== 'app-dm').map(({ id }) => id),
      workspace.identity.botToken,
      workspace.identity.appToken,
      ...workspace.world.responseUrls.keys(),
      agile.name,
    ];
    const report = lines.join('\n');
    expect(secrets.filter((secret) => report.includes(secret))).toEqual([]);
    expect(report).not.toMatch(/https?:|wss?:|xox|xapp|not-sure|csm/i);
  });
});

describe('a walk that cannot begin says why', () => {
  test.each([
    [
      'a channel that Certify is not in',
      { channel: 'C-unknown' },
      /does not take a message in that channel \(channel_not_found\)\. Type \/invite @Certify there/,
    ],
    ['a bot token that Slack does not know', { botToken: 'xoxb-1' }, /\(invalid_auth\).*SLACK_BOT_TOKEN/],
    [
      'an app-level token that Slack does not know',
      { appToken: 'xapp-1' },
      /does not accept SLACK_APP_TOKEN/,
    ],
  ])('%s', async (_what, more, words) => {
    const { check } = await sandbox();
    await expect(check(more)).rejects.toThrow(words);
  });

  test('no Slack', async () => {
    const { check, workspace } = await sandbox();
    workspace.mishaps.always('*', 'reset');
    await expect(check()).rejects.toThrow(/^Slack could not be reached\./);
  });
});
