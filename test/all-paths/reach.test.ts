import { describe, expect, test } from 'vitest';
import { FIRST_STEPS } from '../../src/cards/headline.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { chanceFrom } from '../../src/commands/bench-sample.ts';
import { coveredBy, holdingsIn } from '../../src/recommendation/decision/certifications-held.ts';
import { decide } from '../../src/recommendation/decision/decide.ts';
import { type OutcomeKind, outcomeKey } from '../../src/recommendation/decision/outcome.ts';
import {
  type Answers,
  heed,
  matters,
  NO_CERTIFICATE,
  onOffer,
  presume,
  progress,
  QUESTION_IDS,
  recommend,
  WISHES,
} from '../../src/recommendation/index.ts';
import { nearnesses } from '../../src/recommendation/nearness/distance.ts';
import { substitutes } from '../../src/recommendation/nearness/substitute.ts';
import { catalog, catalogOf } from '../support/catalog.ts';
import { completedBy } from './support/completing.ts';
import { diagram } from './support/diagram.ts';
import { alongEveryBranch, byLot, MANY, wayOf } from './support/people.ts';

const people = [...alongEveryBranch(), ...byLot(MANY, 21)];
const winners = catalog.all.filter(({ mayWin, retired }) => mayWin.answer !== 'no' && !retired);

describe('everything can be reached', () => {
  test.each(winners.map(({ id }) => id))('%s stands first somewhere, to be got now', (id) => {
    const named = diagram.outcomes.filter(({ kind }) => kind !== 'not-yet');
    expect(named.filter(({ certifications: [first] }) => first === id).length).toBeGreaterThan(0);
  });

  test('nothing else is ever named', () => {
    const named = new Set<string>(diagram.outcomes.flatMap(({ certifications }) => [...certifications]));
    expect([...named].filter((id) => !winners.some((one) => one.id === id))).toEqual([]);
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
    expect(diagram.outcomes.map((outcome) => outcome.kind)).toContain(kind);
  });

  test.each(Object.keys(FIRST_STEPS))('the first step "%s"', (step) => {
    const steps = diagram.outcomes.flatMap((outcome) => ('first' in outcome ? [outcome.first] : []));
    expect(steps).toContain(step);
  });
});

describe('nothing that is held is recommended', () => {
  const held = (id: string, answers: Answers) =>
    holdingsIn(answers).some(({ certification }) => certification === id);

  test('first or later, among what comes nearest, or before something else that is considered', () => {
    const wrong: unknown[] = [];
    for (const one of people) {
      const answers = onOffer(presume(one, catalog).answers);
      const { outcome, ranked, verdict } = recommend(answers, catalog);
      const named: readonly string[] = outcome.certifications;
      const own = [...named, ...ranked].filter((id) => held(id, answers) || coveredBy(id, answers));
      if (own.length > 0) wrong.push(['recommended', own, outcome, answers]);
      const [first, ...others] = verdict?.considered ?? [];
      if (first && held(first, answers) && others.some((id) => !held(id, answers) && !coveredBy(id, answers)))
        wrong.push(['considered first', first, answers]);
    }
    console.error(`${people.length} people, ${wrong.length} wrong`);
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('in the place of another one, or since something was wished for', () => {
    const wrong: unknown[] = [];
    for (const [at, one] of people.entries()) {
      const answers = onOffer(presume(one, catalog).answers);
      if (holdingsIn(answers).length === 0 || at % 2) continue;
      const decision = decide(answers);
      for (const id of decision.issuer.outcome.certifications) {
        const certification = winners.find((other) => other.id === id);
        if (!certification) continue;
        const instead = substitutes(certification, decision, answers, catalog);
        if (instead.some((other) => held(other.id, answers))) wrong.push([id, answers]);
      }
      const wish = WISHES[at % WISHES.length];
      const wished = wish && heed(answers, [wish], catalog);
      if (wished && held(wished.now, answers)) wrong.push([wish, wished.now, answers]);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

describe('the order of everything', () => {
  test('begins with what is recommended, has "none now" in it, and all that may win, can be come to and is not held', () => {
    const wrong: unknown[] = [];
    for (const one of people) {
      const answers = onOffer(presume(one, catalog).answers);
      const { outcome, ranked } = recommend(answers, catalog);
      const own: readonly string[] = ['one', 'pair', 'both', 'undecided'].includes(outcome.kind)
        ? outcome.certifications
        : [NO_CERTIFICATE, ...outcome.certifications];
      const { tradeoff: _weighed, ...unweighed } = answers;
      // Nobody who named their work comes to what is only for those who do not know theirs.
      const near = nearnesses(unweighed);
      const expected = winners
        .filter(({ id }) => !coveredBy(id, answers) && near.has(id))
        .map(({ id }) => id);
      const isWrong =
        JSON.stringify(ranked.slice(0, own.length)) !== JSON.stringify(own) ||
        JSON.stringify([...ranked].sort()) !== JSON.stringify([...expected, NO_CERTIFICATE].sort());
      if (isWrong) wrong.push([outcome, ranked, expected.filter((id) => !ranked.includes(id)), answers]);
    }
    console.error(`${people.length} orders, ${wrong.length} wrong`);
    expect(wrong.slice(0, 2)).toEqual([]);
  });
});

describe('no order changes anything', () => {
  const some = people.filter((_one, at) => at % 9 === 0);
  const said = (answers: Answers, from: Catalog) => JSON.stringify(recommend(answers, from));
  const now = some.map((answers) => said(answers, catalog));

  /** As if the files had been read in another order: the same list, begun elsewhere and backwards. */
  const turned = (by: number) => {
    const { all } = catalog;
    return catalogOf([...all.slice(by), ...all.slice(0, by)].reverse());
  };

  test.each([0, 31, 60])('of the catalog, for anybody (turned by %i)', (by) => {
    const other = turned(by);
    const wrong = some.filter((answers, at) => said(answers, other) !== now[at]);
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('of the answers, of what is held, and of what is considered', () => {
    const backwards = ({ holds, considering, ...given }: Answers): Answers => ({
      ...(considering && { considering: [...considering].reverse() }),
      ...(holds && { holds: [...holds].reverse() }),
      ...(Object.fromEntries(Object.entries(given).reverse()) as Answers),
    });
    const wrong = some.filter((answers, at) => said(backwards(answers), catalog) !== now[at]);
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('of the questions: asked from the last one on, they end at the same outcome', () => {
    const chance = chanceFrom(22);
    for (let i = 0; i < 2000; i += 1) {
      const set = completedBy({}, chance);
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
    return ask({ ...given, [last]: set[last], ...(last === 'held' && set.holds && { holds: set.holds }) });
  };
  return ask({});
}

test('eight questions are enough for anybody, and what is said to remain never grows', () => {
  const chance = chanceFrom(23);
  const ways = Array.from({ length: MANY }, () => wayOf(chance));
  expect(ways.filter(({ asked, remaining: [first = 0] }) => asked > 8 || asked > first)).toEqual([]);
  const grows = ({ remaining }: (typeof ways)[number]) =>
    remaining.some((left, at) => at > 0 && left >= (remaining[at - 1] ?? 0));
  expect(ways.filter(grows).slice(0, 3)).toEqual([]);
  expect(progress({}).atMost).toBeLessThanOrEqual(8);
});
