import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** A call of the Web API, or an answer at a response URL, which has the path behind `/answers/` and no method. */
export interface Heard {
  readonly method: string | undefined;
  readonly answers: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What goes wrong with one request. */
export type Trouble = 'reset' | { readonly status: number; readonly body?: string };

/**
 * A stand-in for Slack that takes whatever it is told and remembers nothing, so that it can run for hours beside an app
 * that is measured. What Slack would refuse is the business of the playground's workspace.
 */
export interface LightSlack {
  readonly origin: string;
  readonly apiUrl: string;
  /** A response URL of this name. */
  responseUrl(name: string): string;
  /** Connections in Socket Mode. */
  readonly sockets: ReadonlySet<WebSocket>;
  close(): Promise<void>;
}

export interface LightSlackOptions {
  /** Hears each request that is granted, and may give one trouble instead. */
  readonly hear: (heard: Heard) => Trouble | undefined;
  /** What comes back over a socket: the envelope that is acknowledged. */
  readonly acknowledged?: (envelopeId: string, payload: unknown) => void;
}

export async function startLightSlack({
  hear,
  acknowledged = () => {},
}: LightSlackOptions): Promise<LightSlack> {
  let counted = 0;
  const server = createServer((request, response) => void answer(request, response));
  const socketServer = new WebSocketServer({ server, path: '/link' });
  socketServer.on('connection', (socket) => {
    socket.on('message', (data) => {
      const { envelope_id, payload } = JSON.parse(String(data));
      if (envelope_id) acknowledged(envelope_id, payload);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' } }));
  });
  // A connection without pings would be given up.
  const pings = setInterval(() => {
    for (const socket of socketServer.clients) socket.ping();
  }, 5000);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = readBody(await textOf(request), request.headers['content-type']);
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const method = path.startsWith('/api/') ? path.slice('/api/'.length) : undefined;
    const trouble = hear({ method, answers: method ? undefined : path.slice('/answers/'.length), body });
    if (trouble === 'reset') return void request.socket.destroy();
    if (trouble) {
      // Slack says when to come back, and only then.
      const later = trouble.status === 429 ? { 'retry-after': '1' } : {};
      return void response.writeHead(trouble.status, later).end(trouble.body);
    }
    if (!method) return void response.end('ok');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, ...granted(method, body) }));
  }

  function granted(method: string, body: Heard['body']): Record<string, unknown> {
    counted += 1;
    const ts = `${1_800_000_000 + counted}.000100`;
    switch (method) {
      case 'auth.test':
        return { url: origin, team: 'T', user: 'certify', team_id: 'T1', user_id: 'U0APP', bot_id: 'B1' };
      case 'apps.connections.open':
        return { url: `${origin.replace('http', 'ws')}/link?ticket=${counted}` };
      case 'chat.postMessage': {
        const channel = String(body.channel);
        // A person's id stands for their own conversation with the app.
        return { channel: channel.replace(/^U/, 'D'), ts };
      }
      case 'chat.getPermalink':
        return { permalink: `${origin}/archives/C1/p1` };
      case 'chat.scheduleMessage':
        return { scheduled_message_id: `Q${counted}`, channel: body.channel };
      case 'views.open':
      case 'views.update':
      case 'views.publish':
        return {
          view: { id: String(body.view_id ?? `V${body.trigger_id ?? counted}`), hash: `${counted}.a` },
        };
      default:
        return { channel: body.channel, ts: body.ts ?? ts };
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    apiUrl: `${origin}/api/`,
    responseUrl: (name) => `${origin}/answers/${name}`,
    sockets: socketServer.clients,
    async close() {
      clearInterval(pings);
      for (const socket of socketServer.clients) socket.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** JSON, or a form in whose fields the parts of a message are JSON. */
function readBody(text: string, type = ''): Record<string, unknown> {
  if (type.startsWith('application/json')) return JSON.parse(text || '{}');
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [
      name,
      name === 'blocks' || name === 'view' ? JSON.parse(value) : value,
    ]),
  );
}
