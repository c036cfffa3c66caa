import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What people have seen of the app, by the id of the person. */
export interface SlowSlack {
  readonly apiUrl: string;
  /** The address that answers to somebody; each is good for one person. */
  responseUrl(person: string): string;
  /** The conversation that is one person's alone. */
  channelOf(person: string): string;
  readonly served: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  stop(): void;
}

/** How the app says that it has no time now. */
export const TURNED_AWAY = /A lot of people are asking at once|Certify is just being restarted/;

/** A Slack that takes its time for everything, and looks at nothing but who is meant. */
export async function slowSlack(answersAfterMs: number): Promise<SlowSlack> {
  const served = new Set<string>();
  const told = new Set<string>();
  const seen = (person: string, body: string) => (TURNED_AWAY.test(body) ? told : served).add(person);

  async function answer(request: IncomingMessage): Promise<object> {
    const body = await bodyOf(request);
    const [, kind, person = ''] = request.url?.split('/') ?? [];
    if (request.url === '/api/auth.test')
      return {
        ok: true,
        url: 'http://localhost/',
        team: 'T',
        user: 'c',
        team_id: 'T1',
        user_id: 'U0',
        bot_id: 'B0',
      };
    await wait(answersAfterMs);
    if (kind === 'response') seen(person, body);
    const channel = new URLSearchParams(body).get('channel') ?? '';
    if (request.url === '/api/chat.postMessage') seen(channel.slice(1), body);
    return { ok: true, channel, ts: '1700000000.000100', message: {} };
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (said) => response.setHeader('content-type', 'application/json').end(JSON.stringify(said)),
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${origin}/api/`,
    responseUrl: (person) => `${origin}/response/${person}`,
    channelOf: (person) => `C${person}`,
    served,
    told,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return decodeURIComponent(body.replaceAll('+', ' '));
}
