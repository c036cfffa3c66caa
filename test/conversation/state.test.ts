import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeState, encodeState, STATE_BUDGET, type State } from '../../src/conversation/state.ts';
import {
  BADGES,
  MOST_WISHES,
  OPTION_IDS,
  QUESTION_IDS,
  TRADE_OFFS,
  WISHES,
} from '../../src/recommendation/index.ts';

const anyState: fc.Arbitrary<State> = fc
  .record({
    place: fc.constantFrom('thread' as const, 'dm' as const, 'ephemeral' as const),
    owner: fc.stringMatching(/^[UW][A-Z0-9]{8,14}$/),
    step: fc.integer({ min: 0, max: 1295 }),
    catalogVersion: fc.constantFrom('2026-11-24', '2020-01-01', '2139-12-31'),
    order: fc.shuffledSubarray([...QUESTION_IDS]),
    picks: fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
    ticked: fc.option(fc.subarray([...BADGES])),
    tradeoff: fc.option(fc.constantFrom(...TRADE_OFFS)),
    wishes: fc.array(fc.constantFrom(...WISHES), { maxLength: MOST_WISHES }),
  })
  .map(({ order, picks, ticked, tradeoff, wishes, ...rest }) => {
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
        ...(ticked && answers.held === 'several' && { ticked }),
        ...(tradeoff && { tradeoff }),
      },
      ...(wishes.length > 0 && { wishes }),
    } as State;
  });

describe('the state', () => {
  test('comes back as it was, in 75 characters or less', () => {
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
      answers: { ...answers, held: 'several', ticked: BADGES, tradeoff: 'class' },
      order,
      wishes: Array.from({ length: MOST_WISHES }, () => 'cheaper'),
    });
    expect(text.length).toBe(65);
  });

  test('what is not known of what was said on the outcome is dropped and named', () => {
    const read = decodeState('1t001xgU012ABCDEF.at-CnZqc');
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
      owner: `U${'A'.repeat(59)}`,
      step: 0,
      catalogVersion: '2026-11-24',
      answers,
      order,
    };
    expect(() => encodeState(state)).toThrow(/75 fit/);
  });

  test('anything odd reads as nothing', () => {
    for (const odd of [
      '',
      '1',
      '{}',
      '2t001xgU012ABCDEF.',
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
    const read = decodeState('1t001xgU012ABCDEF.atszq9');
    expect(read?.state.answers).toEqual({ aim: 'team' });
    expect(read?.state.order).toEqual(['aim']);
    expect(read?.dropped).toEqual(['Way of working', 'an earlier question']);
  });

  test('a box that no longer exists brings all of them back', () => {
    const read = decodeState('1t001xgU012ABCDEF.hv.ax');
    expect(read?.state.answers).toEqual({ held: 'several' });
    expect(read?.dropped).toEqual(['You hold']);
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
  const written: readonly { text: string; state: State; dropped?: string[] }[] = JSON.parse(
    readFileSync(new URL('./state-version-1.json', import.meta.url), 'utf8'),
  );

  test.each(written)('version 1: $text', ({ text, state, dropped = [] }) => {
    expect(decodeState(text)).toEqual({ state, dropped });
    if (dropped.length === 0) expect(encodeState(state)).toBe(text);
  });

  test('the fixture holds every question, every option, every box, and all that can be said on an outcome', () => {
    const used = new Set(written.flatMap(({ state }) => Object.entries(state.answers).map(String)));
    for (const id of QUESTION_IDS) {
      for (const option of [...OPTION_IDS[id], 'not-sure']) expect(used).toContain(`${id},${option}`);
    }
    const ticked = new Set(written.flatMap(({ state }) => state.answers.ticked ?? []));
    expect([...ticked].sort()).toEqual([...BADGES].sort());
    const wishes = new Set(written.flatMap(({ state }) => state.wishes ?? []));
    expect([...wishes].sort()).toEqual([...WISHES].sort());
    for (const tradeoff of TRADE_OFFS) expect(used).toContain(`tradeoff,${tradeoff}`);
  });
});
