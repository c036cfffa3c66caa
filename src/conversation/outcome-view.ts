import { pathFrom, recommend } from '../recommendation/index.ts';
import { given } from './given-answers.ts';
import { onCards } from './on-cards.ts';
import type { Parts } from './parts.ts';
import { tradeOffOf, wishedOf } from './said-on-outcome.ts';
import { shownCertification } from './shown-certification.ts';
import { shownContradiction } from './shown-contradiction.ts';
import { fresh, type State } from './state.ts';
import type { OutcomeView } from './view.ts';

/** The outcome of these answers, with what was said on it. */
export function outcomeView(state: State, parts: Parts, dropped: readonly string[]): OutcomeView {
  const recommendation = recommend(state.answers, parts.catalog);
  const wished = wishedOf(state, parts.catalog);
  return {
    kind: 'outcome',
    state: fresh(state, parts.catalog),
    recommendation,
    wished,
    tradeOff: tradeOffOf(state, parts.catalog),
    shown: onCards(recommendation, wished).map((id) => shownCertification(id, parts)),
    given: given(state),
    path: pathFrom(state.answers, parts.catalog),
    contradiction: shownContradiction(state.answers, parts.catalog),
    catalogChanged: state.catalogVersion !== parts.catalog.version,
    dropped,
  };
}
