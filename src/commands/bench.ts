import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { z } from 'zod';
import { draw } from '../cards/draw.ts';
import { OverLimit } from '../cards/limits.ts';
import { type Catalog, createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import type { BuiltCatalog } from '../catalog/schema.ts';
import { isLook } from '../conversation/click.ts';
import { look } from '../conversation/look.ts';
import type { Parts } from '../conversation/parts.ts';
import { decodeState, encodeState } from '../conversation/state.ts';
import { step } from '../conversation/step.ts';
import { type Answers, recommend } from '../recommendation/index.ts';
import { chanceFrom, completeAnswers, type Tap, tapsAlong } from './bench-sample.ts';
import { table } from './table.ts';

/**
 * How fast Certify is on this machine, beside what we want of it:
 *
 *     npm run --silent bench -- [--sample 10000]
 *
 * The sample is a number of answer sets; one in a hundred of them is walked tap by tap. Exit code 0 whether targets
 * are met or missed: figures depend on the machine and on what else it does. Bad input: exit code 1.
 */
const USAGE = 'Usage: npm run --silent bench -- [--sample 10000]';

const sampleSize = z.coerce
  .number({ error: '--sample needs a number' })
  .int('--sample needs a whole number')
  .min(100, '--sample needs at least 100');

/** Slack waits three seconds for an answer and people notice a tenth; most of either is the way to Slack and back. */
const MOST_MS_PER_TAP = 5;
/** Each with the order of everything that may be recommended, so that one core serves thousands of people. */
const LEAST_PER_SECOND = 1_000;
const TIMES_AS_MANY = 10;

/** One line of what is printed. Without a target a figure is only told. */
interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: { readonly words: string; readonly isMet: boolean };
}

function main(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { sample: { type: 'string', default: '10000' } },
  });
  const size = sampleSize.parse(values.sample);
  const built = compileCatalog(readCatalogFolder());
  const parts = { catalog: createCatalog(built), today: built.version };
  const chance = chanceFrom(1);
  const sample = Array.from({ length: size }, () => completeAnswers(chance, parts.catalog));
  const walked = sample.slice(0, size / 100);

  const perSecond = recommendationsPerSecond(sample, parts.catalog);
  const { p50, p99, taps } = tapTimes(walked, parts);
  const growth = growthOfTap(taps, parts, { ...parts, catalog: enlarged(built) });
  const start = startUp(built);
  const figures: readonly Figure[] = [
    {
      what: 'recommendations a second, one core',
      value: Math.round(perSecond),
      unit: '',
      target: {
        words: `at least ${LEAST_PER_SECOND.toLocaleString('en')}`,
        isMet: perSecond >= LEAST_PER_SECOND,
      },
    },
    { what: 'a whole tap, half of them within', value: p50, unit: 'ms', target: atMost(MOST_MS_PER_TAP, p50, 'ms') },
    { what: 'a whole tap, 99 of 100 within', value: p99, unit: 'ms', target: atMost(MOST_MS_PER_TAP, p99, 'ms') },
    {
      what: `a whole tap with ${TIMES_AS_MANY} times the certifications`,
      value: growth.ratio,
      unit: 'times',
      target: atMost(TIMES_AS_MANY, growth.ratio, 'times'),
    },
    { what: 'start-up: Node.js and our code', value: start.loadedCode, unit: 'ms' },
    { what: 'start-up: the catalog', value: start.loadedCatalog - start.loadedCode, unit: 'ms' },
    { what: 'start-up: the first question', value: start.asked - start.loadedCatalog, unit: 'ms' },
    { what: 'start-up in all, without Bolt', value: start.asked, unit: 'ms' },
  ]; // biome-ignore format: one line each
  process.stdout.write(
    [
      figureTable(figures),
      '',
      `${size} answer sets, ${taps.length} different taps on the way of ${walked.length} of them, ${built.certifications.length} certifications.`,
      ...growth.tooLarge,
      verdict(figures),
      '',
    ].join('\n'),
  );
}

const atMost = (most: number, value: number, unit: string) => ({
  words: `at most ${most} ${unit}`,
  isMet: value <= most,
});

function figureTable(figures: readonly Figure[]): string {
  return table({
    heads: ['figure', 'target', '', 'measured'],
    rows: figures.map(({ what, value, unit, target }) => [
      what,
      target?.words ?? '-',
      target ? (target.isMet ? 'met' : 'MISSED') : '',
      [Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(2), unit].join(' ').trimEnd(),
    ]),
    textColumns: 3,
  });
}

function verdict(figures: readonly Figure[]): string {
  const missed = figures.filter(({ target }) => target?.isMet === false).map(({ what }) => what);
  return missed.length === 0 ? 'All targets are met.' : `Missed: ${missed.join('; ')}.`;
}

const ROUNDS = 5;

/** The median of a few rounds, each with other answers, after as many others to warm up: nothing is asked twice. */
function recommendationsPerSecond(sample: readonly Answers[], catalog: Catalog): number {
  const chance = chanceFrom(2);
  for (let i = 0; i < sample.length; i += 1) recommend(completeAnswers(chance, catalog), catalog);
  const each = sample.length / ROUNDS;
  const rates = Array.from({ length: ROUNDS }, (_, round) => {
    const answers = sample.slice(round * each, (round + 1) * each);
    const took = msOf(() => {
      for (const one of answers) recommend(one, catalog);
    });
    return (1000 * answers.length) / took;
  });
  return quantile(rates, 0.5);
}

/** From the state in a button to the message that replaces it, as a listener does it. */
function handle({ state, click }: Tap, parts: Parts): void {
  const read = decodeState(state, parts.catalog);
  if (!read) throw new Error(`a state that cannot be read: ${state}`);
  const view = isLook(click) ? look(read.state, click, parts) : step(read.state, click, parts, read.dropped);
  if (!view) throw new Error(`a look at "${click.kind}" shows nothing`);
  draw(view, 'rich');
  if (view.state) encodeState(view.state);
}

function tapTimes(walked: readonly Answers[], parts: Parts) {
  const taps = tapsAlong(walked, parts);
  for (const tap of taps) handle(tap, parts);
  const times = taps.map((tap) => msOf(() => handle(tap, parts)));
  return { taps, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/**
 * How many times as long the same taps take with the larger catalog, all together. A message that has grown too
 * large counts with the time it took to find that out, and is said.
 */
function growthOfTap(taps: readonly Tap[], today: Parts, larger: Parts) {
  const tooLarge = new Map<string, number>();
  const handleLarger = (tap: Tap) => {
    try {
      handle(tap, larger);
    } catch (error) {
      if (!(error instanceof OverLimit)) throw error;
      const what = `"${tap.click.kind}" (${error.limit}, at most ${error.most})`;
      tooLarge.set(what, (tooLarge.get(what) ?? 0) + 1);
    }
  };
  let [now, then] = [0, 0];
  // One after the other, so that whatever else the machine does weighs on both; the first, untimed, finds the trees.
  for (const tap of taps) {
    handle(tap, today);
    now += msOf(() => handle(tap, today));
    then += msOf(() => handleLarger(tap));
  }
  return {
    ratio: then / now,
    tooLarge: [...tooLarge].map(
      ([what, count]) =>
        `With ${TIMES_AS_MANY} times the certifications ${count} messages after ${what} are too large to be sent.`,
    ),
  };
}

/** Every certification and nine copies of it, which go by other ids and names. */
function enlarged(built: BuiltCatalog): Catalog {
  const { certifications } = built;
  const copies = certifications.flatMap((one) =>
    Array.from({ length: TIMES_AS_MANY - 1 }, (_, i) => ({
      ...one,
      id: `${one.id}-copy-${i}`,
      abbreviation: `${one.abbreviation} copy ${i}`,
      name: `${one.name} copy ${i}`,
      aliases: one.aliases.map((alias) => `${alias} copy ${i}`),
    })),
  );
  return createCatalog({ ...built, certifications: [...certifications, ...copies] });
}

const startUpTimes = z.object({ loadedCode: z.number(), loadedCatalog: z.number(), asked: z.number() });

/** A fresh process on bundled code, so that no compiler and no warm cache is measured: the median of five. */
function startUp(built: BuiltCatalog): z.infer<typeof startUpTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'certify-bench-'));
  try {
    const [bundle, catalog] = [join(folder, 'start-up.mjs'), join(folder, 'catalog.json')];
    writeFileSync(catalog, JSON.stringify(built));
    buildSync({
      entryPoints: [fileURLToPath(new URL('./bench-start-up.ts', import.meta.url))],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    const runs = Array.from({ length: 5 }, () =>
      startUpTimes.parse(JSON.parse(execFileSync(process.execPath, [bundle, catalog], { encoding: 'utf8' }))),
    );
    const [median] = runs.sort((one, other) => one.asked - other.asked).slice(2);
    if (!median) throw new Error('nothing was measured');
    return median;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function msOf(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  const faults = error instanceof z.ZodError ? error.issues : [error as Error];
  for (const { message } of faults) console.error(message);
  console.error(USAGE);
  process.exitCode = 1;
}
