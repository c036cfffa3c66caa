/**
 * A Slack workspace without Slack: people, channels, the Web API, response URLs, Socket Mode and signed HTTP, strict
 * where Slack is strict, and driving the real app. It knows Slack and nothing of what the app is about.
 *
 *     const workspace = createWorkspace({ scopes: ['commands', 'chat:write'] });
 *     await workspace.start();                        // now workspace.apiUrl is known: start the app with it
 *     workspace.attach({ mode: 'http', requestUrl: 'http://127.0.0.1:3000/slack/events' });
 *     const ana = workspace.person('ana');
 *     const agile = workspace.channel('agile', { members: [ana], botIsMember: true });
 *     await ana.types('/hello', { in: agile });
 *     await ana.taps('Start', { in: ana.lastMessage(agile) });
 *
 * Time is a hand-moved clock unless `clock: realClock()` is given: each act of a person moves it by one second
 * (`personTakesMs`), `workspace.passes(ms)` by as much as wanted. What Slack leaves open is in `switches.ts`, what it
 * insists on in `rules.ts`, what goes wrong on purpose in `mishaps.ts`.
 */
import { type Clock, handClock } from './clock.ts';
import { type Delivered, deliverWithRetry, httpRoad, post, type Road, signed } from './delivery.ts';
import { findMessage } from './messages.ts';
import { createMishaps } from './mishaps.ts';
import { eventPayload, ownMessageEvent, type Payload } from './payloads.ts';
import { createPerson, EVENT_SCOPES, type HeardEvent, type Person } from './person.ts';
import { createRateKeeper } from './rate-limits.ts';
import { logRequest } from './request-log.ts';
import { type SeenMessage, seen } from './seeing.ts';
import { createSlackServer } from './server.ts';
import { type SocketRoad, socketRoad } from './socket-road.ts';
import { defaultSwitches, type Switches } from './switches.ts';
import {
  addPlace,
  appDm,
  type Change,
  createWorld,
  type Identity,
  type Json,
  newId,
  type Place,
  type PlaceKind,
} from './world.ts';

export interface WorkspaceOptions {
  clock?: Clock;
  switches?: Partial<Switches>;
  /** Bot scopes granted at installation. */
  scopes?: readonly string[];
  /** Commands of the app; without it, any command reaches the app. */
  commands?: readonly string[];
  /** Callback ids of the app's shortcuts; without it, any can be chosen. */
  shortcuts?: readonly string[];
  /** The events the app has subscribed to, such as `message.im`; without it, all that its scopes allow. */
  events?: readonly string[];
  identity?: Partial<Identity>;
  signingSecret?: string;
  /** How long the app may take to acknowledge, in real milliseconds. Slack: 3,000. */
  ackLimitMs?: number;
  /** How far an act of a person moves a hand-moved clock. */
  personTakesMs?: number;
  /** How long nothing may happen before the app counts as at rest, in real milliseconds. */
  quietMs?: number;
}

export type Attachment = { mode: 'http'; requestUrl: string; signingSecret?: string } | { mode: 'socket' };

export interface ChannelOptions {
  kind?: Exclude<PlaceKind, 'app-dm'>;
  members?: readonly (Person | string)[];
  botIsMember?: boolean;
  archived?: boolean;
  /** Shared with another company through Slack Connect. */
  shared?: boolean;
  restricted?: boolean;
  readOnly?: boolean;
  threadOnly?: boolean;
  nonThreadable?: boolean;
}

const defaultIdentity: Identity = {
  teamId: 'T0PLAYGROUND',
  enterpriseId: 'E0PLAYGROUND',
  appId: 'A0PLAYGROUND',
  botId: 'B0PLAYGROUND',
  botUserId: 'U0APP',
  botToken: 'xoxb-playground',
  appToken: 'xapp-playground',
  domain: 'playground',
};

export type Workspace = ReturnType<typeof createWorkspace>;

export function createWorkspace(options: WorkspaceOptions = {}) {
  const world = createWorld({
    identity: { ...defaultIdentity, ...options.identity },
    clock: options.clock ?? handClock(),
    switches: { ...defaultSwitches, ...options.switches },
    scopes: new Set(options.scopes ?? ['commands', 'chat:write']),
  });
  const signingSecret = options.signingSecret ?? 'playground-signing-secret';
  const ackLimitMs = options.ackLimitMs ?? 3000;
  const quietMs = options.quietMs ?? 20;
  const rate = createRateKeeper(world);
  const mishaps = createMishaps();
  const slack = createSlackServer(world, rate, mishaps);
  const people = new Map<string, Person>();
  let road: Road | undefined;
  let socket: SocketRoad | undefined;
  let requestUrl = '';
  let pending = 0;

  async function deliver(payload: Payload, twice = false): Promise<Delivered> {
    if (!road) throw new Error('no app is attached: call workspace.attach() first');
    pending += 1;
    try {
      const again = payload.kind === 'event' ? 1 : 0;
      const second =
        twice || world.switches.deliverTwice ? road.deliver(payload, ackLimitMs, again) : undefined;
      const first = await deliverWithRetry(road, payload, ackLimitMs);
      await second;
      return first;
    } finally {
      pending -= 1;
    }
  }

  /**
   * Resolves once no request has been open for several looks in a row. Looks are counted, not milliseconds, so that an
   * app which computes for long in the same process is not taken for idle.
   */
  async function settles(): Promise<void> {
    const looks = 5;
    let quiet = 0;
    let last = world.log.length;
    while (quiet < looks) {
      await new Promise((later) => setTimeout(later, quietMs / looks));
      const busy = slack.openRequests() > 0 || pending > 0 || world.log.length !== last;
      last = world.log.length;
      quiet = busy ? 0 : quiet + 1;
    }
  }

  /** Whether the app has subscribed to an event and may hear it. */
  function hears(event: HeardEvent): boolean {
    const scope = EVENT_SCOPES[event];
    return (options.events?.includes(event) ?? true) && (scope === null || world.scopes.has(scope));
  }

  /** What stands in the app's own DM comes to the app as events too, its own messages included (platform notes 8). */
  async function echo(change: Change) {
    if (change.kind !== 'message' || !road || !hears('message.im')) return;
    const payload = ownMessageEvent(world, change);
    if (payload) await deliver(payload);
  }
  world.events.on('change', (change) => void echo(change));

  const around = {
    world,
    rate,
    origin: slack.origin,
    commands: () => options.commands,
    shortcuts: () => options.shortcuts,
    hears,
    deliver,
    settles,
    pause: () => world.clock.passes(options.personTakesMs ?? 1000),
  };

  /** The same name is the same person; of another company where `team` says so, as in Slack Connect. */
  function person(name: string, { team = world.identity.teamId }: { team?: string } = {}): Person {
    const known = people.get(name);
    if (known) return known;
    const id = newId(world, 'U');
    world.people.set(id, { id, name, team, away: false });
    const fresh = createPerson(around, id, name);
    people.set(name, fresh);
    return fresh;
  }

  function attach(attachment: Attachment) {
    if (attachment.mode === 'socket') {
      socket ??= socketRoad(world, slack.server, mishaps);
      road = socket;
      return;
    }
    requestUrl = attachment.requestUrl;
    road = httpRoad(world, requestUrl, attachment.signingSecret ?? signingSecret);
  }

  return {
    /** Everything there is, to look at. */
    world,
    switches: world.switches,
    scopes: world.scopes,
    faults: world.faults,
    log: world.log,
    /** `change` and `log`; see `World.events`. */
    events: world.events,
    mishaps,
    identity: world.identity,
    signingSecret,
    person,
    attach,
    settles,

    /** A channel or a conversation between people; the app is in it only when `botIsMember` says so. */
    channel(name: string, { kind = 'public', members = [], ...more }: ChannelOptions = {}): Place {
      const letter = { public: 'C', private: 'C', dm: 'D', 'group-dm': 'G' }[kind];
      const ids = members.map((member) => (typeof member === 'string' ? person(member).id : member.id));
      return addPlace(world, { id: newId(world, letter), name, kind, members: ids, ...more });
    },

    /** The app's own conversation with a person. */
    dmWith: (who: Person): Place => appDm(world, who.id),

    /** Starts Slack's side; attaches the app at once when told where it is. */
    async start(attachment?: Attachment & { port?: number }) {
      await slack.listen(attachment?.port ?? 0);
      if (attachment) attach(attachment);
    },

    /** Where the app takes Slack's requests; empty in Socket Mode. */
    get requestUrl() {
      return requestUrl;
    },

    /** `SLACK_API_URL` for the app. Known after `start`. */
    get apiUrl() {
      return `${slack.origin()}/api/`;
    },

    /** Environment variables with which the app finds this workspace. */
    env(mode: 'http' | 'socket'): Record<string, string> {
      return {
        SLACK_API_URL: `${slack.origin()}/api/`,
        SLACK_BOT_TOKEN: world.identity.botToken,
        ...(mode === 'http'
          ? { SLACK_SIGNING_SECRET: signingSecret }
          : { SLACK_APP_TOKEN: world.identity.appToken }),
      };
    },

    /** Socket Mode: waits for the app, or sends it away to come back. */
    connected: () => socket?.connected() ?? Promise.reject(new Error('not in Socket Mode')),
    connections: () => socket?.connections() ?? 0,
    disconnects: (reason: 'warning' | 'refresh_requested' | 'link_disabled' = 'refresh_requested') =>
      socket?.disconnects(reason),
    drops: () => socket?.drops(),
    says: (words: string) => socket?.says(words),

    /** Nobody listens at Slack's address any more, until the returned function is called. */
    async closesPort(): Promise<() => Promise<void>> {
      const port = Number(new URL(slack.origin()).port);
      socket?.drops();
      await slack.close();
      return () => slack.listen(port);
    },

    /** Every message there is, whoever may see it; ephemeral and hidden ones too. */
    everything: (): SeenMessage[] => world.messages.map((message) => seen(world, message)),

    message: (channel: string, ts: string) => {
      const stored = findMessage(world, channel, ts);
      return stored && seen(world, stored);
    },

    /** Switches set for the time of one act only. */
    async under<T>(switches: Partial<Switches>, run: () => Promise<T>): Promise<T> {
      const before = { ...world.switches };
      Object.assign(world.switches, switches);
      try {
        return await run();
      } finally {
        Object.assign(world.switches, before);
      }
    },

    /** What was refused, and what was merely frowned upon, of all `faults`. */
    refusals: () => world.faults.filter(({ severity }) => severity === 'refuses'),
    advice: () => world.faults.filter(({ severity }) => severity === 'advice'),

    /** Any event of the Events API, e.g. `{ type: 'app_uninstalled' }`. */
    async sendsEvent(event: Json): Promise<Delivered> {
      const delivered = await deliver(eventPayload(world, event));
      await settles();
      return delivered;
    },

    /** Lets time pass, on a clock that can be moved. */
    passes: (ms: number) => world.clock.passes(ms),

    /** A request Slack would never send: unsigned, badly signed, old, or not even readable. */
    async sendsRaw(raw: {
      body: string;
      contentType?: string;
      signature?: 'right' | 'wrong' | 'none';
      ageSeconds?: number;
      headers?: Record<string, string>;
    }): Promise<{ status: number; text: string } | undefined> {
      const contentType = raw.contentType ?? 'application/x-www-form-urlencoded';
      const secret = raw.signature === 'wrong' ? `not-${signingSecret}` : signingSecret;
      const headers =
        raw.signature === 'none'
          ? { 'content-type': contentType }
          : signed(raw.body, secret, contentType, raw.ageSeconds);
      const finish = logRequest(world, {
        direction: 'to-app',
        method: 'raw',
        via: 'http',
        payload: raw.body,
      });
      const answer = await post(requestUrl, raw.body, { ...headers, ...raw.headers }, ackLimitMs);
      finish(answer?.status, answer?.text);
      return answer;
    },

    async stop() {
      socket?.close();
      await slack.close();
    },
  };
}
