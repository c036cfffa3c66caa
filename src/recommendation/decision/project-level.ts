import { rungOf } from './holdings.ts';
import {
  type Experience,
  get,
  hasPractice,
  type LevelChoice,
  none,
  notYet,
  offTrack,
} from './level-choice.ts';
import type { Reading } from './reading.ts';

/** For people who run projects planned up front. */
export function plannedProjectLevel(reading: Reading): LevelChoice {
  const experience = reading.get('experience');
  if (lacksYearsOfLeading(experience)) return leadFirst();
  if (!reading.holds('pmp')) return get('project management');
  const next = pmpHolder(reading);
  // Nothing further is to be had for projects planned up front, so that what comes next is from another track.
  return next.kind === 'get' ? offTrack(next) : next;
}

/** For people who run projects in any other way. */
export function agileProjectLevel(reading: Reading): LevelChoice {
  if (reading.holds('pmp')) return pmpHolder(reading);
  const experience = reading.get('experience');
  if (hasPractice(experience)) {
    return get('agile project practice', 'project leaders with agile time get the agile badge', 'experience');
  }
  if (lacksYearsOfLeading(experience)) return leadFirst();
  return experience === 'led-3-plus'
    ? get('project management', 'project leaders without agile time start general', 'experience')
    : get('project management');
}

const lacksYearsOfLeading = (experience: Experience) =>
  experience === 'led-none' || experience === 'led-under-3';

const leadFirst = () =>
  notYet('project management', 'lead-projects', 'years of leading before PMP', 'experience');

/** What a PMP is followed by, if anything, depends on what for. Agile time has no say: an active PMP counts instead. */
function pmpHolder(reading: Reading): LevelChoice {
  const purpose = reading.get('purpose');
  if (purpose === 'nothing') return none('choose-a-goal', 'no badge without a goal', 'purpose', 'held');
  if (purpose === 'hired' && rungOf('scrumMaster', reading) === 'nothing') {
    return offTrack(
      get('first Scrum Master badge', 'PMP holder looking for work adds a Scrum badge', 'purpose', 'held'),
    );
  }
  return get('agile project practice', 'PMP holder adds the agile badge of the same house', 'held');
}
