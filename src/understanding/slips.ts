import levenshtein from 'damerau-levenshtein';

/** What people meant who slipped while typing. */

/** A text, prepared to be compared with many. */
export interface Spelled {
  readonly text: string;
  /** How often each letter is in it; letters that share a place only make more texts seem near. */
  readonly letters: Uint8Array;
}

const PLACES = 32;

export function spelled(text: string): Spelled {
  const letters = new Uint8Array(PLACES);
  for (let at = 0; at < text.length; at += 1) {
    const place = text.charCodeAt(at) % PLACES;
    letters[place] = (letters[place] ?? 0) + 1;
  }
  return { text, letters };
}

/** Whether at most so many slips lie between two texts: a letter too many, missing, wrong, or swapped with the next. */
export function isNear(most: number, one: Spelled, other: Spelled): boolean {
  // Both are quicker to see than the slips: a slip changes the length by one at most, and two letters.
  if (Math.abs(one.text.length - other.text.length) > most) return false;
  if (lettersApart(one, other) > 2 * most) return false;
  return levenshtein(one.text, other.text).steps <= most;
}

function lettersApart(one: Spelled, other: Spelled): number {
  let apart = 0;
  for (let place = 0; place < PLACES; place += 1) {
    apart += Math.abs((one.letters[place] ?? 0) - (other.letters[place] ?? 0));
  }
  return apart;
}

/** The words of the lexicon. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Those long enough to be guessed, by first and last letter, which people rarely get wrong. */
  readonly guessable: ReadonlyMap<string, readonly Spelled[]>;
}

const SHORTEST_GUESSED = 5;
/** A shorter word with one letter replaced is too often another word. */
const SHORTEST_WITH_ANOTHER_LETTER = 9;

export function vocabularyOf(words: readonly string[]): Vocabulary {
  const guessable = new Map<string, Spelled[]>();
  const all = new Set(words.map((word) => word.toLowerCase()));
  for (const word of all) {
    if (word.length < SHORTEST_GUESSED) continue;
    const others = guessable.get(ends(word)) ?? [];
    others.push(spelled(word));
    guessable.set(ends(word), others);
  }
  return { words: all, guessable };
}

/**
 * The word of the lexicon that this is, with at most one slip in it; the word itself where there is none, or more than
 * one. Endings are no slips: a test is no tester.
 */
export function closestWord(word: string, { words, guessable }: Vocabulary): string {
  if (words.has(word) || word.length < SHORTEST_GUESSED) return word;
  const typed = spelled(word);
  const near = (guessable.get(ends(word)) ?? []).filter((one) => isOneSlip(one, typed));
  return near.length === 1 ? (near[0]?.text ?? word) : word;
}

function isOneSlip(meant: Spelled, typed: Spelled): boolean {
  if (!isNear(1, meant, typed)) return false;
  const isReplaced = meant.text.length === typed.text.length && lettersApart(meant, typed) > 0;
  return !isReplaced || meant.text.length >= SHORTEST_WITH_ANOTHER_LETTER;
}

const ends = (word: string) => `${word[0]}${word.at(-1)}`;
