import { keepFigures, type Row } from '../../reliability/figures.ts';

/** Other cases each day by HOSTILE_SEED; the same ones unless told so. Every suite prints it. */
export const SEED = Number(process.env.HOSTILE_SEED ?? 20261129);

/** How many cases each part of the suite has: 100,000 in all. */
export const CASES = {
  state: share(30_000),
  words: share(25_000),
  overlay: share(10_000),
  payloads: share(30_000),
  signatures: share(5_000),
} as const;

/** HOSTILE_SHARE=0.05 is for a quick look; its figures are not kept. */
function share(all: number): number {
  return Math.round(all * Number(process.env.HOSTILE_SHARE ?? 1));
}

/** Nothing that somebody sends may keep all others waiting for longer. */
export const LONGEST_MS = 250;

/** For fast-check, which shrinks until it knows the shortest case that fails. */
export const runs = (numRuns: number) => ({ seed: SEED, numRuns, endOnFailure: false });

/** Keeps what one part of the suite has measured. */
export function keep(part: keyof typeof CASES, rows: readonly Row[]): void {
  console.error(`hostile ${part}: ${CASES[part]} cases, seed ${SEED}`);
  if (!process.env.HOSTILE_SHARE) keepFigures(`hostile-${part}`, 'Hostile input', rows);
}

export const inMs = (ms: number) => `${ms.toFixed(1)} ms`;
