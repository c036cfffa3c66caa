import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { compileLexicon, LexiconFaults, readLexiconFolder } from './compile.ts';

// Validates the YAML files of this folder and writes the one JSON that start-up reads:
//   tsx src/understanding/build.ts [path …]
const paths = process.argv.slice(2);
const targets = paths.length > 0 ? paths : ['dist/understanding/lexicon.json'];

try {
  const json = `${JSON.stringify(compileLexicon(readLexiconFolder()))}\n`;
  for (const target of targets) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, json);
  }
} catch (error) {
  if (!(error instanceof LexiconFaults)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
