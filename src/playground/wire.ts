import { z } from 'zod';
import type { Message } from '../cards/limits.ts';
import type { Shortcut } from './app-runner.ts';
import type { LogEntry, PlaceKind } from './workspace/world.ts';

/**
 * What the page and the server of the playground say to each other. The page takes only types from here; what it
 * sends is checked by the schemas.
 */

/** Where a control stands. */
const spot = z.union([z.object({ channel: z.string(), ts: z.string() }), z.enum(['modal', 'home'])]);

/** `blockId` is left out for what stands in a card, since it depends on a switch which one Slack sends. */
const control = { in: spot, actionId: z.string(), blockId: z.string().optional() };

/** Something a person does in the page. */
export const actSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('types'),
    text: z.string().min(1).max(40_000),
    channel: z.string(),
    threadTs: z.string().optional(),
  }),
  z.object({ kind: z.literal('taps'), ...control }),
  z.object({ kind: z.literal('selects'), ...control, value: z.string() }),
  /** Exactly these are ticked afterwards; of multi-selects as well. */
  z.object({ kind: z.literal('ticks'), ...control, values: z.array(z.string()) }),
  /** Text, a number or a date, as Slack sends it; null for an emptied field. */
  z.object({ kind: z.literal('fills'), ...control, value: z.string().nullable() }),
  z.object({ kind: z.literal('submits') }),
  z.object({ kind: z.literal('closes') }),
  z.object({ kind: z.literal('opens-home') }),
  /** One of Slack's own menus: of the message box, or of a message. */
  z.object({
    kind: z.literal('uses-shortcut'),
    callbackId: z.string(),
    on: z.object({ channel: z.string(), ts: z.string() }).optional(),
  }),
  z.object({ kind: z.literal('reloads') }),
]);

export type Act = z.infer<typeof actSchema>;
export type Spot = z.infer<typeof spot>;

/** What came of it. */
export type ActResult =
  /** `shownError` is Slack's word for what went wrong on the way to the app, e.g. `operation_timeout`. */
  | { readonly done: true; readonly shownError?: string }
  /** It could not be done at all, e.g. because the message is gone; a sentence. */
  | { readonly done: false; readonly problem: string };

/** Ways to be unkind to the app, to see what it makes of it. Off unless said otherwise. */
export const troubleSchema = z.strictObject({
  /** Cards, carousels, tables and containers are refused, as an older Slack would. */
  refuseNewBlocks: z.boolean(),
  /** These three hit the app's first call to Slack after each act; with several on, one call each. */
  tooManyRequests: z.boolean(),
  slow: z.boolean(),
  breakConnection: z.boolean(),
  /** Every tap and command arrives twice. */
  deliverTwice: z.boolean(),
  /** A new process, as far as the app can tell, for everything a person does. */
  restartBeforeTaps: z.boolean(),
  /** The app is not there at all. */
  appStopped: z.boolean(),
});

export type Trouble = z.infer<typeof troubleSchema>;

export interface Member {
  readonly id: string;
  readonly name: string;
}

export interface ShownPlace {
  readonly id: string;
  /** A channel's name; for a conversation, whom it is with. */
  readonly name: string;
  readonly kind: PlaceKind;
  readonly appIsMember: boolean;
  readonly readOnlyForApp: boolean;
}

/** Anything of Block Kit, as it came from the app. */
export type Part = { readonly [key: string]: unknown };

/** What someone has picked: by `block_id/action_id`, as Slack sends it. */
export type Picked = Readonly<Record<string, unknown>>;

export interface ShownMessage {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs?: string;
  /** A member's id; null for the app. */
  readonly author: string | null;
  readonly text: string;
  readonly blocks: readonly Part[];
  readonly picked: Picked;
  readonly ephemeral: boolean;
  readonly edited: boolean;
}

/** A modal or Home. */
export interface ShownView {
  readonly id: string;
  readonly view: Part;
  readonly picked: Picked;
  /** By block id: what is wrong with a field. */
  readonly errors: Readonly<Record<string, string>>;
}

export interface ShownApp {
  readonly name: string;
  /** Mentions of this id mean the app. */
  readonly botUserId: string;
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usageHint: string;
  }[];
  readonly shortcuts: readonly Shortcut[];
  readonly hasHome: boolean;
  /** Why it is not running, in words; null while it is. */
  readonly problem: string | null;
}

/** The workspace as one person sees it at this moment. */
export interface Snapshot {
  readonly me: Member;
  readonly people: readonly Member[];
  readonly app: ShownApp;
  readonly places: readonly ShownPlace[];
  readonly messages: readonly ShownMessage[];
  readonly modal: ShownView | null;
  readonly home: ShownView | null;
  readonly trouble: Trouble;
  /** Links to messages start with this. */
  readonly permalinkBase: string;
}

/** What the stream carries, by the name of the event. */
export interface StreamEvents {
  readonly snapshot: Snapshot;
  /** Comes when a request begins and again when it is answered; `n` tells which one it is. */
  readonly request: LogEntry;
  /** A line the app logged, or a rule of Slack that it broke. */
  readonly line: string;
}

/** A view of the product in the gallery, drawn both ways. */
export interface GalleryEntry {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly rich: Message;
  readonly classic: Message;
}
