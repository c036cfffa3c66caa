import type { Certification, Priced, QuotedPrice } from '../../catalog/schema.ts';
import { type OriginLine, originOf } from './figure-lines.ts';
import { inMoney, rounded } from './money.ts';
import { typicalPrice } from './typical.ts';

const PRICED_WORDS: Record<Priced, string> = {
  class: 'Class',
  exam: 'Exam',
  retake: 'Retake',
  renewal: 'Renewal',
  membership: 'Membership per year',
};

/**
 * What single countries or regions pay for a certification, in their own money, such as "Class in India: 24,000–26,000
 * INR". Where several sources name a price, the typical one stands in front, and the newest of them is named. Never
 * converted, and in no sum. `today` is `YYYY-MM-DD`.
 */
export function regionalLines(certification: Certification, today: string): readonly OriginLine[] {
  const places = new Map<string, QuotedPrice[]>();
  for (const price of certification.quotedPrices ?? []) {
    if (price.region === undefined) continue;
    const place = `${price.of} ${price.region} ${price.currency}`;
    places.set(place, [...(places.get(place) ?? []), price]);
  }
  return [...places.values()].flatMap((prices) => lineOf(prices, today));
}

/** Of prices for the same thing in the same place and money. */
function lineOf(prices: readonly QuotedPrice[], today: string): OriginLine[] {
  const [newest, ...others] = [...prices].sort((a, b) => (ageless(a) < ageless(b) ? 1 : -1));
  if (!newest) return [];
  const label = `${PRICED_WORDS[newest.of]} in ${newest.region}`;
  const origin = originOf(newest, today);
  if (others.length === 0) return [{ label, value: inMoney(newest.value, newest.currency), ...origin }];
  return [{ label, value: severalInWords(prices, newest.currency), ...origin, note: null }];
}

/** What is undated counts as the oldest. */
const ageless = ({ asOf }: QuotedPrice) => (asOf === 'unknown' ? '' : asOf);

/** "typically 24,000 INR, 21,999–26,000 INR in all (3 sources)". */
function severalInWords(prices: readonly QuotedPrice[], currency: string): string {
  const usual = rounded(typicalPrice(prices.map(({ value }) => value)));
  const low = Math.min(...prices.map(({ value }) => value.low));
  const high = Math.max(...prices.map(({ value }) => value.high));
  const typical = inMoney({ low: usual, high: usual }, currency);
  return `typically ${typical}, ${inMoney({ low, high }, currency)} in all (${prices.length} sources)`;
}
