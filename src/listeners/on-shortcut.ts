import type { AllMiddlewareArgs, GlobalShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import type { Person } from './caller.ts';
import { byMessage, explained, type Happening, type ListenerParts } from './listener.ts';

/** A shortcut chosen in Slack's own menus, which belongs to no conversation. */
export interface Chosen extends Happening<Person> {
  /** Opens one modal, within three seconds. */
  readonly triggerId: string;
}

/** Turns a listener of ours into one of Bolt's, for a global shortcut. */
export function onShortcut(
  listener: (chosen: Chosen, parts: ListenerParts) => Promise<void>,
  parts: ListenerParts,
) {
  return async (args: SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs): Promise<void> => {
    await args.ack();
    const { shortcut, client } = args;
    const caller = { user: shortcut.user.id, client, sleep: parts.sleep };
    const chosen = { caller, name: 'shortcut', id: shortcut.action_ts, triggerId: shortcut.trigger_id };
    const once = parts.once([caller.user, shortcut.action_ts], () => listener(chosen, parts));
    await explained(once, chosen, parts, byMessage(caller, 'chosen'));
  };
}
