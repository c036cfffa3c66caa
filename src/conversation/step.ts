import {
  type Answers,
  type Holding,
  isOffered,
  isWeighed,
  keepTradeOff,
  listMatters,
  MOST_CONSIDERED,
  MOST_HELD,
  progress,
  QUESTION_IDS,
} from '../recommendation/index.ts';
import { answersView, startOverView } from './answers-view.ts';
import type { Click, Stands } from './click.ts';
import { dated } from './first-line.ts';
import { given, givenToQuestions } from './given-answers.ts';
import { holdingOf } from './holding.ts';
import { outcomeView } from './outcome-view.ts';
import type { Parts } from './parts.ts';
import { pickerView, standingView } from './picker-view.ts';
import { questionView } from './question-view.ts';
import { takenBack, weighing, wishing } from './said-on-outcome.ts';
import type { Place, State } from './state.ts';
import { told } from './told.ts';
import type { QuestionnaireView, Stage } from './view.ts';

/**
 * The first view of a new questionnaire for someone who has said this much already: the first question that is still
 * open, or the outcome. What was said counts as answered, and can be changed like any answer.
 */
export function begin(owner: string, place: Place, parts: Parts, said: Answers = {}): QuestionnaireView {
  const answers = known(said, parts);
  const order = QUESTION_IDS.filter((question) => answers[question] !== undefined);
  const state = { place, owner, step: 0, catalogVersion: parts.catalog.version, answers, order };
  return current(state, parts);
}

/** What was said, of certifications that there are, and no more of them than a message carries. */
function known({ holds, considering, tradeoff: _weighed, ...answers }: Answers, { catalog }: Parts): Answers {
  const held = (holds ?? []).flatMap((one) => holdingOf(one.certification, one.standing, catalog) ?? []);
  const choosing = [...new Set(considering)].filter((id) => catalog.get(id));
  return {
    ...answers,
    ...(answers.held === 'several' && held.length > 0 && { holds: held.slice(0, MOST_HELD) }),
    ...(choosing.length > 0 && { considering: choosing.slice(0, MOST_CONSIDERED) }),
  };
}

/** The next view after a click. A click that makes no sense beside the answers shows where the person stands. */
export function step(
  state: State,
  click: Click,
  parts: Parts,
  dropped: readonly string[] = [],
): QuestionnaireView {
  return dated(stepped(state, click, parts, dropped), parts);
}

function stepped(state: State, click: Click, parts: Parts, dropped: readonly string[]): QuestionnaireView {
  const next = { ...state, step: state.step + 1 };
  switch (click.kind) {
    case 'answer':
      return current(
        isOffered(click.question, click.option, told(state, parts)) ? answered(next, click, parts) : next,
        parts,
        dropped,
      );
    case 'picked': {
      const holding = picked(next, click.certifications, parts);
      return holding.answers.holds?.length
        ? standingView(holding, parts, dropped)
        : current(holding, parts, dropped);
    }
    case 'standing':
      return current(standing(next, click.standings, parts), parts, dropped);
    case 'undo':
      return current(undone(next, parts), parts, dropped);
    case 'start-over':
      return startOverView(next, parts, dropped);
    case 'restart':
      return current(emptied(next), parts);
    case 'answers':
      return given(next, parts).length > 0
        ? answersView(next, parts, dropped)
        : current(next, parts, dropped);
    case 'change':
      return isOffered(click.question, 'not-sure', told(state, parts))
        ? questionView(next, click.question, parts, dropped)
        : current(next, parts, dropped);
    case 'wish':
      // A wish is about a result that is seen, so that one which has changed since is shown first.
      return current(dropped.length > 0 ? next : wishing(next, click.wish, parts), parts, dropped);
    case 'take-back':
      return current(takenBack(next), parts, dropped);
    case 'trade-off':
      return current(dropped.length > 0 ? next : weighing(next, click.tradeOff, parts), parts, dropped);
    case 'outcome':
      return current(next, parts, dropped);
  }
}

/** The view a state stands at: the list of what is held, the next question, or the outcome. */
export function current(state: State, parts: Parts, dropped: readonly string[] = []): QuestionnaireView {
  return dated(standsAt(state, parts, dropped), parts);
}

function standsAt(state: State, parts: Parts, dropped: readonly string[]): QuestionnaireView {
  const answers = told(state, parts);
  if (wantsList(answers)) return pickerView(state, parts, dropped);
  const { next } = progress(answers);
  return next ? questionView(state, next, parts, dropped) : outcomeView(state, parts, dropped);
}

/** How far the person has come; a question asked again does not take a result away. */
export function stageOf(state: State, parts: Parts): Stage {
  const answers = told(state, parts);
  return wantsList(answers) || progress(answers).next ? 'under-way' : 'result';
}

/** The state with one answer given or changed, and the others kept as far as they still make sense. */
export function answered(
  state: State,
  { question, option }: Extract<Click, { kind: 'answer' }>,
  parts: Parts,
): State {
  const { holds, ...others } = state.answers;
  const kept = question === 'held' || !holds ? others : { ...others, holds };
  return {
    ...withAnswers(state, { ...kept, [question]: option }, parts),
    order: [...state.order.filter((one) => one !== question), question],
  };
}

/** The state with other answers; what was weighed stays as long as it is about the same two. */
function withAnswers(state: State, answers: Answers, parts: Parts): State {
  const { tradeoff } = keepTradeOff(told(state, parts), told({ answers }, parts));
  const { tradeoff: _weighed, ...others } = answers;
  return { ...state, answers: tradeoff ? { ...others, tradeoff } : others };
}

/** What is picked belongs to the answer "several". */
function picked(state: State, ids: readonly string[], parts: Parts): State {
  const several =
    state.answers.held === 'several'
      ? state
      : answered(state, { kind: 'answer', question: 'held', option: 'several' }, parts);
  const holds = [...new Set(ids)].flatMap((id) => holdingOf(id, 'current', parts.catalog) ?? []);
  return withAnswers(several, { ...several.answers, holds: holds.slice(0, MOST_HELD) }, parts);
}

const WORST_FIRST = ['lapsed', 'expiring'] as const;

/** Of what was picked, some is about to expire or has lapsed; what is said to be both has lapsed. */
function standing(state: State, standings: readonly Stands[], parts: Parts): State {
  const { holds } = state.answers;
  if (!holds) return state;
  const said = (id: string, how: Stands['standing']) =>
    standings.some((one) => one.certification === id && one.standing === how);
  const now = holds.map(
    (holding): Holding => ({
      ...holding,
      standing: WORST_FIRST.find((how) => said(holding.certification, how)) ?? 'current',
    }),
  );
  return withAnswers(state, { ...state.answers, holds: now }, parts);
}

/** Nothing is answered and nothing was said; what the person is choosing between stays. */
function emptied({ wishes: _said, ...state }: State): State {
  const { considering } = state.answers;
  return { ...state, answers: considering ? { considering } : {}, order: [] };
}

/** Takes back the trade-off, or else the last answer that is shown and those after it that are not on offer any more. */
function undone(state: State, parts: Parts): State {
  const { tradeoff: _weighed, ...unweighed } = state.answers;
  if (isWeighed(told(state, parts))) return { ...state, answers: unweighed };
  const last = givenToQuestions(state, parts).at(-1)?.question;
  if (!last) return state;
  const order = state.order.slice(0, state.order.indexOf(last));
  const { holds, considering, ...answers } = state.answers;
  const kept = Object.fromEntries(order.map((question) => [question, answers[question]])) as Answers;
  return {
    ...state,
    order,
    answers: {
      ...kept,
      ...(holds && kept.held === 'several' && { holds }),
      ...(considering && { considering }),
    },
  };
}

/** "Several" was tapped, nothing was picked yet, and it makes a difference what is held. */
function wantsList(answers: Answers): boolean {
  return answers.held === 'several' && answers.holds === undefined && listMatters(answers);
}
