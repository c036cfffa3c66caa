import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one of the long suites wanted and measured, as `npm run reliability` puts it into docs/reliability.md. */
export interface Figures {
  readonly suite: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
}

const FOLDER = join(import.meta.dirname, '../../test-output/figures');

/** Keeps the figures of a suite that has run, in a folder that is not committed; `name` is the file's. */
export function keepFigures(name: string, figures: Figures): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}
