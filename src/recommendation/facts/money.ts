import type { UsdRange } from '../../catalog/schema.ts';

/** "$200", or "$550–1,200". */
export function inUsd(price: UsdRange): string {
  return `$${spanInWords(price)}`;
}

/** "21,999 INR", or "24,000–26,000 INR"; US dollars as everywhere. */
export function inMoney(price: UsdRange, currency: string): string {
  return currency === 'USD' ? inUsd(price) : `${spanInWords(price)} ${currency}`;
}

/** "20–30", or "20". */
export const spanInWords = ({ low, high }: UsdRange): string =>
  low === high ? grouped(low) : `${grouped(low)}\u2013${grouped(high)}`;

/** 1200 as "1,200", on every machine alike. */
function grouped(amount: number): string {
  return String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "about $1,300": a sum made of typical prices is not known to the dollar. */
export const aboutUsd = (usd: number): string => `about ${inUsd({ low: rounded(usd), high: rounded(usd) })}`;

/** To one part in twenty or finer: whoever reads 1,283 takes it for a price that somebody asks. */
export function rounded(amount: number): number {
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(amount)) - 1) / 2);
  return Math.round(amount / step) * step;
}
