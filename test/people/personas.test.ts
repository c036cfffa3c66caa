import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Judged, judge, readCases } from '../../src/commands/worked-cases.ts';
import { catalog } from '../support/catalog.ts';

/** Worked cases collected from public questions and answers; kept beside the checkout, not in it. */
const FILE = new URL('../../../shared/research/personas-dev.yml', import.meta.url);
const there = existsSync(FILE);
if (!there) console.error('skipped: worked cases, because personas-dev.yml is not beside this checkout');

describe.skipIf(!there)('worked cases', () => {
  const { cases } = there ? readCases(readFileSync(FILE, 'utf8')) : { cases: [] };
  const judged: readonly Judged[] = cases.map((one) => judge(one, catalog));

  test('the first pick is among the recommended or acceptable ones in at least 70 of 100', () => {
    expect(judged.filter(({ agrees }) => agrees).length / judged.length).toBeGreaterThanOrEqual(0.7);
  });

  test('there are at least eight different winners', () => {
    expect(new Set(judged.map(({ pick }) => pick)).size).toBeGreaterThanOrEqual(8);
  });

  test.each(['none', 'not-yet', 'both'])('at least one case ends with "%s"', (kind) => {
    expect(judged.map((one) => one.kind)).toContain(kind);
  });
});
