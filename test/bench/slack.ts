import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A call that reached Slack. */
interface Heard {
  /** Of whom it was, by the number in the conversation or in the address that was answered at. */
  readonly of: number;
  /** What was sent, without the headers. */
  readonly bytes: number;
}

export interface InstantSlack {
  readonly apiUrl: string;
  readonly responseUrl: (of: number) => string;
  readonly channel: (of: number) => string;
  /** Called with each call that has been answered. */
  hear: (heard: Heard) => void;
  /** Everything that has come over the wire so far, headers and all. */
  bytes(): number;
  stop(): void;
}

const IDENTITY = { ok: true, url: 'http://localhost/', team: 'T', user: 'c', team_id: 'T1', user_id: 'U0', bot_id: 'B0' }; // biome-ignore format: one line

/** A Slack that answers everything at once, and looks at nothing but whom it is about. */
export async function instantSlack(): Promise<InstantSlack> {
  const sockets = new Set<Socket>();
  let gone = 0;
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { url = '' } = request;
    const isMethod = url.startsWith('/api/');
    response.setHeader('content-type', isMethod ? 'application/json' : 'text/plain');
    if (url === '/api/auth.test') return void response.end(JSON.stringify(IDENTITY));
    const channel = /(?:^|&)channel=(C\d+)/.exec(body)?.[1] ?? '';
    response.end(isMethod ? `{"ok":true,"channel":"${channel}","ts":"1700000000.000100"}` : 'ok');
    const of = Number(isMethod ? channel.slice(1) : url.split('/')[2]);
    slack.hear({ of, bytes: Buffer.byteLength(body) });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      gone += socket.bytesRead;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const slack: InstantSlack = {
    apiUrl: `${origin}/api/`,
    responseUrl: (of) => `${origin}/response/${of}`,
    channel: (of) => `C${String(of).padStart(9, '0')}`,
    hear: () => {},
    bytes: () => [...sockets].reduce((sum, { bytesRead }) => sum + bytesRead, gone),
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
  return slack;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
