import { certificationIn } from '../catalog/catalog.ts';
import { chooseIf, pathFrom, recommend } from '../recommendation/index.ts';
import { companyOnOutcome } from './company-view.ts';
import { given } from './given-answers.ts';
import { onCards } from './on-cards.ts';
import type { Parts } from './parts.ts';
import { tradeOffOf, wishedOf } from './said-on-outcome.ts';
import { shownCertification } from './shown-certification.ts';
import { shownContradiction } from './shown-contradiction.ts';
import { fresh, type State } from './state.ts';
import { told } from './told.ts';
import type { OutcomeView } from './view.ts';

/** The outcome of these answers, with what was said on it. */
export function outcomeView(state: State, parts: Parts, dropped: readonly string[]): OutcomeView {
  const recommendation = recommend(state.answers, parts.catalog, parts.overlay);
  const wished = wishedOf(state, parts);
  const cards = onCards(recommendation, wished);
  const company = companyOnOutcome(cards, recommendation, wished, parts);
  return {
    kind: 'outcome',
    state: fresh(state, parts.catalog),
    recommendation,
    wished,
    tradeOff: tradeOffOf(state, parts),
    considered: (recommendation.verdict?.considered ?? []).map((id) => certificationIn(parts.catalog, id)),
    shown: cards.map((id) => shownCertification(id, parts)),
    whyNot: Object.fromEntries(
      cards.map((id) => [id, chooseIf(id, told(state, parts), parts.catalog, parts.overlay)]),
    ),
    given: given(state, parts),
    path: pathFrom(told(state, parts), parts.catalog, parts.overlay),
    contradiction: shownContradiction(told(state, parts), parts.catalog),
    catalogChanged: state.catalogVersion !== parts.catalog.version,
    checked: parts.catalog.version,
    ...(company && { company }),
    dropped,
  };
}
