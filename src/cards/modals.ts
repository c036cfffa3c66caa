import type { KnownBlock, ModalView, MultiStaticSelect } from '@slack/types';
import type { ComparePickerView, View } from '../conversation/view.ts';
import { CLOSE, COMPARE_LIST } from './actions.ts';
import { certificationList, type Offered, offered } from './certification-list.ts';
import { draw } from './draw.ts';
import { context, plain, section } from './elements.ts';
import { FIND_MINE } from './launcher.ts';
import { type Message, withinLimits } from './limits.ts';
import { numberInWords } from './words.ts';

/** What stands on top of a modal; Slack has room for 24 characters. */
const MODAL_TITLES = {
  find: FIND_MINE,
  compare: 'Compare',
  browse: 'Browse',
  details: 'Details',
} as const;

export type ModalTitle = keyof typeof MODAL_TITLES;

/** The one field of the modal that is submitted. */
export const COMPARE_FIELD = 'compare';

/** So many are compared at most; Slack takes no more ticks. */
const MOST = 4;
const LEAST = 2;

/** Said where too few are picked, beside the field. */
export const TOO_FEW = `Pick at least ${numberInWords(LEAST)}.`;

/**
 * What a message would show, in a modal: in the classic layout, since the newer blocks are not taken there, and without
 * *Close*, which every modal has in its corner.
 */
export function drawInModal(view: View, title: ModalTitle): ModalView {
  return modal(title, withoutClose(draw(view, 'classic')));
}

/** A list to pick two to four from. */
export function drawComparePicker({ groups, picked }: ComparePickerView): ModalView {
  const list = offered(groups);
  const how = `Pick ${numberInWords(LEAST)} to ${numberInWords(MOST)}. They are grouped by issuer; type a name or an abbreviation to find one.`;
  const field: KnownBlock = {
    type: 'input',
    block_id: COMPARE_FIELD,
    label: plain('Certifications'),
    element: withPicked(certificationList(COMPARE_LIST, list, MOST), list, picked),
  };
  const blocks = [section(how), field, ...context(list.leftOut)];
  return {
    ...modal('compare', withinLimits({ text: '', blocks }).blocks),
    callback_id: 'compare',
    submit: plain('Compare'),
  };
}

function modal(title: ModalTitle, blocks: Message['blocks']): ModalView {
  return {
    type: 'modal',
    title: plain(MODAL_TITLES[title]),
    close: plain('Close'),
    blocks: [...blocks] as KnownBlock[],
  };
}

function withoutClose({ blocks }: Message): Message['blocks'] {
  return (blocks as readonly KnownBlock[]).flatMap((block): KnownBlock[] => {
    if (block.type !== 'actions') return [block];
    const elements = block.elements.filter(({ action_id }) => action_id !== CLOSE);
    return elements.length > 0 ? [{ ...block, elements }] : [];
  });
}

function withPicked(
  list: MultiStaticSelect,
  { option_groups }: Offered,
  picked: readonly string[],
): MultiStaticSelect {
  const initial_options = option_groups
    .flatMap(({ options }) => options)
    .filter(({ value }) => value && picked.slice(0, MOST).includes(value));
  return initial_options.length > 0 ? { ...list, initial_options } : list;
}
