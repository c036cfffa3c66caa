import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Delivered, Road } from './delivery.ts';
import type { Mishaps } from './mishaps.ts';
import type { Payload } from './payloads.ts';
import { logRequest } from './request-log.ts';
import { type Json, newId, type World } from './world.ts';

const PING_EVERY_MS = 5000;

const envelopeTypes = { command: 'slash_commands', interaction: 'interactive', event: 'events_api' } as const;

export interface SocketRoad extends Road {
  /** How many connections the app holds; Slack allows ten and picks any for each payload (platform notes 5.1). */
  connections(): number;
  /** Waits until the app is connected. */
  connected(): Promise<void>;
  /** Tells the app to come back over a new connection, as Slack does every few hours. */
  disconnects(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** Every connection breaks off without a word. */
  drops(): void;
  /** Words on the socket that Slack would never say. */
  says(words: string): void;
  close(): void;
}

/** Socket Mode: hello, envelopes and their acknowledgements, pings, disconnect. */
export function socketRoad(world: World, server: Server, mishaps: Mishaps): SocketRoad {
  const sockets = new WebSocketServer({
    server,
    path: '/link/',
    verifyClient: ({ req }, decide) => {
      const mishap = mishaps.take('upgrade');
      if (mishap === 'never') return void unanswered.add(req.socket);
      if (mishap === 'reset') return void req.socket.destroy();
      if (mishap && 'status' in mishap) return decide(false, mishap.status);
      decide(true);
    },
  });
  /** Sockets that a mishap never answers; whoever asked for them may have left. */
  const unanswered = new Set<{ destroy(): void }>();
  const waiting = new Map<string, (body: unknown) => void>();
  let turn = 0;

  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { envelope_id?: string; payload?: unknown };
      if (message.envelope_id) waiting.get(message.envelope_id)?.(message.payload);
    });
    const { appId } = world.identity;
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.clients.size,
        connection_info: { app_id: appId },
        debug_info: { host: 'playground', approximate_connection_time: 18060 },
      }),
    );
  });
  const pings = setInterval(() => {
    for (const socket of sockets.clients) socket.ping('Ping from playground');
  }, PING_EVERY_MS);
  pings.unref();

  const live = () => [...sockets.clients].filter((socket) => socket.readyState === socket.OPEN);

  async function send(payload: Payload, limitMs: number, retry: number): Promise<Delivered> {
    const finish = logRequest(world, {
      direction: 'to-app',
      method: payload.name,
      via: 'socket',
      payload: payload.body,
    });
    const started = performance.now();
    const open = live();
    turn += 1;
    const socket = open[turn % Math.max(1, open.length)];
    const answer = socket ? await envelope(socket, payload, limitMs, retry) : undefined;
    const tookMs = Math.round(performance.now() - started);
    finish(answer ? 200 : undefined, answer?.body);
    if (!socket) return { acked: false, status: 0, body: 'no connection', tookMs };
    return answer
      ? { acked: true, status: 200, body: bodyText(answer.body), tookMs }
      : { acked: false, body: '', tookMs };
  }

  function envelope(socket: WebSocket, payload: Payload, limitMs: number, retry: number) {
    return new Promise<{ body: unknown } | undefined>((settle) => {
      const id = newId(world, 'envelope-');
      const timer = setTimeout(() => end(undefined), limitMs);
      const end = (result: { body: unknown } | undefined) => {
        clearTimeout(timer);
        waiting.delete(id);
        settle(result);
      };
      waiting.set(id, (body) => end({ body }));
      const type = envelopeTypes[payload.kind];
      const retries =
        type === 'events_api' ? { retry_attempt: retry, retry_reason: retry ? 'timeout' : '' } : {};
      socket.send(
        JSON.stringify({
          envelope_id: id,
          type,
          payload: payload.body,
          accepts_response_payload: type !== 'events_api',
          ...retries,
        }),
      );
    });
  }

  return {
    async deliver(payload, limitMs, retry = 0) {
      const first = await send(payload, limitMs, retry);
      const again = payload.kind !== 'event' && !first.acked && world.switches.redeliverUnacknowledged;
      return again ? send(payload, limitMs, 1) : first;
    },
    connections: () => live().length,
    async connected() {
      while (live().length === 0)
        await new Promise((later) => sockets.once('connection', () => setImmediate(later)));
    },
    disconnects(reason) {
      const message = { type: 'disconnect', reason, debug_info: { host: 'playground' } };
      for (const socket of live()) socket.send(JSON.stringify(message));
    },
    drops() {
      for (const socket of sockets.clients) socket.terminate();
    },
    says(words) {
      for (const socket of live()) socket.send(words);
    },
    close() {
      clearInterval(pings);
      for (const socket of sockets.clients) socket.terminate();
      for (const socket of unanswered) socket.destroy();
      sockets.close();
    },
  };
}

/** An empty acknowledgement is `{}` on the socket and nothing over HTTP. */
function bodyText(body: unknown): string {
  return body && typeof body === 'object' && Object.keys(body as Json).length > 0 ? JSON.stringify(body) : '';
}
