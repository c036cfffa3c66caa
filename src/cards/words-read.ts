import type { ContextBlock } from '@slack/types';
import type { WordsRead } from '../conversation/view.ts';
import { MOST_READ } from '../understanding/words.ts';
import { plain } from './elements.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';

/** So much of what was written is repeated in one place, and so many such places. */
const MOST_REPEATED = 40;
const MOST_PLACES = 4;

/**
 * The message with what was understood above it, with the words it came from, and what was not. Those who hear the message
 * hear the message itself first.
 */
export function withWords(words: WordsRead, { text, blocks }: Message): Message {
  const lines = (between: string) =>
    [understood(words, between), notUnderstood(words), cut(words)].filter(Boolean);
  // Plain, so that nothing in what people write is bold, a list or an emoji.
  const above: ContextBlock = { type: 'context', elements: lines(' \u00b7 ').map(plain) };
  return {
    text: [text, ...lines('; ').map(escaped)].join('\n'),
    blocks: [above, ...blocks],
  };
}

function understood({ understood: facts }: WordsRead, between: string): string {
  const topics = facts.map(({ topic, each }) => `${topic}: ${each.map(inWords).join(', ')}`);
  return topics.length > 0 ? `Understood: ${topics.join(between)}.` : '';
}

/** "1 to 3 Years (\u201ctwo years\u201d)"; a name needs no repeating. */
function inWords({ label, words }: { readonly label: string; readonly words: string }): string {
  return words.toLowerCase() === label.toLowerCase() ? label : `${label} (${quoted(words)})`;
}

function notUnderstood({ notUnderstood: parts }: WordsRead): string {
  const shown = parts.slice(0, MOST_PLACES).map(quoted);
  const more = parts.length > shown.length ? [`and ${parts.length - shown.length} more`] : [];
  return shown.length > 0 ? `Not understood: ${[...shown, ...more].join(', ')}.` : '';
}

const cut = (words: WordsRead) => (words.cut ? `We read the first ${MOST_READ} characters.` : '');

/** Words of somebody else on one line, in quotes and clipped. Escape before showing. */
export function quoted(words: string): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()];
  const kept =
    letters.length > MOST_REPEATED ? `${letters.slice(0, MOST_REPEATED).join('')}\u2026` : letters.join('');
  return `\u201c${kept}\u201d`;
}
