import { useSyncExternalStore } from 'react';
import { type Route, routeIn, routeOfPermalink } from './route.ts';

/** What a link of an app may lead to; above all no script, which would run in this page. */
const FOLLOWED = new Set(['http:', 'https:', 'mailto:']);

/** A link: to a message within the page, anything else in a window of its own. */
export function follow(url: string, permalinkBase: string): void {
  const inside = routeOfPermalink(url, permalinkBase);
  if (inside) location.hash = inside;
  else if (FOLLOWED.has(URL.parse(url)?.protocol ?? '')) open(url, '_blank', 'noopener');
}

/** Becomes someone else, in the same place where that person has it. */
export function become(name: string): void {
  const url = new URL(location.href);
  url.searchParams.set('as', name.toLowerCase());
  history.pushState(null, '', url);
  dispatchEvent(new PopStateEvent('popstate'));
}

export function useRoute(): Route {
  return routeIn(useSyncExternalStore(listen, () => location.href));
}

function listen(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  addEventListener('popstate', changed);
  return () => {
    removeEventListener('hashchange', changed);
    removeEventListener('popstate', changed);
  };
}
