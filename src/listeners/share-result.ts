import type { ShareHow } from '../cards/actions.ts';
import { drawRemindForm, drawShareForm } from '../cards/share-modal.ts';
import { daysAfter, keptView, reminderView, shareForm, USUAL_DAYS } from '../conversation/sharing-views.ts';
import { type DecodedState, fresh } from '../conversation/state.ts';
import { current } from '../conversation/step.ts';
import { note } from './happening.ts';
import { showKept } from './home.ts';
import { type ListenerParts, onceFor, type Tapped, viewParts } from './listener.ts';
import { linkTo, openMessage } from './open-thread.ts';
import { replace, tell } from './send.ts';
import { openModal } from './send-view.ts';

/** Takes a result to somebody, or keeps it, as its owner has picked. */
export async function shareResult(
  tapped: Tapped,
  own: DecodedState,
  how: ShareHow,
  parts: ListenerParts,
): Promise<void> {
  if (how === 'keep') return keep(tapped, own, parts);
  // A tap that is delivered twice has one trigger, which opens one modal.
  await parts.once([tapped.caller.user, tapped.id], () => opens(tapped, own, how, parts));
}

async function opens(
  tapped: Tapped,
  own: DecodedState,
  how: Exclude<ShareHow, 'keep'>,
  parts: ListenerParts,
): Promise<void> {
  // Nothing before this may wait for anybody: the trigger is good for three seconds.
  await openModal(tapped.caller, tapped.triggerId, form(own, how, parts));
  // A select keeps what was picked, and Slack tells nobody of the same pick again, which one may want after a *Cancel*.
  const { state, dropped } = own;
  await replace(tapped.caller, current({ ...state, step: state.step + 1 }, viewParts(parts), dropped)).catch(
    (error) => note(tapped, 'left its select as it was picked', parts, error),
  );
}

function form({ state: before }: DecodedState, how: Exclude<ShareHow, 'keep'>, parts: ListenerParts) {
  const now = viewParts(parts);
  const state = fresh(before, now.catalog);
  if (how === 'remind')
    return drawRemindForm(state, reminderView(state, { is: 'due' }, now), daysAfter(now.today, USUAL_DAYS));
  return drawShareForm(shareForm(how, state, { ticked: [], note: '' }, now));
}

/** The result as a message of its own in the owner's conversation with the app, where nothing takes its place. */
async function keep(tapped: Tapped, { state }: DecodedState, parts: ListenerParts): Promise<void> {
  const { caller } = tapped;
  await onceFor(tapped, 'keep', parts, async () => {
    const opening = await openMessage(tapped, caller.user, keptView(state, viewParts(parts)), parts);
    if ('refused' in opening) return tell(caller, { kind: 'notice', notice: { about: 'not-kept' } });
    const link = await linkTo(caller.client, opening.question);
    await tell(caller, { kind: 'notice', notice: { about: 'kept', ...link } });
    await showKept(tapped, link, parts);
  });
}
