/// <reference path="./undici-parts.d.ts" />
import type { EventEmitter } from 'node:events';
import { STATUS_CODES } from 'node:http';
import type { Dispatcher, EnvHttpProxyAgent } from 'undici';
import request from 'undici/lib/api/api-request.js';
import Agent from 'undici/lib/dispatcher/agent.js';

/** The way out, as the usual variables of the environment name it. */
export interface Proxies {
  readonly https?: string | undefined;
  readonly http?: string | undefined;
  /** Hosts that are reached without one, separated by commas. */
  readonly none?: string | undefined;
}

export interface Network {
  readonly fetch: Fetch;
  /** For what is no request, such as a socket; none where nothing stands in between. */
  readonly dispatcher?: Promise<EnvHttpProxyAgent>;
}

/** As much of `fetch` as Slack's libraries and we use; no redirect is followed. */
export type Fetch = (url: string | URL, init?: Sent) => Promise<Got>;

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | FormData;
  /** Ends the call when it aborts; an emitter says so by `abort`, and why by its `reason`. */
  signal?: AbortSignal | EventEmitter;
}

/** An answer, whose body can be read as often as one likes. */
export interface Got {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null; entries(): Iterable<[string, string]> };
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<unknown>;
  text(): Promise<string>;
}

/**
 * Every way to Slack: its Web API, its sockets, and the addresses it is answered at. Over connections that are kept, and
 * without what `fetch` does for browsers, which is most of the work of a call (docs/performance.md). Node's own `fetch`
 * looks at no proxy in the versions we run on; here the same client goes through one where it is named.
 */
export function createNetwork({ https, http, none }: Proxies): Network {
  if (!https && !http) return { fetch: fetchThrough(Promise.resolve(new Agent())) };
  // Where nothing stands in between, nothing has to know how to get through it.
  const dispatcher = import('undici').then(
    ({ EnvHttpProxyAgent }) =>
      // Empty means none; left out, undici would look into the environment by itself.
      new EnvHttpProxyAgent({ httpsProxy: https ?? '', httpProxy: http ?? '', noProxy: none ?? '' }),
  );
  return { dispatcher, fetch: fetchThrough(dispatcher) };
}

const fetchThrough =
  (dispatcher: Promise<Dispatcher>): Fetch =>
  async (url, { method = 'GET', headers, body, signal } = {}) => {
    // There is nothing that Certify uploads.
    if (body !== undefined && typeof body !== 'string') throw new TypeError('only text is sent');
    const { origin, pathname, search } = typeof url === 'string' ? new URL(url) : url;
    const options: Dispatcher.RequestOptions = {
      origin,
      path: pathname + search,
      method: method as Dispatcher.HttpMethod,
      ...(headers && { headers }),
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    };
    const answer = await request.call(await dispatcher, options).catch((error) => {
      throw isTimeUp(error) ? error : asFetchFails(error);
    });
    // At once, for a connection is not free for the next call before.
    const text = answer.body.text();
    text.catch(() => {});
    return got(String(url), answer.statusCode, answer.headers, text);
  };

export const isTimeUp = (error: unknown) =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');

/** As whoever calls knows that nobody answered. */
export const asFetchFails = (cause: unknown) => new TypeError('fetch failed', { cause });

type Headers = Readonly<Record<string, string | string[] | undefined>>;

function got(url: string, status: number, headers: Headers, text: Promise<string>): Got {
  return {
    url,
    status,
    ok: status >= 200 && status < 300,
    statusText: STATUS_CODES[status] ?? '',
    headers: {
      get: (name) => headers[name.toLowerCase()]?.toString() ?? null,
      entries: () => Object.entries(headers).map(([name, value]) => [name, String(value)]),
    },
    text: () => text,
    json: () => text.then(JSON.parse),
    arrayBuffer: async () => new TextEncoder().encode(await text).buffer,
  };
}
