import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Figure, inWords, isMet, quantile } from './figures.ts';
import { performancePage } from './page.ts';

const figure = (rounds: number[], wanted?: Figure['wanted']): Figure => ({
  what: 'a tap',
  unit: 'ms',
  rounds,
  ...(wanted && { wanted }),
});

describe('a figure of the bench', () => {
  test.each<[Figure, ReturnType<typeof inWords>]>([
    [figure([2, 1, 3]), ['-', '', '2 ms (1 to 3)']],
    [figure([1.256]), ['-', '', '1.26 ms']],
    [figure([2, 1, 3], { most: 2 }), ['at most 2 ms', 'met', '2 ms (1 to 3)']],
    [figure([2, 1, 3], { most: 1.9 }), ['at most 1.9 ms', 'MISSED', '2 ms (1 to 3)']],
    [figure([2, 1, 3], { least: 2 }), ['at least 2 ms', 'met', '2 ms (1 to 3)']],
    [figure([1234.5], { least: 2000 }), ['at least 2,000 ms', 'MISSED', '1,235 ms']],
    [figure([12.34], { most: 100 }), ['at most 100 ms', 'met', '12.3 ms']],
  ])('%# is put into words', (one, words) => {
    expect(inWords(one)).toEqual(words);
    expect(isMet(one)).toBe(words[1] !== 'MISSED');
  });

  test('the share of numbers is found wherever they stand', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([quantile(hundred, 0.5), quantile(hundred, 0.99), quantile(hundred, 1)]).toEqual([51, 100, 100]);
  });
});

describe('the page on how fast it is', () => {
  const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

  test('is what the command makes of the figures', () => {
    expect(
      read('performance.md') === performancePage(JSON.parse(read('performance.json'))),
      'docs/performance.md is not made of docs/performance.json; run: npm run --silent bench -- --write',
    ).toBe(true);
  });
});
