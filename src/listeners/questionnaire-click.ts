import { step } from '../conversation/step.ts';
import { continuePrivately } from './continue-privately.ts';
import { type ListenerParts, type Tapped, viewParts } from './listener.ts';
import { ownClick } from './own-click.ts';
import { replace } from './send.ts';

/** An answer, a change of one, a look at details: the tapped message becomes the next view. */
export async function questionnaireClick(tapped: Tapped, parts: ListenerParts): Promise<void> {
  const own = await ownClick(tapped, parts);
  if (!own) return;
  const { state, click, dropped } = own;
  if (click.kind === 'private') return continuePrivately(tapped, own, parts);
  await replace(tapped.caller, step(state, click, viewParts(parts), dropped));
}
