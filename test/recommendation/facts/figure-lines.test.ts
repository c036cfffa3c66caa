import { describe, expect, test } from 'vitest';
import { certificationIn } from '../../../src/catalog/catalog.ts';
import type { Certification, FactKey, Facts } from '../../../src/catalog/schema.ts';
import {
  costTable,
  figureLines,
  gapInWords,
  membershipLine,
  notCounted,
} from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

const today = '2026-11-29';
const origin = { source: 'https://issuer.example/', asOf: '2026', trust: 'official' } as const;
const figure = <T>(value: T) => ({ value, ...origin });

/** PSM I with these figures, and nothing quoted. */
function one(facts: Partial<Facts>): Certification {
  const { quotedPrices: _left, ...base } = certificationIn(catalog, 'psm-i');
  return { ...base, facts: { ...base.facts, ...facts } };
}
const said = (key: FactKey, facts: Partial<Facts>) =>
  figureLines(one(facts), catalog, today).find((line) => line.key === key);

describe('a figure is told in words', () => {
  test.each<[FactKey, Partial<Facts>, string]>([
    ['classHours', { classHours: figure(16) }, '16 hours, about 2 days'],
    ['classHours', { classHours: figure(4) }, '4 hours'],
    [
      'classPriceUsd',
      { classPriceUsd: figure({ low: 100, high: 300 }) },
      '$100\u2013300, typically about $200 (1 source)',
    ],
    ['classPriceUsd', { classPriceUsd: figure({ low: 100, high: 100 }) }, '$100'],
    [
      'examFeeUsd',
      { examFeeUsd: { ...figure({ low: 495, high: 495 }), members: { low: 435, high: 435 } } },
      '$495, or $435 for members',
    ],
    [
      'examEdition',
      { examEdition: { ...figure('outline of 2026'), from: '2026-07' } },
      'outline of 2026, since July 2026',
    ],
    ['examLanguages', { examLanguages: figure(['English', 'German']) }, 'English, German'],
    ['proctored', { proctored: figure('nobody' as const) }, 'no'],
    ['proctored', { proctored: figure('online-or-in-a-center' as const) }, 'yes, online or in a test center'],
    ['retakeWaitDays', { retakeWaitDays: figure([0, 10, 30]) }, 'none, then 10 days, then 30 days'],
    ['examWithinDays', { examWithinDays: figure(90) }, '90 days'],
    ['experienceWindowMonths', { experienceWindowMonths: figure(96) }, '8 years'],
    ['studyHours', { studyHours: figure({ low: 20, high: 30 }) }, '20\u201330 hours'],
  ])('%s: %o', (key, facts, words) => {
    expect(said(key, facts)?.value).toBe(words);
  });

  test('and what it was in an older edition says so', () => {
    const inOldEdition = { edition: 'SAFe 5.1', replacedBy: 'SAFe 6.0', value: 45 };
    expect(gapInWords('examQuestions', { ...origin, note: 'Nothing was found.', inOldEdition })).toBe(
      '45 in SAFe 5.1, which SAFe 6.0 has replaced. Nothing was found.',
    );
  });

  test('and no figure of an older edition stands as a present one', () => {
    const old = catalog.all.flatMap(({ facts, gaps = {} }) =>
      (Object.keys(gaps) as FactKey[]).filter((key) => gaps[key]?.inOldEdition).map((key) => facts[key]),
    );
    expect(new Set(old)).toEqual(new Set(['unknown']));
  });
});

describe('membership', () => {
  const acp = certificationIn(catalog, 'pmi-acp');

  test('is told where members pay less, and is in no sum', () => {
    expect(membershipLine(acp, today)).toMatchObject([{ value: '$164 a year, if you want it' }]);
    expect(
      notCounted([acp, certificationIn(catalog, 'capm')], catalog).filter((words) => /^Member/.test(words)),
    ).toHaveLength(1);
  });

  test('is not where nobody pays less', () => {
    expect(membershipLine(certificationIn(catalog, 'csm'), today)).toEqual([]);
  });
});

test('a class one may do without stands beside "not needed"', () => {
  const optional = one({ classPriceUsd: figure({ low: 900, high: 900 }), classIncludesExam: figure(true) });
  const row = costTable([optional], 3, today).rows.find(({ topic }) => topic === 'Class');
  expect(row?.cells).toEqual(['not needed; $900 with one, exam included']);
});
