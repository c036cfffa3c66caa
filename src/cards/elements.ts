import type {
  ActionsBlock,
  ActionsBlockElement,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  MultiStaticSelect,
  Overflow,
  PlainTextElement,
  PlainTextOption,
  RichTextElement,
  RichTextSection,
  SectionBlock,
  StaticSelect,
} from '@slack/types';
import { bold, escaped, link } from './mrkdwn.ts';

/** `classic` keeps to blocks that every client and every way of sending has taken for years. */
export type Layout = 'rich' | 'classic';

/** Words shown as they are, without emoji. Only between colons can there be one, so most words need not say so. */
export function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, ...(text.includes(':') && { emoji: false }) };
}

export function mrkdwn(text: string) {
  return { type: 'mrkdwn' as const, text };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: plain(text) };
}

/** Always shown whole: a verdict behind "see more" would be half a verdict. */
export function section(text: string): SectionBlock {
  return { type: 'section', text: mrkdwn(text), expand: true };
}

/** Small grey remarks; no block when there is nothing to say. */
export function context(...remarks: readonly string[]): ContextBlock[] {
  const said = remarks.filter(Boolean);
  return said.length > 0 ? [{ type: 'context', elements: said.map(mrkdwn) }] : [];
}

/** A row of controls; no block when there are none, since Slack refuses an empty one. */
export function actions(elements: readonly ActionsBlockElement[], blockId?: string): ActionsBlock[] {
  if (elements.length === 0) return [];
  return [{ type: 'actions', ...(blockId && { block_id: blockId }), elements: [...elements] }];
}

export function button(label: string, actionId: string, value?: string, more: Partial<Button> = {}): Button {
  return { type: 'button', text: plain(label), action_id: actionId, ...(value && { value }), ...more };
}

export function option(label: string, value: string): PlainTextOption {
  return { text: plain(label), value };
}

export function select(
  placeholder: string,
  actionId: string,
  choices: Pick<StaticSelect, 'options' | 'option_groups'>,
): StaticSelect {
  return { type: 'static_select', action_id: actionId, placeholder: plain(placeholder), ...choices };
}

/** A menu behind three dots; Slack takes two to five options. */
export function overflow(actionId: string, options: PlainTextOption[]): Overflow {
  return { type: 'overflow', action_id: actionId, options };
}

/** A list to pick several from; every pick is sent, and a button beside it says that one is done. */
export function multiSelect(
  placeholder: string,
  actionId: string,
  choices: Pick<MultiStaticSelect, 'options' | 'option_groups' | 'initial_options' | 'max_selected_items'>,
): MultiStaticSelect {
  return { type: 'multi_static_select', action_id: actionId, placeholder: plain(placeholder), ...choices };
}

/** A stretch of a line: words, words that stand out, a link, or a person or channel of Slack by id. */
export type Stretch =
  | string
  | { readonly bold: string }
  | { readonly url: string; readonly label: string }
  | { readonly mention: string };
export type Line = readonly Stretch[];

/** A title and a list under it; no block for an empty list. */
export function bulletList(title: string, lines: readonly Line[], layout: Layout): KnownBlock[] {
  if (lines.length === 0) return [];
  return layout === 'rich' ? richList(title, lines) : classicList(title, lines);
}

function richList(title: string, lines: readonly Line[]): KnownBlock[] {
  const elements: RichTextSection[] = lines.map((line) => ({
    type: 'rich_text_section',
    elements: line.map(richStretch),
  }));
  return [
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [richStretch({ bold: title })] },
        { type: 'rich_text_list', style: 'bullet', elements },
      ],
    },
  ];
}

function richStretch(stretch: Stretch): RichTextElement {
  if (typeof stretch === 'string') return { type: 'text', text: stretch };
  if ('bold' in stretch) return { type: 'text', text: stretch.bold, style: { bold: true } };
  if ('mention' in stretch) {
    return isChannel(stretch.mention)
      ? { type: 'channel', channel_id: stretch.mention }
      : { type: 'user', user_id: stretch.mention };
  }
  return { type: 'link', url: stretch.url, text: stretch.label };
}

/** So much of a list goes into one section, well under the 3,000 characters of its text. */
const SECTION_TEXT = 2500;

function classicList(title: string, lines: readonly Line[]): KnownBlock[] {
  const bullets = lines.map((line) => `\u2022 ${inMrkdwn(line)}`);
  return packed([bold(title), ...bullets], '\n').map(section);
}

/** Sentences one after the other in small grey letters, with a title in front; no block where there are none. */
export function remark(title: string, sentences: readonly Line[]): ContextBlock[] {
  if (sentences.length === 0) return [];
  return context(...packed([bold(`${title}:`), ...sentences.map(inMrkdwn)], ' '));
}

/** These texts in as few as hold them. */
function packed([first = '', ...others]: readonly string[], between: '\n' | ' '): readonly string[] {
  const texts = [first];
  for (const text of others) {
    const together = `${texts.at(-1)}${between}${text}`;
    if (together.length <= SECTION_TEXT) texts[texts.length - 1] = together;
    else texts.push(text);
  }
  return texts;
}

/** A line in mrkdwn, for blocks that have no list. */
export const inMrkdwn = (line: Line): string => line.map(classicStretch).join('');

function classicStretch(stretch: Stretch): string {
  if (typeof stretch === 'string') return escaped(stretch);
  if ('mention' in stretch) return `<${isChannel(stretch.mention) ? '#' : '@'}${stretch.mention}>`;
  return 'bold' in stretch ? bold(stretch.bold) : link(stretch.url, stretch.label);
}

/** Ids say by their first letter what they are of. */
const isChannel = (id: string) => /^[CG]/.test(id);
