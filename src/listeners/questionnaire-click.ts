import { stageOf, step } from '../conversation/step.ts';
import { type ListenerParts, type Tapped, viewParts } from './listener.ts';
import { closeLook, lookClick } from './look-click.ts';
import { keepInMessages, showOwnerAlone } from './move.ts';
import { ownClick } from './own-click.ts';
import { sayAbove } from './parent-message.ts';
import { replace, tell } from './send.ts';
import { readTap } from './sent-action.ts';
import { shareResult } from './share-result.ts';

/** An answer or a change of one makes the tapped message the next view; a look is told beside it. */
export async function questionnaireClick(tapped: Tapped, parts: ListenerParts): Promise<void> {
  const read = readTap(tapped);
  if (read?.kind === 'look') return lookClick(tapped, read, parts);
  if (read?.kind === 'close') return closeLook(tapped, parts);
  const own = await ownClick(tapped, read, parts);
  if (!own) return;
  const { state, click, dropped } = own;
  if (click.kind === 'private') return showOwnerAlone(tapped, own, parts);
  if (click.kind === 'keep') return keepInMessages(tapped, own, parts);
  if (click.kind === 'share') return shareResult(tapped, own, click.how, parts);
  if (click.kind === 'right') {
    parts.measures.right('yes');
    return tell(tapped.caller, { kind: 'notice', notice: { about: 'glad' } });
  }
  const now = viewParts(parts);
  const view = step(state, click, now, dropped);
  await replace(tapped.caller, view);
  // What stands above a questionnaire that is seen by one person alone says that it went on in private.
  if (state.place !== 'thread') return;
  const stage = stageOf(view.state ?? state, now);
  if (stage !== stageOf(state, now)) await sayAbove(tapped, stage, parts);
}
