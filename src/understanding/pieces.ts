import type { createNames, Expecting, Named, Names } from './names.ts';
import { firstWordsOf, placesOf, type Slot, type Spoken, sequencesOf, slotsOf } from './phrase.ts';
import { type Lexicon, type LexiconEntry, type Meaning, meaningOf, type Sign } from './schema.ts';
import { closestWord, type Vocabulary, vocabularyOf } from './slips.ts';
import type { Break, Word } from './words.ts';

/** A stretch of a text that means something, or one word that does not. */
export interface Piece {
  /** The words of the text that it is made of, in their order; there may be others between them. */
  readonly words: readonly Word[];
  /** What parts it from the piece before. */
  readonly after: Break;
  /** The certification that it names. */
  readonly certification?: string;
  /** Its name is written with a slip in it. */
  readonly slipped?: true;
  /** Empty for a name, and for what is not in the lexicon. */
  readonly meanings: readonly Meaning[];
}

interface Phrase {
  readonly slots: readonly Slot[];
  readonly meanings: readonly Meaning[];
  readonly beside?: readonly string[];
}

const SHORTEST_WITH_SLIP = 3;

/** What is looked for in a text, prepared once. */
export interface Phrases {
  /** By their first word. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  readonly vocabulary: Vocabulary;
  readonly names: Names;
  /** Words that people use of themselves. */
  readonly oneself: ReadonlySet<string>;
}

export function preparePhrases(
  lexicon: Lexicon,
  namesFor: (ordinary: Parameters<typeof createNames>[1]) => Names,
): Phrases {
  const entries = lexicon.entries.map((entry) => ({ entry, phrases: phrasesOf(entry) }));
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of entries.flatMap(({ entry, phrases }) => (isLookedFor(entry) ? phrases : []))) {
    for (const first of new Set(firstWordsOf(phrase.slots))) {
      const others = byFirst.get(first);
      if (others) others.push(phrase);
      else byFirst.set(first, [phrase]);
    }
  }
  const spelled = (sign: Sign) =>
    new Set(
      lexicon.entries
        .filter(({ means }) => [means].flat().includes(sign))
        .flatMap(({ phrases }) => phrases.flatMap(sequencesOf).map((words) => words.join(''))),
    );
  return {
    byFirst,
    vocabulary: vocabularyOf(entries.flatMap(({ phrases }) => phrases.flatMap(wordsIn))),
    oneself: spelled('oneself'),
    names: namesFor({ inCapitals: spelled('name in capitals'), inLists: spelled('name in lists') }),
  };
}

/** Names that are ordinary words, too, are looked for among the names. */
const isLookedFor = ({ means }: LexiconEntry) =>
  ![means].flat().some((one) => one === 'name in capitals' || one === 'name in lists');

function phrasesOf({ means, phrases, weak, beside }: LexiconEntry): readonly Phrase[] {
  const meanings = [means].flat().flatMap((words) => {
    const meaning = meaningOf(words);
    return meaning && ['answer', 'role'].includes(meaning.kind) && weak
      ? { ...meaning, weak }
      : (meaning ?? []);
  });
  return phrases.map((phrase) => ({ slots: slotsOf(phrase), meanings, ...(beside && { beside }) }));
}

function wordsIn({ slots }: Phrase): readonly string[] {
  return slots.flatMap((slot) => (slot.kind === 'word' ? [...slot.oneOf] : []));
}

/** Whether a piece, or a phrase, is this sign. */
export function saysSign({ meanings }: Pick<Piece, 'meanings'>, ...signs: readonly Sign[]): boolean {
  return meanings.some((one) => one.kind === 'sign' && signs.includes(one.sign));
}

/** What each word is, without a slip in it. */
export function spokenIn(words: readonly Word[], { vocabulary }: Phrases): Spoken {
  return { words, said: words.map(({ plain }) => closestWord(plain, vocabulary)) };
}

/** The text in pieces, in its order; of phrases that overlap, the one with more words counts. */
export function piecesOf(spoken: Spoken, phrases: Phrases, expecting: Expecting): readonly Piece[] {
  const { words } = spoken;
  const matches = matchesIn(spoken, phrases);
  const named = namesIn(spoken, phrases, expecting).filter(
    (name) => !matches.some((one) => holds(one, name)),
  );
  const taken = new Set(named.flatMap(({ from, to }) => [...words.keys()].slice(from, to)));
  const said = longestFirst(matches, words, taken);
  const unknown = words.flatMap((word, at) => (taken.has(at) ? [] : [pieceOf([word], [])]));
  return [...named.map((name) => nameAsPiece(name, words)), ...said, ...unknown].sort(
    (one, other) => startOf(one) - startOf(other),
  );
}

const startOf = ({ words: [first] }: Piece) => first?.start ?? 0;

const pieceOf = (words: readonly Word[], meanings: readonly Meaning[]): Piece => ({
  words,
  meanings,
  after: words[0]?.after ?? 'none',
});

/** Certifications by their names, and by names with a slip in them where no word of the lexicon is meant. */
function namesIn({ words }: Spoken, { names, vocabulary }: Phrases, expecting: Expecting): readonly Named[] {
  const named = [...names.find(words, expecting)];
  const taken = new Set<number>();
  const take = ({ from, to }: Named) => {
    for (let at = from; at < to; at += 1) taken.add(at);
  };
  named.forEach(take);
  const seen = {
    isTaken: (at: number) => taken.has(at),
    isKnown: (at: number) => {
      const { plain } = words[at] ?? { plain: '' };
      // In a short word, a slip makes too many others.
      return vocabulary.words.has(plain) || plain.length < SHORTEST_WITH_SLIP;
    },
  };
  for (const at of words.keys()) {
    const slipped = names.slippedAt(words, at, seen);
    if (!slipped) continue;
    take(slipped);
    named.push(slipped);
  }
  return named;
}

/** Everything of the lexicon that is said somewhere in the text, overlapping or not. */
function matchesIn({ words, said }: Spoken, { byFirst }: Phrases): readonly Match[] {
  const all = new Set(said);
  return words
    .flatMap((_word, at) =>
      (byFirst.get(said[at] ?? '') ?? []).flatMap((phrase) => {
        const places = placesOf(phrase.slots, { words, said }, at);
        return places ? [{ at: places, phrase }] : [];
      }),
    )
    .filter(({ phrase }) => !phrase.beside || phrase.beside.some((word) => all.has(word)));
}

/** "We use PRINCE2" is about a way of working, not about the certification in it. */
function holds({ at, phrase }: Match, { from, to }: Named): boolean {
  const isAnswer = phrase.meanings.some(({ kind }) => kind === 'answer');
  const inside = at.filter((index) => index >= from && index < to).length;
  return isAnswer && inside === to - from && at.length > inside;
}

/** The matches that count, the most words first; marks their words as taken. */
function longestFirst(
  matches: readonly Match[],
  words: readonly Word[],
  taken: Set<number>,
): readonly Piece[] {
  const found = new Map<string, Piece>();
  const sorted = matches
    .map((match) => ({ ...match, weight: weightOf(match) }))
    .sort((one, other) => other.weight - one.weight || (one.at[0] ?? 0) - (other.at[0] ?? 0));
  for (const { at, phrase } of sorted) {
    const place = at.join();
    const same = found.get(place);
    if (same) {
      // The same words may mean two things at once.
      found.set(place, { ...same, meanings: [...same.meanings, ...phrase.meanings] });
    } else if (!at.some((index) => taken.has(index))) {
      for (const index of at) taken.add(index);
      const those = at.flatMap((index) => words[index] ?? []);
      found.set(place, pieceOf(those, phrase.meanings));
    }
  }
  return [...found.values()];
}

interface Match {
  readonly at: readonly number[];
  readonly phrase: Phrase;
}

/** More words count more; what says something by itself counts as much as two more that only point at it. */
function weightOf({ at, phrase }: Match): number {
  const [first] = phrase.meanings;
  return at.length + (first ? weightOfMeaning(first) : 0);
}

function weightOfMeaning(meaning: Meaning): number {
  switch (meaning.kind) {
    case 'answer':
      return meaning.weak ? 1 : 2;
    case 'role':
    case 'time':
      return 2;
    case 'sign':
      return SAY_SOMETHING.includes(meaning.sign) ? 2 : 0;
    case 'number':
    case 'issuer':
    case 'step':
      return 0;
  }
}

const SAY_SOMETHING: readonly Sign[] = ['other meaning', 'not', 'expiring', 'lapsed'];

function nameAsPiece({ certification, from, to, slipped }: Named, words: readonly Word[]): Piece {
  return { ...pieceOf(words.slice(from, to), []), certification, ...(slipped && { slipped }) };
}
