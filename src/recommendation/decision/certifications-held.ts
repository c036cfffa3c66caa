import type { HeldClass } from '../../catalog/schema.ts';
import { type Answers, type Holding, OPTION_IDS } from '../questions/answers.ts';
import { onShelf, type ShelfId } from './shelf.ts';

/** The buttons that name one certification each; each is a class of its own. */
const NAMED = OPTION_IDS.held.filter((option) => option !== 'none' && option !== 'several');

/** Everything that these answers say is held. What is open, or behind "several" and not picked yet, says nothing. */
export function holdingsIn({ held, holds }: Answers): readonly Holding[] {
  if (held === 'several') return holds ?? [];
  return NAMED.filter((button) => button === held).map((id) => ({
    certification: id,
    as: id,
    standing: 'current',
  }));
}

/** What of it is about to expire, by id, in whatever order it was picked. */
export function expiringIn(answers: Answers): readonly string[] {
  return holdingsIn(answers)
    .filter(({ standing }) => standing === 'expiring')
    .map(({ certification }) => certification)
    .sort();
}

/** Whether this very certification, by id, is among what these answers say is held. */
export function isHeld(id: string, answers: Answers): boolean {
  return holdingsIn(answers).some(({ certification }) => certification === id);
}

const FIRST_SCRUM_MASTER = [
  'first Scrum Master badge',
  'Scrum basics for developers',
] as const satisfies readonly ShelfId[];
const UP_TO_ADVANCED = {
  scrumMaster: [
    ...FIRST_SCRUM_MASTER,
    'way to teaching',
    'advanced Scrum Master badge',
    'advanced Scrum Master exam',
  ],
  productOwner: ['first Product Owner badge', 'advanced Product Owner badge', 'advanced Product Owner exam'],
} as const satisfies Record<string, readonly ShelfId[]>;

/** The places on which something held leaves nothing to get: its own, and those below it on the same ladder. */
const CLEARED: Record<HeldClass, readonly ShelfId[]> = {
  csm: FIRST_SCRUM_MASTER,
  'psm-i': FIRST_SCRUM_MASTER,
  'a-csm': UP_TO_ADVANCED.scrumMaster,
  'psm-ii': UP_TO_ADVANCED.scrumMaster,
  'sm-top': [...UP_TO_ADVANCED.scrumMaster, 'top Scrum Master badge'],
  cspo: ['first Product Owner badge'],
  'pspo-i': ['first Product Owner badge'],
  'a-cspo': UP_TO_ADVANCED.productOwner,
  'pspo-ii': UP_TO_ADVANCED.productOwner,
  'po-top': [...UP_TO_ADVANCED.productOwner, 'top Product Owner badge'],
  developer: ['developer badge'],
  'product-design': ['Scrum for designers'],
  capm: ['first project badge'],
  pmp: ['first project badge', 'project management'],
  'pmi-acp': ['agile project practice'],
  'project-method': ['prescribed project method'],
  'prince2-agile': ['PRINCE2 Agile'],
  facilitation: ['team facilitation'],
  coaching: ['team facilitation', 'team coaching'],
  'enterprise-coaching': ['team facilitation', 'team coaching', 'company coaching'],
  leadership: ['agile leadership'],
  'kanban-basics': ['first Kanban class'],
  'kanban-design': ['first Kanban class', 'Kanban design'],
  'kanban-management': ['first Kanban class', 'Kanban design', 'Kanban management'],
  'kanban-coaching': ['first Kanban class', 'Kanban design', 'Kanban management', 'Kanban coaching'],
  'kanban-in-scrum': ['Kanban inside Scrum'],
  scaling: ['scaling Scrum'],
  'safe-team': ['SAFe team member'],
  'safe-architect': ['SAFe architecture'],
  'safe-scrum-master': ['SAFe Scrum Master'],
  'safe-advanced-scrum-master': ['SAFe Scrum Master', 'SAFe advanced Scrum Master'],
  'safe-train': ['SAFe train'],
  'safe-product': ['SAFe product seat'],
  'safe-solution': ['SAFe solution seat'],
  'safe-portfolio': ['SAFe portfolio seat'],
  'safe-overview': ['SAFe overview'],
  'safe-rollout': ['SAFe overview', 'SAFe rollout'],
  'agile-testing': ['agile testing'],
  'agile-analysis': ['agile analysis'],
};

/** Every certification that may win but not for these people, by id: held, or of a place that what is held clears. */
export function idsCovered(answers: Answers): ReadonlySet<string> {
  const holdings = holdingsIn(answers);
  const cleared = holdings.flatMap(({ as }) => (as ? CLEARED[as] : []));
  return new Set([...holdings.map(({ certification }) => certification), ...cleared.flatMap(onShelf)]);
}

/** What is held that leaves this certification, by id, nothing to give; undefined where nothing does. */
export function coveredBy(id: string, answers: Answers): Holding | undefined {
  const holdings = holdingsIn(answers);
  const covers = ({ as }: Holding) =>
    as && CLEARED[as].some((place) => (onShelf(place) as readonly string[]).includes(id));
  const covering = holdings
    .filter(covers)
    .sort((one, other) => (one.certification < other.certification ? -1 : 1));
  return holdings.find(({ certification }) => certification === id) ?? covering[0];
}

/** Classes of which one that is held clears a place. */
export function clearedBy(place: ShelfId): readonly HeldClass[] {
  return CLEARED_BY.get(place) ?? [];
}

const CLEARED_BY = new Map<ShelfId, HeldClass[]>();
for (const as of Object.keys(CLEARED) as HeldClass[]) {
  for (const place of new Set(CLEARED[as])) CLEARED_BY.set(place, [...(CLEARED_BY.get(place) ?? []), as]);
}
