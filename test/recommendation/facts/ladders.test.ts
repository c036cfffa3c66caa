import { describe, expect, test } from 'vitest';
import { laddersFor, listedFor, OPTION_IDS } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

const ROLES = OPTION_IDS.aim.filter((aim) => aim !== 'open');

const inWords = (role: (typeof ROLES)[number]) =>
  laddersFor(role, catalog).map(({ issuer, rungs }) => {
    const levels = rungs.map((level) => level.map(({ abbreviation }) => abbreviation).join(' or '));
    return `${issuer}: ${levels.join(', then ')}`;
  });

describe('what issuers have for a role', () => {
  test('of a Scrum Master', () => {
    expect(inWords('team')).toEqual([
      'Scrum Alliance: CSM, then A-CSM, then CSP-SM',
      'Scrum.org: PSM I, then PSM II, then PSM III',
    ]);
  });

  test('of a Product Owner', () => {
    expect(inWords('product')).toEqual([
      'Scrum Alliance: CSPO, then A-CSPO, then CSP-PO',
      'Scrum.org: PSPO I, then PSPO II, then PSPO III',
    ]);
  });

  test.each(ROLES)('is never one seller\u2019s alone, in the order of names, and on offer (%s)', (role) => {
    const ladders = laddersFor(role, catalog);
    const issuers = ladders.map(({ issuer }) => issuer);
    expect(new Set(issuers).size).toBeGreaterThan(1);
    expect(issuers).toEqual([...issuers].sort((one, other) => one.localeCompare(other, 'en')));
    const all = ladders.flatMap(({ rungs }) => rungs.flat());
    expect(all.filter(({ retired }) => retired)).toEqual([]);
    expect(listedFor(role, catalog)).toEqual(expect.arrayContaining(all));
  });
});
