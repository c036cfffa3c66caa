import type { Word } from './words.ts';

/**
 * How a phrase of the lexicon is written: words in small letters; `one|other` for either, `word?` for one that may be
 * missing, `...` for up to four words of any kind. A word with a capital counts only when written with it.
 */
export type Slot =
  | { readonly kind: 'gap' }
  | { readonly kind: 'word'; readonly oneOf: ReadonlySet<string>; readonly mayBeMissing: boolean };

/** So many words fit into a gap. */
const WIDEST_GAP = 4;

export function slotsOf(phrase: string): readonly Slot[] {
  return phrase.split(' ').map((part): Slot => {
    if (part === '...') return { kind: 'gap' };
    const mayBeMissing = part.endsWith('?');
    const words = mayBeMissing ? part.slice(0, -1) : part;
    return { kind: 'word', oneOf: new Set(words.split('|')), mayBeMissing };
  });
}

/** Every way to say a phrase with nothing in its gaps, each as its words; the first one has all that may be missing. */
export function sequencesOf(phrase: string): readonly (readonly string[])[] {
  return slotsOf(phrase).reduce<readonly (readonly string[])[]>(
    (ways, slot) => {
      if (slot.kind === 'gap') return ways;
      const more = [...slot.oneOf].map((word) => [word]);
      return ways.flatMap((way) =>
        (slot.mayBeMissing ? [...more, []] : more).map((words) => [...way, ...words]),
      );
    },
    [[]],
  );
}

/** Words that the phrase may begin with, in small letters. */
export function firstWordsOf(slots: readonly Slot[]): readonly string[] {
  const [slot, ...rest] = slots;
  if (slot?.kind !== 'word') return [];
  const words = [...slot.oneOf].map((word) => word.toLowerCase());
  return slot.mayBeMissing ? [...words, ...firstWordsOf(rest)] : words;
}

/** A text as phrases are looked for in it: its words, and what each is without a slip in it. */
export interface Spoken {
  readonly words: readonly Word[];
  readonly said: readonly string[];
}

/**
 * Where the words of a phrase stand that begins at `at`, the most that fit; undefined where it is not said there, or
 * where a comma parts its words.
 */
export function placesOf(slots: readonly Slot[], text: Spoken, at: number): readonly number[] | undefined {
  return placesFrom(slots, text, at, { slot: 0, isFirst: true });
}

/** How far a phrase was followed, and whether none of its words was found yet. */
interface Followed {
  readonly slot: number;
  readonly isFirst: boolean;
}

function placesFrom(
  slots: readonly Slot[],
  text: Spoken,
  at: number,
  { slot, isFirst }: Followed,
): readonly number[] | undefined {
  const wanted = slots[slot];
  if (!wanted) return [];
  if (wanted.kind === 'gap') return behindGap(slots, text, at, slot + 1);
  const isHere = fits(wanted.oneOf, text, at, isFirst);
  const rest = isHere ? placesFrom(slots, text, at + 1, { slot: slot + 1, isFirst: false }) : undefined;
  if (rest) return [at, ...rest];
  return wanted.mayBeMissing ? placesFrom(slots, text, at, { slot: slot + 1, isFirst }) : undefined;
}

function behindGap(slots: readonly Slot[], text: Spoken, at: number, slot: number) {
  for (let to = at; to <= at + WIDEST_GAP; to += 1) {
    const places = placesFrom(slots, text, to, { slot, isFirst: false });
    if (places) return places;
    if (text.words[to]?.after !== 'none') return undefined;
  }
  return undefined;
}

function fits(oneOf: ReadonlySet<string>, { words, said }: Spoken, at: number, isFirst: boolean): boolean {
  const word = words[at];
  if (!word || (!isFirst && word.after !== 'none')) return false;
  return oneOf.has(said[at] ?? '') || (word.written !== word.plain && oneOf.has(word.written));
}
