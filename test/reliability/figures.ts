import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SUITES } from './suites.ts';

/** What one of the suites wanted and measured, as `npm run reliability` puts it into docs/reliability.md. */
export interface Figures {
  readonly suite: string;
  /** When and where it was measured. */
  readonly on?: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
}

/** What the suites that ran here have left; not committed. */
export const FIGURES_FOLDER = join(import.meta.dirname, '../../test-output/figures');

/**
 * Keeps the figures of a suite that has run; `name` is the file's, and a suite may leave several.
 *
 * @throws Error where a row is none of those that `suites.ts` names, so that the page cannot silently lack one
 */
export function keepFigures(name: string, suite: keyof typeof SUITES, rows: readonly Row[]): void {
  const unnamed = rows.map(({ what }) => what).filter((what) => !SUITES[suite].includes(what));
  if (unnamed.length > 0) throw new Error(`not named in test/reliability/suites.ts: ${unnamed.join('; ')}`);
  const on = `${new Date().toISOString().slice(0, 10)}, Node.js ${process.versions.node}, ${availableParallelism()} cores`;
  mkdirSync(FIGURES_FOLDER, { recursive: true });
  const figures: Figures = { suite, on, rows };
  writeFileSync(join(FIGURES_FOLDER, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`);
}
