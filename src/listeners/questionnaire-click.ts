import { step } from '../conversation/step.ts';
import { continuePrivately } from './continue-privately.ts';
import { type ListenerParts, type Tapped, viewParts } from './listener.ts';
import { closeLook, lookClick } from './look-click.ts';
import { ownClick } from './own-click.ts';
import { replace } from './send.ts';
import { readTap } from './sent-action.ts';

/** An answer or a change of one makes the tapped message the next view; a look is told beside it. */
export async function questionnaireClick(tapped: Tapped, parts: ListenerParts): Promise<void> {
  const read = readTap(tapped);
  if (read?.kind === 'look') return lookClick(tapped, read, parts);
  if (read?.kind === 'close') return closeLook(tapped, parts);
  const own = await ownClick(tapped, parts);
  if (!own) return;
  const { state, click, dropped } = own;
  if (click.kind === 'private') return continuePrivately(tapped, own, parts);
  await replace(tapped.caller, step(state, click, viewParts(parts), dropped));
}
