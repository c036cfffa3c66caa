import { wordsRead } from '../conversation/words-read.ts';
import { asksToStart, wantedView } from '../conversation/words-view.ts';
import { type ListenerParts, type Typed, viewParts } from './listener.ts';
import { tell } from './send.ts';
import { offerToStart, startHere, startPrivately } from './start-questionnaire.ts';

const STARTS = { start: offerToStart, here: startHere, private: startPrivately };

/** `/certify …`, typed anywhere but in a thread. */
export async function certifyCommand(typed: Typed, parts: ListenerParts): Promise<void> {
  const { caller, text, id } = typed;
  const understood = parts.read(text);
  const { command, answers } = understood;
  // A connection that breaks before the acknowledgement arrives makes Slack deliver the same command again.
  await parts.once([caller.user, id], async () => {
    if (asksToStart(command)) {
      const beginning = { said: answers, words: wordsRead(understood, parts) };
      return STARTS[command.kind](typed, parts, beginning);
    }
    // What answers a command is seen by whoever typed it alone.
    await tell(caller, wantedView(command, understood, true, viewParts(parts)));
  });
}
