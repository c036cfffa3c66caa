import type { Badge, OptionId } from '../questions/answers.ts';
import type { Reading } from './reading.ts';

/** How far up one ladder a person's badges reach. */
export type Rung = 'nothing' | 'first' | 'advanced' | 'top';

/** What a person holds, as the rules need to know it. */
export interface Holdings {
  readonly scrumMaster: Rung;
  readonly productOwner: Rung;
  readonly developer: boolean;
  readonly pmp: boolean;
  readonly pmiAcp: boolean;
  /** At least one certification, whichever. */
  readonly any: boolean;
}

/** The groups of badges behind one button of the question. */
const BY_BUTTON: Partial<Record<OptionId<'held'>, readonly Badge[]>> = {
  'scrum-master': ['sm-first'],
  'product-owner': ['po-first'],
  pmp: ['pmp'],
};

/** The groups of badges that an answer says are held. Nothing ticked says nothing. */
export function badgesHeld(
  held: OptionId<'held'> | undefined,
  ticked: readonly Badge[] = [],
): readonly Badge[] {
  if (held === undefined) return [];
  return held === 'several' ? ticked : (BY_BUTTON[held] ?? []);
}

/** Reads the question about badges held and folds the ticked boxes in. */
export function readHoldings(reading: Reading): Holdings {
  return holdingsOf(badgesHeld(reading.get('held'), reading.ticked()));
}

/** The holdings that a list of badges amounts to. */
function holdingsOf(badges: readonly Badge[]): Holdings {
  const has = (badge: Badge) => badges.includes(badge);
  const rung = (track: 'sm' | 'po'): Rung => {
    if (has(`${track}-top`)) return 'top';
    if (has(`${track}-advanced`)) return 'advanced';
    return has(`${track}-first`) ? 'first' : 'nothing';
  };
  return {
    scrumMaster: rung('sm'),
    productOwner: rung('po'),
    developer: has('developer'),
    pmp: has('pmp'),
    pmiAcp: has('pmi-acp'),
    any: badges.length > 0,
  };
}
