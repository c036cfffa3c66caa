import type { Certification, Figure, Priced, UsdRange } from '../../catalog/schema.ts';

/** What is usually paid, in US dollars, and of how many sources that is the middle one. */
export interface Typical {
  readonly usd: number;
  readonly sources: number;
}

/** Prices from before this year say little about today's: classes moved online, and issuers raised their fees. */
const SINCE = '2021';

/**
 * The typical one among prices: their median, where a source that gives a range counts with the middle of it. Prices
 * in US dollars quoted for this part of the cost count, and where there are none, the figure itself. What a company pays
 * itself is not what others do, so that nothing quoted counts beside it.
 */
export function typicalOf(
  { quotedPrices = [] }: Pick<Certification, 'quotedPrices'>,
  of: Priced,
  { value, company }: Pick<Figure<UsdRange>, 'value' | 'company'>,
): Typical {
  const quoted = quotedPrices.filter(
    (price) =>
      !company &&
      price.of === of &&
      price.currency === 'USD' &&
      (price.asOf === 'unknown' || price.asOf >= SINCE),
  );
  const ranges = quoted.length > 0 ? quoted.map((price) => price.value) : [value];
  return { usd: typicalPrice(ranges), sources: ranges.length };
}

/** The median of prices in one currency; a range counts with its middle. There has to be at least one. */
export function typicalPrice(ranges: readonly UsdRange[]): number {
  const middles = ranges.map(({ low, high }) => (low + high) / 2).sort((a, b) => a - b);
  const half = Math.floor(middles.length / 2);
  const [upper = 0, lower = upper] = [middles[half], middles[middles.length - 1 - half]];
  return (lower + upper) / 2;
}
