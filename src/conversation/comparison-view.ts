import { compare, decidingBetween } from '../recommendation/index.ts';
import type { Parts } from './parts.ts';
import { shownCertification } from './shown-certification.ts';
import type { State } from './state.ts';
import type { ComparisonView } from './view.ts';

/** Certifications side by side, two to four catalog ids; with a state, there is a way back to its result. */
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
    state,
  };
}
