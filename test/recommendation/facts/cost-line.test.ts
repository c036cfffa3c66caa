import { describe, expect, test } from 'vitest';
import { certificationIn } from '../../../src/catalog/catalog.ts';
import type { Facts } from '../../../src/catalog/schema.ts';
import { costOver } from '../../../src/recommendation/facts/cost.ts';
import { costInLine, costOnCard } from '../../../src/recommendation/facts/cost-line.ts';
import { catalog } from '../../support/catalog.ts';

const price = (low: number, high = low) => ({
  value: { low, high },
  source: 'https://price.example/',
  asOf: '2026-11',
  trust: 'official' as const,
});

/** CSM and PSM I with prices of their own, and whatever else is said of them. */
function line(id: 'csm' | 'psm-i', facts: Partial<Facts>): string {
  const known: Partial<Facts> =
    id === 'csm' ? { classPriceUsd: price(500, 900), examFeeUsd: price(0) } : { examFeeUsd: price(200) };
  const { quotedPrices: _left, ...one } = certificationIn(catalog, id);
  return costInLine(costOver({ ...one, facts: { ...one.facts, ...known, ...facts } }));
}

describe('what it costs, in one line', () => {
  test.each<[string, 'csm' | 'psm-i', Partial<Facts>, string]>([
    ['one price, and with a retake', 'psm-i', { retakeFeeUsd: price(200) }, '$200; $400 with one retake.'],
    ['one price, and a free retake', 'psm-i', { retakeFeeUsd: price(0) }, '$200.'],
    [
      'a retake of which the price is not known',
      'psm-i',
      { retakeFeeUsd: 'unknown' },
      '$200; a retake costs extra.',
    ],
    ['a range, with what has to be paid again', 'csm', {}, 'About $800 over 3 years ($600–1,000).'],
    [
      'a range, and a retake',
      'csm',
      { examTriesIncluded: 'unknown', retakeFeeUsd: price(50) },
      'About $800 over 3 years ($600–1,000); retake $50.',
    ],
    ['a class of which the price is not known', 'csm', { classPriceUsd: 'unknown' }, 'Class price unknown.'],
    [
      'a renewal of which the price is not known',
      'csm',
      { renewalFeeUsd: 'unknown' },
      'Class $500–900; renewal fee unknown.',
    ],
    ['nothing to pay', 'psm-i', { examFeeUsd: price(0), retakeFeeUsd: price(0) }, 'Free.'],
  ])('says %s', (_what, id, facts, says) => {
    expect(line(id, facts)).toBe(says);
  });

  test('never shows a part of a sum as if it were the sum', () => {
    for (const one of catalog.all) {
      const cost = costOver(one);
      if (cost.unknown.length > 0) expect(costInLine(cost), one.id).toMatch(/ unknown\.$/);
    }
  });

  test('is shorter on a card', () => {
    const cost = costOver(certificationIn(catalog, 'csm'));
    expect(costOnCard(cost)).toMatch(/^About \$[\d,]+ over 3 years\.$/);
    expect(costInLine(cost)).toMatch(/^About \$[\d,]+ over 3 years \(\$[\d,]+–[\d,]+\)\.$/);
  });
});
