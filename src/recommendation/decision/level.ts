import { clearedBy } from './certifications-held.ts';
import { flowLevel } from './flow-level.ts';
import { holdsItAlready, keepOrLapse, type LevelChoice, shelvesToGet } from './level-choice.ts';
import { methodLevel, projectLevel } from './project-level.ts';
import type { Reading } from './reading.ts';
import {
  analystLevel,
  coachLevel,
  developerLevel,
  leaderLevel,
  openLevel,
  productManagerLevel,
  testerLevel,
  unknownLevel,
} from './role-level.ts';
import { safeLevel } from './safe-level.ts';
import { productOwnerLevel, scrumMasterLevel } from './scrum-level.ts';
import type { ShelfId } from './shelf.ts';
import type { TrackId } from './track.ts';

const LEVELS: Record<TrackId, (reading: Reading) => LevelChoice> = {
  'scrum-master': scrumMasterLevel,
  'product-owner': productOwnerLevel,
  'product-manager': productManagerLevel,
  safe: safeLevel,
  flow: flowLevel,
  method: methodLevel,
  project: projectLevel,
  developer: developerLevel,
  tester: testerLevel,
  analyst: analystLevel,
  coach: coachLevel,
  leader: leaderLevel,
  open: openLevel,
  unknown: unknownLevel,
};

/**
 * Second stage: what is held and experience choose the level, and whether to wait. What is held is never to be got
 * again, on whatever track: it is to be used, and what stood close behind still does.
 */
export function chooseLevel(track: TrackId, reading: Reading): LevelChoice {
  if (reading.expires()) return keepOrLapse();
  const level = LEVELS[track](reading);
  const isCleared = (place: ShelfId) => clearedBy(place).some((as) => reading.holds(as));
  if (!placesOf(level).some(isCleared)) return level;
  return { ...holdsItAlready(), ...(level.beside && { beside: level.beside }) };
}

function placesOf(level: LevelChoice): readonly ShelfId[] {
  return level.kind === 'not-yet' || level.kind === 'undecided' ? [level.shelf] : shelvesToGet(level);
}
