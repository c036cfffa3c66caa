import type { Certification } from '../catalog/schema.ts';
import { NO_CERTIFICATE, recommend, whyNot } from '../recommendation/index.ts';
import { type CertificationGroup, groupsOf } from './certification-groups.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { putFirst, wishedOf } from './said-on-outcome.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { WhyNotView } from './view.ts';

/** So many are offered as buttons. */
const RUNNERS_UP = 3;

/** Why this certification, by catalog id, is not the one; without an id, or with an unknown one, which may be asked about. */
export function whyNotView(state: State, id: string | null, parts: Parts): WhyNotView {
  const { catalog } = parts;
  const certification = id === null ? undefined : catalog.get(id);
  const asked = certification && {
    certification,
    objections: whyNot(certification.id, told(state, parts), catalog, parts.overlay),
  };
  return {
    kind: 'why-not',
    state,
    given: given(state, parts),
    putFirst: putFirst(state, parts),
    asked: asked ?? null,
    runnersUp: runnersUp(state, parts)
      .filter((one) => one.id !== id)
      .slice(0, RUNNERS_UP),
    groups: groupsOf(catalog).map(likeliestFirst),
  };
}

/** In order of rank, without what is recommended. */
function runnersUp(state: State, parts: Parts): readonly Certification[] {
  const { outcome, ranked } = recommend(state.answers, parts.catalog, parts.overlay);
  const { kind, certifications } = outcome;
  const wished = wishedOf(state, parts);
  const recommended: readonly string[] =
    wished && wished.now !== wished.before
      ? [wished.now]
      : kind === 'both'
        ? certifications
        : kind === 'one' || kind === 'pair'
          ? [certifications[0]]
          : [];
  return ranked
    .filter((id) => id !== NO_CERTIFICATE && !recommended.includes(id))
    .flatMap((id) => parts.catalog.get(id) ?? []);
}

function likeliestFirst({ issuer, certifications }: CertificationGroup): CertificationGroup {
  const mayWin = ({ mayWin: { answer }, retired }: Certification) => answer !== 'no' && !retired;
  return {
    issuer,
    certifications: [...certifications.filter(mayWin), ...certifications.filter((one) => !mayWin(one))],
  };
}
