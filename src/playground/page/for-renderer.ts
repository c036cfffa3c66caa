import type { Part } from '../wire.ts';
import { isPart, wordsIn } from './parts.ts';

/** Invisible, and breaks up whatever it stands in. */
const WORD_JOINER = '\u2060';

/** As in `:smile:`. */
export const EMOJI = /:[\w+'-]+:/;

const SIGN = /[^\p{L}\p{N}\s]/gu;
const SIGN_OR_EMOJI = new RegExp(`${EMOJI.source}|${SIGN.source}`, 'gu');

/**
 * A block as the renderer has to be given it to show what Slack would show. It reads markup in plain text, where Slack
 * knows none but emoji; it undoes `&lt;` before it looks for mentions, so that an escaped `<!channel>` looks like a
 * real one, and puts a space behind `&gt;`; it knows no subtext of cards; and it asks for confirmation by itself, which
 * the page does for all controls alike.
 */
export function forRenderer(block: Part): Part {
  return rewritten(block) as Part;
}

function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewritten);
  if (!isPart(value)) return value;
  switch (value.type) {
    case 'plain_text':
      return { ...value, text: withoutMarkup(value, value.emoji === false ? SIGN : SIGN_OR_EMOJI) };
    case 'raw_text':
      return { ...value, text: withoutMarkup(value, SIGN) };
    case 'mrkdwn':
      return { ...value, text: withEscapesKept(String(value.text ?? '')) };
    case 'card':
      return withSubtext(value);
    case 'image':
      // Its title is the one plain text the renderer reads no markup in.
      return {
        ...value,
        ...(isPart(value.title) && { title: { ...value.title, text: wordsIn(value.title) } }),
      };
    default:
      return insideRewritten(value);
  }
}

function insideRewritten({ confirm: _asked, ...rest }: Part): Part {
  return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, rewritten(inner)])) as Part;
}

/** Slack shows it below the body. */
function withSubtext(card: Part): Part {
  const { subtext, ...rest } = insideRewritten(card);
  if (!isPart(subtext)) return rest;
  const words = [rest.body, subtext].filter(isPart).map(({ text }) => String(text ?? ''));
  return { ...rest, body: { type: 'mrkdwn', text: words.join('\n') } };
}

/** Every sign as a reference to it, in which the renderer sees no markup; emoji stay where `signs` has them whole. */
const withoutMarkup = (text: Part, signs: RegExp): string =>
  wordsIn(text).replace(signs, (found) => (found.match(EMOJI) ? found : `&#${found.codePointAt(0)};`));

/** At the start of a line `&gt;` is a quotation in Slack as well. */
const withEscapesKept = (text: string): string =>
  text.replace(/&lt;/g, `$&${WORD_JOINER}`).replace(/(?<!^)&gt;/gm, '>');
