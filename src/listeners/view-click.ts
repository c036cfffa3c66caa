import { drawComparePicker, drawInModal } from '../cards/modals.ts';
import { groupsOf } from '../conversation/certification-groups.ts';
import { beginInMessages } from './begin-in-messages.ts';
import { causeForLog } from './explain-error.ts';
import { startFromHome } from './home.ts';
import { type ListenerParts, note, type TappedInView } from './listener.ts';
import { openModal, updateModal } from './send-view.ts';
import { readTap } from './sent-action.ts';
import { followTicks } from './share-modal.ts';

/** Anything tapped in Home or in a modal, where nothing can be answered: what comes of it is another view, or a message. */
export async function viewClick(tapped: TappedInView, parts: ListenerParts): Promise<void> {
  const read = readTap(tapped);
  switch (read?.kind) {
    case 'open':
      return open(tapped, parts);
    case 'start':
      return parts.once([tapped.caller.user, tapped.view.id, 'start'], () =>
        (tapped.view.type === 'home' ? startFromHome : startFromModal)(tapped, read.considering, parts),
      );
    case 'ticked':
      return followTicks(tapped, parts);
    case 'ack-only':
      return;
    default:
      note(tapped, 'could not be read', parts);
  }
}

async function open({ caller, triggerId }: TappedInView, parts: ListenerParts) {
  const picker = { kind: 'compare-picker', groups: groupsOf(parts.catalog), picked: [] } as const;
  await openModal(caller, triggerId, drawComparePicker(picker));
}

/** The question stands in the app's messages, and the modal says so. */
async function startFromModal(
  tapped: TappedInView,
  considering: readonly string[],
  parts: ListenerParts,
): Promise<void> {
  const notice = await beginInMessages(tapped, considering, parts);
  await updateModal(tapped.caller, tapped.view.id, drawInModal({ kind: 'notice', notice }, 'find')).catch(
    (error) => note(tapped, `could not say in its modal where it went: ${causeForLog(error)}`, parts),
  );
}
