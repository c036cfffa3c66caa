import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import { optionLabel, topicOf } from '../recommendation/index.ts';
import { compileLexicon, readLexiconFolder } from '../understanding/compile.ts';
import { createReader } from '../understanding/index.ts';
import type { Fact, Understood } from '../understanding/understood.ts';
import { readTaps } from './taps.ts';
import { percent, scoreWords } from './word-scores.ts';
import { readCases } from './worked-cases.ts';

/**
 * How much of worked cases is understood when their situations are typed as they stand:
 *
 *     npm run --silent evaluate:words -- CASES.yml [MORE.yml] --taps TAPS.json [--facts]
 *
 * With `--facts`, every fact of every case with the words it came from, for readers to judge. It measures and judges
 * nothing: exit code 0 whatever comes out. Bad input: what is wrong on stderr, exit code 1.
 */
const USAGE = 'Usage: npm run --silent evaluate:words -- CASES.yml [MORE.yml] --taps TAPS.json [--facts]';

function main(args: readonly string[]): void {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { taps: { type: 'string' }, facts: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0 || values.taps === undefined) throw new Error(USAGE);
  const files = positionals.map((path) => ({ path, ...readCases(readFileSync(path, 'utf8')) }));
  const cases = files.flatMap((file) => file.cases);
  const catalog = createCatalog(compileCatalog(readCatalogFolder()));
  const reader = createReader({ catalog, lexicon: compileLexicon(readLexiconFolder()) });
  const read = new Map(cases.map(({ id, situation }) => [id, reader.read(situation)]));
  if (values.facts) {
    const abbreviation = (id: string) => catalog.get(id)?.abbreviation ?? id;
    for (const { id, situation } of cases) {
      process.stdout.write(`${id}: ${situation}\n${factLines(read.get(id), abbreviation).join('\n')}\n\n`);
    }
    return;
  }
  const taps = readTaps(readFileSync(values.taps, 'utf8'), new Set(cases.map(({ id }) => id)), catalog);
  for (const { path, cases: those } of [...files, ...(files.length > 1 ? [{ path: 'all', cases }] : [])]) {
    const { agreed, foundOfAgreed, either, foundOfEither, facts, unlike } = scoreWords(those, read, taps);
    const lines = [
      `${path}: ${those.length} cases, ${facts} facts`,
      `  found of what both readers tapped: ${foundOfAgreed} of ${agreed} (${percent(foundOfAgreed, agreed)})`,
      `  found of what either tapped: ${foundOfEither} of ${either} (${percent(foundOfEither, either)})`,
      `  answered otherwise than both: ${unlike} of ${facts} (${percent(unlike, facts)})`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}

function factLines(read: Understood | undefined, abbreviation: (id: string) => string): readonly string[] {
  const inWords = (fact: Fact): string => {
    switch (fact.kind) {
      case 'answer':
        return `${topicOf(fact.question)}: ${optionLabel(fact.question, fact.option, read?.answers ?? {}) ?? fact.option}`;
      case 'holds':
        return `You hold: ${abbreviation(fact.certification)} (${fact.standing})`;
      case 'considering':
        return `Choosing between: ${abbreviation(fact.certification)}`;
    }
  };
  return [
    ...(read?.from ?? []).map((fact) => `  - ${inWords(fact)}   <- "${fact.words}"`),
    ...(read && read.notUnderstood.length > 0 ? [`  not understood: ${read.notUnderstood.join(' | ')}`] : []),
  ];
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
