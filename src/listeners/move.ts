import { refused } from '../conversation/first-line.ts';
import { type DecodedState, type Place, seenByOthers } from '../conversation/state.ts';
import { current } from '../conversation/step.ts';
import type { Notice, QuestionnaireView } from '../conversation/view.ts';
import { note } from './happening.ts';
import { type ListenerParts, onceFor, type Tapped, viewParts } from './listener.ts';
import { linkTo, openMessage } from './open-thread.ts';
import { sayAbove } from './parent-message.ts';
import { replace, tell } from './send.ts';

/**
 * Both take a questionnaire elsewhere with all answers given so far. What everybody sees goes last, so that no answer is
 * lost when there is nowhere else to go. Until then, for as long as a message and a link to it take, its buttons work,
 * and an answer tapped there in the meantime does not come along.
 */

/** Goes on for its owner's eyes only, in the thread it stands in; elsewhere nobody else sees it anyway. */
export async function showOwnerAlone(tapped: Tapped, own: DecodedState, parts: ListenerParts): Promise<void> {
  if (!seenByOthers(own.state.place)) return replace(tapped.caller, standing(own, own.state.place, parts));
  await onceFor(tapped, 'move', parts, () =>
    goOnAlone(tapped, own, standing(own, 'ephemeral', parts), parts),
  );
}

/** Goes on as one message in the owner's own conversation with the app, where it lasts. */
export async function keepInMessages(tapped: Tapped, own: DecodedState, parts: ListenerParts): Promise<void> {
  const { caller } = tapped;
  const { place } = own.state;
  if (place === 'dm') return replace(caller, standing(own, place, parts));
  await onceFor(tapped, 'move', parts, async () => {
    const opening = await openMessage(tapped, caller.user, standing(own, 'dm', parts), parts);
    if ('refused' in opening) {
      const alone = refused(standing(own, 'ephemeral', parts), 'messages-closed');
      return place === 'ephemeral' ? replace(caller, alone) : goOnAlone(tapped, own, alone, parts);
    }
    const link = await linkTo(caller.client, opening.question);
    await clearAway(tapped, { about: 'moved', to: 'dm', ...link }, parts);
    if (place === 'thread') await sayAbove(tapped, 'moved', parts);
  });
}

function standing({ state, dropped }: DecodedState, place: Place, parts: ListenerParts): QuestionnaireView {
  return current({ ...state, place, step: state.step + 1 }, viewParts(parts), dropped);
}

async function goOnAlone(
  tapped: Tapped,
  { state }: DecodedState,
  view: QuestionnaireView,
  parts: ListenerParts,
): Promise<void> {
  await tell(tapped.caller, view);
  await clearAway(tapped, { about: 'moved', to: 'ephemeral' }, parts);
  if (state.place === 'thread') await sayAbove(tapped, 'moved', parts);
}

/** The questionnaire stands elsewhere by now: to fail here would let the next tap open yet another one. */
async function clearAway(
  tapped: Tapped,
  moved: Extract<Notice, { about: 'moved' }>,
  parts: ListenerParts,
): Promise<void> {
  const { caller } = tapped;
  try {
    await replace(caller, { kind: 'notice', notice: moved });
  } catch (error) {
    note(tapped, 'went on elsewhere, but is left where it was', parts, error);
    // Nobody else sees it, and it goes by itself.
    if (caller.tapped?.ephemeral) return;
    const { link } = moved;
    await tell(caller, { kind: 'notice', notice: { about: 'left-behind', ...(link && { link }) } }).catch(
      (another) => note(tapped, 'could not even be explained', parts, another),
    );
  }
}
