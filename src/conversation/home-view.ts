import type { Parts } from './parts.ts';
import type { Begun, HomeView } from './view.ts';

/** What the app shows to one person in its Home, with what they began from there last, if they did. */
export function homeView(
  { catalog, today }: Parts,
  version: string | undefined,
  begun: Begun | null,
  closed = false,
): HomeView {
  return { kind: 'home', today, version, checked: catalog.version, begun, closed };
}
