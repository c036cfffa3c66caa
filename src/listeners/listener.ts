import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockElementAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
} from '@slack/bolt';
import type { Catalog } from '../catalog/catalog.ts';
import type { Parts } from '../conversation/parts.ts';
import type { View } from '../conversation/view.ts';
import type { ReportTo } from '../conversation/wrong-fact.ts';
import { type Overlay, withCompanyPrices } from '../recommendation/index.ts';
import type { Understood } from '../understanding/understood.ts';
import { type Caller, clickCaller, commandCaller, type Person, personIn } from './caller.ts';
import { causeForLog, codeOf, explainError } from './explain-error.ts';
import type { InFlight } from './in-flight.ts';
import { type Facts, type Log, loggable } from './log.ts';
import type { Measures } from './measures.ts';
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
  readonly shown: (view: View) => void;
  readonly once: Once;
  /** The same for what Slack delivers again for minutes: events that nobody seemed to take. */
  readonly onceDelivered: Once;
  readonly inFlight: InFlight;
  readonly log: Log;
  readonly measures: Measures;
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
  /** The workspace, or the organisation where Slack names none. */
  readonly team: string | undefined;
}

/** The same as Bolt finds it in whatever comes in. */
export const teamIn = ({ context }: Pick<AllMiddlewareArgs, 'context'>): string | undefined =>
  context.teamId ?? context.enterpriseId;

export interface Typed extends Happening {
  /** What stands behind the command. */
  readonly text: string;
}

export interface Tapped extends Happening {
  readonly action: BlockElementAction;
  readonly stateValues: StateValues;
  /** Opens one modal, within three seconds. */
  readonly triggerId: string;
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
    const caller = commandCaller(args, parts);
    const typed = { caller, name: command, id: trigger_id, team: teamIn(args), text };
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
    const name = action.action_id.replace(/:.*/s, '');
    const tap = { name, id: action.action_ts, team: teamIn(args), action, triggerId: body.trigger_id };
    if (body.view) {
      const { view } = body;
      const caller = personIn(body.user.id, client, parts);
      const where = view.type === 'home' ? 'home' : 'modal';
      const tapped = {
        ...tap,
        name: `${where} ${name}`,
        caller,
        view,
        stateValues: view.state?.values ?? {},
      };
      return explained(inView(tapped, parts), tapped, parts, byMessage(caller, 'chosen'));
    }
    // Bolt's types promise `respond`, and whatever is tapped in a message has one.
    if (!respond) return;
    const caller = clickCaller(body, respond, client, parts);
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

/** One line for the operator: what happened to which click, for what reason if any, and nothing of what it said. */
export function note(
  happening: Happening<Person>,
  what: string,
  { log }: Pick<ListenerParts, 'log'>,
  ...[error]: [error?: unknown]
): void {
  const cause = error === undefined ? '' : `: ${causeForLog(error)}`;
  log.warn(loggable(`${mark(happening)} ${what}${cause}`), { ...factsOf(happening), code: codeOf(error) });
}

/** What stands in front of each line about something somebody did. */
const mark = (happening: Happening<Person>) => `${happening.name} (${requestOf(happening)})`;

/** A trigger's last part is what makes it open a modal. */
const requestOf = ({ id }: Happening<Person>) => id.split('.', 2).join('.');

function factsOf(happening: Happening<Person>): Facts {
  return { action: happening.name, request: requestOf(happening), team: happening.team };
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
  const since = performance.now();
  let failed = false;
  const guarded = work
    .catch(async (error) => {
      failed = true;
      note(happening, 'failed', parts, error);
      await apologise(error).catch((another) =>
        note(happening, 'could not even be explained', parts, another),
      );
    })
    .finally(() => {
      const ms = Math.round(performance.now() - since);
      parts.measures.done(happening.name, failed ? 'failed' : 'done', ms / 1000);
      parts.log.debug(`${mark(happening)} took ${ms} ms`, { ...factsOf(happening), ms });
    });
  await parts.inFlight.track(guarded);
}
