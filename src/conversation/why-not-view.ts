import { whyNot } from '../recommendation/index.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { putFirst } from './said-on-outcome.ts';
import type { State } from './state.ts';
import type { WhyNotView } from './view.ts';

/** Why this certification, by catalog id, is not the one; without an id, or with an unknown one, which may be asked about. */
export function whyNotView(state: State, id: string | null, { catalog }: Parts): WhyNotView {
  const certification = id === null ? undefined : catalog.get(id);
  const asked = certification && {
    certification,
    objections: whyNot(certification.id, state.answers, catalog),
  };
  const byIssuer = [...catalog.all].sort(
    (one, other) =>
      one.issuer.name.localeCompare(other.issuer.name, 'en') ||
      one.abbreviation.localeCompare(other.abbreviation, 'en'),
  );
  return {
    kind: 'why-not',
    state,
    given: given(state),
    putFirst: putFirst(state, catalog),
    asked: asked ?? null,
    all: byIssuer,
  };
}
