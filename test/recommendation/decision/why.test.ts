import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/recommendation/decision/decide.ts';
import type { LevelChoice } from '../../../src/recommendation/decision/level-choice.ts';
import type { Ground } from '../../../src/recommendation/decision/track.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { holds } from '../../support/holding.ts';

// Why each kind of person is told what they are told: the rules at work, the answers they rest on, and what stands close
// behind. Which certifications come of it is in decide.test.ts.

/** "steady flow is Kanban (setting)" */
const rulesOf = (grounds: readonly Ground[]): string =>
  grounds.map(({ rule, answers }) => `${rule} (${answers.join(', ')})`).join(' + ');

/** "get SAFe train | every seat in SAFe has its own (focus) | SAFe overview": what, why, and what is close behind. */
function inWords(level: LevelChoice): string {
  const shelves = 'shelf' in level ? [level.shelf] : 'shelves' in level ? level.shelves : [];
  const first = 'first' in level ? [`first ${level.first}`] : [];
  return [
    [level.kind, shelves.join(' + '), ...first].filter(Boolean).join(' '),
    rulesOf(level.grounds),
    (level.beside ?? []).join(', '),
    ...(level.offTrack ? ['another track'] : []),
  ].join(' | ');
}

type Rows = readonly (readonly [who: string, answers: Answers, said: string])[];
const hold = (rows: Rows) =>
  test.each(rows)('%s', (_who, answers, said) => {
    expect(inWords(decide(answers).level)).toBe(said);
  });

describe('the level and why, of', () => {
  describe('Scrum Masters', () => {
    // biome-ignore format: a line for each person
    hold([
      ['nothing held', { aim: 'team', setting: 'scrum', held: 'none' }, 'get first Scrum Master badge | nothing held yet, so the first badge (held) | first Product Owner badge'],
      ['not said what is held', { aim: 'team', setting: 'scrum' }, 'get first Scrum Master badge | most begin with the first badge (held) | first Product Owner badge'],
      ['wants to get better after years', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'better', experience: 'over-3' }, 'get advanced Scrum Master exam | years of practice may go straight to the higher exam (experience) | first Scrum Master badge'],
      ['wants to get better after a year', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'better', experience: '1-to-3' }, 'get first Scrum Master badge | nothing held yet, so the first badge (held) | first Product Owner badge'],
      ['wants proof after years', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'prove', experience: 'over-3' }, 'get first Scrum Master badge | nothing held yet, so the first badge (held) | advanced Scrum Master exam, first Product Owner badge'],
      ['wants proof after a year', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'prove', experience: '1-to-3' }, 'get first Scrum Master badge | nothing held yet, so the first badge (held) | first Product Owner badge'],
      ['looks for a job after years', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired', experience: 'over-3' }, 'get first Scrum Master badge | nothing held yet, so the first badge (held) | first Product Owner badge'],
      ['holds a badge of the other side', { aim: 'team', setting: 'scrum', held: 'pspo-i' }, 'get first Scrum Master badge | who knows one side looks at the other (held) | '],
      ['holds an advanced badge of the other side', { aim: 'team', setting: 'scrum', ...holds('pspo-ii') }, 'get first Scrum Master badge | who knows one side looks at the other (held) | '],
      ['holds CSM, time not said', { aim: 'team', setting: 'scrum', held: 'csm' }, 'get advanced Scrum Master badge | a holder goes one level up (held) | first Product Owner badge'],
      ['holds CSM, new to it', { aim: 'team', setting: 'scrum', held: 'csm', experience: 'none' }, 'not-yet advanced Scrum Master badge first practise-as-scrum-master | practice before a further badge (experience) | '],
      ['holds CSM for months', { aim: 'team', setting: 'scrum', held: 'csm', experience: 'under-1' }, 'not-yet advanced Scrum Master badge first practise-as-scrum-master | practice before a further badge (experience) | '],
      ['holds CSM for a year', { aim: 'team', setting: 'scrum', held: 'csm', experience: '1-to-3' }, 'get advanced Scrum Master badge | a holder goes one level up (held) + practice opens the next level (experience) | first Product Owner badge'],
      ['holds CSM for years', { aim: 'team', setting: 'scrum', held: 'csm', experience: 'over-3' }, 'get advanced Scrum Master badge | a holder goes one level up (held) + practice opens the next level (experience) | first Product Owner badge'],
      ['holds PSM I for years', { aim: 'team', setting: 'scrum', held: 'psm-i', experience: 'over-3' }, 'get advanced Scrum Master exam | a holder goes one level up (held) + practice opens the next level (experience) | first Product Owner badge'],
      ['holds CSM, wants to go deeper', { aim: 'team', setting: 'scrum', held: 'csm', next: 'deeper', experience: 'over-3' }, 'get advanced Scrum Master badge | a holder goes one level up (held) + practice opens the next level (experience) | first Product Owner badge'],
      ['holds A-CSM for years', { aim: 'team', setting: 'scrum', ...holds('a-csm'), experience: 'over-3' }, 'get top Scrum Master badge | a holder goes one level up (held) + practice opens the next level (experience) | '],
      ['holds A-CSM for months', { aim: 'team', setting: 'scrum', ...holds('a-csm'), experience: 'under-1' }, 'not-yet top Scrum Master badge first practise-as-scrum-master | practice before a further badge (experience) | '],
      ['holds PSM II', { aim: 'team', setting: 'scrum', ...holds('psm-ii'), experience: 'over-3' }, 'none first use-what-you-hold | the top of this ladder is reached (held) | team coaching, agile leadership'],
      ['holds A-CSM and PSM II', { aim: 'team', setting: 'scrum', ...holds('a-csm', 'psm-ii'), experience: 'over-3' }, 'get top Scrum Master badge | a holder goes one level up (held) + practice opens the next level (experience) | '],
      ['holds A-CSM and CSP-SM', { aim: 'team', setting: 'scrum', ...holds('a-csm', 'csp-sm'), experience: 'over-3' }, 'none first use-what-you-hold | the top of this ladder is reached (held) | team coaching, agile leadership'],
      ['holds CSP-SM', { aim: 'team', setting: 'scrum', ...holds('csp-sm') }, 'none first use-what-you-hold | the top of this ladder is reached (held) | team coaching, agile leadership'],
      ['the other side next', { aim: 'team', setting: 'scrum', held: 'csm', next: 'other-side' }, 'get first Product Owner badge | who knows one side looks at the other (next) |  | another track'],
      ['the other side next, CSPO held for a year', { aim: 'team', setting: 'scrum', ...holds('csm', 'cspo'), next: 'other-side', experience: '1-to-3' }, 'get advanced Product Owner badge | a holder goes one level up (held) + practice opens the next level (experience) | first Scrum Master badge | another track'],
      ['several teams next', { aim: 'team', setting: 'scrum', held: 'csm', next: 'scale' }, 'get scaling Scrum | several teams on one product need scaling (next) | '],
      ['Kanban next', { aim: 'team', setting: 'scrum', held: 'csm', next: 'kanban' }, 'get Kanban inside Scrum | Kanban inside Scrum has its own badge (next) | '],
      ['executives next', { aim: 'team', setting: 'scrum', held: 'csm', next: 'executives' }, 'get agile leadership | managers need the leadership view (next) |  | another track'],
      ['coaching next', { aim: 'team', setting: 'scrum', held: 'csm', next: 'coaching' }, 'get team coaching | coaching has its own credentials (next) |  | another track'],
      ['several teams next, not sure what is held', { aim: 'team', setting: 'scrum', held: 'not-sure', next: 'scale' }, 'get scaling Scrum | several teams on one product need scaling (next) | '],
      ['several teams next, nothing held', { aim: 'team', setting: 'scrum', held: 'none', next: 'scale' }, 'get first Scrum Master badge | nothing held yet, so the first badge (held) | first Product Owner badge'],
      ['on a team, nothing held', { aim: 'member', setting: 'scrum', held: 'none' }, 'get first Scrum Master badge | nothing held yet, so the first badge (held) | first Product Owner badge'],
      ['Scrum is all that is known', { setting: 'scrum', held: 'none' }, 'get first Scrum Master badge | nothing held yet, so the first badge (held) | first Product Owner badge'],
      ['only curious, nothing held', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'nothing' }, 'none first read-for-free | curiosity costs nothing (purpose) | first Scrum Master badge'],
      ['only curious, a badge of the other side held', { aim: 'team', setting: 'scrum', held: 'cspo', purpose: 'nothing' }, 'none first choose-a-goal | no badge without a goal (purpose) | first Scrum Master badge'],
      ['not sure what is held, Scrum held lapsed', { aim: 'team', setting: 'scrum', ...holds('csm:lapsed'), experience: '1-to-3' }, 'get advanced Scrum Master badge | a holder goes one level up (held) + practice opens the next level (experience) | first Product Owner badge'],
      ['something held runs out', { aim: 'team', setting: 'scrum', ...holds('csm:expiring', 'pmp') }, 'keep-or-lapse | renew only what still serves (held) | '],
    ]);
  });

  describe('Product Owners and product managers', () => {
    // biome-ignore format: a line for each person
    hold([
      ['nothing held', { aim: 'product', setting: 'scrum', held: 'none' }, 'get first Product Owner badge | nothing held yet, so the first badge (held) | none, first Scrum Master badge'],
      ['wants to get better after years', { aim: 'product', setting: 'scrum', held: 'none', purpose: 'better', experience: 'over-3' }, 'get advanced Product Owner exam | years of practice may go straight to the higher exam (experience) | none, first Scrum Master badge'],
      ['wants proof after years', { aim: 'product', setting: 'scrum', held: 'none', purpose: 'prove', experience: 'over-3' }, 'get first Product Owner badge | nothing held yet, so the first badge (held) | none, first Scrum Master badge'],
      ['holds a badge of the other side', { aim: 'product', setting: 'scrum', held: 'psm-i' }, 'get first Product Owner badge | who knows one side looks at the other (held) | none, first Scrum Master badge'],
      ['not sure what is held', { aim: 'product', setting: 'scrum', held: 'not-sure', next: 'scale' }, 'get first Product Owner badge | most begin with the first badge (held) | none, first Scrum Master badge'],
      ['holds CSPO for months', { aim: 'product', setting: 'scrum', held: 'cspo', experience: 'under-1' }, 'not-yet advanced Product Owner badge first practise-as-product-owner | practice before a further badge (experience) | '],
      ['holds CSPO for a year', { aim: 'product', setting: 'scrum', held: 'cspo', experience: '1-to-3' }, 'get advanced Product Owner badge | a holder goes one level up (held) + practice opens the next level (experience) | first Scrum Master badge'],
      ['holds PSPO I for a year', { aim: 'product', setting: 'scrum', held: 'pspo-i', experience: '1-to-3' }, 'get advanced Product Owner exam | a holder goes one level up (held) + practice opens the next level (experience) | first Scrum Master badge'],
      ['holds A-CSPO for years', { aim: 'product', setting: 'scrum', ...holds('a-cspo'), experience: 'over-3' }, 'get top Product Owner badge | a holder goes one level up (held) + practice opens the next level (experience) | '],
      ['holds PSPO II', { aim: 'product', setting: 'scrum', ...holds('pspo-ii'), experience: 'over-3' }, 'none first use-what-you-hold | the top of this ladder is reached (held) | '],
      ['holds CSP-PO', { aim: 'product', setting: 'scrum', ...holds('csp-po') }, 'none first use-what-you-hold | the top of this ladder is reached (held) | '],
      ['only curious', { aim: 'product', setting: 'scrum', held: 'none', purpose: 'nothing' }, 'none first read-for-free | curiosity costs nothing (purpose) | none, first Scrum Master badge'],
      ['a product manager', { aim: 'product-manager', setting: 'mix', held: 'none' }, 'none first learn-the-product-craft | product craft is not taught by a badge (aim) | first Product Owner badge'],
      ['a product manager, only curious', { aim: 'product-manager', setting: 'mix', held: 'pmp', purpose: 'nothing' }, 'none first choose-a-goal | no badge without a goal (purpose) | first Product Owner badge'],
      ['a product manager asked for a Scrum badge', { aim: 'product-manager', setting: 'mix', held: 'none', purpose: 'asked', whose: 'scrum' }, 'get first Product Owner badge | who asks has named the kind (whose) | '],
      ['a product manager asked for a SAFe badge', { aim: 'product-manager', setting: 'mix', held: 'none', purpose: 'asked', whose: 'safe' }, 'get SAFe product seat | who asks has named the kind (whose) |  | another track'],
      ['a product manager asked, nobody says for which', { aim: 'product-manager', setting: 'mix', held: 'none', purpose: 'asked', whose: 'unnamed' }, 'none first learn-the-product-craft | product craft is not taught by a badge (aim) | first Product Owner badge'],
    ]);
  });

  describe('whoever is asked for one', () => {
    // biome-ignore format: a line for each person
    hold([
      ['PRINCE2 or AgilePM', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'asked', whose: 'governance' }, 'get prescribed project method | who asks has named the kind (whose) | PRINCE2 Agile | another track'],
      ['SAFe, of a Scrum Master', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'asked', whose: 'safe' }, 'get SAFe Scrum Master | who asks has named the kind (whose) |  | another track'],
      ['SAFe, of a Product Owner', { aim: 'product', setting: 'scrum', held: 'none', purpose: 'asked', whose: 'safe' }, 'get SAFe product seat | who asks has named the kind (whose) | none, first Scrum Master badge | another track'],
      ['Scrum, of a Product Owner', { aim: 'product', setting: 'scrum', held: 'none', purpose: 'asked', whose: 'scrum' }, 'get first Product Owner badge | who asks has named the kind (whose) | none, first Scrum Master badge'],
      ['Scrum, of a Scrum Master', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'asked', whose: 'scrum' }, 'get first Scrum Master badge | who asks has named the kind (whose) | '],
      ['nobody says which, of a Scrum Master', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'asked', whose: 'unnamed' }, 'get first Scrum Master badge | nothing held yet, so the first badge (held) | first Product Owner badge'],
      ['nobody says which, of somebody with several roles', { aim: 'open', setting: 'mix', held: 'none', purpose: 'asked', whose: 'unnamed' }, 'ask-employer | who asks should name it (purpose) | first Scrum Master badge'],
      ['PMI, of somebody who holds PMP', { aim: 'open', setting: 'mix', held: 'pmp', purpose: 'asked', whose: 'pmi' }, 'get agile project practice | who asks has named the kind (whose) |  | another track'],
      ['PMI, of a Scrum Master of years', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'asked', whose: 'pmi', experience: 'over-3' }, 'get agile project practice | who asks has named the kind (whose) | project management | another track'],
      ['PMI, of a Scrum Master of months', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'asked', whose: 'pmi', experience: 'under-1', }, 'get first project badge | who asks has named the kind (whose) | project management | another track'],
      ['PMI, of a project manager who has led for years', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'asked', whose: 'pmi', led: '3-plus', experience: 'over-3', }, 'get project management | who asks has named the kind (whose) | agile project practice | another track'],
      ['PMI, of a project manager who has led for months', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'asked', whose: 'pmi', led: 'under-3', experience: 'none', }, 'get first project badge | who asks has named the kind (whose) | project management | another track'],
      ['PMI, of an agile project manager who has led for months', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'asked', whose: 'pmi', led: 'under-3', experience: '1-to-3', }, 'get agile project practice | who asks has named the kind (whose) | project management | another track'],
      ['SAFe, of a developer', { aim: 'build', setting: 'scrum', held: 'none', purpose: 'asked', whose: 'safe' }, 'get SAFe team member | who asks has named the kind (whose) |  | another track'],
      ['Scrum, of a developer', { aim: 'build', setting: 'scrum', held: 'none', purpose: 'asked', whose: 'scrum' }, 'get Scrum basics for developers | who asks has named the kind (whose) | '],
      ['SAFe, of an analyst', { aim: 'analysis', setting: 'mix', held: 'none', purpose: 'asked', whose: 'safe' }, 'get SAFe team member | who asks has named the kind (whose) |  | another track'],
      ['Scrum, of an analyst', { aim: 'analysis', setting: 'mix', held: 'none', purpose: 'asked', whose: 'scrum' }, 'get first Scrum Master badge | who asks has named the kind (whose) | '],
      ['SAFe, of a project manager', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'asked', whose: 'safe' }, 'get SAFe overview | who asks has named the kind (whose) |  | another track'],
      ['Scrum, of a project manager', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'asked', whose: 'scrum' }, 'get first Scrum Master badge | who asks has named the kind (whose) | '],
      ['SAFe, of somebody who holds PMP', { aim: 'projects', setting: 'mix', held: 'pmp', purpose: 'asked', whose: 'safe' }, 'get SAFe overview | who asks has named the kind (whose) |  | another track'],
      ['Scrum, of somebody who holds PMP', { aim: 'projects', setting: 'mix', held: 'pmp', purpose: 'asked', whose: 'scrum' }, 'get first Scrum Master badge | who asks has named the kind (whose) | '],
      ['SAFe, of somebody with several roles', { aim: 'open', setting: 'mix', held: 'none', purpose: 'asked', whose: 'safe' }, 'get SAFe overview | who asks has named the kind (whose) |  | another track'],
      ['Scrum, of somebody with several roles', { aim: 'open', setting: 'mix', held: 'none', purpose: 'asked', whose: 'scrum' }, 'get first Scrum Master badge | who asks has named the kind (whose) | '],
      ['nobody says which, no role known', { held: 'none', purpose: 'asked', whose: 'unnamed' }, 'ask-employer | who asks should name it (purpose) | first Scrum Master badge'],
    ]);
  });

  describe('people within SAFe', () => {
    // biome-ignore format: a line for each person
    hold([
      ['a manager', { aim: 'manager', setting: 'safe', held: 'none' }, 'get SAFe overview | the SAFe overview serves any role (aim) | agile leadership'],
      ['one team, knows Scrum', { aim: 'team', setting: 'safe', held: 'none', focus: 'one-team', experience: 'scrum-known' }, 'get SAFe Scrum Master |  | SAFe advanced Scrum Master, SAFe train'],
      ['one team, new to Scrum', { aim: 'team', setting: 'safe', held: 'none', focus: 'one-team', experience: 'scrum-new' }, 'get first Scrum Master badge | Scrum comes before SAFe (experience) | SAFe Scrum Master | another track'],
      ['one team, new to Scrum, a Scrum badge held', { aim: 'team', setting: 'safe', held: 'pspo-i', focus: 'one-team', experience: 'scrum-new' }, 'get SAFe Scrum Master |  | SAFe advanced Scrum Master, SAFe train'],
      ['one team, SSM held', { aim: 'team', setting: 'safe', ...holds('safe-ssm'), focus: 'one-team' }, 'get SAFe advanced Scrum Master | a holder goes one level up (held) | SAFe train'],
      ['a Scrum Master, teams not said', { aim: 'team', setting: 'safe', held: 'none' }, 'get SAFe Scrum Master |  | SAFe advanced Scrum Master, SAFe train'],
      ['several teams', { aim: 'team', setting: 'safe', held: 'none', focus: 'several-teams' }, 'get SAFe advanced Scrum Master | every seat in SAFe has its own (focus) | SAFe Scrum Master, SAFe train'],
      ['the train', { aim: 'team', setting: 'safe', held: 'none', focus: 'train' }, 'get SAFe train | every seat in SAFe has its own (focus) | SAFe advanced Scrum Master, SAFe overview'],
      ['rolls it out', { aim: 'coach', setting: 'safe', held: 'none', focus: 'rollout' }, 'get SAFe rollout | every seat in SAFe has its own (focus) | SAFe overview'],
      ['wants the overview', { aim: 'open', setting: 'safe', held: 'none', focus: 'overview' }, 'get SAFe overview | the SAFe overview serves any role (focus) | '],
      ['a coach, seat not said', { aim: 'coach', setting: 'safe', held: 'none' }, 'get SAFe overview | the SAFe overview serves any role (setting) | agile project practice'],
      ['a project manager with one team, new to Scrum', { aim: 'projects', setting: 'safe', held: 'none', focus: 'one-team', experience: 'scrum-new' }, 'get first Scrum Master badge | Scrum comes before SAFe (experience) | SAFe Scrum Master | another track'],
      ['features of a train, knows Scrum', { aim: 'product', setting: 'safe', held: 'none', focus: 'features', experience: 'scrum-known' }, 'get SAFe product seat |  | SAFe solution seat'],
      ['features of a train, new to Scrum', { aim: 'product', setting: 'safe', held: 'none', focus: 'features', experience: 'scrum-new' }, 'get first Product Owner badge | Scrum comes before SAFe (experience) | SAFe product seat | another track'],
      ['a product manager, seat not said', { aim: 'product-manager', setting: 'safe', held: 'none' }, 'get SAFe product seat |  | SAFe solution seat'],
      ['a solution', { aim: 'product-manager', setting: 'safe', held: 'none', focus: 'solution' }, 'get SAFe solution seat | every seat in SAFe has its own (focus) | SAFe product seat'],
      ['the portfolio', { aim: 'product', setting: 'safe', held: 'none', focus: 'portfolio' }, 'get SAFe portfolio seat | every seat in SAFe has its own (focus) | SAFe overview'],
      ['a developer in a team', { aim: 'build', setting: 'safe', held: 'none', focus: 'team-work' }, 'get SAFe team member |  | SAFe overview'],
      ['a tester', { aim: 'test', setting: 'safe', held: 'none' }, 'get SAFe team member |  | SAFe overview'],
      ['an analyst', { aim: 'analysis', setting: 'safe', held: 'none' }, 'get SAFe team member |  | SAFe overview'],
      ['a member of a team who holds PSM I', { aim: 'member', setting: 'safe', held: 'psm-i', focus: 'team-work' }, 'get SAFe team member |  | '],
      ['a developer of the architecture', { aim: 'build', setting: 'safe', held: 'none', focus: 'architecture' }, 'get SAFe architecture | every seat in SAFe has its own (focus) | SAFe team member'],
      ['a tester who wants the overview', { aim: 'test', setting: 'safe', held: 'none', focus: 'overview' }, 'get SAFe overview | the SAFe overview serves any role (focus) | SAFe team member'],
    ]);
  });

  describe('people with Kanban', () => {
    // biome-ignore format: a line for each person
    hold([
      ['the basics', { aim: 'team', setting: 'kanban', held: 'none', focus: 'basics' }, 'get first Kanban class | the basics of Kanban have a class (focus) | Kanban design'],
      ['not said what for', { aim: 'team', setting: 'kanban', held: 'none' }, 'get first Kanban class |  | Kanban design'],
      ['the basics, TKP held', { aim: 'team', setting: 'kanban', ...holds('ku-tkp'), focus: 'basics' }, 'get Kanban design | a holder goes one level up (held) | '],
      ['one flow', { aim: 'team', setting: 'kanban', held: 'none', focus: 'one-flow' }, 'get Kanban design | one flow is designed first (focus) | Kanban management'],
      ['one flow after a year', { aim: 'team', setting: 'kanban', held: 'none', focus: 'one-flow', experience: '1-to-3' }, 'get Kanban design | one flow is designed first (focus) | Kanban management'],
      ['one flow after years', { aim: 'team', setting: 'kanban', held: 'none', focus: 'one-flow', experience: 'over-3' }, 'get Kanban management | several services take the whole of Kanban (experience) | Kanban design'],
      ['one flow, KSD held', { aim: 'team', setting: 'kanban', ...holds('ku-ksd'), focus: 'one-flow' }, 'get Kanban management | a holder goes one level up (held) | '],
      ['several services', { aim: 'team', setting: 'kanban', held: 'none', focus: 'services' }, 'get Kanban management | several services take the whole of Kanban (focus) | Kanban design'],
      ['several services, KMP held', { aim: 'team', setting: 'kanban', ...holds('ku-kmp'), focus: 'services' }, 'get Kanban coaching | a holder goes one level up (held) | '],
      ['coaches others', { aim: 'team', setting: 'kanban', held: 'none', focus: 'coach-kanban' }, 'get Kanban coaching | coaching in Kanban has its own (focus) | Kanban management'],
      ['inside sprints, new to Scrum', { aim: 'team', setting: 'kanban', held: 'none', focus: 'sprints', experience: 'under-1' }, 'get first Scrum Master badge | Scrum before Kanban inside Scrum (focus) | Kanban inside Scrum | another track'],
      ['inside sprints for a year', { aim: 'team', setting: 'kanban', held: 'none', focus: 'sprints', experience: '1-to-3' }, 'get Kanban inside Scrum | Kanban inside Scrum has its own badge (focus) | '],
      ['inside sprints, a badge of Scrum held', { aim: 'team', setting: 'kanban', held: 'cspo', focus: 'sprints' }, 'get Kanban inside Scrum | Kanban inside Scrum has its own badge (focus) | '],
    ]);
  });

  describe('people who run projects', () => {
    // biome-ignore format: a line for each person
    hold([
      ['under PRINCE2 or AgilePM', { aim: 'projects', setting: 'prescribed', held: 'none' }, 'get prescribed project method | tenders name their badge (setting) | PRINCE2 Agile'],
      ['under PRINCE2 or AgilePM, AgilePM held', { aim: 'projects', setting: 'prescribed', ...holds('agilepm-foundation') }, 'get PRINCE2 Agile | a method that is the rule names its badge (held) | '],
      ['planned, has led none', { aim: 'projects', setting: 'planned', held: 'none', led: 'none' }, 'get first project badge | who has led none begins with the first project badge (led) | project management'],
      ['planned, has led none, CAPM held', { aim: 'projects', setting: 'planned', ...holds('capm'), led: 'none' }, 'not-yet project management first lead-projects | years of leading before PMP (led) | '],
      ['planned, has led for months', { aim: 'projects', setting: 'planned', held: 'none', led: 'under-3' }, 'not-yet project management first lead-projects | years of leading before PMP (led) | first project badge'],
      ['planned, has led for years', { aim: 'projects', setting: 'planned', held: 'none', led: '3-plus' }, 'get project management |  | agile project practice'],
      ['planned, not said', { aim: 'projects', setting: 'planned', held: 'none' }, 'get project management |  | agile project practice'],
      ['Scrum there, wants proof', { aim: 'projects', setting: 'scrum', held: 'none', purpose: 'prove' }, 'get first Scrum Master badge | a Scrum exam proves Scrum (purpose, setting) | agile project practice | another track'],
      ['Scrum there, wants proof, PSM I held', { aim: 'projects', setting: 'scrum', held: 'psm-i', purpose: 'prove', led: '3-plus' }, 'get project management |  | agile project practice, first Scrum Master badge'],
      ['Scrum there, wants proof, PMI-ACP held', { aim: 'projects', setting: 'scrum', ...holds('pmi-acp'), purpose: 'prove', led: '3-plus' }, 'get project management | the project badge is what is left of the two (held) | '],
      ['a mix there, wants proof', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'prove', led: '3-plus' }, 'get project management |  | agile project practice, first Scrum Master badge'],
      ['PMI-ACP held, has led none', { aim: 'projects', setting: 'mix', ...holds('pmi-acp'), led: 'none' }, 'get first project badge | who has led none begins with the first project badge (led) | project management'],
      ['PMI-ACP held, has led for months', { aim: 'projects', setting: 'mix', ...holds('pmi-acp'), led: 'under-3' }, 'not-yet project management first lead-projects | years of leading before PMP (led) | '],
      ['PMI-ACP held, has led for years', { aim: 'projects', setting: 'mix', ...holds('pmi-acp'), led: '3-plus' }, 'get project management | the project badge is what is left of the two (held) | '],
      ['led none, agile for a year', { aim: 'projects', setting: 'mix', held: 'none', led: 'none', experience: '1-to-3' }, 'get agile project practice | project leaders with agile time get the agile badge (experience) | project management'],
      ['led for months, agile for years', { aim: 'projects', setting: 'mix', held: 'none', led: 'under-3', experience: 'over-3' }, 'get agile project practice | project leaders with agile time get the agile badge (experience) | project management'],
      ['led none, new to agile', { aim: 'projects', setting: 'mix', held: 'none', led: 'none', experience: 'none' }, 'get first project badge | who has led none begins with the first project badge (led) | project management'],
      ['led for months, new to agile', { aim: 'projects', setting: 'mix', held: 'none', led: 'under-3', experience: 'under-1' }, 'not-yet project management first lead-projects | years of leading before PMP (led) | first project badge, agile project practice'],
      ['led for years, new to agile', { aim: 'projects', setting: 'mix', held: 'none', led: '3-plus', experience: 'none' }, 'get project management | project leaders without agile time start general (experience) | agile project practice, first Scrum Master badge'],
      ['led for years, agile time not said', { aim: 'projects', setting: 'mix', held: 'none', led: '3-plus' }, 'get project management |  | agile project practice, first Scrum Master badge'],
      ['led and agile for years, wants to get better', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'better', led: '3-plus', experience: 'over-3', }, 'get agile project practice | project leaders with agile time get the agile badge (experience) | project management'],
      ['led and agile for years, looks for a job', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'hired', led: '3-plus', experience: 'over-3', }, 'get project management | project leaders who look for work get the badge that adverts name (purpose, led) | agile project practice, first Scrum Master badge'],
      ['led and agile for years with Scrum, looks for a job', { aim: 'projects', setting: 'scrum', held: 'none', purpose: 'hired', led: '3-plus', experience: '1-to-3', }, 'get agile project practice | project leaders with agile time get the agile badge (experience) | project management'],
      ['led and agile for years with Kanban, looks for a job', { aim: 'projects', setting: 'kanban', held: 'none', purpose: 'hired', led: '3-plus', experience: '1-to-3', }, 'get agile project practice | project leaders with agile time get the agile badge (experience) | project management'],
      ['led for years, new to agile, looks for a job', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'hired', led: '3-plus', experience: 'none', }, 'get project management | project leaders who look for work get the badge that adverts name (purpose, led) | agile project practice, first Scrum Master badge'],
      ['time leading not said, new to agile, looks for a job', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'hired', experience: 'under-1' }, 'get project management | project leaders without agile time start general (experience) | agile project practice, first Scrum Master badge'],
      ['nothing said', { aim: 'projects', setting: 'mix', held: 'none' }, 'get project management |  | agile project practice, first Scrum Master badge'],
      ['only curious', { aim: 'projects', setting: 'mix', held: 'none', purpose: 'nothing' }, 'none first read-for-free | curiosity costs nothing (purpose) | first Scrum Master badge'],
      ['PMP held, looks for a job', { aim: 'projects', setting: 'mix', held: 'pmp', purpose: 'hired' }, 'get first Scrum Master badge | PMP holder looking for work adds a Scrum badge (purpose, held) |  | another track'],
      ['PMP and CSM held, looks for a job', { aim: 'projects', setting: 'mix', ...holds('pmp', 'csm'), purpose: 'hired' }, 'none first choose-a-goal | no badge without a goal (held) | first Scrum Master badge, agile project practice'],
      ['PMP held, wants proof', { aim: 'projects', setting: 'mix', held: 'pmp', purpose: 'prove' }, 'get agile project practice | PMP holder adds the agile badge of the same house (held) | first Scrum Master badge | another track'],
      ['PMP held, wants to get better', { aim: 'projects', setting: 'mix', held: 'pmp', purpose: 'better' }, 'get agile project practice | PMP holder adds the agile badge of the same house (held) | first Scrum Master badge | another track'],
      ['PMP held, no reason, agile for a year', { aim: 'projects', setting: 'mix', held: 'pmp', experience: '1-to-3' }, 'get agile project practice | PMP holder adds the agile badge of the same house (held) | first Scrum Master badge | another track'],
      ['PMP held, no reason', { aim: 'projects', setting: 'mix', held: 'pmp', experience: 'under-1' }, 'none first choose-a-goal | no badge without a goal (held) | first Scrum Master badge, agile project practice'],
      ['PMP held, only curious', { aim: 'projects', setting: 'mix', held: 'pmp', purpose: 'nothing' }, 'none first choose-a-goal | no badge without a goal (purpose) | first Scrum Master badge'],
    ]);
  });

  describe('those who build, test, analyze, coach and manage', () => {
    // biome-ignore format: a line for each person
    hold([
      ['a developer', { aim: 'build', setting: 'scrum', held: 'none' }, 'get Scrum basics for developers | the basics are enough for developers (aim) | developer badge'],
      ['a developer who looks for a job', { aim: 'build', setting: 'scrum', held: 'none', purpose: 'hired' }, 'none first show-what-you-build | adverts for developers do not ask for one (purpose) | Scrum basics for developers'],
      ['a developer, engineering practices', { aim: 'build', setting: 'scrum', held: 'none', focus: 'engineering' }, 'get developer badge | engineering practices have their own badge (focus) | Scrum basics for developers'],
      ['a developer, design', { aim: 'build', setting: 'scrum', held: 'none', focus: 'design' }, 'get Scrum basics for developers | designers begin with the basics (focus) | Scrum for designers'],
      ['a developer with a Scrum badge', { aim: 'build', setting: 'scrum', held: 'csm' }, 'get developer badge | a developer with a Scrum badge gets the developer badge (held) | '],
      ['a designer with a Scrum badge', { aim: 'build', setting: 'scrum', held: 'csm', focus: 'design' }, 'get Scrum for designers | designers have their own (focus) | '],
      ['a developer, only curious', { aim: 'build', setting: 'scrum', held: 'none', purpose: 'nothing' }, 'none first read-for-free | curiosity costs nothing (purpose) | Scrum basics for developers'],
      ['a tester on a Scrum team', { aim: 'test', setting: 'scrum', held: 'none' }, 'get developer badge | testers on a Scrum team are developers there (setting) | agile testing'],
      ['a tester on a Scrum team, PSD held', { aim: 'test', setting: 'scrum', ...holds('psd') }, 'get agile testing |  | developer badge'],
      ['a tester elsewhere', { aim: 'test', setting: 'mix', held: 'none' }, 'get agile testing |  | developer badge'],
      ['an analyst', { aim: 'analysis', setting: 'mix', held: 'none' }, 'get agile analysis |  | first Scrum Master badge, none'],
      ['an analyst who looks for a job', { aim: 'analysis', setting: 'mix', held: 'none', purpose: 'hired' }, 'get first Scrum Master badge | analysts pass CV filters with a Scrum badge (purpose) | none, agile analysis | another track'],
      ['an analyst who looks for a job, CSM held', { aim: 'analysis', setting: 'mix', held: 'csm', purpose: 'hired' }, 'get agile analysis |  | first Scrum Master badge, none'],
      ['an analyst who wants to get better', { aim: 'analysis', setting: 'mix', held: 'none', purpose: 'better' }, 'get agile analysis |  | first Scrum Master badge, none'],
      ['a manager', { aim: 'manager', setting: 'mix', held: 'none' }, 'get agile leadership |  | team coaching'],
      ['a coach of meetings', { aim: 'coach', setting: 'mix', held: 'none', focus: 'meetings', experience: 'none' }, 'get team facilitation | facilitators have their own (focus) | team coaching'],
      ['a coach of meetings, ICP-ATF held', { aim: 'coach', setting: 'mix', ...holds('icp-atf'), focus: 'meetings' }, 'get team coaching | a holder goes one level up (held) | '],
      ['a coach of teams', { aim: 'coach', setting: 'mix', held: 'none', focus: 'teams', experience: '1-to-3' }, 'get team coaching |  | team facilitation'],
      ['a coach of teams, new to it', { aim: 'coach', setting: 'mix', held: 'none', focus: 'teams', experience: 'none' }, 'not-yet team coaching first practise-before-coaching | coaches need years of practice (experience) | team facilitation'],
      ['a coach of teams, ICP-ACC held', { aim: 'coach', setting: 'mix', ...holds('icp-acc'), focus: 'teams' }, 'get company coaching | a holder goes one level up (held) | agile leadership, team coaching'],
      ['a coach of a company', { aim: 'coach', setting: 'mix', held: 'none', focus: 'company', experience: 'over-3' }, 'get company coaching | coaching a company has its own (focus) | agile leadership, team coaching'],
      ['a coach of a company, new to it', { aim: 'coach', setting: 'mix', held: 'none', focus: 'company', experience: 'under-1' }, 'not-yet team coaching first practise-before-coaching | coaches need years of practice (experience) | team facilitation'],
      ['a coach who is to teach, nothing held', { aim: 'coach', setting: 'mix', held: 'none', focus: 'teach', experience: 'none' }, 'get first Scrum Master badge | teachers of Scrum go up its ladder (focus) | way to teaching | another track'],
      ['a coach who is to teach, not sure what is held', { aim: 'coach', setting: 'mix', held: 'not-sure', focus: 'teach' }, 'get way to teaching | teachers of Scrum go up its ladder (focus) | top Scrum Master badge, first Product Owner badge | another track'],
      ['a coach who is to teach, CSM held', { aim: 'coach', setting: 'mix', held: 'csm', focus: 'teach' }, 'get way to teaching | teachers of Scrum go up its ladder (focus) | top Scrum Master badge, first Product Owner badge | another track'],
      ['a coach who is to teach, PSM I held', { aim: 'coach', setting: 'mix', held: 'psm-i', focus: 'teach' }, 'get advanced Scrum Master exam | teachers of Scrum go up its ladder (focus) | top Scrum Master badge, first Product Owner badge | another track'],
      ['a coach who is to teach, CSM and PSM I held', { aim: 'coach', setting: 'mix', ...holds('csm', 'psm-i'), focus: 'teach' }, 'get way to teaching | teachers of Scrum go up its ladder (focus) | top Scrum Master badge, first Product Owner badge | another track'],
      ['a coach who is to teach, A-CSM held', { aim: 'coach', setting: 'mix', ...holds('a-csm'), focus: 'teach' }, 'get top Scrum Master badge | teachers of Scrum go up its ladder (focus) | top Scrum Master badge, first Product Owner badge | another track'],
      ['a coach who is to teach, PSM II held', { aim: 'coach', setting: 'mix', ...holds('psm-ii'), focus: 'teach' }, 'none first use-what-you-hold | the top of this ladder is reached (held) | '],
    ]);
  });

  describe('those who have not decided', () => {
    // biome-ignore format: a line for each person
    hold([
      ['both sides', { aim: 'open', setting: 'scrum', held: 'none' }, 'both first Scrum Master badge + first Product Owner badge | why not both, one after the other (aim) | '],
      ['a badge of the one side held', { aim: 'open', setting: 'scrum', held: 'csm' }, 'get first Product Owner badge | who knows one side looks at the other (held) | '],
      ['a badge of the other side held', { aim: 'open', setting: 'scrum', held: 'cspo' }, 'get first Scrum Master badge | who knows one side looks at the other (held) | '],
      ['years of practice, no reason', { aim: 'open', setting: 'scrum', held: 'none', experience: 'over-3' }, 'none first choose-a-goal | no badge without a goal (purpose) | first Scrum Master badge'],
      ['years of practice in a mix, a reason', { aim: 'open', setting: 'mix', held: 'none', purpose: 'hired', experience: '1-to-3' }, 'get agile project practice | practised people show breadth (experience) | first Scrum Master badge | another track'],
      ['years of practice in a mix, no reason', { aim: 'open', setting: 'mix', held: 'none', experience: '1-to-3' }, 'none first choose-a-goal | no badge without a goal (purpose) | first Scrum Master badge'],
      ['months of practice in a mix, a reason', { aim: 'open', setting: 'mix', held: 'none', purpose: 'hired', experience: 'under-1' }, 'both first Scrum Master badge + first Product Owner badge | why not both, one after the other (aim) | '],
      ['years of practice with Scrum, a reason', { aim: 'open', setting: 'scrum', held: 'none', purpose: 'hired', experience: 'over-3' }, 'both first Scrum Master badge + first Product Owner badge | why not both, one after the other (aim) | '],
      ['only curious', { aim: 'open', setting: 'mix', held: 'none', purpose: 'nothing' }, 'none first read-for-free | curiosity costs nothing (purpose) | first Scrum Master badge'],
      ['nothing known', {}, 'undecided first Scrum Master badge | most people begin with the general badge (aim) | first Product Owner badge, none'],
      ['nothing known but a badge', { held: 'pmp' }, 'none first choose-a-goal | no badge without a goal (purpose) | first Scrum Master badge'],
      ['nothing known but a badge and a reason', { held: 'pmp', purpose: 'hired' }, 'undecided first Scrum Master badge | most people begin with the general badge (aim) | first Product Owner badge, none'],
      ['nothing known but years of practice', { held: 'none', experience: 'over-3' }, 'none first choose-a-goal | no badge without a goal (purpose) | first Scrum Master badge'],
      ['nothing known but years of practice and a reason', { held: 'none', purpose: 'hired', experience: 'over-3' }, 'undecided first Scrum Master badge | most people begin with the general badge (aim) | first Product Owner badge, none'],
      ['nothing known but a mix, years of practice and a reason', { setting: 'mix', held: 'none', purpose: 'hired', experience: 'over-3' }, 'get agile project practice | practised people show breadth (experience) | first Scrum Master badge | another track'],
    ]);
  });
});

describe('the track and why', () => {
  // biome-ignore format: a line for each answer
  test.each<readonly [Answers, string]>([
    [{ aim: 'team', setting: 'scrum' }, 'scrum-master | team work is the Scrum Master track (aim)'],
    [{ aim: 'coach', setting: 'scrum' }, 'coach | coaching has its own credentials (aim)'],
    [{ aim: 'product', setting: 'scrum' }, 'product-owner | deciding what gets built is the Product Owner track (aim)'],
    [{ aim: 'product-manager', setting: 'scrum' }, 'product-manager | product management is a craft of its own (aim)'],
    [{ aim: 'projects', setting: 'scrum' }, 'project | running projects is the project track (aim)'],
    [{ aim: 'build', setting: 'scrum' }, 'developer | builders stay builders (aim)'],
    [{ aim: 'test', setting: 'scrum' }, 'tester | testers have their own (aim)'],
    [{ aim: 'analysis', setting: 'scrum' }, 'analyst | analysts have their own (aim)'],
    [{ aim: 'manager', setting: 'scrum' }, 'leader | managers need the leadership view (aim)'],
    [{ aim: 'member', setting: 'scrum' }, 'scrum-master | anyone on a Scrum team starts with the general badge (aim)'],
    [{ aim: 'open', setting: 'scrum' }, 'open | who has not decided learns both sides (aim)'],
    [{ aim: 'not-sure', setting: 'scrum' }, 'scrum-master | anyone on a Scrum team starts with the general badge (setting)'],
    [{ aim: 'team', setting: 'safe' }, 'safe | a SAFe employer wants the badge of the seat (setting)'],
    [{ aim: 'product', setting: 'safe' }, 'safe | a SAFe employer wants the badge of the seat (setting)'],
    [{ aim: 'projects', setting: 'safe' }, 'safe | a SAFe employer wants the badge of the seat (setting)'],
    [{ aim: 'manager', setting: 'safe' }, 'safe | a SAFe employer wants the badge of the seat (setting)'],
    [{ aim: 'not-sure', setting: 'safe' }, 'safe | a SAFe employer wants the badge of the seat (setting)'],
    [{ aim: 'team', setting: 'kanban' }, 'flow | steady flow is Kanban (setting)'],
    [{ aim: 'coach', setting: 'kanban' }, 'flow | steady flow is Kanban (setting)'],
    [{ aim: 'product', setting: 'kanban' }, 'product-owner | deciding what gets built is the Product Owner track (aim)'],
    [{ aim: 'product-manager', setting: 'kanban' }, 'product-manager | product management is a craft of its own (aim)'],
    [{ aim: 'projects', setting: 'kanban' }, 'project | running projects is the project track (aim)'],
    [{ aim: 'build', setting: 'kanban' }, 'developer | builders stay builders (aim)'],
    [{ aim: 'test', setting: 'kanban' }, 'tester | testers have their own (aim)'],
    [{ aim: 'analysis', setting: 'kanban' }, 'analyst | analysts have their own (aim)'],
    [{ aim: 'manager', setting: 'kanban' }, 'flow | steady flow is Kanban (setting)'],
    [{ aim: 'member', setting: 'kanban' }, 'flow | steady flow is Kanban (setting)'],
    [{ aim: 'open', setting: 'kanban' }, 'flow | steady flow is Kanban (setting)'],
    [{ aim: 'not-sure', setting: 'kanban' }, 'flow | steady flow is Kanban (setting)'],
    [{ aim: 'projects', setting: 'planned' }, 'project | planned projects call for the project badge (setting)'],
    [{ aim: 'manager', setting: 'planned' }, 'project | planned projects call for the project badge (setting)'],
    [{ aim: 'not-sure', setting: 'planned' }, 'project | planned projects call for the project badge (setting)'],
    [{ aim: 'build', setting: 'planned' }, 'developer | builders stay builders (aim)'],
    [{ aim: 'projects', setting: 'prescribed' }, 'method | a method that is the rule names its badge (setting)'],
    [{ aim: 'manager', setting: 'prescribed' }, 'method | a method that is the rule names its badge (setting)'],
    [{ aim: 'analysis', setting: 'prescribed' }, 'analyst | analysts have their own (aim)'],
    [{ aim: 'not-sure', setting: 'mix' }, 'unknown | '],
    [{ setting: 'not-sure' }, 'unknown | '],
    [{}, 'unknown | '],
  ])('%j: %s', (answers, said) => {
    const { track, grounds } = decide(answers).track;
    expect([track, rulesOf(grounds)].join(' | ')).toBe(said);
  });
});

describe('the issuer and why', () => {
  // biome-ignore format: a line for each person
  test.each<readonly [who: string, Answers, string]>([
    ['nothing said', { aim: 'team', setting: 'scrum', held: 'none' }, 'pair csm psm-i | tie | the first badge of a Scrum Master is CSM (learning)'],
    ['a class', { aim: 'team', setting: 'scrum', held: 'none', learning: 'class' }, 'pair csm psm-i | close | people who like to be taught take the class (learning)'],
    ['on their own', { aim: 'team', setting: 'scrum', held: 'none', learning: 'self-study' }, 'pair psm-i csm | close | self-learners take the exam (learning)'],
    ['what costs least', { aim: 'team', setting: 'scrum', held: 'none', learning: 'cheapest' }, 'pair psm-i csm | close | who wants the cheaper one takes the exam (learning)'],
    ['not sure, wants proof', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'prove' }, 'pair psm-i csm | close | who wants proof takes the exam (purpose)'],
    ['a class, wants proof', { aim: 'team', setting: 'scrum', held: 'none', purpose: 'prove', learning: 'class' }, 'pair csm psm-i | close | people who like to be taught take the class (learning)'],
    ['finds the class worth it', { aim: 'team', setting: 'scrum', held: 'none', tradeoff: 'class' }, 'one csm | clear | the person finds the class worth the difference () class'],
    ['finds the exam enough, though a class was said', { aim: 'team', setting: 'scrum', held: 'none', learning: 'class', tradeoff: 'exam' }, 'one psm-i | clear | the person finds the class not worth the difference () exam'],
    ['came with CSM or CSPO', { aim: 'team', setting: 'scrum', held: 'none', considering: ['csm', 'cspo'] }, 'one csm | close | '],
    ['came with PSM I', { aim: 'team', setting: 'scrum', held: 'none', considering: ['psm-i'] }, 'one psm-i | close | '],
    ['came with CSM or PSM I', { aim: 'team', setting: 'scrum', held: 'none', considering: ['csm', 'psm-i'] }, 'pair csm psm-i | tie | the first badge of a Scrum Master is CSM (learning)'],
    ['came with PMP', { aim: 'team', setting: 'scrum', held: 'none', considering: ['pmp'] }, 'pair csm psm-i | tie | the first badge of a Scrum Master is CSM (learning)'],
    ['a Product Owner, nothing said', { aim: 'product', setting: 'scrum', held: 'none' }, 'pair cspo pspo-i | tie | the badge of the decider is CSPO (learning)'],
    ['a Product Owner who holds CSPO, nothing said', { aim: 'product', setting: 'scrum', held: 'cspo', experience: 'over-3' }, 'pair pspo-ii a-cspo | tie | the next badge for holders of either first one (held)'],
    ['a Product Owner who holds CSPO, a class', { aim: 'product', setting: 'scrum', held: 'cspo', experience: 'over-3', learning: 'class' }, 'one a-cspo | close | people who like to be taught take the class (learning)'],
    ['further up, nothing said', { aim: 'team', setting: 'scrum', held: 'csm', experience: 'over-3' }, 'pair a-csm psm-ii | tie | the next level of the same house (held)'],
    ['further up, a class', { aim: 'team', setting: 'scrum', held: 'csm', experience: 'over-3', learning: 'class' }, 'one a-csm | close | people who like to be taught take the class (learning)'],
    ['further up, on their own', { aim: 'team', setting: 'scrum', held: 'csm', experience: 'over-3', learning: 'self-study' }, 'one psm-ii | close | self-learners take the exam (learning)'],
    ['further up, came with PSM II', { aim: 'team', setting: 'scrum', held: 'csm', experience: 'over-3', considering: ['psm-ii'] }, 'one psm-ii | close | '],
    ['further up, a class, came with PSM II', { aim: 'team', setting: 'scrum', held: 'csm', experience: 'over-3', learning: 'class', considering: ['psm-ii'], }, 'one a-csm | close | people who like to be taught take the class (learning)'],
    ['a developer, nothing said', { aim: 'build', setting: 'scrum', held: 'none' }, 'pair psm-i csm | tie | developers take the exam without a class (learning)'],
    ['a developer, engineering, nothing said', { aim: 'build', setting: 'scrum', held: 'none', focus: 'engineering' }, 'pair psd csd | tie | developers take the exam without a class (learning)'],
    ['a developer, engineering, a class', { aim: 'build', setting: 'scrum', held: 'none', focus: 'engineering', learning: 'class' }, 'one csd | close | people who like to be taught take the class (learning)'],
    ['one without a rival', { aim: 'manager', setting: 'mix', held: 'none', learning: 'class' }, 'one pal-i | clear | '],
    ['both, nothing said', { aim: 'open', setting: 'scrum', held: 'none' }, 'both csm cspo | clear | '],
    ['both, a class', { aim: 'open', setting: 'scrum', held: 'none', learning: 'class' }, 'both csm cspo | close | people who like to be taught take the class (learning)'],
    ['both, on their own', { aim: 'open', setting: 'scrum', held: 'none', learning: 'self-study' }, 'both psm-i pspo-i | close | self-learners take the exam (learning)'],
    ['both, finds the exam enough', { aim: 'open', setting: 'scrum', held: 'none', tradeoff: 'exam' }, 'both psm-i pspo-i | clear | the person finds the class not worth the difference () exam'],
    ['both, came with CSM', { aim: 'open', setting: 'scrum', held: 'none', considering: ['csm'] }, 'both csm cspo | clear | '],
    ['not yet', { aim: 'team', setting: 'scrum', held: 'csm', experience: 'none', learning: 'class' }, 'not-yet a-csm psm-ii | clear | '],
    ['none', { aim: 'product-manager', setting: 'mix', held: 'none' }, 'none | clear | '],
    ['something runs out', { aim: 'team', setting: 'scrum', ...holds('csm:expiring') }, 'keep-or-lapse | clear | '],
    ['whoever asks can say which', { aim: 'open', setting: 'mix', held: 'none', purpose: 'asked', whose: 'unnamed' }, 'ask-employer | clear | '],
    ['nothing known', {}, 'undecided csm psm-i | open | the first badge of a Scrum Master is CSM (learning)'],
    ['nothing known, on their own', { learning: 'self-study' }, 'undecided psm-i csm | open | self-learners take the exam (learning)'],
    ['nothing known, finds the class worth it', { tradeoff: 'class' }, 'undecided csm | open | the person finds the class worth the difference () class'],
    ['wants proof of what was not asked for', { aim: 'manager', setting: 'mix', held: 'none', purpose: 'prove' }, 'one pal-i | clear | '],
    ['a tester on a Scrum team who wants proof', { aim: 'test', setting: 'scrum', held: 'none', purpose: 'prove' }, 'pair psd csd | tie | developers take the exam without a class (learning)'],
  ])('%s', (_who, answers, said) => {
    const { outcome, grounds, clarity } = decide(answers).issuer;
    const weighed = grounds.flatMap((ground) => ground.weighed ?? []);
    const why = [rulesOf(grounds), ...weighed].filter(Boolean).join(' ');
    expect([outcome.kind, ...outcome.certifications, '|', clarity, '|', why].join(' ')).toBe(said);
  });
});
