import { figureLines, membershipLine, regionalLines } from '../recommendation/index.ts';
import { companyView } from './company-view.ts';
import type { Parts } from './parts.ts';
import { shownCertification } from './shown-certification.ts';
import type { State } from './state.ts';
import type { DetailsView } from './view.ts';
import { wrongFactLink } from './wrong-fact.ts';

/** Everything known about one certification; null when the catalog does not have it. */
export function detailsView(id: string, parts: Parts, state: State | null = null): DetailsView | null {
  const certification = parts.catalog.get(id);
  if (!certification) return null;
  const company = companyView([id], parts);
  const successor = certification.retired?.successor ?? null;
  return {
    kind: 'details',
    shown: shownCertification(id, parts),
    figures: figureLines(certification, parts.catalog, parts.today),
    membership: membershipLine(certification, parts.today),
    regional: regionalLines(certification, parts.today),
    successor: successor && (parts.catalog.get(successor)?.abbreviation ?? successor),
    checked: parts.catalog.version,
    ...(company && { company }),
    report: wrongFactLink([certification], parts),
    state,
  };
}
