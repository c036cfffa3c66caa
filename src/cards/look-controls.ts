import type { ActionsBlock, ActionsBlockElement, Button } from '@slack/types';
import type { State } from '../conversation/state.ts';
import { CLOSE, stateBlockId } from './actions.ts';
import { actions, button } from './elements.ts';
import { escaped } from './mrkdwn.ts';

/** Takes a look away again. */
export const closeButton = (): Button => button('Close', CLOSE);

/** The last row of a look beside a result: where to look next, and the way out. */
export function lookControls(state: State, onward: readonly ActionsBlockElement[]): ActionsBlock[] {
  return actions([...onward, closeButton()], stateBlockId('look', state));
}

/** So long may a look's text be: speech programs read it aloud from the first word to the last. */
const MOST_SPOKEN = 900;
const MORE_TO_READ = 'There is more in the message itself.';

/** What a look says aloud: as many whole lines as are bearable to listen to, escaped. */
export function spoken(lines: readonly string[]): string {
  const said = lines.filter(Boolean).map(escaped);
  if (said.join('\n').length <= MOST_SPOKEN) return said.join('\n');
  const fits: string[] = [];
  for (const line of said) {
    if ([...fits, line, MORE_TO_READ].join('\n').length > MOST_SPOKEN && fits.length > 0) break;
    fits.push(line);
  }
  return [...fits, MORE_TO_READ].join('\n');
}
