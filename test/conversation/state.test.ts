import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idsIn, numbered, numberOf, numbersOf } from '../../src/conversation/certification-numbers.ts';
import {
  decodeState as decode,
  encodeState,
  fresh,
  STATE_BUDGET,
  type State,
  seenByOthers,
} from '../../src/conversation/state.ts';
import {
  type Holding,
  MOST_CONSIDERED,
  MOST_HELD,
  MOST_WISHES,
  OPTION_IDS,
  QUESTION_IDS,
  STANDINGS,
  TRADE_OFFS,
  WISHES,
} from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';

const decodeState = (text: string) => decode(text, catalog);
const ids = catalog.all.map(({ id }) => id);
const holding = (certification: string, standing: Holding['standing'] = 'current'): Holding => ({
  certification,
  as: catalog.get(certification)?.heldAs ?? null,
  standing,
});

const anyState: fc.Arbitrary<State> = fc
  .record({
    place: fc.constantFrom('thread' as const, 'reply' as const, 'dm' as const, 'ephemeral' as const),
    owner: fc.stringMatching(/^[UW][A-Z0-9]{8,14}$/),
    step: fc.integer({ min: 0, max: 1295 }),
    catalogVersion: fc.constantFrom('2026-11-24', '2020-01-01', '2139-12-31'),
    order: fc.shuffledSubarray([...QUESTION_IDS]),
    picks: fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
    held: fc.option(fc.subarray(ids, { maxLength: MOST_HELD })),
    standing: fc.constantFrom(...STANDINGS),
    considering: fc.subarray(ids, { maxLength: MOST_CONSIDERED }),
    tradeoff: fc.option(fc.constantFrom(...TRADE_OFFS)),
    wishes: fc.array(fc.constantFrom(...WISHES), { maxLength: MOST_WISHES }),
  })
  .map(({ order, picks, held, standing, considering, tradeoff, wishes, ...rest }) => {
    const pick = (id: (typeof QUESTION_IDS)[number], i: number) => {
      const options = [...OPTION_IDS[id], 'not-sure'];
      return options[(picks[i] ?? 0) % options.length];
    };
    const answers = Object.fromEntries(order.map((id, i) => [id, pick(id, i)]));
    return {
      ...rest,
      order,
      answers: {
        ...answers,
        ...(held && answers.held === 'several' && { holds: held.map((id) => holding(id, standing)) }),
        ...(considering.length > 0 && { considering }),
        ...(tradeoff && { tradeoff }),
      },
      ...(wishes.length > 0 && { wishes }),
    } as State;
  });

describe('the state', () => {
  test('comes back as it was, in 200 characters or less', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const text = encodeState(state);
        expect(text.length).toBeLessThanOrEqual(STATE_BUDGET);
        expect(decodeState(text)).toEqual({ state, dropped: [] });
      }),
    );
  });

  test('has room for the longest there can be', () => {
    const order = [...QUESTION_IDS];
    const answers = Object.fromEntries(order.map((id) => [id, 'not-sure']));
    const text = encodeState({
      place: 'ephemeral',
      // Slack's ids have 9 to 11 characters today.
      owner: `U${'A'.repeat(14)}`,
      step: 1295,
      catalogVersion: '2139-12-31',
      answers: {
        ...answers,
        held: 'several',
        holds: ids.slice(0, MOST_HELD).map((id) => holding(id, 'expiring')),
        considering: ids.slice(0, MOST_CONSIDERED),
        tradeoff: 'class',
      },
      order,
      wishes: Array.from({ length: MOST_WISHES }, () => 'cheaper'),
    });
    expect(text.length).toBe(91);
  });

  test('what is not known of what was said on the outcome is dropped and named', () => {
    const read = decodeState('2t001xgU012ABCDEF.at-sCnZqc');
    expect(read?.state).toMatchObject({
      answers: { aim: 'team', tradeoff: 'class' },
      wishes: ['no-class', 'cheaper'],
    });
    expect(read?.dropped).toEqual(['a wish']);
  });

  test('too long throws while building and is never shortened', () => {
    const order = [...QUESTION_IDS];
    const answers = Object.fromEntries(order.map((id) => [id, 'not-sure']));
    const state: State = {
      place: 'thread',
      owner: 'UAAAAAAAA',
      step: 0,
      catalogVersion: '2026-11-24',
      answers,
      order,
      wishes: Array.from({ length: 200 }, () => 'cheaper' as const),
    };
    expect(() => encodeState(state)).toThrow(/200 fit/);
  });

  test('of just the longest that fits comes back, and one more does not', () => {
    const state = (wishes: number): State => ({
      place: 'dm',
      owner: 'U012ABCDEF',
      step: 0,
      catalogVersion: '2026-11-24',
      answers: {},
      order: [],
      wishes: Array.from({ length: wishes }, () => 'cheaper' as const),
    });
    const most = STATE_BUDGET - encodeState(state(1)).length + 1;
    const text = encodeState(state(most));
    expect(text).toHaveLength(STATE_BUDGET);
    expect(decodeState(text)?.state).toEqual(state(most));
    expect(() => encodeState(state(most + 1))).toThrow('a state of 201 characters; 200 fit');
    expect(decodeState(`${text}c`)).toBeNull();
  });

  test.each<readonly [what: string, Partial<State>, RegExp]>([
    ['an owner that is no id of Slack', { owner: 'u012' }, /a state that could not be read back/],
    ['a day that is none', { catalogVersion: 'yesterday' }, /a state that could not be read back/],
    [
      'an answer nobody can give',
      { order: ['aim'], answers: { aim: 'fame' as 'team' } },
      /no answer to "aim"/,
    ],
    ['an order that names what was not answered', { order: ['aim'] }, /no answer to "aim" to write down/],
    ['a certification without a number', { answers: { considering: ['gone'] } }, /"gone" has no number yet/],
  ])('with %s throws instead of being written', (_what, odd, words) => {
    const state: State = {
      place: 'dm',
      owner: 'U012ABCDEF',
      step: 0,
      catalogVersion: '2026-11-24',
      answers: {},
      order: [],
    };
    expect(() => encodeState({ ...state, ...odd })).toThrow(words);
  });

  test('is seen by others in a thread, be it its own or not, and nowhere else', () => {
    expect((['thread', 'reply', 'dm', 'ephemeral'] as const).map(seenByOthers)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('as of today has the version of the catalog, and everything else as it was', () => {
    const read = decodeState('2t001xgU012ABCDEF.at-sCn');
    const state = read?.state as State;
    expect(fresh(state, { version: '2026-12-24' })).toEqual({ ...state, catalogVersion: '2026-12-24' });
  });

  test('anything odd reads as nothing', () => {
    for (const odd of [
      '',
      '02t001xgU012ABCDEF.at',
      '2t001xgU012ABCDEF.at\n',
      '2t001xgU012ABCDEF.at-sn\n',
      '2t001xgU012ABCDEF.atA',
      '2t001xgU012ABCDEF.At',
      '2t001xgU012ABCDEF.at-S',
      '2t001xgU012ABCDEF.at-s_',
      '2t001xgU.at',
      '2t001xgu012ABCDEF.at',
      '2t001xgU012ABCDEF',
      '21t001xgU012ABCDEF.at',
      '01t001xgU012ABCDEF.at',
      '11t001xgU012ABCDEF.at',
      '1t001xgU012ABCDEF.at\n',
      '1t001xgU012ABCDEF.athv.P',
      '1t001xgU012ABCDEF.at-n1',
      '1t0A1xgU012ABCDEF.at',
      '1t00AAAU012ABCDEF.at',
      '1',
      '{}',
      '3t001xgU012ABCDEF.',
      '2x001xgU012ABCDEF.',
      '2t001xgU012ABCDEF.a',
      '2t001xgU012ABCDEF.at-',
      '2t001xgU012ABCDEF.at.pq',
      `2t001xgU012ABCDEF.at-s${'c'.repeat(200)}`,
      '1x001xgU012ABCDEF.',
      '1t001xgu012.',
      '1t001xgU012ABCDEF.a',
      '1t001xgU012ABCDEF.at-',
      '1t001xgU012ABCDEF.at-n.a',
    ]) {
      expect(decodeState(odd)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => void decodeState(text)));
  });

  test('an answer that no longer exists is dropped and named', () => {
    const read = decodeState('2t001xgU012ABCDEF.atszq9');
    expect(read?.state.answers).toEqual({ aim: 'team' });
    expect(read?.state.order).toEqual(['aim']);
    expect(read?.dropped).toEqual(['Way of working', 'an earlier question']);
  });

  test('questions that are gone are named once, however many there were', () => {
    expect(decodeState('2t001xgU012ABCDEF.dwatym-zAny1')?.dropped).toEqual(['an earlier question']);
  });

  test('a box that stood for several certifications is asked about anew', () => {
    const read = decodeState('1t001xgU012ABCDEF.athv.ap');
    expect(read?.state.answers).toEqual({ aim: 'team' });
    expect(read?.state.order).toEqual(['aim']);
    expect(read?.dropped).toEqual(['You hold']);
  });

  test.each<readonly [text: string, answers: State['answers'], dropped: readonly string[]]>([
    ['at-Z', { aim: 'team' }, ['a wish']],
    ['hv', { held: 'several' }, []],
    ['hn.p', { held: 'none' }, []],
    ['hv.p', { held: 'several', holds: [holding('pmp')] }, []],
    ['hv.p-Z', { held: 'several', holds: [holding('pmp')] }, ['a wish']],
    ['hv.pz-CZ', { tradeoff: 'class' }, ['You hold', 'a wish']],
  ])('of the first form, %s, is read as far as it says something today', (told, answers, dropped) => {
    const read = decodeState(`1t001xgU012ABCDEF.${told}`);
    expect([read?.state.answers, read?.dropped]).toEqual([answers, dropped]);
  });

  test('a certification that has left the catalog is dropped and named, and the others stay', () => {
    const without = { get: (id: string) => (id === 'csm' ? undefined : catalog.get(id)) };
    const text = `2t001xgU012ABCDEF.hv-h${numberOf('csm')}c${numberOf('pmp')}l-c${numberOf('csm')}${numberOf('cspo')}`;
    expect(decodeState(text)?.dropped).toEqual([]);
    const read = decode(text, without);
    expect(read?.state.answers).toEqual({
      held: 'several',
      holds: [holding('pmp', 'lapsed')],
      considering: ['cspo'],
    });
    expect(read?.dropped).toEqual(['a certification you hold', 'a certification you are choosing between']);
  });

  test('with all that was picked gone from the catalog, the list is shown once more', () => {
    const read = decode(`2t001xgU012ABCDEF.hv-h${numberOf('csm')}c`, { get: () => undefined });
    expect(read?.state.answers).toEqual({ held: 'several' });
    expect(read?.dropped).toEqual(['a certification you hold']);
  });

  test.each([
    ['a number that no certification has', 'zzc'],
    ['a standing that nobody knows', `${numberOf('csm')}x`],
    ['half a number', '0'],
  ])('%s among what is held is dropped and named, and the others stay', (_what, odd) => {
    const read = decodeState(`2t001xgU012ABCDEF.hv-h${numberOf('pmp')}l${odd}`);
    expect(read?.state.answers).toEqual({ held: 'several', holds: [holding('pmp', 'lapsed')] });
    expect(read?.dropped).toEqual(['a certification you hold']);
  });

  test('what was picked says nothing where another button is held', () => {
    const read = decodeState(`2t001xgU012ABCDEF.hn-h${numberOf('pmp')}c`);
    expect(read).toMatchObject({ state: { answers: { held: 'none' } }, dropped: [] });
    expect(read?.state.answers).not.toHaveProperty('holds');
  });

  test('a section of a later version is dropped and named, and the rest is read', () => {
    const read = decodeState('2t001xgU012ABCDEF.at-zAny1-sn');
    expect(read?.state).toMatchObject({ answers: { aim: 'team' }, wishes: ['no-class'] });
    expect(read?.dropped).toEqual(['an earlier question']);
  });

  test('the step counts on beyond what two letters hold', () => {
    const state: State = {
      place: 'dm',
      owner: 'U012ABCDEF',
      step: 1296,
      catalogVersion: '2026-11-24',
      answers: {},
      order: [],
    };
    expect(decodeState(encodeState(state))?.state.step).toBe(0);
  });
});

describe('buttons in old messages live for ever', () => {
  const written = fixture(2);

  test.each(fixture(1))('version 1: $text', ({ text, state, dropped = [] }) => {
    expect(decodeState(text)).toEqual({ state, dropped });
    expect(decodeState(encodeState(state))?.state).toEqual(state);
  });

  test.each(written)('version 2: $text', ({ text, state, dropped = [] }) => {
    expect(decodeState(text)).toEqual({ state, dropped });
    if (dropped.length === 0) expect(encodeState(state)).toBe(text);
  });

  test('the fixture holds every question, every option, every section, and all that can be said on an outcome', () => {
    const used = new Set(written.flatMap(({ state }) => Object.entries(state.answers).map(String)));
    for (const id of QUESTION_IDS) {
      for (const option of [...OPTION_IDS[id], 'not-sure']) expect(used).toContain(`${id},${option}`);
    }
    const held = new Set(
      written.flatMap(({ state }) => state.answers.holds ?? []).map(({ standing }) => standing),
    );
    expect([...held].sort()).toEqual([...STANDINGS].sort());
    expect(Math.max(...written.map(({ state }) => state.answers.considering?.length ?? 0))).toBe(
      MOST_CONSIDERED,
    );
    expect(new Set(written.map(({ state }) => state.place)).size).toBe(4);
    const wishes = new Set(written.flatMap(({ state }) => state.wishes ?? []));
    expect([...wishes].sort()).toEqual([...WISHES].sort());
    for (const tradeoff of TRADE_OFFS) expect(used).toContain(`tradeoff,${tradeoff}`);
  });
});

function fixture(version: number): readonly { text: string; state: State; dropped?: string[] }[] {
  return JSON.parse(readFileSync(new URL(`./state-version-${version}.json`, import.meta.url), 'utf8'));
}

describe('the numbers of certifications', () => {
  const first: readonly string[] = JSON.parse(
    readFileSync(new URL('./certification-numbers.json', import.meta.url), 'utf8'),
  );

  test('the first 111 stay what they are', () => {
    expect(first).toHaveLength(111);
    expect(first.map((_id, at) => numbered(at.toString(36).padStart(2, '0')))).toEqual(first);
  });

  test('every certification of the catalog has one of its own', () => {
    expect(ids.map((id) => numbered(numberOf(id)))).toEqual(ids);
    expect(() => numberOf('gone')).toThrow(/append it/);
  });

  test.each(['', '0', '000', '00!', '!00', 'A0', 'zz'])('there is none with the number "%s"', (number) => {
    expect(numbered(number)).toBeUndefined();
  });

  test('several come back in a row, without those that have no number here', () => {
    expect(idsIn(numbersOf(['csm', 'pmp']))).toEqual(['csm', 'pmp']);
    expect(idsIn(`${numberOf('csm')}zz${numberOf('pmp')}`)).toEqual(['csm', 'pmp']);
    expect(idsIn('')).toEqual([]);
  });
});
