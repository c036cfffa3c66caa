import type { Message } from '../../../src/cards/draw.ts';

type Part = { [key: string]: unknown };

/** Every object in a layout, in the order of reading. */
export function partsOf(root: unknown): Part[] {
  if (Array.isArray(root)) return root.flatMap(partsOf);
  if (typeof root !== 'object' || root === null) return [];
  return [root as Part, ...Object.values(root).flatMap(partsOf)];
}

export function partsOfType(message: Message, ...types: string[]): Part[] {
  return partsOf(message.blocks).filter(({ type }) => types.includes(String(type)));
}

/** What can be tapped: the label, or for a select all of its options. */
export function controlsOf(message: Message): string[] {
  return partsOfType(message, 'button', 'overflow', 'static_select', 'multi_static_select').map((element) =>
    element.type === 'button' ? wordsOf(element.text) : `${element.type}: ${optionsOf(element).join(' | ')}`,
  );
}

/** A message's blocks as lines, one each, with a bar between their texts; controls are left out. */
export function readable(message: Message): string[] {
  return message.blocks
    .filter(({ type }) => type !== 'actions')
    .map((block) => `${block.type}: ${textsIn(block).join(' | ')}`);
}

/** Texts in the order of reading; what is one line on the screen, as in a list, is one text. */
function textsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  const { type, text, accessory: _control, ...rest } = part as Part;
  if (type === 'button') return [];
  if (type === 'rich_text_section')
    return [
      partsOf(rest)
        .flatMap(({ text }) => text ?? [])
        .join(''),
    ];
  return [...(typeof text === 'string' ? [text] : textsIn(text)), ...Object.values(rest).flatMap(textsIn)];
}

function wordsOf(text: unknown): string {
  return String((text as Part | undefined)?.text ?? '');
}

function optionsOf(element: Part): string[] {
  const groups = (element.option_groups as Part[] | undefined) ?? [element];
  return groups.flatMap(({ options }) => (options as Part[]).map(({ text }) => wordsOf(text)));
}
