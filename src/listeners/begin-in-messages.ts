import { begin } from '../conversation/step.ts';
import type { Notice } from '../conversation/view.ts';
import type { Answers } from '../recommendation/index.ts';
import type { Person } from './caller.ts';
import type { Happening } from './happening.ts';
import { type ListenerParts, viewParts } from './listener.ts';
import { linkTo, openMessage } from './open-thread.ts';

/** Where a questionnaire stands that was begun from where nothing can be answered; or that it stands nowhere. */
export type BegunInMessages = Extract<Notice, { about: 'started' | 'cannot-write' }>;

/** Asks in the person's own conversation with the app, as one message that lasts. */
export async function beginInMessages(
  happening: Happening<Person>,
  said: Answers,
  parts: ListenerParts,
): Promise<BegunInMessages> {
  const { user, client } = happening.caller;
  const question = begin(user, 'dm', viewParts(parts), said);
  const opening = await openMessage(happening, user, question, parts);
  if ('refused' in opening) return { about: 'cannot-write' };
  return { about: 'started', where: 'dm', ...(await linkTo(client, opening.question)) };
}
