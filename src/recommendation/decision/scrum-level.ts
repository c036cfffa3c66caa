import type { HeldClass } from '../../catalog/schema.ts';
import type { OptionId } from '../questions/answers.ts';
import { holdsScrumBadge, type LadderId, type Rung, rungOf } from './holdings.ts';
import {
  type Experience,
  type FirstStepId,
  get,
  ground,
  hasPractice,
  type LevelChoice,
  lacksPractice,
  none,
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
  /** What is left of it for whom the class is closed. */
  readonly advancedByExam: ShelfId;
  readonly top: ShelfId;
  readonly practice: FirstStepId;
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
};
const otherSide = (ladder: Ladder) => (ladder === SCRUM_MASTER ? PRODUCT_OWNER : SCRUM_MASTER);

/** For people who help a team work well. */
export const scrumMasterLevel = (reading: Reading) => ladderLevel(SCRUM_MASTER, reading);
/** For people who decide what gets built. */
export const productOwnerLevel = (reading: Reading) => ladderLevel(PRODUCT_OWNER, reading);

function ladderLevel(ladder: Ladder, reading: Reading): LevelChoice {
  const rung = rungOf(ladder.own, reading);
  const experience = reading.get('experience');
  return rung === 'nothing'
    ? firstBadge(ladder, experience, reading)
    : furtherBadge(ladder, experience, rung, reading);
}

/** Nothing held on this side yet. */
function firstBadge(ladder: Ladder, experience: Experience, reading: Reading): LevelChoice {
  if (rungOf(ladder.other, reading) !== 'nothing') {
    return get(ladder.first, 'who knows one side looks at the other', 'held');
  }
  const first = firstOfAll(ladder.first, experience, reading);
  if (lacksPractice(experience)) return first;
  const next = reading.get('next');
  if (next === 'other-side') {
    return {
      kind: 'both',
      shelves: [ladder.first, otherSide(ladder).first],
      grounds: ground('why not both, one after the other', ['next']),
    };
  }
  if (!hasPractice(experience)) return scrumFirst(ladder, next) ?? first;
  return besideLadder(next, experience) ?? (ladder === PRODUCT_OWNER ? productBadge(first, reading) : first);
}

/**
 * People who decide about products already: only some of them gain from a badge. Sources that say it helps speak of a
 * Product Owner in Scrum, those that say it does not of product work as a craft.
 */
function productBadge(first: LevelChoice, reading: Reading): LevelChoice {
  switch (reading.get('purpose')) {
    case 'better':
      if (reading.get('setting') === 'scrum') return first;
      return none(
        'learn-the-product-craft',
        'product craft is not taught by a badge',
        'purpose',
        'experience',
      );
    case 'nothing':
      return none('choose-a-goal', 'no badge without a goal', 'purpose');
    default:
      return first;
  }
}

/** The first badge, for the reason that is known: nothing is held, or everything is new. */
function firstOfAll(shelf: ShelfId, experience: Experience, reading: Reading): LevelChoice {
  if (reading.get('held') === 'none') return get(shelf, 'nothing held yet, so the first badge', 'held');
  return lacksPractice(experience)
    ? get(shelf, 'beginners start at the beginning', 'experience')
    : get(shelf);
}

/** A badge of this side is held: deeper, or over to the other side? */
function furtherBadge(ladder: Ladder, experience: Experience, rung: Rung, reading: Reading): LevelChoice {
  const next = reading.get('next');
  if (next === 'other-side') return offTrack(crossOver(otherSide(ladder), experience, reading));
  const beside = besideLadder(next, experience);
  if (beside) return beside;
  const up = oneUp(ladder, rung, reading);
  if (up.kind === 'get' && lacksPractice(experience)) return practiceFirst(ladder, up.shelf);
  return up.kind === 'get' ? practised(up, experience) : up;
}

function crossOver(ladder: Ladder, experience: Experience, reading: Reading): LevelChoice {
  const rung = rungOf(ladder.own, reading);
  if (rung === 'nothing') {
    // A badge without practice is not yet knowing a side, but nothing speaks against the second badge at once.
    return lacksPractice(experience)
      ? get(ladder.first, 'why not both, one after the other', 'next', 'held')
      : get(ladder.first, 'who knows one side looks at the other', 'next', 'held');
  }
  const up = oneUp(ladder, rung, reading, 'a holder of the other side goes one level up there');
  return up.kind === 'get' && lacksPractice(experience) ? practiceFirst(ladder, up.shelf) : up;
}

const practiceFirst = (ladder: Ladder, shelf: ShelfId) =>
  notYet(shelf, ladder.practice, 'practice before a further badge', 'experience');

/** What an issuer asks for first is its own badge one rung below; its rival's opens only the exam. */
function oneUp(
  ladder: Ladder,
  rung: Rung,
  reading: Reading,
  rule: RuleId = 'a holder goes one level up',
): LevelChoice {
  if (rung === 'first') {
    return get(reading.holds(ladder.firstWithClass) ? ladder.advanced : ladder.advancedByExam, rule, 'held');
  }
  return rung === 'advanced' && reading.holds(ladder.advancedWithClass)
    ? get(ladder.top, rule, 'held')
    : none('use-what-you-hold', 'the top of this ladder is reached', 'held');
}

/** Directions off the ladder are not open to those of whom neither practice nor a badge is known. */
function scrumFirst({ first }: Ladder, next: OptionId<'next'>): LevelChoice | undefined {
  if (next === 'kanban') return get(first, 'Scrum before Kanban inside Scrum', 'next');
  return next === 'scale' ? get(first, 'the Scrum of one team before that of several', 'next') : undefined;
}

/** A direction that leads off the ladder, on Scrum teams; undefined for any other. */
function besideLadder(next: OptionId<'next'>, experience: Experience): LevelChoice | undefined {
  if (next === 'kanban') {
    return practised(get('Kanban inside Scrum', 'Kanban inside Scrum has its own badge', 'next'), experience);
  }
  if (next !== 'scale') return undefined;
  // One team's Scrum comes before that of several.
  return lacksPractice(experience)
    ? notYet('scaling Scrum', SCRUM_MASTER.practice, 'practice before a further badge', 'experience')
    : practised(get('scaling Scrum', 'several teams on one product need scaling', 'next'), experience);
}

const practised = (choice: LevelChoice, experience: Experience) =>
  hasPractice(experience) ? withPractice(choice) : choice;

/** For teams that use Kanban inside sprints: who does not know Scrum yet begins there. */
export function kanbanInScrumLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  if (hasPractice(experience)) return withPractice(get('Kanban inside Scrum'));
  return holdsScrumBadge(reading)
    ? get('Kanban inside Scrum')
    : offTrack(get('first Scrum Master badge', 'Scrum before Kanban inside Scrum', 'detail'));
}
