import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Asset } from './bundle.ts';
import {
  type Act,
  type ActResult,
  actSchema,
  type StreamEvents,
  type Trouble,
  troubleSchema,
} from './wire.ts';

/** What the page may ask for; `as` is the name of the person who looks. */
export interface PageDoors {
  readonly assets: ReadonlyMap<string, Asset>;
  /** Undefined for nobody of that name; without a name, the first of them. */
  personNamed(name: string | undefined): string | undefined;
  act(as: string, act: Act): Promise<ActResult>;
  trouble(change: Partial<Trouble>): Promise<void>;
  /** Sends until the returned function is called. */
  watch(as: string, send: Send): () => void;
  gallery(): unknown;
}

export type Send = <Name extends keyof StreamEvents>(name: Name, data: StreamEvents[Name]) => void;

export interface PageServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves the page on the loopback interface only: whoever reaches it can act as anyone in the workspace. */
export async function servePage(doors: PageDoors, port: number): Promise<PageServer> {
  const server = createAdaptorServer({ fetch: routes(doors).fetch }) as Server;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      // Streams stay open for as long as a page is.
      server.closeAllConnections();
      await closed;
    },
  };
}

const OWN_NAMES = new Set(['localhost', '127.0.0.1']);

function routes(doors: PageDoors): Hono {
  const app = new Hono();
  // No other page that happens to be open may act in here: neither from its own address, nor under a name of its own
  // that it has made to mean this machine, nor by showing this page inside itself.
  app.use(async (context, next) => {
    if (!OWN_NAMES.has(new URL(context.req.url).hostname)) return context.text('Ask for localhost.', 403);
    context.header('content-security-policy', "frame-ancestors 'none'");
    return next();
  });
  app.use(csrf());

  app.get('/playground/gallery', (context) => context.json(doors.gallery()));
  app.get('/playground/stream', (context) => {
    const person = doors.personNamed(context.req.query('as'));
    if (!person) return context.text(NOBODY, 404);
    return streamSSE(context, (stream) => pump(stream, (send) => doors.watch(person, send)));
  });
  app.post('/playground/acts', async (context) => {
    const person = doors.personNamed(context.req.query('as'));
    if (!person) return context.text(NOBODY, 404);
    const act = actSchema.safeParse(await jsonOf(context));
    if (!act.success) return context.text('That is not something to be done.', 400);
    return context.json(await doors.act(person, act.data));
  });
  app.post('/playground/trouble', async (context) => {
    const change = troubleSchema.partial().safeParse(await jsonOf(context));
    if (!change.success) return context.text('There is no such trouble.', 400);
    await doors.trouble(change.data as Partial<Trouble>);
    return context.body(null, 204);
  });
  app.get('*', (context) => {
    const asset = doors.assets.get(context.req.path);
    if (!asset)
      return context.text('There is nothing here. The playground is at /, its gallery at /gallery.', 404);
    return context.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-store' });
  });
  return app;
}

const NOBODY = 'There is nobody of that name.';

const jsonOf = (context: Context): Promise<unknown> => context.req.json().catch(() => undefined);

/** Keeps a stream open until the page goes away. */
async function pump(stream: SSEStreamingApi, watch: (send: Send) => () => void): Promise<void> {
  const stop = watch((event, data) => void stream.writeSSE({ event, data: JSON.stringify(data) }));
  await new Promise<void>((gone) => stream.onAbort(gone));
  stop();
}
