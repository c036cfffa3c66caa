import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import type { BuiltCatalog, Certification } from '../catalog/schema.ts';
import { ageOf, OLD_AFTER_MONTHS } from '../recommendation/index.ts';
import { doubtfulFigures } from './doubtful-figures.ts';
import { table } from './table.ts';

/**
 * How well we know each certification, as a table for a terminal:
 *
 *     npm run --silent catalog:report -- [--today 2026-11-25] [--next 25]
 *
 * What needs work most comes first: the most figures unknown, then the most that are undated, old or of low trust.
 * With `--next` single figures instead, the one to look up first on top: as many as asked for, by how many people see it.
 * Bad input: what is wrong on stderr, exit code 1.
 */
const USAGE = 'Usage: npm run --silent catalog:report -- [--today 2026-11-25] [--next 25]';

const argumentsSchema = z.strictObject({
  today: z.iso.date({ error: '--today needs a date as YYYY-MM-DD' }).optional(),
  next: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, { error: '--next needs a whole number from 1 to 9999' })
    .transform(Number)
    .optional(),
});

/**
 * Figures of one certification, or of several together. A figure counts as unknown where the file says so; one that
 * stands as `none`, or that nobody asks for there, counts nowhere.
 */
interface Coverage {
  readonly known: number;
  readonly unknown: number;
  /** Of the known ones; the same figure may be of low trust as well. */
  readonly undated: number;
  readonly old: number;
  readonly lowTrust: number;
  /** Undated, old or of low trust, each figure once. */
  readonly doubtful: number;
}

const COLUMNS: readonly (readonly [heading: string, key: keyof Coverage])[] = [
  ['known', 'known'],
  ['unknown', 'unknown'],
  ['undated', 'undated'],
  [`over ${OLD_AFTER_MONTHS} months`, 'old'],
  ['low trust', 'lowTrust'],
];

function coverageOf({ facts }: Certification, today: string): Coverage {
  const all = Object.values(facts);
  const known = all.filter((fact) => typeof fact === 'object');
  const isOfAge = (age: string) => known.filter(({ asOf }) => ageOf(asOf, today) === age).length;
  const doubtful = known.filter(({ asOf, trust }) => ageOf(asOf, today) !== 'young' || trust === 'low');
  return {
    known: known.length,
    unknown: all.filter((fact) => fact === 'unknown').length,
    undated: isOfAge('undated'),
    old: isOfAge('old'),
    lowTrust: known.filter(({ trust }) => trust === 'low').length,
    doubtful: doubtful.length,
  };
}

function report(certifications: readonly Certification[], today: string): string {
  const rows = certifications
    .map((certification) => ({ certification, coverage: coverageOf(certification, today) }))
    .sort(
      (a, b) =>
        b.coverage.unknown - a.coverage.unknown ||
        b.coverage.doubtful - a.coverage.doubtful ||
        (a.certification.abbreviation < b.certification.abbreviation ? -1 : 1),
    );
  const issuers = new Set(certifications.map(({ issuer }) => issuer.id)).size;
  const total = ([, key]: (typeof COLUMNS)[number]) =>
    String(rows.reduce((sum, { coverage }) => sum + coverage[key], 0));
  return table({
    heads: ['certification', 'issuer', ...COLUMNS.map(([heading]) => heading)],
    rows: rows.map(({ certification: { abbreviation, issuer }, coverage }) => [
      abbreviation,
      issuer.name,
      ...COLUMNS.map(([, key]) => String(coverage[key])),
    ]),
    sums: [`${rows.length} in all`, `${issuers} issuers`, ...COLUMNS.map(total)],
    textColumns: 2,
  });
}

function lookUpNext(built: BuiltCatalog, today: string, most: number): string {
  return table({
    heads: ['look up next', 'figure', 'why', 'of 100 results'],
    rows: doubtfulFigures(createCatalog(built), today)
      .slice(0, most)
      .map(({ certification, key, doubt, shownIn }) => [certification, key, doubt, shownIn.toFixed(1)]),
    textColumns: 3,
  });
}

try {
  const { values } = parseArgs({ options: { today: { type: 'string' }, next: { type: 'string' } } });
  const { today = new Date().toISOString().slice(0, 10), next } = argumentsSchema.parse(values);
  const built = compileCatalog(readCatalogFolder());
  process.stdout.write(`${next ? lookUpNext(built, today, next) : report(built.certifications, today)}\n`);
} catch (error) {
  const faults = error instanceof z.ZodError ? error.issues : [error as Error];
  for (const { message } of faults) console.error(message);
  console.error(USAGE);
  process.exitCode = 1;
}
