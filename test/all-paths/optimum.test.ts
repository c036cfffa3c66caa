import { describe, expect, test } from 'vitest';
import { BestTree, type Given, type Order, type Puzzle } from '../../src/commands/paths/best-tree.ts';
import { certifyOrder, certifyPuzzle } from '../../src/commands/paths/certify-puzzle.ts';
import { everyWay, tapsOf } from '../../src/commands/paths/ways.ts';

const half = ['yes', 'no'].map((id) => ({ id, chance: 1 / 2, chanceIfSure: 1 / 2 }));

/**
 * Rain and wind say whether to take a coat, and a party says yes to everything. Asked in the order of the list that
 * takes 1 + 1/2 + (1/2 + 1/4) taps. With the party first it is 1 + 1/2 + 1/4.
 */
function weather(stages: Record<string, number> = {}): Puzzle {
  const questions = ['rain', 'wind', 'party'];
  return {
    questions,
    stage: (id) => stages[id] ?? 0,
    replies: () => half,
    read(given) {
      const open = questions.find((id) => !(id in given));
      if (open) return { open };
      const { rain, wind, party } = given;
      return { outcome: party === 'yes' || (rain === 'yes' && wind === 'yes') ? 'coat' : 'none' };
    },
  };
}

/** The first of these that is open, until the outcome is known. */
const inOrder =
  (ids: readonly string[]): Order =>
  (given: Given) => {
    const coat = given.party === 'yes' || (given.rain === 'yes' && given.wind === 'yes');
    const none = given.party === 'no' && (given.rain === 'no' || given.wind === 'no');
    return coat || none ? null : (ids.find((id) => !(id in given)) ?? null);
  };

describe('the best tree of a small decision', () => {
  test('begins with the question that settles most', () => {
    expect(new BestTree(weather()).best()).toEqual({ mean: 1.75, worst: 3, question: 'party' });
  });

  test('costs what its order costs, and another order costs more', () => {
    const tree = new BestTree(weather());
    expect(tree.costOf(inOrder(['party', 'rain', 'wind']))).toEqual({ mean: 1.75, worst: 3 });
    expect(tree.costOf(inOrder(['rain', 'party', 'wind']))).toEqual({ mean: 2.25, worst: 3 });
  });

  test('names the step at which an order loses, and by how much', () => {
    const order = inOrder(['rain', 'party', 'wind']);
    expect(new BestTree(weather()).losses(order)).toEqual([
      { given: {}, asked: 'rain', better: 'party', taps: 0.5 },
    ]);
  });

  test('leaves no stage before it is done', () => {
    const best = new BestTree(weather({ party: 1 })).best();
    // Rain; after "yes" wind as well; and the party unless both have settled it.
    expect(best).toEqual({ mean: 1 + 1 / 2 + 3 / 4, worst: 3, question: 'rain' });
  });

  test('does without a question that changes nothing', () => {
    const puzzle: Puzzle = {
      ...weather(),
      read: ({ rain }) => (rain ? { outcome: rain } : { open: 'rain' }),
    };
    expect(new BestTree(puzzle).best()).toEqual({ mean: 1, worst: 1, question: 'rain' });
  });

  test('is no tree at all for an order that stops too early', () => {
    expect(() => new BestTree(weather()).costOf(() => null)).toThrow('stops too early');
  });
});

describe('the order of the questions in Certify', () => {
  test.each(['everybody', 'the sure'] as const)('is at most a tenth above the best for %s', (whose) => {
    const tree = new BestTree(certifyPuzzle, whose);
    const best = tree.best();
    const certify = tree.costOf(certifyOrder);
    expect(certify.mean / best.mean).toBeLessThanOrEqual(1.1);
    expect(certify.mean).toBeGreaterThanOrEqual(best.mean);
    expect(certify.mean).toBeCloseTo(tapsOf(everyWay(), whose).expected, 9);
    const lost = tree.losses(certifyOrder).reduce((sum, { taps }) => sum + taps, 0);
    expect(lost).toBeCloseTo(certify.mean - best.mean, 9);
  });
});
