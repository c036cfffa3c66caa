import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import { compileLexicon, readLexiconFolder } from '../understanding/compile.ts';
import { createReader } from '../understanding/index.ts';
import type { Understood } from '../understanding/understood.ts';

/**
 * What is read out of words:
 *
 *     npm run --silent understand -- "I'm a PM with a PMP, should I do CSM or PMI-ACP?"
 *
 * Prints JSON: `answers` with the ids that `recommend` takes, `holds` and `considering` as it takes them,
 * `notUnderstood`, `from` (each fact and the words that say so) and `command`. No words at all are words, too.
 */
const USAGE = 'Usage: npm run --silent understand -- "your situation in your own words"';

function main(args: readonly string[]): void {
  const [text, ...more] = args;
  if (text === undefined || more.length > 0) throw new Error('one text is needed, in quotation marks');
  const catalog = createCatalog(compileCatalog(readCatalogFolder()));
  const reader = createReader({ catalog, lexicon: compileLexicon(readLexiconFolder()) });
  const abbreviation = (id: string) => catalog.get(id)?.abbreviation ?? id;
  process.stdout.write(`${JSON.stringify(inJson(reader.read(text), abbreviation), null, 2)}\n`);
}

function inJson({ answers, from, ...rest }: Understood, abbreviation: (id: string) => string) {
  const { holds = [], considering = [], ...options } = answers;
  return {
    answers: options,
    holds: holds.map(({ certification, standing }) =>
      standing === 'current' ? abbreviation(certification) : `${abbreviation(certification)}:${standing}`,
    ),
    considering: considering.map(abbreviation),
    notUnderstood: rest.notUnderstood,
    from: from.map((fact) =>
      'certification' in fact ? { ...fact, certification: abbreviation(fact.certification) } : fact,
    ),
    command: rest.command,
    cut: rest.cut,
  };
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  console.error(USAGE);
  process.exitCode = 1;
}
