import { type Catalog, certificationIn } from '../catalog/catalog.ts';
import { openOn } from './asking/open-questions.ts';
import type { Decision } from './decision/decide.ts';
import type { Clarity } from './decision/issuer.ts';
import { costOver } from './facts/cost.ts';
import { prerequisitesOf } from './facts/prerequisite.ts';
import { type Answers, QUESTION_IDS } from './questions/answers.ts';

/** How firmly a recommendation stands; `likely` where nothing competes for the place, but not all that counts is known. */
export type Certainty = Clarity | 'likely';

/**
 * "Clear" is said only where no answer is missing or unsure that could change the outcome, where whatever its first
 * certification requires beforehand is known to be met, and where every part of its price is known: people read it as
 * something to rely on.
 */
export function certaintyOf({ issuer }: Decision, answers: Answers, catalog: Catalog): Certainty {
  const { clarity, outcome } = issuer;
  if (clarity !== 'clear') return clarity;
  if (openOn(definite(answers)).questions.size > 0) return 'likely';
  const [first] = outcome.certifications;
  if (!first || outcome.kind === 'not-yet') return clarity;
  const certification = certificationIn(catalog, first);
  const isMet = prerequisitesOf(certification, answers, catalog).every(({ state }) => state === 'met');
  return isMet && costOver(certification).unknown.length === 0 ? clarity : 'likely';
}

/** The answers without those that are unsure. */
export function definite({ holds, tradeoff, ...answers }: Answers): Answers {
  const given = QUESTION_IDS.filter((id) => answers[id] !== undefined && answers[id] !== 'not-sure');
  const sure = Object.fromEntries(given.map((id) => [id, answers[id]])) as Answers;
  return { ...sure, ...(holds && { holds }), ...(tradeoff && { tradeoff }) };
}
