import type { ScheduledMessage } from '../cards/actions.ts';
import { postAt, reminderView } from '../conversation/sharing-views.ts';
import type { State } from '../conversation/state.ts';
import type { Notice } from '../conversation/view.ts';
import { refusedBecause } from './explain-error.ts';
import { note } from './happening.ts';
import { type ListenerParts, type Tapped, viewParts } from './listener.ts';
import type { Submitted } from './on-submission.ts';
import { linkTo } from './open-thread.ts';
import { type Posted, post, replace, rewrite, schedule } from './send.ts';
import { failure, sayInModal } from './send-result.ts';
import { readTap } from './sent-action.ts';
import { slackCode } from './slack-error.ts';
import { unknownClick } from './unknown-click.ts';

/**
 * Sets a reminder for a day, `YYYY-MM-DD`. The message about it comes first: only its answer tells the id of the
 * conversation in which Slack is to post, and it carries what takes the reminder back.
 */
export async function setReminder(
  submitted: Submitted,
  state: State,
  day: string,
  parts: ListenerParts,
): Promise<void> {
  const { caller } = submitted;
  const now = viewParts(parts);
  let about: Posted | undefined;
  try {
    about = await post(caller, { channel: caller.user }, reminderView(state, { is: 'being-set' }, now));
    const { channel } = about;
    const due = reminderView(state, { is: 'due' }, now);
    const id = await schedule(caller, channel, postAt(day), due);
    await rewrite(caller.client, about, reminderView(state, { is: 'set', on: day, channel, id }, now));
    const link = await linkTo(caller.client, about);
    await sayInModal(submitted, 'remind', { is: 'reminder-set', on: day, ...link }, parts);
  } catch (error) {
    if (about) await sayNotSet(submitted, about, parts);
    const because = about ? undefined : refusedBecause(error);
    const result = because
      ? ({ is: 'refused', because: 'messages-closed' } as const)
      : failure(submitted, error, parts);
    await sayInModal(submitted, 'remind', result, parts);
  }
}

async function sayNotSet(submitted: Submitted, about: Posted, parts: ListenerParts): Promise<void> {
  await rewrite(submitted.caller.client, about, reminderNotice('not-set')).catch((error) =>
    note(submitted, 'left a message about a reminder that is not set', parts, error),
  );
}

const reminderNotice = (is: Extract<Notice, { about: 'reminder' }>['is']) =>
  ({ kind: 'notice', notice: { about: 'reminder', is } }) as const;

/** Takes a reminder back, as long as Slack has not sent it. */
export async function cancelReminder(tapped: Tapped, parts: ListenerParts): Promise<void> {
  const { caller } = tapped;
  const read = readTap(tapped);
  if (read?.kind !== 'cancel-reminder') return unknownClick(tapped, parts);
  // Of a tap that is delivered twice the second would find nothing to cancel, and say that it was too late.
  await parts.once([caller.user, tapped.id], () => cancel(caller, read));
}

async function cancel(caller: Tapped['caller'], read: ScheduledMessage): Promise<void> {
  try {
    await caller.client.chat.deleteScheduledMessage({
      channel: read.channel,
      scheduled_message_id: read.id,
    });
    await replace(caller, reminderNotice('canceled'));
  } catch (error) {
    if (slackCode(error) !== 'invalid_scheduled_message_id') throw error;
    await replace(caller, reminderNotice('too-late'));
  }
}
