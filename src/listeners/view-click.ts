import { drawModal } from '../cards/modals.ts';
import { factsView } from '../conversation/facts-view.ts';
import { readStartText } from '../conversation/start-text.ts';
import type { Answers } from '../recommendation/index.ts';
import { beginInMessages } from './begin-in-messages.ts';
import { note } from './happening.ts';
import { startFromHome } from './home.ts';
import { type ListenerParts, type TappedInView, viewParts } from './listener.ts';
import { openModal, updateModal } from './send-view.ts';
import { readTap } from './sent-action.ts';
import { followTicks } from './share-modal.ts';

/**
 * Anything tapped in Home or in a modal, where nothing can be answered: facts stand in a modal, a question in the app's
 * messages.
 */
export async function viewClick(tapped: TappedInView, parts: ListenerParts): Promise<void> {
  const { caller, view, triggerId } = tapped;
  const read = readTap(tapped);
  const isHome = view.type === 'home';
  switch (read?.kind) {
    case 'ask': {
      const said = readStartText(read.saidText, parts.catalog);
      const modal = drawModal(factsView(read.asked, { closes: false, said }, viewParts(parts)));
      if (!isHome) return updateModal(caller, view.id, modal);
      // A tap that is delivered twice has one trigger, which opens one modal.
      return parts.once(
        [caller.user, tapped.id],
        async () => void (await openModal(caller, triggerId, modal)),
      );
    }
    case 'start': {
      const said = readStartText(read.saidText, parts.catalog);
      // Once also where the app hears of it twice.
      return parts.once([caller.user, view.id, 'start'], () =>
        (isHome ? startFromHome : startFromModal)(tapped, said, parts),
      );
    }
    case 'ticked':
      return followTicks(tapped, parts);
    case 'ack-only':
      return;
    default:
      note(tapped, 'could not be read', parts);
  }
}

/** The question stands in the app's messages, and the modal says so. */
async function startFromModal(tapped: TappedInView, said: Answers, parts: ListenerParts): Promise<void> {
  const notice = await beginInMessages(tapped, said, parts);
  await updateModal(tapped.caller, tapped.view.id, drawModal({ kind: 'notice', notice })).catch((error) =>
    note(tapped, 'could not say in its modal where it went', parts, error),
  );
}
