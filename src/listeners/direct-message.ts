import { answerWords } from './answer-words.ts';
import type { ListenerParts } from './listener.ts';
import type { Said } from './on-event.ts';

/** A message in the app's own conversation with somebody: answered there, and in its thread if it stands in one. */
export async function directMessage(said: Said, parts: ListenerParts): Promise<void> {
  const { channel, threadTs } = said.sent;
  await answerWords(said, { place: 'dm', channel, threadTs }, parts);
}
