import type { HeldClass } from '../../catalog/schema.ts';
import { type Asked, levelByReason } from './asked-level.ts';
import { type LadderId, type Rung, rungOf } from './holdings.ts';
import {
  beside,
  type CloseSecond,
  type FirstStepId,
  get,
  hasPractice,
  holdsItAlready,
  type LevelChoice,
  lacksPractice,
  notYet,
  offTrack,
  withPractice,
} from './level-choice.ts';
import type { Reading } from './reading.ts';
import type { RuleId } from './rules.ts';
import type { ShelfId } from './shelf.ts';

/** One of the two Scrum ladders, seen from its own side. */
interface Ladder {
  readonly own: LadderId;
  readonly other: LadderId;
  /** The badges that the classes one and two rungs up ask for; those of the other issuer do not count. */
  readonly firstWithClass: HeldClass;
  readonly advancedWithClass: HeldClass;
  readonly first: ShelfId;
  readonly advanced: ShelfId;
  /** What is left of it for whom the class is closed, and what is open to whoever has the practice. */
  readonly advancedByExam: ShelfId;
  readonly top: ShelfId;
  readonly practice: FirstStepId;
  readonly asked: Asked;
}

const SCRUM_MASTER: Ladder = {
  own: 'scrumMaster',
  other: 'productOwner',
  firstWithClass: 'csm',
  advancedWithClass: 'a-csm',
  first: 'first Scrum Master badge',
  advanced: 'advanced Scrum Master badge',
  advancedByExam: 'advanced Scrum Master exam',
  top: 'top Scrum Master badge',
  practice: 'practise-as-scrum-master',
  asked: { scrum: 'first Scrum Master badge', safe: 'SAFe Scrum Master' },
};
const PRODUCT_OWNER: Ladder = {
  own: 'productOwner',
  other: 'scrumMaster',
  firstWithClass: 'cspo',
  advancedWithClass: 'a-cspo',
  first: 'first Product Owner badge',
  advanced: 'advanced Product Owner badge',
  advancedByExam: 'advanced Product Owner exam',
  top: 'top Product Owner badge',
  practice: 'practise-as-product-owner',
  asked: { scrum: 'first Product Owner badge', safe: 'SAFe product seat' },
};

/** For Scrum Masters and whoever else is on a Scrum team. */
export function scrumMasterLevel(reading: Reading): LevelChoice {
  const rung = rungOf('scrumMaster', reading);
  return rung === 'nothing' ? firstBadge(SCRUM_MASTER, reading) : furtherAsScrumMaster(rung, reading);
}

/** For Product Owners. Sources are split over whether a badge helps them at all, so that none stands close behind. */
export function productOwnerLevel(reading: Reading): LevelChoice {
  const rung = rungOf('productOwner', reading);
  return rung === 'nothing'
    ? beside(firstBadge(PRODUCT_OWNER, reading), 'none', 'first Scrum Master badge')
    : deeper(PRODUCT_OWNER, rung, reading);
}

/** Nothing held on this side yet. */
function firstBadge(ladder: Ladder, reading: Reading): LevelChoice {
  const decided = levelByReason(ladder.asked, reading);
  if (decided) return decided;
  if (rungOf(ladder.other, reading) !== 'nothing') {
    return get(ladder.first, 'who knows one side looks at the other', 'held');
  }
  const direction =
    ladder === SCRUM_MASTER && reading.get('held') === 'not-sure' && DIRECTIONS[reading.get('next')];
  if (direction) return direction(reading);
  const first = beside(get(ladder.first, firstBecause(reading), 'held'), OTHER_SIDE[ladder.own]);
  const purpose = reading.get('purpose');
  if (purpose !== 'prove' && purpose !== 'better') return first;
  if (reading.get('experience') !== 'over-3') return first;
  // Years of practice without a badge are practice: the higher exam asks for no badge first.
  return purpose === 'better'
    ? beside(
        get(ladder.advancedByExam, 'years of practice may go straight to the higher exam', 'experience'),
        ladder.first,
      )
    : beside(first, ladder.advancedByExam, OTHER_SIDE[ladder.own]);
}

const firstBecause = (reading: Reading): RuleId =>
  reading.get('held') === 'none' ? 'nothing held yet, so the first badge' : 'most begin with the first badge';

/** A badge of the Scrum Master line is held: deeper, or in another direction? */
function furtherAsScrumMaster(rung: Rung, reading: Reading): LevelChoice {
  const directions = DIRECTIONS[reading.get('next')];
  return directions ? directions(reading) : deeper(SCRUM_MASTER, rung, reading);
}

const DIRECTIONS: Partial<Record<string, (reading: Reading) => LevelChoice>> = {
  'other-side': (reading) => {
    const rung = rungOf('productOwner', reading);
    return offTrack(
      rung === 'nothing'
        ? get('first Product Owner badge', 'who knows one side looks at the other', 'next')
        : deeper(PRODUCT_OWNER, rung, reading),
    );
  },
  scale: () => get('scaling Scrum', 'several teams on one product need scaling', 'next'),
  kanban: () => get('Kanban inside Scrum', 'Kanban inside Scrum has its own badge', 'next'),
  executives: () => offTrack(get('agile leadership', 'managers need the leadership view', 'next')),
  coaching: () => offTrack(get('team coaching', 'coaching has its own credentials', 'next')),
};

/** Up the own ladder, once there is about a year of practice. */
function deeper(ladder: Ladder, rung: Rung, reading: Reading): LevelChoice {
  const up = oneUp(ladder, rung, reading);
  if (up.kind !== 'get') return up;
  const experience = reading.get('experience');
  if (lacksPractice(experience)) {
    return notYet(up.shelf, ladder.practice, 'practice before a further badge', 'experience');
  }
  // Of the two ways on that sources name for holders of a first badge, the other is the other side of Scrum.
  const near = rung === 'first' ? beside(up, OTHER_SIDE[ladder.own]) : up;
  return hasPractice(experience) ? withPractice(near) : near;
}

const OTHER_SIDE: Record<LadderId, CloseSecond> = {
  scrumMaster: 'first Product Owner badge',
  productOwner: 'first Scrum Master badge',
};

/** What an issuer asks for first is its own badge one rung below; its rival's opens only the exam. */
function oneUp(ladder: Ladder, rung: Rung, reading: Reading): LevelChoice {
  if (rung === 'first') {
    const shelf = reading.holds(ladder.firstWithClass) ? ladder.advanced : ladder.advancedByExam;
    return get(shelf, 'a holder goes one level up', 'held');
  }
  if (rung === 'advanced' && reading.holds(ladder.advancedWithClass)) {
    return get(ladder.top, 'a holder goes one level up', 'held');
  }
  const beyond: readonly CloseSecond[] = ladder === SCRUM_MASTER ? ['team coaching', 'agile leadership'] : [];
  return beside(holdsItAlready(), ...beyond);
}
