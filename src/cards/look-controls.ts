import type { ActionsBlock, ActionsBlockElement, Button } from '@slack/types';
import type { State } from '../conversation/state.ts';
import { CLOSE, linkId, stateBlockId } from './actions.ts';
import { actions, button } from './elements.ts';

/** Takes a look away again. */
export const closeButton = (): Button => button('Close', CLOSE);

/** Begins a report on what is shown, outside Slack; nothing where nobody takes one. */
export function reportButtons(link: string | null): readonly Button[] {
  return link ? [button('Report a Wrong Fact', linkId('wrong-fact'), undefined, { url: link })] : [];
}

/** The last row of a look beside a result: where to look next, and the way out. */
export function lookControls(state: State, onward: readonly ActionsBlockElement[]): ActionsBlock[] {
  return actions([...onward, closeButton()], stateBlockId('look', state));
}
