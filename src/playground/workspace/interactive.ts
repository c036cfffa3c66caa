import { type Blocks, type Json, newId, type World } from './world.ts';

/** Slack gives every block an id, and every interactive element too, when the app gave none. */
export function withIds(world: World, blocks: Blocks | undefined): Blocks | undefined {
  if (!blocks) return undefined;
  const copy = structuredClone(blocks);
  for (const block of copy) giveIds(world, block);
  return copy;
}

function giveIds(world: World, block: Json) {
  block.block_id ??= newId(world, 'b');
  // A markdown block is rewritten by Slack and does not keep its id (platform notes 3.5).
  if (block.type === 'markdown') block.block_id = newId(world, 'b');
  for (const child of [...listOf(block.child_blocks), ...cardsOf(block)]) giveIds(world, child);
  for (const element of elementsOf(block)) element.action_id ??= newId(world, 'a');
}

export const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const cardsOf = (block: Json) => (block.type === 'carousel' ? listOf(block.elements) : []);

/** The interactive elements that stand directly in a block (not in its cards or children). */
export function elementsOf(block: Json): Json[] {
  const own =
    block.type === 'actions' || block.type === 'context_actions'
      ? listOf(block.elements)
      : block.type === 'card'
        ? listOf(block.actions)
        : block.type === 'section'
          ? [block.accessory]
          : block.type === 'input'
            ? [block.element]
            : [];
  return own.filter(
    (element): element is Json =>
      typeof element === 'object' && element !== null && (element as Json).type !== 'image',
  );
}

export interface Placed {
  element: Json;
  block: Json;
  /** The `block_id` a tap carries. */
  blockId: string;
}

/** Every interactive element of a message or view, wherever it stands. */
export function interactiveElements(
  blocks: Blocks | undefined,
  carouselBlockId: 'carousel' | 'card' = 'carousel',
): Placed[] {
  return (blocks ?? []).flatMap((block) => {
    const own = elementsOf(block).map((element) => ({ element, block, blockId: String(block.block_id) }));
    const inCards = cardsOf(block).flatMap((card) =>
      elementsOf(card).map((element) => ({
        element,
        block: card,
        blockId: String(carouselBlockId === 'card' ? card.block_id : block.block_id),
      })),
    );
    return [...own, ...inCards, ...interactiveElements(listOf(block.child_blocks), carouselBlockId)];
  });
}

export const optionsOf = (element: Json): Json[] => [
  ...listOf(element.options),
  ...listOf(element.option_groups).flatMap((group) => listOf(group.options)),
];

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : String((value as Json | undefined)?.text ?? '');
