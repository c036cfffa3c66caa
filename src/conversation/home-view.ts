import type { Parts } from './parts.ts';
import type { HomeView, Remembered } from './view.ts';

/** What the app shows to one person in its Home, with what they began from there and what they kept last. */
export function homeView(
  { catalog, today }: Parts,
  version: string | undefined,
  { begun, kept }: Remembered,
  closed = false,
): HomeView {
  return { kind: 'home', today, version, checked: catalog.version, begun, kept, closed };
}
