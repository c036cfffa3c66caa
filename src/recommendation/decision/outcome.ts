import type { QuestionId } from '../questions/answers.ts';
import type { FirstStepId } from './level-choice.ts';
import type { WinnerId } from './shelf.ts';

/**
 * What a person is told to do. `certifications` are catalog ids, best or first first; two outcomes are the same
 * when kind, certifications, their order and what to do first are the same.
 */
export type Outcome =
  /** Get this one. */
  | { readonly kind: 'one'; readonly certifications: readonly [WinnerId] }
  /** Two that sources rarely split; the first fits a little better. */
  | { readonly kind: 'pair'; readonly certifications: readonly [WinnerId, WinnerId] }
  /** Both, in this order. */
  | { readonly kind: 'both'; readonly certifications: readonly [WinnerId, WinnerId] }
  /** Something comes first; the certifications are what to aim for afterwards. */
  | { readonly kind: 'not-yet'; readonly certifications: readonly WinnerId[]; readonly first: FirstStepId }
  /** No certification is needed; there is something better to do. */
  | { readonly kind: 'none'; readonly certifications: readonly []; readonly first: FirstStepId }
  /** Nothing new: decide for each badge held whether it still serves. */
  | { readonly kind: 'keep-or-lapse'; readonly certifications: readonly [] }
  /** The employer wants one and can say which. */
  | { readonly kind: 'ask-employer'; readonly certifications: readonly [] }
  /** Too little is known; these two things are worth finding out. */
  | {
      readonly kind: 'undecided';
      /** What most people in that place take, said as that and no verdict. */
      readonly certifications: readonly WinnerId[];
      readonly findOut: readonly [QuestionId, QuestionId];
    };

export type OutcomeKind = Outcome['kind'];

/** The same text for the same outcome, whatever led to it. */
export function outcomeKey(outcome: Outcome): string {
  const first = 'first' in outcome ? outcome.first : '';
  return `${outcome.kind}:${outcome.certifications.join(',')}:${first}`;
}
