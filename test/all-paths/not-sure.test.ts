import { expect, test } from 'vitest';
import {
  byKind,
  disagreements,
  isClear,
  replaced,
  type Violation,
  wrongIfClear,
  wrongIfUnsure,
} from './support/not-sure.ts';
import { alongEveryBranch, byLot, MANY } from './support/people.ts';

/** Somebody along every branch of the diagram, and people by lot. */
const people = [...alongEveryBranch(), ...byLot(MANY, 51)];

const unsure = people.flatMap(wrongIfUnsure);
const clear = people.flatMap(wrongIfClear);
const clearOnes = people.filter(isClear).length;
console.error(
  `${people.length} people, ${clearOnes} clear, ${replaced(people)} answers replaced, definite ones disagree on ${disagreements()}: ${unsure.length} and ${clear.length} violations`,
);
const of = (all: readonly Violation[], words: string) =>
  byKind(all.filter(({ kind }) => kind.startsWith(words)));

test('clear cases, replaced answers and definite ones that disagree are among what is looked at', () => {
  expect(clearOnes).toBeGreaterThan(1000);
  expect(replaced(people)).toBeGreaterThan(100_000);
  expect(disagreements()).toBeGreaterThan(10_000);
});

test.each([
  ['names nothing that no definite answer would name, or is softer', 'names'],
  ['costs no more than the dearest that a definite answer would name', 'dearer'],
  ['is not clear where definite answers disagree', 'clear'],
])('with one answer replaced by "Not Sure" the outcome %s', (_claim, words) => {
  expect(of(unsure, words)).toEqual([]);
});

test.each([
  ['a prerequisite of the first certification is not known to be met', 'a prerequisite'],
  ['no cost of it is known', 'no cost'],
  ['one more answer could change it', 'one more answer'],
])('nothing is said to be clear where %s', (_claim, words) => {
  expect(of(clear, words)).toEqual([]);
});
