import { refused } from '../conversation/first-line.ts';
import { choosingView, launcherView } from '../conversation/launcher-view.ts';
import { begin } from '../conversation/step.ts';
import type { View, WordsRead } from '../conversation/view.ts';
import { forWords } from '../conversation/words-read.ts';
import type { Answers } from '../recommendation/index.ts';
import { isDirectMessage } from './caller.ts';
import { type Happening, note } from './happening.ts';
import { type ListenerParts, viewParts } from './listener.ts';
import { linkTo, openMessage, openThread } from './open-thread.ts';
import { answer, type Posted } from './send.ts';

/** What somebody starts with: what they have said, and what was read out of their words where they used some. */
export interface Beginning {
  readonly said: Answers;
  readonly words?: WordsRead;
}

/** Says what this is and asks who may see it; in the app's own conversation there is nothing to ask. */
export async function offerToStart(
  happening: Happening,
  parts: ListenerParts,
  beginning: Beginning,
): Promise<void> {
  const { caller } = happening;
  const launcher = (here: boolean): View =>
    forWords(launcherView(beginning.said, here, viewParts(parts)), beginning.words);
  if (!isDirectMessage(caller.channel)) return answer(caller, launcher(true));
  if (!(await startInMessages(happening, parts, beginning))) await answer(caller, launcher(false));
}

/** Asks between which ones the person is choosing, in the place of the launcher. */
export async function askBetweenWhich(
  { caller }: Happening,
  parts: ListenerParts,
  { said }: Beginning,
): Promise<void> {
  // Where the launcher stands in a conversation of two, a message was refused before.
  const here = !isDirectMessage(caller.channel);
  await answer(caller, choosingView(said, here, viewParts(parts)));
}

/** Opens the thread where the caller is; where that is refused, it goes on for their eyes only and says why. */
export async function startHere(
  happening: Happening,
  parts: ListenerParts,
  beginning: Beginning,
): Promise<void> {
  const { caller } = happening;
  const { user, channel } = caller;
  if (isDirectMessage(channel)) {
    if (await startInMessages(happening, parts, beginning)) return;
    return answer(caller, refused(alone(happening, parts, beginning), 'cannot-post-here'));
  }
  const parent: View = { kind: 'parent', owner: user, tells: 'under-way' };
  const question = forWords(begin(user, 'thread', viewParts(parts), beginning.said), beginning.words);
  const opening = await openThread(happening, channel, { parent, question }, parts);
  if ('refused' in opening)
    return answer(caller, refused(alone(happening, parts, beginning), opening.refused));
  await confirm(happening, 'thread', opening.question, parts);
}

/** Asks for the caller's eyes only, in the very message that was tapped. */
export async function startPrivately(
  happening: Happening,
  parts: ListenerParts,
  beginning: Beginning,
): Promise<void> {
  const { caller } = happening;
  // Where a launcher was tapped in a conversation of two, a message was refused before.
  const mayLast = isDirectMessage(caller.channel) && !caller.tapped;
  if (mayLast && (await startInMessages(happening, parts, beginning))) return;
  await answer(caller, alone(happening, parts, beginning));
}

const alone = ({ caller }: Happening, parts: ListenerParts, { said, words }: Beginning) =>
  forWords(begin(caller.user, 'ephemeral', viewParts(parts), said), words);

/**
 * Asks in the app's own conversation with the caller, as one message that lasts. It and a conversation between two
 * people look the same from here; only posting tells them apart. False where it was refused.
 */
async function startInMessages(
  happening: Happening,
  parts: ListenerParts,
  beginning: Beginning,
): Promise<boolean> {
  const { user, channel } = happening.caller;
  const question = forWords(begin(user, 'dm', viewParts(parts), beginning.said), beginning.words);
  const opening = await openMessage(happening, channel, question, parts);
  if ('refused' in opening) return false;
  await confirm(happening, 'dm', opening.question, parts);
  return true;
}

/**
 * Says where it went, in the place of what was tapped; after a command it is in plain sight. When that cannot be said the
 * questionnaire is there all the same, so it is no failure of the whole.
 */
async function confirm(
  happening: Happening,
  where: 'thread' | 'dm',
  question: Posted,
  parts: ListenerParts,
): Promise<void> {
  const { caller } = happening;
  // Beside what was tapped in the app's own conversation it is in plain sight too.
  if (!caller.tapped || (where === 'dm' && !caller.tapped.ephemeral && !caller.threadTs)) return;
  const link = await linkTo(caller.client, question);
  await answer(caller, { kind: 'notice', notice: { about: 'started', where, ...link } }).catch((error) =>
    note(happening, 'started, but could not say so', parts, error),
  );
}
