import { levelByReason } from './asked-level.ts';
import { holdsScrumBadge, rungOf } from './holdings.ts';
import {
  beside,
  get,
  ground,
  hasPractice,
  holdsItAlready,
  type LevelChoice,
  lacksPractice,
  none,
  notYet,
  offTrack,
} from './level-choice.ts';
import type { Reading } from './reading.ts';
import type { ShelfId } from './shelf.ts';

// Roles beside those of Scrum: each has a certification of its own, or needs none.

/** What product managers lack is a craft; a Product Owner badge is what half of the advice names behind that. */
export function productManagerLevel(reading: Reading): LevelChoice {
  const decided = levelByReason({ scrum: 'first Product Owner badge', safe: 'SAFe product seat' }, reading);
  if (decided) return decided;
  return beside(
    none('learn-the-product-craft', 'product craft is not taught by a badge', 'aim'),
    'first Product Owner badge',
  );
}

export function developerLevel(reading: Reading): LevelChoice {
  const decided = levelByReason({ scrum: 'Scrum basics for developers', safe: 'SAFe team member' }, reading);
  if (decided) return decided;
  if (reading.get('purpose') === 'hired') {
    return beside(
      none('show-what-you-build', 'adverts for developers do not ask for one', 'purpose'),
      'Scrum basics for developers',
    );
  }
  const focus = reading.get('focus');
  if (focus === 'engineering') {
    return beside(
      get('developer badge', 'engineering practices have their own badge', 'focus'),
      'Scrum basics for developers',
    );
  }
  if (focus === 'design' && holdsScrumBadge(reading)) {
    return get('Scrum for designers', 'designers have their own', 'focus');
  }
  if (holdsScrumBadge(reading)) {
    return get('developer badge', 'a developer with a Scrum badge gets the developer badge', 'held');
  }
  if (focus === 'design') {
    return beside(
      get('Scrum basics for developers', 'designers begin with the basics', 'focus'),
      'Scrum for designers',
    );
  }
  return beside(
    get('Scrum basics for developers', 'the basics are enough for developers', 'aim'),
    'developer badge',
  );
}

export function testerLevel(reading: Reading): LevelChoice {
  return reading.get('setting') === 'scrum' && !reading.holds('developer')
    ? beside(
        get('developer badge', 'testers on a Scrum team are developers there', 'setting'),
        'agile testing',
      )
    : beside(get('agile testing'), 'developer badge');
}

export function analystLevel(reading: Reading): LevelChoice {
  const decided = levelByReason({ scrum: 'first Scrum Master badge', safe: 'SAFe team member' }, reading);
  if (decided) return decided;
  if (reading.get('purpose') === 'hired' && rungOf('scrumMaster', reading) === 'nothing') {
    return offTrack(
      beside(
        get('first Scrum Master badge', 'analysts pass CV filters with a Scrum badge', 'purpose'),
        'none',
        'agile analysis',
      ),
    );
  }
  return beside(get('agile analysis'), 'first Scrum Master badge', 'none');
}

export function leaderLevel(): LevelChoice {
  return beside(get('agile leadership'), 'team coaching');
}

/** Whom a coach helps chooses the credential; whoever has not worked on such teams waits, but for meetings. */
export function coachLevel(reading: Reading): LevelChoice {
  const focus = reading.get('focus');
  if (focus === 'meetings') {
    return reading.holds('facilitation')
      ? get('team coaching', 'a holder goes one level up', 'held')
      : beside(get('team facilitation', 'facilitators have their own', 'focus'), 'team coaching');
  }
  if (focus === 'teach') return teaching(reading);
  if (lacksPractice(reading.get('experience'))) {
    return beside(
      notYet('team coaching', 'practise-before-coaching', 'coaches need years of practice', 'experience'),
      'team facilitation',
    );
  }
  const company =
    focus === 'company'
      ? get('company coaching', 'coaching a company has its own', 'focus')
      : reading.holds('coaching')
        ? get('company coaching', 'a holder goes one level up', 'held')
        : null;
  if (company) return beside(company, 'agile leadership', 'team coaching');
  return beside(get('team coaching'), 'team facilitation');
}

/** Whoever is to teach has to go up the ladder that leads to the licence. */
function teaching(reading: Reading): LevelChoice {
  const rung = rungOf('scrumMaster', reading);
  if (rung === 'nothing' && reading.get('held') !== 'not-sure') {
    return offTrack(
      beside(
        get('first Scrum Master badge', 'teachers of Scrum go up its ladder', 'focus'),
        'way to teaching',
      ),
    );
  }
  // Each step of a line asks for the one before it: PSM I and PSM II open nothing on the way to a licence of the other.
  if (rung === 'advanced' && !reading.holds('a-csm')) return holdsItAlready();
  const next: ShelfId =
    rung === 'advanced'
      ? 'top Scrum Master badge'
      : reading.holds('psm-i') && !reading.holds('csm')
        ? 'advanced Scrum Master exam'
        : 'way to teaching';
  return offTrack(
    beside(
      get(next, 'teachers of Scrum go up its ladder', 'focus'),
      'top Scrum Master badge',
      'first Product Owner badge',
    ),
  );
}

/** Several roles, or none decided: the two sides of Scrum one after the other, or breadth for the practised. */
export function openLevel(reading: Reading): LevelChoice {
  const decided = decidedForAnyRole(reading);
  if (decided) return decided;
  if (noGoal(reading)) return goalFirst();
  if (rungOf('scrumMaster', reading) !== 'nothing') {
    return get('first Product Owner badge', 'who knows one side looks at the other', 'held');
  }
  if (rungOf('productOwner', reading) !== 'nothing') {
    return get('first Scrum Master badge', 'who knows one side looks at the other', 'held');
  }
  return {
    kind: 'both',
    shelves: ['first Scrum Master badge', 'first Product Owner badge'],
    grounds: ground('why not both, one after the other', ['aim']),
  };
}

/** What the reason or the practice decides, whatever the role. */
const decidedForAnyRole = (reading: Reading) =>
  levelByReason({ scrum: 'first Scrum Master badge', safe: 'SAFe overview', roleOpen: true }, reading) ??
  broad(reading);

/** Practice, but neither a role nor a reason: another badge would say nothing. */
const noGoal = (reading: Reading) =>
  reading.get('purpose') === 'not-sure' && hasPractice(reading.get('experience'));

const goalFirst = () =>
  beside(none('choose-a-goal', 'no badge without a goal', 'purpose'), 'first Scrum Master badge');

/** Practice in a mix, and a reason: a badge for breadth. */
function broad(reading: Reading): LevelChoice | null {
  if (reading.get('setting') !== 'mix' || reading.get('purpose') === 'not-sure') return null;
  if (!hasPractice(reading.get('experience'))) return null;
  return offTrack(
    beside(
      get('agile project practice', 'practised people show breadth', 'experience'),
      'first Scrum Master badge',
    ),
  );
}

/** Neither the work nor the way of working is known: what most take, said as that, and never as a verdict. */
export function unknownLevel(reading: Reading): LevelChoice {
  const decided = decidedForAnyRole(reading);
  if (decided) return decided;
  if (
    reading.get('purpose') === 'not-sure' &&
    (reading.holdsAnything() || hasPractice(reading.get('experience')))
  ) {
    return goalFirst();
  }
  return {
    kind: 'undecided',
    shelf: 'first Scrum Master badge',
    grounds: ground('most people begin with the general badge', ['aim']),
    beside: ['first Product Owner badge', 'none'],
  };
}
