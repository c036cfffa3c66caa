import type { Button } from '@slack/types';
import { encodeState, type State } from '../conversation/state.ts';
import type { AnswersView, GivenAnswer, StartOverView } from '../conversation/view.ts';
import { changeId, editId, showId, stateBlockId } from './actions.ts';
import { answerInWords, answersAloud, answersSoFar, droppedNote, MENU_LABELS } from './answers-so-far.ts';
import { actions, button, context, header, section } from './elements.ts';
import type { Message } from './limits.ts';
import { bold, escaped } from './mrkdwn.ts';

const WHICH = 'Which answer would you like to change?';

/** Every answer with a button beside it, in the place of what was asked or recommended. */
export function drawAnswers({ state, given, dropped }: AnswersView): Message {
  const lost = escaped(droppedNote(dropped));
  return {
    text: [WHICH, escaped(answersAloud(given)), lost].filter(Boolean).join('\n'),
    blocks: [
      header(WHICH),
      ...given.map((answer) => ({ ...section(answerLine(answer)), accessory: changeButton(answer, state) })),
      ...context(lost),
      ...actions([button('Keep My Answers', showId('outcome'))], stateBlockId('edit', state)),
    ],
  };
}

function answerLine(answer: GivenAnswer): string {
  return `${bold(`${answer.topic}:`)} ${escaped(answerInWords(answer))}`;
}

/** What was weighed is no question, and can only be taken back; it is the last that was said. */
function changeButton({ question, topic }: GivenAnswer, state: State): Button {
  const value = encodeState(state);
  return question === 'tradeoff'
    ? button(MENU_LABELS.undo, editId('undo'), value, { accessibility_label: `Undo: ${topic}` })
    : button('Change', changeId(question), value, { accessibility_label: `Change: ${topic}` });
}

const SURE = 'Start over?';
const FORGETS = 'All your answers here are forgotten.';

/** Asked in place, with the answers still in the message, so that no slip of the hand forgets them. */
export function drawStartOver({ state, given, dropped }: StartOverView): Message {
  const lost = escaped(droppedNote(dropped));
  return {
    text: [SURE, FORGETS, escaped(answersAloud(given)), lost].filter(Boolean).join('\n'),
    blocks: [
      header(SURE),
      section(FORGETS),
      ...context(escaped(answersSoFar(given)), lost),
      ...actions(
        [button(MENU_LABELS.restart, editId('restart:yes')), button('Keep Them', showId('outcome'))],
        stateBlockId('edit', state),
      ),
    ],
  };
}
