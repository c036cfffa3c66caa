import { holdsScrumBadge } from './holdings.ts';
import { beside, get, hasPractice, type LevelChoice, offTrack } from './level-choice.ts';
import type { Reading } from './reading.ts';

/** What Kanban is needed for chooses the class; the issuer of the classes builds them on each other. */
export function flowLevel(reading: Reading): LevelChoice {
  switch (reading.get('focus')) {
    case 'one-flow':
      return oneFlow(reading);
    case 'services':
      return reading.holds('kanban-management')
        ? get('Kanban coaching', 'a holder goes one level up', 'held')
        : beside(
            get('Kanban management', 'several services take the whole of Kanban', 'focus'),
            'Kanban design',
          );
    case 'coach-kanban':
      return beside(get('Kanban coaching', 'coaching in Kanban has its own', 'focus'), 'Kanban management');
    case 'sprints':
      return insideSprints(reading);
    default:
      return basics(reading);
  }
}

function basics(reading: Reading): LevelChoice {
  if (reading.holds('kanban-basics')) return get('Kanban design', 'a holder goes one level up', 'held');
  const first =
    reading.get('focus') === 'basics'
      ? get('first Kanban class', 'the basics of Kanban have a class', 'focus')
      : get('first Kanban class');
  return beside(first, 'Kanban design');
}

/** The class about designing one flow is the first half of the credential that those with years of practice take. */
function oneFlow(reading: Reading): LevelChoice {
  if (reading.holds('kanban-design')) return get('Kanban management', 'a holder goes one level up', 'held');
  if (reading.get('experience') === 'over-3') {
    return beside(
      get('Kanban management', 'several services take the whole of Kanban', 'experience'),
      'Kanban design',
    );
  }
  return beside(get('Kanban design', 'one flow is designed first', 'focus'), 'Kanban management');
}

/** For teams that use Kanban inside sprints: who does not know Scrum yet begins there. */
function insideSprints(reading: Reading): LevelChoice {
  const own = get('Kanban inside Scrum', 'Kanban inside Scrum has its own badge', 'focus');
  if (holdsScrumBadge(reading) || hasPractice(reading.get('experience'))) return own;
  return offTrack(
    beside(
      get('first Scrum Master badge', 'Scrum before Kanban inside Scrum', 'focus'),
      'Kanban inside Scrum',
    ),
  );
}
