import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockElementAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
} from '@slack/bolt';
import type { Catalog } from '../catalog/catalog.ts';
import type { Parts } from '../conversation/parts.ts';
import type { ReportTo } from '../conversation/wrong-fact.ts';
import { type Overlay, withCompanyPrices } from '../recommendation/index.ts';
import type { Understood } from '../understanding/understood.ts';
import { type Caller, clickCaller, commandCaller } from './caller.ts';
import { causeForLog, explainError } from './explain-error.ts';
import type { InFlight } from './in-flight.ts';
import { type Log, loggable } from './log.ts';
import type { Once } from './once.ts';
import { post, tell } from './send.ts';

/** What every listener may use. */
export interface ListenerParts {
  readonly catalog: Catalog;
  /** Reads words, whatever they are. */
  readonly read: (text: string) => Understood;
  readonly overlay?: Overlay | undefined;
  /** Where a wrong fact is told, if anywhere. */
  readonly reportTo?: ReportTo | undefined;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly once: Once;
  readonly inFlight: InFlight;
  readonly log: Log;
}

/** What the views are made from today; days are counted in UTC. */
export function viewParts({ catalog, overlay, reportTo, now }: ListenerParts): Parts {
  return {
    catalog: withCompanyPrices(catalog, overlay),
    overlay,
    reportTo,
    today: now().toISOString().slice(0, 10),
  };
}

/** Something typed or tapped, as far as the log and the guard against doubles care. */
export interface Happening {
  readonly caller: Caller;
  /** For the log: the command, or the action id up to its first colon, since what follows can be an answer. */
  readonly name: string;
  /** Slack's own mark of this one happening, to find it again in the log. */
  readonly id: string;
}

export interface Typed extends Happening {
  /** What stands behind the command. */
  readonly text: string;
}

export interface Tapped extends Happening {
  readonly action: BlockElementAction;
  readonly stateValues: NonNullable<BlockAction['state']>['values'];
}

/** Turns a listener of ours into one of Bolt's, for a command. */
export function onCommand(
  listener: (typed: Typed, parts: ListenerParts) => Promise<void>,
  parts: ListenerParts,
) {
  return async (args: SlackCommandMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    // Before anything else: Slack waits three seconds.
    await args.ack();
    const { command, text, trigger_id } = args.command;
    const typed = { caller: commandCaller(args, parts.sleep), name: command, id: trigger_id, text };
    await explained(listener(typed, parts), typed, parts);
  };
}

/** Turns a listener of ours into one of Bolt's, for anything tapped or picked in a message. */
export function onClick(
  listener: (tapped: Tapped, parts: ListenerParts) => Promise<void>,
  parts: ListenerParts,
) {
  return async (args: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void> => {
    await args.ack();
    const { action, body, respond, client } = args;
    // Bolt's types promise `respond`, but taps outside of messages have none. The app sends nothing of that kind.
    if (!respond) return;
    const caller = clickCaller(body, { respond, client, sleep: parts.sleep });
    const name = action.action_id.replace(/:.*/s, '');
    const tapped = { caller, name, id: action.action_ts, action, stateValues: body.state?.values ?? {} };
    await explained(listener(tapped, parts), tapped, parts);
  };
}

/** The guard of everything tapped that posts: of the same message, the same person gets the same thing once. */
export function onceFor(
  { caller }: Tapped,
  what: string,
  { once }: ListenerParts,
  work: () => Promise<void>,
): Promise<void> {
  return once([caller.user, caller.channel, caller.tapped?.ts ?? '', what], work);
}

/** One line for the operator: what happened to which click, and nothing of what it said. */
export function note({ name, id }: Happening, what: string, { log }: ListenerParts): void {
  log.warn(loggable(`${name} (${id.split('.', 2).join('.')}) ${what}`));
}

/** Nothing a listener throws gets past this: the operator reads the cause, the person what can be done. */
async function explained(work: Promise<void>, happening: Happening, parts: ListenerParts): Promise<void> {
  const guarded = work.catch((error) => {
    note(happening, `failed: ${causeForLog(error)}`, parts);
    return apologise(happening, error, parts);
  });
  await parts.inFlight.track(guarded);
}

/** In the place of the tap, or, when that way is closed as well, in the person's own conversation with the app. */
async function apologise(happening: Happening, error: unknown, parts: ListenerParts): Promise<void> {
  const { caller } = happening;
  const view = explainError(error, caller.tapped ? 'tapped' : 'typed');
  try {
    await tell(caller, view).catch(() => post(caller, { channel: caller.user }, view));
  } catch (another) {
    note(happening, `could not even be explained: ${causeForLog(another)}`, parts);
  }
}
