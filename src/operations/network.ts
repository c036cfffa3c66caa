import type { EnvHttpProxyAgent } from 'undici';

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

/** As much of `fetch` as Slack's libraries and we use. */
export type Fetch = (url: string | URL, init?: Sent) => Promise<Got>;

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | FormData;
  redirect?: 'error' | 'follow' | 'manual';
  signal?: AbortSignal;
}

export interface Got {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: { get(name: string): string | null; entries(): Iterable<[string, string]> };
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<unknown>;
  text(): Promise<string>;
  clone(): { text(): Promise<string> };
}

/**
 * Every way to Slack: its Web API, its sockets, and the addresses it is answered at. Node's own `fetch` looks at no
 * proxy in the versions we run on, so that where one is named undici's takes its place.
 */
export function createNetwork({ https, http, none }: Proxies): Network {
  if (!https && !http) return { fetch };
  // Where nothing stands in between, nothing has to know how to get through it.
  const library = import('undici');
  const dispatcher = library.then(
    ({ EnvHttpProxyAgent }) =>
      // Empty means none; left out, undici would look into the environment by itself.
      new EnvHttpProxyAgent({ httpsProxy: https ?? '', httpProxy: http ?? '', noProxy: none ?? '' }),
  );
  return {
    dispatcher,
    async fetch(url, { body, ...init } = {}) {
      // Undici has a class of its own for it, and there is nothing that Certify uploads.
      if (body !== undefined && typeof body !== 'string') throw new TypeError('only text is sent');
      const { fetch: fetchThrough } = await library;
      return fetchThrough(url, {
        ...init,
        ...(body !== undefined && { body }),
        dispatcher: await dispatcher,
      });
    },
  };
}
