import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One line of what was measured. */
export interface Figure {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
}

const figures = join(import.meta.dirname, '../../../test-output/figures');
/** The files of the suite run in processes of their own; each leaves its lines here until all are done. */
const parts = join(figures, '.faults');

/** Keeps what some tests have measured, under a name of their own. */
export function keepFigures(name: string, rows: readonly Figure[]): void {
  mkdirSync(parts, { recursive: true });
  writeFileSync(join(parts, `${name.replace(/\W+/g, '-')}.json`), JSON.stringify(rows));
}

const figuresIn = (file: string): Figure[] => JSON.parse(readFileSync(join(parts, file), 'utf8'));

/** Called by vitest before the suite; what it returns, after it. */
export default function setup(): () => void {
  rmSync(parts, { recursive: true, force: true });
  mkdirSync(parts, { recursive: true });
  return () => {
    const rows = readdirSync(parts).sort().flatMap(figuresIn);
    rmSync(parts, { recursive: true, force: true });
    writeFileSync(join(figures, 'faults.json'), `${JSON.stringify({ suite: 'Faults', rows }, null, 2)}\n`);
    for (const { what, measured } of rows) console.error(`${what}: ${measured}`);
  };
}
