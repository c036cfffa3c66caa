import type { QuestionId, TradeOff } from '../questions/answers.ts';
import type { Reading } from './reading.ts';
import type { RuleId } from './rules.ts';

/** The line of work the recommendation is looked for in. */
const TRACK_IDS = [
  'scrum-master',
  'product-owner',
  'scrum-with-kanban',
  'flow',
  'safe-team',
  'safe-product',
  'safe-build',
  'safe-lead',
  'planned-project',
  'prescribed-project',
  'agile-project',
  'developer',
  'tester',
  'analyst',
  'coach',
  'leader',
  'coach-or-leader',
  'breadth',
  'open',
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
  const aim = reading.get('aim');
  const setting = reading.get('setting');
  if (setting === 'safe') return safeSeat(aim);
  switch (aim) {
    case 'team':
      return teamTrack(reading);
    case 'product':
      return on('product-owner', 'deciding what gets built is the Product Owner track', 'aim');
    case 'projects':
      return setting === 'planned'
        ? plannedTrack(reading)
        : on('agile-project', 'running projects is the project track', 'aim');
    case 'build':
      return buildTrack(reading);
    case 'lead':
      return leadTrack(reading);
    case 'not-sure':
      return trackBySetting(reading);
  }
}

function safeSeat(aim: string): TrackChoice {
  const seats: Record<string, TrackId> = { team: 'safe-team', product: 'safe-product', build: 'safe-build' };
  const seat = seats[aim];
  return seat
    ? on(seat, 'a SAFe employer wants the badge of the seat', 'setting', 'aim')
    : on('safe-lead', 'the SAFe overview serves any role', 'setting');
}

function teamTrack(reading: Reading): TrackChoice {
  const setting = reading.get('setting');
  if (setting === 'kanban') return kanbanTrack(reading);
  return on('scrum-master', 'team work is the Scrum Master track', 'aim');
}

function kanbanTrack(reading: Reading): TrackChoice {
  return reading.get('detail') === 'with-sprints'
    ? on('scrum-with-kanban', 'Kanban inside Scrum has its own badge', 'detail')
    : on('flow', 'steady flow is Kanban', 'setting');
}

function plannedTrack(reading: Reading): TrackChoice {
  return reading.get('detail') === 'tenders'
    ? on('prescribed-project', 'tenders name their badge', 'detail')
    : on('planned-project', 'planned projects call for the project badge', 'setting');
}

function buildTrack(reading: Reading): TrackChoice {
  switch (reading.get('focus')) {
    case 'test':
      return on('tester', 'testers have their own', 'focus');
    case 'analyse':
      return on('analyst', 'analysts have their own', 'focus');
    default:
      return on('developer', 'builders stay builders', 'aim');
  }
}

function leadTrack(reading: Reading): TrackChoice {
  switch (reading.get('focus')) {
    case 'coach':
      return on('coach', 'coaching has its own credentials', 'focus');
    case 'manage':
      return on('leader', 'managers need the leadership view', 'focus');
    default:
      return on('coach-or-leader', 'coach or manager is still open', 'aim');
  }
}

/** Without a role in mind, the way of working alone shows where to look. */
function trackBySetting(reading: Reading): TrackChoice {
  switch (reading.get('setting')) {
    case 'scrum':
      return on('scrum-master', 'anyone on a Scrum team starts with the general badge', 'setting');
    case 'kanban':
      return kanbanTrack(reading);
    case 'planned':
      return plannedTrack(reading);
    case 'mix':
      return on('breadth', 'a mix asks for breadth', 'setting');
    default:
      return on('open', 'too little is known', 'aim', 'setting');
  }
}
