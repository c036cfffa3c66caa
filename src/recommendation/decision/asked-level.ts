import { beside, get, ground, hasPractice, type LevelChoice, none, offTrack } from './level-choice.ts';
import type { Reading } from './reading.ts';
import type { ShelfId } from './shelf.ts';

/** Where a role is looked for within Scrum, and within SAFe, when somebody asks for that kind. */
export interface Asked {
  readonly scrum: ShelfId;
  readonly safe: ShelfId;
  /** Nobody can tell which one is meant: neither those who ask nor the role. */
  readonly roleOpen?: true;
}

/**
 * What the reason alone decides, before anything else about the level: somebody asks for a certain kind, or there is
 * no need yet. Null where it is the person's own wish, or nobody says which kind.
 */
export function levelByReason(asked: Asked, reading: Reading): LevelChoice | null {
  switch (reading.get('purpose')) {
    case 'asked':
      return askedFor(asked, reading);
    case 'nothing':
      return reading.holdsAnything()
        ? beside(none('choose-a-goal', 'no badge without a goal', 'purpose'), asked.scrum)
        : beside(none('read-for-free', 'curiosity costs nothing', 'purpose'), asked.scrum);
    default:
      return null;
  }
}

function askedFor({ scrum, safe, roleOpen }: Asked, reading: Reading): LevelChoice | null {
  switch (reading.get('whose')) {
    case 'pmi':
      return offTrack(pmiFor(reading));
    case 'governance':
      return offTrack(
        beside(get('prescribed project method', 'who asks has named the kind', 'whose'), 'PRINCE2 Agile'),
      );
    case 'safe':
      return offTrack(get(safe, 'who asks has named the kind', 'whose'));
    case 'scrum':
      return get(scrum, 'who asks has named the kind', 'whose');
    default:
      return roleOpen
        ? beside({ kind: 'ask-employer', grounds: ground('who asks should name it', ['purpose']) }, scrum)
        : null;
  }
}

/** Of one issuer's three, by what each asks for first. */
function pmiFor(reading: Reading): LevelChoice {
  const acp = get('agile project practice', 'who asks has named the kind', 'whose');
  if (reading.holds('pmp')) return acp;
  const led = reading.get('led');
  const practised = hasPractice(reading.get('experience'));
  if (practised && led !== '3-plus') return beside(acp, 'project management');
  if (led === '3-plus')
    return beside(
      get('project management', 'who asks has named the kind', 'whose'),
      'agile project practice',
    );
  return beside(get('first project badge', 'who asks has named the kind', 'whose'), 'project management');
}
