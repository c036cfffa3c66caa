import type { Catalog } from '../catalog/catalog.ts';
import { isNear, type Spelled, spelled } from './slips.ts';
import { type Word, wordsOf } from './words.ts';

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
  const spellings = new Map<string, Spelling>();
  for (const { id, abbreviation, name, aliases } of catalog.all) {
    for (const one of [id, abbreviation, name, ...aliases].map(wordsOf)) {
      const spelling = one.map((word) => word.spelling).join('');
      const breaks = [...(spellings.get(spelling)?.breaks ?? []), ...breaksIn(one)];
      spellings.set(spelling, { id, breaks: new Set(breaks) });
    }
  }
  const written = new Set(
    catalog.all.flatMap(({ abbreviation, name, aliases }) => [abbreviation, name, ...aliases]),
  );
  /** Long enough that a slip in them is no other word, by first letter. */
  const guessable = new Map<string | undefined, Guessable[]>();
  for (const [name, { id }] of spellings) {
    if (name.length < 4 || ordinary.inCapitals.has(name) || ordinary.inLists.has(name)) continue;
    const others = guessable.get(name[0]) ?? [];
    others.push({ ...spelled(name), id });
    guessable.set(name[0], others);
  }

  function named(words: readonly Word[], at: number, expecting: Expecting): Named | undefined {
    let found: Named | undefined;
    let spelling = '';
    for (let to = at + 1; to <= Math.min(words.length, at + MOST_WORDS); to += 1) {
      spelling += words[to - 1]?.spelling;
      const name = spellings.get(spelling);
      if (name && isMeant(words.slice(at, to), spelling, name, expecting)) {
        found = { certification: name.id, from: at, to };
      }
    }
    return found;
  }

  function isMeant(
    words: readonly Word[],
    spelling: string,
    { breaks }: Spelling,
    expecting: Expecting,
  ): boolean {
    // "As PO" is no ASPO: a name has its spaces where it is written with them, or none.
    if (breaksIn(words).some((one) => !breaks.has(one))) return false;
    const [first, second] = words;
    // "A CSM" is no A-CSM, and an "entry-certified Scrum Master" no Certified Scrum Master.
    if (second?.spaced && (first?.plain === 'a' || first?.hyphened)) return false;
    if (words.some(({ after }, index) => index > 0 && (after === 'comma' || after === 'end'))) return false;
    if (expecting === 'names') return true;
    if (ordinary.inLists.has(spelling)) return false;
    return !ordinary.inCapitals.has(spelling) || written.has(words.map((one) => one.written).join(' '));
  }

  /** The one certification whose name this is with a slip in it; none where two come as near. */
  function slipped(spelling: string): string | undefined {
    if (spelling.length < SHORTEST_GUESSED) return undefined;
    const allowed = spelling.length < 12 ? 1 : 2;
    const typed = spelled(spelling);
    const near = (guessable.get(spelling[0]) ?? []).filter((one) => isNear(allowed, one, typed));
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
    /**
     * The longest name with a slip in it from here on, if one of its words is in no dictionary of ours, and none is
     * taken.
     */
    slippedAt(
      words: readonly Word[],
      at: number,
      { isTaken, isKnown }: Record<'isTaken' | 'isKnown', (at: number) => boolean>,
    ): Named | undefined {
      let found: Named | undefined;
      let spelling = '';
      let known = true;
      for (let to = at + 1; to <= Math.min(words.length, at + MOST_SLIPPED); to += 1) {
        const word = words[to - 1];
        // A comma ends a name.
        if (!word || isTaken(to - 1) || (to - 1 > at && word.after !== 'none')) break;
        spelling += word.spelling;
        known &&= isKnown(to - 1);
        const certification = known ? undefined : slipped(spelling);
        if (certification) found = { certification, from: at, to, slipped: true };
      }
      return found;
    },
  };
}
export type Names = ReturnType<typeof createNames>;

/** A way to spell a certification, and after how many letters a word may end in it. */
interface Spelling {
  readonly id: string;
  readonly breaks: ReadonlySet<number>;
}

function breaksIn(words: readonly Word[]): readonly number[] {
  let letters = 0;
  return words.slice(0, -1).map((word) => {
    letters += word.spelling.length;
    return letters;
  });
}

interface Guessable extends Spelled {
  readonly id: string;
}
