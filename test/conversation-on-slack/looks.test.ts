import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/playground/workspace/person.ts';
import type { SeenMessage, Where } from '../../src/playground/workspace/seeing.ts';
import { newBlocks } from '../../src/playground/workspace/switches.ts';
import { answersAll, questionIn, questionSeenBy, refusals, type Slack, slack, tap } from './slack.ts';

const NEWCOMER = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'better',
  experience: 'none',
  learning: 'class',
};

/** A result of Ana's, who may look at it, and where what they see then stands. */
interface Scene {
  readonly on: Slack;
  readonly result: SeenMessage;
  readonly looker: Person;
  readonly others: readonly Person[];
  readonly where: Where;
}

const PLACES = {
  async 'a channel thread'(on: Slack): Promise<Pick<Scene, 'result' | 'where'>> {
    const guest = on.workspace.person('guest');
    const agile = on.channel({ members: [on.ana, on.ben, guest] });
    await on.ana.types('/certify here', { in: agile });
    const [parent] = on.ana.sees(agile);
    if (!parent) throw new Error('no thread');
    const result = await answersAll(on.ana, questionSeenBy(on.ana, agile), NEWCOMER);
    return { result, where: { thread: parent } };
  },
  async 'the own conversation with the app'(on: Slack): Promise<Pick<Scene, 'result' | 'where'>> {
    await on.ana.types('/certify private', { in: on.ana.dm() });
    const result = await answersAll(on.ana, questionSeenBy(on.ana, on.ana.dm()), NEWCOMER);
    const { threadTs } = result;
    const where = threadTs ? { thread: { channel: result.channel, ts: threadTs } } : on.ana.dm();
    return { result, where };
  },
  async 'a private run'(on: Slack): Promise<Pick<Scene, 'result' | 'where'>> {
    on.workspace.dmWith(on.ana).messagesTabDisabled = true;
    const agile = on.channel();
    await on.ana.types('/certify', { in: agile });
    const launcher = on.ana.lastMessage(agile);
    await on.ana.taps(tap.privately, { in: launcher });
    const result = await answersAll(on.ana, on.ana.looksAgain(launcher) ?? launcher, NEWCOMER);
    expect(result.ephemeral).toBe(true);
    return { result, where: agile };
  },
};

/** Only the thread can be seen by anybody but the owner. */
const CELLS = [
  ['the owner', 'ana', 'a channel thread'],
  ['another member', 'ben', 'a channel thread'],
  ['a guest', 'guest', 'a channel thread'],
  ['the owner', 'ana', 'the own conversation with the app'],
  ['the owner', 'ana', 'a private run'],
] as const;

type LookAt = (person: Person, result: SeenMessage) => Promise<unknown>;
const more =
  (value: string): LookAt =>
  (person, result) =>
    person.selects({ actionId: 'show:more' }, value, { in: result });
const LOOKS: Readonly<Record<string, LookAt>> = {
  details: (person, result) => person.selects({ actionId: 'show:more' }, 'details:csm', { in: result }),
  comparison: (person, result) => person.taps({ actionId: 'show:compare' }, { in: result }),
  costs: more('cost'),
  'why not': (person, result) => person.taps({ actionId: 'show:why-not' }, { in: result }),
  'what would change it': more('changes'),
  'what comes after': more('path'),
};

describe.each(CELLS)('%s (%s) in %s', (_who, name, place) => {
  async function scene(): Promise<Scene> {
    const on = await slack();
    const guest = on.workspace.person('guest');
    const { result, where } = await PLACES[place](on);
    const people = { ana: on.ana, ben: on.ben, guest };
    const looker = people[name];
    return { on, result, where, looker, others: Object.values(people).filter((one) => one !== looker) };
  }

  test.each(Object.entries(LOOKS))(
    'looks at %s: alone, beside the result, in one call',
    async (_look, asks) => {
      const { on, result, looker, others, where } = await scene();
      const refused = refusals(on);
      const seenBefore = others.map((other) => other.sees(where));
      const count = looker.sees(where).length;
      const calls = on.workspace.log.length;
      await asks(looker, result);

      const sent = on.workspace.log.slice(calls).filter(({ direction }) => direction === 'from-app');
      expect(sent.map(({ method }) => method)).toEqual(['response_url']);
      expect(sent[0]?.payload).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
      expect(Reflect.get(sent[0]?.payload ?? {}, 'thread_ts')).toBe(result.threadTs);
      const seen = looker.sees(where);
      expect(seen).toHaveLength(count + 1);
      expect(seen.at(-1)).toMatchObject({ ephemeral: true });
      expect(looker.looksAgain(result)).toEqual(result);
      expect(others.map((other) => other.sees(where))).toEqual(seenBefore);
      expect(refusals(on)).toEqual(refused);
    },
  );

  test('looks on from a look, which takes its place, and closes it', async () => {
    const { on, result, looker, where } = await scene();
    const refused = refusals(on);
    const count = looker.sees(where).length;
    await more('changes')(looker, result);
    const changes = looker.sees(where).at(-1) ?? result;
    const [see] = changes.buttons.filter(({ actionId }) => actionId.startsWith('show:see:'));
    const calls = on.workspace.log.length;
    await looker.taps({ actionId: see?.actionId ?? '' }, { in: changes });
    const sent = on.workspace.log.slice(calls).filter(({ direction }) => direction === 'from-app');
    expect(sent.map(({ payload }) => payload)).toMatchObject([
      { replace_original: true, response_type: 'ephemeral' },
    ]);
    const preview = looker.looksAgain(changes);
    expect(preview?.text).toMatch(/^If you said/);
    expect(looker.sees(where)).toHaveLength(count + 1);
    await looker.taps({ actionId: 'show:close' }, { in: preview ?? changes });
    expect(looker.sees(where)).toHaveLength(count);
    expect(looker.looksAgain(result)).toEqual(result);
    expect(refusals(on)).toEqual(refused);
  });
});

test('only the owner may change the result on which everybody may look', async () => {
  const on = await slack();
  const { result, where } = await PLACES['a channel thread'](on);
  await on.ben.selects({ actionId: 'show:more' }, 'undo', { in: result });
  expect(on.ana.looksAgain(result)).toEqual(result);
  expect(
    on.ben
      .sees(where)
      .at(-1)
      ?.buttons.map(({ actionId }) => actionId),
  ).toContain('start:mine');
});

test('a look comes without new blocks where those are refused', async () => {
  const on = await slack({ switches: { refuseBlocks: newBlocks, refuseBlocksOn: 'ephemeral' } });
  const { result, where } = await PLACES['a channel thread'](on);
  await on.ben.taps({ actionId: 'show:compare' }, { in: result });
  expect(on.ben.sees(where).at(-1)?.words).toMatch(/CSM.*PSM I/s);
  expect(on.ana.looksAgain(result)).toEqual(result);
});

test('what a command shows can be closed as well', async () => {
  const on = await slack();
  const agile = on.channel();
  for (const typed of ['/certify CSM', '/certify compare CSM PSM I']) {
    await on.ana.types(typed, { in: agile });
    await on.ana.taps({ actionId: 'show:close' }, { in: on.ana.lastMessage(agile) });
    expect(on.ana.sees(agile)).toEqual([]);
  }
});

describe('a message of before, in which a look took the place of the result', () => {
  /** The comparison as it once stood in the thread: its row leads back, and to more. */
  async function standing() {
    const on = await slack();
    const { result, where } = await PLACES['a channel thread'](on);
    const row = result.blocks.findLast(({ type }) => type === 'actions');
    const back = { type: 'button', action_id: 'show:outcome', text: { type: 'plain_text', text: 'Back' } };
    const old = { ...structuredClone(result), blocks: [{ ...row, elements: [back] }] };
    return { on, result, where, old };
  }

  test('still leads its owner back, in place', async () => {
    const { on, result, where, old } = await standing();
    const count = on.ana.sees(where).length;
    await on.ana.taps('Back', { in: old, asSeen: true });
    expect(on.ana.looksAgain(result)?.text).toBe(result.text);
    expect(questionIn(on.ana.looksAgain(result))).toBeUndefined();
    expect(on.ana.sees(where)).toHaveLength(count);
  });

  test('leads nobody else back', async () => {
    const { on, result, where, old } = await standing();
    await on.ben.taps('Back', { in: old, asSeen: true });
    expect(on.ana.looksAgain(result)).toEqual(result);
    expect(on.ben.sees(where).at(-1)?.ephemeral).toBe(true);
  });
});

test('a forged way to close what everybody sees takes nothing away', async () => {
  const on = await slack();
  const { result, where } = await PLACES['a channel thread'](on);
  const close = { type: 'button', action_id: 'show:close', text: { type: 'plain_text', text: 'Close' } };
  const forged = {
    ...structuredClone(result),
    blocks: [{ type: 'actions', block_id: 'x', elements: [close] }],
  };
  await on.ben.taps('Close', { in: forged, asSeen: true });
  expect(on.ana.looksAgain(result)).toEqual(result);
  expect(on.ben.sees(where).at(-1)?.ephemeral).toBe(true);
});
