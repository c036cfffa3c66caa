/** Where in the workspace one is. It stands in the address, so that a reload, a bookmark and "back" keep it. */
export interface Route {
  /** The name of the person one is; none for the first. */
  readonly as: string | null;
  /** A conversation's id, "home" or "places"; none before anything was chosen. */
  readonly place: string | null;
  /** The first message of the open thread. */
  readonly thread: string | null;
}

export const HOME = 'home';
/** The list of conversations, which fills the screen of a phone. */
export const PLACES = 'places';

export const hrefTo = (place: string, thread?: string): string => `#${place}${thread ? `/${thread}` : ''}`;

export function routeIn(href: string): Route {
  const { searchParams, hash } = new URL(href);
  const [place, thread] = hash.slice(1).split('/');
  return {
    as: searchParams.get('as')?.toLowerCase() ?? null,
    place: place || null,
    thread: thread || null,
  };
}

/** A link to a message, as the workspace hands it out; none when it leads elsewhere. */
export function routeOfPermalink(url: string, base: string): string | null {
  if (!url.startsWith(base)) return null;
  const { pathname, searchParams } = new URL(url);
  const [, , place, message] = pathname.split('/');
  if (!place || !message) return null;
  const ts = message.replace(/^p(\d+)(\d{6})$/, '$1.$2');
  return hrefTo(place, searchParams.get('thread_ts') ?? ts);
}
