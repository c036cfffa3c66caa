import type { Catalog } from '../catalog/catalog.ts';
import type { Certification } from '../catalog/schema.ts';

/** The certifications of one issuer. */
export interface CertificationGroup {
  readonly issuer: string;
  readonly certifications: readonly Certification[];
}

/** Every certification, those of one issuer together, in the order of their names. */
export function groupsOf(catalog: Pick<Catalog, 'all'>): readonly CertificationGroup[] {
  const known = inCatalog.get(catalog) ?? sorted(catalog);
  inCatalog.set(catalog, known);
  return known;
}

/** To put them in order, and to find them room, was half the work of a message that lists them. */
const inCatalog = new WeakMap<Pick<Catalog, 'all'>, readonly CertificationGroup[]>();

function sorted({ all }: Pick<Catalog, 'all'>): readonly CertificationGroup[] {
  const issuers = [...new Set(all.map(({ issuer }) => issuer.name))].sort(byName);
  return issuers.map((issuer) => ({
    issuer,
    certifications: all
      .filter((one) => one.issuer.name === issuer)
      .sort((one, other) => byName(one.abbreviation, other.abbreviation)),
  }));
}

const byName = (one: string, other: string) => one.localeCompare(other, 'en');
