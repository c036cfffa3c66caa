import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepFigures } from '../reliability/figures.ts';
import { SCANNED, scannedRow } from '../reliability/suites.ts';

/** How much was scanned in the run of a suite: each worker leaves a number, and the run sums them up. */

const FOLDER = join(import.meta.dirname, '../../test-output/scanned');

interface Scan {
  readonly lines: number;
  readonly findings: number;
}

/** Leaves what this worker has scanned since it began. */
export function leaveScan(scan: Scan): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${process.pid}.json`), JSON.stringify(scan));
}

export function setup(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
}

export function teardown(): void {
  // A few files looked at by hand are no run of a suite.
  const script = SCANNED.find((one) => one === process.env.npm_lifecycle_event);
  if (!script) return;
  const scans = readdirSync(FOLDER).map((name): Scan => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));
  const sum = (of: keyof Scan) => scans.reduce((total, scan) => total + scan[of], 0);
  keepFigures(`scan-${script.replace(':', '-')}`, 'Log and metric scan', [
    { what: scannedRow(script), wanted: 'all; 0', measured: `${sum('lines')}; ${sum('findings')}` },
  ]);
}
