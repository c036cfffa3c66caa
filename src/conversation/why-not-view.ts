import type { Certification } from '../catalog/schema.ts';
import { type Change, NO_CERTIFICATE, recommend, whatWouldChange, whyNot } from '../recommendation/index.ts';
import { type CertificationGroup, groupsOf } from './certification-groups.ts';
import { firstOf } from './changes-view.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { putFirst, wishedOf } from './said-on-outcome.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { WhyNotView } from './view.ts';
import { wrongFactLink } from './wrong-fact.ts';

/** So many are offered as buttons. */
const RUNNERS_UP = 3;

/** Why this certification, by catalog id, is not the one; without an id, or with an unknown one, which may be asked about. */
export function whyNotView(state: State, id: string | null, parts: Parts): WhyNotView {
  const { catalog } = parts;
  const certification = id === null ? undefined : catalog.get(id);
  const asked = certification && {
    certification,
    objections: whyNot(certification.id, told(state, parts), catalog, parts.overlay),
    comesFirstWith: comesFirstWith(certification.id, state, parts),
    report: wrongFactLink([certification], parts),
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

function comesFirstWith(id: string, state: State, parts: Parts): readonly Change[] | null {
  const { outcome } = recommend(state.answers, parts.catalog, parts.overlay);
  const now = putFirst(state, parts) ? wishedOf(state, parts)?.now : firstOf({ outcome });
  if (now === id) return null;
  return whatWouldChange(told(state, parts)).filter((change) => !change.isSame && firstOf(change) === id);
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
