import { clearedBy } from './certifications-held.ts';
import { holdsScrumBadge, rungOf } from './holdings.ts';
import {
  get,
  ground,
  hasPractice,
  keepOrLapse,
  type LevelChoice,
  lacksPractice,
  none,
  notYet,
  offTrack,
  shelvesToGet,
  withPractice,
} from './level-choice.ts';
import { agileProjectLevel, plannedProjectLevel } from './project-level.ts';
import type { Reading } from './reading.ts';
import { kanbanInScrumLevel, productOwnerLevel, scrumMasterLevel } from './scrum-level.ts';
import type { ShelfId } from './shelf.ts';
import type { TrackId } from './track.ts';

/**
 * Second stage: what is held and experience choose the level, and whether to wait. What is held is never to be got
 * again, on whatever track: where no further step is known, it is to be used.
 */
export function chooseLevel(track: TrackId, reading: Reading): LevelChoice {
  if (reading.expires()) return keepOrLapse();
  const level = levelOn(track, reading);
  const cleared = (place: ShelfId) => clearedBy(place).some((as) => reading.holds(as));
  return placesOf(level).some(cleared) ? holdsItAlready() : level;
}

function placesOf(level: LevelChoice): readonly ShelfId[] {
  return level.kind === 'not-yet' ? [level.shelf] : shelvesToGet(level);
}

const holdsItAlready = () => none('use-what-you-hold', 'the top of this ladder is reached', 'held');

function levelOn(track: TrackId, reading: Reading): LevelChoice {
  switch (track) {
    case 'scrum-master':
      return scrumMasterLevel(reading);
    case 'product-owner':
      return productOwnerLevel(reading);
    case 'scrum-with-kanban':
      return kanbanInScrumLevel(reading);
    case 'flow':
      return flowLevel(reading);
    case 'planned-project':
      return plannedProjectLevel(reading);
    case 'agile-project':
      return agileProjectLevel(reading);
    case 'developer':
      return developerLevel(reading);
    case 'analyst':
      return analystLevel(reading);
    case 'coach':
      return coachLevel(reading);
    case 'coach-or-leader':
      return coachOrLeaderLevel(reading);
    case 'breadth':
      return breadthLevel(reading);
    case 'open':
      return openLevel(reading);
    default:
      return get(ONE_LEVEL[track]);
  }
}

/** Tracks where one certification stands alone, whatever the level. */
const ONE_LEVEL = {
  'safe-team': 'SAFe Scrum Master',
  'safe-product': 'SAFe product seat',
  'safe-build': 'SAFe team member',
  'safe-lead': 'SAFe overview',
  'prescribed-project': 'prescribed project method',
  tester: 'agile testing',
  leader: 'agile leadership',
} as const satisfies Partial<Record<TrackId, ShelfId>>;

function flowLevel(reading: Reading): LevelChoice {
  if (reading.holds('kanban-basics')) {
    return get('Kanban management', 'a holder goes one level up', 'held');
  }
  const experience = reading.get('experience');
  if (hasPractice(experience)) return withPractice(get('Kanban management'));
  return lacksPractice(experience)
    ? get('first Kanban class', 'beginners start at the beginning', 'experience')
    : get('first Kanban class');
}

function developerLevel(reading: Reading): LevelChoice {
  const purpose = reading.get('purpose');
  if (purpose === 'nothing') return none('choose-a-goal', 'no badge without a goal', 'purpose');
  if (purpose === 'hired') {
    return none('show-what-you-build', 'adverts for developers do not ask for one', 'purpose');
  }
  if (reading.holds('developer')) return holdsItAlready();
  const hasScrumBadge = holdsScrumBadge(reading);
  if (!hasScrumBadge && reading.get('setting') === 'kanban') {
    return offTrack(get('first Kanban class', 'steady flow is Kanban', 'setting'));
  }
  return hasScrumBadge
    ? get('developer badge', 'a developer with a Scrum badge gets the developer badge', 'held')
    : get('Scrum basics for developers', 'the basics are enough for developers', 'aim');
}

function analystLevel(reading: Reading): LevelChoice {
  const purpose = reading.get('purpose');
  if (purpose === 'nothing') return none('choose-a-goal', 'no badge without a goal', 'purpose');
  if (purpose === 'hired' && rungOf('scrumMaster', reading) === 'nothing') {
    return offTrack(
      get('first Scrum Master badge', 'analysts pass CV filters with a Scrum badge', 'purpose'),
    );
  }
  return get('agile analysis');
}

function coachLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  const facilitates = reading.holds('facilitation');
  if (lacksPractice(experience)) {
    return notYet(
      facilitates ? 'team coaching' : 'team facilitation',
      'practise-before-coaching',
      'coaches need years of practice',
      'experience',
    );
  }
  if (experience === '1-to-3' && !facilitates) {
    return get('team facilitation', 'facilitate before you coach', 'experience');
  }
  const ladder =
    experience === 'over-3' && reading.get('setting') === 'scrum' ? nextOnScrumLadder(reading) : null;
  return ladder
    ? offTrack(get(ladder, 'a coach in Scrum goes up its ladder', 'setting', 'experience'))
    : get('team coaching');
}

/** Two directions, of which one may be taken already. */
function coachOrLeaderLevel(reading: Reading): LevelChoice {
  if (reading.holds('leadership')) return get('team coaching');
  return reading.holds('coaching') ? get('agile leadership') : get('coaching or leading');
}

/** The next rung for a coach; null at its top, and where none of it is held: a first badge is not for coaches. */
function nextOnScrumLadder(reading: Reading): ShelfId | null {
  // Of someone with years of practice who does not say, the first rung is taken for granted; the result says what it asks for.
  if (reading.get('held') === 'not-sure') return 'advanced Scrum Master badge';
  switch (rungOf('scrumMaster', reading)) {
    case 'first':
      return 'advanced Scrum Master badge';
    case 'advanced':
      return 'top Scrum Master badge';
    default:
      return null;
  }
}

function breadthLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  if (lacksPractice(experience)) return firstOfBreadth(reading);
  if (!hasPractice(experience)) return get('agile foundations');
  return get('agile project practice', 'practised people show breadth', 'experience');
}

/** Whoever is new and looks for a job needs what adverts name; whoever has one, what fits a mix. */
function firstOfBreadth(reading: Reading): LevelChoice {
  return !reading.holdsAnything() && reading.get('purpose') === 'hired'
    ? offTrack(
        get(
          'first Scrum Master badge',
          'a way into agile work is a first Scrum badge',
          'purpose',
          'experience',
        ),
      )
    : get('agile foundations', 'beginners start at the beginning', 'experience');
}

/** Neither the work nor the way of working is known: never a default badge, but beginners have a common first step. */
function openLevel(reading: Reading): LevelChoice {
  const isNew = lacksPractice(reading.get('experience'));
  const holdsNone = isNew && !reading.holdsAnything();
  const purpose = reading.get('purpose');
  if (purpose === 'asked') {
    return { kind: 'ask-employer', grounds: ground('who asks should name it', ['purpose']) };
  }
  return holdsNone && purpose !== 'nothing'
    ? offTrack(
        get(
          'first Scrum Master badge',
          'beginners without a role begin with the general badge',
          'experience',
        ),
      )
    : { kind: 'undecided', grounds: [] };
}
