import { describe, expect, test } from 'vitest';
import type { Certification, Facts } from '../../src/catalog/schema.ts';
import { costInWords, threeYearCost } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';

const origin = { source: 'https://example.org', asOf: 'unknown', trust: 'official' } as const;
const figure = <T>(value: T) => ({ value, ...origin });
const usd = (low: number, high = low) => figure({ low, high });

/** An exam of 200 USD, without a class, that never expires; changed as the case says. */
function certificationWith(facts: Partial<Facts>): Certification {
  const base = catalog.get('psm-i');
  if (!base) throw new Error('the catalog has lost PSM I');
  const plain: Partial<Facts> = {
    classRequired: figure(false),
    examRequired: figure(true),
    examFeeUsd: usd(200),
    expires: figure(false),
    membershipFeeUsdPerYear: undefined,
  };
  return { ...base, facts: { ...base.facts, ...plain, ...facts } as Facts };
}

describe('three-year cost', () => {
  const expires = figure(true);
  test.each<[string, string, Partial<Facts>]>([
    ['an exam alone', '200 USD', {}],
    [
      'a class adds its range',
      '700\u20131,400 USD',
      { classRequired: figure(true), classPriceUsd: usd(500, 1200) },
    ],
    [
      'an exam within the class price adds nothing',
      '500 USD',
      { classRequired: figure(true), classPriceUsd: usd(500), examFeeUsd: usd(0) },
    ],
    [
      'every two years: one renewal',
      '300 USD',
      { expires, renewalEveryMonths: figure(24), renewalFeeUsd: usd(100) },
    ],
    [
      'every year: two renewals',
      '400 USD',
      { expires, renewalEveryMonths: figure(12), renewalFeeUsd: usd(100) },
    ],
    [
      'every three years: none is due before they are over',
      '200 USD',
      { expires, renewalEveryMonths: figure(36), renewalFeeUsd: usd(100) },
    ],
    ['membership is paid each year', '350 USD', { membershipFeeUsdPerYear: usd(50) }],
    [
      'an unknown price is named, not guessed',
      'class price unknown; 200 USD for the rest',
      { classRequired: figure(true), classPriceUsd: 'unknown' },
    ],
    ['an unknown renewal is named', 'renewals unknown; 200 USD for the rest', { expires: 'unknown' }],
    ['nothing known at all', 'exam fee unknown', { examFeeUsd: 'unknown' }],
  ])('%s: %s', (_name, expected, facts) => {
    expect(costInWords(threeYearCost(certificationWith(facts)))).toBe(expected);
  });

  test('every part cites the fact it comes from', () => {
    const { parts } = threeYearCost(
      certificationWith({ expires, renewalEveryMonths: figure(24), renewalFeeUsd: usd(100) }),
    );
    expect(parts).toEqual([
      {
        what: 'exam',
        lowUsd: 200,
        highUsd: 200,
        cites: [{ kind: 'fact', certification: 'psm-i', key: 'examFeeUsd' }],
      },
      {
        what: '1 renewal',
        lowUsd: 100,
        highUsd: 100,
        cites: [{ kind: 'fact', certification: 'psm-i', key: 'renewalFeeUsd' }],
      },
    ]);
  });
});
