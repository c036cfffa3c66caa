import {
  drawShareForm,
  drawShareResult,
  FIELDS,
  refusedDayInWords,
  type ShareModal,
  THAT_IS_YOU,
} from '../cards/share-modal.ts';
import { type Draft, type FormKind, refusedDay, shareForm } from '../conversation/sharing-views.ts';
import { decodeState, fresh, type State } from '../conversation/state.ts';
import { note } from './happening.ts';
import { type ListenerParts, type TappedInView, viewParts } from './listener.ts';
import type { Submission, Submitted } from './on-submission.ts';
import { setReminder } from './reminder.ts';
import { sendResult } from './send-result.ts';
import { updateModal } from './send-view.ts';
import { type Filled, readCarried, readFilled } from './sent-form.ts';

/** What is shown follows each tick, and takes along the note as far as it is typed. */
export async function followTicks(tapped: TappedInView, parts: ListenerParts): Promise<void> {
  const { caller, view, stateValues } = tapped;
  const opened = readModal(tapped, parts);
  if (!opened || opened.what === 'remind') return note(tapped, 'could not be read', parts);
  const form = shareForm(opened.what, opened.state, draftIn(readFilled(stateValues)), viewParts(parts));
  await updateModal(caller, view.id, drawShareForm(form));
}

/** A form is sent off. */
export function shareSubmitted(submitted: Submitted, parts: ListenerParts): Submission {
  const opened = readModal(submitted, parts);
  const filled = readFilled(submitted.stateValues);
  if (!opened) return becomes('email', { is: 'failed', notice: { about: 'unreadable' } });
  if (opened.what === 'remind') return remind(submitted, opened.state, filled, parts);
  // It was copied from its field, and goes nowhere from here.
  return opened.what === 'email' ? {} : send(submitted, { ...opened, what: opened.what }, filled, parts);
}

interface Opened {
  readonly what: ShareModal;
  readonly state: State;
  /** What the modal has shown of it; null where it would be shown otherwise today. */
  readonly shown: Draft | null;
}

function readModal(
  { view, caller }: Pick<TappedInView | Submitted, 'view' | 'caller'>,
  { catalog }: ListenerParts,
): Opened | null {
  const carried = readCarried(view.private_metadata);
  const decoded = carried && decodeState(carried.stateText, catalog);
  if (!decoded || decoded.state.owner !== caller.user) return null;
  const { state, dropped } = decoded;
  const isOfToday = dropped.length === 0 && state.catalogVersion === catalog.version;
  return { what: carried.what, state: fresh(state, catalog), shown: isOfToday ? carried : null };
}

const draftIn = ({ ticked, note: typed }: Filled): Draft => ({ ticked, note: typed });

const isSame = (one: Draft, other: Draft) =>
  one.note === other.note && one.ticked.join() === other.ticked.join();

/** Sends exactly what was shown; what was not yet is shown first. */
function send(
  submitted: Submitted,
  { what, state, shown }: Opened & { readonly what: Exclude<FormKind, 'email'> },
  filled: Filled,
  parts: ListenerParts,
): Submission {
  const { receiver } = filled;
  const draft = draftIn(filled);
  if (receiver === submitted.caller.user)
    return { answer: { response_action: 'errors', errors: { [FIELDS.receiver]: THAT_IS_YOU } } };
  if (!shown || !isSame(draft, shown)) {
    const form = shareForm(what, state, draft, viewParts(parts), true);
    return { answer: { response_action: 'update', view: drawShareForm(form) } };
  }
  return {
    ...becomes(what, { is: 'under-way' }),
    work: () =>
      onceSent(submitted, parts, () => sendResult(submitted, { what, state, draft, receiver }, parts)),
  };
}

function remind(submitted: Submitted, state: State, { day }: Filled, parts: ListenerParts): Submission {
  const { today } = viewParts(parts);
  const refused = refusedDay(day, today);
  if (refused) {
    const errors = { [FIELDS.day]: refusedDayInWords(refused, day, today) };
    return { answer: { response_action: 'errors', errors } };
  }
  return {
    ...becomes('remind', { is: 'under-way' }),
    work: () => onceSent(submitted, parts, () => setReminder(submitted, state, day, parts)),
  };
}

const becomes = (...what: Parameters<typeof drawShareResult>): Submission => ({
  answer: { response_action: 'update', view: drawShareResult(...what) },
});

/** A modal that is delivered twice sends once. */
const onceSent = ({ caller, view }: Submitted, { once }: ListenerParts, work: () => Promise<void>) =>
  once([caller.user, view.id, 'sent'], work);
