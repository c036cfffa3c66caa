import { whyNot } from '../recommendation/index.ts';
import { groupsOf } from './certification-groups.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { putFirst } from './said-on-outcome.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { WhyNotView } from './view.ts';

/** Why this certification, by catalog id, is not the one; without an id, or with an unknown one, which may be asked about. */
export function whyNotView(state: State, id: string | null, parts: Parts): WhyNotView {
  const { catalog } = parts;
  const certification = id === null ? undefined : catalog.get(id);
  const asked = certification && {
    certification,
    objections: whyNot(certification.id, told(state, parts), catalog),
  };
  return {
    kind: 'why-not',
    state,
    given: given(state, parts),
    putFirst: putFirst(state, parts),
    asked: asked ?? null,
    groups: groupsOf(catalog),
  };
}
