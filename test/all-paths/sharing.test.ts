import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaks, otherwise, outcomeOf, payloads, shared } from '../support/sharing.ts';

const RUNS = 5000;

test('what is not ticked is in nothing that goes to anybody else, whatever came out', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(shared, (one) => {
      const { kind } = outcomeOf(one).recommendation.outcome;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      expect(leaks(one)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
  expect([...kinds.keys()].sort()).toEqual([
    'ask-employer',
    'both',
    'keep-or-lapse',
    'none',
    'not-yet',
    'one',
    'pair',
    'undecided',
  ]);
}, 300_000);

test('another answer that is not ticked changes nothing that is sent, as long as the same comes out', () => {
  let compared = 0;
  fc.assert(
    fc.property(shared, fc.nat(1000), (one, pick) => {
      const other = otherwise(one, pick);
      if (!other) return;
      compared += 1;
      expect(payloads(other)).toEqual(payloads(one));
    }),
    { numRuns: RUNS },
  );
  expect(compared).toBeGreaterThan(RUNS / 20);
}, 300_000);
