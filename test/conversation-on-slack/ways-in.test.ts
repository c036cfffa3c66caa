import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Outcome, Person } from '../../src/playground/workspace/person.ts';
import type { SeenMessage, Where } from '../../src/playground/workspace/seeing.ts';
import type { ChannelOptions } from '../../src/playground/workspace/workspace.ts';
import { refusals, type Slack, slack } from './slack.ts';

/** Every way in, at every kind of place, as the README has it: what is done where, and where the answer is. */

type Way = (who: Person, where: Where, here: Slack, named: SeenMessage) => Promise<Outcome>;

/** Where an answer is; as in the README. */
const OUTCOMES = {
  alone: 'only you see it',
  thread: 'in the thread',
  messages: 'in its messages',
  silence: 'not heard',
  impossible: '\u2013',
} as const;
type Answered = keyof typeof OUTCOMES;

const WAYS: Readonly<Record<string, Way>> = {
  '`/certify …`': (who, where) => who.types('/certify private', { in: where }),
  '`@Certify …`': (who, where, { workspace }) =>
    who.types(`<@${workspace.identity.botUserId}> CSM or PSM I?`, { in: where }),
  'words alone': (who, where) => who.types('CSM or PSM I?', { in: where }),
  '_Compare Certifications_ on a message': (who, _where, _here, named) =>
    who.usesShortcut('compare_these', named),
  '_Find My Certification_ among the shortcuts': (who) => who.usesShortcut('find_my_certification'),
  '_Find My Certification_ in Home': async (who) => {
    await who.opensHome();
    return who.taps('Find My Certification', { in: 'home' });
  },
};

type Row = readonly [
  place: string,
  open: (here: Slack) => { who: Person; at: (root: SeenMessage) => Where },
  answered: readonly Answered[],
];

const inChannel =
  (options: ChannelOptions): Row[1] =>
  (here) => {
    const place = here.channel(options);
    return { who: here.ana, at: () => place };
  };

const FROM_ANYWHERE = ['messages', 'messages'] as const;

const PLACES: readonly Row[] = [
  ['a channel it is in', inChannel({}), ['alone', 'thread', 'silence', 'alone', ...FROM_ANYWHERE]],
  [
    'a channel it is not in',
    inChannel({ botIsMember: false }),
    ['alone', 'silence', 'silence', 'alone', ...FROM_ANYWHERE],
  ],
  [
    'a private channel it is in',
    inChannel({ kind: 'private' }),
    ['alone', 'thread', 'silence', 'alone', ...FROM_ANYWHERE],
  ],
  [
    'a private channel it is not in',
    inChannel({ kind: 'private', botIsMember: false }),
    ['alone', 'silence', 'silence', 'alone', ...FROM_ANYWHERE],
  ],
  [
    'a thread of a channel it is in',
    (here) => {
      here.channel();
      return { who: here.ana, at: (thread) => ({ thread }) };
    },
    ['impossible', 'thread', 'silence', 'alone', ...FROM_ANYWHERE],
  ],
  [
    'your own conversation with it',
    (here) => {
      const dm = here.ana.dm();
      return { who: here.ana, at: () => dm };
    },
    ['messages', 'messages', 'messages', 'alone', ...FROM_ANYWHERE],
  ],
  [
    'a conversation between two people',
    inChannel({ kind: 'dm', botIsMember: false }),
    ['alone', 'silence', 'silence', 'alone', ...FROM_ANYWHERE],
  ],
  [
    'a group conversation it is in',
    inChannel({ kind: 'group-dm' }),
    ['alone', 'thread', 'silence', 'alone', ...FROM_ANYWHERE],
  ],
  [
    'a group conversation it is not in',
    inChannel({ kind: 'group-dm', botIsMember: false }),
    ['alone', 'silence', 'silence', 'alone', ...FROM_ANYWHERE],
  ],
  [
    'a channel shared with another company, as one of theirs',
    (here) => {
      const carl = here.workspace.person('carl', { team: 'T0OTHER' });
      const place = here.workspace.channel('shared', {
        members: [here.ana, here.ben, carl],
        botIsMember: true,
        shared: true,
      });
      return { who: carl, at: () => place };
    },
    ['alone', 'thread', 'silence', 'alone', ...FROM_ANYWHERE],
  ],
  [
    'an archived channel',
    inChannel({ archived: true }),
    ['impossible', 'impossible', 'impossible', 'alone', ...FROM_ANYWHERE],
  ],
];

/** Where the app's answer is that came since; there is one at most. */
function answeredSince(before: ReadonlySet<string>, who: Person, outcome: Outcome, here: Slack): Answered {
  if (outcome.shownError) return 'impossible';
  const answers = here.workspace.everything().filter(({ ts, from }) => from === 'app' && !before.has(ts));
  const [answer, ...more] = answers;
  expect(more).toEqual([]);
  if (!answer) return 'silence';
  // What one person alone sees, nobody else does.
  if (answer.ephemeral) {
    expect(here.ben.looksAgain(answer)).toBeUndefined();
    return 'alone';
  }
  return answer.channel === who.dm().id ? 'messages' : 'thread';
}

async function settledIn(open: Row[1], words: string) {
  const here = await slack();
  const { who, at } = open(here);
  // Something that somebody has said there before: in an archived channel, before it was archived.
  const [place] = [...here.workspace.world.places.values()].filter(({ members }) => members.has(who.id));
  if (!place) throw new Error('nobody is anywhere');
  const { archived } = place;
  place.archived = false;
  await who.types(words, { in: place });
  place.archived = archived;
  const named = who.sees(place).find(({ from }) => from !== 'app');
  if (!named) throw new Error('nothing was said');
  return { here, who, where: at(named), named };
}

describe.each(PLACES)('in %s', (_place, open, answered) => {
  test('each way in is answered where the README says, or not heard', async () => {
    const { here, who, where, named } = await settledIn(open, 'CSM, or rather PSM I');
    const row: Answered[] = [];
    for (const way of Object.values(WAYS)) {
      const before = new Set(here.workspace.everything().map(({ ts }) => ts));
      const outcome = await way(who, where, here, named);
      row.push(answeredSince(before, who, outcome, here));
    }
    expect(row).toEqual(answered);
    // In a conversation of two only a try tells whether it is the app's own.
    expect(refusals(here).filter((one) => one !== 'channel-visible: channel_not_found')).toEqual([]);
  });

  test('_Compare Certifications_ on a message that names fewer than two opens a list to pick from', async () => {
    const { here, who, named } = await settledIn(open, 'The CSM took me three days');
    const before = new Set(here.workspace.everything().map(({ ts }) => ts));
    const outcome = await who.usesShortcut('compare_these', named);
    expect(answeredSince(before, who, outcome, here)).toBe('silence');
    const [, field] = (who.modal()?.blocks ?? []) as { element?: { initial_options?: unknown[] } }[];
    expect(field?.element?.initial_options).toMatchObject([{ value: 'csm' }]);
    expect(refusals(here)).toEqual([]);
  });
});

test('of a message that names more than four, the first four are picked, and it says so', async () => {
  const { here, who, named } = await settledIn(inChannel({}), 'CSM, CSPO, PSM I, PSPO I and PMP');
  await who.usesShortcut('compare_these', named);
  const [how, field] = (who.modal()?.blocks ?? []) as {
    text?: { text: string };
    element?: { initial_options?: unknown[] };
  }[];
  expect(how?.text?.text).toContain('That message names five; four fit side by side.');
  expect(field?.element?.initial_options).toHaveLength(4);
  expect(refusals(here)).toEqual([]);
});

test('the README says the same of each way in at each place', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, table = ''] = /### Where it hears you\n[\s\S]*?\n((?:\|.*\n)+)/.exec(readme) ?? [];
  const rows = table
    .trim()
    .split('\n')
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [heads, , ...places] = rows;
  expect(heads?.slice(1)).toEqual(Object.keys(WAYS));
  expect(places).toEqual(
    PLACES.map(([place, _open, answered]) => [place, ...answered.map((one) => OUTCOMES[one])]),
  );
});
