import { type Catalog, certificationIn } from '../catalog/catalog.ts';
import { progress } from './asking/next-question.ts';
import { certaintyOf } from './certainty.ts';
import { presume } from './considering/presume.ts';
import { verdictOn } from './considering/verdict.ts';
import { decide } from './decision/decide.ts';
import { costOver } from './facts/cost.ts';
import { rank } from './nearness/ranking.ts';
import type { Answers } from './questions/answers.ts';
import { onOffer } from './questions/on-offer.ts';
import { nextStep, reasonsAgainst } from './reasons/advice.ts';
import { reasonsFor } from './reasons/reason.ts';
import type { Recommendation } from './recommendation.ts';

/**
 * The verdict on the answers given so far; what is open counts as "Not sure". The order in which answers were given
 * changes nothing. Throws when the catalog lacks a certification that a rule can recommend.
 */
export function recommend(answers: Answers, catalog: Catalog): Recommendation {
  const { answers: taken, presumed } = presume(answers, catalog);
  // What does not count must not be cited either.
  const given = onOffer(taken);
  const decision = decide(given);
  const { track, level, issuer } = decision;
  const ranked = rank(decision, given, catalog);
  const costs = issuer.outcome.certifications.map((id) => costOver(certificationIn(catalog, id)));
  return {
    stages: { track, level, issuer },
    outcome: issuer.outcome,
    ranked,
    presumed,
    verdict: verdictOn(decision, given, ranked, catalog),
    clarity: certaintyOf(decision, given, catalog),
    reasons: {
      for: reasonsFor(decision, given, catalog),
      against: reasonsAgainst(decision, given, catalog),
    },
    nextStep: nextStep(decision, given, catalog),
    costs,
    ...progress(given),
  };
}
