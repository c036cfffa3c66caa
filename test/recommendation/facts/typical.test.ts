import { describe, expect, test } from 'vitest';
import type { QuotedPrice } from '../../../src/catalog/schema.ts';
import { costOver } from '../../../src/recommendation/facts/cost.ts';
import { typicalOf } from '../../../src/recommendation/facts/typical.ts';
import { catalog } from '../../support/catalog.ts';

const quote = (low: number, high = low, more: Partial<QuotedPrice> = {}): QuotedPrice => ({
  ...{ of: 'class', currency: 'USD', value: { low, high } },
  ...{ source: 'https://price.example/', asOf: '2026', trust: 'training-provider' },
  ...more,
});
const listed = { value: { low: 100, high: 300 } };

describe('what a class typically costs', () => {
  test.each<[string, readonly QuotedPrice[], number, number]>([
    ['the middle of the range where nobody quotes a price', [], 200, 1],
    ['the one price quoted', [quote(500)], 500, 1],
    ['the middle one of three', [quote(900), quote(500), quote(600)], 600, 3],
    ['between the middle two of four', [quote(400), quote(500), quote(700), quote(3000)], 600, 4],
    ['a range by its middle', [quote(400, 600), quote(900), quote(100)], 500, 3],
    ['in dollars alone', [quote(500), quote(90000, 90000, { currency: 'INR' })], 500, 1],
    ['for the class alone', [quote(500), quote(20, 20, { of: 'exam' })], 500, 1],
    ['since 2021', [quote(500), quote(100, 100, { asOf: '2020-12' })], 500, 1],
    ['of undated ones as well', [quote(500), quote(700, 700, { asOf: 'unknown' })], 600, 2],
  ])('%s', (_what, quotedPrices, usd, sources) => {
    expect(typicalOf({ quotedPrices: [...quotedPrices] }, 'class', listed)).toEqual({ usd, sources });
  });

  test('is what a company has negotiated, whatever others ask', () => {
    expect(typicalOf({ quotedPrices: [quote(900)] }, 'class', { ...listed, company: true }).usd).toBe(200);
  });
});

test('a typical sum lies within the lowest and the highest, and has no retake in it', () => {
  for (const one of catalog.all) {
    const { lowUsd, highUsd, typicalUsd, parts } = costOver(one);
    const retake = parts.find(({ of }) => of === 'retake')?.highUsd ?? 0;
    expect({ id: one.id, isWithin: typicalUsd >= lowUsd && typicalUsd <= highUsd - retake }).toEqual({
      id: one.id,
      isWithin: true,
    });
  }
});
