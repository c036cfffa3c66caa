import type { Catalog } from '../catalog/catalog.ts';
import type { Holding, Standing } from '../recommendation/index.ts';

/** A certification held, by catalog id, as what the catalog says it counts; null for one that it does not have. */
export function holdingOf(id: string, standing: Standing, catalog: Pick<Catalog, 'get'>): Holding | null {
  const certification = catalog.get(id);
  return certification ? { certification: id, as: certification.heldAs ?? null, standing } : null;
}

const STANDS: Record<Standing, string> = {
  current: '',
  expiring: ' (about to expire)',
  lapsed: ' (lapsed)',
};

/** What is held, as people read it: "PMP (lapsed)". */
export function nameOfHeld(
  { certification, standing }: Pick<Holding, 'certification' | 'standing'>,
  catalog: Pick<Catalog, 'get'>,
): string {
  return (catalog.get(certification)?.abbreviation ?? certification) + STANDS[standing];
}
