import { drawModal } from '../cards/modals.ts';
import type { NoticeView } from '../conversation/view.ts';
import { note } from './happening.ts';
import type { ListenerParts } from './listener.ts';
import type { Chosen } from './on-shortcut.ts';
import type { Submission, Submitted } from './on-submission.ts';
import { post } from './send.ts';

/**
 * What a manifest of another version has brought into Slack. Unacknowledged, Slack would say after three seconds that
 * the app does not work, and over a socket send it once more.
 */

const UNREADABLE: NoticeView = { kind: 'notice', notice: { about: 'unreadable' } };

/** Of whichever kind: one on a message has a conversation too, but the app's own will do for both. */
export async function unknownShortcut(chosen: Chosen, parts: ListenerParts): Promise<void> {
  note(chosen, 'is none of ours', parts);
  await post(chosen.caller, { channel: chosen.caller.user }, UNREADABLE);
}

export function unknownModal(submitted: Submitted, parts: ListenerParts): Submission {
  note(submitted, 'is none of ours', parts);
  return { answer: { response_action: 'update', view: drawModal(UNREADABLE) } };
}
