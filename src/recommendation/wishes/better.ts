import { type Catalog, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { costOver } from '../facts/cost.ts';
import { type Between, monthsToWait } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';
import { HARD_PASS_PERCENT } from '../reasons/watch-out.ts';

/** What somebody may want of a certification more than what their answers say. */
export const WISHES = ['cheaper', 'no-class', 'faster', 'never-expires', 'real-exam'] as const;
export type Wish = (typeof WISHES)[number];

/**
 * Whether a certification grants a wish, said while `first` stands first. "No class", "never expires" and "a real
 * exam" are said of a property and need no comparison; "cheaper" and "faster" mean cheaper or faster than `first`.
 * What is not known never grants a wish.
 */
export function grants(
  wish: Wish,
  one: Certification,
  first: Certification,
  answers: Answers,
  catalog: Pick<Catalog, 'get'>,
): boolean {
  switch (wish) {
    case 'no-class':
      return yesNoOf(one, 'classRequired') === false;
    case 'never-expires':
      return yesNoOf(one, 'expires') === false;
    case 'real-exam':
      return hasRealExam(one);
    case 'cheaper':
      return isCheaper(one, first);
    case 'faster':
      return isFaster(one, first, answers, catalog);
  }
}

/** An exam is required, and four of five questions must be right: what is called demanding among what speaks against. */
export function hasRealExam(one: Certification): boolean {
  const pass = figureOf(one, 'examPassPercent');
  return yesNoOf(one, 'examRequired') === true && typeof pass !== 'string' && pass.value >= HARD_PASS_PERCENT;
}

/**
 * Surely cheaper over three years: every part of its own cost is known, one retake included, and both its lowest and
 * its highest sum are below the other's. What is not known of the other's cost can only come on top of that.
 */
export function isCheaper(one: Certification, other: Certification): boolean {
  const [own, its] = [costOver(one), costOver(other)];
  const known = own.unknown.length === 0 && !own.retakeUnknown;
  return known && own.lowUsd < its.lowUsd && own.highUsd < its.highUsd;
}

/**
 * Surely faster to get: no more months to wait for and no more hours to sit through than with the other, and less of
 * at least one. How long people study of their own accord depends on them and is not compared.
 */
export function isFaster(
  one: Certification,
  other: Certification,
  answers: Answers,
  catalog: Pick<Catalog, 'get'>,
): boolean {
  const pairs = [
    [hoursToSit(one), hoursToSit(other)],
    [monthsToWait(one, answers, catalog), monthsToWait(other, answers, catalog)],
  ] as const;
  return pairs.every(([own, its]) => own.high <= its.low) && pairs.some(([own, its]) => own.high < its.low);
}

/**
 * Hours of class or training that the issuer asks for; the class is the training where both are known. A class of
 * unknown length takes an hour at least, and what may be had without one takes none, whatever classes are on offer.
 */
export function hoursToSit(one: Certification): Between {
  const required = yesNoOf(one, 'classRequired');
  const hours = [figureOf(one, 'trainingHours'), required === true ? figureOf(one, 'classHours') : 'unknown'];
  const known = hours.flatMap((each) => (typeof each === 'string' ? [] : [each.value]));
  const most = Math.max(0, ...known);
  if (known.length > 0 || required === false) return { low: most, high: most };
  return { low: required === true ? 1 : 0, high: Number.POSITIVE_INFINITY };
}
