import { keepFigures, type Row } from '../../reliability/figures.ts';

/** Other cases each day by HOSTILE_SEED; the same ones unless told so. Every suite prints it. */
export const SEED = Number(process.env.HOSTILE_SEED ?? 20261129);

/** How many cases each part of the suite has: 100,000 in all. */
export const CASES = {
  state: 30_000,
  words: 25_000,
  overlay: 10_000,
  payloads: 30_000,
  signatures: 5_000,
} as const;

/** Nothing that somebody sends may keep all others waiting for longer. */
export const LONGEST_MS = 250;

/** For fast-check, which shrinks until it knows the shortest case that fails. */
export const runs = (numRuns: number) => ({ seed: SEED, numRuns, endOnFailure: false });

/** Keeps what one part of the suite has measured. */
export function keep(part: keyof typeof CASES, rows: readonly Row[]): void {
  console.error(`hostile ${part}: ${CASES[part]} cases, seed ${SEED}`);
  keepFigures(`hostile-${part}`, 'Hostile input', rows);
}

export const inMs = (ms: number) => `${ms.toFixed(1)} ms`;
