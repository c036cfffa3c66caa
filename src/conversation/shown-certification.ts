import { certificationIn } from '../catalog/catalog.ts';
import { costOver } from '../recommendation/index.ts';
import type { Parts } from './parts.ts';
import type { ShownCertification } from './view.ts';

/** A certification, by catalog id, with what stands on its card. Throws on an id that the catalog does not have. */
export function shownCertification(id: string, { catalog }: Pick<Parts, 'catalog'>): ShownCertification {
  const certification = certificationIn(catalog, id);
  return { certification, cost: costOver(certification) };
}
