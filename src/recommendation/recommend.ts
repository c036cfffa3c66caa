import { type Catalog, certificationIn } from '../catalog/catalog.ts';
import { progress } from './asking/next-question.ts';
import { certaintyOf } from './certainty.ts';
import type { Overlay } from './company/overlay.ts';
import { decideFor } from './company/steer.ts';
import { presume } from './considering/presume.ts';
import { verdictOn } from './considering/verdict.ts';
import { costOver } from './facts/cost.ts';
import { firmnessOf } from './firmness.ts';
import { rank } from './nearness/ranking.ts';
import type { Answers } from './questions/answers.ts';
import { onOffer } from './questions/on-offer.ts';
import { beforeYouStart } from './reasons/before.ts';
import { nextStep } from './reasons/next-step.ts';
import { MOST_REASONS, reasonsFor } from './reasons/reason.ts';
import { MOST_WATCH_OUTS, watchOuts } from './reasons/watch-out.ts';
import type { Recommendation } from './recommendation.ts';

/**
 * The verdict on the answers given so far; what is open counts as "Not sure". The order in which answers were given
 * changes nothing. A company's overlay acts on what is decided, and never on what is asked; what it has negotiated
 * belongs into the catalog (`withCompanyPrices`). Throws when the catalog lacks a certification that a rule can
 * recommend.
 */
export function recommend(answers: Answers, catalog: Catalog, overlay?: Overlay): Recommendation {
  const { answers: taken, presumed } = presume(answers, catalog);
  // What does not count must not be cited either.
  const given = onOffer(taken);
  const decision = decideFor(given, catalog, overlay);
  const { track, level, issuer } = decision;
  const ranked = rank(decision, given, catalog);
  const costs = issuer.outcome.certifications.map((id) => costOver(certificationIn(catalog, id)));
  const clarity = certaintyOf(decision, given, catalog);
  const verdict = verdictOn(decision, given, ranked, catalog, overlay);
  const why = reasonsFor(decision, given, catalog)
    .filter(({ text }) => !verdict?.text.includes(text))
    .slice(0, MOST_REASONS);
  const watch = watchOuts(decision, given, catalog).slice(0, Math.min(MOST_WATCH_OUTS, why.length));
  return {
    stages: { track, level, issuer },
    outcome: issuer.outcome,
    ranked,
    presumed,
    verdict,
    clarity,
    firmness: firmnessOf({ decision, clarity, answers: given, catalog }),
    reasons: { for: why, against: watch },
    before: beforeYouStart(issuer.outcome, given, catalog),
    nextStep: nextStep(decision, given, catalog),
    costs,
    ...(decision.company && { company: decision.company }),
    ...progress(given),
  };
}
