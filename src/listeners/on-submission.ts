import type {
  AllMiddlewareArgs,
  RespondFn,
  SlackViewMiddlewareArgs,
  ViewResponseAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { drawModal } from '../cards/modals.ts';
import { type Person, personIn } from './caller.ts';
import { explainError } from './explain-error.ts';
import { type Happening, teamIn } from './happening.ts';
import type { ListenerParts } from './listener.ts';
import { byMessage, seenTo } from './seen-to.ts';
import type { TurnedAway } from './turned-away.ts';

/** A modal that was submitted. */
export interface Submitted extends Happening<Person> {
  readonly view: { readonly id: string; readonly callback_id: string; readonly private_metadata: string };
  /** What is in its fields. */
  readonly stateValues: unknown;
  /** Shows something in the conversation that was picked; there where a field asks for that. */
  readonly respond: RespondFn | undefined;
}

/** What comes of it. */
export interface Submission {
  /** What the modal becomes; without it, it closes. It goes out with the acknowledgement, and so must need nobody else. */
  readonly answer?: ViewResponseAction;
  /** What is done after that. */
  readonly work?: () => Promise<void>;
}

/** Turns a listener of ours into one of Bolt's, for a modal that is submitted. */
export function onSubmission(
  listener: (submitted: Submitted, parts: ListenerParts) => Submission,
  parts: ListenerParts,
) {
  return async (args: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs): Promise<void> => {
    const { ack, body, view, client } = args;
    const caller = personIn(body.user.id, client, parts);
    // Bolt's types promise `respond`, but only a field that asks for it makes Slack send what it takes.
    const respond: RespondFn | undefined = args.respond;
    const submitted = {
      caller,
      name: 'modal',
      id: view.id,
      team: teamIn(args),
      view,
      stateValues: view.state?.values,
      respond,
    };
    let afterwards: Submission['work'];
    const acknowledge = async (refusal?: TurnedAway) => {
      // On top of the form, so that nothing is lost of what stands in it.
      const { answer, work } = refusal ? pushed(refusal) : listener(submitted, parts);
      afterwards = work;
      await (answer ? ack(answer) : ack());
      return true;
    };
    const work = async () => afterwards?.();
    await seenTo(submitted, { acknowledge, work, apologise: byMessage(caller, 'chosen') }, parts);
  };
}

const pushed = (refusal: TurnedAway): Submission => ({
  answer: { response_action: 'push', view: drawModal(explainError(refusal, 'chosen')) },
});
