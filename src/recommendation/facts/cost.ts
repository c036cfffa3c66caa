import { figureOf, yesNoOf } from '../../catalog/catalog.ts';
import type { Certification, Figure, Priced, UsdRange } from '../../catalog/schema.ts';
import { type Citation, citeFact } from './citation.ts';
import { typicalOf } from './typical.ts';

/** What some years with a certification cost, in US dollars. */
export interface Cost {
  readonly certification: string;
  /** One to ten. */
  readonly years: number;
  /** One that is no longer awarded can only be kept. */
  readonly covers: 'getting and keeping' | 'keeping';
  readonly lowUsd: number;
  readonly highUsd: number;
  /** Of typical prices, and without a retake: what most people pay who pass at once. */
  readonly typicalUsd: number;
  readonly parts: readonly CostPart[];
  /** Parts that apply but whose price we do not know; the sum leaves them out. */
  readonly unknown: readonly string[];
  /**
   * Nobody told us what another try at the exam costs. Not everybody owes it, and so it is not among the unknown parts,
   * which a card names: only where the cost is told in full.
   */
  readonly retakeUnknown: boolean;
}
export interface CostPart {
  readonly of: Priced;
  /** "class", "exam", "a retake if you need one", "1 renewal", "membership". */
  readonly what: string;
  readonly lowUsd: number;
  readonly highUsd: number;
  readonly typicalUsd: number;
  readonly cites: readonly Citation[];
}

/** How long a cost is reckoned for where nobody says otherwise: most renewals fall due within it. */
export const USUAL_YEARS = 3;
const MOST_YEARS = 10;

type PriceKey = 'classPriceUsd' | 'examFeeUsd' | 'retakeFeeUsd' | 'renewalFeeUsd' | 'membershipFeeUsdPerYear';

/** Lowest, highest and typical. */
interface ItemPrice extends UsdRange {
  readonly typical: number;
}

/** One thing that may have to be paid, before anything is added up. */
export interface CostItem {
  readonly of: Priced;
  /** As in "class", "2 renewals"; for what is owed not at all, why: "never expires". */
  readonly what: string;
  /** `none` where nothing is owed, `unknown` where something is and nobody told us how much. Zero is a known price. */
  readonly price: ItemPrice | 'unknown' | 'none';
  /** The figure behind a known price, or behind nothing being owed for it. */
  readonly key?: PriceKey | 'examTriesIncluded';
  /** What to call it where its price is not known. */
  readonly missing?: string;
}

/** Whether this is a number of years that a cost can be reckoned for: whole, one to ten. */
export function isYears(years: number): boolean {
  return Number.isInteger(years) && years >= 1 && years <= MOST_YEARS;
}

/**
 * What it costs to get a certification and keep it for some years, in US dollars, lowest and highest: the class where
 * one is required, the exam, one retake, renewals that fall due before the years are over, and membership. Who passes
 * at once needs no retake, so that it is in the highest sum alone. One that is no longer awarded cannot be got, and
 * only what keeping it costs is counted. Parts whose price is not known are named and left out of the sum. No travel,
 * no tax. Throws a RangeError unless `years` is a whole number from 1 to 10.
 */
export function costOver(certification: Certification, years: number = USUAL_YEARS): Cost {
  if (years !== USUAL_YEARS) return reckoned(certification, years);
  const known = usual.get(certification) ?? reckoned(certification, years);
  usual.set(certification, known);
  return known;
}

/** Adding up was a third of the time that a recommendation took, so each certification is reckoned once. */
const usual = new WeakMap<Certification, Cost>();

function reckoned(certification: Certification, years: number): Cost {
  const items = costItems(certification, years);
  const parts = items.flatMap((item) => partOf(certification, item));
  const unknown = items.filter(({ price }) => price === 'unknown');
  const isUnknown = (one: Priced) => unknown.some(({ of }) => of === one);
  return {
    certification: certification.id,
    years,
    covers: certification.retired ? 'keeping' : 'getting and keeping',
    lowUsd: sum(parts.map(({ lowUsd }) => lowUsd)),
    highUsd: sum(parts.map(({ highUsd }) => highUsd)),
    typicalUsd: sum(parts.filter(({ of }) => of !== 'retake').map(({ typicalUsd }) => typicalUsd)),
    parts,
    unknown: unknown.filter(({ of }) => of !== 'retake').map(({ missing, what }) => missing ?? what),
    // Where the fee of the first try is not known, that says enough.
    retakeUnknown: isUnknown('retake') && !isUnknown('exam'),
  };
}

function partOf(certification: Certification, { of, what, price, key }: CostItem): CostPart[] {
  if (typeof price === 'string' || price.high === 0 || !key) return [];
  const { low: lowUsd, high: highUsd, typical: typicalUsd } = price;
  return [{ of, what, lowUsd, highUsd, typicalUsd, cites: [citeFact(certification.id, key)] }];
}

/** Everything that may have to be paid, one of each kind. Throws as `costOver` does. */
export function costItems(certification: Certification, years: number): readonly CostItem[] {
  if (!isYears(years)) throw new RangeError(`${years} years; a cost is reckoned for 1 to ${MOST_YEARS}`);
  const getting = certification.retired
    ? []
    : [classItem(certification), examItem(certification), retakeItem(certification)];
  return [...getting, renewalItem(certification, years), membershipItem(certification, years)];
}

function classItem(certification: Certification): CostItem {
  // Where nobody knows whether it is required, its price is better counted than forgotten.
  if (yesNoOf(certification, 'classRequired') === false)
    return { of: 'class', what: 'not needed', price: 'none' };
  return priced(certification, { of: 'class', what: 'class', key: 'classPriceUsd', missing: 'class price' });
}

function examItem(certification: Certification): CostItem {
  if (yesNoOf(certification, 'examRequired') === false) return { of: 'exam', what: 'no exam', price: 'none' };
  return priced(certification, { of: 'exam', what: 'exam', key: 'examFeeUsd', missing: 'exam fee' });
}

/** One more try; it costs nothing where a second one is included. */
function retakeItem(certification: Certification): CostItem {
  if (yesNoOf(certification, 'examRequired') === false)
    return { of: 'retake', what: 'no exam', price: 'none' };
  const tries = figureOf(certification, 'examTriesIncluded');
  if (typeof tries !== 'string' && tries.value > 1) {
    const what = `free, ${tries.value} tries are included`;
    return { of: 'retake', what, price: 'none', key: 'examTriesIncluded' };
  }
  const item = priced(certification, {
    of: 'retake',
    what: 'a retake if you need one',
    key: 'retakeFeeUsd',
    missing: 'retake fee',
  });
  return typeof item.price === 'string' ? item : { ...item, price: { ...item.price, low: 0 } };
}

/** Who charges one renewal for all that is held: the notes on its `renewalFeeUsd` say for the highest level. */
const CHARGES_ONE_RENEWAL = 'Scrum Alliance';

/** Whether several certifications, held at once, are renewed for one fee. */
export function renewedAsOne(certifications: readonly Certification[]): boolean {
  const isCharged = (one: Certification) => costOver(one).parts.some(({ of }) => of === 'renewal');
  return (
    certifications.length > 1 &&
    certifications.every((one) => one.issuer.name === CHARGES_ONE_RENEWAL && isCharged(one))
  );
}

function renewalItem(certification: Certification, years: number): CostItem {
  const due = renewalsDue(certification, years);
  if (due === 'unknown') return { of: 'renewal', what: 'renewals', price: 'unknown', missing: 'renewals' };
  if (due === 'never') return { of: 'renewal', what: 'never expires', price: 'none' };
  if (due.most === 0) return { of: 'renewal', what: 'none due', price: 'none' };
  const item = priced(certification, {
    of: 'renewal',
    what: renewalsInWords(due),
    key: 'renewalFeeUsd',
    missing: 'renewal fee',
  });
  if (typeof item.price === 'string') return item;
  const { low, high, typical } = item.price;
  const most = { high: high * due.most, typical: (typical * (due.least + due.most)) / 2 };
  return { ...item, price: { low: low * due.least, ...most } };
}

/** Where nobody speaks of a membership, none is asked for. */
function membershipItem(certification: Certification, years: number): CostItem {
  if (!certification.facts.membershipFeeUsdPerYear)
    return { of: 'membership', what: 'none required', price: 'none' };
  const item = priced(certification, {
    of: 'membership',
    what: 'membership',
    key: 'membershipFeeUsdPerYear',
    missing: 'membership fee',
  });
  if (typeof item.price === 'string') return item;
  const { low, high, typical } = item.price;
  return { ...item, price: { low: low * years, high: high * years, typical: typical * years } };
}

function priced(certification: Certification, item: Omit<CostItem, 'price'> & { key: PriceKey }): CostItem {
  const figure: Figure<UsdRange> | 'unknown' | 'none' = figureOf(certification, item.key);
  if (figure === 'none') return { of: item.of, what: 'none', price: 'none' };
  if (figure === 'unknown') return { ...item, price: figure };
  return { ...item, price: { ...figure.value, typical: typicalOf(certification, item.of, figure).usd } };
}

interface Renewals {
  readonly least: number;
  readonly most: number;
}

/**
 * Renewals due before the years are over: one that falls on the last day keeps a certification beyond them. Of one
 * that is no longer awarded nobody here knows when it was got, and so how soon the first renewal falls due.
 */
function renewalsDue(certification: Certification, years: number): Renewals | 'never' | 'unknown' {
  const expires = yesNoOf(certification, 'expires');
  if (expires === 'unknown') return 'unknown';
  if (!expires) return 'never';
  const every = figureOf(certification, 'renewalEveryMonths');
  if (every === 'unknown') return 'unknown';
  if (every === 'none' || every.value === 0) return { least: 0, most: 0 };
  const terms = (years * 12) / every.value;
  if (certification.retired) return { least: Math.floor(terms), most: Math.ceil(terms) };
  return { least: Math.ceil(terms) - 1, most: Math.ceil(terms) - 1 };
}

/** "1 renewal", "1 or 2 renewals", "a renewal if one falls due". */
function renewalsInWords({ least, most }: Renewals): string {
  if (least === 0) return 'a renewal if one falls due';
  if (most === 1) return '1 renewal';
  return least === most ? `${most} renewals` : `${least} or ${most} renewals`;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
