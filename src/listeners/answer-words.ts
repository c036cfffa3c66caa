import { refused } from '../conversation/first-line.ts';
import type { Place } from '../conversation/state.ts';
import type { View } from '../conversation/view.ts';
import { wordsView } from '../conversation/words-view.ts';
import { refusedBecause } from './explain-error.ts';
import { note } from './happening.ts';
import { type ListenerParts, viewParts } from './listener.ts';
import type { Said } from './on-event.ts';
import { post } from './send.ts';
import { asTyped } from './sent-words.ts';

interface Where {
  readonly place: Extract<Place, 'reply' | 'dm'>;
  readonly channel: string;
  readonly threadTs: string | undefined;
}

/**
 * Answers words by themselves: nothing that was said before is read. Where the conversation takes no message of the app,
 * the answer stands in its messages with whoever spoke, and says why.
 */
export async function answerWords(
  said: Said,
  { place, channel, threadTs }: Where,
  parts: ListenerParts,
): Promise<void> {
  const { caller, sent } = said;
  const understood = parts.read(asTyped(sent.text));
  const view = (at: Place): View =>
    wordsView(understood, { owner: caller.user, place: at }, viewParts(parts));
  try {
    await post(caller, { channel, ...(threadTs && { threadTs }) }, view(place));
  } catch (error) {
    const because = refusedBecause(error);
    if (!because || place === 'dm') throw error;
    note(said, 'could not be answered where it was said', parts, error);
    await post(caller, { channel: caller.user }, refused(view('dm'), because));
  }
}
