import { NO_CERTIFICATE, type Recommendation, recommend, type Wished } from '../recommendation/index.ts';
import type { Parts } from './parts.ts';
import { wishedOf } from './said-on-outcome.ts';
import type { State } from './state.ts';

/** How many certifications stand side by side on a result. */
const CARDS = 3;

/** Which certifications get a card: the outcome's and those next in rank; none where the choice is not ours to make. */
export function onCards(recommendation: Recommendation, wished: Wished | null): readonly string[] {
  const { outcome } = recommendation;
  const ranked = rankedCertifications(recommendation);
  if (wished && wished.now !== wished.before) {
    return [...new Set([wished.now, wished.before, ...ranked])].slice(0, CARDS);
  }
  switch (outcome.kind) {
    case 'undecided':
      return outcome.certifications;
    case 'ask-employer':
    case 'keep-or-lapse':
      return [];
    case 'none':
      return ranked.slice(0, CARDS - 1);
    default:
      return [...new Set([...namedBefore(recommendation), ...ranked])].slice(0, CARDS);
  }
}

/** What is recommended, and then what a company's list took the place of: it stays in sight. */
function namedBefore({ outcome, company }: Recommendation): readonly string[] {
  if (!company) return [];
  const { without, dropped } = company;
  return [...outcome.certifications, ...without.outcome.certifications, ...(dropped ? [dropped] : [])];
}

/** What stands on the cards. Where none do, as after a tap on a result that has changed since, the first in rank. */
export function sideBySide(state: State, parts: Parts): readonly string[] {
  const recommendation = recommend(state.answers, parts.catalog, parts.overlay);
  const cards = onCards(recommendation, wishedOf(state, parts));
  return cards.length > 0 ? cards : rankedCertifications(recommendation).slice(0, CARDS);
}

/** None now has a place in the order, but no card. */
const rankedCertifications = ({ ranked }: Recommendation) => ranked.filter((id) => id !== NO_CERTIFICATE);
