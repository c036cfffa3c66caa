import { type BlockRule, type BlockRuleId, blockRules } from './block-rules.ts';
import { checkBlock, viewShapes } from './block-schema.ts';
import { checkShape, type Spot, type Surface } from './fields.ts';
import { elementsOf, listOf } from './interactive.ts';
import { wordsOf } from './seeing.ts';
import { type BlockSwitches, defaultSwitches } from './switches.ts';
import type { Blocks, Json } from './world.ts';

export type { Surface } from './fields.ts';

/** Something wrong with a layout. */
export interface Fault {
  /** Id of the rule in `rules.ts`. */
  rule: string;
  /** JSON pointer to the spot, e.g. `/blocks/0/text/text`. */
  pointer: string;
  says: string;
  severity: 'refuses' | 'advice';
  /** How Slack would spell the refusal. */
  error: string;
}

/**
 * What Slack would say about the layout of a message: an empty list when it would take it without a word.
 * Advice is in the list too; `refusalsOf` leaves it out. Needs no workspace.
 */
export function checkMessage(
  message: { text?: string; blocks?: readonly unknown[] },
  surface: Surface = 'message',
  switches: Partial<BlockSwitches> = {},
): Fault[] {
  return checkBlocks((message.blocks ?? []) as Blocks, surface, switches);
}

export const refusalsOf = (faults: readonly Fault[]): Fault[] =>
  faults.filter((fault) => fault.severity === 'refuses');

/** A modal or Home view with its blocks. */
export function checkView(view: Json, switches: Partial<BlockSwitches> = {}): Fault[] {
  const faults: Fault[] = [];
  const surface = view.type === 'home' ? 'home' : 'modal';
  checkShape(view, viewShapes[surface], spotAt('', surface, { ...defaultSwitches, ...switches }, faults));
  return [...faults, ...checkBlocks(listOf(view.blocks), surface, switches)];
}

function checkBlocks(blocks: Blocks, surface: Surface, switches: Partial<BlockSwitches> = {}): Fault[] {
  const faults: Fault[] = [];
  const spot = spotAt('/blocks', surface, { ...defaultSwitches, ...switches }, faults);
  blocks.forEach((block, index) => {
    checkBlock(block, spot.inside(index));
  });
  checkTogether(blocks, spot);
  return faults;
}

function spotAt(pointer: string, surface: Surface, switches: BlockSwitches, faults: Fault[]): Spot {
  const row = (rule: BlockRuleId): BlockRule => blockRules[rule];
  return {
    pointer,
    surface,
    switches,
    report(rule, says) {
      const { severity, error = 'invalid_blocks' } = row(rule);
      faults.push({ rule, pointer, says, severity, error });
    },
    atMost(rule, size) {
      const { max } = row(rule);
      const most = typeof max === 'function' ? max(switches) : max;
      if (most !== undefined && size > most) this.report(rule, `${size}, at most ${most}`);
    },
    inside: (step) => spotAt(`${pointer}/${step}`, surface, switches, faults),
  };
}

/** What no block can know by itself: sums, uniqueness, one of a kind. */
function checkTogether(blocks: Blocks, spot: Spot) {
  const all = blocks.flatMap(withChildren);
  const ofType = (type: string) => all.filter((block) => block.type === type);
  const tables = ofType('table').length;
  const dataTables = ofType('data_table').length;
  const characters = (found: Blocks, key: string) =>
    sum(found.map((block) => wordsOf(block[key]).join('').length));

  spot.atMost(spot.surface === 'message' ? 'blocks-50' : 'blocks-100', blocks.length);
  spot.atMost('one-table', Math.max(tables, dataTables));
  if (spot.switches.dataTableCountsAsTable && tables && dataTables) {
    spot.atMost('one-table-of-either-kind', tables + dataTables);
  }
  spot.atMost('table-characters', characters(ofType('table'), 'rows'));
  spot.atMost('data-table-characters', characters(ofType('data_table'), 'rows'));
  spot.atMost('markdown-total', sum(ofType('markdown').map((block) => String(block.text ?? '').length)));
  spot.atMost('charts-per-message', ofType('data_visualization').length);
  for (const id of repeated(all.map((block) => block.block_id))) {
    spot.report('block-ids-unique', `block_id ${id} appears more than once`);
  }
  const groups = spot.switches.actionIdsUniquePer === 'message' ? [all] : blocks.map(withChildren);
  for (const id of groups.flatMap((group) =>
    repeated(group.flatMap(elementsOf).map((each) => each.action_id)),
  )) {
    spot.report('action-ids-unique', `action_id ${id} appears more than once`);
  }
  if (spot.surface === 'message') spot.atMost('message-size', countedCharacters(blocks));
}

const isBlock = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** A block, its cards and its children. */
function withChildren(block: Json): Blocks {
  if (!isBlock(block)) return [];
  const inner = [
    ...listOf(block.child_blocks),
    ...(block.type === 'carousel' ? listOf(block.elements) : []),
    ...(block.type === 'plan' ? listOf(block.tasks) : []),
  ];
  return [block, ...inner.flatMap(withChildren)];
}

/**
 * The size Slack is believed to count: every character of words, `&` as five, `<` and `>` as four, and about
 * 100 more for each header (platform notes 3.7).
 */
export function countedCharacters(blocks: readonly unknown[]): number {
  const escaped = { '&': 5, '<': 4, '>': 4 } as const;
  const words = wordsOf(blocks).join('');
  const entities = sum(
    [...words].map((letter) => (letter in escaped ? escaped[letter as keyof typeof escaped] - 1 : 0)),
  );
  const headers = (blocks as Blocks).flatMap(withChildren).filter((block) => block.type === 'header').length;
  return words.length + entities + headers * 100;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

const repeated = (ids: readonly unknown[]) => [
  ...new Set(ids.filter((id, index) => id !== undefined && ids.indexOf(id) !== index)),
];
