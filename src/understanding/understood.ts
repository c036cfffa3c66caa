import type { Certification } from '../catalog/schema.ts';
import type { Answers, OptionId, QuestionId, Standing } from '../recommendation/index.ts';

/** What is read out of words: what their writer wants, and what they say about themselves. */
export interface Understood {
  readonly command: Command;
  /** What the words say about whoever wrote them, what is held and what they are choosing between included. */
  readonly answers: Answers;
  /** Each part of `answers`, with the words it came from as they were written. */
  readonly from: readonly Fact[];
  /** What was said and not understood, as it was written, in the order of the words. Untrusted: escape before showing. */
  readonly notUnderstood: readonly string[];
  /** More was written than is read. */
  readonly cut: boolean;
}

/** One thing understood, and the words that say so. */
export type Fact = { readonly words: string } & (
  | { readonly kind: 'answer'; readonly question: QuestionId; readonly option: OptionId }
  | { readonly kind: 'holds'; readonly certification: string; readonly standing: Standing }
  | { readonly kind: 'considering'; readonly certification: string }
);

/** What someone wants. Certifications are catalog ids. */
export type Command =
  /** A recommendation, whatever else was said; also where nothing was said, or nothing was understood. */
  | { readonly kind: 'start' }
  /** The same, with the place said as well. */
  | { readonly kind: 'here' }
  | { readonly kind: 'private' }
  /** Everything about one. */
  | { readonly kind: 'details'; readonly certification: string }
  /** Two to four side by side, each once. */
  | { readonly kind: 'compare'; readonly certifications: readonly string[] }
  /** A comparison, but of too few or too many: these are the ones named. */
  | { readonly kind: 'compare-which'; readonly certifications: readonly string[] }
  /** What there is for a role: nothing was said but its name. */
  | { readonly kind: 'role'; readonly role: Role }
  /** All certifications, or those of a role, an issuer or a step of the ladders. */
  | { readonly kind: 'list'; readonly of: ListOf | null }
  /** What comes after one, what leads to one, or what leads from the first to the second. */
  | { readonly kind: 'path'; readonly from: string | null; readonly to: string | null }
  /** A name with a slip in it, and up to three that it may be. */
  | { readonly kind: 'nearest'; readonly typed: string; readonly certifications: readonly string[] }
  /** "1", "yes" and the like: an answer to something that cannot be known from the words alone. */
  | { readonly kind: 'buttons' }
  | { readonly kind: 'help' };

/** A role as the first question has it. */
export type Role = Exclude<OptionId<'aim'>, 'open' | 'not-sure'>;

export type ListOf =
  | { readonly by: 'role'; readonly role: Role }
  /** By the issuer's id. */
  | { readonly by: 'issuer'; readonly issuer: string }
  /** First, second or third on its ladder. */
  | { readonly by: 'step'; readonly step: Certification['step'] };
