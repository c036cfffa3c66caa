import { recommend } from '../recommendation/index.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { wishedOf } from './said-on-outcome.ts';
import type { State } from './state.ts';
import { summaryView, type Tick } from './summary-view.ts';
import type { GivenAnswer, ReminderView, SharedView } from './view.ts';

/** The ways to take a result to somebody else that begin with a form. */
export const FORMS = ['manager', 'channel', 'email'] as const;
export type FormKind = (typeof FORMS)[number];

/** So long may a note be. */
export const MOST_NOTE = 500;

/** What its owner has put into a form by now. */
export interface Draft {
  /** The answers that go along. */
  readonly ticked: readonly Tick[];
  /** As typed. */
  readonly note: string;
}

/** A form that asks to whom a result goes and with what, and shows what they will get. */
export interface ShareForm {
  readonly form: FormKind;
  readonly state: State;
  /** What may be ticked. */
  readonly given: readonly GivenAnswer[];
  readonly draft: Draft;
  /** Whether it was to be sent, but something has come into it that was not shown before. */
  readonly isShownAgain: boolean;
  readonly shared: SharedView;
}

/** The form with what is in it by now. */
export function shareForm(
  form: FormKind,
  state: State,
  draft: Draft,
  parts: Parts,
  isShownAgain = false,
): ShareForm {
  const to =
    form === 'channel' ? ({ who: 'channel' } as const) : ({ who: 'manager', addressee: null } as const);
  return {
    form,
    state,
    given: given(state, parts),
    draft,
    isShownAgain,
    shared: sharedView(state, to, draft, parts),
  };
}

/** What somebody else gets to see, or its owner to keep. */
export function sharedView(state: State, to: SharedView['to'], draft: Draft, parts: Parts): SharedView {
  const { ticked, note } = draft;
  return {
    kind: 'shared',
    to,
    from: state.owner,
    note: note.trim().slice(0, MOST_NOTE),
    summary: summaryView(state, ticked, parts),
  };
}

/** The result with all its answers, for its owner. */
export function keptView(state: State, parts: Parts): SharedView {
  const ticked = given(state, parts).map(({ question }) => question);
  return sharedView(state, { who: 'owner', today: parts.today }, { ticked, note: '' }, parts);
}

/** A reminder of the result, and what is said of it before it comes. */
export function reminderView(state: State, stage: ReminderView['stage'], parts: Parts): ReminderView {
  const recommendation = recommend(state.answers, parts.catalog, parts.overlay);
  return {
    kind: 'reminder',
    stage,
    choice: summaryView(state, [], parts),
    nextStep: wishedOf(state, parts)?.nextStep ?? recommendation.nextStep,
  };
}

/** Slack keeps what is to be posted later for so many days. */
export const MOST_DAYS = 120;
export const USUAL_DAYS = 14;

/** Why there can be no reminder on a day. */
export type DayRefused = 'not-later' | 'too-late' | 'no-day';

/** Whether a reminder can be set for a day, by today; both `YYYY-MM-DD`. */
export function refusedDay(day: string, today: string): DayRefused | null {
  if (Number.isNaN(Date.parse(day))) return 'no-day';
  if (day <= today) return 'not-later';
  return day > daysAfter(today, MOST_DAYS) ? 'too-late' : null;
}

/** The day so many days after another, `YYYY-MM-DD`. */
export function daysAfter(today: string, days: number): string {
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * When to post a reminder, in seconds: Slack tells nobody's time zone without a scope for it. At this hour it is the same
 * day from Hawaii to Japan, and morning in America.
 */
export const postAt = (day: string): number => Date.parse(`${day}T14:00:00Z`) / 1000;
