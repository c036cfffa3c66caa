import type { QuestionId } from '../questions/answers.ts';
import type { RuleId } from './rules.ts';

/**
 * The certifications that rules can recommend, by catalog id. A test holds each against the catalog: it must be
 * there, on offer, and allowed to win.
 */
export const WINNER_IDS = [
  'csm', 'psm-i', 'a-csm', 'psm-ii', 'csp-sm',
  'cspo', 'pspo-i', 'a-cspo', 'pspo-ii', 'csp-po',
  'csd', 'psd', 'psu-i', 'sps', 'psk-i',
  'ku-tkp', 'ku-ksd', 'ku-kmp', 'ku-akc',
  'safe-sp', 'safe-arch', 'safe-ssm', 'safe-sasm', 'safe-rte', 'safe-popm', 'safe-apm', 'safe-lpm', 'safe-sa', 'safe-spc',
  'capm', 'pmp', 'pmi-acp', 'agilepm-foundation', 'prince2-agile-foundation',
  'icp-atf', 'icp-acc', 'icp-ent', 'pal-i',
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
  /** The answer that this rests on. */
  readonly firstRestsOn: QuestionId;
  /** Sources rarely split the two, so both are shown even when the order is known. */
  readonly inseparable: boolean;
}

type Shelf = Single | Rivals;

const single = (id: WinnerId): Single => ({ kind: 'single', id });

/** A place on a track, and what can be had there. */
const SHELVES = {
  'first Scrum Master badge': {
    kind: 'rivals',
    withClass: 'csm',
    examAlone: 'psm-i',
    first: 'withClass',
    firstBecause: 'the first badge of a Scrum Master is CSM',
    firstRestsOn: 'learning',
    inseparable: true,
  },
  'advanced Scrum Master badge': {
    kind: 'rivals',
    withClass: 'a-csm',
    examAlone: 'psm-ii',
    first: 'withClass',
    firstBecause: 'the next level of the same house',
    firstRestsOn: 'held',
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
    firstRestsOn: 'learning',
    inseparable: true,
  },
  'advanced Product Owner badge': {
    kind: 'rivals',
    withClass: 'a-cspo',
    examAlone: 'pspo-ii',
    first: 'examAlone',
    firstBecause: 'the next badge for holders of either first one',
    firstRestsOn: 'held',
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
    firstRestsOn: 'learning',
    inseparable: true,
  },
  'developer badge': {
    kind: 'rivals',
    withClass: 'csd',
    examAlone: 'psd',
    first: 'examAlone',
    firstBecause: 'developers take the exam without a class',
    firstRestsOn: 'learning',
    inseparable: false,
  },
  'Scrum for designers': single('psu-i'),
  'scaling Scrum': single('sps'),
  'Kanban inside Scrum': single('psk-i'),
  'first Kanban class': single('ku-tkp'),
  'Kanban design': single('ku-ksd'),
  'Kanban management': single('ku-kmp'),
  'Kanban coaching': single('ku-akc'),
  'SAFe team member': single('safe-sp'),
  'SAFe architecture': single('safe-arch'),
  'SAFe Scrum Master': single('safe-ssm'),
  'SAFe advanced Scrum Master': single('safe-sasm'),
  'SAFe train': single('safe-rte'),
  'SAFe product seat': single('safe-popm'),
  'SAFe solution seat': single('safe-apm'),
  'SAFe portfolio seat': single('safe-lpm'),
  'SAFe overview': single('safe-sa'),
  'SAFe rollout': single('safe-spc'),
  'first project badge': single('capm'),
  'project management': single('pmp'),
  'agile project practice': single('pmi-acp'),
  'prescribed project method': single('agilepm-foundation'),
  'PRINCE2 Agile': single('prince2-agile-foundation'),
  'team facilitation': single('icp-atf'),
  'team coaching': single('icp-acc'),
  'company coaching': single('icp-ent'),
  'way to teaching': single('a-csm'),
  'agile leadership': single('pal-i'),
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
    case 'rivals':
      return found.first === 'withClass'
        ? [found.withClass, found.examAlone]
        : [found.examAlone, found.withClass];
  }
}
