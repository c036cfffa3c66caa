/** "CSM, PSM I and CSPO". */
export function inASentence(names: readonly string[]): string {
  const rest = names.slice(0, -1);
  return rest.length > 0 ? `${rest.join(', ')} and ${names.at(-1)}` : names.join();
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "none", "two"; in figures from 11 on. */
export function numberInWords(number: number): string {
  return NUMBERS[number] ?? String(number);
}

export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
