import type { Catalog } from '../catalog/catalog.ts';
import { type Answers, contradictionIn } from '../recommendation/index.ts';
import type { ShownContradiction } from './view.ts';

/** The one contradiction to point out beside an outcome, and whose facts it was held against. */
export function shownContradiction(answers: Answers, catalog: Catalog): ShownContradiction | null {
  const contradiction = contradictionIn(answers, catalog);
  if (!contradiction) return null;
  const ids = contradiction.cites.flatMap((cite) => (cite.kind === 'fact' ? [cite.certification] : []));
  const certifications = [...new Set(ids)].flatMap((id) => catalog.get(id) ?? []);
  return { contradiction, certifications };
}
