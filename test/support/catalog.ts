import { type Catalog, createCatalog } from '../../src/catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../../src/catalog/compile.ts';
import type { Certification } from '../../src/catalog/schema.ts';
import type { Citation } from '../../src/recommendation/index.ts';

/** What the build writes. */
export const built = compileCatalog(readCatalogFolder());

/** The real catalog, straight from its YAML. */
export const catalog: Catalog = createCatalog(built);

/** The same with other certifications in it. */
export function catalogOf(certifications: readonly Certification[]): Catalog {
  return createCatalog({ ...built, certifications: [...certifications] });
}

/** Whether the real catalog has the fact or benefit that is cited. */
export function isInCatalog(cite: Exclude<Citation, { kind: 'answer' }>): boolean {
  const found = catalog.get(cite.certification);
  return cite.kind === 'fact'
    ? cite.key in (found?.facts ?? {})
    : (found?.benefits ?? []).includes(cite.benefit);
}
