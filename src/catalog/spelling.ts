/**
 * How people's spellings of a certification are compared: "PSM 1", "psm-i" and "PSM I" are one name.
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
