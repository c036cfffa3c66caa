import { escaped } from './mrkdwn.ts';

/** So long may a text be: speech programs read it aloud from the first word to the last. */
const MOST_SPOKEN = 900;
const MORE_TO_READ = 'There is more in the message itself.';

/** Whether all of it can be said aloud. */
export const isBearable = (lines: readonly string[]): boolean =>
  lines.filter(Boolean).map(escaped).join('\n').length <= MOST_SPOKEN;

/** What a message says aloud, the weightiest first: as many whole lines as are bearable to listen to, escaped. */
export function spoken(lines: readonly string[]): string {
  const said = lines.filter(Boolean).map(escaped);
  if (isBearable(lines)) return said.join('\n');
  const fits: string[] = [];
  for (const line of said) {
    if ([...fits, line, MORE_TO_READ].join('\n').length > MOST_SPOKEN && fits.length > 0) break;
    fits.push(line);
  }
  return [...fits, MORE_TO_READ].join('\n');
}
