import type { Catalog } from '../catalog/catalog.ts';
import type { Certification } from '../catalog/schema.ts';
import { listedFor, OPTION_IDS, optionLabel } from '../recommendation/index.ts';
import type { ListOf, Role } from '../understanding/understood.ts';
import { groupsOf } from './certification-groups.ts';
import type { Parts } from './parts.ts';
import type { ListPage, ListView } from './view.ts';

/** So many on one page: about two screens of a phone. */
const ON_A_PAGE = 8;

/** A page of all certifications, or of those of a role, an issuer or a level; the last one where there are fewer pages. */
export function listView({ of, page }: ListPage, closes: boolean, { catalog }: Parts): ListView {
  const listed = listedIn(of, catalog);
  const pages = Math.max(1, Math.ceil(listed.length / ON_A_PAGE));
  const at = Math.min(Math.max(page, 0), pages - 1);
  return {
    kind: 'list',
    of,
    page: at,
    pages,
    total: listed.length,
    certifications: listed.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE),
    choices: choicesIn(catalog),
    closes,
  };
}

/** By issuer and then from the first level up; what is no longer awarded comes last. */
function listedIn(of: ListOf | null, catalog: Catalog): readonly Certification[] {
  const within = new Set(withinOf(of, catalog));
  const byIssuer = groupsOf(catalog).flatMap(({ certifications }) =>
    [...certifications].sort((one, other) => one.step - other.step),
  );
  const listed = byIssuer.filter((one) => within.has(one));
  return [...listed.filter(({ retired }) => !retired), ...listed.filter(({ retired }) => retired)];
}

function withinOf(of: ListOf | null, catalog: Catalog): readonly Certification[] {
  switch (of?.by) {
    case undefined:
      return catalog.all;
    case 'role':
      return listedFor(of.role, catalog);
    case 'issuer':
      return catalog.all.filter(({ issuer }) => issuer.id === of.issuer);
    case 'step':
      return catalog.all.filter(({ step }) => step === of.step);
    default:
      return of satisfies never;
  }
}

/** The roles there are, as the first question has them. */
export const ROLES = OPTION_IDS.aim.filter((aim): aim is Role => aim !== 'open');

/** A role, as the first question puts it. */
export const roleName = (role: Role) => optionLabel('aim', role, {}) ?? role;

const STEPS = { 1: 'First Level', 2: 'Advanced Level', 3: 'Professional Level' } as const;

function choicesIn(catalog: Catalog): ListView['choices'] {
  const issuers = new Map(catalog.all.map(({ issuer }) => [issuer.id, issuer.name]));
  const byName = [...issuers].sort(([, one], [, other]) => one.localeCompare(other, 'en'));
  return [
    { of: null, name: 'All Certifications' },
    ...ROLES.map((role) => ({ of: { by: 'role', role } as const, name: roleName(role) })),
    ...([1, 2, 3] as const).map((step) => ({ of: { by: 'step', step } as const, name: STEPS[step] })),
    ...byName.map(([issuer, name]) => ({ of: { by: 'issuer', issuer } as const, name })),
  ];
}
