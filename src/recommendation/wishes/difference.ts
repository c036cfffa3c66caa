import { type Catalog, figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification, FactKey } from '../../catalog/schema.ts';
import { rivalOf } from '../decision/shelf.ts';
import { type Citation, citeFact } from '../facts/citation.ts';
import { listed } from '../facts/comparison.ts';
import { costOver } from '../facts/cost.ts';
import { counted, everySo, inMonths } from '../facts/figure-lines.ts';
import { inUsd } from '../facts/money.ts';
import { monthsToWait, prerequisitesOf } from '../facts/prerequisite.ts';
import type { Answers } from '../questions/answers.ts';
import { examAgainst, learningAgainst } from '../reasons/watch-out.ts';
import { hasRealExam, hoursToSit, isCheaper, isFaster, type Wish } from './better.ts';

/** One sentence on what two certifications differ in. */
export interface Difference {
  readonly text: string;
  /** Empty where it is about a certification as a whole and not about a figure or an answer. */
  readonly cites: readonly Citation[];
}

/** One certification in the place of another, for someone with these answers who wished for something. */
export interface Exchange {
  readonly now: Certification;
  readonly before: Certification;
  readonly wishes: readonly Wish[];
  readonly answers: Answers;
  readonly catalog: Pick<Catalog, 'get'>;
}

/** What is gained, by the facts; what is not known is never a gain. */
export function gained(exchange: Exchange): readonly Difference[] {
  const { now, before, answers, catalog, wishes } = exchange;
  const waits = isFaster(now, before, answers, catalog);
  // Less to sit through is mostly the class, which has a line of its own.
  const faster = waits && (wishes.includes('faster') || !lessClass(now, before));
  return [
    ...(isCheaper(now, before) ? [costsLess(now, before)] : []),
    ...(lessClass(now, before) ? [noClass(now, before)] : []),
    ...(faster ? [times(exchange)] : []),
    ...(yesNoOf(now, 'expires') === false && yesNoOf(before, 'expires') === true
      ? [neverExpires(now, before)]
      : []),
    ...(wishes.includes('real-exam') && hasRealExam(now) && !hasRealExam(before)
      ? [harderExam(now, before)]
      : []),
  ];
}

/** What is given up or less certain: fit first, then money, teaching, time, renewals and the exam. */
export function givenUp(exchange: Exchange): readonly Difference[] {
  const { now, before, answers, catalog } = exchange;
  return [
    ...lostFit(exchange),
    ...(isCheaper(before, now) ? [costsLess(before, now)] : unknownPrices(now, before)),
    ...teaching(exchange),
    ...(isFaster(before, now, answers, catalog) && !lessClass(before, now) ? [times(exchange)] : []),
    ...renewal(now, before),
    ...exam(exchange),
  ];
}

/** What stays the second step of two in a row while a wish moves the first, and where it is not what was wished for. */
export function secondStep(second: Certification, { now, wishes }: Exchange): Difference {
  const still = [
    lessClass(now, second) ? { says: 'needs a class', key: 'classRequired' as const } : null,
    wishes.includes('never-expires') && yesNoOf(second, 'expires') === true
      ? { says: 'must be renewed', key: 'expires' as const }
      : null,
    wishes.includes('real-exam') && yesNoOf(second, 'examRequired') === false
      ? { says: 'has no exam', key: 'examRequired' as const }
      : null,
  ].filter((one) => one !== null);
  const stays = `${second.abbreviation} stays the second step`;
  const text =
    still.length > 0 ? `${stays}, and still ${listed(still.map(({ says }) => says))}.` : `${stays}.`;
  return { text, cites: fact(second, ...still.map(({ key }) => key)) };
}

const fact = ({ id }: Certification, ...keys: FactKey[]) => keys.map((key) => citeFact(id, key));

function lostFit({ now, before, answers, catalog }: Exchange): readonly Difference[] {
  const asked = prerequisitesOf(now, answers, catalog).filter(({ state }) => state !== 'met');
  const other = rivalOf(now.id) !== before.id;
  return [
    ...(other ? [{ text: `${now.abbreviation} is made for something else. ${now.summary}`, cites: [] }] : []),
    ...asked.map(({ text, cites }) => ({ text, cites })),
  ];
}

/** How much each costs goes with it, in `Wished.costs`; said here as well, it would be read twice. */
function costsLess(one: Certification, other: Certification): Difference {
  return {
    text: `${one.abbreviation} costs less over three years than ${other.abbreviation}.`,
    cites: [costOver(one), costOver(other)].flatMap(({ parts }) => parts.flatMap(({ cites }) => cites)),
  };
}

/** Not to know what it costs is a loss where it was known. */
function unknownPrices(now: Certification, before: Certification): readonly Difference[] {
  const { unknown, parts } = costOver(now);
  if (unknown.length === 0 || costOver(before).unknown.length > 0) return [];
  const text = `What ${now.abbreviation} costs over three years is not fully known: ${listed(unknown)} unknown.`;
  return [{ text, cites: parts.flatMap(({ cites }) => cites) }];
}

const lessClass = (one: Certification, other: Certification) =>
  yesNoOf(one, 'classRequired') === false && yesNoOf(other, 'classRequired') === true;

function noClass(now: Certification, before: Certification): Difference {
  return {
    text: `${now.abbreviation} needs no class; ${before.abbreviation} requires one.`,
    cites: [...fact(now, 'classRequired'), ...fact(before, 'classRequired')],
  };
}

function teaching({ now, before, answers }: Exchange): readonly Difference[] {
  if (lessClass(before, now)) return [noClass(before, now)];
  return lessClass(now, before) ? learningAgainst(now, answers) : [];
}

function times({ now, before, answers, catalog }: Exchange): Difference {
  const asks = (one: Certification) => askedFirst(one, answers, catalog);
  return {
    text: `${now.abbreviation} requires ${asks(now)} first; ${before.abbreviation} requires ${asks(before)}.`,
    cites: [now, before].flatMap((one) =>
      fact(one, ...(TIMES.filter((key) => typeof figureOf(one, key) !== 'string') as FactKey[])),
    ),
  };
}
const TIMES = ['classRequired', 'classHours', 'trainingHours', 'experienceMonths', 'projectMonths'] as const;

/** What is asked for first: "16 hours of class", "a class and 1 year of practice", "neither class nor practice". */
export function askedFirst(one: Certification, answers: Answers, catalog: Pick<Catalog, 'get'>): string {
  const hours = hoursToSit(one);
  const months = monthsToWait(one, answers, catalog);
  const taught =
    hours.high === Number.POSITIVE_INFINITY ? 'a class' : `${counted(hours.high, 'hour')} of class`;
  const waited =
    months.high === Number.POSITIVE_INFINITY
      ? 'what must come before it'
      : `${months.low < months.high ? 'up to ' : ''}${inMonths(months.high)} of practice`;
  const asked = [...(hours.high > 0 ? [taught] : []), ...(months.high > 0 ? [waited] : [])];
  return asked.join(' and ') || 'neither class nor practice';
}

function neverExpires(now: Certification, before: Certification): Difference {
  return {
    text: `${now.abbreviation} never expires; ${renewalInWords(before)}.`,
    cites: [...fact(now, 'expires'), ...fact(before, 'renewalEveryMonths', 'renewalFeeUsd')],
  };
}

function renewal(now: Certification, before: Certification): readonly Difference[] {
  if (yesNoOf(before, 'expires') !== false || yesNoOf(now, 'expires') === false) return [];
  const text = `${before.abbreviation} never expires; ${renewalInWords(now)}.`;
  return [
    {
      text,
      cites: [...fact(before, 'expires'), ...fact(now, 'expires', 'renewalEveryMonths', 'renewalFeeUsd')],
    },
  ];
}

function renewalInWords(one: Certification): string {
  const { abbreviation } = one;
  if (yesNoOf(one, 'expires') === 'unknown') return `whether ${abbreviation} does is not known`;
  const { when, fee } = renewed(one);
  return `${abbreviation} must be renewed${when && ` ${when}`}${fee && `, for ${fee}`}`;
}

/** "renewed every 2 years, $100"; "it expires" where neither is known. */
export function renewalInBrief(one: Certification): string {
  const { when, fee } = renewed(one);
  return [when && `renewed ${when}`, fee].filter(Boolean).join(', ') || 'it expires';
}

/** "every 2 years" and "$100"; empty where it is not known. */
function renewed(one: Certification): { readonly when: string; readonly fee: string } {
  const every = figureOf(one, 'renewalEveryMonths');
  const fee = figureOf(one, 'renewalFeeUsd');
  return {
    when: typeof every === 'string' ? '' : everySo(every.value),
    fee: typeof fee === 'string' ? '' : inUsd(fee.value),
  };
}

function harderExam(now: Certification, before: Certification): Difference {
  return {
    text: `The exam of ${now.abbreviation} is demanding: ${examInBrief(now)}; ${before.abbreviation}: ${examInBrief(before)}.`,
    cites: [...examFacts(now), ...examFacts(before)],
  };
}

/** A harder exam is a loss for those who did not wish for one, and none or an easier one proves less. */
function exam({ now, before, wishes }: Exchange): readonly Difference[] {
  const [own, its] = [yesNoOf(now, 'examRequired'), yesNoOf(before, 'examRequired')];
  if (own === false && its === true) return examAgainst(now);
  if (hasRealExam(now) && !hasRealExam(before)) {
    return wishes.includes('real-exam') || its === 'unknown' ? [] : [harderExam(now, before)];
  }
  if (!hasRealExam(before) || hasRealExam(now)) return [];
  const text = `The exam of ${before.abbreviation} is demanding: ${examInBrief(before)}; ${now.abbreviation}: ${examInBrief(now)}.`;
  return [{ text, cites: [...examFacts(before), ...examFacts(now)] }];
}

/** What `examInBrief` rests on. */
const examFacts = (one: Certification) =>
  fact(one, yesNoOf(one, 'examRequired') === true ? 'examPassPercent' : 'examRequired');

/** "85% must be right", "no exam", or what is not known. */
export function examInBrief(one: Certification): string {
  const required = yesNoOf(one, 'examRequired');
  if (required !== true) return required === false ? 'no exam' : 'not known whether there is an exam';
  const pass = figureOf(one, 'examPassPercent');
  return typeof pass === 'string' ? 'an exam, its pass mark unknown' : `${pass.value}% must be right`;
}
