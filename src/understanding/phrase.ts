/**
 * How a phrase of the lexicon is written: words in small letters; `one|other` for either, `word?` for one that may be
 * missing, `...` for up to three words of any kind. A word with a capital counts only when written with it.
 */

/** Stands for up to three words of any kind. */
export const GAP = '...';

/** Every way to say a phrase, each as its words; the first one has all that may be missing. */
export function sequencesOf(phrase: string): readonly (readonly string[])[] {
  return phrase
    .split(' ')
    .reduce<readonly (readonly string[])[]>(
      (ways, part) => ways.flatMap((way) => waysToSay(part).map((words) => [...way, ...words])),
      [[]],
    );
}

function waysToSay(part: string): readonly (readonly string[])[] {
  if (part === GAP) return [[GAP]];
  const mayBeMissing = part.endsWith('?');
  const words = (mayBeMissing ? part.slice(0, -1) : part).split('|').map((word) => [word]);
  return mayBeMissing ? [...words, []] : words;
}
