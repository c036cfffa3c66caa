import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { draw } from '../../src/cards/draw.ts';
import { OverLimit } from '../../src/cards/limits.ts';
import { type Catalog, createCatalog } from '../../src/catalog/catalog.ts';
import type { BuiltCatalog } from '../../src/catalog/schema.ts';
import { chanceFrom, completeAnswers, type Tap, tapsAlong } from '../../src/commands/bench-sample.ts';
import { isLook } from '../../src/conversation/click.ts';
import { factsView } from '../../src/conversation/facts-view.ts';
import { look } from '../../src/conversation/look.ts';
import type { Parts } from '../../src/conversation/parts.ts';
import { decodeState, encodeState } from '../../src/conversation/state.ts';
import { step } from '../../src/conversation/step.ts';
import type { View } from '../../src/conversation/view.ts';
import { type Answers, recommend } from '../../src/recommendation/index.ts';
import { createReader } from '../../src/understanding/index.ts';
import type { Lexicon } from '../../src/understanding/schema.ts';
import { type Figure, quantile } from './figures.ts';

/** What the core does by itself, in this process: no Bolt, no network. */
export function coreFigures(
  { built, lexicon }: { readonly built: BuiltCatalog; readonly lexicon: Lexicon },
  size: number,
  rounds: number,
): readonly Figure[] {
  const parts = partsOf(createCatalog(built));
  const each = (measure: (round: number) => number) => Array.from({ length: rounds }, (_, at) => measure(at));
  const taps = tapsAlong(answerSets(size / 100, parts.catalog, 1), parts);
  for (const tap of taps) handle(tap, parts);
  const timed = Array.from({ length: rounds }, () => timesOf(taps, parts));
  return [
    {
      what: 'a tap: state in, question or result drawn, 99 of 100 within',
      unit: 'ms',
      rounds: timed.map(({ steps }) => quantile(steps, 0.99)),
      wanted: { most: 2 },
    },
    {
      what: 'a tap: state in, question or result drawn, half of them within',
      unit: 'ms',
      rounds: timed.map(({ steps }) => quantile(steps, 0.5)),
    },
    {
      what: 'a look at something about a result, 99 of 100 within',
      unit: 'ms',
      rounds: timed.map(({ looks }) => quantile(looks, 0.99)),
    },
    {
      what: 'recommendations, one core',
      unit: 'a second',
      rounds: each((round) => recommendationsPerSecond(answerSets(size / 10, parts.catalog, 10 + round), parts.catalog)),
      wanted: { least: 1000 },
    },
    ...firstTaps(rounds),
    ...growth(built, lexicon, rounds),
  ]; // biome-ignore format: one entry each
}

const partsOf = (catalog: Catalog): Parts => ({
  catalog,
  overlay: undefined,
  reportTo: undefined,
  today: catalog.version,
});

function answerSets(size: number, catalog: Catalog, seed: number): readonly Answers[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: size }, () => completeAnswers(chance, catalog));
}

function msOf(act: () => void): number {
  const since = performance.now();
  act();
  return performance.now() - since;
}

/** From the state in a button to the message that replaces it, as a listener does it. */
function handle({ state, click }: Tap, parts: Parts): View {
  const read = decodeState(state, parts.catalog);
  if (!read) throw new Error(`a state that cannot be read: ${state}`);
  const view = isLook(click) ? look(read.state, click, parts) : step(read.state, click, parts, read.dropped);
  if (!view) throw new Error(`a look at "${click.kind}" shows nothing`);
  draw(view, 'rich');
  if (view.state) encodeState(view.state);
  return view;
}

/** How long each of these takes: those that go on or come to a result, and those that only look. */
function timesOf(taps: readonly Tap[], parts: Parts) {
  const steps: number[] = [];
  const looks: number[] = [];
  for (const tap of taps) {
    const ms = msOf(() => void handle(tap, parts));
    (isLook(tap.click) ? looks : steps).push(ms);
  }
  return { steps, looks };
}

/** Nothing is asked twice. */
function recommendationsPerSecond(sample: readonly Answers[], catalog: Catalog): number {
  const ms = msOf(() => {
    for (const answers of sample) recommend(answers, catalog);
  });
  return (1000 * sample.length) / ms;
}

/** In fresh processes on the built code. */
function firstTaps(rounds: number): readonly Figure[] {
  const script = join(import.meta.dirname, 'first-tap.mjs');
  const runs = Array.from({ length: rounds }, () =>
    JSON.parse(execFileSync(process.execPath, [script], { encoding: 'utf8' })),
  );
  return [
    {
      what: 'the first tap of a process, which leads to a question',
      unit: 'ms',
      rounds: runs.map(({ question }) => question),
      wanted: { most: 50 },
    },
    {
      what: 'the first result of a process',
      unit: 'ms',
      rounds: runs.map(({ outcome }) => outcome),
      wanted: { most: 50 },
    },
  ];
}

/** What is asked of a larger catalog; each takes a number, so that nothing need be remembered from the last time. */
type Ask = (at: number) => void;

const SENTENCES = [
  'I am a Scrum Master in SAFe, which one should I get?',
  'csm or cspo',
  'my boss pays, I have PSM I and three years as a product owner',
  'kanban certification without a class, please',
];

/** How many times as long the same takes with ten and with a hundred times the certifications. */
function growth(built: BuiltCatalog, lexicon: Lexicon, rounds: number): readonly Figure[] {
  const asked = [1, 10, 100].map((times) => asksOf(enlarged(built, times), lexicon));
  return ['recommend()', 'reading words', 'a comparison'].flatMap((what) =>
    [10, 100].map((times, at): Figure => ({
      what: `${what}, with ${times} times the certifications`,
      unit: 'x',
      rounds: Array.from({ length: rounds }, (_, round) => {
        // One after the other, so that whatever else the machine does weighs on both.
        const [now = Number.NaN, then = Number.NaN] = [asked[0], asked[at + 1]].map((asks) =>
          msOf(() => {
            for (let i = 0; i < 40; i += 1) asks?.[what]?.(round * 40 + i);
          }),
        );
        return then / now;
      }),
      wanted: { most: times },
    })),
  ); // biome-ignore format: one figure each
}

function asksOf(catalog: Catalog, lexicon: Lexicon): Readonly<Record<string, Ask>> {
  const parts = partsOf(catalog);
  const sets = answerSets(400, catalog, 3);
  const reader = createReader({ catalog, lexicon });
  const asks = {
    'recommend()': (at) => void recommend(sets[at % sets.length] as Answers, catalog),
    'reading words': (at) => void reader.read(SENTENCES[at % SENTENCES.length] as string),
    'a comparison': (at) => {
      const pair = ['csm', 'cspo', 'psm-i', 'pspo-i'].filter((_, which) => (at % 3) + 1 >= which);
      drawnOrTooLarge(factsView({ kind: 'compare', certifications: pair }, { closes: false }, parts));
    },
  } satisfies Record<string, Ask>;
  // Untimed: what is prepared once, and the compiler.
  for (const ask of Object.values(asks)) for (let at = 0; at < 40; at += 1) ask(at);
  return asks;
}

/** A message that has grown too large counts with the time it took to find that out. */
function drawnOrTooLarge(view: View): void {
  try {
    draw(view, 'rich');
  } catch (error) {
    if (!(error instanceof OverLimit)) throw error;
  }
}

/** Every certification and copies of it, which go by other ids and names. */
function enlarged(built: BuiltCatalog, times: number): Catalog {
  const { certifications } = built;
  const copies = certifications.flatMap((one) =>
    Array.from({ length: times - 1 }, (_, at) => ({
      ...one,
      id: `${one.id}-copy-${at}`,
      abbreviation: `${one.abbreviation} copy ${at}`,
      name: `${one.name} copy ${at}`,
      aliases: one.aliases.map((alias) => `${alias} copy ${at}`),
    })),
  );
  return createCatalog({ ...built, certifications: [...certifications, ...copies] });
}
