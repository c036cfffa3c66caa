import type { Block, KnownBlock } from '@slack/types';
import { STATE_BUDGET } from '../conversation/state.ts';
import { escaped } from './mrkdwn.ts';

/** What is sent: blocks for those who see them, and a text that says everything that matters. */
export interface Message {
  /** mrkdwn. Screen readers and notifications have only this. */
  readonly text: string;
  readonly blocks: readonly (KnownBlock | Block)[];
}

/** Any object of a message's layout. */
type Part = Readonly<Record<string, unknown>>;

interface Limit {
  readonly most: number;
  /** Where it is stated: a page of Slack's reference, or our own rule. */
  readonly statedIn: string;
  /** Every size in the message to which the limit applies. */
  readonly sizes: (message: Message) => readonly number[];
}

const button = 'Block Kit reference, button element';
const option = 'Block Kit reference, option object';
const select = 'Block Kit reference, select menu element';
const confirm = 'Block Kit reference, confirmation dialog object';
const card = 'Block Kit reference, card block';
const container = 'Block Kit reference, container block';
const table = 'Block Kit reference, table block';
const anyBlock = 'Block Kit reference, common fields of blocks';
const anyElement = 'Block Kit reference, common fields of interactive elements';

/**
 * Every maximum that our messages can meet. Nothing over one of them is ever sent or shortened in silence:
 * `withinLimits` throws.
 */
export const LIMITS = {
  'message text': {
    most: 3500,
    statedIn: 'Ours. Slack advises 4,000 and chat.update refuses more than that',
    sizes: ({ text }) => [text.length],
  },
  'empty texts': {
    most: 0,
    statedIn: 'Block Kit reference, text object: at least one character',
    sizes: (message) => [everything(message).filter(isEmptyText).length],
  },
  blocks: {
    most: 30,
    statedIn: 'Ours. Slack takes 50 blocks, but refuses large messages well below (msg_blocks_too_long)',
    sizes: (message) => [blocksOf(message).length],
  },
  'counted characters': {
    most: 9000,
    statedIn: 'Ours. Slack publishes no number; refusals were seen from about 13,200',
    sizes: ({ blocks }) => [countedCharacters(blocks)],
  },
  'block id': { most: 255, statedIn: anyBlock, sizes: (message) => lengths(everything(message), 'block_id') },
  'repeated block ids': {
    most: 0,
    statedIn: anyBlock,
    sizes: (message) => [repeated(everything(message).map(({ block_id }) => block_id))],
  },
  'action id': {
    most: 255,
    statedIn: anyElement,
    sizes: (message) => lengths(everything(message), 'action_id'),
  },
  'repeated action ids': {
    most: 0,
    statedIn: 'Ours. Slack asks for it inside one block; a whole carousel is one',
    sizes: (message) => [repeated(everything(message).map(({ action_id }) => action_id))],
  },
  'state in a block id': {
    most: STATE_BUDGET,
    statedIn: 'Ours. One budget for the state wherever it travels, well within a block id',
    sizes: (message) => everything(message).flatMap(({ block_id }) => stateIn(block_id)),
  },
  'state in a button value': {
    most: STATE_BUDGET,
    statedIn: 'Ours. One budget for the state wherever it travels, well within a block id',
    sizes: (message) => lengths(ofType(message, 'button'), 'value'),
  },
  'section text': {
    most: 3000,
    statedIn: 'Block Kit reference, section block',
    sizes: (message) => lengths(ofType(message, 'section'), 'text'),
  },
  'context text': {
    most: 3000,
    statedIn: 'Block Kit reference, text object',
    sizes: (message) =>
      ofType(message, 'context').flatMap((each) => lengths(listIn(each, 'elements'), 'text')),
  },
  'context elements': {
    most: 10,
    statedIn: 'Block Kit reference, context block',
    sizes: (message) => counts(ofType(message, 'context'), 'elements'),
  },
  'header text': {
    most: 150,
    statedIn: 'Block Kit reference, header block',
    sizes: (message) => lengths(ofType(message, 'header'), 'text'),
  },
  'actions elements': {
    most: 25,
    statedIn: 'Block Kit reference, actions block',
    sizes: (message) => counts(ofType(message, 'actions'), 'elements'),
  },
  'button text': {
    most: 75,
    statedIn: button,
    sizes: (message) => lengths(ofType(message, 'button'), 'text'),
  },
  'button url': {
    most: 3000,
    statedIn: button,
    sizes: (message) => lengths(ofType(message, 'button'), 'url'),
  },
  'accessibility label': {
    most: 75,
    statedIn: button,
    sizes: (message) => lengths(everything(message), 'accessibility_label'),
  },
  'confirm title': { most: 100, statedIn: confirm, sizes: (message) => lengths(confirms(message), 'title') },
  'confirm text': { most: 300, statedIn: confirm, sizes: (message) => lengths(confirms(message), 'text') },
  'confirm yes': { most: 30, statedIn: confirm, sizes: (message) => lengths(confirms(message), 'confirm') },
  'confirm no': { most: 30, statedIn: confirm, sizes: (message) => lengths(confirms(message), 'deny') },
  'option text': { most: 75, statedIn: option, sizes: (message) => lengths(options(message), 'text') },
  'option value': {
    most: 75,
    statedIn: `${option}; newer pages say 150`,
    sizes: (message) => lengths(options(message), 'value'),
  },
  'option group label': {
    most: 75,
    statedIn: 'Block Kit reference, option group object',
    sizes: (message) => lengths(optionGroups(message), 'label'),
  },
  'option groups': {
    most: 100,
    statedIn: select,
    sizes: (message) => counts(selects(message), 'option_groups'),
  },
  'select options': {
    most: 100,
    statedIn: select,
    sizes: (message) => counts([...selects(message), ...optionGroups(message)], 'options'),
  },
  'select placeholder': {
    most: 150,
    statedIn: select,
    sizes: (message) => lengths(selects(message), 'placeholder'),
  },
  'overflow options': {
    most: 5,
    statedIn: 'Block Kit reference, overflow menu element',
    sizes: (message) => counts(ofType(message, 'overflow'), 'options'),
  },
  checkboxes: {
    most: 10,
    statedIn: 'Block Kit reference, checkboxes element',
    sizes: (message) => counts(ofType(message, 'checkboxes'), 'options'),
  },
  'card title': { most: 150, statedIn: card, sizes: (message) => lengths(ofType(message, 'card'), 'title') },
  'card subtitle': {
    most: 150,
    statedIn: card,
    sizes: (message) => lengths(ofType(message, 'card'), 'subtitle'),
  },
  'card body': { most: 200, statedIn: card, sizes: (message) => lengths(ofType(message, 'card'), 'body') },
  'card subtext': {
    most: 200,
    statedIn: card,
    sizes: (message) => lengths(ofType(message, 'card'), 'subtext'),
  },
  'card buttons': { most: 3, statedIn: card, sizes: (message) => counts(ofType(message, 'card'), 'actions') },
  'carousel cards': {
    most: 10,
    statedIn: 'Block Kit reference, carousel block',
    sizes: (message) => counts(ofType(message, 'carousel'), 'elements'),
  },
  'container title': {
    most: 150,
    statedIn: container,
    sizes: (message) => lengths(ofType(message, 'container'), 'title'),
  },
  'container blocks': {
    most: 10,
    statedIn: container,
    sizes: (message) => counts(ofType(message, 'container'), 'child_blocks'),
  },
  tables: {
    most: 1,
    statedIn: `${table}: only_one_table_allowed`,
    sizes: (message) => [ofType(message, 'table').length],
  },
  'table rows': { most: 100, statedIn: table, sizes: (message) => counts(ofType(message, 'table'), 'rows') },
  'table columns': { most: 20, statedIn: table, sizes: (message) => rows(message).map((row) => row.length) },
  'table column settings': {
    most: 20,
    statedIn: table,
    sizes: (message) => counts(ofType(message, 'table'), 'column_settings'),
  },
  'table characters': {
    most: 10_000,
    statedIn: table,
    sizes: (message) => [sum(lengths(inside(rows(message)).all, 'text'))],
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;

/** A message that Slack would refuse, or that is larger than we allow ourselves. Our own mistake, never a person's. */
export class OverLimit extends Error {
  readonly limit: LimitName;
  readonly size: number;
  readonly most: number;

  constructor(limit: LimitName, size: number) {
    const { most, statedIn } = LIMITS[limit];
    super(`${limit}: ${size}, at most ${most} (${statedIn})`);
    this.name = 'OverLimit';
    this.limit = limit;
    this.size = size;
    this.most = most;
  }
}

/** The message itself. Throws `OverLimit` for the first limit it is over. */
export function withinLimits(message: Message): Message {
  for (const [name, { most, sizes }] of IN_ORDER) {
    for (const size of sizes(message)) if (size > most) throw new OverLimit(name, size);
  }
  return message;
}

const IN_ORDER = Object.entries(LIMITS) as [LimitName, Limit][];

/**
 * The size of a message as its hidden cap is believed to be counted: every character of words, with `&`, `<` and `>`
 * as long as their entities, and about 100 more for each header. To be on the safe side, addresses count too, and
 * what is already an entity in mrkdwn counts as if it were typed.
 */
export function countedCharacters(blocks: Message['blocks']): number {
  let counted = 0;
  for (const { type, text, url } of inside(blocks).all) {
    if (type === 'header') counted += 100;
    for (const words of [text, url]) if (typeof words === 'string') counted += escaped(words).length;
  }
  return counted;
}

/** What is inside the blocks of a message, or a part of them. */
interface Inside {
  /** Every object, in the order of reading. */
  readonly all: readonly Part[];
  readonly ofType: ReadonlyMap<unknown, readonly Part[]>;
}

/** Every limit looks at the same message, so what is inside is listed once for all of them. */
let listed: { readonly root: object; readonly found: Inside } | undefined;

function inside(root: object): Inside {
  if (listed?.root !== root) listed = { root, found: listedFrom(root) };
  return listed.found;
}

function listedFrom(root: object): Inside {
  const all: Part[] = [];
  collect(root, all);
  const ofType = new Map<unknown, Part[]>();
  for (const part of all) {
    const others = ofType.get(part.type);
    if (others) others.push(part);
    else ofType.set(part.type, [part]);
  }
  return { all, ofType };
}

function collect(root: unknown, into: Part[]): void {
  if (typeof root !== 'object' || root === null) return;
  if (!Array.isArray(root)) into.push(root as Part);
  for (const key in root) collect((root as Part)[key], into);
}

const NONE: readonly Part[] = [];
const everything = ({ blocks }: Message) => inside(blocks).all;
const ofType = ({ blocks }: Message, type: string) => inside(blocks).ofType.get(type) ?? NONE;
const selects = (message: Message) => [
  ...ofType(message, 'static_select'),
  ...ofType(message, 'multi_static_select'),
];
const optionGroups = (message: Message) => selects(message).flatMap((each) => listIn(each, 'option_groups'));
const options = (message: Message) =>
  [
    ...selects(message),
    ...ofType(message, 'checkboxes'),
    ...ofType(message, 'overflow'),
    ...optionGroups(message),
  ].flatMap((each) => listIn(each, 'options'));
const rows = (message: Message) =>
  ofType(message, 'table').flatMap((each) => listIn(each, 'rows') as unknown as (readonly Part[])[]);
const confirms = (message: Message) =>
  everything(message)
    .map(({ confirm }) => confirm as Part)
    .filter((confirm) => typeof confirm === 'object' && confirm !== null);

/** Blocks at any depth: cards and what a container holds count as well. */
function blocksOf(message: Message): readonly Part[] {
  const withInner = (block: Part): readonly Part[] => [
    block,
    ...listIn(block, 'child_blocks').flatMap(withInner),
    ...(block.type === 'carousel' ? listIn(block, 'elements') : []),
  ];
  return (message.blocks as readonly unknown[] as readonly Part[]).flatMap(withInner);
}

/** How long a text is that stands under this key, whether bare or in a text object; nothing where there is none. */
function lengths(parts: readonly Part[], key: string): readonly number[] {
  const found: number[] = [];
  for (const part of parts) {
    const value = part[key];
    const text = typeof value === 'object' && value !== null ? (value as Part).text : value;
    if (typeof text === 'string') found.push(text.length);
  }
  return found;
}

const listIn = (part: Part, key: string): readonly Part[] => (Array.isArray(part[key]) ? part[key] : []);
const counts = (parts: readonly Part[], key: string) => parts.map((part) => listIn(part, key).length);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const isEmptyText = ({ type, text }: Part) => type !== undefined && text === '';

function repeated(ids: readonly unknown[]): number {
  const given = ids.filter((id) => id !== undefined);
  return given.length - new Set(given).size;
}

function stateIn(blockId: unknown): readonly number[] {
  const at = typeof blockId === 'string' ? blockId.indexOf('~') : -1;
  return at < 0 ? [] : [String(blockId).length - at - 1];
}
