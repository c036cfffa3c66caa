import type { Catalog } from '../catalog/catalog.ts';
import type { Certification } from '../catalog/schema.ts';
import type { HelpView } from './view.ts';

/** What someone wants who typed `/certify …`. */
export type Command =
  /** Nothing behind it: ask where to hold the questionnaire. */
  | { readonly kind: 'ask' }
  | { readonly kind: 'here' }
  | { readonly kind: 'private' }
  | { readonly kind: 'details'; readonly certification: string }
  /** Two to four different certifications, by catalog id. */
  | { readonly kind: 'compare'; readonly certifications: readonly string[] }
  | { readonly kind: 'help'; readonly view: HelpView };

const MOST_COMPARED = 4;
/** What may stand between two names. */
const JOINS = /^(vs\.?|versus|or|and|with|to)$/i;
/** The longest name that a certification goes by; a test holds it against the catalog. */
const MOST_WORDS = 8;
/** Characters that are read of what was typed; whoever sends more is told so. */
export const MOST_READ = 500;
/** So much of what was typed is repeated at most. */
const MOST_REPEATED = 60;

/** Reads what was typed after the command. Anything not understood becomes help, with the nearest names. */
export function readCommand(text: string, catalog: Catalog): Command {
  const words = text.slice(0, MOST_READ).trim();
  if (text.trimEnd().length > MOST_READ) return notUnderstood(words, catalog, { tooLong: true });
  switch (words.toLowerCase()) {
    case '':
      return { kind: 'ask' };
    case 'here':
      return { kind: 'here' };
    case 'private':
    case 'privately':
      return { kind: 'private' };
    case 'help':
    case '?':
      return { kind: 'help', view: { kind: 'help', nearest: [] } };
  }
  if (/^(compare|vs)\b/i.test(words)) return readComparison(words.replace(/^\w+/, ''), catalog);
  const named = catalog.named(words);
  if (named) return { kind: 'details', certification: named.id };
  const several = /\b(vs\.?|or|and)\b|,/i.test(words) ? readComparison(words, catalog) : null;
  return several?.kind === 'compare' ? several : notUnderstood(words, catalog);
}

function readComparison(text: string, catalog: Catalog): Command {
  const words = text.split(/[\s,]+/).filter(Boolean);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    // Looked for before the joining words are dropped: "Scrum with Kanban" is a name.
    const match = longestName(words, at, catalog);
    if (match) found.push(match.id);
    else if (!JOINS.test(words[at] ?? '')) return notUnderstood(words.slice(at).join(' '), catalog);
    at += match?.words ?? 1;
  }
  const different = [...new Set(found)];
  return different.length >= 2 && different.length <= MOST_COMPARED
    ? { kind: 'compare', certifications: different }
    : { kind: 'help', view: { kind: 'help', miscounted: different.length, nearest: [] } };
}

/** The longest name that fits wins, so that "PSM I" is not read as "PSM". */
function longestName(
  words: readonly string[],
  at: number,
  catalog: Catalog,
): { id: string; words: number } | null {
  for (let length = Math.min(MOST_WORDS, words.length - at); length > 0; length -= 1) {
    const found = catalog.named(words.slice(at, at + length).join(' '));
    if (found) return { id: found.id, words: length };
  }
  return null;
}

function notUnderstood(typed: string, catalog: Catalog, more: { readonly tooLong?: true } = {}): Command {
  const letters = [...typed];
  const repeated =
    letters.length > MOST_REPEATED ? `${letters.slice(0, MOST_REPEATED).join('')}\u2026` : typed;
  const named = namesWithin(repeated, catalog);
  const nearest = (named.length > 0 ? named : catalog.nearest(repeated, 3)).map(({ abbreviation, name }) => ({
    abbreviation,
    name,
  }));
  return { kind: 'help', view: { kind: 'help', notUnderstood: repeated, nearest, ...more } };
}

/** Certifications named somewhere in a sentence such as "what is CSM"; up to three. */
function namesWithin(typed: string, catalog: Catalog): readonly Certification[] {
  const words = typed.split(/[\s,]+/).filter(Boolean);
  const found = words.flatMap((_word, at) => {
    const match = longestName(words, at, catalog);
    const certification = match && catalog.get(match.id);
    return certification ? [certification] : [];
  });
  return [...new Set(found)].slice(0, 3);
}
