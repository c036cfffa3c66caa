import { answerWords } from './answer-words.ts';
import type { ListenerParts } from './listener.ts';
import type { Said } from './on-event.ts';

/** `@Certify …` anywhere it can be heard: answered where it was said, in a thread. */
export async function mention(said: Said, parts: ListenerParts): Promise<void> {
  const { channel, ts, threadTs } = said.sent;
  await answerWords(said, { place: 'reply', channel, threadTs: threadTs ?? ts }, parts);
}
