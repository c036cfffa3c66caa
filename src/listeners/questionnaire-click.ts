import { stageOf, step } from '../conversation/step.ts';
import { type ListenerParts, type Tapped, viewParts } from './listener.ts';
import { keepInMessages, showOwnerAlone } from './move.ts';
import { ownClick } from './own-click.ts';
import { sayAbove } from './parent-message.ts';
import { replace } from './send.ts';

/** An answer, a change of one, a look at details: the tapped message becomes the next view. */
export async function questionnaireClick(tapped: Tapped, parts: ListenerParts): Promise<void> {
  const own = await ownClick(tapped, parts);
  if (!own) return;
  const { state, click, dropped } = own;
  if (click.kind === 'private') return showOwnerAlone(tapped, own, parts);
  if (click.kind === 'keep') return keepInMessages(tapped, own, parts);
  const view = step(state, click, viewParts(parts), dropped);
  await replace(tapped.caller, view);
  const stage = stageOf(view.state ?? state, viewParts(parts));
  // What stands above a questionnaire that is seen by one person alone says that it went on in private.
  if (state.place === 'thread' && stage !== stageOf(state, viewParts(parts)))
    await sayAbove(tapped, stage, parts);
}
