import type { Catalog } from '../catalog/catalog.ts';
import { commandIn } from './command.ts';
import { factsIn } from './facts.ts';
import { notUsed } from './leftover.ts';
import { createNames } from './names.ts';
import { type Phrases, piecesOf, preparePhrases, spokenIn } from './pieces.ts';
import type { Lexicon } from './schema.ts';
import { scoped } from './scope.ts';
import type { Command, Understood } from './understood.ts';
import { MOST_READ, wordsOf } from './words.ts';

/** The room's one door: reads what people write, with a lexicon and no model. Pure. */

export interface Reader {
  /** What these words say. Of more than 500 characters, the first 500 are read. */
  read(text: string): Understood;
  /** Every certification that they name, by catalog id and in their order, whatever is said of it. */
  named(text: string): readonly string[];
  /** Gets ready for the first text, which otherwise waits for it. */
  prepare(): void;
}

/** Prepares the catalog's names and the lexicon's phrases once, for many texts, and not before it is told or asked to. */
export function createReader({ catalog, lexicon }: { catalog: Catalog; lexicon: Lexicon }): Reader {
  let prepared: Phrases | undefined;
  function prepare(): Phrases {
    prepared ??= preparePhrases(lexicon, (ordinary) => createNames(catalog, ordinary));
    return prepared;
  }
  return {
    prepare: () => void prepare(),
    read: (text) => understand(text, prepare(), catalog),
    named(text) {
      const phrases = prepare();
      const pieces = piecesOf(spokenIn(wordsOf(beginningOf(text).text), phrases), phrases, 'a sentence');
      return [...new Set(pieces.flatMap(({ certification }) => certification ?? []))];
    },
  };
}

function understand(whole: string, phrases: Phrases, catalog: Catalog): Understood {
  const { text, cut } = beginningOf(whole);
  const spoken = spokenIn(wordsOf(text), phrases);
  const pieces = scoped(piecesOf(spoken, phrases, 'a sentence'));
  const said = factsIn(pieces, text, catalog);
  const command = commandIn(pieces, said, {
    text,
    catalog,
    oneself: phrases.oneself,
    names: () => piecesOf(spoken, phrases, 'names'),
  });
  const isOwn = IS_ABOUT_ONESELF.includes(command.kind);
  const named = pieces.filter(({ certification }) => !isOwn && certification !== undefined);
  return {
    command,
    answers: isOwn ? said.answers : {},
    from: isOwn ? said.from : [],
    notUnderstood: notUsed(pieces, new Set([...said.used, ...named]), text),
    cut,
  };
}

/** Whoever asks for anything else has said nothing about themselves. */
const IS_ABOUT_ONESELF: readonly Command['kind'][] = ['start', 'here', 'private', 'compare', 'role'];

/** Spaces at the end are not counted, and no letter is cut in half. */
function beginningOf(whole: string): { text: string; cut: boolean } {
  const text = whole.slice(0, MOST_READ);
  const half = /[\uD800-\uDBFF]$/.test(text) ? text.slice(0, -1) : text;
  return { text: half, cut: /\S/.test(whole.slice(MOST_READ)) };
}
