import { EventEmitter } from 'node:events';
import type { Clock } from './clock.ts';
import type { Switches } from './switches.ts';

/** Anything that came as JSON; looked at only after its shape was checked. */
export type Json = Record<string, unknown>;
export type Blocks = Json[];

export type PlaceKind = 'public' | 'private' | 'dm' | 'group-dm' | 'app-dm';

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** Ids of the people in it. */
  readonly members: Set<string>;
  botIsMember: boolean;
  archived: boolean;
  /** With another company, through Slack Connect. */
  shared: boolean;
  /** A workspace preference forbids the app to post. */
  restricted: boolean;
  readOnly: boolean;
  threadOnly: boolean;
  nonThreadable: boolean;
  /** Roots whose threads an admin locked. */
  readonly lockedThreads: Set<string>;
  /** The app's own DM only: the Messages tab is switched off. */
  messagesTabDisabled: boolean;
}

export interface StoredMessage {
  readonly ts: string;
  readonly channel: string;
  readonly threadTs?: string;
  /** A user id, or 'app'. */
  readonly author: string;
  text: string;
  blocks?: Blocks;
  metadata?: Json;
  /** Set for a message that only this person sees, until a reload. */
  readonly ephemeralTo?: string;
  /** Slack accepts it but never shows it, e.g. an ephemeral in a thread without replies. */
  readonly hidden?: string;
  readonly via: 'web-api' | 'response_url' | 'ack' | 'person';
  edited: boolean;
  /** What each person has picked in it: user id, then `block_id/action_id`. */
  readonly picked: Map<string, Map<string, unknown>>;
}

export interface StoredView {
  readonly id: string;
  readonly user: string;
  readonly type: 'modal' | 'home';
  readonly rootId: string;
  view: Json;
  hash: string;
  readonly state: Map<string, unknown>;
  errors: Record<string, string>;
}

export interface ResponseUrl {
  readonly id: string;
  readonly kind: 'command' | 'action' | 'shortcut' | 'view';
  readonly channel: string;
  readonly user: string;
  /** What the person typed, shown when a command is answered `in_channel`. */
  readonly typed?: string;
  /** The message that was clicked. */
  readonly sourceTs?: string;
  readonly issuedAt: number;
  uses: number;
  shownCommand: boolean;
}

export interface Trigger {
  readonly id: string;
  readonly user: string;
  readonly issuedAt: number;
  used: boolean;
}

/** One request, in either direction. Nothing is hidden in it, and it never leaves memory. */
export interface LogEntry {
  readonly n: number;
  readonly at: number;
  readonly direction: 'to-app' | 'from-app';
  /** A Web API method, `response_url`, or what was sent: `command`, `block_actions`, `event`, … */
  readonly method: string;
  readonly via: 'http' | 'socket';
  readonly payload: unknown;
  /** The path of a request from the app: tells one `response_url` from another. */
  readonly path?: string;
  status?: number | 'reset' | 'never';
  answer?: unknown;
  ms?: number;
}

/** Something Slack would not refuse, or refuses, kept for tests and for the developer drawer. */
export interface RecordedFault {
  readonly rule: string;
  readonly says: string;
  readonly severity: 'refuses' | 'advice';
  readonly where: string;
}

/** What listeners to `change` are told. */
export type Change =
  | { kind: 'message'; what: 'new' | 'changed' | 'gone'; channel: string; ts: string; ephemeral: boolean }
  | { kind: 'view'; id: string; user: string }
  | { kind: 'place'; id: string }
  | { kind: 'fault'; rule: string };

export interface Identity {
  readonly teamId: string;
  readonly enterpriseId: string;
  readonly appId: string;
  readonly botId: string;
  readonly botUserId: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly domain: string;
}

/** All there is to know about the workspace, in one inspectable place. */
export interface World {
  readonly identity: Identity;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly scopes: Set<string>;
  /** `away`: not active in Slack, so that ephemerals may not arrive. */
  readonly people: Map<string, { id: string; name: string; team: string; away: boolean }>;
  readonly places: Map<string, Place>;
  readonly messages: StoredMessage[];
  readonly modals: Map<string, StoredView[]>;
  readonly homes: Map<string, StoredView>;
  readonly responseUrls: Map<string, ResponseUrl>;
  readonly triggers: Map<string, Trigger>;
  readonly faults: RecordedFault[];
  readonly log: LogEntry[];
  /** Emits `change` with what kind of thing changed, and `log` with an entry when it opens and when it is answered. */
  readonly events: EventEmitter<{ change: [Change]; log: [LogEntry] }>;
  counter: number;
  lastTs: number;
}

export function createWorld(parts: Pick<World, 'identity' | 'clock' | 'switches' | 'scopes'>): World {
  return {
    ...parts,
    people: new Map(),
    places: new Map(),
    messages: [],
    modals: new Map(),
    homes: new Map(),
    responseUrls: new Map(),
    triggers: new Map(),
    faults: [],
    log: [],
    events: new EventEmitter(),
    counter: 0,
    lastTs: 0,
  };
}

/** Ids look like Slack's: a letter, then capitals and digits. */
export function newId(world: World, letter: string): string {
  world.counter += 1;
  return `${letter}0${world.counter.toString(36).toUpperCase().padStart(8, '0')}`;
}

/** A message's `ts`: seconds and microseconds, never the same twice and always growing. */
export function newTs(world: World): string {
  const micros = Math.max(world.clock.now() * 1000, world.lastTs + 1);
  world.lastTs = micros;
  return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
}

/** The app's own conversation with a person, made on first use. */
export function appDm(world: World, userId: string): Place {
  for (const place of world.places.values()) {
    if (place.kind === 'app-dm' && place.members.has(userId)) return place;
  }
  return addPlace(world, {
    id: newId(world, 'D'),
    name: 'directmessage',
    kind: 'app-dm',
    members: [userId],
    botIsMember: true,
  });
}

export function addPlace(
  world: World,
  place: Pick<Place, 'id' | 'name' | 'kind'> & { members: Iterable<string> } & Partial<
      Omit<Place, 'members'>
    >,
): Place {
  const whole: Place = {
    botIsMember: false,
    archived: false,
    shared: false,
    restricted: false,
    readOnly: false,
    threadOnly: false,
    nonThreadable: false,
    messagesTabDisabled: false,
    lockedThreads: new Set(),
    ...place,
    members: new Set(place.members),
  };
  world.places.set(whole.id, whole);
  world.events.emit('change', { kind: 'place', id: whole.id });
  return whole;
}

export function recordFault(world: World, fault: RecordedFault) {
  world.faults.push(fault);
  world.events.emit('change', { kind: 'fault', rule: fault.rule });
}
