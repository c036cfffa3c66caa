import type { BuiltCatalog } from '../catalog/schema.ts';

/** A page that the catalog leans on, and the places that do, such as `csm.facts.examFeeUsd.source`. */
export interface Address {
  readonly url: string;
  readonly places: readonly string[];
}

/**
 * What became of a page. `unclear` is a page that could not be read from here (refused to a program, slow, broken
 * today), which a person has to look at; it says nothing against the source.
 */
export type Found =
  | { readonly kind: 'works' }
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'gone'; readonly why: string }
  | { readonly kind: 'unclear'; readonly why: string };

/** Every web address of the catalog once, in the order of the alphabet. What follows a `#` is the same page. */
export function addressesIn({ certifications, pages }: BuiltCatalog): Address[] {
  const places = new Map<string, string[]>();
  const note = (value: unknown, place: string): void => {
    if (typeof value === 'string') {
      if (!/^https?:\/\//.test(value)) return;
      const url = value.replace(/#.*$/s, '');
      places.set(url, [...(places.get(url) ?? []), place]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) note(inner, `${place}.${key}`);
    }
  };
  for (const { id, ...certification } of certifications) note(certification, id);
  for (const { id, ...page } of pages) note(page, `pages.${id}`);
  return [...places]
    .map(([url, usedAt]) => ({ url, places: usedAt }))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

const HOSTS_AT_ONCE = 8;

/**
 * Reads every page and says what became of it, in the order given. One host is asked for one page at a time, so that
 * nobody takes us for an attack. `patience` is how long to wait for one page, in milliseconds.
 */
export async function checkAll(
  addresses: readonly Address[],
  patience: number,
): Promise<(Address & { found: Found })[]> {
  const found = new Map<string, Found>();
  const hosts = [...new Set(addresses.map(({ url }) => new URL(url).host))];
  const worker = async () => {
    for (let host = hosts.shift(); host !== undefined; host = hosts.shift()) {
      for (const { url } of addresses) {
        if (new URL(url).host === host) found.set(url, await check(url, patience));
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  return addresses.map((address) => ({ ...address, found: found.get(address.url) ?? UNREAD }));
}

const UNREAD: Found = { kind: 'unclear', why: 'not read' };

const GONE = new Set([404, 410]);

async function check(url: string, patience: number): Promise<Found> {
  try {
    const response = await fetch(url, {
      headers: { 'user-agent': 'Certify, checking the sources of its catalog', accept: 'text/html,*/*' },
      signal: AbortSignal.timeout(patience),
    });
    await response.body?.cancel();
    if (GONE.has(response.status)) return { kind: 'gone', why: `status ${response.status}` };
    if (!response.ok) return { kind: 'unclear', why: `status ${response.status}` };
    return isAnotherPage(url, response.url) ? { kind: 'moved', to: response.url } : { kind: 'works' };
  } catch (error) {
    const why = reasonOf(error);
    return { kind: why === 'ENOTFOUND' ? 'gone' : 'unclear', why };
  }
}

/** Another host or path. A page that is sent on to its own secure, `www` or slashed address has not moved. */
function isAnotherPage(asked: string, given: string): boolean {
  const plain = (url: string) => {
    const { host, pathname } = new URL(url);
    return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`.toLowerCase();
  };
  return plain(asked) !== plain(given);
}

/** Node's code of a failed connection, such as `ENOTFOUND`, or what kind of error it was, such as `TimeoutError`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}
