import type { ChangesView } from '../conversation/view.ts';
import type { Change, Outcome, TradeOff } from '../recommendation/index.ts';
import { showId, stateBlockId } from './actions.ts';
import { answersSoFar, changeSelect } from './answers-so-far.ts';
import { actions, bulletList, button, context, header, type Layout, type Line, section } from './elements.ts';
import { inBrief } from './headline.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { putFirstInWords } from './wish.ts';
import { numberInWords } from './words.ts';

const TITLE = 'What would change this';

/** Each answer that would lead elsewhere, question by question; what leads to the same place is said together. */
export function drawChanges(view: ChangesView, layout: Layout): Message {
  const { state, given, changes } = view;
  const topics = [...new Set(changes.map(({ topic }) => topic))];
  const lines = (topic: string) => linesAbout(topic, view);
  return {
    text: [
      `${TITLE}.`,
      lead(view),
      ...topics.flatMap((topic) => lines(topic).map((line) => `${topic}: ${line.map(wordsOf).join('')}.`)),
      answersSoFar(given),
    ]
      .map(escaped)
      .join('\n'),
    blocks: [
      header(TITLE),
      section(escaped(lead(view))),
      ...topics.flatMap((topic) => bulletList(topic, lines(topic), layout)),
      ...context(escaped(answersSoFar(given))),
      ...actions(
        [button('Back to Result', showId('outcome')), ...changeSelect(given)],
        stateBlockId('edit', state),
      ),
    ],
  };
}

/** Nothing tips the outcome more, and it is said before all answers. */
const TIPPED: Record<TradeOff, string> = {
  class: 'Your trade-off tipped it: were the class not worth it to you, it would be',
  exam: 'Your trade-off tipped it: were the class worth it to you, it would be',
};

function lead(view: ChangesView): string {
  const { outcome, tradeOff, changes, names } = view;
  const moved = putFirstInWords(view);
  const stands = moved ? `${moved} On your answers alone it is` : 'Now it is';
  const brief = (one: Outcome) => inBrief(one, (id) => names[id] ?? id);
  const tipped = tradeOff && ` ${TIPPED[tradeOff.weighed]}: ${brief(tradeOff.outcome)}.`;
  const now = `${stands}: ${brief(outcome)}.${tipped ?? ''}`;
  return changes.length > 0
    ? `${now} With one other answer, and the rest as it is, it would be:`
    : `${now} ${tipped ? 'Otherwise this' : 'This'} holds whichever one answer you change.`;
}

/** "**1 to 3 Years / Over 3 Years**: CSM, then CSPO". Labels have "or" in themselves. */
function linesAbout(topic: string, { changes, names }: ChangesView): readonly Line[] {
  const about = changes.filter((change) => change.topic === topic);
  const labels = new Map<string, string[]>();
  for (const change of about) {
    const then = consequence(change, (id) => names[id] ?? id);
    labels.set(then, [...(labels.get(then) ?? []), change.label]);
  }
  return [...labels].map(([then, alike]) => [{ bold: alike.join(' / ') }, `: ${then}`]);
}

/** More outcomes than these are not listed: a list of everything says nothing. */
const MOST_OUTCOMES = 3;

function consequence({ outcomes, questions }: Change, name: (id: string) => string): string {
  const known = outcomes.length <= MOST_OUTCOMES;
  const then = known ? outcomes.map((outcome) => inBrief(outcome, name)).join('; or ') : 'it depends';
  if (questions === 0) return then;
  return `${then} (${numberInWords(questions)} more question${questions === 1 ? '' : 's'}${questions > 1 ? ' at most' : ''})`;
}

const wordsOf = (stretch: Line[number]) =>
  typeof stretch === 'string' ? stretch : 'bold' in stretch ? stretch.bold : stretch.label;
