import { describe, expect, test } from 'vitest';
import type { Certification, Facts } from '../../../src/catalog/schema.ts';
import { grants, type Wish } from '../../../src/recommendation/wishes/better.ts';
import { catalog } from '../../support/catalog.ts';

const from = { source: 'https://example.org', asOf: '2026-01', trust: 'official' } as const;
const usd = (low: number, high = low) => ({ value: { low, high }, ...from });
const said = <V>(value: V) => ({ value, ...from });

/** A certification of which nothing is known but this. */
function known(facts: Record<string, unknown>): Certification {
  const psm = catalog.get('psm-i');
  if (!psm) throw new Error('the catalog has no PSM I');
  return { ...psm, facts: facts as Facts };
}

const grantsBeside = (wish: Wish, one: Record<string, unknown>, first: Record<string, unknown> = {}) =>
  grants(wish, known(one), known(first), {}, catalog);

const noClass = { classRequired: said(false) };
const exam = { examRequired: said(true) };

describe('each limit has two sides', () => {
  test.each([
    [79, false],
    [80, true],
    [81, true],
    ['unknown', false],
  ] as const)('a pass mark of %s is that of a demanding exam: %s', (mark, expected) => {
    const examPassPercent = mark === 'unknown' ? mark : said(mark);
    expect(grantsBeside('real-exam', { ...exam, examPassPercent })).toBe(expected);
    expect(grantsBeside('real-exam', { examRequired: said(false), examPassPercent })).toBe(false);
  });

  test.each([
    [said(false), true],
    [said(true), false],
    ['unknown', false],
  ])('a class required, %j: without one %s', (classRequired, expected) => {
    expect(grantsBeside('no-class', { classRequired })).toBe(expected);
  });

  test.each([
    [said(false), true],
    [said(true), false],
    ['unknown', false],
  ])('that it expires, %j: it lasts %s', (expires, expected) => {
    expect(grantsBeside('never-expires', { expires })).toBe(expected);
  });

  const costs = (low: number, high: number) => ({
    ...noClass,
    ...exam,
    expires: said(false),
    examFeeUsd: usd(low, high),
    retakeFeeUsd: 'none',
  });
  test.each([
    [199, 299, true],
    [200, 299, false],
    [199, 300, false],
    [200, 300, false],
    [201, 301, false],
  ])('%i to %i USD beside 200 to 300: cheaper %s', (low, high, expected) => {
    expect(grantsBeside('cheaper', costs(low, high), costs(200, 300))).toBe(expected);
  });

  test('what is not known of the own cost is not cheaper, and of the other only adds to it', () => {
    const unknownClass = { classRequired: said(true), classPriceUsd: 'unknown' };
    expect(grantsBeside('cheaper', { ...costs(1, 1), ...unknownClass }, costs(200, 300))).toBe(false);
    expect(grantsBeside('cheaper', costs(1, 1), { ...costs(200, 300), ...unknownClass })).toBe(true);
  });

  // Somebody has looked for what is asked for first, and found that nothing is.
  const asksForNothing = { experienceMonths: 'none' };
  const sits = (hours: number) => ({
    ...asksForNothing,
    classRequired: said(true),
    classHours: said(hours),
  });
  test.each([
    [15, true],
    [16, false],
    [17, false],
  ])('%i hours of class beside 16: faster %s', (hours, expected) => {
    expect(grantsBeside('faster', sits(hours), sits(16))).toBe(expected);
  });

  const asks = (months: number) => ({ ...noClass, experienceMonths: said(months) });
  test.each([
    [10, true],
    // Whoever says "Not Yet" may have nearly a month, so that this may be no sooner.
    [11, false],
    [12, false],
  ])('%i months of practice asked of a beginner, beside 12: faster %s', (months, expected) => {
    const beginner = { aim: 'member', experience: 'none' } as const;
    expect(grants('faster', known(asks(months)), known(asks(12)), beginner, catalog)).toBe(expected);
  });

  test('no class beside one of unknown length is faster, and the other way round is not', () => {
    const somehow = { ...asksForNothing, classRequired: said(true), classHours: 'unknown' };
    const alone = { ...asksForNothing, ...noClass };
    expect(grantsBeside('faster', alone, somehow)).toBe(true);
    expect(grantsBeside('faster', somehow, alone)).toBe(false);
  });
});
