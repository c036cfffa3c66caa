import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIGURES_FOLDER, type Figures } from './figures.ts';
import { brought, reliabilityPage } from './page.ts';

/** Takes in what the suites have left, and writes docs/reliability.json and docs/reliability.md: `npm run reliability`. */
const docs = join(import.meta.dirname, '../../docs');
const kept = join(docs, 'reliability.json');

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const before: readonly Figures[] = existsSync(kept) ? readJson(kept) : [];
const files = existsSync(FIGURES_FOLDER) ? readdirSync(FIGURES_FOLDER).sort() : [];
const newer: readonly Figures[] = files.map((name) => readJson(join(FIGURES_FOLDER, name)));

const all = brought(before, newer);
writeFileSync(kept, `${JSON.stringify(all, null, 2)}\n`);
writeFileSync(join(docs, 'reliability.md'), reliabilityPage(all));
console.error(`${newer.length} files of figures taken in.`);
