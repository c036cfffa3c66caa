import type { OptionId, QuestionId, Standing, TradeOff, Wish } from '../recommendation/index.ts';

/** One of those picked that is about to expire, or has lapsed. */
export interface Stands {
  readonly certification: string;
  readonly standing: Standing;
}

/** A tap that moves the questionnaire on, or shows where it stands, already read into our words. */
export type Click =
  | { readonly kind: 'answer'; readonly question: QuestionId; readonly option: OptionId }
  /** What was picked behind "several", by catalog id; nothing picked says nothing. */
  | { readonly kind: 'picked'; readonly certifications: readonly string[] }
  /** How what was picked stands; what is not named is current. */
  | { readonly kind: 'standing'; readonly standings: readonly Stands[] }
  | { readonly kind: 'undo' }
  /** Asks whether all answers are to be forgotten. */
  | { readonly kind: 'start-over' }
  /** Forgets them. */
  | { readonly kind: 'restart' }
  /** Which answer to change. */
  | { readonly kind: 'answers' }
  /** Ask one question again, keeping the other answers. */
  | { readonly kind: 'change'; readonly question: QuestionId }
  /** Rather something else than what stands first, in one respect. */
  | { readonly kind: 'wish'; readonly wish: Wish }
  /** Takes back the last wish. */
  | { readonly kind: 'take-back' }
  /** What the person makes of the difference between two issuers. */
  | { readonly kind: 'trade-off'; readonly tradeOff: TradeOff }
  /** Back to where one stands; old messages have it where a look once stood in the place of the result. */
  | { readonly kind: 'outcome' };

/** A tap that only looks at something about a result: anybody's to make, since it changes nothing. */
export type Look =
  | { readonly kind: 'details'; readonly certification: string }
  | { readonly kind: 'compare' }
  /** What the certifications on the cards cost, over one to ten years. */
  | { readonly kind: 'cost'; readonly years: number }
  /** Which single answers would lead elsewhere. */
  | { readonly kind: 'changes' }
  /** What would come out with this answer instead. */
  | { readonly kind: 'see'; readonly question: QuestionId; readonly option: OptionId }
  /** What comes after the result. */
  | { readonly kind: 'path' }
  /** Why not this certification; null asks which. */
  | { readonly kind: 'why-not'; readonly certification: string | null }
  /** Which other one was expected. */
  | { readonly kind: 'expected' };

const LOOKS: Record<Look['kind'], true> = {
  details: true,
  compare: true,
  cost: true,
  changes: true,
  see: true,
  path: true,
  'why-not': true,
  expected: true,
};

/** Whether a tap only looks. */
export const isLook = (tap: { readonly kind: string }): tap is Look => Object.hasOwn(LOOKS, tap.kind);
