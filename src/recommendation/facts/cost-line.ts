import { listed } from './comparison.ts';
import type { Cost, CostPart } from './cost.ts';
import { inUsd } from './figure-lines.ts';

/** More gaps than these are not listed one by one. */
const MOST_GAPS = 2;

/**
 * What it costs, in one line for a result: "$200; $400 with one retake.", "$350–2,595 over 3 years with renewals.", "Exam
 * $425–675; class price unknown.". A part whose price is not known leaves no sum, since a partial sum reads like a price.
 */
export const costInLine = (cost: Cost): string => lineOf(cost, 'over 3 years with renewals');

/** The same where there is little room, as on a card. */
export const costOnCard = (cost: Cost): string => lineOf(cost, 'over 3 years');

function lineOf({ parts, unknown, retakeUnknown }: Cost, years: string): string {
  if (unknown.length > MOST_GAPS) return 'Most of its prices are unknown.';
  if (unknown.length > 0) return withGaps(parts, listed(unknown));
  const surely = parts.filter(({ of }) => of !== 'retake');
  if (surely.length === 0) return 'Free.';
  const repeated = surely.some(({ of }) => of === 'renewal' || of === 'membership');
  const known = `${inUsd(sum(surely))}${repeated ? ` ${years}` : ''}`;
  return `${known}${retakeInWords(parts, surely, retakeUnknown)}.`;
}

/** What is known is named as the part that it is. */
function withGaps(parts: readonly CostPart[], gaps: string): string {
  const known = parts.find(({ of }) => of === 'class' || of === 'exam');
  if (!known) return `${capitalized(gaps)} unknown.`;
  const price = inUsd({ low: known.lowUsd, high: known.highUsd });
  return `${capitalized(known.what)} ${price}; ${gaps} unknown.`;
}

function retakeInWords(parts: readonly CostPart[], surely: readonly CostPart[], unknown: boolean): string {
  const retake = parts.find(({ of }) => of === 'retake');
  if (!retake) return unknown ? '; a retake costs extra' : '';
  const { low, high } = sum(surely);
  const fee = retake.highUsd;
  // Of a single price the sum is plainer; of a range, what is added to it.
  return low === high
    ? `; ${inUsd({ low: low + fee, high: high + fee })} with one retake`
    : `; a retake ${inUsd({ low: fee, high: fee })}`;
}

function sum(parts: readonly CostPart[]): { readonly low: number; readonly high: number } {
  return parts.reduce(
    (total, { lowUsd, highUsd }) => ({ low: total.low + lowUsd, high: total.high + highUsd }),
    { low: 0, high: 0 },
  );
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
