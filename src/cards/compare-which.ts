import { MOST_COMPARED } from '../conversation/comparison-view.ts';
import type { CompareWhichView } from '../conversation/view.ts';
import { askFor, askId, COMPARE_LIST } from './actions.ts';
import { certificationList, offered } from './certification-list.ts';
import { button, context, header, section } from './elements.ts';
import { factsControls } from './facts-controls.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { numberInWords } from './words.ts';

const WHICH = 'Which ones should we compare?';

/** The list of all, with those that were named picked already, as many as fit. */
export function drawCompareWhich(view: CompareWhichView): Message {
  const picked = view.named.slice(0, MOST_COMPARED).map(({ id }) => id);
  const how = [named(view), `Pick two to ${numberInWords(MOST_COMPARED)}, then tap Compare.`]
    .filter(Boolean)
    .join(' ');
  const list = offered(view.groups);
  return {
    text: [WHICH, how, list.leftOut].filter(Boolean).map(escaped).join('\n'),
    blocks: [
      header(WHICH),
      { ...section(escaped(how)), accessory: certificationList(COMPARE_LIST, list, MOST_COMPARED, picked) },
      ...context(list.leftOut),
      ...factsControls(view, [button('Compare', askId(askFor.compare(picked)))]),
    ],
  };
}

function named({ named }: CompareWhichView): string {
  const [only, ...others] = named;
  if (!only) return '';
  if (others.length === 0) return `You named ${only.abbreviation}; a comparison needs two.`;
  return `You named ${numberInWords(named.length)}; ${numberInWords(MOST_COMPARED)} fit side by side.`;
}
