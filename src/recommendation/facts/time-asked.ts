import { figureOf } from '../../catalog/catalog.ts';
import type { Certification, Spent } from '../../catalog/schema.ts';
import { counted, inMonths } from './figure-lines.ts';

/** The figures that count time. */
export type TimeKey = 'experienceMonths' | 'projectMonths';

/** Time that an issuer asks for, by a figure. */
export interface TimeAsked {
  /** Asked of most people; at least 1. */
  readonly months: number;
  /** Asked of certain people instead: `applies` says of whom, to follow "5 years". May be empty. */
  readonly otherwise: readonly { readonly value: number; readonly applies: string }[];
  /** What it has to be spent with; undefined where any agile work will do, or any leading of projects. */
  readonly spent: Spent | undefined;
  /** Whether it may be had before or after the class, or has to come before one may apply. */
  readonly mayFollowClass: boolean;
}

/** Between two numbers, both included; the higher one may be infinite. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

/** Undefined where no figure is known, or where none is asked for. */
export function timeAsked(certification: Certification, key: TimeKey): TimeAsked | undefined {
  if (key === 'projectMonths') {
    const led = figureOf(certification, key);
    if (typeof led === 'string' || led.value === 0) return undefined;
    return { months: led.value, otherwise: led.otherwise ?? [], spent: undefined, mayFollowClass: false };
  }
  const time = figureOf(certification, key);
  if (typeof time === 'string' || time.value === 0) return undefined;
  const { value, spent, mayFollowClass = false } = time;
  return { months: value, otherwise: [], spent, mayFollowClass };
}

/** The fewest and the most months that may be asked of somebody. */
export function monthsAskedFor({ months, otherwise }: TimeAsked): Between {
  const all = [months, ...otherwise.map(({ value }) => value)];
  return { low: Math.min(...all), high: Math.max(...all) };
}

/** "1 year as Scrum Master", "2 years of agile work", "3 years of leading projects". */
export function timeInWords({ months, spent }: TimeAsked, key: TimeKey): string {
  const what = key === 'projectMonths' ? 'of leading projects' : (spent ?? 'of agile work');
  return `${inMonths(months)} ${what}`;
}

/** "5 years without a four-year degree"; a few words for each exception. */
export const exceptionInWords = ({ value, applies }: TimeAsked['otherwise'][number]): string =>
  `${inMonths(value)} ${applies}`;

/**
 * Between how many months of practice are asked for where it is known that some are, but not how many; from 0 to
 * infinite where nothing more is known. Undefined where there is a figure, or where nobody knows whether any is.
 */
export function practiceBetween({ facts, gaps }: Certification): Between | undefined {
  const gap = facts.experienceMonths === 'unknown' ? gaps?.experienceMonths : undefined;
  return gap?.asked ? (gap.between ?? { low: 0, high: Number.POSITIVE_INFINITY }) : undefined;
}

/** "1 to 2 years", "11 to 12 months", for two finite numbers of months. */
export const betweenInWords = ({ low, high }: Between): string =>
  low % 12 === 0 && high % 12 === 0
    ? `${low / 12} to ${inMonths(high)}`
    : `${low} to ${counted(high, 'month')}`;
