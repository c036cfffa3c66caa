import { groupsOf } from '../conversation/certification-groups.ts';
import { begin } from '../conversation/step.ts';
import type { RefusedBecause, View } from '../conversation/view.ts';
import { isDirectMessage } from './caller.ts';
import { causeForLog } from './explain-error.ts';
import { type Happening, type ListenerParts, note, viewParts } from './listener.ts';
import { linkTo, openThread } from './open-thread.ts';
import { answer, type Posted } from './send.ts';

interface Started {
  readonly where: 'thread' | 'dm';
  readonly question: Posted;
  /** Why it is not where it was asked for. */
  readonly because?: RefusedBecause | undefined;
}

/** Asks where to hold the questionnaire; in the app's own conversation there is nothing to ask. */
export async function offerToStart(
  happening: Happening,
  parts: ListenerParts,
  considering: readonly string[] = [],
): Promise<void> {
  const { caller } = happening;
  const launcher = (here: boolean): View => ({
    kind: 'launcher',
    here,
    considering: considering.flatMap((id) => parts.catalog.get(id) ?? []),
  });
  if (!isDirectMessage(caller.channel)) return answer(caller, launcher(true));
  // The app's own conversation and one between two people look the same from here; only posting tells them apart.
  const opening = await openQuestionnaire(happening, caller.channel, 'dm', parts, considering);
  if ('refused' in opening) return answer(caller, launcher(false));
  await confirm(happening, { where: 'dm', question: opening.question }, parts);
}

/** Asks between which ones the person is choosing, in the place of the launcher. */
export async function askBetweenWhich({ caller }: Happening, { catalog }: ListenerParts): Promise<void> {
  // Where the launcher stands in a conversation of two, a thread was refused before.
  const here = !isDirectMessage(caller.channel);
  await answer(caller, { kind: 'choosing', here, groups: groupsOf(catalog) });
}

/** Opens the thread where the caller is, or in private where that is refused. */
export async function startHere(
  happening: Happening,
  parts: ListenerParts,
  considering: readonly string[] = [],
): Promise<void> {
  const { caller } = happening;
  const place = isDirectMessage(caller.channel) ? 'dm' : 'thread';
  const opening = await openQuestionnaire(happening, caller.channel, place, parts, considering);
  if ('refused' in opening) return startPrivately(happening, parts, considering, opening.refused);
  await confirm(happening, { where: place, question: opening.question }, parts);
}

/** Opens the thread in the caller's own conversation with the app; where that is closed, asks for their eyes only. */
export async function startPrivately(
  happening: Happening,
  parts: ListenerParts,
  considering: readonly string[] = [],
  because?: RefusedBecause,
): Promise<void> {
  const { caller } = happening;
  const opening = await openQuestionnaire(happening, caller.user, 'dm', parts, considering);
  if ('refused' in opening)
    return answer(caller, begin(caller.user, 'ephemeral', viewParts(parts), considering));
  await confirm(happening, { where: 'dm', question: opening.question, because }, parts);
}

/** A thread with the first question below what says whose it is. */
function openQuestionnaire(
  happening: Happening,
  channel: string,
  place: 'thread' | 'dm',
  parts: ListenerParts,
  considering: readonly string[],
) {
  const { user } = happening.caller;
  const parent: View = { kind: 'parent', owner: user, place };
  const question = begin(user, place, viewParts(parts), considering);
  return openThread(happening, channel, { parent, question }, parts);
}

/**
 * Says where it went: in the place of a launcher, or beside a command when the thread is not in plain sight. When that
 * cannot be said the thread is there all the same, so it is no failure of the whole.
 */
async function confirm(
  happening: Happening,
  { where, question, because }: Started,
  parts: ListenerParts,
): Promise<void> {
  const { caller } = happening;
  if (!caller.tapped && question.channel === caller.channel) return;
  const link = await linkTo(caller.client, question);
  const notice = { about: 'started' as const, where, ...link, ...(because && { because }) };
  await answer(caller, { kind: 'notice', notice }).catch((error) =>
    note(happening, `started, but could not say so: ${causeForLog(error)}`, parts),
  );
}
