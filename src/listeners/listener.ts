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
import { type Caller, clickCaller, commandCaller, type Person } from './caller.ts';
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
  /** The certifications that words name, by catalog id. */
  readonly named: (text: string) => readonly string[];
  readonly overlay?: Overlay | undefined;
  /** Where a wrong fact is told, if anywhere. */
  readonly reportTo?: ReportTo | undefined;
  /** Of the app, as people may want to tell; undefined where it does not know. */
  readonly version: string | undefined;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly once: Once;
  /** The same for what Slack delivers again for minutes: events that nobody seemed to take. */
  readonly onceDelivered: Once;
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

/** Something somebody did, as far as the log and the guard against doubles care. */
export interface Happening<By extends Person = Caller> {
  readonly caller: By;
  /**
   * For the log: the command, the action id up to its first colon, since what follows can be an answer, or else the way
   * in, such as "mention".
   */
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
  readonly stateValues: StateValues;
}

type StateValues = NonNullable<BlockAction['state']>['values'];

/** The same in a modal or in Home, where there is no conversation and nothing to answer to. */
export interface TappedInView extends Happening<Person> {
  readonly action: BlockElementAction;
  readonly stateValues: StateValues;
  readonly view: { readonly id: string; readonly type: string; readonly private_metadata: string };
  /** Opens one modal, within three seconds. */
  readonly triggerId: string;
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
    await explained(listener(typed, parts), typed, parts, inPlace(typed.caller));
  };
}

/** Turns listeners of ours into one of Bolt's, for anything tapped or picked: in a message, or in a modal or Home. */
export function onClick(
  inMessage: (tapped: Tapped, parts: ListenerParts) => Promise<void>,
  inView: (tapped: TappedInView, parts: ListenerParts) => Promise<void>,
  parts: ListenerParts,
) {
  return async (args: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void> => {
    await args.ack();
    const { action, body, respond, client } = args;
    const { sleep } = parts;
    const name = action.action_id.replace(/:.*/s, '');
    const tap = { name, id: action.action_ts, action };
    if (body.view) {
      const { view, trigger_id: triggerId } = body;
      const caller = { user: body.user.id, client, sleep };
      const where = view.type === 'home' ? 'home' : 'modal';
      const tapped = {
        ...tap,
        name: `${where} ${name}`,
        caller,
        view,
        triggerId,
        stateValues: view.state?.values ?? {},
      };
      return explained(inView(tapped, parts), tapped, parts, byMessage(caller, 'chosen'));
    }
    // Bolt's types promise `respond`, and whatever is tapped in a message has one.
    if (!respond) return;
    const caller = clickCaller(body, { respond, client, sleep });
    const tapped = { ...tap, caller, stateValues: body.state?.values ?? {} };
    await explained(inMessage(tapped, parts), tapped, parts, inPlace(caller));
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
export function note({ name, id }: Happening<Person>, what: string, { log }: ListenerParts): void {
  log.warn(loggable(`${name} (${id.split('.', 2).join('.')}) ${what}`));
}

/** Says to whoever did something that it failed. */
type Apologise = (error: unknown) => Promise<void>;

/** In the place of the tap, or, when that way is closed as well, in the person's own conversation with the app. */
export function inPlace(caller: Caller, after: After = caller.tapped ? 'tapped' : 'typed'): Apologise {
  return (error) => tell(caller, explainError(error, after)).catch(() => byMessage(caller, after)(error));
}

/** In the person's own conversation with the app, where there is no other place. */
export function byMessage(caller: Person, after: After): Apologise {
  return async (error) => void (await post(caller, { channel: caller.user }, explainError(error, after)));
}

type After = Parameters<typeof explainError>[1];

/** Nothing a listener throws gets past this: the operator reads the cause, the person what can be done. */
export async function explained(
  work: Promise<void>,
  happening: Happening<Person>,
  parts: ListenerParts,
  apologise: Apologise,
): Promise<void> {
  const guarded = work.catch(async (error) => {
    note(happening, `failed: ${causeForLog(error)}`, parts);
    await apologise(error).catch((another) =>
      note(happening, `could not even be explained: ${causeForLog(another)}`, parts),
    );
  });
  await parts.inFlight.track(guarded);
}
