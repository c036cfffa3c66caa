import { type Answers, figureLines, membershipLine, regionalLines } from '../recommendation/index.ts';
import { companyView } from './company-view.ts';
import type { Parts } from './parts.ts';
import { shownCertification } from './shown-certification.ts';
import type { State } from './state.ts';
import type { DetailsView, ListPage } from './view.ts';
import { wrongFactLink } from './wrong-fact.ts';

/** A look belongs to a result; what a command asked for does not, and may come with what was said beside it. */
type From =
  | { readonly state: State }
  | { readonly closes: boolean; readonly said: Answers; readonly back: ListPage | null };

/** Everything known about one certification; null when the catalog does not have it. */
export function detailsView(id: string, parts: Parts, from: From): DetailsView | null {
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
    ...('state' in from ? { ...from, closes: true, said: {}, back: null } : { ...from, state: null }),
  };
}
