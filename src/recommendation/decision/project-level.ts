import { levelByReason } from './asked-level.ts';
import { rungOf } from './holdings.ts';
import {
  beside,
  get,
  hasPractice,
  type LevelChoice,
  lacksPractice,
  none,
  notYet,
  offTrack,
} from './level-choice.ts';
import type { Reading } from './reading.ts';

/** Where PRINCE2 or AgilePM is how projects are run. */
export function methodLevel(reading: Reading): LevelChoice {
  if (reading.holds('project-method'))
    return get('PRINCE2 Agile', 'a method that is the rule names its badge', 'held');
  return beside(get('prescribed project method', 'tenders name their badge', 'setting'), 'PRINCE2 Agile');
}

/** For people who run projects. */
export function projectLevel(reading: Reading): LevelChoice {
  if (reading.holds('pmp')) return pmpHolder(reading);
  const decided = levelByReason({ scrum: 'first Scrum Master badge', safe: 'SAFe overview' }, reading);
  if (decided) return decided;
  const setting = reading.get('setting');
  return setting === 'planned' ? plannedProjects(reading) : agileProjects(setting, reading);
}

function plannedProjects(reading: Reading): LevelChoice {
  switch (reading.get('led')) {
    case 'none':
      return startsInProjects(reading);
    case 'under-3':
      return beside(leadFirst(), 'first project badge');
    default:
      return beside(get('project management'), 'agile project practice');
  }
}

/** Neither a badge of Scrum, nor the one that proves agile project work. */
const provesNothingYet = (reading: Reading) =>
  rungOf('scrumMaster', reading) === 'nothing' && !reading.holds('pmi-acp');

function agileProjects(setting: string, reading: Reading): LevelChoice {
  if (setting === 'scrum' && reading.get('purpose') === 'prove' && provesNothingYet(reading)) {
    return offTrack(
      beside(
        get('first Scrum Master badge', 'a Scrum exam proves Scrum', 'purpose', 'setting'),
        'agile project practice',
      ),
    );
  }
  if (reading.holds('pmi-acp')) return afterAgileBadge(reading);
  const led = reading.get('led');
  const experience = reading.get('experience');
  const practised = hasPractice(experience);
  if (practised && led !== '3-plus') return agileBadge();
  if (led === 'none') return startsInProjects(reading);
  if (practised && (setting === 'scrum' || setting === 'kanban' || reading.get('purpose') !== 'hired')) {
    return agileBadge();
  }
  return led === 'under-3'
    ? beside(leadFirst(), 'first project badge', 'agile project practice')
    : beside(generalBadge(reading), 'agile project practice', 'first Scrum Master badge');
}

function generalBadge(reading: Reading): LevelChoice {
  if (reading.get('led') === '3-plus' && reading.get('purpose') === 'hired') {
    return get(
      'project management',
      'project leaders who look for work get the badge that adverts name',
      'purpose',
      'led',
    );
  }
  return lacksPractice(reading.get('experience'))
    ? get('project management', 'project leaders without agile time start general', 'experience')
    : get('project management');
}

/** Whoever holds the agile badge goes on to the project badge, as far as the time spent leading allows. */
function afterAgileBadge(reading: Reading): LevelChoice {
  switch (reading.get('led')) {
    case 'none':
      return startsInProjects(reading);
    case 'under-3':
      return leadFirst();
    default:
      return get('project management', 'the project badge is what is left of the two', 'held');
  }
}

const agileBadge = () =>
  beside(
    get('agile project practice', 'project leaders with agile time get the agile badge', 'experience'),
    'project management',
  );

const startsInProjects = (reading: Reading): LevelChoice =>
  reading.holds('capm')
    ? leadFirst()
    : beside(
        get('first project badge', 'who has led none begins with the first project badge', 'led'),
        'project management',
      );

const leadFirst = () => notYet('project management', 'lead-projects', 'years of leading before PMP', 'led');

/** What a PMP is followed by, if anything, depends on what for. */
function pmpHolder(reading: Reading): LevelChoice {
  const noScrumBadge = rungOf('scrumMaster', reading) === 'nothing';
  const purpose = reading.get('purpose');
  if (purpose === 'hired' && noScrumBadge) {
    return offTrack(
      get('first Scrum Master badge', 'PMP holder looking for work adds a Scrum badge', 'purpose', 'held'),
    );
  }
  const decided = levelByReason({ scrum: 'first Scrum Master badge', safe: 'SAFe overview' }, reading);
  if (decided) return decided;
  const acp = get('agile project practice', 'PMP holder adds the agile badge of the same house', 'held');
  if (purpose === 'prove' || purpose === 'better' || hasPractice(reading.get('experience'))) {
    return offTrack(beside(acp, 'first Scrum Master badge'));
  }
  return beside(
    none('choose-a-goal', 'no badge without a goal', 'held'),
    'first Scrum Master badge',
    'agile project practice',
  );
}
