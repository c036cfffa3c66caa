import { drawShareResult, type ShareResult } from '../cards/share-modal.ts';
import { type Draft, type FormKind, sharedView } from '../conversation/sharing-views.ts';
import type { State } from '../conversation/state.ts';
import type { SharedView } from '../conversation/view.ts';
import { explainError, refusedBecause } from './explain-error.ts';
import { note } from './happening.ts';
import { type ListenerParts, viewParts } from './listener.ts';
import type { Submitted } from './on-submission.ts';
import { linkTo } from './open-thread.ts';
import { post, postByUrl } from './send.ts';
import { updateModal } from './send-view.ts';
import { mayBeDone, personRefusedBecause } from './slack-error.ts';

/** What is to be sent, and to which person or channel, by Slack's id. */
interface Sending {
  readonly what: Exclude<FormKind, 'email'>;
  readonly state: State;
  readonly draft: Draft;
  readonly receiver: string;
}

/** Sends a result to a manager or a channel, and says in the modal where it went or why it did not. */
export async function sendResult(
  submitted: Submitted,
  { what, state, draft, receiver }: Sending,
  parts: ListenerParts,
): Promise<void> {
  const to: SharedView['to'] =
    what === 'manager' ? { who: 'manager', addressee: receiver } : { who: 'channel' };
  const view = sharedView(state, to, draft, viewParts(parts));
  const deliver = what === 'manager' ? toManager : toChannel;
  const result = await deliver(submitted, receiver, view).catch((error) => failure(submitted, error, parts));
  await sayInModal(submitted, what, result, parts);
}

/** Never fails: what is to be said has happened. */
export async function sayInModal(
  submitted: Submitted,
  ...[what, result, parts]: [...Parameters<typeof drawShareResult>, ListenerParts]
): Promise<void> {
  await updateModal(submitted.caller, submitted.view.id, drawShareResult(what, result)).catch((error) =>
    note(submitted, 'could not say in its modal what came of it', parts, error),
  );
}

async function toManager({ caller }: Submitted, person: string, view: SharedView): Promise<ShareResult> {
  try {
    await post(caller, { channel: person }, view);
    return { is: 'sent', to: person };
  } catch (error) {
    const because = personRefusedBecause(error) ?? (refusedBecause(error) && 'unreachable');
    if (!because) throw error;
    return { is: 'refused', because };
  }
}

/** Where the app may not post by itself, the owner's own pick in the modal lets it. */
async function toChannel(
  { caller, respond }: Submitted,
  channel: string,
  view: SharedView,
): Promise<ShareResult> {
  try {
    const posted = await post(caller, { channel }, view);
    return { is: 'sent', to: channel, ...(await linkTo(caller.client, posted)) };
  } catch (error) {
    const because = refusedBecause(error);
    if (!because) throw error;
    if (because !== 'not-invited' || !respond) return { is: 'refused', because };
  }
  await postByUrl({ ...caller, respond }, view);
  return { is: 'sent', to: channel };
}

/** The log learns why, and no more than that. */
export function failure(submitted: Submitted, error: unknown, parts: ListenerParts): ShareResult {
  note(submitted, 'failed', parts, error);
  return mayBeDone(error) ? { is: 'unsure' } : { is: 'failed', notice: explainError(error, 'chosen').notice };
}
