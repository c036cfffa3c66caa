import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { CatalogFaults, compileCatalog, readCatalogFolder } from './compile.ts';

// Validates the YAML files and writes the one JSON that start-up reads:
//   tsx src/catalog/build.ts [--from folder] [path …]
const { values, positionals } = parseArgs({ options: { from: { type: 'string' } }, allowPositionals: true });
const folder = values.from === undefined ? undefined : pathToFileURL(`${values.from}/`);
const targets = positionals.length > 0 ? positionals : ['dist/catalog/catalog.json'];

try {
  const json = `${JSON.stringify(compileCatalog(readCatalogFolder(folder)))}\n`;
  for (const target of targets) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, json);
  }
} catch (error) {
  if (!(error instanceof CatalogFaults)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
