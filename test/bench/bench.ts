import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { table } from '../../src/commands/table.ts';
import { built, catalog } from '../support/catalog.ts';
import { lexicon } from '../support/reader.ts';
import { type Contender, start } from './contenders.ts';
import { coreFigures } from './core.ts';
import { type Figure, inWords, isMet, quantile } from './figures.ts';
import { acknowledgements, type Rate, rateOf } from './load.ts';
import { performancePage } from './page.ts';
import { type Deed, deeds } from './requests.ts';
import { type InstantSlack, instantSlack } from './slack.ts';

/**
 * How fast Certify is beside a bare Bolt app, in one run on one machine:
 *
 *     npm run --silent bench -- [--rounds 5] [--seconds 3] [--write]
 *
 * In each round all of them are started anew and measured one after the other. `--write` keeps the figures in docs/. Exit
 * code 0 whether targets are met or missed: figures depend on the machine and on what else it does.
 */
const USAGE = 'Usage: npm run --silent bench -- [--rounds 5] [--seconds 3] [--write]';

const count = (name: string, least: number) =>
  z.coerce.number(`${name} needs a number`).min(least, `${name} needs at least ${least}`);
const options = z.object({
  rounds: count('--rounds', 1).int('--rounds needs a whole number'),
  seconds: count('--seconds', 0.1),
  write: z.boolean(),
});

const ROOT = join(import.meta.dirname, '../..');
const STEADY_PER_SECOND = 200;
/** From when nothing happens until what is in memory is looked at. */
const IDLE_MS = 2500;

async function main(args: readonly string[]): Promise<void> {
  const { rounds, seconds, write } = options.parse(
    parseArgs({
      args: [...args],
      options: {
        rounds: { type: 'string', default: '5' },
        seconds: { type: 'string', default: '3' },
        write: { type: 'boolean', default: false },
      },
    }).values,
  );
  const core = coreFigures({ built, lexicon }, 10_000, rounds);
  const slack = await instantSlack();
  const parts = { catalog, overlay: undefined, reportTo: undefined, today: catalog.version };
  const all = deeds(parts, slack);
  const found: Round[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await oneRound(slack, all, seconds * 1000));
  slack.stop();
  const figures = [...sideBySide(found), ...core].map(rounded);
  report(figures);
  if (!write) return;
  const measured = { on: `Node.js ${process.versions.node}, ${availableParallelism()} cores`, figures };
  writeFileSync(join(ROOT, 'docs/performance.json'), `${JSON.stringify(measured, null, 2)}\n`);
  writeFileSync(join(ROOT, 'docs/performance.md'), performancePage(measured));
}

/** As many digits as mean something. */
const rounded = (figure: Figure): Figure => ({
  ...figure,
  rounds: figure.rounds.map((value) => Number(value.toPrecision(4))),
});

function report(figures: readonly Figure[]): void {
  const missed = figures.filter((figure) => !isMet(figure)).map(({ what }) => what);
  process.stdout.write(
    [
      table({
        heads: ['figure', 'wanted', '', 'measured'],
        rows: figures.map((figure) => [figure.what, ...inWords(figure)]),
        textColumns: 3,
      }),
      missed.length === 0 ? 'All targets are met.' : `Missed: ${missed.join('; ')}.`,
      '',
    ].join('\n'),
  );
}

/** What one of them was found to do. */
interface Found {
  readonly startMs: number;
  readonly idleMb: number;
  readonly askedMb: number;
  readonly loadedMb: number;
  readonly rates: Readonly<Record<keyof ReturnType<typeof deeds>, Rate>>;
  readonly acknowledgedMs: readonly number[];
}

interface Round {
  readonly bare: Found;
  readonly certify: Found;
  /** From its sources, file by file. */
  readonly unbundledStartMs: number;
  readonly raw: { readonly perSecond: number; readonly acknowledgedMs: readonly number[] };
}

async function oneRound(slack: InstantSlack, all: ReturnType<typeof deeds>, forMs: number): Promise<Round> {
  const bare = await found('bare', slack, all, forMs);
  const certify = await found('certify', slack, all, forMs);
  const unbundled = await start('unbundled', slack);
  await unbundled.stop();
  return { bare, certify, unbundledStartMs: unbundled.startMs, raw: await rawly(slack, all.tap, forMs) };
}

async function found(
  who: Contender,
  slack: InstantSlack,
  all: ReturnType<typeof deeds>,
  forMs: number,
): Promise<Found> {
  const app = await start(who, slack);
  const callsOf = ({ calls }: Deed) => (who === 'bare' ? 1 : calls);
  await wait(IDLE_MS);
  const idleMb = app.memoryMb();
  await acknowledgements(all.tap, 1, 1, app);
  await wait(IDLE_MS);
  const askedMb = app.memoryMb();
  const rates: Partial<Record<keyof typeof all, Rate>> = {};
  for (const [name, deed] of Object.entries(all)) {
    // Untimed: compilers take their time, the longer the more code there is.
    await rateOf(deed, callsOf(deed), 2 * forMs, app);
    rates[name as keyof typeof all] = await rateOf(deed, callsOf(deed), forMs, app);
  }
  const acknowledgedMs = await acknowledgements(all.tap, STEADY_PER_SECOND, forMs, app);
  const loadedMb = app.memoryMb();
  await app.stop();
  return { startMs: app.startMs, idleMb, askedMb, loadedMb, rates: rates as Found['rates'], acknowledgedMs };
}

async function rawly(slack: InstantSlack, tap: Deed, forMs: number): Promise<Round['raw']> {
  const app = await start('raw', slack);
  await rateOf(tap, 0, forMs, app);
  const { perSecond } = await rateOf(tap, 0, forMs, app);
  const acknowledgedMs = await acknowledgements(tap, STEADY_PER_SECOND, forMs, app);
  await app.stop();
  return { perSecond, acknowledgedMs };
}

/** The rows in which they stand beside each other. */
function sideBySide(found: readonly Round[]): readonly Figure[] {
  const ratio = (of: (one: Found) => number) => found.map(({ bare, certify }) => of(certify) / of(bare));
  const own = (of: (one: Found) => number) => found.map(({ certify }) => of(certify));
  const bare = (of: (one: Found) => number) => found.map((round) => of(round.bare));
  const perSecond = (what: keyof Found['rates']) => (one: Found) => one.rates[what].perSecond;
  const cpu = (one: Found) => one.rates.tap.cpuMsEach;
  const p = (share: number) => (one: { acknowledgedMs: readonly number[] }) =>
    quantile(one.acknowledgedMs, share);
  return [
    { what: 'answer taps done', unit: 'x', rounds: ratio(perSecond('tap')), wanted: { least: 1.5 } },
    { what: '/certify done', unit: 'x', rounds: ratio(perSecond('command')), wanted: { least: 1.6 } },
    {
      what: '/certify here, for each call of Slack (two beside one)',
      unit: 'x',
      rounds: ratio(perSecond('commandHere')).map((each) => 2 * each),
      wanted: { least: 1.6 },
    },
    { what: 'words answered', unit: 'x', rounds: ratio(perSecond('words')) },
    { what: 'processor time for an answer tap', unit: 'x', rounds: ratio(cpu), wanted: { most: 0.65 } },
    { what: 'start until it listens, as it is shipped', unit: 'x', rounds: ratio(({ startMs }) => startMs), wanted: { most: 0.75 } },
    {
      what: 'start until it listens, file by file',
      unit: 'x',
      rounds: found.map((round) => round.unbundledStartMs / round.bare.startMs),
      wanted: { most: 1 },
    },
    { what: 'memory, idle', unit: 'x', rounds: ratio(({ idleMb }) => idleMb), wanted: { most: 1.1 } },
    { what: 'memory after the first question', unit: 'x', rounds: ratio(({ askedMb }) => askedMb), wanted: { most: 1.2 } },
    { what: 'memory after all this', unit: 'x', rounds: ratio(({ loadedMb }) => loadedMb) },
    { what: 'sent for an answer tap, without headers', unit: 'bytes', rounds: own(({ rates }) => rates.tap.bytesEach), wanted: { most: 1800 } },
    { what: 'sent for an answer tap, headers and all', unit: 'bytes', rounds: own(({ rates }) => rates.tap.wireBytesEach) },
    { what: 'answer taps done by Certify', unit: 'a second', rounds: own(perSecond('tap')) },
    { what: 'answer taps done by the bare app', unit: 'a second', rounds: bare(perSecond('tap')) },
    { what: 'taps acknowledged by a server that only looks at the signature', unit: 'a second', rounds: found.map(({ raw }) => raw.perSecond) },
    { what: 'taps that lead to a result, done by Certify (two calls)', unit: 'a second', rounds: own(perSecond('lastTap')) },
    ...([0.5, 0.99] as const).flatMap((share): readonly Figure[] =>
      ([['Certify', own(p(share))], ['the bare app', bare(p(share))], ['that server', found.map(({ raw }) => p(share)(raw))]] as const).map(
        ([who, rounds]) => ({
          what: `${STEADY_PER_SECOND} taps a second, ${share * 100} of 100 acknowledged within, by ${who}`,
          unit: 'ms',
          rounds,
        }),
      ),
    ),
    { what: 'start of Certify', unit: 'ms', rounds: own(({ startMs }) => startMs) },
    { what: 'memory of Certify, idle', unit: 'MB', rounds: own(({ idleMb }) => idleMb) },
  ]; // biome-ignore format: one entry each
}

main(process.argv.slice(2)).catch((error) => {
  const faults = error instanceof z.ZodError ? error.issues : [error as Error];
  for (const { message } of faults) console.error(message);
  console.error(USAGE);
  process.exitCode = 1;
});
