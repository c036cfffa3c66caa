import { App, type Receiver } from '@slack/bolt';
import type { Catalog } from './catalog/catalog.ts';
import type { View } from './conversation/view.ts';
import type { ReportTo } from './conversation/wrong-fact.ts';
import {
  causeForLog,
  codeOf,
  explainStart,
  isAboutInstallation,
  isTokenRefused,
} from './listeners/explain-error.ts';
import { createInFlight, type Left, type Room } from './listeners/in-flight.ts';
import type { ListenerParts } from './listeners/listener.ts';
import { type Log, libraryLogger, silentLogger } from './listeners/log.ts';
import { type Measures, unmeasured } from './listeners/measures.ts';
import { createOnce } from './listeners/once.ts';
import { createOwed } from './listeners/owed.ts';
import { pause, within } from './listeners/time.ts';
import { listen } from './listeners/ways-in.ts';
import { type Call, createCalls } from './operations/calls.ts';
import { createClockWatch } from './operations/clock.ts';
import { createFolded } from './operations/folded.ts';
import { createNetwork, type Proxies } from './operations/network.ts';
import { createTokenWatch, type Readiness } from './operations/readiness.ts';
import { createHttpReceiver } from './receivers/http.ts';
import { createSocketReceiver } from './receivers/socket-mode.ts';
import type { Overlay } from './recommendation/index.ts';
import type { Reader } from './understanding/index.ts';

/** How Slack reaches the app, and the app Slack; the settings are one of these. */
type Connection = {
  readonly botToken: string;
  /** Base of the Web API, ending in `/api/`; none means Slack's own. */
  readonly apiUrl?: string | undefined;
  /** What stands between here and Slack; nothing unless said otherwise. */
  readonly proxies?: Proxies | undefined;
} & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | {
      readonly mode: 'http';
      readonly signingSecret: string;
      /** 0 takes any that is free. */
      readonly port: number;
      /** The address listened on; every one this machine has, unless said otherwise. */
      readonly host?: string | undefined;
    }
);

export interface AppParts {
  readonly connection: Connection;
  readonly catalog: Catalog;
  /** Reads what people write. */
  readonly reader: Reader;
  /** What the company has to say; none where it says nothing. */
  readonly overlay?: Overlay | undefined;
  /** Where a wrong fact is told, if anywhere. */
  readonly reportTo?: ReportTo | undefined;
  /** Of this program, for people to tell; undefined where it does not know. */
  readonly version?: string | undefined;
  readonly now: () => Date;
  readonly log: Log;
  /** Where it is counted what happens; nowhere unless said otherwise. */
  readonly measures?: Measures;
  /** How long to wait for Slack's answer to one call or to one try to connect, and for a connection at start. */
  readonly patience?: { readonly callMs?: number; readonly startMs?: number; readonly tellAgainMs?: number };
  /** How much may go on at the same time. */
  readonly room?: Room;
  /** Waits; for tests that have no time for it. */
  readonly sleep?: (ms: number) => Promise<void>;
  /** Called once when Slack no longer takes the app-level token, with one sentence for whoever can mend it. */
  readonly cannotGoOn?: (why: Error) => void;
}

export interface Certify {
  /**
   * Checks the token and begins to listen; tells where, in words for the log.
   *
   * @throws Error with one sentence for whoever can mend it
   */
  start(): Promise<string>;
  /** The port listened on; none in Socket Mode and before the start. */
  readonly port: number | undefined;
  /** Whether Slack's requests are answered at this moment. */
  readiness(): Promise<Readiness>;
  /** Whether Slack can reach it, as far as this side knows. */
  readonly connected: boolean;
  /** How much is being seen to. */
  readonly inFlight: number;
  /**
   * Says that it is not ready, takes nothing new, lets what was begun end, and tells the people whose work has to be left
   * when the time is nearly up.
   */
  stop(withinMs: number): Promise<Left>;
}

/** Whoever was turned away knows for as long as this to come back in a minute. */
const TURNED_AWAY = { windowMs: 30_000, most: 5000 };

/** Whoever asks whether the app is ready asks at least this often. */
const WATCHED_MS = 60_000;
/** From when it says that it is not ready until it takes nothing more; load balancers commonly ask each second. */
const NOTICED_MS = 1000;
/** Of the time that it has for stopping, this is for telling people what was not done. */
const TELLING_MS = 2500;

/** Slack delivers an event that nobody seemed to take three times more: at once, after a minute, and after five more. */
const DELIVERED_AGAIN = { windowMs: 10 * 60_000, most: 10_000 };

/** The app, not yet started. */
export function createApp({
  connection,
  catalog,
  reader,
  overlay,
  reportTo,
  version,
  now,
  log,
  measures = unmeasured,
  patience = {},
  room,
  sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  cannotGoOn = () => {},
}: AppParts): Certify {
  const { callMs = 10_000, startMs = 30_000, tellAgainMs } = patience;
  const inFlight = createInFlight(room);
  const owed = createOwed({ firstMs: tellAgainMs });
  const crowd = createFolded(log);
  const parts: ListenerParts = {
    catalog,
    read: reader.read,
    named: reader.named,
    overlay,
    reportTo,
    version,
    now,
    sleep,
    shown: (view) => count(view, measures),
    log,
    measures,
    inFlight,
    owed,
    crowd,
    onceTurnedAway: createOnce({ now, ...TURNED_AWAY }),
    once: createOnce({ now }),
    onceDelivered: createOnce({ now, ...DELIVERED_AGAIN }),
  };
  const logger = libraryLogger(log);
  const network = createNetwork(connection.proxies ?? {});
  const clock = createClockWatch((line) => log.warn(line));
  const token = createTokenWatch(() =>
    app.client.auth.test({ token: connection.botToken }).then(
      () => true,
      (error) => {
        if (isTokenRefused(error)) return false;
        throw error;
      },
    ),
  );
  function heard({ method, code, ms, date }: Call) {
    log.debug(`called ${method}: ${code}, ${ms} ms`, { method, code, ms });
    measures.called(method, code, ms / 1000);
    if (isAboutInstallation(code) && method !== 'auth.test') token.doubt();
    if (date !== undefined) clock.compare(date, Date.now());
  }
  // Each call is one try: by default it is repeated for half an hour, and one that was only answered late is carried out
  // twice.
  const clientOptions = {
    ...(connection.apiUrl && { slackApiUrl: connection.apiUrl }),
    // How much goes on at the same time is bounded where it begins; a line of its own here would know nothing of people.
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    rejectRateLimitedCalls: true,
    fetch: createCalls({ fetch: network.fetch, withinMs: callMs, heard }),
    retryConfig: { retries: 0 },
  };
  let stopping = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  /** Whoever asks whether it is ready sends people elsewhere once they have heard that it is not. */
  const isWatched = () => performance.now() - askedAt < WATCHED_MS;
  async function readiness(): Promise<Readiness> {
    askedAt = performance.now();
    if (stopping) return { ready: false, because: 'stopping' };
    if (!receiver.connected) return { ready: false, because: 'not connected to Slack' };
    if (!(await token.isValid())) return { ready: false, because: 'Slack does not accept SLACK_BOT_TOKEN' };
    return { ready: true };
  }
  const receiver: Receiver & { readonly port?: number | undefined; readonly connected: boolean } =
    connection.mode === 'http'
      ? createHttpReceiver({ ...connection, ready: readiness, log, measures })
      : createSocketReceiver({
          ...connection,
          // Bolt writes its logger into the options it is given.
          clientOptions: { ...clientOptions },
          dispatcher: network.dispatcher,
          tryMs: callMs,
          startMs,
          log,
          measures,
          logger: silentLogger(log),
          refused: (error) => cannotGoOn(explainStart(error, 'SLACK_APP_TOKEN')),
        });
  const app = new App({
    receiver,
    token: connection.botToken,
    // A wrong token must stop the start, not every click; `init` below asks Slack.
    tokenVerificationEnabled: true,
    deferInitialization: true,
    extendedErrorHandler: true,
    // Conversations travel in their messages; looking for one in a store costs each request a failed search.
    convoStore: false,
    clientOptions,
    logger,
  });

  listen(app, parts);

  // Only what fails outside of the listeners above gets here, such as an acknowledgement that could not be sent.
  app.error(async ({ error }: { error: Error }) =>
    log.error(`a request failed: ${causeForLog(error)}`, { code: codeOf(error) }),
  );

  return {
    async start() {
      await app.init().catch((error) => {
        throw explainStart(error, 'SLACK_BOT_TOKEN');
      });
      await app.start().catch(async (error) => {
        await app.stop().catch(() => undefined);
        throw explainStart(error, 'SLACK_APP_TOKEN');
      });
      const { port } = receiver;
      return port === undefined ? 'connected in Socket Mode' : `listening on port ${port}`;
    },
    get port() {
      return receiver.port;
    },
    readiness,
    get connected() {
      return receiver.connected;
    },
    get inFlight() {
      return inFlight.size;
    },
    async stop(withinMs) {
      const until = performance.now() + withinMs;
      const leftMs = () => Math.max(until - performance.now(), 0);
      stopping = true;
      if (isWatched()) await pause(Math.min(NOTICED_MS, withinMs / 4));
      const closed = inFlight.close();
      const closing = app.stop().catch((error) => log.warn(`closing failed: ${causeForLog(error)}`));
      // The receivers wait for open requests; what goes on after their acknowledgement is ours to wait for.
      await Promise.all([closed, inFlight.settled(leftMs() - Math.min(TELLING_MS, withinMs / 3))]);
      const [left] = await Promise.all([
        inFlight.leave(leftMs()),
        owed.settle(leftMs()),
        within(leftMs(), closing),
      ]);
      // How many that were, as long as there is a log.
      crowd.flush();
      return left;
    },
  };
}

function count(view: View, measures: Measures): void {
  if (view.kind === 'question') measures.asked(view.question.id);
  if (view.kind === 'outcome') measures.cameTo(view.recommendation.outcome.kind);
}
