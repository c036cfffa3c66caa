import { listed } from './comparison.ts';
import type { Cost, CostPart } from './cost.ts';
import { aboutUsd, inUsd } from './money.ts';

/** More gaps than these are not listed one by one. */
const MOST_GAPS = 2;

/**
 * What it costs, in one line for a result: "$200; $400 with one retake.", "About $1,300 over 3 years ($350–2,595).",
 * "Exam $425–675; class price unknown.". What is typical stands before the lowest and highest. A part whose price is not
 * known leaves no sum, since a partial sum reads like a price.
 */
export function costInLine(cost: Cost): string {
  return lineOf(cost, ({ low, high, typical }) =>
    low === high
      ? { sum: inUsd({ low, high }), years: `${OVER_3_YEARS} with renewals` }
      : { sum: aboutUsd(typical), years: OVER_3_YEARS, range: ` (${inUsd({ low, high })})` },
  );
}

/** The same where there is little room, as on a card: "About $1,300 over 3 years.". */
export function costOnCard(cost: Cost): string {
  return lineOf(cost, ({ low, high, typical }) => ({
    sum: low === high ? inUsd({ low, high }) : aboutUsd(typical),
    years: OVER_3_YEARS,
  }));
}

const OVER_3_YEARS = ' over 3 years';

interface Sum {
  readonly low: number;
  readonly high: number;
  readonly typical: number;
}

/** A sum in words, and how it is said that it is one of three years. */
type Saying = (sum: Sum) => { sum: string; years: string; range?: string };

function lineOf({ parts, unknown, retakeUnknown }: Cost, saying: Saying): string {
  if (unknown.length > MOST_GAPS) return 'Most of its prices are unknown.';
  if (unknown.length > 0) return withGaps(parts, listed(unknown));
  const surely = parts.filter(({ of }) => of !== 'retake');
  if (surely.length === 0) return 'Free.';
  const repeated = surely.some(({ of }) => of === 'renewal' || of === 'membership');
  const retake = retakeInWords(parts, surely, retakeUnknown);
  const { sum: known, years, range = '' } = saying(sum(surely));
  return `${capitalized(known)}${repeated ? years : ''}${range}${retake}.`;
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
    : `; retake ${inUsd({ low: fee, high: fee })}`;
}

function sum(parts: readonly CostPart[]): Sum {
  return parts.reduce(
    (total, { lowUsd, highUsd, typicalUsd }) => ({
      low: total.low + lowUsd,
      high: total.high + highUsd,
      typical: total.typical + typicalUsd,
    }),
    { low: 0, high: 0, typical: 0 },
  );
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
