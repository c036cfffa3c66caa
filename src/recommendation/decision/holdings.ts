import type { HeldClass } from '../../catalog/schema.ts';
import type { Reading } from './reading.ts';

/** How far up one ladder a person's badges reach. */
export type Rung = 'nothing' | 'first' | 'advanced' | 'top';

export const LADDERS = {
  scrumMaster: { top: ['sm-top'], advanced: ['a-csm', 'psm-ii'], first: ['csm', 'psm-i'] },
  productOwner: { top: ['po-top'], advanced: ['a-cspo', 'pspo-ii'], first: ['cspo', 'pspo-i'] },
} as const satisfies Record<string, Record<string, readonly HeldClass[]>>;
export type LadderId = keyof typeof LADDERS;

/** The highest rung of a ladder on which something is held; a badge higher up stands for those below it. */
export function rungOf(ladder: LadderId, reading: Reading): Rung {
  const { top, advanced, first } = LADDERS[ladder];
  const holdsOne = (classes: readonly HeldClass[]) => classes.some((as) => reading.holds(as));
  if (holdsOne(top)) return 'top';
  if (holdsOne(advanced)) return 'advanced';
  return holdsOne(first) ? 'first' : 'nothing';
}

/** Whether any badge of either Scrum ladder is held. */
export const holdsScrumBadge = (reading: Reading) =>
  rungOf('scrumMaster', reading) !== 'nothing' || rungOf('productOwner', reading) !== 'nothing';
