import type { OptionId, QuestionId, TradeOff } from '../questions/answers.ts';
import type { Reading } from './reading.ts';
import type { RuleId } from './rules.ts';

/** The line of work the recommendation is looked for in. */
const TRACK_IDS = [
  'scrum-master',
  'product-owner',
  'product-manager',
  'safe',
  'flow',
  'method',
  'project',
  'developer',
  'tester',
  'analyst',
  'coach',
  'leader',
  'open',
  'unknown',
] as const;
export type TrackId = (typeof TRACK_IDS)[number];

/** One rule at work, with the answers it rests on. */
export interface Ground {
  readonly rule: RuleId;
  /** What the rule's sentence speaks of: answers that were given, or, in the few that say so, that were not. */
  readonly answers: readonly QuestionId[];
  /** Set where the rule rests on what the person made of the difference between two issuers. */
  readonly weighed?: TradeOff;
}

/** The first stage's result: where to look, and why there. */
export interface TrackChoice {
  readonly track: TrackId;
  readonly grounds: readonly Ground[];
}

function on(track: TrackId, rule: RuleId, ...answers: QuestionId[]): TrackChoice {
  return { track, grounds: [{ rule, answers }] };
}

/** First stage: work and way of working choose the track. Money and taste have no say here. */
export function chooseTrack(reading: Reading): TrackChoice {
  const choice = byRoleAndSetting(reading.get('aim'), reading.get('setting'));
  // Within these, what it is to be about chooses the seat; the level reads it again.
  if (SEATED.includes(choice.track)) reading.get('focus');
  return choice;
}

const SEATED: readonly TrackId[] = ['safe', 'flow', 'coach', 'developer'];

function byRoleAndSetting(aim: OptionId<'aim'>, setting: OptionId<'setting'>): TrackChoice {
  if (setting === 'safe') return on('safe', 'a SAFe employer wants the badge of the seat', 'setting');
  if (setting === 'kanban' && WORKS_IN_FLOW.includes(aim))
    return on('flow', 'steady flow is Kanban', 'setting');
  return byRole(aim, setting);
}

/** Whose work the flow itself is; the others keep their own role there. */
const WORKS_IN_FLOW: readonly OptionId<'aim'>[] = ['team', 'coach', 'manager', 'member', 'open', 'not-sure'];

function byRole(aim: OptionId<'aim'>, setting: OptionId<'setting'>): TrackChoice {
  switch (aim) {
    case 'team':
      return on('scrum-master', 'team work is the Scrum Master track', 'aim');
    case 'member':
      return on('scrum-master', 'anyone on a Scrum team starts with the general badge', 'aim');
    case 'product':
      return on('product-owner', 'deciding what gets built is the Product Owner track', 'aim');
    case 'product-manager':
      return on('product-manager', 'product management is a craft of its own', 'aim');
    case 'projects':
      return setting === 'planned' || setting === 'prescribed'
        ? projectTrack(setting)
        : on('project', 'running projects is the project track', 'aim');
    case 'build':
      return on('developer', 'builders stay builders', 'aim');
    case 'test':
      return on('tester', 'testers have their own', 'aim');
    case 'analysis':
      return on('analyst', 'analysts have their own', 'aim');
    case 'coach':
      return on('coach', 'coaching has its own credentials', 'aim');
    case 'manager':
      // Where projects are planned up front, whoever is responsible for them is looked for a project badge.
      return setting === 'planned' || setting === 'prescribed'
        ? projectTrack(setting)
        : on('leader', 'managers need the leadership view', 'aim');
    case 'open':
      return on('open', 'who has not decided learns both sides', 'aim');
    case 'not-sure':
      return bySetting(setting);
  }
}

function projectTrack(setting: OptionId<'setting'>): TrackChoice {
  return setting === 'prescribed'
    ? on('method', 'a method that is the rule names its badge', 'setting')
    : on('project', 'planned projects call for the project badge', 'setting');
}

/** Without a role in mind, the way of working alone shows where to look. */
function bySetting(setting: OptionId<'setting'>): TrackChoice {
  switch (setting) {
    case 'scrum':
      return on('scrum-master', 'anyone on a Scrum team starts with the general badge', 'setting');
    case 'planned':
      return projectTrack(setting);
    default:
      return { track: 'unknown', grounds: [] };
  }
}
