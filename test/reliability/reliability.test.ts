import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Figures } from './figures.ts';
import { brought, reliabilityPage } from './page.ts';
import { SUITES } from './suites.ts';

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const kept: readonly Figures[] = JSON.parse(read('reliability.json'));

describe('the page on how reliable it is', () => {
  test('is what the command makes of the figures', () => {
    expect(
      read('reliability.md') === reliabilityPage(kept),
      'docs/reliability.md is not made of docs/reliability.json; run: npm run reliability',
    ).toBe(true);
  });

  test.each(Object.entries(SUITES))('has every row of "%s", once', (suite, rows) => {
    const whats = kept.filter((figures) => figures.suite === suite).flatMap((figures) => figures.rows);
    expect(whats.map(({ what }) => what).sort()).toEqual([...rows].sort());
  });

  test('takes newer figures in the place of older ones, row by row', () => {
    const row = (what: string, measured: string) => ({ what, wanted: '0', measured });
    const before = [
      { suite: 'A', rows: [row('x', '1'), row('y', '1')] },
      { suite: 'B', rows: [row('x', '1')] },
    ];
    expect(brought(before, [{ suite: 'A', rows: [row('x', '2')] }])).toEqual([
      { suite: 'A', rows: [row('y', '1')] },
      { suite: 'B', rows: [row('x', '1')] },
      { suite: 'A', rows: [row('x', '2')] },
    ]);
  });

  test('keeps a table a table, whatever stands in it', () => {
    const page = reliabilityPage([{ suite: 'A', rows: [{ what: 'a|b', wanted: 'c\nd', measured: 'e' }] }]);
    expect(page).toContain('| a\\|b | c d | e |\n');
  });
});
