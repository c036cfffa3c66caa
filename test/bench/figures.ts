/** One line of the table: what each round found, and what is wanted of their median. */
export interface Figure {
  readonly what: string;
  /** What stands behind a number: "x" for how many times as much as the bare app. */
  readonly unit: 'x' | 'ms' | 'MB' | 'bytes' | 'a second';
  readonly rounds: readonly number[];
  /** Without it a figure is only told. */
  readonly wanted?: { readonly least: number } | { readonly most: number };
}

/** What was measured, and on what. */
export interface Measured {
  readonly on: string;
  readonly figures: readonly Figure[];
}

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

export function isMet({ rounds, wanted }: Figure): boolean {
  if (!wanted) return true;
  return 'least' in wanted ? median(rounds) >= wanted.least : median(rounds) <= wanted.most;
}

/** What is wanted, met or missed, and what was measured, each in words. */
export function inWords(figure: Figure): readonly [wanted: string, verdict: string, measured: string] {
  const { unit, rounds, wanted } = figure;
  const [least, most] = [Math.min(...rounds), Math.max(...rounds)];
  const spread = rounds.length > 1 ? ` (${number(least)} to ${number(most)})` : '';
  const measured = `${number(median(rounds))} ${unit}${spread}`;
  if (!wanted) return ['-', '', measured];
  const limit = 'least' in wanted ? `at least ${number(wanted.least)}` : `at most ${number(wanted.most)}`;
  return [`${limit} ${unit}`, isMet(figure) ? 'met' : 'MISSED', measured];
}

/** As many digits as say something. */
function number(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2).replace(/\.?0+$/, '');
}
