import type { AllMiddlewareArgs, BlockAction, RespondFn, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { View } from '../conversation/view.ts';

/** Who did something, and the way to Slack. */
export interface Person {
  readonly user: string;
  readonly client: AllMiddlewareArgs['client'];
  /** Waits, where Slack asks for a short pause. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Told of each view that has reached Slack, for whoever counts. */
  readonly shown: (view: View) => void;
}

/** What everybody who does something is given by the app. */
export type Given = Pick<Person, 'sleep' | 'shown'>;

export function personIn(user: string, client: Person['client'], { sleep, shown }: Given): Person {
  return { user, client, sleep, shown };
}

/** Who typed or tapped, where, and how to answer them. */
export interface Caller extends Person {
  readonly channel: string;
  /** The thread that the tapped message is a reply in; none at a conversation's top level. */
  readonly threadTs?: string | undefined;
  /** The message that was tapped; none for a command. */
  readonly tapped?: { readonly ts: string; readonly ephemeral: boolean } | undefined;
  /** Answers even where the app may not post. Good for five messages and half an hour. */
  readonly respond: RespondFn;
}

/** The conversations a person has with one other, be it a person or an app, have ids of this form. */
export const isDirectMessage = (channel: string) => channel.startsWith('D');

export function commandCaller(
  { command, respond, client }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  given: Given,
): Caller {
  return { ...personIn(command.user_id, client, given), channel: command.channel_id, respond };
}

/** Reads where a tap came from. Nothing but places is read here: the message may be absent, and state is in values. */
export function clickCaller(
  body: BlockAction,
  respond: RespondFn,
  client: Person['client'],
  given: Given,
): Caller {
  const { container, message, channel, user } = body;
  const ephemeral = container.is_ephemeral === true;
  const ts = String(container.message_ts ?? message?.ts ?? '');
  // `container.thread_ts` is undocumented. A message that has replies names itself as its thread.
  const threadTs = container.thread_ts ?? message?.thread_ts;
  return {
    ...personIn(user.id, client, given),
    respond,
    channel: String(container.channel_id ?? channel?.id ?? ''),
    threadTs: threadTs === ts ? undefined : threadTs,
    tapped: { ts, ephemeral },
  };
}
