/**
 * How people's spellings of a certification are compared: "PSM 1", "psm-i" and "PSM I" are one name, and a slip of
 * the finger is a small distance away.
 */

const ROMAN = new Map([
  ['i', '1'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
]);

/**
 * The one spelling that all ways to write a name share: small letters and digits, no spaces, hyphens or marks, and
 * Arabic digits for Roman numerals that stand as a word of their own. Empty when there is no letter or digit in it.
 */
export function plainSpelling(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.map((word) => ROMAN.get(word) ?? word).join('');
}

/**
 * How many slips lie between two texts: a letter added, left out, replaced, or swapped with its neighbour (the
 * distance of Damerau and Levenshtein in which no letter is touched twice).
 */
export function slipsBetween(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  const rows: number[][] = [b.map((_, j) => j).concat(b.length)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    rows.push(row);
    for (const [j, opposite] of b.entries()) {
      const replaced = at(i, j) + (letter === opposite ? 0 : 1);
      const swapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === opposite;
      row.push(
        Math.min(replaced, at(i, j + 1) + 1, at(i + 1, j) + 1, swapped ? at(i - 1, j - 1) + 1 : Infinity),
      );
    }
  }
  return at(a.length, b.length);
}
