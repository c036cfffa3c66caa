import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { SeenMessage } from '../../src/playground/workspace/seeing.ts';
import { createWorkspace, type WorkspaceOptions } from '../../src/playground/workspace/workspace.ts';
import type { Json } from '../../src/playground/workspace/world.ts';

/** How the bare app acknowledges: with 200 and nothing, unless told otherwise. */
interface Acknowledgement {
  status?: number;
  body?: string;
  afterMs?: number;
}

export type Bare = Awaited<ReturnType<typeof bareApp>>;

/** A workspace with an app that only acknowledges; the test calls the Web API and response URLs itself. */
export async function bareApp(options: WorkspaceOptions = {}) {
  const ack: Acknowledgement = {};
  const payloads: Json[] = [];
  const app = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    payloads.push(readPayload(request.headers['content-type'] ?? '', text));
    await new Promise((later) => setTimeout(later, ack.afterMs ?? 0));
    response.writeHead(ack.status ?? 200, { 'content-type': 'application/json' }).end(ack.body ?? '');
  });
  await new Promise<void>((ready) => app.listen(0, '127.0.0.1', ready));
  const workspace = createWorkspace({
    scopes: ['commands', 'chat:write', 'im:write', 'users:read'],
    quietMs: 5,
    ...options,
  });
  const requestUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}/`;
  await workspace.start({ mode: 'http', requestUrl });
  onTestFinished(async () => {
    await workspace.stop();
    app.closeAllConnections();
    app.close();
  });

  const ana = workspace.person('ana');
  const agile = workspace.channel('agile', { members: [ana], botIsMember: true });

  async function call(method: string, args: Json = {}, token = workspace.identity.botToken) {
    const response = await fetch(`${workspace.apiUrl}${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(args),
    });
    const answer = (await response.json()) as Json & {
      ok: boolean;
      error?: string;
      ts: string;
      message_ts?: string;
      view?: Json;
      channel?: unknown;
    };
    return { ...answer, status: response.status, retryAfter: response.headers.get('retry-after') };
  }

  async function respond(url: unknown, body: Json) {
    const response = await fetch(String(url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return `${response.status} ${await response.text()}`;
  }

  return {
    workspace,
    ack,
    payloads,
    ana,
    agile,
    call,
    respond,
    lastPayload: () => payloads.at(-1) ?? {},

    /** A message with one button, posted by the app. */
    async question(more: Json = {}) {
      const { ts } = await call('chat.postMessage', {
        channel: agile.id,
        text: 'Q',
        blocks: [goActions()],
        ...more,
      });
      const message = workspace.message(String(more.channel ?? agile.id), ts);
      if (!message) throw new Error('the question was not posted');
      return message;
    },

    /** Taps its button and hands back what the app was sent. */
    async tapped(message: SeenMessage): Promise<Json> {
      await ana.taps('Go', { in: message });
      return payloads.at(-1) ?? {};
    },

    /** Types a command and hands back its `response_url`. */
    async command(where = agile) {
      await ana.types('/try me', { in: where });
      return payloads.at(-1)?.response_url;
    },
  };
}

export const goActions = (blockId = 'b1', more: Json = {}) => ({
  type: 'actions',
  block_id: blockId,
  elements: [
    { type: 'button', text: { type: 'plain_text', text: 'Go' }, action_id: 'go', value: 'v', ...more },
  ],
});

function readPayload(contentType: string, text: string): Json {
  if (contentType === 'application/json') return JSON.parse(text) as Json;
  const form = Object.fromEntries(new URLSearchParams(text));
  return form.payload ? (JSON.parse(form.payload) as Json) : form;
}
