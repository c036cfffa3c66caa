import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockElementAction,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
} from '@slack/bolt';
import { draw } from '../cards/draw.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Parts } from '../conversation/parts.ts';
import type { NoticeView, View } from '../conversation/view.ts';
import type { ReportTo } from '../conversation/wrong-fact.ts';
import { type Overlay, withCompanyPrices } from '../recommendation/index.ts';
import type { Understood } from '../understanding/understood.ts';
import { clickCaller, commandCaller, type Person, personIn } from './caller.ts';
import { explainError } from './explain-error.ts';
import { type Happening, teamIn } from './happening.ts';
import type { InFlight } from './in-flight.ts';
import type { Log } from './log.ts';
import type { Measures } from './measures.ts';
import type { Once } from './once.ts';
import type { Owed } from './owed.ts';
import { byMessage, inPlace, quietly, seenTo } from './seen-to.ts';
import type { TurnedAway } from './turned-away.ts';

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
  readonly owed: Owed;
  /** The guard against telling the same person with each of their taps that there is no room. */
  readonly onceTurnedAway: Once;
  readonly log: Log;
  /** For lines that many cause at the same time. */
  readonly crowd: Pick<Log, 'warn'>;
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
    const { command, text, trigger_id } = args.command;
    const caller = commandCaller(args, parts);
    const typed = { caller, name: command, id: trigger_id, team: teamIn(args), text };
    const acknowledge = async (refusal?: TurnedAway) => {
      await args.ack(refusal && privately(explainError(refusal, 'typed')));
      return true;
    };
    const work = () => listener(typed, parts);
    await seenTo(typed, { acknowledge, work, apologise: inPlace(caller) }, parts);
  };
}

/** As it can be said along with an acknowledgement. */
const privately = (view: NoticeView) =>
  ({ response_type: 'ephemeral', text: draw(view, 'classic').text }) as const;

/** Turns listeners of ours into one of Bolt's, for anything tapped or picked: in a message, or in a modal or Home. */
export function onClick(
  inMessage: (tapped: Tapped, parts: ListenerParts) => Promise<void>,
  inView: (tapped: TappedInView, parts: ListenerParts) => Promise<void>,
  parts: ListenerParts,
) {
  return async (args: SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs): Promise<void> => {
    const acknowledge = quietly(args.ack);
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
      const work = () => inView(tapped, parts);
      return seenTo(tapped, { acknowledge, work, apologise: byMessage(caller, 'chosen') }, parts);
    }
    // Bolt's types promise `respond`, and whatever is tapped in a message has one.
    if (!respond) return void (await args.ack());
    const caller = clickCaller(body, respond, client, parts);
    const tapped = { ...tap, caller, stateValues: body.state?.values ?? {} };
    const work = () => inMessage(tapped, parts);
    await seenTo(tapped, { acknowledge, work, apologise: inPlace(caller) }, parts);
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
