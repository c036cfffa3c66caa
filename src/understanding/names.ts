import levenshtein from 'damerau-levenshtein';
import type { Catalog } from '../catalog/catalog.ts';
import { plainSpelling } from '../catalog/spelling.ts';
import type { Word } from './words.ts';

/** A certification named in a text: its words from `from` up to, not including, `to`. */
export interface Named {
  readonly certification: string;
  readonly from: number;
  readonly to: number;
  /** It is written with a slip in it. */
  readonly slipped?: true;
}

/** Names that are also roles or ordinary words, in plain spelling. */
export interface Ordinary {
  /** A certification when written in its capitals: CAT, but not cat. */
  readonly inCapitals: ReadonlySet<string>;
  /** A certification only where nothing but certifications is named, as behind "compare". */
  readonly inLists: ReadonlySet<string>;
}

/** How much is taken for a name: in a sentence, when nothing but names is expected. */
export type Expecting = 'a sentence' | 'names';

/** The longest name that a certification goes by has so many words; a test holds it against the catalog. */
export const MOST_WORDS = 8;
/** Shorter words are near everything. */
const SHORTEST_GUESSED = 5;
/** Of longer names, a part is long enough. */
const MOST_SLIPPED = 4;

/** Finds certifications in words, prepared once. */
export function createNames(catalog: Catalog, ordinary: Ordinary) {
  const spellings = new Map(
    catalog.all.flatMap(({ id, abbreviation, name, aliases }) =>
      [id, abbreviation, name, ...aliases].map((one) => [plainSpelling(one), id] as const),
    ),
  );
  const written = new Set(
    catalog.all.flatMap(({ abbreviation, name, aliases }) => [abbreviation, name, ...aliases]),
  );
  /** Long enough that a slip in them is no other word, by first letter. */
  const guessable = new Map<string | undefined, Guessable[]>();
  for (const [name, id] of spellings) {
    if (name.length < 4 || ordinary.inCapitals.has(name) || ordinary.inLists.has(name)) continue;
    guessable.set(name[0], [...(guessable.get(name[0]) ?? []), { name, id, letters: lettersIn(name) }]);
  }

  function named(words: readonly Word[], at: number, expecting: Expecting): Named | undefined {
    for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
      const those = words.slice(at, at + length);
      const certification = spellings.get(spellingOf(those));
      if (certification && isMeant(those, expecting) && (length === 1 || !cutsWord(words, at + length)))
        return { certification, from: at, to: at + length };
    }
    return undefined;
  }

  /** "SP CT-ATLaS" are two names, not SPCT and a rest. */
  function cutsWord(words: readonly Word[], to: number): boolean {
    const [last, next] = [words[to - 1], words[to]];
    return last?.spaced === true && next?.spaced === false && next.after === 'none';
  }

  function isMeant(words: readonly Word[], expecting: Expecting): boolean {
    // "A CSM" is no A-CSM.
    const [first, second] = words;
    if (first?.plain === 'a' && second?.spaced) return false;
    if (words.some(({ after }, index) => index > 0 && (after === 'comma' || after === 'end'))) return false;
    if (expecting === 'names') return true;
    const spelling = spellingOf(words);
    if (ordinary.inLists.has(spelling)) return false;
    return !ordinary.inCapitals.has(spelling) || written.has(words.map((one) => one.written).join(' '));
  }

  /** The one certification whose name this is with a slip in it; none where two come as near. */
  function slipped(spelling: string): string | undefined {
    if (spelling.length < SHORTEST_GUESSED) return undefined;
    const allowed = spelling.length < 12 ? 1 : 2;
    const letters = lettersIn(spelling);
    const near = (guessable.get(spelling[0]) ?? []).filter(
      (one) =>
        Math.abs(one.name.length - spelling.length) <= allowed &&
        bitsIn(one.letters ^ letters) <= 2 * allowed &&
        levenshtein(one.name, spelling).steps <= allowed,
    );
    const [only, other] = [...new Set(near.map(({ id }) => id))];
    return other === undefined ? only : undefined;
  }

  return {
    /** Every certification named, in the order of the words; the longest name wins, so that "PSM II" is not "PSM". */
    find(words: readonly Word[], expecting: Expecting): readonly Named[] {
      const found: Named[] = [];
      for (let at = 0; at < words.length; ) {
        const name = named(words, at, expecting);
        if (name) found.push(name);
        at = name ? name.to : at + 1;
      }
      return found;
    },
    /** The longest name with a slip in it from here on, if one of its words is in no dictionary of ours. */
    slippedAt(words: readonly Word[], at: number, isKnown: (word: Word) => boolean): Named | undefined {
      for (let length = Math.min(MOST_SLIPPED, words.length - at); length > 0; length -= 1) {
        const those = words.slice(at, at + length);
        // Known words alone have no slip in them, and a comma ends a name.
        if (those.every(isKnown) || those.slice(1).some(({ after }) => after !== 'none')) continue;
        const certification = slipped(spellingOf(those));
        if (certification) return { certification, from: at, to: at + length, slipped: true };
      }
      return undefined;
    },
  };
}
export type Names = ReturnType<typeof createNames>;

interface Guessable {
  readonly name: string;
  readonly id: string;
  readonly letters: number;
}

/** Which letters there are, one bit each: a slip changes at most two of these, which is quicker to see than the slip. */
function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(letters: number): number {
  let count = 0;
  for (let left = letters; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Each word has its own spelling, so that "II" is 2 and "PSMII" is not. */
function spellingOf(words: readonly Word[]): string {
  return words.map(({ base }) => plainSpelling(base)).join('');
}
