import { type Catalog, certificationIn } from '../catalog/catalog.ts';
import { nextStep, reasonsAgainst } from './advice.ts';
import type { Answers } from './answers.ts';
import { costOver } from './cost.ts';
import { decide } from './decide.ts';
import { progress, SETTLED } from './next-question.ts';
import { onOffer } from './on-offer.ts';
import { rank } from './ranking.ts';
import { reasonsFor } from './reason.ts';
import type { Recommendation } from './recommendation.ts';

/**
 * The verdict on the answers given so far; what is open counts as "Not sure". The order in which answers were given
 * changes nothing. Throws when the catalog lacks a certification that a rule can recommend.
 */
export function recommend(answers: Answers, catalog: Catalog): Recommendation {
  // What does not count must not be cited either.
  const given = onOffer(answers);
  const decision = decide(given);
  const { track, level, issuer } = decision;
  const costs = issuer.outcome.certifications.map((id) => costOver(certificationIn(catalog, id)));
  return {
    stages: { track, level, issuer },
    outcome: issuer.outcome,
    ranked: rank(decision, given, catalog),
    clarity: issuer.clarity,
    reasons: {
      for: reasonsFor(decision, given, catalog),
      against: reasonsAgainst(decision, given, catalog),
    },
    nextStep: nextStep(decision, given, catalog),
    costs,
    // With nothing open there is nothing to look up, and nothing to crowd the trees that others need.
    ...(decision.firstOpen === null ? SETTLED : progress(answers)),
  };
}
