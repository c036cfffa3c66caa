import { describe, expect, test } from 'vitest';
import type { Certification, Facts } from '../../../src/catalog/schema.ts';
import { costTable, notCounted, regionalLines, YEARS_TO_CHOOSE } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

const today = '2026-11-24';
const certification = (id: string) => {
  const found = catalog.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const price = (low: number, high: number, asOf: string) => ({
  value: { low, high },
  source: 'https://example.org',
  asOf,
  trust: 'official' as const,
});
const yes = { value: true, source: 'https://example.org', asOf: '2026', trust: 'official' as const };
const no = { ...yes, value: false };

/** PSM I, with other facts. */
const withFacts = (facts: Partial<Facts>): Certification => ({
  ...certification('psm-i'),
  facts: { ...certification('psm-i').facts, ...facts } as Facts,
});

/** What a table of this one alone says about a topic. */
function cell(topic: string, one: Certification, years = 3): string | undefined {
  return costTable([one], years, today).rows.find((row) => row.topic === topic)?.cells[0];
}

describe('a part of the cost', () => {
  test.each<[string, string, string, Partial<Facts>]>([
    ['young', 'Exam', 'about $150 ($100\u2013200)', { examFeeUsd: price(100, 200, '2026-03') }],
    ['undated', 'Exam', '$200', { examFeeUsd: price(200, 200, 'unknown') }],
    ['old', 'Exam', '$200 (2021)', { examFeeUsd: price(200, 200, '2021-05') }],
    ['undated and nothing', 'Exam', 'included', { examFeeUsd: price(0, 0, 'unknown') }],
    ['not known', 'Exam', 'not known', { examFeeUsd: 'unknown' }],
    ['in the price of the class', 'Exam', 'included', { examFeeUsd: price(0, 0, '2026') }],
    ['without an exam', 'Exam', 'no exam', { examRequired: no }],
    ['an exam one can fail', 'Retake', '$150', { retakeFeeUsd: price(150, 150, '2026') }],
    ['a free retake', 'Retake', 'free', { retakeFeeUsd: price(0, 0, '2026') }],
    [
      'a second try included',
      'Retake',
      'free',
      { examTriesIncluded: { ...yes, value: 2 }, retakeFeeUsd: price(150, 150, '2026') },
    ],
    ['for ever', 'Renewals', 'never expires', { expires: no }],
    ['renewed later', 'Renewals', 'none due', { expires: yes, renewalEveryMonths: { ...yes, value: 36 } }],
    [
      'renewed',
      'Renewals',
      '$200 (2 renewals)',
      { expires: yes, renewalEveryMonths: { ...yes, value: 12 }, renewalFeeUsd: price(100, 100, '2026') },
    ],
    ['without a class', 'Class', 'not needed', { classRequired: no }],
  ])('%s: %s: %s', (_name, topic, words, facts) => {
    expect(cell(topic, withFacts(facts))).toBe(words);
  });

  test('stands in no row where nobody asks for it', () => {
    expect(cell('Membership', certification('psm-i'))).toBeUndefined();
    expect(cell('Membership', withFacts({ membershipFeeUsdPerYear: price(50, 50, '2026') }))).toBe('$150');
  });

  test('cannot be had of one that is no longer awarded, but is paid to keep it', () => {
    expect(cell('Class', certification('cal-e'))).toBe('no longer awarded');
    expect(cell('Renewals', certification('cal-e'))).toBe('about $75 ($50\u2013100, 1 or 2 renewals)');
    expect(cell('Total', certification('cal-e'))).toBe('about $75 ($50\u2013100 to keep one)');
  });
});

test.each<[string, string, Partial<Facts>]>([
  ['a retake apart', '$200; $350 with one retake', { retakeFeeUsd: price(150, 150, '2026') }],
  ['nothing of a free one', '$200', { retakeFeeUsd: price(0, 0, '2026') }],
  [
    'what is missing, so that no part reads like the whole',
    '$200 plus retake fee, not known',
    { retakeFeeUsd: 'unknown' },
  ],
  [
    'only what is missing, where nothing is known',
    'exam fee not known',
    { examFeeUsd: 'unknown', retakeFeeUsd: 'unknown' },
  ],
  ['nothing, where nothing is owed', 'nothing', { examRequired: no }],
])('the total says %s: %s', (_what, words, facts) => {
  expect(cell('Total', withFacts(facts))).toBe(words);
});

test('every cell of every certification says something, over any years there are to choose from', () => {
  for (const years of YEARS_TO_CHOOSE) {
    for (const { topic, cells } of costTable(catalog.all, years, today).rows) {
      expect(cells).toHaveLength(catalog.all.length);
      expect(
        cells.filter((words) => words === ''),
        topic,
      ).toEqual([]);
    }
  }
});

test('what has to be held first is named as not counted', () => {
  expect(notCounted([certification('csm'), certification('a-csm')], catalog)).toEqual([
    'Travel, tax, books, and the time you study',
    'CSM, which A-CSM requires first',
  ]);
  expect(notCounted([certification('istqb-ctfl-at')], catalog)).toEqual([
    'Travel, tax, books, and the time you study',
    'ISTQB Foundation Level (CTFL), which CTFL-AT requires first',
  ]);
});

describe('prices of single countries', () => {
  test('stand in their own money, with their origin', () => {
    expect(regionalLines(certification('istqb-ctfl-at'), today)[0]).toEqual({
      label: 'Exam in the Czech Republic and Slovakia',
      value: '150 EUR',
      source: 'https://castb.org/en/certification/scheme',
      asOf: '2024',
      age: 'old',
      trust: 'official',
      note: 'before tax; or 3,600 Czech crowns; from about the middle of 2024',
    });
    expect(regionalLines(certification('icp-apm'), today)).toEqual([]);
  });

  test('in other money than dollars are in no sum', () => {
    const { quotedPrices = [], ...rest } = certification('csm');
    const dollars = quotedPrices.filter(({ currency }) => currency === 'USD');
    expect(dollars.length).toBeLessThan(quotedPrices.length);
    expect(costTable([certification('csm')], 3, today)).toEqual(
      costTable([{ ...rest, quotedPrices: dollars }], 3, today),
    );
  });

  test('of the same thing in one place stand together, the typical one first, with the newest source', () => {
    const quoted = (low: number, high: number, asOf: string) => ({
      ...{ of: 'class' as const, region: 'India', currency: 'INR', value: { low, high } },
      ...{ source: `https://india.example/${low}`, asOf, trust: 'training-provider' as const },
    });
    const quotedPrices = [
      quoted(20000, 30000, 'unknown'),
      quoted(21000, 21000, '2026-02'),
      quoted(24000, 24000, '2025'),
    ];
    expect(regionalLines({ ...certification('csm'), quotedPrices }, today)).toMatchObject([
      {
        label: 'Class in India',
        value: 'typically 24,000 INR, 20,000–30,000 INR in all (3 sources)',
        source: 'https://india.example/21000',
      },
    ]);
  });
});
