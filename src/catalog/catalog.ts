import levenshtein from 'damerau-levenshtein';
import type { BuiltCatalog, Certification, FactKey, Facts, Page, PageId } from './schema.ts';
import { plainSpelling } from './spelling.ts';

/** All certifications we know, and the ways to find one. */
export interface Catalog {
  /** The day of the newest change to any figure, `YYYY-MM-DD`. */
  readonly version: string;
  /** By id, whatever file they come from. */
  readonly all: readonly Certification[];
  get(id: string): Certification | undefined;
  /**
   * The one that goes by this id, abbreviation, name or alias. Capitals, spaces, hyphens, and whether numerals are
   * Roman or Arabic do not matter; otherwise it has to be exact.
   */
  named(text: string): Certification | undefined;
  /**
   * Up to `n` with a name closest to the text, closest first, by id where they are equally close. Only those that a
   * few slips of the finger explain, at most one in three letters, or whose name begins with the text; so "hello" is
   * near nothing. So few letters as three are near many names and mean none of them.
   */
  nearest(text: string, n: number): Certification[];
  /** A page for those who should not get a certification now. */
  page(id: PageId): Page;
}

/** Makes a built catalog searchable. Expects one that has been validated, so that no name belongs to two. */
export function createCatalog(built: BuiltCatalog): Catalog {
  const all = built.certifications;
  const pages = new Map(built.pages.map((page) => [page.id, page]));
  const byId = new Map(all.map((certification) => [certification.id, certification]));
  const spellings = new Map(all.map((certification) => [certification, spellingsOf(certification)]));
  const bySpelling = new Map(
    [...spellings].flatMap(([certification, names]) => names.map((name) => [name, certification] as const)),
  );
  return {
    version: built.version,
    all,
    get: (id) => byId.get(id),
    named: (text) => bySpelling.get(plainSpelling(text)),
    nearest(text, n) {
      const wanted = plainSpelling(text);
      if (wanted.length < SHORTEST_GUESSED) return [];
      return all
        .map((certification) => {
          const names = spellings.get(certification) ?? [];
          const slips = Math.min(...names.map((name) => slipsUpTo(wanted.length / 3, wanted, name)));
          const near = slips * 3 <= wanted.length || names.some((name) => name.startsWith(wanted));
          return { certification, slips, near };
        })
        .filter(({ near }) => near)
        .sort((a, b) => a.slips - b.slips)
        .slice(0, n)
        .map(({ certification }) => certification);
    },
    page(id) {
      const page = pages.get(id);
      if (!page) throw new Error(`no page "${id}" in the catalog`);
      return page;
    },
  };
}

/** Fewer letters than these are near many names. */
const SHORTEST_GUESSED = 4;

/**
 * How many slips lie between two texts: a letter added, left out, replaced, or swapped with its neighbor. Where the
 * lengths alone differ by more than `most`, that difference.
 */
function slipsUpTo(most: number, one: string, other: string): number {
  const longer = Math.abs(one.length - other.length);
  return longer > most ? longer : levenshtein(one, other).steps;
}

/** Everything a certification goes by, in plain spelling, each once. */
function spellingsOf({ id, abbreviation, name, aliases }: Certification): string[] {
  return [...new Set([id, abbreviation, name, ...aliases].map(plainSpelling))];
}

/** The certification with this id. Throws where there is none: ids come from the rules or were looked up before. */
export function certificationIn(catalog: Pick<Catalog, 'get'>, id: string): Certification {
  const certification = catalog.get(id);
  if (!certification) throw new Error(`no certification "${id}" in the catalog`);
  return certification;
}

/** A figure as kept under this key, with its origin and with what other sources say. */
type FigureAt<K extends FactKey> = Exclude<NonNullable<Facts[K]>, string>;

/**
 * One figure of a certification. `unknown` when we looked and found nothing usable, or never looked; `none` when
 * there is no such thing.
 */
export function figureOf<K extends FactKey>(
  certification: Pick<Certification, 'facts'>,
  key: K,
): FigureAt<K> | 'unknown' | 'none' {
  return (certification.facts[key] ?? 'unknown') as FigureAt<K> | 'unknown' | 'none';
}

/** Whether a class or an exam is required, or whether it expires; these are known, or `unknown`, and never `none`. */
export function yesNoOf(
  certification: Pick<Certification, 'facts'>,
  key: 'classRequired' | 'examRequired' | 'expires',
): boolean | 'unknown' {
  const figure = certification.facts[key];
  return figure === 'unknown' ? figure : figure.value;
}
