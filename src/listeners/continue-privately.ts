import type { DecodedState, Place } from '../conversation/state.ts';
import { current } from '../conversation/step.ts';
import type { View } from '../conversation/view.ts';
import { type ListenerParts, onceFor, type Tapped, viewParts } from './listener.ts';
import { linkTo, openThread } from './open-thread.ts';
import { replace, tell } from './send.ts';

/** Takes a questionnaire out of everybody's sight, with all answers given so far. */
export async function continuePrivately(
  tapped: Tapped,
  { state, dropped }: DecodedState,
  parts: ListenerParts,
): Promise<void> {
  const { caller } = tapped;
  const standing = (place: Place): View => current({ ...state, place }, viewParts(parts), dropped);

  await onceFor(tapped, parts, async () => {
    const { link: cameFrom } = await linkTo(caller.client, {
      channel: caller.channel,
      ts: caller.threadTs ?? caller.tapped?.ts ?? '',
    });
    const opening = await openThread(caller.client, caller.user, {
      parent: { kind: 'parent', owner: caller.user, place: 'dm', ...(cameFrom && { cameFrom }) },
      question: standing('dm'),
    });
    const refused = 'refused' in opening;
    if (refused) await tell(caller, standing('ephemeral'));
    const link = refused ? {} : await linkTo(caller.client, opening.question);
    // Last, so that no answer is lost when there was nowhere else to go.
    await replace(caller, { kind: 'notice', notice: { about: 'moved', ...link } });
  });
}
