import type { Catalog } from '../../catalog/catalog.ts';
import { idsHeld } from '../decision/certifications-held.ts';
import type { Decision } from '../decision/decide.ts';
import { onShelf, type ShelfId } from '../decision/shelf.ts';
import type { TrackId } from '../decision/track.ts';
import type { Answers } from '../questions/answers.ts';

/**
 * What else is near on each track, nearest first. It only orders what stands behind the outcome; it never changes
 * the outcome. Shelves not named here follow in the alphabetical order of their abbreviations.
 */
const NEAR: Record<TrackId, readonly ShelfId[]> = {
  'scrum-master': [
    'first Scrum Master badge', 'advanced Scrum Master badge', 'first Product Owner badge', 'agile foundations',
    'top Scrum Master badge',
  ],
  'product-owner': [
    'first Product Owner badge', 'advanced Product Owner badge', 'first Scrum Master badge', 'SAFe product seat',
    'top Product Owner badge',
  ],
  'scrum-with-kanban': ['Kanban inside Scrum', 'first Scrum Master badge', 'first Kanban class', 'Kanban management'],
  flow: ['first Kanban class', 'Kanban management', 'Kanban inside Scrum', 'first Scrum Master badge'],
  'safe-team': ['SAFe Scrum Master', 'SAFe team member', 'SAFe overview', 'first Scrum Master badge'],
  'safe-product': ['SAFe product seat', 'SAFe overview', 'first Product Owner badge'],
  'safe-build': ['SAFe team member', 'SAFe overview', 'developer badge', 'first Scrum Master badge'],
  'safe-lead': ['SAFe overview', 'agile project practice', 'SAFe Scrum Master', 'agile leadership', 'team coaching'],
  'planned-project': [
    'project management', 'agile project practice', 'prescribed project method', 'first Scrum Master badge',
  ],
  'prescribed-project': ['prescribed project method', 'project management', 'agile project practice'],
  'agile-project': [
    'agile project practice', 'project management', 'first Scrum Master badge', 'agile foundations',
  ],
  developer: ['Scrum basics for developers', 'developer badge', 'agile foundations'],
  tester: ['agile testing', 'developer badge', 'first Scrum Master badge'],
  analyst: ['agile analysis', 'first Scrum Master badge', 'first Product Owner badge'],
  coach: ['team coaching', 'team facilitation', 'advanced Scrum Master badge', 'agile leadership'],
  leader: ['agile leadership', 'SAFe overview', 'agile foundations', 'team coaching'],
  'coach-or-leader': ['agile leadership', 'team coaching', 'team facilitation', 'agile foundations'],
  breadth: ['agile project practice', 'agile foundations', 'first Scrum Master badge', 'team facilitation'],
  open: ['first Scrum Master badge', 'agile foundations', 'first Product Owner badge', 'first Kanban class'],
}; // biome-ignore format: one line for each track

/**
 * Every certification that may win and is not held, best first: the outcome's own, then what is near on the track,
 * then the rest by abbreviation. The order of the catalog and of the answers has no say.
 */
export function rank(decision: Decision, answers: Answers, catalog: Catalog): readonly string[] {
  const own: readonly string[] = decision.issuer.outcome.certifications;
  const held = idsHeld(answers);
  const order = [...new Set([...nearby(decision, answers), ...byAbbreviation(catalog)])];
  return order.filter((id) => own.includes(id) || !held.includes(id));
}

/** The outcome's own certifications, then what is near on the track, held or not, best first. */
export function nearby({ track, issuer, level }: Decision, answers: Answers): readonly string[] {
  const near = [...levelShelves(level), ...inReach(NEAR[track.track], answers)].flatMap(onShelf);
  return [...new Set([...issuer.outcome.certifications, ...near])];
}

/** Sorting the whole catalog was a third of the time a recommendation took, so each catalog is sorted once. */
const sorted = new WeakMap<Catalog, readonly string[]>();

function byAbbreviation(catalog: Catalog): readonly string[] {
  const known = sorted.get(catalog);
  if (known) return known;
  const ids = catalog.all
    .filter(({ mayWin, retired }) => mayWin.answer !== 'no' && !retired)
    .sort((a, b) => (a.abbreviation < b.abbreviation ? -1 : 1))
    .map(({ id }) => id);
  sorted.set(catalog, ids);
  return ids;
}

/** Without a year of practice the higher badges of a track come after everything else that is near. */
function inReach(shelves: readonly ShelfId[], { experience }: Answers): readonly ShelfId[] {
  if (experience === '1-to-3' || experience === 'over-3') return shelves;
  const isHigher = (shelf: ShelfId) => /^(advanced|top)/.test(shelf);
  return [...shelves.filter((shelf) => !isHigher(shelf)), ...shelves.filter(isHigher)];
}

function levelShelves(level: Decision['level']): readonly ShelfId[] {
  switch (level.kind) {
    case 'get':
    case 'not-yet':
      return [level.shelf];
    case 'both':
      return level.shelves;
    default:
      return [];
  }
}
