import type { Certainty } from './certainty.ts';
import type { CompanyEffect } from './company/steer.ts';
import type { Verdict } from './considering/verdict.ts';
import type { Decision } from './decision/decide.ts';
import type { Outcome } from './decision/outcome.ts';
import type { Cost } from './facts/cost.ts';
import type { QuestionId } from './questions/answers.ts';
import type { NextStep } from './reasons/next-step.ts';
import type { Reason } from './reasons/reason.ts';

/** The verdict, and all that a person may want to question about it. */
export interface Recommendation {
  readonly stages: Pick<Decision, 'track' | 'level' | 'issuer'>;
  readonly outcome: Outcome;
  /** Every certification that may win and is not held, nearest first, by id, with `NONE`, none now, among them. */
  readonly ranked: readonly string[];
  /** Questions whose answers were taken as said, since choosing between those considered tells them. */
  readonly presumed: readonly QuestionId[];
  /** The answer to what the person came with; null where nothing is being considered. */
  readonly verdict: Verdict | null;
  readonly clarity: Certainty;
  /** How firmly the first stands and exactly what tips it, in one line; null where nothing is to be got now. */
  readonly firmness: string | null;
  /** At most three why it fits, without what the verdict has said, and at most two to watch out for; never more of these. */
  readonly reasons: { readonly for: readonly Reason[]; readonly against: readonly Reason[] };
  /** What is required before one may start; null where nothing is. */
  readonly before: Reason | null;
  /** What to do now. */
  readonly nextStep: NextStep;
  /** For each certification in the outcome, in its order. */
  readonly costs: readonly Cost[];
  /** What a company's list has made of the outcome; there where a list was given. */
  readonly company?: CompanyEffect;
  readonly settled: boolean;
  /** The question to ask next; null when settled. */
  readonly next: QuestionId | null;
  readonly atMost: number;
}
