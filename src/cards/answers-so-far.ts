import type { ActionsBlock, ActionsBlockElement } from '@slack/types';
import { type State, seenByOthers } from '../conversation/state.ts';
import type { GivenAnswer } from '../conversation/view.ts';
import type { QuestionId } from '../recommendation/index.ts';
import { editId, MENU, type MenuVerb, showId, stateBlockId } from './actions.ts';
import { actions, button, option, overflow } from './elements.ts';
import { inASentence } from './words.ts';

/** "You said: Role: Tester \u00b7 You hold: None", plain text; empty when nothing was. */
export function answersSoFar(given: readonly GivenAnswer[]): string {
  return given.length > 0 ? `You said: ${given.map(inWords).join(' \u00b7 ')}` : '';
}

/** The same for those who hear it. */
export function answersAloud(given: readonly GivenAnswer[]): string {
  return given.length > 0 ? `You said: ${given.map(inWords).join('; ')}.` : '';
}

export const inWords = (answer: GivenAnswer) => `${answer.topic}: ${answerInWords(answer)}`;

export function answerInWords({ label, presumed }: GivenAnswer): string {
  return presumed ? `${label} (assumed)` : label;
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

/** What the verbs of the menu are called, wherever they are offered. */
export const MENU_LABELS: Record<MenuVerb, string> = {
  change: 'Change an Answer',
  undo: 'Undo',
  private: 'Only I See It',
  keep: 'Keep It in Our Messages',
  restart: 'Start Over',
};

/** Only what makes a difference here: nothing to undo before the first answer, no way out of where nobody else is. */
function verbs({ place }: State, given: readonly GivenAnswer[]): readonly MenuVerb[] {
  const offered: Record<MenuVerb, boolean> = {
    change: toQuestions(given).length > 0,
    undo: canUndo(given),
    private: seenByOthers(place),
    keep: place !== 'dm',
    restart: canUndo(given),
  };
  return (Object.keys(offered) as MenuVerb[]).filter((verb) => offered[verb]);
}

/** One menu, or a button where there would be one thing in it: Slack takes no menu of one. */
function menu(offered: readonly MenuVerb[]): ActionsBlockElement[] {
  const [first, second] = offered;
  if (!first) return [];
  if (!second) return [button(MENU_LABELS[first], editId(first))];
  return [
    overflow(
      MENU,
      offered.map((verb) => option(MENU_LABELS[verb], verb)),
    ),
  ];
}

/** The controls below a question, out of the way of its answers. One asked again can also be left as it was answered. */
export function editRow(
  { state, given }: { state: State; given: readonly GivenAnswer[] },
  asked?: GivenAnswer['question'],
): ActionsBlock[] {
  const keep = given.some(({ question }) => question === asked)
    ? [button('Keep My Answer', showId('outcome'))]
    : [];
  return actions([...keep, ...menu(verbs(state, given))], stateBlockId('edit', state));
}
