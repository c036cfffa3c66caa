import { type Holdings, type Rung, readHoldings } from './holdings.ts';
import type { OptionId, QuestionId } from './question.ts';
import type { Reading } from './reading.ts';
import type { RuleId } from './rules.ts';
import type { ShelfId } from './shelf.ts';
import type { Ground, TrackId } from './track.ts';

/** What to do before, or instead of, a certification. */
const FIRST_STEP_IDS = [
  'practise-as-scrum-master',
  'practise-as-product-owner',
  'lead-projects',
  'practise-before-coaching',
  'show-what-you-build',
  'learn-the-product-craft',
  'choose-a-goal',
  'use-what-you-hold',
  'work-on-agile-teams',
] as const;
export type FirstStepId = (typeof FIRST_STEP_IDS)[number];

/** The second stage's result: how high to reach on the track, or why not to reach at all. */
export type LevelChoice = {
  readonly grounds: readonly Ground[];
  /** It leads to another track's certification, so what chose the track does not speak for it. */
  readonly offTrack?: true;
} & (
  | { readonly kind: 'get'; readonly shelf: ShelfId }
  | { readonly kind: 'both'; readonly shelves: readonly [ShelfId, ShelfId] }
  | { readonly kind: 'not-yet'; readonly shelf: ShelfId; readonly first: FirstStepId }
  | { readonly kind: 'none'; readonly first: FirstStepId }
  | { readonly kind: 'keep-or-lapse' }
  | { readonly kind: 'ask-employer' }
  | { readonly kind: 'undecided' }
);

type Experience = OptionId<'experience'>;

const ground = (rule: RuleId, answers: QuestionId[]): readonly Ground[] => [{ rule, answers }];

const get = (shelf: ShelfId, rule?: RuleId, ...answers: QuestionId[]): LevelChoice => ({
  kind: 'get',
  shelf,
  grounds: rule ? ground(rule, answers) : [],
});

const notYet = (shelf: ShelfId, first: FirstStepId, rule: RuleId, ...answers: QuestionId[]): LevelChoice => ({
  kind: 'not-yet',
  shelf,
  first,
  grounds: ground(rule, answers),
});

const none = (first: FirstStepId, rule: RuleId, ...answers: QuestionId[]): LevelChoice => ({
  kind: 'none',
  first,
  grounds: ground(rule, answers),
});

const keepOrLapse = (): LevelChoice => ({
  kind: 'keep-or-lapse',
  grounds: ground('renew only what still serves', ['next']),
});

const offTrack = (choice: LevelChoice): LevelChoice => ({ ...choice, offTrack: true });

const withPractice = (choice: LevelChoice): LevelChoice => ({
  ...choice,
  grounds: [...choice.grounds, ...ground('practice opens the next level', ['experience'])],
});

/** At least a year of practice. */
const hasPractice = (experience: Experience) => experience === '1-to-3' || experience === 'over-3';
/** Said to have less than a year; "not sure" says nothing. */
const lacksPractice = (experience: Experience) => experience === 'none' || experience === 'under-1';

/** Second stage: experience and badges held choose the level, and whether to wait. */
export function chooseLevel(track: TrackId, reading: Reading): LevelChoice {
  switch (track) {
    case 'scrum-master':
      return ladderLevel(SCRUM_MASTER, reading);
    case 'product-owner':
      return ladderLevel(PRODUCT_OWNER, reading);
    case 'scaled-scrum':
      return scalingLevel(reading);
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
  'coach-or-leader': 'coaching or leading',
} as const satisfies Partial<Record<TrackId, ShelfId>>;

/** One of the two Scrum ladders, seen from its own side. */
interface Ladder {
  readonly own: 'scrumMaster' | 'productOwner';
  readonly other: 'scrumMaster' | 'productOwner';
  readonly first: ShelfId;
  readonly advanced: ShelfId;
  readonly top: ShelfId;
  readonly practice: FirstStepId;
}

const SCRUM_MASTER: Ladder = {
  own: 'scrumMaster',
  other: 'productOwner',
  first: 'first Scrum Master badge',
  advanced: 'advanced Scrum Master badge',
  top: 'top Scrum Master badge',
  practice: 'practise-as-scrum-master',
};
const PRODUCT_OWNER: Ladder = {
  own: 'productOwner',
  other: 'scrumMaster',
  first: 'first Product Owner badge',
  advanced: 'advanced Product Owner badge',
  top: 'top Product Owner badge',
  practice: 'practise-as-product-owner',
};
const otherSide = (ladder: Ladder) => (ladder === SCRUM_MASTER ? PRODUCT_OWNER : SCRUM_MASTER);

function ladderLevel(ladder: Ladder, reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  const holdings = readHoldings(reading);
  return holdings[ladder.own] === 'nothing'
    ? firstBadge(ladder, experience, holdings, reading)
    : furtherBadge(ladder, experience, holdings, reading);
}

/** Nothing held on this side yet. */
function firstBadge(
  ladder: Ladder,
  experience: Experience,
  holdings: Holdings,
  reading: Reading,
): LevelChoice {
  if (holdings[ladder.other] !== 'nothing') {
    return get(ladder.first, 'who knows one side looks at the other', 'held');
  }
  const first = firstOfAll(ladder.first, experience, reading);
  if (!hasPractice(experience)) return first;
  const next = reading.get('next');
  if (next === 'renew') return keepOrLapse();
  if (next === 'other-side') {
    return {
      kind: 'both',
      shelves: [ladder.first, otherSide(ladder).first],
      grounds: ground('why not both, one after the other', ['next']),
    };
  }
  return ladder === PRODUCT_OWNER ? productBadge(first, reading) : first;
}

/** People who decide about products already: only some of them gain from a badge. */
function productBadge(first: LevelChoice, reading: Reading): LevelChoice {
  switch (reading.get('purpose')) {
    case 'better':
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

/** A badge of this side is held: deeper, over to the other side, or only renew? */
function furtherBadge(
  ladder: Ladder,
  experience: Experience,
  holdings: Holdings,
  reading: Reading,
): LevelChoice {
  const next = reading.get('next');
  if (next === 'renew') return keepOrLapse();
  if (next === 'other-side') return offTrack(crossOver(otherSide(ladder), experience, holdings));
  const rung = holdings[ladder.own];
  if (lacksPractice(experience) && rung !== 'top') return practiceFirst(ladder, rung);
  const up = oneUp(ladder, rung);
  return hasPractice(experience) && up.kind === 'get' ? withPractice(up) : up;
}

function crossOver(ladder: Ladder, experience: Experience, holdings: Holdings): LevelChoice {
  const rung = holdings[ladder.own];
  if (rung === 'nothing') return get(ladder.first, 'who knows one side looks at the other', 'next', 'held');
  if (lacksPractice(experience) && rung !== 'top') return practiceFirst(ladder, rung);
  return oneUp(ladder, rung, 'a holder of the other side goes one level up there');
}

function practiceFirst(ladder: Ladder, rung: Rung): LevelChoice {
  const shelf = rung === 'first' ? ladder.advanced : ladder.top;
  return notYet(shelf, ladder.practice, 'practice before a further badge', 'experience');
}

function oneUp(ladder: Ladder, rung: Rung, rule: RuleId = 'a holder goes one level up'): LevelChoice {
  if (rung === 'top') return none('use-what-you-hold', 'the top of this ladder is reached', 'held');
  const shelf = rung === 'first' ? ladder.advanced : ladder.top;
  return get(shelf, rule, 'held');
}

function scalingLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  const holdings = readHoldings(reading);
  if (!readyForScaling(experience, holdings, reading)) return offTrack(ladderLevel(SCRUM_MASTER, reading));
  const next = holdings.scrumMaster === 'nothing' ? 'deeper' : reading.get('next');
  if (next === 'renew') return keepOrLapse();
  if (next === 'other-side') return offTrack(crossOver(PRODUCT_OWNER, experience, holdings));
  const scaling = get('scaling Scrum');
  return hasPractice(experience) ? withPractice(scaling) : scaling;
}

/** One team's Scrum comes first: who lacks practice, or may lack both badge and practice, is not ready yet. */
function readyForScaling(experience: Experience, holdings: Holdings, reading: Reading): boolean {
  if (hasPractice(experience)) return true;
  if (lacksPractice(experience)) return false;
  if (holdings.scrumMaster !== 'nothing') return true;
  return experience === 'not-sure' && reading.get('held') === 'not-sure';
}

function kanbanInScrumLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  if (hasPractice(experience)) return withPractice(get('Kanban inside Scrum'));
  const holdings = readHoldings(reading);
  const knowsScrum = holdings.scrumMaster !== 'nothing' || holdings.productOwner !== 'nothing';
  return knowsScrum
    ? get('Kanban inside Scrum')
    : offTrack(get('first Scrum Master badge', 'Scrum before Kanban inside Scrum', 'detail'));
}

function flowLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  if (hasPractice(experience)) return withPractice(get('Kanban management'));
  return lacksPractice(experience)
    ? get('first Kanban class', 'beginners start at the beginning', 'experience')
    : get('first Kanban class');
}

function plannedProjectLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  if (experience === 'led-none' || experience === 'led-under-3') {
    return notYet('project management', 'lead-projects', 'years of leading before PMP', 'experience');
  }
  const holdings = readHoldings(reading);
  if (holdings.pmp) return pmpHolder(holdings, reading);
  return get('project management');
}

function agileProjectLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  const holdings = readHoldings(reading);
  if (holdings.pmp) return pmpHolder(holdings, reading, experience);
  if (!hasPractice(experience)) {
    return lacksPractice(experience)
      ? get('project management', 'project leaders without agile time start general', 'experience')
      : get('project management');
  }
  if (holdings.pmiAcp) return none('use-what-you-hold', 'the top of this ladder is reached', 'held');
  return get('agile project practice', 'project leaders with agile time get the agile badge', 'experience');
}

function pmpHolder(holdings: Holdings, reading: Reading, agile: Experience = 'not-sure'): LevelChoice {
  const purpose = reading.get('purpose');
  if (purpose === 'nothing') return none('choose-a-goal', 'no badge without a goal', 'purpose', 'held');
  if (purpose === 'hired' && holdings.scrumMaster === 'nothing') {
    return offTrack(
      get('first Scrum Master badge', 'PMP holder looking for work adds a Scrum badge', 'purpose', 'held'),
    );
  }
  if (holdings.pmiAcp) return none('use-what-you-hold', 'the top of this ladder is reached', 'held');
  if (lacksPractice(agile)) {
    return notYet(
      'agile project practice',
      'work-on-agile-teams',
      'agile time before the agile project badge',
      'experience',
    );
  }
  return offTrack(get('agile project practice', 'PMP holder adds the agile badge of the same house', 'held'));
}

function developerLevel(reading: Reading): LevelChoice {
  const holdings = readHoldings(reading);
  const hasScrumBadge = holdings.scrumMaster !== 'nothing' || holdings.productOwner !== 'nothing';
  const purpose = reading.get('purpose');
  if (purpose === 'nothing') return none('choose-a-goal', 'no badge without a goal', 'purpose');
  if (purpose === 'hired') {
    return none('show-what-you-build', 'adverts for developers do not ask for one', 'purpose');
  }
  if (holdings.developer) return none('use-what-you-hold', 'the top of this ladder is reached', 'held');
  if (!hasScrumBadge && reading.get('setting') === 'kanban') {
    return offTrack(get('first Kanban class', 'steady flow is Kanban', 'setting'));
  }
  return hasScrumBadge
    ? get('developer badge', 'a developer with a Scrum badge gets the developer badge', 'held')
    : get('Scrum basics for developers', 'the basics are enough for developers', 'aim');
}

function analystLevel(reading: Reading): LevelChoice {
  const holdings = readHoldings(reading);
  const purpose = reading.get('purpose');
  if (purpose === 'nothing') return none('choose-a-goal', 'no badge without a goal', 'purpose');
  if (purpose === 'hired' && holdings.scrumMaster === 'nothing') {
    return offTrack(
      get('first Scrum Master badge', 'analysts pass CV filters with a Scrum badge', 'purpose'),
    );
  }
  return get('agile analysis');
}

function coachLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  if (lacksPractice(experience)) {
    return notYet(
      'team facilitation',
      'practise-before-coaching',
      'coaches need years of practice',
      'experience',
    );
  }
  if (experience === '1-to-3') {
    return get('team facilitation', 'facilitate before you coach', 'experience');
  }
  if (readHoldings(reading).any && reading.get('next') === 'renew') return keepOrLapse();
  return get('team coaching');
}

function breadthLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  if (!hasPractice(experience)) {
    return lacksPractice(experience)
      ? get('agile foundations', 'beginners start at the beginning', 'experience')
      : get('agile foundations');
  }
  return readHoldings(reading).pmiAcp
    ? none('use-what-you-hold', 'the top of this ladder is reached', 'held')
    : get('agile project practice', 'practised people show breadth', 'experience');
}

/** Neither the work nor the way of working is known: never a default badge. */
function openLevel(reading: Reading): LevelChoice {
  if (reading.get('purpose') === 'asked') {
    return { kind: 'ask-employer', grounds: ground('who asks should name it', ['purpose']) };
  }
  return { kind: 'undecided', grounds: [] };
}
