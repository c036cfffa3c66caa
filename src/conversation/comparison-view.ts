import { type Answers, compare, decidingBetween, recommend } from '../recommendation/index.ts';
import { companyView } from './company-view.ts';
import type { Parts } from './parts.ts';
import { wishedOf } from './said-on-outcome.ts';
import { shownCertification } from './shown-certification.ts';
import type { State } from './state.ts';
import type { BestOf, ComparisonView } from './view.ts';

/** So many fit side by side. */
export const MOST_COMPARED = 4;

/** A look belongs to a result; what a command asked for does not, and may come with what was said beside it. */
type From = { readonly state: State } | { readonly closes: boolean; readonly said: Answers };

/** Certifications side by side, two to four catalog ids; with the state of a result, what that says of them as well. */
export function comparisonView(ids: readonly string[], parts: Parts, from: From): ComparisonView {
  const company = companyView(ids, parts);
  const { state, closes, said } =
    'state' in from ? { ...from, closes: true, said: {} } : { ...from, state: null };
  return {
    kind: 'comparison',
    comparison: compare(ids, parts.catalog),
    deciding: decidingBetween(ids, parts.catalog),
    certifications: ids.map((id) => shownCertification(id, parts)),
    best: state && bestOf(ids, state, parts),
    checked: parts.catalog.version,
    ...(company && { company }),
    said,
    closes,
    state,
  };
}

/** What comes first by the answers and the wishes; null where two do, where nothing is to be got, or too little is known. */
function bestOf(ids: readonly string[], state: State, parts: Parts): BestOf | null {
  const { outcome, clarity } = recommend(state.answers, parts.catalog, parts.overlay);
  if (clarity === 'tie' || clarity === 'open') return null;
  if (outcome.kind !== 'one' && outcome.kind !== 'pair' && outcome.kind !== 'both') return null;
  const first: string = wishedOf(state, parts)?.now ?? outcome.certifications[0];
  const second = outcome.kind === 'both' ? outcome.certifications[1] : null;
  const others = ids.filter((id) => id !== first && id !== second);
  return {
    first,
    second,
    otherwise: others.flatMap((id) => decidingBetween([id, first], parts.catalog).slice(0, 1)),
  };
}
