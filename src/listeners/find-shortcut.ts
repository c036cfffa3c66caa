import { drawModal } from '../cards/modals.ts';
import type { Notice } from '../conversation/view.ts';
import { beginInMessages } from './begin-in-messages.ts';
import { explainError } from './explain-error.ts';
import { note } from './happening.ts';
import type { ListenerParts } from './listener.ts';
import type { Chosen } from './on-shortcut.ts';
import { openModal, updateModal } from './send-view.ts';

const shown = (notice: Notice) => drawModal({ kind: 'notice', notice });

/**
 * *Find My Certification* among Slack's own shortcuts: it belongs to no conversation, so that a modal says where the
 * question is. It stands there even where the modal could not be opened.
 */
export async function findShortcut(chosen: Chosen, parts: ListenerParts): Promise<void> {
  const { caller, triggerId } = chosen;
  const modal = await openModal(caller, triggerId, shown({ about: 'starting' })).catch((error) =>
    note(chosen, 'could not open its modal', parts, error),
  );
  if (!modal) {
    await beginInMessages(chosen, {}, parts);
    return;
  }
  const told = await beginInMessages(chosen, {}, parts).catch((error) => {
    note(chosen, 'failed', parts, error);
    return explainError(error, 'chosen').notice;
  });
  await updateModal(caller, modal, shown(told)).catch((error) =>
    note(chosen, 'could not say in its modal where it went', parts, error),
  );
}
