import type { ActionsBlock, ActionsBlockElement, Button } from '@slack/types';
import type { State } from '../conversation/state.ts';
import { CLOSE, linkId, stateBlockId } from './actions.ts';
import { actions, button } from './elements.ts';
import { link } from './mrkdwn.ts';

/** Takes a look away again. */
export const closeButton = (): Button => button('Close', CLOSE);

const REPORT = 'Report a Wrong Fact';
const isMail = (address: string) => address.startsWith('mailto:');

/** Begins a report on what is shown, on a page of its own; nothing where nobody takes one there. */
export function reportButtons(address: string | null): readonly Button[] {
  if (!address || isMail(address)) return [];
  return [button(REPORT, linkId('wrong-fact'), undefined, { url: address })];
}

/**
 * The same by mail, as words: Slack documents such an address for links, and whether it takes one for a button is not
 * known, where a refusal would cost the whole message. Empty where reports do not go by mail.
 */
export function reportByMail(address: string | null): string {
  return address && isMail(address) ? link(address, REPORT) : '';
}

/** The last row of a look beside a result: where to look next, and the way out. */
export function lookControls(state: State, onward: readonly ActionsBlockElement[]): ActionsBlock[] {
  return actions([...onward, closeButton()], stateBlockId('look', state));
}
