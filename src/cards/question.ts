import type { State } from '../conversation/state.ts';
import type { QuestionView } from '../conversation/view.ts';
import { answerId, stateBlockId } from './actions.ts';
import { answerInWords, answersAloud, answersSoFar, droppedNote, editRow } from './answers-so-far.ts';
import { actions, button, context, header } from './elements.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { numberInWords } from './words.ts';

/** One question with its answers as buttons, all alike: an answer that stands out would be half given. */
export function drawQuestion(view: QuestionView): Message {
  const { question, state } = view;
  const answers = question.options.map(({ id, label }) => button(label, answerId(question.id, id)));
  const now = answerNow(view);
  const others = view.given.filter((answer) => answer.question !== question.id);
  const remarks = [stillToCome(view), droppedNote(view.dropped), whereItIs(state)];
  // No numbers: they invite to reply with one, which nobody would read.
  const aloud = [
    question.text,
    `Answers: ${question.options.map(({ label }) => label).join('; ')}.`,
    question.why,
    now,
    answersAloud(others),
    ...remarks,
  ];
  return {
    text: aloud.filter(Boolean).map(escaped).join('\n'),
    blocks: [
      header(question.text),
      ...context(...[question.why, now].map(escaped)),
      ...actions(answers, stateBlockId('answer', state)),
      ...context(...[answersSoFar(others), ...remarks].map(escaped)),
      ...editRow(view, question.id),
    ],
  };
}

/** What was answered to a question that is asked again; empty for any other. */
function answerNow({ question, given }: QuestionView): string {
  const answer = given.find((one) => one.question === question.id);
  return answer ? `Your answer now: ${answerInWords(answer)}.` : '';
}

/** Where nothing could be posted, the message is as fleeting as all that only one person sees. */
function whereItIs({ place }: State): string {
  return place === 'ephemeral' ? 'Only you see this, until Slack is reloaded.' : '';
}

/**
 * How many questions may follow this one; in words, since a bar that starts slow discourages. Not for one asked again:
 * whoever keeps the answer may have none left.
 */
function stillToCome({ question, given, atMost }: QuestionView): string {
  if (given.some((answer) => answer.question === question.id)) return '';
  const more = atMost - 1;
  if (more < 1) return 'Last question.';
  return `At most ${numberInWords(more)} more ${more === 1 ? 'question' : 'questions'}.`;
}
