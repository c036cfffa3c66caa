import { interactiveElements, optionsOf, type Placed, textOf } from './interactive.ts';
import type { Blocks, Json, World } from './world.ts';

/** A button or menu: by what is written on it, or by its ids. */
export type Which =
  | string
  | { label?: string; actionId?: string; value?: string; blockId?: string; nth?: number };

export const say = (which: Which) => (typeof which === 'string' ? `"${which}"` : JSON.stringify(which));

export function matches(which: Which, blocks: Blocks, world: World): Placed[] {
  const wish = typeof which === 'string' ? { label: which } : which;
  return interactiveElements(blocks, world.switches.carouselBlockId).filter(
    ({ element, block, blockId }) =>
      (wish.label === undefined || labelsOf(element, block).includes(wish.label)) &&
      (wish.actionId === undefined || element.action_id === wish.actionId) &&
      (wish.value === undefined || element.value === wish.value) &&
      (wish.blockId === undefined || blockId === wish.blockId),
  );
}

const labelsOf = (element: Json, block: Json) => [
  textOf(element.text),
  textOf(element.placeholder),
  textOf(element.accessibility_label),
  textOf(block.label),
];

export function onlyMatch(which: Which, blocks: Blocks, world: World, where: string): Placed {
  const found = matches(which, blocks, world);
  const nth = typeof which === 'string' ? undefined : which.nth;
  const only = nth === undefined ? (found.length === 1 ? found[0] : undefined) : found[nth];
  if (only) return only;
  const there = interactiveElements(blocks).map(
    ({ element, block }) =>
      `${labelsOf(element, block).find(Boolean) ?? element.type} (${element.action_id})`,
  );
  const problem = found.length > 1 ? `${found.length} times ${say(which)}` : `no ${say(which)}`;
  throw new Error(`${problem} in ${where}; there is: ${there.join(', ') || 'nothing to press'}`);
}

/** By its value, which is what tells options apart, or else by what is written on it. */
export function optionNamed(element: Json, name: string): Json {
  const options = optionsOf(element);
  const option =
    options.find(({ value }) => value === name) ?? options.find(({ text }) => textOf(text) === name);
  if (!option) {
    throw new Error(`no option "${name}"; there is: ${options.map(({ text }) => textOf(text)).join(', ')}`);
  }
  return option;
}
