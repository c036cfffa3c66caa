import type { Row } from '../reliability/figures.ts';

/** One look at the app's own figures, as /metrics has them, once what nobody needs is gone from memory. */
export interface Sample {
  readonly at: number;
  readonly heapMb: number;
  readonly rssMb: number;
  readonly handles: number;
  readonly delayMs: number;
}

/** So much of the beginning is warming up: code is compiled, tables are filled. */
const WARMING_UP = 0.2;

/**
 * What flat means: the median of the last third is not above that of the first third, both without the warming up, by
 * more than a share or an amount, whichever is more.
 */
const ALLOWED = {
  heapMb: { what: 'heap after collecting garbage', share: 0.05, amount: 5, unit: 'MB' },
  rssMb: { what: 'resident memory', share: 0.1, amount: 15, unit: 'MB' },
  handles: { what: 'open handles', share: 0.1, amount: 8, unit: '' },
  delayMs: { what: 'event-loop delay, 99 of 100', share: 0.5, amount: 20, unit: 'ms' },
} as const;

export interface Verdict {
  readonly isFlat: boolean;
  readonly row: Row;
}

/** For each of the figures, whether it stays flat. */
export function flatness(name: string, samples: readonly Sample[]): readonly Verdict[] {
  const warm = samples.slice(Math.floor(samples.length * WARMING_UP));
  const third = Math.max(1, Math.floor(warm.length / 3));
  return (Object.keys(ALLOWED) as (keyof typeof ALLOWED)[]).map((figure) => {
    const { what, share, amount, unit } = ALLOWED[figure];
    const first = median(warm.slice(0, third).map((sample) => sample[figure]));
    const last = median(warm.slice(-third).map((sample) => sample[figure]));
    const most = first + Math.max(first * share, amount);
    const said = (value: number) => `${value.toFixed(unit === '' ? 0 : 1)} ${unit}`.trim();
    return {
      isFlat: warm.length >= 6 && last <= most,
      row: {
        what: `${name}: ${what}, first third; last third`,
        wanted: `at most ${share * 100} % or ${said(amount)} more`,
        measured: `${said(first)}; ${said(last)}`,
      },
    };
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
