import type { Request } from '../cards/actions.ts';
import type { RequestAnswer, RequestAnsweredView } from '../conversation/view.ts';
import { note } from './happening.ts';
import { type ListenerParts, type Tapped, viewParts } from './listener.ts';
import { post, replace, tell } from './send.ts';
import { readTap } from './sent-action.ts';
import { mayBeDone, slackCode } from './slack-error.ts';
import { unknownClick } from './unknown-click.ts';

/**
 * What a manager says to a request. Of several taps one counts, on whichever instance they arrive: Slack deletes a message
 * once, so that whoever takes the request away is the one to tell about it.
 */
export async function requestClick(tapped: Tapped, parts: ListenerParts): Promise<void> {
  const { caller } = tapped;
  const read = readTap(tapped);
  if (read?.kind !== 'request') return unknownClick(tapped, parts);
  const { addressee } = read;
  if (caller.user !== addressee)
    return tell(caller, { kind: 'notice', notice: { about: 'not-addressed', addressee } });
  // A tap that is delivered twice is no second answer, of which one would be told.
  await parts.once([caller.user, tapped.id], () => answerRequest(tapped, read, parts));
}

type Read = Request & { readonly said: RequestAnswer };

async function answerRequest(tapped: Tapped, read: Read, parts: ListenerParts): Promise<void> {
  const { caller } = tapped;
  const { addressee, said, sender } = read;
  const taken = await takeAway(tapped);
  if (taken === 'was-gone') return tell(caller, { kind: 'notice', notice: { about: 'already-answered' } });
  const answered = { kind: 'request-answered', said, sender, addressee, ...named(read, parts) } as const;
  const told = await tellSender(tapped, { ...answered, seenBy: 'sender', told: true }, parts);
  const view: RequestAnsweredView = { ...answered, seenBy: 'addressee', told };
  if (taken === 'is-kept') return replace(caller, view);
  // Where nobody knows whether the request is gone, it takes its place if it is not, so that nothing is left to tap.
  if (taken === 'unknown' && (await isReplaced(caller, view))) return;
  await post(caller, { channel: caller.channel }, view).catch(() => tell(caller, view));
}

const isReplaced = (caller: Tapped['caller'], view: RequestAnsweredView): Promise<boolean> =>
  replace(caller, view).then(
    () => true,
    () => false,
  );

function named({ certifications }: Request, parts: ListenerParts) {
  const { catalog } = viewParts(parts);
  return { certifications: certifications.flatMap((id) => catalog.get(id) ?? []) };
}

/**
 * Takes the tapped message away; one more try where nobody knows whether the first has done it. To fail where that is not
 * known after both would leave whoever answered without a request and without an answer.
 */
async function takeAway({ caller }: Tapped): Promise<'taken' | 'was-gone' | 'is-kept' | 'unknown'> {
  const remove = () => caller.client.chat.delete({ channel: caller.channel, ts: caller.tapped?.ts ?? '' });
  try {
    await remove();
    return 'taken';
  } catch (error) {
    if (slackCode(error) === 'message_not_found') return 'was-gone';
    if (!mayBeDone(error)) return orKept(error);
  }
  try {
    await remove();
  } catch (error) {
    // Then it was the first try that did it.
    if (slackCode(error) === 'message_not_found') return 'taken';
    return mayBeDone(error) ? 'unknown' : orKept(error);
  }
  return 'taken';
}

/** A company may keep every message for good; then what was said takes its place. */
const KEPT_FOR_GOOD = ['cant_delete_message', 'compliance_exports_prevent_deletion'];

function orKept(error: unknown): 'is-kept' {
  if (!KEPT_FOR_GOOD.includes(slackCode(error) ?? '')) throw error;
  return 'is-kept';
}

/** Whether the sender could be told. */
async function tellSender(tapped: Tapped, view: RequestAnsweredView, parts: ListenerParts): Promise<boolean> {
  try {
    await post(tapped.caller, { channel: view.sender }, view);
    return true;
  } catch (error) {
    note(tapped, 'could not tell the sender', parts, error);
    return false;
  }
}
