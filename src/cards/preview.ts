import type { PreviewView } from '../conversation/view.ts';
import { sumInWords } from '../recommendation/index.ts';
import { showId } from './actions.ts';
import { factLine } from './citation.ts';
import { bulletList, button, context, header, type Layout, section } from './elements.ts';
import { headline } from './headline.ts';
import type { Message } from './limits.ts';
import { lookControls, spoken } from './look-controls.ts';
import { bold, escaped } from './mrkdwn.ts';
import { find } from './outcome-lines.ts';

const STAYS = 'Your result stays as it is. To change it, use Change an Answer on it.';
const OPEN = 'This answer brings up more questions, and they may change it.';

/** What would come out with one other answer, in short, and that nothing has changed. */
export function drawPreview({ state, label, outcome }: PreviewView, layout: Layout): Message {
  const { recommendation, shown } = outcome;
  const { reasons, costs, nextStep, settled } = recommendation;
  const name = (id: string) => find(shown, id).certification.abbreviation;
  const verdict = headline(recommendation, name);
  const lead = `If you said \u201c${label}\u201d: ${verdict}.`;
  const why = reasons.for.slice(0, 3);
  const price = costs.map((cost) => `${name(cost.certification)}: ${sumInWords(cost)}.`);
  const open = settled ? [] : [OPEN];
  return {
    text: spoken([
      lead,
      ...open,
      STAYS,
      `What to do then: ${nextStep.text}`,
      ...why.map(({ text }) => text),
      ...price.map((words) => `Over three years, ${words}`),
    ]),
    blocks: [
      header(verdict),
      section([`If you said \u201c${label}\u201d.`, ...open].map(escaped).join(' ')),
      ...bulletList(
        'Why it would fit',
        why.map((reason) => factLine(reason, shown)),
        layout,
      ),
      ...(price.length > 0
        ? [section([bold('Cost over three years'), ...price.map(escaped)].join('\n'))]
        : []),
      section(`${bold('What to do then:')} ${escaped(nextStep.text)}`),
      ...context(STAYS),
      ...lookControls(state, [button('What Would Change This?', showId('changes'))]),
    ],
  };
}
