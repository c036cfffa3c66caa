import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificationIn } from '../../../src/catalog/catalog.ts';
import type { Certification, Facts } from '../../../src/catalog/schema.ts';
import { costInBrief, costInWords, costOver, renewedAsOne } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

const origin = { source: 'https://example.org', asOf: 'unknown', trust: 'official' } as const;
const figure = <T>(value: T) => ({ value, ...origin });
const usd = (low: number, high = low) => figure({ low, high });
const [expires, required] = [figure(true), figure(true)];

/** An exam of $200, without a class or a retake, that never expires; changed as the case says. */
function certificationWith(facts: Partial<Facts>, more: Partial<Certification> = {}): Certification {
  const base = catalog.get('psm-i');
  if (!base) throw new Error('the catalog has lost PSM I');
  const plain: Partial<Facts> = {
    classRequired: figure(false),
    examRequired: required,
    examFeeUsd: usd(200),
    examTriesIncluded: undefined,
    retakeFeeUsd: usd(0),
    expires: figure(false),
    membershipFeeUsdPerYear: undefined,
  };
  return { ...base, ...more, facts: { ...base.facts, ...plain, ...facts } as Facts };
}

describe('three-year cost', () => {
  test.each<[string, string, Partial<Facts>]>([
    ['an exam alone', '$200', {}],
    ['a class adds its range', '$700\u20131,400', { classRequired: required, classPriceUsd: usd(500, 1200) }],
    [
      'an exam within the class price adds nothing',
      '$500',
      { classRequired: required, classPriceUsd: usd(500), examFeeUsd: usd(0) },
    ],
    [
      'an unknown price is named, not guessed',
      'class price unknown; $200 for the rest',
      { classRequired: required, classPriceUsd: 'unknown' },
    ],
    [
      'a class nobody knows to be required is counted',
      '$700',
      { classRequired: 'unknown', classPriceUsd: usd(500) },
    ],
    ['an unknown renewal is named', 'renewals unknown; $200 for the rest', { expires: 'unknown' }],
    [
      'an unknown renewal fee is named',
      'renewal fee unknown; $200 for the rest',
      { expires, renewalEveryMonths: figure(24), renewalFeeUsd: 'unknown' },
    ],
    [
      'an unknown membership fee is named',
      'membership fee unknown; $200 for the rest',
      { membershipFeeUsdPerYear: 'unknown' },
    ],
    ['nothing known at all', 'exam fee unknown', { examFeeUsd: 'unknown' }],
    ['nothing to pay at all', 'nothing', { examFeeUsd: usd(0) }],
  ])('%s: %s', (_name, expected, facts) => {
    expect(costInWords(costOver(certificationWith(facts)))).toBe(expected);
  });

  test('every part cites the fact it comes from', () => {
    const { parts } = costOver(
      certificationWith({ expires, renewalEveryMonths: figure(24), renewalFeeUsd: usd(100) }),
    );
    const cites = (key: string) => [{ kind: 'fact', certification: 'psm-i', key }];
    expect(parts).toEqual([
      { of: 'exam', what: 'exam', lowUsd: 200, highUsd: 200, typicalUsd: 200, cites: cites('examFeeUsd') },
      {
        of: 'renewal',
        what: '1 renewal',
        lowUsd: 100,
        highUsd: 100,
        typicalUsd: 100,
        cites: cites('renewalFeeUsd'),
      },
    ]);
  });
});

describe('a renewal', () => {
  test.each<[years: number, everyMonths: number, words: string]>([
    [1, 24, '$200'],
    [2, 24, '$200'],
    [3, 24, '$300'],
    [4, 24, '$300'],
    [5, 24, '$400'],
    [1, 12, '$200'],
    [2, 12, '$300'],
    [10, 12, '$1,100'],
    [3, 36, '$200'],
    [1, 6, '$300'],
  ])('in %i years of one every %i months is paid if it falls due before they are over: %s', (...row) => {
    const [years, every, words] = row;
    const facts = { expires, renewalEveryMonths: figure(every), renewalFeeUsd: usd(100) };
    expect(costInWords(costOver(certificationWith(facts), years))).toBe(words);
  });

  test('of unknown price is named only where one falls due', () => {
    const facts = { expires, renewalEveryMonths: figure(36), renewalFeeUsd: 'unknown' } as const;
    expect(costOver(certificationWith(facts), 3).unknown).toEqual([]);
    expect(costOver(certificationWith(facts), 4).unknown).toEqual(['renewal fee']);
  });
});

test.each([
  [1, '$250'],
  [3, '$350'],
  [10, '$700'],
])('membership is paid in each of %i years: %s', (years, words) => {
  const member = certificationWith({ membershipFeeUsdPerYear: usd(50) });
  expect(costInWords(costOver(member, years))).toBe(words);
});

describe('one retake', () => {
  const retake = (facts: Partial<Facts>) => {
    const cost = costOver(certificationWith(facts));
    return { words: costInBrief(cost), retakeUnknown: cost.retakeUnknown };
  };

  test.each<[string, string, boolean, Partial<Facts>]>([
    [
      'costs nothing for who passes at once, and the fee for who does not',
      '$200\u2013350, one retake at most',
      false,
      { retakeFeeUsd: usd(100, 150) },
    ],
    [
      'is free where a second try is included',
      '$200',
      false,
      { retakeFeeUsd: usd(150), examTriesIncluded: figure(2) },
    ],
    [
      'is paid where a single try is included',
      '$200\u2013350, one retake at most',
      false,
      { retakeFeeUsd: usd(150), examTriesIncluded: figure(1) },
    ],
    ['may be free', '$200', false, { retakeFeeUsd: usd(0) }],
    ['may be of unknown price', '$200', true, { retakeFeeUsd: 'unknown' }],
    ['may have been looked up by nobody', '$200', true, { retakeFeeUsd: undefined }],
    [
      'is not asked about where the exam\u2019s own fee is unknown',
      'exam fee unknown',
      false,
      { examFeeUsd: 'unknown', retakeFeeUsd: undefined },
    ],
    [
      'does not exist without an exam',
      'nothing',
      false,
      { examRequired: figure(false), examFeeUsd: 'none', retakeFeeUsd: 'none' },
    ],
  ])('%s: %s', (_name, words, retakeUnknown, facts) => {
    expect(retake(facts)).toEqual({ words, retakeUnknown });
  });
});

describe('one that is no longer awarded', () => {
  const retired = (facts: Partial<Facts>) =>
    certificationWith(
      { classRequired: required, classPriceUsd: usd(900), ...facts },
      {
        retired: { successor: 'csm' },
      },
    );
  const renewed = retired({ expires, renewalEveryMonths: figure(24), renewalFeeUsd: usd(50) });

  test.each<[years: number, words: string, what: string]>([
    [1, '$0\u201350 to keep one', 'a renewal if one falls due'],
    [2, '$50 to keep one', '1 renewal'],
    [3, '$50\u2013100 to keep one', '1 or 2 renewals'],
    [4, '$100 to keep one', '2 renewals'],
  ])(
    'costs over %i years what keeping it costs, however soon the first renewal: %s',
    (years, words, what) => {
      const cost = costOver(renewed, years);
      expect(costInWords(cost)).toBe(words);
      expect(cost.parts.map((part) => part.what)).toEqual([what]);
    },
  );

  test('costs nothing to keep where it never expires, and invites nobody to a class', () => {
    expect(costInWords(costOver(retired({})))).toBe('nothing to keep one');
  });

  test('does not speak of what is unknown about getting one', () => {
    expect(costOver(retired({ classPriceUsd: 'unknown', retakeFeeUsd: 'unknown' }))).toMatchObject({
      unknown: [],
      retakeUnknown: false,
    });
  });
});

describe('over more years', () => {
  const certifications = fc.constantFrom(...catalog.all);
  const years = fc.integer({ min: 1, max: 9 });

  test('no certification costs less, and no gap closes', () => {
    fc.assert(
      fc.property(certifications, years, (certification, some) => {
        const [now, later] = [costOver(certification, some), costOver(certification, some + 1)];
        expect(later.lowUsd).toBeGreaterThanOrEqual(now.lowUsd);
        expect(later.highUsd).toBeGreaterThanOrEqual(now.highUsd);
        expect(later.unknown).toEqual(expect.arrayContaining([...now.unknown]));
      }),
    );
  });

  test('the least is never above the most', () => {
    fc.assert(
      fc.property(certifications, years, (certification, some) => {
        const { lowUsd, highUsd } = costOver(certification, some);
        expect(lowUsd).toBeLessThanOrEqual(highUsd);
      }),
    );
  });
});

test.each([0, 11, 2.5, Number.NaN])('%d years are refused', (years) => {
  expect(() => costOver(certificationWith({}), years)).toThrow(RangeError);
});

test.each<[string, readonly string[], boolean]>([
  ['two of Scrum Alliance', ['csm', 'cspo'], true],
  ['one of them', ['csm'], false],
  ['two of which one never expires', ['csm', 'psm-i'], false],
])('one fee renews %s: %j is %s', (_what, ids, asOne) => {
  expect(renewedAsOne(ids.map((id) => certificationIn(catalog, id)))).toBe(asOne);
});
