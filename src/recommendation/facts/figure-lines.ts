import { type Catalog, figureOf } from '../../catalog/catalog.ts';
import type { Certification, FactKey, Figure, Gap, Proctored, UsdRange } from '../../catalog/schema.ts';
import { dateInWords } from './dates.ts';
import { aboutUsd, inUsd, spanInWords } from './money.ts';
import { typicalOf } from './typical.ts';

/** A figure that is known or not: what it is, what it says, where it comes from. */
export interface OriginLine {
  readonly label: string;
  /** Ready to read, with its unit; "unknown" when nobody told us, "none" when there is no such thing. */
  readonly value: string;
  /** Null when the value is unknown or there is no such thing; so are the next three. */
  readonly source: string | null;
  /** "2024-12", or "undated". */
  readonly asOf: string | null;
  readonly age: Age | null;
  readonly trust: string | null;
  readonly note: string | null;
  /** Set where it is what a company pays itself. */
  readonly company?: true;
}

/** One figure of a certification in full. */
export interface FigureLine extends OriginLine {
  readonly key: FactKey;
  /** What other sources say instead, in words. */
  readonly others: readonly string[];
}

const LABELS: Record<FactKey, string> = {
  classRequired: 'Class required',
  classHours: 'Class length',
  classPriceUsd: 'Class price',
  examRequired: 'Exam',
  examFeeUsd: 'Exam fee',
  examQuestions: 'Exam questions',
  examMinutes: 'Exam time',
  examPassPercent: 'Pass mark',
  examTriesIncluded: 'Tries included',
  retakeFeeUsd: 'Retake fee',
  openBook: 'Open book',
  expires: 'Expires',
  renewalEveryMonths: 'Time between renewals',
  renewalFeeUsd: 'Renewal fee',
  renewalUnits: 'Learning units per renewal',
  membershipFeeUsdPerYear: 'Membership per year',
  experienceMonths: 'Practice',
  projectMonths: 'Time leading projects',
  trainingHours: 'Training first',
  requiresCertification: 'Must be held first',
  requiresOutside: 'Also required first',
  education: 'School or degree',
  experienceWindowMonths: 'Practice from the last',
  classIncludesExam: 'Exam in the price of the class',
  studyHours: 'Time to study, an estimate',
  examEdition: 'Present edition of the exam',
  examLanguages: 'Exam languages',
  proctored: 'Proctored',
  accommodations: 'Special needs',
  examWithinDays: 'First try due within',
  retakeWaitDays: 'Wait before another try',
  renewedByClass: 'Renewed by another class',
  renewalGraceMonths: 'Still renewable after',
  reinstatement: 'Once it has lapsed',
};
const FACT_KEYS = Object.keys(LABELS) as readonly FactKey[];

/** Months as people say them: "2 years", "18 months"; "not needed" for none at all. */
export function inMonths(months: number): string {
  if (months === 0) return 'not needed';
  if (months % 12 !== 0) return counted(months, 'month');
  return counted(months / 12, 'year');
}

/** "every year", "every 2 years". */
export function everySo(months: number): string {
  return months === 12 ? 'every year' : `every ${inMonths(months)}`;
}

/** "1 hour", "14 hours". */
export function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** As it follows "Proctored:". */
const PROCTORED: Record<string, string> = {
  nobody: 'no',
  online: 'yes, online',
  'in-a-center': 'yes, in a test center',
  'online-or-in-a-center': 'yes, online or in a test center',
} satisfies Record<Proctored, string>;

/** A figure's value in words, with its unit. */
export function inWords(key: FactKey, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (key === 'examLanguages') return (value as readonly string[]).join(', ');
  if (key === 'retakeWaitDays') return waitsInWords(value as readonly number[]);
  if (key === 'studyHours') return `${spanInWords(value as UsdRange)} hours`;
  if (typeof value === 'object') return priceInWords(key, value as UsdRange);
  if (typeof value === 'string') return key === 'proctored' ? (PROCTORED[value] ?? value) : value;
  const number = value as number;
  if (key.endsWith('Months')) return inMonths(number);
  if (key.endsWith('Hours')) return counted(number, 'hour');
  if (key.endsWith('Minutes')) return counted(number, 'minute');
  if (key.endsWith('Days')) return counted(number, 'day');
  return key === 'examPassPercent' ? `${number}%` : String(number);
}

/** "none, then 10 days, then 30 days". */
function waitsInWords(days: readonly number[]): string {
  return days.map((wait) => (wait === 0 ? 'none' : counted(wait, 'day'))).join(', then ');
}

function priceInWords(key: FactKey, price: UsdRange): string {
  if (price.high > 0) return inUsd(price);
  return key === 'examFeeUsd' ? 'included' : 'free';
}

/**
 * Every figure there is about a certification, gaps included, without those that a "no" makes pointless. `today` is
 * `YYYY-MM-DD`; figures are called old by it.
 */
export function figureLines(
  certification: Certification,
  catalog: Pick<Catalog, 'get'>,
  today: string,
): readonly FigureLine[] {
  return FACT_KEYS.filter((key) => isWorthALine(certification, key)).map((key) => {
    const figure = figureOf(certification, key);
    const line = lineOf(key, figure, today);
    if (typeof figure === 'string') return line;
    const required = key === 'requiresCertification' && catalog.get(line.value);
    return { ...line, value: required ? required.abbreviation : inFull(certification, key, line.value) };
  });
}

/** What stands beside a figure in the catalog and belongs to it: what members pay, how long 16 hours are. */
function inFull(certification: Certification, key: FactKey, words: string): string {
  const { classPriceUsd, classHours, examEdition } = certification.facts;
  if (key === 'classPriceUsd' && typeof classPriceUsd === 'object') {
    const { usd, sources } = typicalOf(certification, 'class', classPriceUsd);
    const { low, high } = classPriceUsd.value;
    return low < high ? `${words}, typically ${aboutUsd(usd)} (${counted(sources, 'source')})` : words;
  }
  if (key === 'classHours' && typeof classHours === 'object') return `${words}${daysOf(classHours.value)}`;
  if (key === 'examEdition' && typeof examEdition === 'object') return `${words}${spanOf(examEdition)}`;
  if (key === 'examFeeUsd' || key === 'retakeFeeUsd' || key === 'renewalFeeUsd') {
    const fee = figureOf(certification, key);
    return typeof fee === 'object' && fee.members ? `${words}, or ${inUsd(fee.members)} for members` : words;
  }
  return words;
}

/** What is known of a figure that is not: what it was in an older edition, or a sentence about it. */
export function gapInWords(key: FactKey, { note, inOldEdition }: Gap): string {
  if (!inOldEdition) return note;
  const { edition, replacedBy, value } = inOldEdition;
  return `${inWords(key, value)} in ${edition}, which ${replacedBy} has replaced. ${note}`;
}

/** Of a class, not counting breaks; issuers and trainers say only the hours. */
const HOURS_IN_A_DAY = 8;

/** ", about 2 days", behind the hours of a class; empty for less than a day. */
export function daysOf(hours: number): string {
  const days = Math.round((2 * hours) / HOURS_IN_A_DAY) / 2;
  return days >= 1 ? `, about ${counted(days, 'day')}` : '';
}

function spanOf({ from, until }: { from?: string | undefined; until?: string | undefined }): string {
  return [from && `, since ${dateInWords(from)}`, until && `, until ${dateInWords(until)}`]
    .filter(Boolean)
    .join('');
}

/** Where there is no exam there is no exam fee, time or pass mark either, and one line for that is enough. */
function isWorthALine({ facts }: Certification, key: FactKey): boolean {
  return (
    facts[key] !== undefined && (facts[key] !== 'none' || !/^(class|exam|renewal|retake|openBook)/.test(key))
  );
}

const NO_ORIGIN = { source: null, asOf: null, age: null, trust: null, note: null };

function lineOf(key: FactKey, figure: Figure<unknown> | 'unknown' | 'none', today: string): FigureLine {
  const label = LABELS[key];
  if (typeof figure === 'string') return { key, label, value: figure, ...NO_ORIGIN, others: [] };
  return {
    key,
    label,
    value: inWords(key, figure.value),
    ...originOf(figure, today),
    others: (figure.otherValues ?? []).map(
      ({ value, asOf }) => `${inWords(key, value)}${asOf === 'unknown' ? '' : ` (${asOf.slice(0, 4)})`}`,
    ),
  };
}

/** Where a figure comes from and how old it is, as a line about it says it. */
export function originOf(
  { source, asOf, trust, note, company }: Omit<Figure<unknown>, 'value'>,
  today: string,
): Omit<OriginLine, 'label' | 'value'> {
  return {
    // What a company pays itself may stand on no page.
    source: source || null,
    asOf: asOf === 'unknown' ? 'undated' : asOf,
    age: ageOf(asOf, today),
    trust,
    note: note ?? null,
    ...(company && { company }),
  };
}

/** Figures older than this are called old. */
export const OLD_AFTER_MONTHS = 18;

export type Age = 'undated' | 'old' | 'young';

/** Whether a figure carries no date, or one more than `OLD_AFTER_MONTHS` before `today` (`YYYY-MM-DD`), or a young one. */
export function ageOf(asOf: string, today: string): Age {
  if (asOf === 'unknown') return 'undated';
  return monthsBetween(asOf, today) > OLD_AFTER_MONTHS ? 'old' : 'young';
}

/**
 * A few words on the age of a certification's figures, such as "3 of 11 figures undated, 2 older than 18 months" or
 * "all 8 figures undated"; empty when all are dated and young. `today` is `YYYY-MM-DD`.
 */
export function ageNote(certification: Certification, today: string): string {
  const ages = FACT_KEYS.flatMap((key) => {
    const figure = figureOf(certification, key);
    return typeof figure === 'string' ? [] : [ageOf(figure.asOf, today)];
  });
  const undated = ages.filter((age) => age === 'undated').length;
  const old = ages.filter((age) => age === 'old').length;
  const howOld = `older than ${OLD_AFTER_MONTHS} months`;
  if (undated === 0) return old > 0 ? `${share(old, ages.length)} ${howOld}` : '';
  const note = `${share(undated, ages.length)} undated`;
  return old > 0 ? `${note}, ${old} ${howOld}` : note;
}

/** "3 of 11 figures", "all 8 figures"; a single one needs a verb, or it would read as "the only one that is". */
function share(some: number, all: number): string {
  if (some < all) return `${some} of ${all} figures`;
  if (all === 1) return 'the only figure is';
  return all === 2 ? 'both figures' : `all ${all} figures`;
}

/** Whole months from one date to another; a date without a month counts from January, so that it never seems younger. */
function monthsBetween(from: string, to: string): number {
  const months = (date: string) => {
    const [year = '0', month = '1'] = date.split('-');
    return Number(year) * 12 + Number(month);
  };
  return months(to) - months(from);
}
