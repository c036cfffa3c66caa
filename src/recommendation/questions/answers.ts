import type { HeldClass } from '../../catalog/schema.ts';

/**
 * Every question there is, in the one order in which the decision reads them: first what chooses the track, then
 * what chooses the level, then what chooses the issuer. Ids of questions and options are for good: they stand in
 * old messages, in action ids and in the answers people pass on the command line.
 */
export const OPTION_IDS = {
  aim: [
    'team',
    'coach',
    'product',
    'product-manager',
    'projects',
    'build',
    'test',
    'analysis',
    'manager',
    'member',
    'open',
  ],
  setting: ['scrum', 'safe', 'kanban', 'planned', 'prescribed', 'mix'],
  focus: [
    'one-team',
    'several-teams',
    'train',
    'rollout',
    'features',
    'solution',
    'portfolio',
    'team-work',
    'architecture',
    'overview',
    'basics',
    'one-flow',
    'services',
    'coach-kanban',
    'sprints',
    'meetings',
    'teams',
    'company',
    'teach',
    'how-scrum',
    'engineering',
    'design',
  ],
  held: ['none', 'csm', 'psm-i', 'cspo', 'pspo-i', 'pmp', 'several'],
  purpose: ['hired', 'prove', 'better', 'asked', 'nothing'],
  whose: ['scrum', 'pmi', 'safe', 'governance', 'unnamed'],
  led: ['none', 'under-3', '3-plus'],
  next: ['deeper', 'other-side', 'scale', 'kanban', 'executives', 'coaching'],
  experience: ['none', 'under-1', '1-to-3', 'over-3', 'scrum-new', 'scrum-known'],
  learning: ['class', 'self-study', 'cheapest'],
} as const;

export type QuestionId = keyof typeof OPTION_IDS;
/** An option of one question; `not-sure` belongs to each, excludes nothing and favours nothing. */
export type OptionId<Q extends QuestionId = QuestionId> = (typeof OPTION_IDS)[Q][number] | 'not-sure';

export const QUESTION_IDS = Object.keys(OPTION_IDS) as readonly QuestionId[];

/** How a certification stands that is held; one that has lapsed was earned all the same. */
export const STANDINGS = ['current', 'expiring', 'lapsed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One certification that is held, picked behind "another, or several". */
export interface Holding {
  /** By catalog id. */
  readonly certification: string;
  /** As what it counts where a rule asks, as the catalog says; null where no rule does. */
  readonly as: HeldClass | null;
  readonly standing: Standing;
}

/** So many can be picked, and no more travel in a message. */
export const MOST_HELD = 8;
export const MOST_CONSIDERED = 4;

/**
 * What the person made of the difference between two issuers: the class is worth it, or the exam alone will do. It
 * is no question: nobody has to say it, and nothing waits for it.
 */
export const TRADE_OFFS = ['class', 'exam'] as const;
export type TradeOff = (typeof TRADE_OFFS)[number];

/**
 * Answers given so far, by question. `holds` is only there once the list behind "several" was sent, and may be empty;
 * `considering` are the one to four certifications, by catalog id, between which the person is choosing; `tradeoff` is
 * there once the difference between two issuers was weighed.
 */
export type Answers = { readonly [Q in QuestionId]?: OptionId<Q> } & {
  readonly holds?: readonly Holding[];
  readonly considering?: readonly string[];
  readonly tradeoff?: TradeOff;
};
