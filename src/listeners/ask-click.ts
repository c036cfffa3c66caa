import { factsView } from '../conversation/facts-view.ts';
import { readStartText } from '../conversation/start-text.ts';
import { isDirectMessage } from './caller.ts';
import { type ListenerParts, type Tapped, viewParts } from './listener.ts';
import { replace, tell } from './send.ts';
import { readTap } from './sent-action.ts';
import { unknownClick } from './unknown-click.ts';

/**
 * Facts asked for on facts shown before: in their place where nobody else reads them, else beside them, for the eyes of
 * whoever taps.
 */
export async function askClick(tapped: Tapped, parts: ListenerParts): Promise<void> {
  const read = readTap(tapped);
  if (read?.kind !== 'ask') return unknownClick(tapped, parts);
  const { caller } = tapped;
  const isInMessages = isDirectMessage(caller.channel) && !caller.tapped?.ephemeral;
  const isTheirs = isInMessages || caller.tapped?.ephemeral === true;
  const { considering: _shown, ...said } = readStartText(read.saidText, parts.catalog);
  const view = factsView(read.asked, { closes: !isInMessages, said }, viewParts(parts));
  await (isTheirs ? replace : tell)(caller, view);
}
