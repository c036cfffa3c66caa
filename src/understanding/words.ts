import { plainSpelling } from '../catalog/spelling.ts';

/** Text as it is read: its words, where they stand, and what stands between them. */

/** What parts a word from the one before: nothing that matters, a comma, an aside such as a bracket, or a full stop. */
export type Break = 'none' | 'comma' | 'aside' | 'end';

export interface Word {
  /** Small letters and digits, without marks; "I've" is "ive". */
  readonly plain: string;
  /** As written, without apostrophes. */
  readonly written: string;
  /** As names are spelled: without the possessive "'s", and Roman numerals as Arabic ones. */
  readonly spelling: string;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  readonly after: Break;
  /** There is a space before it, not only a hyphen or a slash. */
  readonly spaced: boolean;
  /** It goes on with a hyphen from the word before. */
  readonly hyphened: boolean;
}

/** So much of what was written is read; whoever sends more is told so. */
export const MOST_READ = 500;

// A decimal number is one word, and so is one with an apostrophe or, as in S@SP, an at sign in it. No part can match the same letters in two ways.
const WORD = /\d+\.\d+|[\p{L}\p{N}\p{M}]+(?:['\u2019@][\p{L}\p{M}]+)*/gu;

export function wordsOf(text: string): readonly Word[] {
  let last = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const between = text.slice(last, match.index);
    const end = match.index + match[0].length;
    const { plain, written, spelling } = spelled(match[0]);
    const word = {
      plain,
      written,
      spelling,
      start: match.index,
      end,
      after: breakIn(between),
      spaced: /\s/.test(between),
      hyphened: /^[-\u2010\u2011]$/.test(between),
    };
    last = end;
    return word;
  });
}

function spelled(match: string): Pick<Word, 'plain' | 'written' | 'spelling'> {
  // Most words are a few plain letters, for which the rest would change nothing and take most of the time.
  if (/^[A-Za-z]{4,}$/.test(match)) {
    const plain = match.toLowerCase();
    return { plain, written: match, spelling: plain };
  }
  const written = match.normalize('NFKC').replace(/['\u2019]/g, '');
  const plain = written.toLowerCase();
  const base = /['\u2019]s$/i.test(match) ? plain.slice(0, -1) : plain;
  return { plain, written, spelling: plainSpelling(base) };
}

function breakIn(between: string): Break {
  // By far the most common, and quicker than to look for each mark.
  if (between === ' ') return 'none';
  if (/[!?;\n\r\u2026]|\.[\s\S]/.test(between)) return 'end';
  if (between.includes(',')) return 'comma';
  return /[()[\]{}:\u2013\u2014|]|\s-+\s|--/.test(between) ? 'aside' : 'none';
}
