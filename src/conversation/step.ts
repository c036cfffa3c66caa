import {
  type Answers,
  type Badge,
  isOffered,
  isWeighed,
  keepTradeOff,
  matters,
  progress,
} from '../recommendation/index.ts';
import { changesView } from './changes-view.ts';
import type { Click } from './click.ts';
import { comparisonView } from './comparison-view.ts';
import { costView } from './cost-view.ts';
import { detailsView } from './details-view.ts';
import { given, givenToQuestions } from './given-answers.ts';
import { sideBySide } from './on-cards.ts';
import { outcomeView } from './outcome-view.ts';
import type { Parts } from './parts.ts';
import { pathView } from './path-view.ts';
import { questionView } from './question-view.ts';
import { takenBack, weighing, wishing } from './said-on-outcome.ts';
import type { Place, State } from './state.ts';
import { tickView } from './tick-view.ts';
import type { QuestionnaireView } from './view.ts';
import { whyNotView } from './why-not-view.ts';

/** The first question of a new questionnaire. */
export function begin(owner: string, place: Place, parts: Parts): QuestionnaireView {
  const state = { place, owner, step: 0, catalogVersion: parts.catalog.version, answers: {}, order: [] };
  return current(state, parts);
}

/** The next view after a click. A click that makes no sense beside the answers shows where the person stands. */
export function step(
  state: State,
  click: Click,
  parts: Parts,
  dropped: readonly string[] = [],
): QuestionnaireView {
  const next = { ...state, step: state.step + 1 };
  switch (click.kind) {
    case 'answer':
      return current(
        isOffered(click.question, click.option, state.answers) ? answered(next, click) : next,
        parts,
        dropped,
      );
    case 'ticks':
      return current(ticked(next, click.badges), parts, dropped);
    case 'undo':
      return current(undone(next), parts, dropped);
    case 'restart':
      return current(emptied(next), parts);
    case 'change':
      return isOffered(click.question, 'not-sure', state.answers)
        ? questionView(next, click.question, parts, dropped)
        : current(next, parts, dropped);
    case 'details':
    case 'compare':
    case 'cost':
    case 'changes':
    case 'why-not':
    case 'path':
      // A result that rested on answers now lost is first shown anew, with what was lost.
      return (dropped.length > 0 ? null : beside(next, click, parts)) ?? current(next, parts, dropped);
    case 'wish':
      // A wish is about a result that is seen, so that one which has changed since is shown first.
      return current(dropped.length > 0 ? next : wishing(next, click.wish, parts.catalog), parts, dropped);
    case 'take-back':
      return current(takenBack(next), parts, dropped);
    case 'trade-off':
      return current(
        dropped.length > 0 ? next : weighing(next, click.tradeOff, parts.catalog),
        parts,
        dropped,
      );
    case 'outcome':
      return current(next, parts, dropped);
  }
}

/** What is asked for beside a result; null where there is nothing to show. */
function beside(
  state: State,
  click: Extract<Click, { kind: 'details' | 'compare' | 'cost' | 'changes' | 'why-not' | 'path' }>,
  parts: Parts,
): QuestionnaireView | null {
  if (click.kind === 'details') return detailsView(click.certification, parts, state);
  if (click.kind === 'compare') return comparisonView(sideBySide(state, parts), parts, state);
  // The others are about the result itself.
  if (!progress(state.answers).settled) return null;
  switch (click.kind) {
    case 'cost':
      return costView(sideBySide(state, parts), click.years, state, parts);
    case 'changes':
      return changesView(state, parts);
    case 'why-not':
      return whyNotView(state, click.certification, parts);
    case 'path':
      return pathView(state, given(state), parts);
  }
}

/** The view a state stands at: the boxes, the next question, or the outcome. */
export function current(state: State, parts: Parts, dropped: readonly string[] = []): QuestionnaireView {
  if (wantsTicks(state.answers)) return tickView(state, parts, dropped);
  const { next } = progress(state.answers);
  return next ? questionView(state, next, parts, dropped) : outcomeView(state, parts, dropped);
}

function answered(state: State, { question, option }: Extract<Click, { kind: 'answer' }>): State {
  const { ticked, ...others } = state.answers;
  const kept = question === 'held' || !ticked ? others : { ...others, ticked };
  return {
    ...state,
    answers: keepTradeOff(state.answers, { ...kept, [question]: option }),
    order: [...state.order.filter((one) => one !== question), question],
  };
}

/** The boxes belong to the answer "several". */
function ticked(state: State, badges: readonly Badge[]): State {
  const several =
    state.answers.held === 'several'
      ? state
      : answered(state, { kind: 'answer', question: 'held', option: 'several' });
  return { ...several, answers: keepTradeOff(state.answers, { ...several.answers, ticked: badges }) };
}

/** Nothing is answered and nothing was said. */
function emptied({ wishes: _said, ...state }: State): State {
  return { ...state, answers: {}, order: [] };
}

/** Takes back the trade-off, or else the last answer that is shown and those after it that are not on offer any more. */
function undone(state: State): State {
  const { tradeoff: _weighed, ...unweighed } = state.answers;
  if (isWeighed(state.answers)) return { ...state, answers: unweighed };
  const last = givenToQuestions(state).at(-1)?.question;
  if (!last) return state;
  const order = state.order.slice(0, state.order.indexOf(last));
  const { ticked, ...answers } = state.answers;
  const kept = Object.fromEntries(order.map((question) => [question, answers[question]])) as Answers;
  return { ...state, order, answers: ticked && kept.held === 'several' ? { ...kept, ticked } : kept };
}

/** "Several" was tapped, the boxes were not sent yet, and it makes a difference what is held. */
function wantsTicks({ ticked, ...answers }: Answers): boolean {
  return answers.held === 'several' && ticked === undefined && matters('held', answers);
}
