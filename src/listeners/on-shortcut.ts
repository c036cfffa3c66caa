import type {
  AllMiddlewareArgs,
  GlobalShortcut,
  MessageShortcut,
  SlackShortcutMiddlewareArgs,
} from '@slack/bolt';
import { type Caller, type Person, personIn } from './caller.ts';
import { type Happening, teamIn } from './happening.ts';
import type { ListenerParts } from './listener.ts';
import { byMessage, inPlace, quietly, seenTo } from './seen-to.ts';

/** A shortcut chosen in Slack's own menus, which belongs to no conversation. */
export interface Chosen extends Happening<Person> {
  /** Opens one modal, within three seconds. */
  readonly triggerId: string;
}

/** A shortcut chosen in the menu of a message. */
export interface ChosenOnMessage extends Happening<Caller> {
  readonly triggerId: string;
  /** The words of that message, as Slack escapes them. */
  readonly text: string;
}

/** Turns a listener of ours into one of Bolt's, for a global shortcut. */
export function onShortcut(
  listener: (chosen: Chosen, parts: ListenerParts) => Promise<void>,
  parts: ListenerParts,
) {
  return async (args: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs): Promise<void> => {
    const { shortcut, client } = args;
    const caller = personIn(shortcut.user.id, client, parts);
    const chosen = {
      caller,
      name: 'shortcut',
      id: shortcut.action_ts,
      team: teamIn(args),
      triggerId: shortcut.trigger_id,
    };
    const work = () => parts.once([caller.user, shortcut.action_ts], () => listener(chosen, parts));
    const apologise = byMessage(caller, 'chosen');
    await seenTo(chosen, { acknowledge: quietly(args.ack), work, apologise }, parts);
  };
}

/** Turns a listener of ours into one of Bolt's, for a shortcut on a message. */
export function onMessageShortcut(
  listener: (chosen: ChosenOnMessage, parts: ListenerParts) => Promise<void>,
  parts: ListenerParts,
) {
  return async (args: SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs): Promise<void> => {
    const { shortcut, client, respond } = args;
    const { user, channel, message } = shortcut;
    const { thread_ts } = message;
    const caller: Caller = {
      ...personIn(user.id, client, parts),
      channel: channel.id,
      // In a thread alone: a message that has replies is itself at the top level.
      threadTs: thread_ts === message.ts ? undefined : thread_ts,
      respond,
    };
    const chosen = {
      caller,
      name: 'shortcut',
      id: shortcut.action_ts,
      team: teamIn(args),
      triggerId: shortcut.trigger_id,
      text: message.text ?? '',
    };
    const work = () => parts.once([user.id, shortcut.action_ts], () => listener(chosen, parts));
    const apologise = inPlace(caller, 'chosen');
    await seenTo(chosen, { acknowledge: quietly(args.ack), work, apologise }, parts);
  };
}
