import { compare, decidingBetween, recommend } from '../recommendation/index.ts';
import type { Parts } from './parts.ts';
import { wishedOf } from './said-on-outcome.ts';
import { shownCertification } from './shown-certification.ts';
import type { State } from './state.ts';
import type { ComparisonView } from './view.ts';

/** Certifications side by side, two to four catalog ids; with the state of a result, what that says of them as well. */
export function comparisonView(
  ids: readonly string[],
  parts: Parts,
  state: State | null = null,
): ComparisonView {
  return {
    kind: 'comparison',
    comparison: compare(ids, parts.catalog),
    deciding: decidingBetween(ids, parts.catalog),
    certifications: ids.map((id) => shownCertification(id, parts)),
    best: state && bestOf(state, parts),
    checked: parts.catalog.version,
    state,
  };
}

/** What comes first by the answers and the wishes; null where two do, where nothing is to be got, or too little is known. */
function bestOf(state: State, parts: Parts): ComparisonView['best'] {
  const { outcome, clarity } = recommend(state.answers, parts.catalog);
  if (clarity === 'tie' || clarity === 'open') return null;
  const { now } = wishedOf(state, parts) ?? {};
  switch (outcome.kind) {
    case 'one':
    case 'pair':
      return { first: now ?? outcome.certifications[0], second: null };
    case 'both':
      return { first: now ?? outcome.certifications[0], second: outcome.certifications[1] };
    default:
      return null;
  }
}
