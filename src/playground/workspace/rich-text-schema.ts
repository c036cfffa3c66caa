import {
  boolean,
  checkShape,
  type Field,
  type Fields,
  isObject,
  list,
  must,
  number,
  object,
  string,
  word,
} from './fields.ts';

/** Rich text: sections, lists, quotes and code, made of inline pieces (platform notes 3.5). */
const type = must(string());

const style = object({
  bold: boolean,
  italic: boolean,
  strike: boolean,
  code: boolean,
  underline: boolean,
});
const inline: Readonly<Record<string, Fields>> = {
  text: { text: must(string()) },
  link: { url: must(string()), text: string(), unsafe: boolean },
  emoji: { name: must(string()), unicode: string(), url: string() },
  date: { timestamp: must(number), format: must(string()), url: string(), fallback: string() },
  user: { user_id: must(string()) },
  usergroup: { usergroup_id: must(string()) },
  channel: { channel_id: must(string()) },
  team: { team_id: must(string()) },
  broadcast: { range: must(word('here', 'channel', 'everyone')) },
  color: { value: must(string()) },
};
const inlines = list({
  check: (value, spot) => {
    const fields = isObject(value) ? inline[String(value.type)] : undefined;
    if (!fields) return spot.report('known-type', 'no such rich text element');
    checkShape(value, { fields: { type, style, ...fields } }, spot);
  },
});
const richTextParts: Readonly<Record<string, Fields>> = {
  rich_text_section: { elements: must(inlines) },
  rich_text_quote: { elements: must(inlines), border: number },
  rich_text_preformatted: { elements: must(inlines), border: number, language: string() },
  rich_text_list: {
    elements: must(list(object({ type, elements: must(inlines) }))),
    style: must(word('bullet', 'ordered')),
    indent: number,
    offset: number,
    border: number,
  },
};
export const richTextPart: Field = {
  check: (value, spot) => {
    const fields = isObject(value) ? richTextParts[String(value.type)] : undefined;
    if (!fields) return spot.report('known-type', 'no such part of rich text');
    checkShape(value, { fields: { type, ...fields } }, spot);
  },
};

/** A rich_text block standing inside something else. */
export const richText: Field = {
  check: (value, spot) => {
    if (!isObject(value) || value.type !== 'rich_text') {
      return spot.report('element-in-block', 'must be a rich_text block');
    }
    const fields = { type, block_id: string('block-id-255'), elements: must(list(richTextPart)) };
    checkShape(value, { fields }, spot);
  },
};
