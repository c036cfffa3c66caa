import type { Decision } from './decision/decide.ts';
import type { Clarity } from './decision/issuer.ts';
import type { Outcome } from './decision/outcome.ts';
import type { Cost } from './facts/cost.ts';
import type { QuestionId } from './questions/answers.ts';
import type { Reason } from './reasons/reason.ts';

/** The verdict, and all that a person may want to question about it. */
export interface Recommendation {
  readonly stages: Pick<Decision, 'track' | 'level' | 'issuer'>;
  readonly outcome: Outcome;
  /** Every certification that may win and is not held, best first, at least five; ids. */
  readonly ranked: readonly string[];
  readonly clarity: Clarity;
  readonly reasons: { readonly for: readonly Reason[]; readonly against: readonly Reason[] };
  /** What to do now. */
  readonly nextStep: Reason;
  /** For each certification in the outcome, in its order. */
  readonly costs: readonly Cost[];
  readonly settled: boolean;
  /** The question to ask next; null when settled. */
  readonly next: QuestionId | null;
  readonly atMost: number;
}
