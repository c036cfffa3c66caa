import levenshtein from 'damerau-levenshtein';

/** The words of the lexicon, for those who slip while typing. */

interface Vocabulary {
  readonly words: ReadonlySet<string>;
  /** Those long enough to be guessed, by first and last letter, which people rarely get wrong. */
  readonly guessable: ReadonlyMap<string, readonly string[]>;
}

const SHORTEST_GUESSED = 5;
/** A shorter word with one letter replaced is too often another word. */
const SHORTEST_WITH_ANOTHER_LETTER = 7;

export function vocabularyOf(words: readonly string[]): Vocabulary {
  const guessable = new Map<string, string[]>();
  const all = new Set(words.map((word) => word.toLowerCase()));
  for (const word of all) {
    if (word.length >= SHORTEST_GUESSED)
      guessable.set(ends(word), [...(guessable.get(ends(word)) ?? []), word]);
  }
  return { words: all, guessable };
}

/**
 * The word of the lexicon that this is, with at most one slip in it; the word itself where there is none, or more than
 * one. Endings are no slips: a test is no tester.
 */
export function closestWord(word: string, { words, guessable }: Vocabulary): string {
  if (words.has(word) || word.length < SHORTEST_GUESSED) return word;
  const near = (guessable.get(ends(word)) ?? []).filter((one) => isOneSlip(one, word));
  return near.length === 1 ? (near[0] ?? word) : word;
}

function isOneSlip(meant: string, typed: string): boolean {
  if (Math.abs(meant.length - typed.length) > 1 || levenshtein(meant, typed).steps !== 1) return false;
  const sameLetters = [...meant].sort().join('') === [...typed].sort().join('');
  return meant.length !== typed.length || sameLetters || meant.length >= SHORTEST_WITH_ANOTHER_LETTER;
}

const ends = (word: string) => `${word[0]}${word.at(-1)}`;
