import { type RespondArguments, RespondError } from '@slack/bolt';
import { draw } from '../cards/draw.ts';
import type { View } from '../conversation/view.ts';
import type { Caller, Person } from './caller.ts';
import {
  hiddenFailure,
  isNetworkFailure,
  refusesLayout,
  refusesThread,
  shortPause,
  wasNeverSent,
} from './slack-error.ts';

/**
 * The one place where a view leaves for Slack. Each is drawn rich first and again in classic blocks when Slack refuses
 * the layout: new blocks are not accepted everywhere, and a `response_url` does not say where. A view that has no newer
 * blocks in it is sent again only where the same once more may help.
 */
async function send<T>(
  view: View,
  deliver: (drawn: Drawn) => Promise<T>,
  mayHelp: (error: unknown) => boolean = () => false,
): Promise<T> {
  const rich = drawn(view, 'rich');
  try {
    return await deliver(rich);
  } catch (error) {
    const again = mayHelp(error);
    if (!again && !refusesLayout(error)) throw error;
    const classic = drawn(view, 'classic');
    const same = JSON.stringify(classic.blocks) === JSON.stringify(rich.blocks);
    if (same && !again) throw error;
    return await deliver(classic);
  }
}

/** The same again after some of its failures, and after a short pause wherever Slack asks for one: then nothing was done. */
export async function onceMore<T>(
  work: () => Promise<T>,
  after: (error: unknown) => boolean,
  sleep: Person['sleep'],
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const pause = shortPause(error);
    if (pause === undefined && !after(error)) throw error;
    if (pause !== undefined) await sleep(pause * 1000);
    return await work();
  }
}

type Drawn = ReturnType<typeof drawn>;

function drawn(view: View, form: 'rich' | 'classic') {
  const { text, blocks } = draw(view, form);
  // Without anybody's own words a question has no address that Slack could show a picture of.
  const hasNoLink = view.kind === 'question' && !view.words;
  return { text, blocks: [...blocks], ...(!hasNoLink && { unfurl_links: false, unfurl_media: false }) };
}

/** A message that has been posted. */
export interface Posted {
  readonly channel: string;
  readonly ts: string;
}

/**
 * Posts a message everyone in the conversation sees. A user id as channel means that person's own conversation with the
 * app. Tried again only where nothing was posted: an answer that is late may stand for a message that is there.
 */
export async function post(
  { client, sleep, shown }: Pick<Person, 'client' | 'sleep' | 'shown'>,
  where: { readonly channel: string; readonly threadTs?: string },
  view: View,
): Promise<Posted> {
  const thread = where.threadTs ? { thread_ts: where.threadTs } : {};
  const { channel, ts } = await send(view, (message) =>
    onceMore(
      () => client.chat.postMessage({ channel: where.channel, ...thread, ...message }),
      wasNeverSent,
      sleep,
    ),
  );
  if (!channel || !ts) throw new Error('chat.postMessage did not say where the message is');
  shown(view);
  return { channel, ts };
}

/**
 * Shows a view to everyone in the conversation that a `response_url` was made for, be the app a member or not. Where it
 * stands then nobody says.
 */
export async function postByUrl(caller: Pick<Caller, 'respond' | 'sleep'>, view: View): Promise<void> {
  const publicly = { replace_original: false, response_type: 'in_channel' } as const;
  await send(view, (message) => respond(caller, { ...publicly, ...message }));
}

/**
 * Has Slack post a message later, at a time in seconds. Tells what Slack knows it by.
 *
 * @param channel a conversation's own id: a person's is not taken here
 */
export async function schedule(
  { client, sleep }: Person,
  channel: string,
  postAt: number,
  view: View,
): Promise<string> {
  // With metadata Slack takes it and never posts it.
  const { scheduled_message_id: id } = await send(view, (message) =>
    onceMore(
      () => client.chat.scheduleMessage({ channel, post_at: postAt, ...message }),
      wasNeverSent,
      sleep,
    ),
  );
  if (!id) throw new Error('chat.scheduleMessage did not say what it is known by');
  return id;
}

/** Puts a view in the place of a message that has been posted. */
export async function rewrite(client: Caller['client'], { channel, ts }: Posted, view: View): Promise<void> {
  await send(view, ({ text, blocks }) => client.chat.update({ channel, ts, text, blocks }));
}

/** Puts a view in the place of the message that was tapped. */
export async function replace(caller: Caller, view: View): Promise<void> {
  const response_type = caller.tapped?.ephemeral ? 'ephemeral' : 'in_channel';
  await send(
    view,
    (message) => respond(caller, { replace_original: true, response_type, ...message }),
    isInTrouble,
  );
  caller.shown(view);
}

/** After this the same once more is tried where it replaces: it does no harm if the first one came through. */
const isInTrouble = (error: unknown) => error instanceof RespondError && error.statusCode >= 500;

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
  caller.shown(view);
}

/** Takes away the message that was tapped. */
export async function remove(caller: Caller): Promise<void> {
  await respond(caller, { delete_original: true });
}

/** Answers the caller alone: in the message that was tapped if nobody else sees it, else beside it. */
export function answer(caller: Caller, view: View): Promise<void> {
  return caller.tapped?.ephemeral ? replace(caller, view) : tell(caller, view);
}

/**
 * Bolt's `respond` is a bare fetch that trusts the status. One more try where it can do no harm: a replay replaces the
 * same message again, but anything else would be there twice if it had been sent.
 */
async function respond(caller: Pick<Caller, 'respond' | 'sleep'>, message: RespondArguments): Promise<void> {
  const response = await onceMore(
    () => caller.respond(message),
    message.replace_original || message.delete_original ? isNetworkFailure : wasNeverSent,
    caller.sleep,
  );
  // That the body breaks off does not undo what its status has said.
  const failure = hiddenFailure(await response.text().catch(() => ''));
  if (!failure) return;
  const { word, status = response.status } = failure;
  throw new RespondError(`response_url answered ${response.status} with ${word}`, status);
}
