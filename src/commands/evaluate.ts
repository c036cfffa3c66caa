import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import { type Label, readLabels, relabelled } from './labels.ts';
import { table } from './table.ts';
import {
  agreementOfReaders,
  type Judged,
  judgeTaps,
  type Score,
  type Stale,
  scoreOf,
  unknownAdvice,
} from './tap-scores.ts';
import { readTaps, type Taps } from './taps.ts';
import { CaseFaults, CONFIDENCES, readCases, type WorkedCase } from './worked-cases.ts';

/**
 * Holds the recommendation against worked cases, people whose question was answered in public, as readers tapped for
 * them who knew their situation and nothing else:
 *
 *     npm run --silent evaluate -- CASES.yml [MORE.yml] --taps TAPS.json [--labels LABELS.yml]
 *
 * Labels name what is accepted for a case beside its advice, each with a reason.
 * It measures and judges nothing: exit code 0 whatever the agreement. Bad input: what is wrong on stderr, exit code 1.
 */
const USAGE =
  'Usage: npm run --silent evaluate -- CASES.yml [MORE.yml] --taps TAPS.json [--labels LABELS.yml]';

const HOW_TO_RECORD = `Taps are needed, recorded by somebody who knows nothing of a case but its situation.
Start with npm run --silent ask -- '{}', which puts the first question in the words that a person sees, and add one answer
at a time, the id in brackets and the id of an option, until it prints RESULT. (For many people one after another there
is npm run --silent ask -- --serve 4000.) Write down a list like this:
[{ "id": "the case's id", "reader": "A", "answers": { "aim": "team", "setting": "not-sure" }, "trust": 4 }]`;

/** The cases of one file. */
interface CaseFile {
  readonly name: string;
  readonly cases: readonly WorkedCase[];
}

function main(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { taps: { type: 'string' }, labels: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new Error(`A file with worked cases is needed. ${USAGE}`);
  if (values.taps === undefined) throw new Error(`${HOW_TO_RECORD}\n${USAGE}`);
  const { files: read, remarks } = readFiles(positionals);
  const ids = new Set(read.flatMap((file) => file.cases.map(({ id }) => id)));
  const labels = values.labels === undefined ? null : readLabels(textOf(values.labels), ids);
  const files = read.map((file) => ({ ...file, cases: relabelled(file.cases, labels ?? []) }));
  const cases = files.flatMap((file) => file.cases);
  const catalog = createCatalog(compileCatalog(readCatalogFolder()));
  const taps = readTaps(textOf(values.taps), ids, catalog);
  const { judged, stale } = judgeTaps(cases, taps, catalog);
  const unknown = cases.flatMap((one) =>
    unknownAdvice(one, catalog).map(
      (name) => `${one.id}: "${name}" is not in the catalog; it counts as never picked`,
    ),
  );
  for (const remark of [...remarks, ...unknown]) console.error(remark);
  const scores =
    judged.length > 0
      ? [caseTable(judged), scoreTable(judged, files), readerTable(judged), sums(judged)]
      : ['No taps that can be scored.'];
  const printed = [...scores, ...staleTable(stale), counts(cases, taps, stale, labels)];
  process.stdout.write(`${printed.join('\n\n')}\n`);
}

/** No case may stand in two files, or it would be counted twice. */
function readFiles(paths: readonly string[]): { files: readonly CaseFile[]; remarks: readonly string[] } {
  const read = paths.map((path) => ({ name: basename(path), ...readCases(textOf(path)) }));
  const ids = read.flatMap(({ cases }) => cases.map(({ id }) => id));
  const twice = ids.filter((id, index) => ids.indexOf(id) < index);
  if (twice.length > 0) throw new CaseFaults(twice.map((id) => `${id}: stands in two files`));
  return { files: read, remarks: read.flatMap(({ remarks }) => remarks) };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'There is no file' : 'Cannot read';
    throw new Error(`${why} ${file}.`, { cause: error });
  }
}

/** In the order of the taps. */
function caseTable(judged: readonly Judged[]): string {
  return table({
    heads: ['case', 'expected', 'got', 'agrees', 'place', 'taps', 'trust'],
    rows: judged.map(({ advice, taps, pick, agrees, place, asked }) => [
      named(taps),
      expected(advice),
      pick,
      agrees ? 'yes' : 'no',
      place === null ? '-' : String(place),
      String(asked.size),
      taps.trust === undefined ? '-' : String(taps.trust),
    ]),
    textColumns: 4,
  });
}

const named = ({ of, reader }: Taps) => (reader ? `${of} (${reader})` : of);

function expected({ recommended, acceptable }: WorkedCase): string {
  const others = acceptable.length > 0 ? ` (or ${acceptable.join(', ')})` : '';
  return `${recommended.join(', ')}${others}`;
}

/** Overall, by topic in alphabetical order, by confidence from the surest, by file where there are several. */
function scoreTable(judged: readonly Judged[], files: readonly CaseFile[]): string {
  const topics = [...new Set(judged.map(({ advice }) => advice.topic))].sort();
  const parts: (readonly [string, (one: Judged) => boolean])[] = [
    ...topics.map((topic) => [`topic ${topic}`, ({ advice }: Judged) => advice.topic === topic] as const),
    ...CONFIDENCES.map(
      (sure) => [`confidence ${sure}`, ({ advice }: Judged) => advice.confidence === sure] as const,
    ),
    ...(files.length > 1 ? files : []).map(
      ({ name, cases }) => [`file ${name}`, ({ advice }: Judged) => cases.includes(advice)] as const,
    ),
  ];
  const rows = parts
    .map(([name, isOf]) => ({ name, those: judged.filter(isOf) }))
    .filter(({ those }) => those.length > 0)
    .map(({ name, those }) => scoreRow(name, scoreOf(those)));
  return table({
    heads: ['those of', 'cases', 'first pick', 'share', 'within three', 'share', 'trust', 'taps'],
    rows,
    sums: scoreRow('all cases', scoreOf(judged)),
    textColumns: 1,
  });
}

function scoreRow(name: string, { cases, agree, withinThree, trust, taps }: Score): readonly string[] {
  return [
    name,
    share(cases),
    share(agree),
    percent(agree, cases),
    share(withinThree),
    percent(withinThree, cases),
    trust === null ? '-' : trust.toFixed(2),
    taps.toFixed(2),
  ];
}

function readerTable(judged: readonly Judged[]): string {
  const rows = agreementOfReaders(judged);
  if (rows.length === 0) return 'No case has two readers, so how far readers agree is not known.';
  return table({
    heads: ['readers of one case', 'pairs', 'same option', 'share'],
    rows: rows.map(({ question, pairs, same }) => [
      question,
      String(pairs),
      String(same),
      percent(same, pairs),
    ]),
    textColumns: 1,
  });
}

function sums(judged: readonly Judged[]): string {
  const sure = judged.filter(({ advice }) => advice.confidence === 'high');
  const all = scoreOf(judged);
  return [
    `First pick recommended or acceptable: ${outOf(all.agree, all.cases)}`,
    `A recommended one within the first three: ${outOf(all.withinThree, all.cases)}`,
    sure.length === 0 ? 'No case of high confidence.' : `Of high confidence, ${ofSure(scoreOf(sure))}`,
    all.trust === null ? 'Nobody said how far they trust the result.' : `Trust: ${all.trust.toFixed(2)} of 5`,
    `Taps: ${all.taps.toFixed(2)} on average, ${all.mostTaps} at worst`,
  ].join('\n');
}

const ofSure = ({ withinThree, cases }: Score) => `within the first three: ${outOf(withinThree, cases)}`;

/** What can no longer be tapped that way, or was not asked then. */
function staleTable(stale: readonly Stale[]): readonly string[] {
  if (stale.length === 0) return [];
  const rows = stale.map(({ taps, because }) => [named(taps), because.join('; ')]);
  return [table({ heads: ['stale, to be tapped again', 'because'], rows, textColumns: 2 })];
}

function counts(
  cases: readonly WorkedCase[],
  taps: readonly Taps[],
  stale: readonly Stale[],
  labels: readonly Label[] | null,
): string {
  const tapped = new Set(taps.map(({ of }) => of)).size;
  return [
    `${cases.length} cases, ${tapped} tapped; taps: ${taps.length - stale.length} scored, ${stale.length} stale`,
    ...(labels ? [`Cases for which more is accepted than was recommended: ${labels.length}`] : []),
  ].join('\n');
}

const outOf = (part: number, whole: number) => `${share(part)} of ${share(whole)} (${percent(part, whole)})`;

/** Whole where nobody shares a case; the sums of shares carry the errors of fractions. */
const share = (votes: number) => String(Number(votes.toFixed(1)));

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
