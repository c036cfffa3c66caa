import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'undici';
import { WebSocketServer, type WebSocket as WsSocket } from 'ws';
import { z } from 'zod';
import type { Network } from '../operations/network.ts';
import { type Answered, type Heard, heardIn, messageIn, wordIn } from './facts.ts';

/**
 * Stands between the app and Slack, on this machine alone, and hands everything on as it is, but for the addresses that
 * have to lead through here: that of the socket, and those to answer at. So the app that is watched is the real one.
 */
export interface Relay {
  /** For the app, in place of Slack's own. */
  readonly apiUrl: string;
  readonly heard: readonly Heard[];
  readonly answered: readonly Answered[];
  /** The next of its kind that Slack sends. */
  nextHeard(is: (heard: Heard) => boolean): Promise<Heard>;
  /** The next of its kind that the app sends, once Slack has said something to it. */
  nextAnswered(is: (answered: Answered) => boolean): Promise<Answered>;
  close(): Promise<void>;
}

export interface RelayOptions {
  /** Slack's own, ending in `/api/`. */
  readonly apiUrl: string;
  readonly network: Network;
  /** What is not for the app: it is acknowledged here. */
  readonly isOurs: (heard: Heard) => boolean;
}

const PING_EVERY_MS = 5000;

export async function startRelay({ apiUrl, network, isOurs }: RelayOptions): Promise<Relay> {
  const dispatcher = await network.dispatcher;
  const heard = watched<Heard>();
  const answered = watched<Answered>();
  /** Slack's addresses by the number under which the app knows them. */
  const sockets: string[] = [];
  const responses: { readonly url: string; readonly heard: Heard }[] = [];

  const server = createServer((request, response) => {
    handOn(request, response).catch(() => response.writeHead(502).end());
  });

  /** A call of the Web API, or an answer. Where Slack cannot be reached, neither can this be. */
  async function handOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, road, rest = ''] = /^\/(api|answer)\/(.*)$/.exec(request.url ?? '') ?? [];
    const answering = road === 'answer' ? responses[Number(rest)] : undefined;
    if (road === undefined || (road === 'answer' && !answering)) return void response.writeHead(404).end();
    const body = await textOf(request);
    const type = request.headers['content-type'] ?? '';
    const { authorization } = request.headers;
    const answer = await network
      .fetch(answering?.url ?? `${apiUrl}${rest}`, {
        method: 'POST',
        headers: { 'content-type': type, ...(authorization && { authorization }) },
        body,
      })
      .catch(() => undefined);
    if (!answer) return void request.socket.destroy();
    const text = await answer.text();
    const via = answering ? 'response_url' : rest;
    const message = messageIn(via, parsed(body, type));
    answered.add({ via, to: answering?.heard, ...message, status: answer.status, word: wordIn(text) });
    response.writeHead(answer.status, headersOf(answer.headers));
    response.end(via === 'apps.connections.open' ? withOwnSocket(text) : text);
  }

  function withOwnSocket(text: string): string {
    const opened = z.looseObject({ url: z.string() }).safeParse(parsed(text));
    if (!opened.success) return text;
    sockets.push(opened.data.url);
    return JSON.stringify({ ...opened.data, url: `${origin('ws')}/link/?to=${sockets.length - 1}` });
  }

  const origin = (protocol: string) => `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const links = new WebSocketServer({ server, path: '/link/' });
  links.on('connection', (app, request) => {
    const to = sockets[Number(new URL(request.url ?? '', origin('ws')).searchParams.get('to'))];
    if (to === undefined) return app.close();
    join(app, new WebSocket(to, dispatcher && { dispatcher }));
  });

  function join(app: WsSocket, slack: WebSocket): void {
    slack.addEventListener('message', ({ data }) => {
      const envelope = envelopeSchema.safeParse(parsed(String(data)));
      if (!envelope.success) return app.send(String(data));
      const one = heardIn(envelope.data.payload);
      heard.add(one);
      if (isOurs(one)) return slack.send(JSON.stringify({ envelope_id: envelope.data.envelope_id }));
      app.send(JSON.stringify({ ...envelope.data, payload: withOwnAddress(envelope.data.payload, one) }));
    });
    app.on('message', (data) => slack.send(String(data)));
    // Slack's pings end here, and the app wants to hear some.
    const pings = setInterval(() => app.ping(), PING_EVERY_MS);
    slack.addEventListener('close', () => app.close());
    app.on('close', () => {
      clearInterval(pings);
      slack.close();
    });
  }

  function withOwnAddress(payload: Record<string, unknown>, one: Heard): Record<string, unknown> {
    const ours = (url: string) => {
      responses.push({ url, heard: one });
      return `${origin('http')}/answer/${responses.length - 1}`;
    };
    const { response_urls } = formSchema.parse(payload);
    return {
      ...payload,
      ...(one.responseUrl && { response_url: ours(one.responseUrl) }),
      ...(response_urls && {
        response_urls: response_urls.map((each) => ({ ...each, response_url: ours(each.response_url) })),
      }),
    };
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiUrl: `${origin('http')}/api/`,
    heard: heard.all,
    answered: answered.all,
    nextHeard: heard.next,
    nextAnswered: answered.next,
    async close() {
      for (const app of links.clients) app.terminate();
      links.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

const envelopeSchema = z.looseObject({
  envelope_id: z.string(),
  payload: z.record(z.string(), z.unknown()),
});

/** A form with a field for a conversation brings an address for each. */
const formSchema = z.object({
  response_urls: z
    .array(z.looseObject({ response_url: z.string() }))
    .optional()
    .catch(undefined),
});

function watched<T>() {
  const all: T[] = [];
  const waiting = new Set<(one: T) => void>();
  return {
    all,
    add(one: T): void {
      all.push(one);
      for (const tell of waiting) tell(one);
    },
    next: (is: (one: T) => boolean) =>
      new Promise<T>((found) => {
        const look = (one: T) => {
          if (!is(one)) return;
          waiting.delete(look);
          found(one);
        };
        waiting.add(look);
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function parsed(text: string, type = 'application/json'): unknown {
  if (type.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Those that the app looks at. What the others say of length and packing is true no longer. */
function headersOf(headers: { get(name: string): string | null }): Record<string, string> {
  return Object.fromEntries(
    ['content-type', 'retry-after', 'date'].flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}
