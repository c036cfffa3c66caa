import { webApi } from '@slack/bolt';
import type { RefusedBecause, View } from '../conversation/view.ts';
import type { Caller, Person } from './caller.ts';
import { refusedBecause } from './explain-error.ts';
import { type Happening, note } from './happening.ts';
import type { ListenerParts } from './listener.ts';
import { type Posted, post } from './send.ts';
import { mayBeDone, refusalOf } from './slack-error.ts';

/** The message with the question. Or why the conversation takes none. */
export type Opening = { readonly question: Posted } | { readonly refused: RefusedBecause };

/**
 * Posts the question as a message of its own; a user id as channel means that person's conversation with the app.
 *
 * @throws whatever is no refusal of the conversation itself
 */
export async function openMessage(
  happening: Happening<Person>,
  channel: string,
  question: View,
  parts: ListenerParts,
): Promise<Opening> {
  try {
    return { question: await post(happening.caller, { channel }, question) };
  } catch (error) {
    return refusedOrThrown(error, happening, parts);
  }
}

/**
 * Posts a short first message and the question as its first reply. When the question is refused the first message is
 * taken back, for without a question it is noise that nobody can use. It stays where the question may be there after all,
 * only nobody said so, and where Slack refuses to take it back, which the log then tells.
 *
 * @throws whatever is no refusal of the conversation itself
 */
export async function openThread(
  happening: Happening,
  channel: string,
  { parent, question }: { readonly parent: View; readonly question: View },
  parts: ListenerParts,
): Promise<Opening> {
  const { caller } = happening;
  let root: Posted | undefined;
  try {
    root = await post(caller, { channel }, parent);
    return { question: await post(caller, { channel: root.channel, threadTs: root.ts }, question) };
  } catch (error) {
    if (root && !mayBeDone(error)) await takeBack(root, happening, parts);
    return refusedOrThrown(error, happening, parts);
  }
}

/** A refusal that nobody has seen yet is told to the operator: it may be a mistake of ours. */
function refusedOrThrown(error: unknown, happening: Happening<Person>, parts: ListenerParts): Opening {
  const refused = refusedBecause(error);
  if (!refused) throw error;
  if (!refusalOf(error)) note(happening, 'could not be posted', parts, error);
  return { refused };
}

/** Longer than this nobody is kept waiting for the word about what went wrong. */
const LONGEST_WAIT_SECONDS = 5;

/** Never fails: the error that led here is the one to tell. */
async function takeBack({ channel, ts }: Posted, happening: Happening, parts: ListenerParts): Promise<void> {
  const remove = () => happening.caller.client.chat.delete({ channel, ts });
  try {
    await remove().catch(async (error) => {
      const seconds = error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter : 1;
      if (seconds > LONGEST_WAIT_SECONDS) throw error;
      await parts.sleep(seconds * 1000);
      await remove();
    });
  } catch (error) {
    note(happening, 'left a first message without a question', parts, error);
  }
}

/** A link to a message; none when Slack gives none, which must not stop anything else. */
export async function linkTo(
  client: Caller['client'],
  { channel, ts }: Posted,
): Promise<{ readonly link?: string }> {
  const found = await client.chat
    .getPermalink({ channel, message_ts: ts })
    .catch(() => ({ permalink: undefined }));
  return found.permalink ? { link: found.permalink } : {};
}
