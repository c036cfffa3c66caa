import { describe, expect, test } from 'vitest';
import type { Certification } from '../../../src/catalog/schema.ts';
import { requiredBy } from '../../../src/recommendation/facts/prerequisite.ts';
import { type Way, wayAfter, wayBetween, wayTo } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

const names = ({ levels }: Way) =>
  levels.map((level) => level.map(({ certification }) => certification.abbreviation).join(' or ')).join(', ');

describe('what comes after a certification', () => {
  test.each([
    ['csm', 'A-CSM, CSP-SM, CST'],
    ['psm-i', 'PSM II, PSM III'],
    ['capm', 'PMP'],
    ['csp-po', ''],
    // In SAFe each badge is made for one seat.
    ['safe-ssm', ''],
    ['safe-spc', 'SPCT'],
  ])('%s: %s', (id, expected) => {
    expect(names(wayAfter(id, catalog))).toBe(expected);
  });

  test('is told apart: what asks for a badge before, what asks for none, and what nobody knows', () => {
    const badges = (id: string) =>
      wayAfter(id, catalog)
        .levels.flat()
        .map(({ badge }) => badge);
    expect(badges('a-csm')).toEqual(['asked-for', 'asked-for']);
    expect(badges('psm-ii')).toEqual(['not-asked-for']);
    expect(badges('icp-ent')).toEqual(['not-known']);
  });
});

describe('what leads to a certification', () => {
  test.each([
    ['csp-sm', 'CSM, A-CSM, CSP-SM'],
    ['istqb-ctal-at', 'CTFL, CTAL-AT'],
    ['ku-kmp', 'KSD or TKP, KMP'],
    ['pspo-i', 'PSPO I'],
  ])('%s: %s', (id, expected) => {
    expect(names(wayTo(id, catalog))).toBe(expected);
  });

  test('says what each asks for', () => {
    const [, second] = wayTo('csp-sm', catalog).levels;
    expect(second?.[0].asks.map(({ text }) => text)).toEqual([
      'A-CSM requires CSM first.',
      'A-CSM requires 1 year as Scrum Master.',
    ]);
  });
});

describe('the way from one to another', () => {
  test('has the steps between, the last one included', () => {
    expect(names(wayBetween('csm', 'cst', catalog))).toBe('A-CSM, CSP-SM, CST');
  });

  test('where there is none, what leads to the other, and whether it is the other way round', () => {
    expect(wayBetween('psm-i', 'csp-sm', catalog)).toMatchObject({ kind: 'apart', isOtherWayRound: false });
    expect(names(wayBetween('psm-i', 'csp-sm', catalog))).toBe('CSM, A-CSM, CSP-SM');
    expect(wayBetween('csp-sm', 'csm', catalog)).toMatchObject({ kind: 'apart', isOtherWayRound: true });
  });

  test('from one to itself is what comes after it', () => {
    expect(wayBetween('csm', 'csm', catalog)).toEqual(wayAfter('csm', catalog));
  });

  test('between any two never names what is no longer awarded, nothing twice, and each badge asked for before', () => {
    const faults: string[] = [];
    for (const from of catalog.all) {
      for (const to of catalog.all) {
        const way = wayBetween(from.id, to.id, catalog);
        const steps = way.levels.flat().map(({ certification }) => certification);
        const fault = wrongIn(
          steps,
          [from, to],
          way.kind === 'between' || way.kind === 'after' ? [from] : [],
        );
        if (fault) faults.push(`${from.id} to ${to.id}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

/** What is wrong with these steps for someone who holds some already; null where nothing is. */
function wrongIn(
  steps: readonly Certification[],
  asked: readonly Certification[],
  held: readonly Certification[],
): string | null {
  if (steps.some((one) => one.retired && !asked.includes(one))) return 'no longer awarded';
  if (new Set(steps).size < steps.length) return 'named twice';
  const before = new Set(held.map(({ id }) => id));
  for (const one of steps) {
    const required = catalog.get(requiredBy(one) ?? '');
    if (required && !required.retired && !before.has(required.id)) return `${one.id} without ${required.id}`;
    before.add(one.id);
  }
  return null;
}
