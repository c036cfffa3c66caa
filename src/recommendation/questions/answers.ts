/**
 * Every question there is, in the one order in which the decision reads them: first what chooses the track, then
 * what chooses the level, then what chooses the issuer. Ids of questions and options are for good: they stand in
 * old messages, in action ids and in the answers people pass on the command line.
 */
export const OPTION_IDS = {
  aim: ['team', 'product', 'projects', 'build', 'lead'],
  setting: ['scrum', 'safe', 'kanban', 'planned', 'mix'],
  focus: ['code', 'test', 'analyse', 'coach', 'manage'],
  detail: ['with-sprints', 'no-sprints', 'tenders', 'no-tenders'],
  experience: ['none', 'under-1', '1-to-3', 'over-3', 'led-none', 'led-under-3', 'led-3-plus'],
  held: ['none', 'scrum-master', 'product-owner', 'pmp', 'several'],
  next: ['deeper', 'other-side', 'scale', 'kanban', 'renew'],
  purpose: ['hired', 'better', 'asked', 'nothing'],
  learning: ['class', 'self-study', 'cheapest'],
  payer: ['me', 'employer'],
} as const;

export type QuestionId = keyof typeof OPTION_IDS;
/** An option of one question; `not-sure` belongs to each, excludes nothing and favours nothing. */
export type OptionId<Q extends QuestionId = QuestionId> = (typeof OPTION_IDS)[Q][number] | 'not-sure';

export const QUESTION_IDS = Object.keys(OPTION_IDS) as readonly QuestionId[];

/** What can be ticked after "Several, or another one": each box is a group of badges that count alike. */
export const BADGES = [
  'sm-first',
  'sm-advanced',
  'sm-top',
  'po-first',
  'po-advanced',
  'po-top',
  'developer',
  'pmp',
  'pmi-acp',
  'other',
] as const;
export type Badge = (typeof BADGES)[number];

/**
 * What the person made of the difference between two issuers: the class is worth it, or the exam alone will do. It
 * is no question: nobody has to say it, and nothing waits for it.
 */
export const TRADE_OFFS = ['class', 'exam'] as const;
export type TradeOff = (typeof TRADE_OFFS)[number];

/**
 * Answers given so far, by question. `ticked` is only there once the boxes behind "several" were sent, `tradeoff` once
 * the difference between two issuers was weighed.
 */
export type Answers = { readonly [Q in QuestionId]?: OptionId<Q> } & {
  readonly ticked?: readonly Badge[];
  readonly tradeoff?: TradeOff;
};
