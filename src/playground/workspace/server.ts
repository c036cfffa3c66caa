import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Mishap, Mishaps } from './mishaps.ts';
import type { RateKeeper } from './rate-limits.ts';
import { logRequest } from './request-log.ts';
import { answerResponse } from './response-url.ts';
import { answerCall } from './web-api.ts';
import type { Json, World } from './world.ts';

export interface SlackServer {
  readonly server: Server;
  readonly origin: () => string;
  /** Requests that are being answered at this moment; those a mishap never answers do not count. */
  readonly openRequests: () => number;
  listen(port: number): Promise<void>;
  close(): Promise<void>;
}

interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

/** Slack's side of the wire: `/api/<method>` and the response URLs, on the loopback interface. */
export function createSlackServer(world: World, rate: RateKeeper, mishaps: Mishaps): SlackServer {
  let open = 0;
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo | null)?.port ?? 0}`;
  const socketUrl = () =>
    `${origin().replace('http', 'ws')}/link/?ticket=${world.counter}&app_id=${world.identity.appId}`;

  const server = createServer((request, response) => {
    open += 1;
    const done = () => {
      open -= 1;
    };
    handle(request, response).then(done, (error: unknown) => {
      done();
      response.writeHead(500).end(String(error));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const isCall = path.startsWith('/api/');
    const method = isCall ? path.slice('/api/'.length) : 'response_url';
    const args = readBody(request, await textOf(request));
    const finish = logRequest(world, { direction: 'from-app', method, via: 'http', payload: args, path });
    const carryOut = () =>
      isCall
        ? callAnswer(answerCall({ world, rate, socketUrl }, method, tokenOf(request, args), args ?? {}))
        : urlAnswer(answerResponse(world, rate, path.slice(1), args));
    const mishap = mishaps.take(method);
    const answer = await answerDespite(mishap, carryOut, isCall);
    if (answer === 'never') return void finish('never');
    if (answer === 'reset') {
      finish('reset');
      return void request.socket.destroy();
    }
    const type = isCall && answer.status === 200 ? 'application/json' : 'text/plain';
    response.writeHead(answer.status, { 'content-type': type, ...answer.headers }).end(answer.body);
    finish(answer.status, answer.body);
  }

  return {
    server,
    origin,
    openRequests: () => open,
    listen: (port) => new Promise((ready) => server.listen(port, '127.0.0.1', ready)),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** What is answered with this in the way; or that nothing is, whether the request is carried out or not. */
async function answerDespite(
  mishap: Mishap | undefined,
  carryOut: () => Answer,
  isCall: boolean,
): Promise<Answer | 'never' | 'reset'> {
  if (!mishap) return carryOut();
  if (typeof mishap === 'string') return mishap;
  if ('slowMs' in mishap) {
    await new Promise((later) => setTimeout(later, mishap.slowMs));
    return carryOut();
  }
  if (!('done' in mishap)) return unkindAnswer(mishap, isCall);
  const answer = carryOut();
  if (mishap.done === 'cut') return { ...answer, body: answer.body.slice(0, answer.body.length / 2) };
  return typeof mishap.done === 'string' ? mishap.done : unkindAnswer(mishap.done, isCall);
}

function unkindAnswer(
  mishap: { error: string } | { retryAfterSeconds: number } | { status: number; body?: string },
  isCall: boolean,
): Answer {
  if ('retryAfterSeconds' in mishap) return tooMany(mishap.retryAfterSeconds, isCall);
  if ('status' in mishap) return { status: mishap.status, body: mishap.body ?? '' };
  return isCall
    ? { status: 200, body: JSON.stringify({ ok: false, error: mishap.error }) }
    : {
        status: mishap.error === 'used_url' || mishap.error === 'expired_url' ? 404 : 400,
        body: mishap.error,
      };
}

const tooMany = (seconds: number, isCall: boolean): Answer => ({
  status: 429,
  body: isCall ? JSON.stringify({ ok: false, error: 'ratelimited' }) : 'rate_limited',
  headers: { 'retry-after': String(seconds) },
});

function callAnswer({ retryAfter, ...body }: Json): Answer {
  return typeof retryAfter === 'number'
    ? tooMany(retryAfter, true)
    : { status: 200, body: JSON.stringify(body) };
}

function urlAnswer({ status, body, retryAfter }: ReturnType<typeof answerResponse>): Answer {
  return retryAfter ? tooMany(retryAfter, false) : { status, body };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A form or JSON; nothing when it is neither. */
function readBody(request: IncomingMessage, text: string): Json | undefined {
  if (request.headers['content-type']?.startsWith('application/json')) {
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Json)
        : undefined;
    } catch {
      return undefined;
    }
  }
  return Object.fromEntries([
    ...new URL(request.url ?? '/', 'http://localhost').searchParams,
    ...new URLSearchParams(text),
  ]);
}

const tokenOf = (request: IncomingMessage, args: Json | undefined) =>
  request.headers.authorization?.replace(/^Bearer /, '') ?? String(args?.token ?? '');
