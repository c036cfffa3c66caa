interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Below a second line; left out where there is nothing to sum. */
  readonly sums?: readonly string[];
  /** How many of the first columns hold words and stand to the left; the others hold numbers and stand to the right. */
  readonly textColumns: number;
}

/** Columns side by side in plain text, with a line below the heads and above the sums. No line break at the end. */
export function table({ heads, rows, sums, textColumns }: Table): string {
  const all = [heads, ...rows, ...(sums ? [sums] : [])];
  const widths = heads.map((_head, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lineOf = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column < textColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const [first = '', ...lines] = all.map(lineOf);
  const rule = '-'.repeat(Math.max(first.length, ...lines.map(({ length }) => length)));
  const last = sums ? [rule, ...lines.splice(-1)] : [];
  return [first, rule, ...lines, ...last].join('\n');
}
