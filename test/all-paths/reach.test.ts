import { describe, expect, test } from 'vitest';
import { FIRST_STEPS } from '../../src/cards/headline.ts';
import { type Catalog, createCatalog } from '../../src/catalog/catalog.ts';
import { completeSets } from '../../src/commands/paths/complete-sets.ts';
import { everyWay } from '../../src/commands/paths/ways.ts';
import { decide } from '../../src/recommendation/decision/decide.ts';
import { type OutcomeKind, outcomeKey } from '../../src/recommendation/decision/outcome.ts';
import { type Answers, matters, progress, QUESTION_IDS, recommend } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';

const ways = everyWay();
const outcomes = ways.map(({ decision }) => decision.issuer.outcome);

describe('everything can be reached', () => {
  test.each(
    catalog.all.filter(({ mayWin, retired }) => mayWin.answer !== 'no' && !retired).map(({ id }) => id),
  )('%s stands first somewhere, to be got now', (id) => {
    const named = outcomes.filter(({ kind }) => kind !== 'not-yet');
    expect(named.filter(({ certifications: [first] }) => first === id).length).toBeGreaterThan(0);
  });

  const KINDS: Record<OutcomeKind, true> = {
    one: true,
    pair: true,
    both: true,
    'not-yet': true,
    none: true,
    'keep-or-lapse': true,
    'ask-employer': true,
    undecided: true,
  };
  test.each(Object.keys(KINDS))('the outcome "%s"', (kind) => {
    expect(outcomes.map((outcome) => outcome.kind)).toContain(kind);
  });

  test.each(Object.keys(FIRST_STEPS))('the first step "%s"', (step) => {
    expect(outcomes.flatMap((outcome) => ('first' in outcome ? [outcome.first] : []))).toContain(step);
  });
});

describe('no order changes anything', () => {
  const said = (answers: Answers, from: Catalog) => JSON.stringify(recommend(answers, from));
  const now = ways.map(({ answers }) => said(answers, catalog));

  /** As if the files had been read in another order: the same list, begun elsewhere and backwards. */
  const turned = (by: number) => {
    const { all, version } = catalog;
    return createCatalog({ version, certifications: [...all.slice(by), ...all.slice(0, by)].reverse() });
  };

  test.each([0, 31, 60])('of the catalog, on any way (turned by %i)', (by) => {
    const other = turned(by);
    expect(ways.map(({ answers }) => said(answers, other))).toEqual(now);
  });

  test('of the answers, on any way', () => {
    const backwards = ways.map(({ answers }) => Object.fromEntries(Object.entries(answers).reverse()));
    expect(backwards.map((answers) => said(answers as Answers, catalog))).toEqual(now);
  });

  test('of the questions: asked from the last one on, they end at the same outcome', () => {
    const some = [...completeSets({})].filter((_set, index) => index % 9973 === 0);
    expect(some.length).toBeGreaterThan(100);
    for (const set of some) {
      expect(outcomeKey(decide(askedBackwards(set)).issuer.outcome)).toBe(
        outcomeKey(decide(set).issuer.outcome),
      );
    }
  });
});

/** Answers as somebody gives them who is always asked the last question that matters. */
function askedBackwards(set: Answers): Answers {
  const ask = (given: Answers): Answers => {
    if (progress(given).settled) return given;
    const last = QUESTION_IDS.findLast((id) => !(id in given) && id in set && matters(id, given));
    if (!last) throw new Error(`nothing is left to ask after ${JSON.stringify(given)}`);
    return ask({ ...given, [last]: set[last], ...(last === 'held' && set.ticked && { ticked: set.ticked }) });
  };
  return ask({});
}
