import { expect, test } from 'vitest';
import { completeSets, tapsPerSet } from '../../src/commands/paths/complete-sets.ts';
import { everyWay } from '../../src/commands/paths/ways.ts';
import { decide } from '../../src/recommendation/decision/decide.ts';
import { outcomeKey } from '../../src/recommendation/decision/outcome.ts';
import { type Answers, isOffered, QUESTION_IDS } from '../../src/recommendation/index.ts';

const ways = everyWay();

test('stopping early gives the outcome of the whole questionnaire, for every complete set of answers', () => {
  let sets = 0;
  let differences = 0;
  for (const { answers, decision } of ways) {
    const early = outcomeKey(decision.issuer.outcome);
    for (const set of completeSets(answers)) {
      sets += 1;
      if (outcomeKey(decide(set).issuer.outcome) !== early) differences += 1;
    }
  }
  console.error(`${sets} complete sets of answers, ${differences} differences`);
  expect(differences).toBe(0);
  expect(sets).toBe([...completeSets({})].length);
  expect(tapsPerSet(ways).sets).toBe(sets);
}, 120_000);

test('a complete set answers every question that can be put, with an option that is on offer', () => {
  const sets = [...completeSets({ aim: 'coach', setting: 'planned', focus: 'teach' })];
  expect(new Set(sets.map((set) => JSON.stringify(set))).size).toBe(sets.length);
  const isWrong = (set: Answers) =>
    QUESTION_IDS.some((id) => isOffered(id, set[id] ?? '', set) !== isOffered(id, 'not-sure', set));
  expect(sets.filter(isWrong)).toEqual([]);
});

test('over all complete sets five taps are enough on average, and seven always', () => {
  const { mean, worst } = tapsPerSet(ways);
  expect(mean).toBeLessThanOrEqual(5);
  expect(worst).toBeLessThanOrEqual(7);
});
