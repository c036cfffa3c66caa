import type { ActionsBlock, ActionsBlockElement } from '@slack/types';
import type { State } from '../conversation/state.ts';
import type { GivenAnswer } from '../conversation/view.ts';
import type { QuestionId } from '../recommendation/index.ts';
import { CHANGE, editId, showId, stateBlockId } from './actions.ts';
import { actions, button, option, select } from './elements.ts';
import { inASentence } from './words.ts';

/** "Your answers: Work: Run Projects · Experience: Not Yet", plain text; empty when there are none. */
export function answersSoFar(given: readonly GivenAnswer[]): string {
  return given.length > 0 ? `Your answers: ${given.map(inWords).join(' \u00b7 ')}` : '';
}

export function inWords({ topic, label, presumed }: GivenAnswer): string {
  return presumed ? `${topic}: ${label} (assumed)` : `${topic}: ${label}`;
}

/** What was lost on the way, plain text; empty when nothing was. */
export function droppedNote(dropped: readonly string[]): string {
  if (dropped.length === 0) return '';
  return `No longer on offer, and so not kept: ${inASentence(dropped)}. All else still counts.`;
}

/** Whether anything was answered that could be undone; what is assumed was not. */
export const canUndo = (given: readonly GivenAnswer[]) => given.some(({ presumed }) => !presumed);

/** Those that can be asked again; what was weighed can only be undone. */
export function toQuestions(given: readonly GivenAnswer[]) {
  return given.filter(
    (answer): answer is GivenAnswer & { question: QuestionId } => answer.question !== 'tradeoff',
  );
}

/** The select that asks one question again. */
function changeSelect(given: readonly GivenAnswer[]): ActionsBlockElement[] {
  const answers = toQuestions(given);
  if (answers.length === 0) return [];
  const options = answers.map((answer) => option(inWords(answer), answer.question));
  return [select('Change an Answer', CHANGE, { options })];
}

/** In a thread, the way out of it. */
function privateButton(state: State): ActionsBlockElement[] {
  return state.place === 'thread' ? [button('Continue Privately', editId('private'))] : [];
}

/**
 * The controls below a question: change another answer, undo, go on in private. A question asked again can also be
 * left as it was answered; without `asked` every answer is another one.
 */
export function editRow(
  { state, given }: { state: State; given: readonly GivenAnswer[] },
  asked?: GivenAnswer['question'],
): ActionsBlock[] {
  const others = given.filter(({ question }) => question !== asked);
  const again = others.length < given.length;
  const undo = button('Undo', editId('undo'), undefined, { accessibility_label: 'Undo the last answer' });
  return actions(
    [
      ...(again ? [button('Keep My Answer', showId('outcome'))] : []),
      ...changeSelect(others),
      ...(canUndo(given) ? [undo] : []),
      ...privateButton(state),
    ],
    stateBlockId('edit', state),
  );
}
