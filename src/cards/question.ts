import type { State } from '../conversation/state.ts';
import type { QuestionView } from '../conversation/view.ts';
import { answerId, stateBlockId } from './actions.ts';
import { answersSoFar, droppedNote, editRow } from './answers-so-far.ts';
import { actions, button, context, header } from './elements.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { numberInWords } from './words.ts';

/** One question with its answers as buttons, all alike: an answer that stands out would be half given. */
export function drawQuestion(view: QuestionView): Message {
  const { question, state } = view;
  const answers = question.options.map(({ id, label }) => button(label, answerId(question.id, id)));
  const remarks = [
    answersSoFar(view.given),
    stillToCome(view),
    droppedNote(view.dropped),
    whereItIs(state),
  ].map(escaped);
  const numbered = question.options.map(({ label }, index) => `${index + 1}. ${label}`);
  return {
    text: [...[question.text, ...numbered, question.why].map(escaped), ...remarks.filter(Boolean)].join('\n'),
    blocks: [
      header(question.text),
      ...context(escaped(question.why)),
      ...actions(answers, stateBlockId('answer', state)),
      ...context(...remarks),
      ...editRow(view, question.id),
    ],
  };
}

/** Where nothing could be posted, the message is as fleeting as all that only one person sees. */
function whereItIs({ place }: State): string {
  return place === 'ephemeral' ? 'Only you see this; it disappears when Slack is reloaded.' : '';
}

/**
 * How many questions there are at most, this one included; in words, since a bar that starts slow discourages. Not for
 * one asked again: whoever keeps the answer may have none left.
 */
function stillToCome({ question, given, atMost }: QuestionView): string {
  if (given.some((answer) => answer.question === question.id)) return '';
  return atMost <= 1
    ? 'This is the last question.'
    : `At most ${numberInWords(atMost)} questions left, this one included.`;
}
