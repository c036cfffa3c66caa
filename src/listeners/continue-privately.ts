import type { DecodedState, Place } from '../conversation/state.ts';
import { current } from '../conversation/step.ts';
import type { View } from '../conversation/view.ts';
import { causeForLog } from './explain-error.ts';
import { type ListenerParts, note, onceFor, type Tapped, viewParts } from './listener.ts';
import { linkTo, openThread } from './open-thread.ts';
import { replace, rewrite, tell } from './send.ts';

/**
 * Takes a questionnaire out of everybody's sight, with all answers given so far. What everybody sees goes last, so that
 * no answer is lost when there is nowhere else to go. Until then, for as long as two messages and a link to them take,
 * its buttons work, and an answer tapped there in the meantime does not come along.
 */
export async function continuePrivately(
  tapped: Tapped,
  { state, dropped }: DecodedState,
  parts: ListenerParts,
): Promise<void> {
  const { user, channel, threadTs, tapped: message, client } = tapped.caller;
  const standing = (place: Place): View => current({ ...state, place }, viewParts(parts), dropped);
  const parent: View = { kind: 'parent', owner: user, place: 'dm' };

  await onceFor(tapped, 'private', parts, async () => {
    const origin = linkTo(client, { channel, ts: threadTs ?? message?.ts ?? '' });
    const opening = await openThread(tapped, user, { parent, question: standing('dm') }, parts);
    if ('refused' in opening) {
      await tell(tapped.caller, standing('ephemeral'));
      return clearAway(tapped, {}, parts);
    }
    await clearAway(tapped, await linkTo(client, opening.question), parts);
    const { link: cameFrom } = await origin;
    if (!cameFrom) return;
    await rewrite(client, opening.parent, { ...parent, cameFrom }).catch((error) =>
      note(tapped, `could not say where it came from: ${causeForLog(error)}`, parts),
    );
  });
}

/** The questionnaire stands elsewhere by now: to fail here would let the next tap open yet another one. */
async function clearAway(
  tapped: Tapped,
  link: { readonly link?: string },
  parts: ListenerParts,
): Promise<void> {
  const { caller } = tapped;
  try {
    await replace(caller, { kind: 'notice', notice: { about: 'moved', ...link } });
  } catch (error) {
    note(tapped, `went on in private, but is left where it was: ${causeForLog(error)}`, parts);
    await tell(caller, { kind: 'notice', notice: { about: 'left-behind', ...link } }).catch((another) =>
      note(tapped, `could not even be explained: ${causeForLog(another)}`, parts),
    );
  }
}
