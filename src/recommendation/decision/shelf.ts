import type { RuleId } from './rules.ts';

/**
 * The certifications that rules can recommend, by catalog id. A test holds each against the catalog: it must be
 * there, on offer, and allowed to win.
 */
export const WINNER_IDS = [
  'csm', 'psm-i', 'a-csm', 'psm-ii', 'csp-sm',
  'cspo', 'pspo-i', 'a-cspo', 'pspo-ii', 'csp-po',
  'csd', 'psd', 'sps', 'psk-i', 'ku-tkp', 'ku-kmp',
  'safe-ssm', 'safe-popm', 'safe-sp', 'safe-sa',
  'pmp', 'pmi-acp', 'agilepm-foundation',
  'icp', 'icp-atf', 'icp-acc', 'pal-i',
  'istqb-ctfl-at', 'iiba-aac',
] as const; // biome-ignore format: grouped by issuer and role
export type WinnerId = (typeof WINNER_IDS)[number];

/** One certification without a rival for its place. */
interface Single {
  readonly kind: 'single';
  readonly id: WinnerId;
}

/** Two issuers' answers to the same need: one comes with a class, the other is an exam alone. */
export interface Rivals {
  readonly kind: 'rivals';
  readonly withClass: WinnerId;
  readonly examAlone: WinnerId;
  /** Which stands first while nothing speaks for either. */
  readonly first: 'withClass' | 'examAlone';
  readonly firstBecause: RuleId;
  /** Sources rarely split the two, so both are shown even when the order is known. */
  readonly inseparable: boolean;
}

/** Two different directions, shown side by side because the choice between them is open. */
interface Open {
  readonly kind: 'open';
  readonly ids: readonly [WinnerId, WinnerId];
}

type Shelf = Single | Rivals | Open;

const single = (id: WinnerId): Single => ({ kind: 'single', id });

/** A place on a track, and what can be had there. */
const SHELVES = {
  'first Scrum Master badge': {
    kind: 'rivals',
    withClass: 'csm',
    examAlone: 'psm-i',
    first: 'withClass',
    firstBecause: 'the first badge of a Scrum Master is CSM',
    inseparable: true,
  },
  'advanced Scrum Master badge': {
    kind: 'rivals',
    withClass: 'a-csm',
    examAlone: 'psm-ii',
    first: 'examAlone',
    firstBecause: 'depth is read from a hard exam',
    inseparable: false,
  },
  'advanced Scrum Master exam': single('psm-ii'),
  'top Scrum Master badge': single('csp-sm'),
  'first Product Owner badge': {
    kind: 'rivals',
    withClass: 'cspo',
    examAlone: 'pspo-i',
    first: 'withClass',
    firstBecause: 'the badge of the decider is CSPO',
    inseparable: true,
  },
  'advanced Product Owner badge': {
    kind: 'rivals',
    withClass: 'a-cspo',
    examAlone: 'pspo-ii',
    first: 'examAlone',
    firstBecause: 'the next badge for holders of either first one',
    inseparable: false,
  },
  'advanced Product Owner exam': single('pspo-ii'),
  'top Product Owner badge': single('csp-po'),
  'Scrum basics for developers': {
    kind: 'rivals',
    withClass: 'csm',
    examAlone: 'psm-i',
    first: 'examAlone',
    firstBecause: 'developers take the exam without a class',
    inseparable: true,
  },
  'developer badge': {
    kind: 'rivals',
    withClass: 'csd',
    examAlone: 'psd',
    first: 'examAlone',
    firstBecause: 'developers take the exam without a class',
    inseparable: false,
  },
  'scaling Scrum': single('sps'),
  'Kanban inside Scrum': single('psk-i'),
  'first Kanban class': single('ku-tkp'),
  'Kanban management': single('ku-kmp'),
  'SAFe Scrum Master': single('safe-ssm'),
  'SAFe product seat': single('safe-popm'),
  'SAFe team member': single('safe-sp'),
  'SAFe overview': single('safe-sa'),
  'project management': single('pmp'),
  'agile project practice': single('pmi-acp'),
  'prescribed project method': single('agilepm-foundation'),
  'agile foundations': single('icp'),
  'team facilitation': single('icp-atf'),
  'team coaching': single('icp-acc'),
  'agile leadership': single('pal-i'),
  'coaching or leading': { kind: 'open', ids: ['pal-i', 'icp-acc'] },
  'agile testing': single('istqb-ctfl-at'),
  'agile analysis': single('iiba-aac'),
} as const satisfies Record<string, Shelf>;

export type ShelfId = keyof typeof SHELVES;

export function shelf(id: ShelfId): Shelf {
  return SHELVES[id];
}

/** What another issuer offers for the same need as this certification, by id; undefined where nobody does. */
export function rivalOf(id: string): WinnerId | undefined {
  for (const found of Object.values<Shelf>(SHELVES)) {
    if (found.kind !== 'rivals') continue;
    if (found.withClass === id) return found.examAlone;
    if (found.examAlone === id) return found.withClass;
  }
  return undefined;
}

/** Everything on a shelf, in the order shown while nothing speaks for either. */
export function onShelf(id: ShelfId): readonly WinnerId[] {
  const found = shelf(id);
  switch (found.kind) {
    case 'single':
      return [found.id];
    case 'open':
      return found.ids;
    case 'rivals':
      return found.first === 'withClass'
        ? [found.withClass, found.examAlone]
        : [found.examAlone, found.withClass];
  }
}
