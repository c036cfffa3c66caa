import { figureOf, yesNoOf } from '../catalog/catalog.ts';
import type { Certification, UsdRange } from '../catalog/schema.ts';
import { citeFact } from './citation.ts';
import type { Cost, CostPart } from './recommendation.ts';

const YEARS = 3;

type PriceKey = 'classPriceUsd' | 'examFeeUsd' | 'renewalFeeUsd' | 'membershipFeeUsdPerYear';
const UNKNOWN: Record<PriceKey, string> = {
  classPriceUsd: 'class price',
  examFeeUsd: 'exam fee',
  renewalFeeUsd: 'renewal fee',
  membershipFeeUsdPerYear: 'membership fee',
};

/**
 * What it costs to get a certification and keep it for three years, in US dollars, lowest and highest: the class
 * where one is required, the exam, renewals that fall due before the three years are over, and membership. Parts
 * whose price is not known are named and left out of the sum. One pass at the exam; no travel, no tax.
 */
export function threeYearCost(certification: Certification): Cost {
  const parts: CostPart[] = [];
  const unknown: string[] = [];
  const add = (what: string, key: PriceKey, times = 1) => {
    const price = figureOf(certification, key);
    if (price === 'none') return;
    if (price === 'unknown') return void unknown.push(UNKNOWN[key]);
    const { low, high } = price.value as UsdRange;
    if (high > 0) {
      const cites = [citeFact(certification.id, key)];
      parts.push({ what, lowUsd: low * times, highUsd: high * times, cites });
    }
  };

  // Where nobody knows whether it is required, its price is better counted than forgotten.
  if (yesNoOf(certification, 'classRequired') !== false) add('class', 'classPriceUsd');
  if (yesNoOf(certification, 'examRequired') !== false) add('exam', 'examFeeUsd');
  const renewals = renewalsDue(certification);
  if (renewals === 'unknown') unknown.push('renewals');
  else if (renewals > 0)
    add(renewals === 1 ? '1 renewal' : `${renewals} renewals`, 'renewalFeeUsd', renewals);
  if (certification.facts.membershipFeeUsdPerYear) add('membership', 'membershipFeeUsdPerYear', YEARS);

  return {
    certification: certification.id,
    lowUsd: sum(parts.map(({ lowUsd }) => lowUsd)),
    highUsd: sum(parts.map(({ highUsd }) => highUsd)),
    parts,
    unknown,
  };
}

/** Renewals due before the years are over: one that falls on the last day keeps a certification beyond them. */
function renewalsDue(certification: Certification): number | 'unknown' {
  const expires = yesNoOf(certification, 'expires');
  if (expires === 'unknown') return 'unknown';
  if (!expires) return 0;
  const every = figureOf(certification, 'renewalEveryMonths');
  if (every === 'unknown') return 'unknown';
  return every === 'none' || every.value === 0 ? 0 : Math.ceil((YEARS * 12) / every.value) - 1;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
