import type { OptionId } from '../questions/answers.ts';
import { holdsScrumBadge, rungOf } from './holdings.ts';
import { beside, get, type LevelChoice, offTrack } from './level-choice.ts';
import type { Reading } from './reading.ts';
import type { ShelfId } from './shelf.ts';

/** Within SAFe every seat has a certification of its own; for the seats of a team, Scrum comes first. */
export function safeLevel(reading: Reading): LevelChoice {
  const aim = reading.get('aim');
  switch (aim) {
    case 'manager':
      return beside(get('SAFe overview', 'the SAFe overview serves any role', 'aim'), 'agile leadership');
    case 'product':
    case 'product-manager':
      return productSeat(reading);
    case 'build':
    case 'test':
    case 'analysis':
    case 'member':
      return teamSeat(reading);
    default:
      return seatAroundTeams(aim, reading);
  }
}

function seatAroundTeams(aim: OptionId<'aim'>, reading: Reading): LevelChoice {
  switch (reading.get('focus')) {
    case 'one-team':
      return oneTeam(reading);
    case 'several-teams':
      return beside(seat('SAFe advanced Scrum Master'), 'SAFe Scrum Master', 'SAFe train');
    case 'train':
      return beside(seat('SAFe train'), 'SAFe advanced Scrum Master', 'SAFe overview');
    case 'rollout':
      return beside(seat('SAFe rollout'), 'SAFe overview');
    case 'overview':
      return get('SAFe overview', 'the SAFe overview serves any role', 'focus');
    default:
      return aim === 'team'
        ? oneTeam(reading)
        : beside(
            get('SAFe overview', 'the SAFe overview serves any role', 'setting'),
            'agile project practice',
          );
  }
}

const seat = (shelf: ShelfId) => get(shelf, 'every seat in SAFe has its own', 'focus');

function oneTeam(reading: Reading): LevelChoice {
  if (reading.holds('safe-scrum-master')) {
    return beside(get('SAFe advanced Scrum Master', 'a holder goes one level up', 'held'), 'SAFe train');
  }
  return (
    scrumFirst('first Scrum Master badge', 'SAFe Scrum Master', reading) ??
    beside(get('SAFe Scrum Master'), 'SAFe advanced Scrum Master', 'SAFe train')
  );
}

function productSeat(reading: Reading): LevelChoice {
  switch (reading.get('focus')) {
    case 'solution':
      return beside(seat('SAFe solution seat'), 'SAFe product seat');
    case 'portfolio':
      return beside(seat('SAFe portfolio seat'), 'SAFe overview');
    default:
      return (
        scrumFirst('first Product Owner badge', 'SAFe product seat', reading) ??
        beside(get('SAFe product seat'), 'SAFe solution seat')
      );
  }
}

/** Classes about SAFe build on Scrum: whoever knows it little, and holds no badge of it, begins there. */
function scrumFirst(first: ShelfId, own: ShelfId, reading: Reading): LevelChoice | null {
  if (holdsScrumBadge(reading)) return null;
  if (reading.get('experience') !== 'scrum-new') return null;
  return offTrack(beside(get(first, 'Scrum comes before SAFe', 'experience'), own));
}

function teamSeat(reading: Reading): LevelChoice {
  switch (reading.get('focus')) {
    case 'architecture':
      return beside(seat('SAFe architecture'), 'SAFe team member');
    case 'overview':
      return beside(get('SAFe overview', 'the SAFe overview serves any role', 'focus'), 'SAFe team member');
    default:
      return rungOf('scrumMaster', reading) === 'nothing'
        ? beside(get('SAFe team member'), 'SAFe overview')
        : get('SAFe team member');
  }
}
