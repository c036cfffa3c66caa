import type { RespondArguments } from '@slack/bolt';
import { draw } from '../cards/draw.ts';
import type { View } from '../conversation/view.ts';
import type { Caller } from './caller.ts';
import { isNetworkFailure, refusesLayout, refusesThread } from './slack-error.ts';

/**
 * The one place where a view leaves for Slack. Each is drawn rich first and again in classic blocks when Slack refuses
 * the layout: new blocks are not accepted everywhere, and a `response_url` does not say where.
 */
async function send<T>(view: View, deliver: (drawn: Drawn) => Promise<T>): Promise<T> {
  try {
    return await deliver(drawn(view, 'rich'));
  } catch (error) {
    if (!refusesLayout(error)) throw error;
    return await deliver(drawn(view, 'classic'));
  }
}

type Drawn = ReturnType<typeof drawn>;

function drawn(view: View, form: 'rich' | 'classic') {
  const { text, blocks } = draw(view, form);
  return { text, blocks: [...blocks], unfurl_links: false, unfurl_media: false };
}

/** A message that has been posted. */
export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

/** Posts a message everyone in the conversation sees. A user id as channel means that person's own conversation with the app. */
export async function post(
  client: Caller['client'],
  where: { readonly channel: string; readonly threadTs?: string },
  view: View,
): Promise<Posted> {
  const thread = where.threadTs ? { thread_ts: where.threadTs } : {};
  const { channel, ts } = await send(view, (message) =>
    client.chat.postMessage({ channel: where.channel, ...thread, ...message }),
  );
  if (!channel || !ts) throw new Error('chat.postMessage did not say where the message is');
  return { channel, ts };
}

/** Puts a view in the place of the message that was tapped. */
export async function replace(caller: Caller, view: View): Promise<void> {
  const response_type = caller.tapped?.ephemeral ? 'ephemeral' : 'in_channel';
  await send(view, (message) => respond(caller, { replace_original: true, response_type, ...message }));
}

/**
 * Shows a view to the caller alone, beside whatever is there. Whether a `response_url` takes a thread where the app is
 * no member is not documented; at top level is still better than not at all.
 */
export async function tell(caller: Caller, view: View): Promise<void> {
  const privately = { replace_original: false, response_type: 'ephemeral' } as const;
  const { threadTs } = caller;
  const thread = threadTs ? { thread_ts: threadTs } : {};
  try {
    await send(view, (message) => respond(caller, { ...privately, ...thread, ...message }));
  } catch (error) {
    if (!threadTs || !refusesThread(error)) throw error;
    await respond(caller, { ...privately, ...drawn(view, 'classic') });
  }
}

/** Answers the caller alone: in the message that was tapped if nobody else sees it, else beside it. */
export function answer(caller: Caller, view: View): Promise<void> {
  return caller.tapped?.ephemeral ? replace(caller, view) : tell(caller, view);
}

/** Bolt's `respond` is a bare fetch. One more try is harmless: a replay replaces the same message again. */
async function respond(caller: Caller, message: RespondArguments): Promise<void> {
  try {
    await caller.respond(message);
  } catch (error) {
    if (!isNetworkFailure(error)) throw error;
    await caller.respond(message);
  }
}
