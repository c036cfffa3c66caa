import { describe, expect, test } from 'vitest';
import { ageNote, compare, figureLines } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

const today = '2026-11-24';
const certification = (id: string) => {
  const found = catalog.get(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

describe('a comparison', () => {
  test('puts rows that differ before rows that are the same', () => {
    const { differ, same } = compare(['csm', 'psm-i'], catalog);
    expect(differ.map(({ topic }) => topic)).toEqual(
      expect.arrayContaining(['Class', 'Three-year cost', 'Issuer']),
    );
    expect(same.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['Made for', 'Level']));
  });

  test('has a filled cell for every certification in every row, and cites the facts behind it', () => {
    const ids = catalog.all.map(({ id }) => id);
    for (let at = 0; at + 4 <= ids.length; at += 4) {
      const columns = ids.slice(at, at + 4);
      const { differ, same } = compare(columns, catalog);
      for (const { cells, cites } of [...differ, ...same]) {
        expect(cells).toHaveLength(4);
        expect(cites).toHaveLength(4);
        for (const cell of cells) expect(cell).not.toBe('');
      }
    }
  });

  test('tells what is not needed from what nobody knows', () => {
    const rows = compare(['csm', 'ku-kmp', 'pmi-acp', 'a-csm'], catalog).differ;
    const { cells } = rows.find(({ topic }) => topic === 'Before you start') ?? { cells: [] };
    expect(cells).toEqual([
      'nothing',
      'unknown',
      '2 years of agile work, 28 hours of training',
      'CSM, 1 year as Scrum Master',
    ]);
  });

  test('tells that practice is asked for where it is not known how much', () => {
    const [before] = compare(['csp-po', 'iiba-aac'], catalog).differ.filter(
      ({ topic }) => topic === 'Before you start',
    );
    expect(before).toMatchObject({
      cells: ['A-CSPO, 1 to 2 years of practice', 'practice, how much is not known'],
      cites: [[{ key: 'requiresCertification' }, { key: 'experienceMonths' }], [{ key: 'experienceMonths' }]],
    });
  });

  test('throws on a certification nobody knows', () => {
    expect(() => compare(['csm', 'nothing'], catalog)).toThrow(/"nothing"/);
  });
});

describe('figures in full', () => {
  test('say value, origin and age', () => {
    const line = figureLines(certification('csm'), catalog, today).find(({ key }) => key === 'renewalFeeUsd');
    expect(line).toMatchObject({ label: 'Renewal fee', value: '$100' });
    expect(line?.source).toMatch(/^https:/);
  });

  test('name the certification that must be held first as people know it', () => {
    const line = figureLines(certification('a-csm'), catalog, today).find(
      ({ key }) => key === 'requiresCertification',
    );
    expect(line?.value).toBe('CSM');
  });

  test('say once that there is no exam', () => {
    const keys = figureLines(certification('a-csm'), catalog, today).map(({ key }) => key);
    expect(keys).toContain('examRequired');
    expect(keys).not.toContain('examFeeUsd');
    expect(keys).toContain('membershipFeeUsdPerYear');
  });

  test('a gap stays a gap', () => {
    for (const one of catalog.all) {
      for (const { value, source } of figureLines(one, catalog, today)) {
        expect(source === null).toBe(value === 'unknown' || value === 'none');
      }
    }
  });
});

describe('the note on age', () => {
  const dated = (...dates: string[]) => {
    const base = certification('psm-i');
    const keys = Object.keys(base.facts);
    const figure = (asOf: string) => ({
      value: true,
      source: 'https://example.org',
      asOf,
      trust: 'official' as const,
    });
    const facts = keys.map((key, i) => [key, dates[i] === undefined ? 'none' : figure(dates[i])]);
    return { ...base, facts: Object.fromEntries(facts) } as typeof base;
  };

  test.each([
    ['2025-05', '2026-11-24', ''],
    ['2025-04', '2026-11-24', 'the only figure is older than 18 months'],
    ['2025-05-30', '2026-11-01', ''],
    ['unknown', '2026-11-24', 'the only figure is undated'],
    ['2024', '2026-11-24', 'the only figure is older than 18 months'],
  ])('a figure of %s, read on %s: "%s"', (asOf, today, expected) => {
    expect(ageNote(dated(asOf), today)).toBe(expected);
  });

  const [none, old, young] = ['unknown', '2024', '2026'];
  test.each([
    [[none, none], 'both figures undated'],
    [[none, none, none], 'all 3 figures undated'],
    [[old, old, old], 'all 3 figures older than 18 months'],
    [[none, young, young], '1 of 3 figures undated'],
    [[old, young, young], '1 of 3 figures older than 18 months'],
    [[none, none, old], '2 of 3 figures undated, 1 older than 18 months'],
  ])('figures of %j: "%s"', (dates, expected) => {
    expect(ageNote(dated(...dates), '2026-11-24')).toBe(expected);
  });
});
