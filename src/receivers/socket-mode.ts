import { setTimeout as wait } from 'node:timers/promises';
import { type App, type Logger, type Receiver, webApi } from '@slack/bolt';
import type { SocketModeDispatcher, SocketModeOptions } from '@slack/socket-mode';
import { causeForLog, codeOf, isTokenRefused } from '../listeners/explain-error.ts';
import type { Log } from '../listeners/log.ts';
import type { Measures } from '../listeners/measures.ts';
import { createFolded } from '../operations/folded.ts';
import type { Envelope, SocketConnection } from './socket-connection.ts';

export interface SocketOptions {
  readonly appToken: string;
  readonly clientOptions: NonNullable<SocketModeOptions['clientOptions']>;
  /** What the socket goes through where something stands in between. */
  readonly dispatcher?: Promise<SocketModeDispatcher> | undefined;
  /** How long one try to connect may take, from asking for an address to Slack's hello. */
  readonly tryMs: number;
  /** How long the start goes on trying. What was connected once is connected again for as long as it takes. */
  readonly startMs: number;
  readonly log: Log;
  readonly measures: Measures;
  readonly logger: Logger;
  /** Called once when Slack no longer takes the token, so that no further try can succeed. */
  readonly refused: (error: unknown) => void;
}

export interface SocketReceiver extends Receiver {
  /** Whether there is a connection that Slack can use. */
  readonly connected: boolean;
}

/** The wait after each failed try doubles up to this, so that a few minutes of trouble do not become a flood of tries. */
const LONGEST_WAIT_MS = 15_000;
const FIRST_WAIT_MS = 500;

/**
 * Keeps one connection with Slack for as long as the process lives. The library's own reconnect gives up for good on a
 * reset or a 503, with an error that nobody can catch (slackapi/node-slack-sdk#2656), and has no time limit; so each
 * connection here is one of its own, and each failure is only a reason to wait a little.
 */
export function createSocketReceiver(options: SocketOptions): SocketReceiver {
  const { appToken, clientOptions, tryMs, startMs, log, measures, logger } = options;
  const strange = createFolded(log);
  const ended = new AbortController();
  let app: App | undefined;
  let live: SocketConnection | undefined;
  /** Goes on until another has taken its place. */
  let leaving: SocketConnection | undefined;
  let connecting = false;

  /** One try. Rejects when Slack has not said hello in time, or refuses. */
  async function open(): Promise<void> {
    // Slack's library for it; who is called over HTTP need not wait until it is loaded.
    const { SocketConnection } = await import('./socket-connection.ts');
    const dispatcher = await options.dispatcher;
    const connection: SocketConnection = new SocketConnection(
      { appToken, clientOptions, logger, ...(dispatcher && { dispatcher }) },
      {
        envelope: (envelope) => void hear(envelope),
        leaving: (reason) => void renew(connection, reason),
        gone: () => void lost(connection),
        unreadable: () =>
          strange.warn('something on the socket was left alone: nothing that Slack sends to Certify'),
      },
    );
    try {
      await within(tryMs, connection.start());
    } catch (error) {
      connection.close();
      // Where the connection breaks before Slack's hello, the library says so with no error at all.
      throw error ?? new TypeError('fetch failed', { cause: new Error('the connection broke') });
    }
    if (ended.signal.aborted || !connection.websocket?.isActive()) return connection.close();
    live = connection;
  }

  async function hear({ body, ack }: Envelope): Promise<void> {
    const since = performance.now();
    const acknowledge: Envelope['ack'] = async (response) => {
      await ack(response);
      measures.acknowledged((performance.now() - since) / 1000);
    };
    try {
      await app?.processEvent({ body, ack: once(acknowledge) });
    } catch (error) {
      log.error(`a request failed: ${causeForLog(error)}`);
    }
  }

  async function lost(connection: SocketConnection): Promise<void> {
    if (connection === leaving) leaving = undefined;
    if (connection !== live) return;
    live = undefined;
    log.warn('the connection to Slack was lost; connecting again');
    await connectAgain();
  }

  /** The old connection goes on until the new one is there, so that nothing typed in between is missed. */
  async function renew(connection: SocketConnection, reason: string): Promise<void> {
    if (connection !== live) return;
    live = undefined;
    leaving = connection;
    log.info(`Slack asks for a new connection (${reason}); connecting again`);
    await connectAgain();
    leaving = undefined;
    connection.close();
  }

  async function connectAgain(): Promise<void> {
    if (connecting) return;
    connecting = true;
    const since = performance.now();
    try {
      await connect(Number.POSITIVE_INFINITY);
      if (!live) return;
      const ms = Math.round(performance.now() - since);
      log.info(`connected to Slack again after ${(ms / 1000).toFixed(1)} s`, { ms });
      measures.reconnected();
    } catch (error) {
      if (!ended.signal.aborted) options.refused(error);
    } finally {
      connecting = false;
    }
  }

  /** Tries until there is a connection. Rejects when the token is refused, the time is up, or it was told to stop. */
  async function connect(forMs: number): Promise<void> {
    const until = performance.now() + forMs;
    for (let failures = 0; !live && !ended.signal.aborted; failures += 1) {
      if (failures > 0) await wait(pauseMs(failures), undefined, { signal: ended.signal });
      await open().catch(async (error) => {
        log.debug(`could not connect to Slack: ${causeForLog(error)}`, { code: codeOf(error) });
        if (isTokenRefused(error) || performance.now() >= until) throw error;
        await wait(askedToWaitMs(error), undefined, { signal: ended.signal });
      });
    }
  }

  return {
    init(bolt) {
      app = bolt;
    },
    start: () => connect(startMs),
    get connected() {
      return live !== undefined || leaving !== undefined;
    },
    async stop() {
      ended.abort();
      strange.flush();
      leaving?.close();
      leaving = undefined;
      live?.close();
      live = undefined;
    },
  };
}

/** Somewhere in the second half of the wait, so that many instances do not come back at the same moment. */
function pauseMs(failures: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
  return longest * (0.5 + Math.random() / 2);
}

function askedToWaitMs(error: unknown): number {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : 0;
}

/** Slack takes the first acknowledgement of an envelope; a second one would be a message about nothing. */
function once(ack: Envelope['ack']): Envelope['ack'] {
  let done: Promise<void> | undefined;
  return (response) => {
    done ??= ack(response);
    return done;
  };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DOMException('not within the time', 'TimeoutError')), ms);
  });
  return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
