import type { Priced } from '../catalog/schema.ts';
import type { QuestionId } from './answers.ts';
import type { Citation } from './citation.ts';
import type { Decision } from './decide.ts';
import type { Clarity } from './issuer.ts';
import type { Outcome } from './outcome.ts';

/** One line that speaks for or against the outcome. */
export interface Reason {
  /** A full sentence in the second person, plain text. */
  readonly text: string;
  /** Never empty. */
  readonly cites: readonly Citation[];
}

/** What some years with a certification cost, in US dollars. */
export interface Cost {
  readonly certification: string;
  /** One to ten. */
  readonly years: number;
  /** One that is no longer awarded can only be kept. */
  readonly covers: 'getting and keeping' | 'keeping';
  readonly lowUsd: number;
  readonly highUsd: number;
  readonly parts: readonly CostPart[];
  /** Parts that apply but whose price we do not know; the sum leaves them out. */
  readonly unknown: readonly string[];
  /**
   * Nobody told us what another try at the exam costs. Not everybody owes it, and so it is not among the unknown parts,
   * which a card names: only where the cost is told in full.
   */
  readonly retakeUnknown: boolean;
}
export interface CostPart {
  readonly of: Priced;
  /** "class", "exam", "a retake if you need one", "1 renewal", "membership". */
  readonly what: string;
  readonly lowUsd: number;
  readonly highUsd: number;
  readonly cites: readonly Citation[];
}

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
