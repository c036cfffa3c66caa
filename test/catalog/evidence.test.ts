import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Certification, Figure, QuotedPrice, Spent } from '../../src/catalog/schema.ts';
import { catalog } from '../support/catalog.ts';

// The notes that the figures were taken from are not part of the repository. Where they lie beside it, every figure
// is held against them; elsewhere these tests are skipped.
const NOTES = new URL('../../../shared/research/', import.meta.url);
const isThere = existsSync(NOTES);

/** What a note says about one figure, with all that stands beside it. */
interface Note {
  source: string;
  as_of?: unknown;
  /** Two of the three files say it. */
  trust?: string | undefined;
}

const records = new Map<string, unknown>(
  (isThere ? readdirSync(NOTES) : [])
    // What was checked again later is in a file of another shape, read below.
    .filter((name) => name.startsWith('facts-') && !name.startsWith('facts-check-'))
    .flatMap((name) => parse(readFileSync(new URL(name, NOTES), 'utf8')).certifications as { id: string }[])
    .map((record) => [record.id, record]),
);

/** One line of the check of November 2026, which goes by abbreviations and has its own words for trust. */
interface Check {
  certification: string;
  figure: string;
  found_value: unknown;
  source: string;
  as_of?: unknown;
  trust: 'issuer' | 'trainer' | 'third party';
  note?: string;
}

/** A third party may be anybody but the issuer, so it is left open. */
const TRUST_IN_THE_CHECK = { issuer: 'official', trainer: 'training-provider', 'third party': undefined };

/** What the check found; what the catalog said before is no evidence, and left out. */
const checked: readonly (Note & { of: string })[] = isThere
  ? (parse(readFileSync(new URL('facts-check-2026-11.yml', NOTES), 'utf8')) as Check[]).map(
      ({ certification, figure, found_value, source, as_of, trust, note }) => ({
        ...{ of: certification, figure, found_value, source, as_of, note },
        trust: TRUST_IN_THE_CHECK[trust],
      }),
    )
  : [];

/** What was read after notes and check were written, by page. */
const READ_LATER = parse(readFileSync(new URL('read-later.yml', import.meta.url), 'utf8')) as readonly {
  page: string;
  says: string;
  of: readonly string[];
}[];
/** Every figure that was read later, with its page. */
const LATER = new Set(READ_LATER.flatMap(({ page, of }) => of.map((figure) => `${figure} ${page}`)));

/** Badges that are no longer awarded share one record. */
const SHARED_RECORD: Record<string, readonly string[]> = {
  'cal-e': ['cal-legacy'],
  'cal-t': ['cal-legacy'],
  'cal-o': ['cal-legacy'],
  'cal-ii-old': ['cal-legacy', 'cal-2'],
};

const recordsOf = ({ id }: Certification) => (SHARED_RECORD[id] ?? [id]).map((one) => records.get(one));

function notesIn(part: unknown): Note[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(notesIn);
  return 'source' in part && typeof part.source === 'string' ? [part as Note, ...inside] : inside;
}

/** Said in one record of everything its issuer awards. */
const issuerWide = [...records.values()]
  .flatMap(notesIn)
  .filter((note) => JSON.stringify(note).includes('issuer-wide'));

/** A day, month or year at the start of what the notes say; "about mid-2024" is the one date in words. */
function dateOf({ as_of }: Note): string {
  const [date = 'unknown'] = /^\d{4}(-\d\d){0,2}(?!\d|-)|(?<=^about mid-)\d{4}/.exec(String(as_of)) ?? [];
  return date;
}

/** Every number in the words of a note, as it is, as years in months, and multiplied with another ("20 a year for 3"). */
function numbersIn(note: Note): Set<number> {
  const { source: _source, as_of: _asOf, ...words } = note;
  const found = (JSON.stringify(words).match(/\d[\d,]*(\.\d+)?/g) ?? []).map((text) =>
    Number(text.replace(/,/g, '')),
  );
  return new Set(found.flatMap((one) => [one, one * 12, ...found.map((other) => one * other)]));
}

type Claim = Omit<Figure<unknown>, 'otherValues'>;

/** Whether the notes have a figure: its source, date and trust, and each of its numbers. */
function have(notes: readonly Note[], { value, source, asOf, trust }: Claim): boolean {
  const behind = notes.filter(
    (note) =>
      (note.source === source && dateOf(note) === asOf && trustOf(note, trust) === trust) ||
      // A better page is sometimes named in the words beside a weak one.
      JSON.stringify(note).includes(`${source}, ${asOf}`),
  );
  // The price for members and the one for others may stand in two notes.
  const numbers = Object.values(Object(value) === value ? (value as object) : { value });
  return (
    behind.length > 0 &&
    numbers.every(
      (one) => typeof one !== 'number' || one === 0 || behind.some((note) => numbersIn(note).has(one)),
    )
  );
}

/** What the notes say, where they say it; "excluded" means that a page is only kept as the losing side. */
function trustOf(note: Note, unsaid: string): string {
  return note.trust?.replace(/^excluded.*/, 'low') ?? unsaid;
}

function figuresOf({ facts, gaps, quotedPrices = [] }: Certification): [key: string, figure: Claim][] {
  const known = Object.entries(facts).flatMap(([key, fact]): [string, Claim][] =>
    typeof fact === 'object'
      ? [fact, ...(fact.otherValues ?? [])].map((figure): [string, typeof figure] => [key, figure])
      : [],
  );
  const { projectMonths } = facts;
  const exceptions = typeof projectMonths === 'object' ? (projectMonths.otherwise ?? []) : [];
  return [
    ...known,
    ...exceptions.map((claim): [string, Claim] => ['projectMonths.otherwise', claim]),
    ...spansOf(gaps),
    ...quotedPrices.map((price): [string, Claim] => ['quotedPrices', price]),
  ];
}

/** What is known of a figure that is not known. */
function spansOf(gaps: Certification['gaps'] = {}): [key: string, figure: Claim][] {
  return Object.entries(gaps).flatMap(([key, gap]): [string, Claim][] =>
    gap.between ? [[`${key} between`, { ...gap, value: gap.between }]] : [],
  );
}

/** Whether the notes name this currency beside this price; `have` has held everything else of it. */
function nameCurrency(notes: readonly Note[], { currency, source }: QuotedPrice): boolean {
  return notes.some((note) => note.source === source && JSON.stringify(note).includes(`"${currency}"`));
}

/** How the notes put what time has to be spent with, and when. */
const SPENT_IN_THE_NOTES: Record<Spent, RegExp> = {
  'as Scrum Master': /Scrum Master/,
  'as Product Owner': /Product Owner/,
  'as coach of several teams': /coach with several teams/,
  'in a leading role on an agile team': /in a leading role on an agile team/,
  'leading a change': /leading a transition/,
};
const MAY_FOLLOW_CLASS = /before or after the course/;

/** What a certification says about its time and the note behind the figure does not. */
function notSaid(certification: Certification): readonly RegExp[] {
  const { experienceMonths: time } = certification.facts;
  if (typeof time !== 'object') return [];
  const behind = recordsOf(certification)
    .flatMap(notesIn)
    .filter(({ source }) => source === time.source);
  const claimed = [
    ...(time.spent ? [SPENT_IN_THE_NOTES[time.spent]] : []),
    ...(time.mayFollowClass ? [MAY_FOLLOW_CLASS] : []),
  ];
  return claimed.filter((words) => !behind.some((note) => words.test(JSON.stringify(note))));
}

describe.skipIf(!isThere)('the notes the catalog was made from', () => {
  test('speak of no certification that the catalog lacks', () => {
    const covered = new Set(catalog.all.flatMap(({ id }) => SHARED_RECORD[id] ?? [id]));
    expect([...records.keys()].filter((id) => !covered.has(id))).toEqual([]);
  });

  test('lack no more than what was read later', () => {
    const sources = new Set(
      catalog.all.flatMap((one) => figuresOf(one).map(([key, { source }]) => `${one.id}.${key} ${source}`)),
    );
    expect([...LATER].filter((one) => !sources.has(one))).toEqual([]);
  });

  test.each(catalog.all.map((one) => [one.id, one] as const))(
    'have every figure of %s, with its source and date',
    (_id, certification) => {
      const { id, abbreviation } = certification;
      const again = checked.filter((note) => note.of === abbreviation);
      const notes = [...recordsOf(certification).flatMap(notesIn), ...issuerWide, ...again];
      const missing = figuresOf(certification).filter(
        ([key, figure]) => !have(notes, figure) && !LATER.has(`${id}.${key} ${figure.source}`),
      );
      expect(missing.map(([key, { value, source, asOf }]) => [key, value, source, asOf])).toEqual([]);
      const prices = certification.quotedPrices ?? [];
      const noted = prices.filter(({ source }) => !LATER.has(`${id}.quotedPrices ${source}`));
      expect(noted.filter((price) => !nameCurrency(notes, price))).toEqual([]);
      expect(notSaid(certification)).toEqual([]);
    },
  );
});
