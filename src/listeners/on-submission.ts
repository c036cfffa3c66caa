import type {
  AllMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewResponseAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { byMessage, explained, type ListenerParts } from './listener.ts';

/**
 * Turns a listener of ours into one of Bolt's, for a modal that is submitted. What it becomes goes out with the
 * acknowledgement, so that this must need nobody else.
 */
export function onSubmission(
  listener: (stateValues: unknown, parts: ListenerParts) => ViewResponseAction,
  parts: ListenerParts,
) {
  return async (args: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs): Promise<void> => {
    const { ack, body, view, client } = args;
    const caller = { user: body.user.id, client, sleep: parts.sleep };
    const submitted = { caller, name: 'modal', id: view.id };
    const answered = async () => {
      await ack(listener(view.state?.values, parts));
    };
    await explained(answered(), submitted, parts, byMessage(caller, 'chosen'));
  };
}
