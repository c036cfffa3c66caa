import { certificationIn } from '../catalog/catalog.ts';
import { costTable, notCounted, regionalLines } from '../recommendation/index.ts';
import { companyView } from './company-view.ts';
import type { Parts } from './parts.ts';
import type { State } from './state.ts';
import type { CostView } from './view.ts';
import { wrongFactLink } from './wrong-fact.ts';

/** What certifications cost over one to ten years, by catalog id. Throws on an id that the catalog does not have. */
export function costView(ids: readonly string[], years: number, state: State, parts: Parts): CostView {
  const { catalog, today } = parts;
  const company = companyView(ids, parts);
  const certifications = ids.map((id) => certificationIn(catalog, id));
  return {
    kind: 'cost',
    state,
    table: costTable(certifications, years, today),
    certifications: certifications.map((certification) => ({
      certification,
      regional: regionalLines(certification, today),
    })),
    notCounted: notCounted(certifications, catalog),
    checked: catalog.version,
    ...(company && { company }),
    report: wrongFactLink(certifications, parts),
  };
}
