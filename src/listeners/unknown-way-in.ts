import { drawModal } from '../cards/modals.ts';
import type { NoticeView } from '../conversation/view.ts';
import { type ListenerParts, note } from './listener.ts';
import type { Chosen, ChosenOnMessage } from './on-shortcut.ts';
import type { Submission, Submitted } from './on-submission.ts';
import { post, tell } from './send.ts';

/**
 * What a manifest of another version has brought into Slack. Unacknowledged, Slack would say after three seconds that
 * the app does not work, and over a socket send it once more.
 */

const UNREADABLE: NoticeView = { kind: 'notice', notice: { about: 'unreadable' } };

/** Belongs to no conversation, so that the answer is in the app's own. */
export async function unknownShortcut(chosen: Chosen, parts: ListenerParts): Promise<void> {
  note(chosen, 'is none of ours', parts);
  await post(chosen.caller, { channel: chosen.caller.user }, UNREADABLE);
}

export async function unknownMessageShortcut(chosen: ChosenOnMessage, parts: ListenerParts): Promise<void> {
  note(chosen, 'is none of ours', parts);
  await tell(chosen.caller, UNREADABLE);
}

export function unknownModal(submitted: Submitted, parts: ListenerParts): Submission {
  note(submitted, 'is none of ours', parts);
  return { answer: { response_action: 'update', view: drawModal(UNREADABLE) } };
}
