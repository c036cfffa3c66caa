import { type Way, wayAfter, wayBetween, wayTo } from '../recommendation/index.ts';
import type { Asked } from './asked.ts';
import { groupsOf } from './certification-groups.ts';
import type { Parts } from './parts.ts';
import type { WayView } from './view.ts';

/** What comes after a certification, what leads to one, or what lies between two; asks which where none is named. */
export function wayView(
  { from, to }: Omit<Extract<Asked, { kind: 'path' }>, 'kind'>,
  closes: boolean,
  { catalog }: Parts,
): WayView {
  const known = (id: string | null) => (id !== null && catalog.get(id) ? id : null);
  return { kind: 'way', way: wayFor(known(from), known(to)), groups: groupsOf(catalog), closes };

  function wayFor(start: string | null, end: string | null): Way | null {
    if (start !== null && end !== null) return wayBetween(start, end, catalog);
    if (start !== null) return wayAfter(start, catalog);
    return end === null ? null : wayTo(end, catalog);
  }
}
