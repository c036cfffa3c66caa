import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLabels, relabelled } from '../../src/commands/labels.ts';
import { judgeTaps, scoreOf } from '../../src/commands/tap-scores.ts';
import { readTaps } from '../../src/commands/taps.ts';
import { readCases } from '../../src/commands/worked-cases.ts';
import { catalog } from '../support/catalog.ts';

/** What readers who knew only the words tapped as people whose question was answered in public. */
const beside = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const TAPS = beside('taps.json');
const ids = new Set((JSON.parse(TAPS) as { id: string }[]).map(({ id }) => id));

test('two readers tapped as each of 122 people, and nearly all of it can be tapped today', () => {
  const taps = readTaps(TAPS, ids, catalog);
  expect(ids.size).toBe(122);
  expect(taps).toHaveLength(244);
  const cases = [...ids].map((id) => ({
    id,
    topic: 'any',
    situation: 'Somebody.',
    recommended: ['NONE'],
    acceptable: [],
    confidence: 'low' as const,
  }));
  expect(judgeTaps(cases, taps, catalog).stale.length).toBeLessThanOrEqual(6);
});

test('what counts as agreement beside the advice names certifications of the catalog', () => {
  const labels = readLabels(beside('labels.yml'), ids);
  expect(labels.length).toBeGreaterThan(0);
  const unknown = labels
    .flatMap(({ also }) => also)
    .filter((name) => name !== 'NONE' && !catalog.named(name));
  expect(unknown).toEqual([]);
});

// The cases are no part of this repository.
const CASES = ['personas-dev.yml', 'personas-more.yml'].map(
  (name) => new URL(`../../../shared/research/${name}`, import.meta.url),
);

describe.skipIf(!CASES.every((file) => existsSync(file)))('held against published advice', () => {
  test('Certify does not fall below what it was resolved with', () => {
    const cases = CASES.flatMap((file) => readCases(readFileSync(file, 'utf8')).cases);
    const labels = readLabels(beside('labels.yml'), new Set(cases.map(({ id }) => id)));
    const { judged } = judgeTaps(relabelled(cases, labels), readTaps(TAPS, ids, catalog), catalog);
    const { agree, withinThree, cases: scored } = scoreOf(judged);
    expect(scored).toBeGreaterThan(115);
    expect(agree / scored).toBeGreaterThanOrEqual(0.8);
    expect(withinThree / scored).toBeGreaterThanOrEqual(0.92);
  });
});
