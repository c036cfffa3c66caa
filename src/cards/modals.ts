import type { KnownBlock, ModalView } from '@slack/types';
import { MOST_COMPARED } from '../conversation/comparison-view.ts';
import type { CompareWhichView, FactsView, NoticeView } from '../conversation/view.ts';
import { COMPARE_LIST } from './actions.ts';
import { certificationList, offered } from './certification-list.ts';
import { draw } from './draw.ts';
import { context, plain, section } from './elements.ts';
import { FIND_MINE } from './launcher.ts';
import { type Message, withinLimits } from './limits.ts';
import { numberInWords } from './words.ts';

/** The one field of the modal that is submitted. */
export const COMPARE_FIELD = 'compare';

/** Said beside it where too few are picked. */
export const TOO_FEW = 'Pick at least two.';

/** What stands on top; Slack has room for 24 characters. */
const TITLES: Record<FactsView['kind'] | NoticeView['kind'], string> = {
  notice: FIND_MINE,
  details: 'Details',
  comparison: 'Compare',
  'compare-which': 'Compare',
  role: 'Browse',
  list: 'Browse',
  way: 'Browse',
  nearest: 'Browse',
};

/** What a message would show, in a modal: in the classic layout, since the newer blocks are not taken there. */
export function drawModal(view: FactsView | NoticeView): ModalView {
  if (view.kind === 'compare-which') return drawPickToCompare(view);
  return modal(TITLES[view.kind], draw(view, 'classic').blocks);
}

/** The list is a field here, which is sent off with all that is picked in it. */
function drawPickToCompare({ kind, groups, named }: CompareWhichView): ModalView {
  const list = offered(groups);
  const how = `Pick two to ${MOST}. They are grouped by issuer; type a name or an abbreviation to find one.`;
  const field: KnownBlock = {
    type: 'input',
    block_id: COMPARE_FIELD,
    label: plain('Certifications'),
    element: certificationList(
      COMPARE_LIST,
      list,
      MOST_COMPARED,
      named.slice(0, MOST_COMPARED).map(({ id }) => id),
    ),
  };
  const { blocks } = withinLimits({
    text: '',
    blocks: [section([tooMany(named), how].filter(Boolean).join(' ')), field, ...context(list.leftOut)],
  });
  return { ...modal(TITLES[kind], blocks), callback_id: 'compare', submit: plain('Compare') };
}

const MOST = numberInWords(MOST_COMPARED);

/** So many come from a message alone that somebody wants compared. */
function tooMany({ length }: CompareWhichView['named']): string {
  return length > MOST_COMPARED
    ? `That message names ${numberInWords(length)}; ${MOST} fit side by side.`
    : '';
}

function modal(title: string, blocks: Message['blocks']): ModalView {
  return {
    type: 'modal',
    title: plain(title),
    close: plain('Close'),
    blocks: [...blocks] as KnownBlock[],
  };
}
