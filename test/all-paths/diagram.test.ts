import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../../src/commands/bench-sample.ts';
import { type Branch, putIn, traitOf } from '../../src/recommendation/asking/diagram.ts';
import { decide } from '../../src/recommendation/decision/decide.ts';
import { outcomeKey } from '../../src/recommendation/decision/outcome.ts';
import { type Answers, progress, QUESTION_IDS, type QuestionId } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { completedBy, holdsAny } from './support/completing.ts';
import {
  answersOf,
  branchesAt,
  diagram,
  everyFork,
  followed,
  isPossible,
  oneThatCountsAs,
  outcomeAt,
  shapeAt,
  type Told,
} from './support/diagram.ts';
import { byLot, MANY, pick } from './support/people.ts';

const keyOf = (answers: Answers) => outcomeKey(decide(answers).issuer.outcome);

describe('over every fork and branch of the diagram', () => {
  const witnesses = everyFork();
  const nobody = belowNothing();

  test('somebody stands at each fork, and what is asked there makes a difference', () => {
    const wrong: unknown[] = [];
    const reached = new Set(witnesses.map(({ fork }) => fork));
    for (const { root, fork, answers } of witnesses) {
      const { top, questions } = putIn(answers, diagram);
      const { variable } = shapeAt(fork);
      const asked = traitOf(variable) ? 'held' : (variable as QuestionId);
      // Who has picked nothing yet tells no trait; whoever has, tells all.
      const picked = traitOf(variable) && answers.holds;
      if (!picked && (top < 0 || !questions.has(asked))) wrong.push([root, fork, variable, answers]);
    }
    console.error(
      `${diagram.forks.length} forks, ${reached.size} reached, ${diagram.outcomes.length} outcomes`,
    );
    expect(wrong.slice(0, 3)).toEqual([]);
    expect([...diagram.forks.keys()].filter((fork) => !reached.has(fork) && !nobody.has(fork))).toEqual([]);
  });

  test('whoever goes along a branch comes to the outcome that is decided for them', () => {
    const chance = chanceFrom(4);
    const wrong: unknown[] = [];
    const outcomes = new Set<Branch>();
    let branches = 0;
    for (const witness of witnesses) {
      for (const at of branchesAt(witness.fork).keys()) {
        const end = followed(witness, at, (options) => Math.floor(chance() * options));
        if (!end) continue;
        branches += 1;
        outcomes.add(end.leaf);
        if (keyOf(end.answers) !== outcomeKey(outcomeAt(end.leaf))) wrong.push([witness.fork, at, end]);
      }
    }
    console.error(`${branches} branches`);
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(outcomes.size).toBe(diagram.outcomes.length);
  });
});

describe('whatever is said, in whatever order', () => {
  const people = byLot(MANY, 5);

  test('what is decided stands in the diagram, and what is open there counts as unsure', () => {
    const wrong = people.filter((answers) => {
      const open = putIn(answers, diagram);
      let branch = open.top;
      while (branch >= 0) {
        const [shape, ...branches] = open.fork(branch);
        branch = branches[(diagram.shapes[shape]?.options.length ?? 0) - 1] as Branch;
      }
      const { considering: _named, ...given } = answers;
      return keyOf(given) !== outcomeKey(outcomeAt(branch));
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('settled is whoever gets the same however they go on', () => {
    const chance = chanceFrom(6);
    const wrong: unknown[] = [];
    for (const answers of people) {
      if (!progress(answers).settled) continue;
      const now = keyOf(answers);
      for (let i = 0; i < 5; i += 1) {
        const complete = completedBy(answers, chance);
        if (keyOf(complete) !== now) wrong.push([answers, complete]);
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('not settled is whoever can still come to one thing and to another', () => {
    const wrong: unknown[] = [];
    for (const answers of people) {
      if (progress(answers).settled) continue;
      const { considering: _named, ...given } = answers;
      const open = putIn(given, diagram);
      if (open.top < 0) {
        wrong.push(answers);
        continue;
      }
      const outcomes = new Set(waysOn(open.top, open).map((told) => completionKey(given, told)));
      outcomes.delete(null);
      if (outcomes.size < 2) wrong.push(answers);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('choosing between some changes nothing but which of two equals stands alone', () => {
    let stoodAlone = 0;
    const wrong = people.filter((answers) => {
      const { considering = [], ...given } = answers;
      const { outcome } = decide(answers).issuer;
      const { outcome: without } = decide(given).issuer;
      const named = without.certifications.filter((id) => considering.includes(id));
      if (without.kind !== 'pair' || named.length !== 1) return outcomeKey(outcome) !== outcomeKey(without);
      stoodAlone += 1;
      return outcome.kind !== 'one' || outcome.certifications[0] !== named[0];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(stoodAlone).toBeGreaterThan(10);
  });
});

/** Forks below "holds nothing", where some stand about those who hold nothing and yet something. */
function belowNothing(): ReadonlySet<Branch> {
  const below = new Set<Branch>();
  const visit = (branch: Branch) => {
    if (branch < 0 || below.has(branch)) return;
    below.add(branch);
    branchesAt(branch).forEach(visit);
  };
  for (const fork of diagram.forks.keys()) {
    if (shapeAt(fork).variable === 'held:anything') visit(branchesAt(fork)[1] as Branch);
  }
  return below;
}

/** A way to each outcome below. */
function waysOn(top: Branch, { fork }: ReturnType<typeof putIn>): readonly Told[] {
  const found = new Map<Branch, Told>([[top, new Map()]]);
  const ends: Told[] = [];
  const waiting = [top];
  for (let branch = waiting.pop(); branch !== undefined; branch = waiting.pop()) {
    const told = found.get(branch) as Told;
    if (branch < 0) {
      ends.push(told);
      continue;
    }
    const [shape, ...branches] = fork(branch);
    const { variable, options } = diagram.shapes[shape] as (typeof diagram.shapes)[number];
    for (const [at, next] of branches.entries()) {
      const more = new Map(told).set(variable, options[at] as string);
      if (found.has(next) || !isPossible(more)) continue;
      found.set(next, more);
      waiting.push(next);
    }
  }
  return ends;
}

function completionKey(given: Answers, told: Told): string | null {
  const more = answersOf(told);
  return more && keyOf({ ...given, ...more });
}

describe('what is held counts by its class alone', () => {
  test('whatever else of the same class is held in its place', () => {
    const chance = chanceFrom(7);
    const alike = (as: string | null) => catalog.all.filter(({ heldAs = null }) => heldAs === as);
    const wrong: unknown[] = [];
    for (const one of byLot(MANY, 8)) {
      const answers: Answers = { ...one, held: 'several', holds: holdsAny(chance) };
      const { considering: _named, ...given } = answers;
      const others = (given.holds ?? []).map((held) => ({
        ...held,
        certification: pick(alike(held.as), chance).id,
      }));
      const other = { ...given, holds: others };
      if (keyOf(given) !== keyOf(other)) wrong.push([given, other]);
      if (progress(given).next !== progress(other).next) wrong.push([given, other]);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('a button says the same as the list with that one picked', () => {
    const wrong: unknown[] = [];
    for (const one of byLot(MANY / 4, 9)) {
      const { considering: _named, holds: _picked, ...given } = one;
      for (const held of ['csm', 'psm-i', 'cspo', 'pspo-i', 'pmp'] as const) {
        const button = { ...given, held };
        const list: Answers = { ...given, held: 'several', holds: [oneThatCountsAs(held)] };
        if (keyOf(button) !== keyOf(list)) wrong.push([button, list]);
      }
      const none: Answers = { ...given, held: 'none' };
      if (keyOf(none) !== keyOf({ ...given, held: 'several', holds: [] })) wrong.push(none);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

test('every question is read somewhere', () => {
  const asked = new Set(diagram.shapes.map(({ variable }) => variable));
  expect(QUESTION_IDS.filter((id) => !asked.has(id))).toEqual([]);
});
