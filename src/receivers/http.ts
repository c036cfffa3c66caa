import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AckFn, type App, HTTPModuleFunctions, type Receiver } from '@slack/bolt';
import { causeForLog } from '../listeners/explain-error.ts';
import type { Log } from '../listeners/log.ts';
import type { Measures } from '../listeners/measures.ts';
import { wrongClock } from '../operations/clock.ts';
import { createFolded } from '../operations/folded.ts';
import { answerHealth, type ReadinessCheck } from '../operations/health.ts';
import { isSslCheck, readBody } from './body.ts';
import { isPayload } from './payload.ts';
import { FAR_APART_MS, forgeryIn } from './signature.ts';

export interface HttpReceiver extends Receiver {
  /** The port listened on; none before the start. */
  readonly port: number | undefined;
  /** Whether it listens. */
  readonly connected: boolean;
}

export interface HttpOptions {
  readonly signingSecret: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** The address listened on; every one this machine has, unless said otherwise. */
  readonly host?: string | undefined;
  readonly ready: ReadinessCheck;
  readonly log: Log;
  readonly measures: Measures;
}

/** What nobody acknowledges is answered just before Slack gives up waiting, so that its log shows a status. */
const UNANSWERED_AFTER_MS = 2900;

/**
 * An idle connection is kept for longer than load balancers keep theirs, commonly a minute: they must be the ones to close,
 * or now and then a request goes into a connection that is just being closed here. Node.js closes after five seconds.
 */
const IDLE_MS = 75_000;

/** As much as Bolt's own receiver reads before it knows whether Slack has signed it. */
const MOST_BYTES = HTTPModuleFunctions.defaultBodyLimit;

/**
 * Slack's requests over HTTP, and the health for whoever watches. Bolt's own receiver hands on whatever is signed, and
 * a signed `null` ends its process; here only what Slack can have sent gets through.
 */
export function createHttpReceiver(options: HttpOptions): HttpReceiver {
  const { signingSecret, port, host, ready, log, measures } = options;
  const strangers = createFolded(log);
  let app: App | undefined;

  function refused(why: string): void {
    strangers.warn(`a request was refused: ${why}`);
    measures.refused();
  }

  async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (answerHealth(request, response, ready)) return;
    const path = request.url?.split('?', 1)[0];
    if (path !== '/slack/events' || request.method !== 'POST') return end(response, 404);
    const body = await bodyOf(request, response);
    if (body === undefined) return;
    const since = performance.now();
    response.once('finish', () => measures.acknowledged((performance.now() - since) / 1000));
    await take(body, response);
  }

  /** The body once its signature was found right; undefined when it was refused, which has then been answered. */
  async function bodyOf(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const bytes = await HTTPModuleFunctions.bufferIncomingMessage(request, MOST_BYTES).then(
      ({ rawBody }) => rawBody,
      (error: Error) => {
        const tooLarge = HTTPModuleFunctions.isRawBodyError(error) && error.statusCode === 413;
        refused(tooLarge ? 'too large' : error.message);
        end(response, tooLarge ? 413 : 401);
      },
    );
    if (!bytes) return undefined;
    const text = bytes.toString();
    const isForm = mediaTypeOf(request) === 'application/x-www-form-urlencoded';
    if (isForm && isSslCheck(text)) return end(response, 200);
    const ahead = aheadOf(request);
    const forgery = forgeryIn(bytes, signatureOf(request), signingSecret, Date.now());
    if (forgery) {
      refused(ahead > FAR_APART_MS ? whyOld(ahead) : forgery);
      return end(response, 401);
    }
    // Signed ones of the future are Slack's, and this clock is behind.
    if (ahead < -FAR_APART_MS) strangers.warn(wrongClock(ahead));
    return readBody(text, isForm);
  }

  async function take(body: unknown, response: ServerResponse): Promise<void> {
    if (isObject(body) && body.type === 'url_verification' && typeof body.challenge === 'string') {
      return HTTPModuleFunctions.buildUrlVerificationResponse(response, body);
    }
    if (!isPayload(body)) {
      refused('signed by Slack, but nothing that Slack sends to Certify');
      return end(response, 400);
    }
    await app?.processEvent({ body, ack: acknowledgement(response) });
  }

  /** What Bolt acknowledges with, once; its own class for it was a thirtieth of a tap. */
  function acknowledgement(response: ServerResponse): AckFn<object> {
    const timer = setTimeout(() => {
      log.warn('a request was not acknowledged in time');
      end(response, 404);
    }, UNANSWERED_AFTER_MS);
    return async (said) => {
      clearTimeout(timer);
      HTTPModuleFunctions.buildContentResponse(response, said);
    };
  }

  const server = createServer((request, response) => {
    hear(request, response).catch((error) => {
      log.error(`a request failed: ${causeForLog(error)}`);
      end(response, 500);
    });
  });
  server.keepAliveTimeout = IDLE_MS;

  return {
    init(bolt) {
      app = bolt;
    },
    start: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port, ...(host && { host }) }, () => resolve(server));
      }),
    stop() {
      strangers.flush();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
    get connected() {
      return server.listening;
    },
    get port() {
      const address = server.address();
      return address && typeof address === 'object' ? address.port : undefined;
    },
  };
}

/** How far this machine's clock is ahead of when a request says that it was sent; negative where it is behind. */
function aheadOf({ headers }: IncomingMessage): number {
  return Date.now() - Number(headers['x-slack-request-timestamp'] ?? Number.NaN) * 1000;
}

/** Nothing of a clock where a request is older than a day: anybody may have written that. */
function whyOld(aheadMs: number): string {
  return aheadMs > 86_400_000
    ? 'it says that it was sent on another day'
    : `either it is old, or ${wrongClock(aheadMs)}`;
}

const signatureOf = ({ headers }: IncomingMessage) => ({
  timestamp: String(headers['x-slack-request-timestamp']),
  signature: String(headers['x-slack-signature']),
});

/** A proxy may add a charset. */
const mediaTypeOf = ({ headers }: IncomingMessage) => headers['content-type']?.split(';', 1)[0]?.trim();

function end(response: ServerResponse, status: number): undefined {
  if (!response.headersSent) response.writeHead(status).end();
}

function isObject(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null;
}
