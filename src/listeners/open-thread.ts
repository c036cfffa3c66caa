import type { RefusedBecause, View } from '../conversation/view.ts';
import type { Caller } from './caller.ts';
import { type Posted, post } from './send.ts';
import { refusalOf } from './slack-error.ts';

/** Where the first question of a new thread stands, or why the conversation takes none. */
export type Opening = { readonly question: Posted } | { readonly refused: RefusedBecause };

/**
 * Posts a short first message and the question as its first reply. Either both stand afterwards or neither: a first
 * message without a question would be noise that nobody can use.
 *
 * @throws whatever is no refusal of the conversation itself, with the first message taken back
 */
export async function openThread(
  client: Caller['client'],
  channel: string,
  { parent, question }: { readonly parent: View; readonly question: View },
): Promise<Opening> {
  let root: Posted | undefined;
  try {
    root = await post(client, { channel }, parent);
    return { question: await post(client, { channel: root.channel, threadTs: root.ts }, question) };
  } catch (error) {
    // When even this fails, the first error is the one to tell.
    if (root) await client.chat.delete({ channel: root.channel, ts: root.ts }).catch(() => undefined);
    const refused = refusalOf(error);
    if (!refused) throw error;
    return { refused };
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
