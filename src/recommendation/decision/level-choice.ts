import type { OptionId, QuestionId } from '../questions/answers.ts';
import type { RuleId } from './rules.ts';
import type { ShelfId } from './shelf.ts';
import type { Ground } from './track.ts';

/** What to do before, or instead of, a certification. */
const FIRST_STEP_IDS = [
  'practise-as-scrum-master',
  'practise-as-product-owner',
  'lead-projects',
  'practise-before-coaching',
  'show-what-you-build',
  'learn-the-product-craft',
  'choose-a-goal',
  'use-what-you-hold',
  'read-for-free',
] as const;
export type FirstStepId = (typeof FIRST_STEP_IDS)[number];

/** What stands close behind: a place, or no certification at all. */
export type CloseSecond = ShelfId | 'none';

/** The second stage's result: how high to reach on the track, or why not to reach at all. */
export type LevelChoice = {
  readonly grounds: readonly Ground[];
  /** It leads to another track's certification, so what chose the track does not speak for it. */
  readonly offTrack?: true;
  /** Where advice is split: what the other half of it names, nearest first. It only orders what stands behind. */
  readonly beside?: readonly CloseSecond[];
} & (
  | { readonly kind: 'get'; readonly shelf: ShelfId }
  | { readonly kind: 'both'; readonly shelves: readonly [ShelfId, ShelfId] }
  | { readonly kind: 'not-yet'; readonly shelf: ShelfId; readonly first: FirstStepId }
  | { readonly kind: 'none'; readonly first: FirstStepId }
  | { readonly kind: 'keep-or-lapse' }
  | { readonly kind: 'ask-employer' }
  | { readonly kind: 'undecided'; readonly shelf: ShelfId }
);

/** Where something is to be got now. */
export function shelvesToGet(level: LevelChoice): readonly ShelfId[] {
  if (level.kind === 'get') return [level.shelf];
  return level.kind === 'both' ? level.shelves : [];
}

export type Experience = OptionId<'experience'>;

export const ground = (rule: RuleId, answers: QuestionId[]): readonly Ground[] => [{ rule, answers }];

export const get = (shelf: ShelfId, rule?: RuleId, ...answers: QuestionId[]): LevelChoice => ({
  kind: 'get',
  shelf,
  grounds: rule ? ground(rule, answers) : [],
});

export const notYet = (
  shelf: ShelfId,
  first: FirstStepId,
  rule: RuleId,
  ...answers: QuestionId[]
): LevelChoice => ({
  kind: 'not-yet',
  shelf,
  first,
  grounds: ground(rule, answers),
});

export const none = (first: FirstStepId, rule: RuleId, ...answers: QuestionId[]): LevelChoice => ({
  kind: 'none',
  first,
  grounds: ground(rule, answers),
});

export const keepOrLapse = (): LevelChoice => ({
  kind: 'keep-or-lapse',
  grounds: ground('renew only what still serves', ['held']),
});

export const holdsItAlready = (): LevelChoice =>
  none('use-what-you-hold', 'the top of this ladder is reached', 'held');

export const offTrack = (choice: LevelChoice): LevelChoice => ({ ...choice, offTrack: true });

export const beside = (choice: LevelChoice, ...second: readonly CloseSecond[]): LevelChoice => ({
  ...choice,
  beside: second,
});

export const withPractice = (choice: LevelChoice): LevelChoice => ({
  ...choice,
  grounds: [...choice.grounds, ...ground('practice opens the next level', ['experience'])],
});

/** At least a year of practice. */
export const hasPractice = (experience: Experience) => experience === '1-to-3' || experience === 'over-3';
/** Said to have less than a year; "not sure" says nothing. */
export const lacksPractice = (experience: Experience) => experience === 'none' || experience === 'under-1';
