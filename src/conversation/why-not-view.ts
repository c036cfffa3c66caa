import type { Catalog } from '../catalog/catalog.ts';
import type { Certification } from '../catalog/schema.ts';
import {
  type Answers,
  type Change,
  NO_CERTIFICATE,
  type Recommendation,
  recommend,
  type Wished,
  whatWouldLeadTo,
  whyNot,
} from '../recommendation/index.ts';
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
  const { catalog, overlay } = parts;
  const result = { ...recommend(state.answers, catalog, overlay), wished: wishedOf(state, parts) };
  const certification = id === null ? undefined : catalog.get(id);
  const asked = certification && {
    certification,
    objections: whyNot(certification.id, told(state, parts), catalog, overlay),
    comesFirstWith: comesFirstWith(certification.id, result, told(state, parts)),
    report: wrongFactLink([certification], parts),
  };
  return {
    kind: 'why-not',
    state,
    given: given(state, parts),
    putFirst: putFirst(result.wished, parts),
    asked: asked ?? null,
    runnersUp: runnersUp(result, parts)
      .filter((one) => one.id !== id)
      .slice(0, RUNNERS_UP),
    groups: likeliestFirst(catalog),
  };
}

/** What there is to be told first, with what wishes make of it. */
interface Result extends Pick<Recommendation, 'outcome' | 'ranked'> {
  readonly wished: Wished | null;
}

const isMoved = (wished: Wished | null): wished is Wished => wished !== null && wished.now !== wished.before;

function comesFirstWith(id: string, { outcome, wished }: Result, answers: Answers): readonly Change[] | null {
  const now = isMoved(wished) ? wished.now : firstOf({ outcome });
  return now === id ? null : whatWouldLeadTo((outcome) => firstOf({ outcome }) === id, answers);
}

/** In order of rank, without what is recommended. */
function runnersUp({ outcome, ranked, wished }: Result, { catalog }: Parts): readonly Certification[] {
  const { kind, certifications } = outcome;
  const recommended: readonly string[] = isMoved(wished)
    ? [wished.now]
    : kind === 'both'
      ? certifications
      : kind === 'one' || kind === 'pair'
        ? [certifications[0]]
        : [];
  return ranked
    .filter((id) => id !== NO_CERTIFICATE && !recommended.includes(id))
    .flatMap((id) => catalog.get(id) ?? []);
}

const sorted = new WeakMap<Catalog, readonly CertificationGroup[]>();

function likeliestFirst(catalog: Catalog): readonly CertificationGroup[] {
  const mayWin = ({ mayWin: { answer }, retired }: Certification) => answer !== 'no' && !retired;
  const known = sorted.get(catalog);
  if (known) return known;
  const groups = groupsOf(catalog).map(({ issuer, certifications }) => ({
    issuer,
    certifications: [...certifications.filter(mayWin), ...certifications.filter((one) => !mayWin(one))],
  }));
  sorted.set(catalog, groups);
  return groups;
}
