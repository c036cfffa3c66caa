import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import { table } from './table.ts';
import { CONFIDENCES, type Judged, judge, readCases } from './worked-cases.ts';

/**
 * Holds the recommendation against worked cases, people whose question was answered in public:
 *
 *     npm run --silent evaluate -- cases.yml
 *
 * Prints one line for each case, how often the first pick agrees with the advice given, and how many questions were
 * asked. It measures and judges nothing: exit code 0 whatever the agreement. Bad input: what is wrong on stderr, exit
 * code 1.
 */
const USAGE = 'Usage: npm run --silent evaluate -- cases.yml';

function main(args: readonly string[]): void {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Error(`One file with worked cases is needed. ${USAGE}`);
  const { cases, remarks } = readCases(textOf(file));
  const catalog = createCatalog(compileCatalog(readCatalogFolder()));
  const judged = cases.map((one) => judge(one, catalog));
  const unknown = judged.flatMap(({ advice, unknown }) =>
    unknown.map((name) => `${advice.id}: "${name}" is not in the catalog; it counts as never picked`),
  );
  for (const remark of [...remarks, ...unknown]) console.error(remark);
  process.stdout.write(`${[caseTable(judged), agreementTable(judged), sums(judged)].join('\n\n')}\n`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'There is no file' : 'Cannot read';
    throw new Error(`${why} ${file}.`, { cause: error });
  }
}

/** In the order of the file. */
function caseTable(judged: readonly Judged[]): string {
  return table({
    heads: ['case', 'expected', 'got', 'agrees', 'rank', 'questions'],
    rows: judged.map(({ advice, pick, agrees, rank, questions }) => [
      advice.id,
      expected(advice),
      pick,
      agrees ? 'yes' : 'no',
      rank === null ? '-' : String(rank),
      String(questions),
    ]),
    textColumns: 4,
  });
}

function expected({ recommended, acceptable }: Judged['advice']): string {
  const others = acceptable.length > 0 ? ` (or ${acceptable.join(', ')})` : '';
  return `${recommended.join(', ')}${others}`;
}

/** Overall, by topic in alphabetical order, by confidence from the surest. */
function agreementTable(judged: readonly Judged[]): string {
  const topics = [...new Set(judged.map(({ advice }) => advice.topic))].sort();
  const confidences = CONFIDENCES.filter((one) => judged.some(({ advice }) => advice.confidence === one));
  const row = (name: string, those: readonly Judged[]) => {
    const agreeing = those.filter(({ agrees }) => agrees).length;
    return [name, String(those.length), String(agreeing), percent(agreeing, those.length)];
  };
  return table({
    heads: ['first pick recommended or acceptable', 'cases', 'agree', 'share'],
    rows: [
      ...topics.map((topic) =>
        row(
          `topic ${topic}`,
          judged.filter(({ advice }) => advice.topic === topic),
        ),
      ),
      ...confidences.map((confidence) =>
        row(
          `confidence ${confidence}`,
          judged.filter(({ advice }) => advice.confidence === confidence),
        ),
      ),
    ],
    sums: row('all cases', judged),
    textColumns: 1,
  });
}

function sums(judged: readonly Judged[]): string {
  const sure = judged.filter(({ advice }) => advice.confidence === 'high');
  const near = sure.filter(({ rank }) => rank !== null && rank <= 3).length;
  const counts = judged.map(({ questions }) => questions);
  const mean = counts.reduce((total, one) => total + one, 0) / counts.length;
  return [
    sure.length === 0
      ? 'No case of high confidence.'
      : `Of high confidence, a recommended one within the first three: ${near} of ${sure.length} (${percent(near, sure.length)})`,
    `Questions asked: ${mean.toFixed(2)} on average, ${Math.max(...counts)} at worst`,
  ].join('\n');
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
