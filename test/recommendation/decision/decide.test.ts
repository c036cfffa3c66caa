import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/recommendation/decision/decide.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { holds } from '../../support/holding.ts';

const outcome = (answers: Answers) => decide(answers).issuer.outcome;
/** "pair csm psm-i"; behind "not yet" and "none", what to do first. */
const words = (answers: Answers) => {
  const said = outcome(answers);
  const first = 'first' in said ? [`(${said.first})`] : [];
  return [said.kind, ...said.certifications, ...first].join(' ');
};
/** What the other half of split advice names. */
const behind = (answers: Answers) => decide(answers).level.beside ?? [];

type Rows = readonly (readonly [who: string, said: string, answers: Answers])[];
const hold = (rows: Rows) =>
  test.each(rows)('%s: %s', (_who, said, answers) => {
    expect(words(answers)).toBe(said);
  });

const master: Answers = { aim: 'team', setting: 'scrum' };
const owner: Answers = { aim: 'product', setting: 'scrum' };

describe('the source article', () => {
  hold([
    ['vying for a Scrum Master role', 'pair csm psm-i', { ...master, held: 'none' }],
    [
      'has spent time as Scrum Master and wants to see the other side',
      'pair cspo pspo-i',
      { ...master, held: 'csm', next: 'other-side', experience: '1-to-3' },
    ],
    ['why not both, one after the other', 'both csm cspo', { aim: 'open', setting: 'scrum' }],
    ['anyone on a Scrum team', 'pair csm psm-i', { aim: 'member', setting: 'scrum' }],
    ['the decider', 'pair cspo pspo-i', owner],
    [
      'PMI-ACP is a real alternative',
      'one pmi-acp',
      { aim: 'projects', setting: 'scrum', led: 'under-3', experience: '1-to-3' },
    ],
    [
      'and so is the ICAgile programme',
      'one icp-acc',
      { aim: 'coach', focus: 'teams', experience: 'over-3' },
    ],
  ]);
});

describe('Scrum Masters and team members', () => {
  const holder: Answers = { ...master, held: 'csm', experience: '1-to-3' };
  hold([
    ['new, wants a class', 'pair csm psm-i', { ...master, held: 'none', learning: 'class' }],
    ['new, learns alone', 'pair psm-i csm', { ...master, held: 'none', learning: 'self-study' }],
    ['new, wants what costs least', 'pair psm-i csm', { ...master, held: 'none', learning: 'cheapest' }],
    [
      'wants proof, whatever the way of learning',
      'pair psm-i csm',
      { ...master, held: 'none', purpose: 'prove' },
    ],
    [
      'years of practice, wants to get better',
      'one psm-ii',
      { ...master, held: 'none', purpose: 'better', experience: 'over-3' },
    ],
    [
      'years of practice, wants proof',
      'pair psm-i csm',
      { ...master, held: 'none', purpose: 'prove', experience: 'over-3' },
    ],
    ['holds CSM, a year in, wants a class', 'one a-csm', { ...holder, learning: 'class' }],
    ['holds CSM, a year in, learns alone', 'one psm-ii', { ...holder, learning: 'self-study' }],
    ['holds CSM, a year in, nothing said', 'pair a-csm psm-ii', holder],
    [
      'holds PSM I alone: the class asks for CSM',
      'one psm-ii',
      { ...holder, held: 'psm-i', learning: 'class' },
    ],
    [
      'holds CSM, some months in',
      'not-yet a-csm psm-ii (practise-as-scrum-master)',
      { ...holder, experience: 'under-1' },
    ],
    [
      'holds PSM I, some months in',
      'not-yet psm-ii (practise-as-scrum-master)',
      { ...holder, held: 'psm-i', experience: 'none' },
    ],
    ['holds A-CSM', 'one csp-sm', { ...holder, ...holds('a-csm') }],
    [
      'holds PSM II alone: the next class asks for A-CSM',
      'none (use-what-you-hold)',
      { ...holder, ...holds('psm-ii') },
    ],
    ['holds CSP-SM', 'none (use-what-you-hold)', { ...holder, ...holds('csp-sm') }],
    ['several teams next', 'one sps', { ...holder, next: 'scale' }],
    ['Kanban next', 'one psk-i', { ...holder, next: 'kanban' }],
    ['executives next', 'one pal-i', { ...holder, next: 'executives' }],
    ['coaching next', 'one icp-acc', { ...holder, next: 'coaching' }],
    [
      'Kanban next, held already',
      'none (use-what-you-hold)',
      { ...holder, ...holds('csm', 'psk-i'), next: 'kanban' },
    ],
    [
      'the other side next, a badge of it held',
      'pair pspo-ii a-cspo',
      { ...holder, ...holds('csm', 'cspo'), next: 'other-side' },
    ],
    ['holds a Product Owner badge', 'pair csm psm-i', { ...master, held: 'cspo' }],
    ['one of what is held runs out', 'keep-or-lapse', { ...master, ...holds('csm:expiring') }],
    ['one of what is held has lapsed', 'one a-csm', { ...holder, ...holds('csm:lapsed'), learning: 'class' }],
    ['only curious', 'none (read-for-free)', { ...master, held: 'none', purpose: 'nothing' }],
  ]);

  test('the higher exam stands close behind for whoever wants proof of years of practice', () => {
    expect(behind({ ...master, held: 'none', purpose: 'prove', experience: 'over-3' })).toEqual([
      'advanced Scrum Master exam',
      'first Product Owner badge',
    ]);
  });
});

describe('product people', () => {
  hold([
    ['a Product Owner', 'pair cspo pspo-i', { ...owner, held: 'none', purpose: 'better' }],
    ['with a badge of the Scrum Master side', 'pair cspo pspo-i', { ...owner, held: 'csm' }],
    [
      'with CSPO, a year in, in a class',
      'one a-cspo',
      { ...owner, held: 'cspo', experience: '1-to-3', learning: 'class' },
    ],
    [
      'with PSPO I, a year in',
      'one pspo-ii',
      { ...owner, held: 'pspo-i', experience: '1-to-3', learning: 'class' },
    ],
    [
      'with CSPO, some months in',
      'not-yet pspo-ii a-cspo (practise-as-product-owner)',
      { ...owner, held: 'cspo', experience: 'under-1' },
    ],
    ['with A-CSPO', 'one csp-po', { ...owner, ...holds('a-cspo'), experience: 'over-3' }],
    ['with PSPO II', 'none (use-what-you-hold)', { ...owner, ...holds('pspo-ii'), experience: 'over-3' }],
    [
      'a Product Manager',
      'none (learn-the-product-craft)',
      { aim: 'product-manager', setting: 'mix', held: 'none' },
    ],
  ]);

  test('advice is split over whether a badge helps them: each has the other side close behind', () => {
    expect(behind({ ...owner, held: 'none', purpose: 'better' })).toEqual([
      'none',
      'first Scrum Master badge',
    ]);
    expect(behind({ aim: 'product-manager', held: 'none' })).toEqual(['first Product Owner badge']);
  });
});

describe('somebody asks for one', () => {
  const asked = { held: 'none', purpose: 'asked' } as const;
  hold([
    ['PMI, new to all of it', 'one capm', { aim: 'projects', ...asked, whose: 'pmi' }],
    ['PMI, has led for years', 'one pmp', { aim: 'projects', ...asked, whose: 'pmi', led: '3-plus' }],
    ['PMI, agile for years', 'one pmi-acp', { ...master, ...asked, whose: 'pmi', experience: 'over-3' }],
    ['PMI, holds PMP', 'one pmi-acp', { aim: 'open', held: 'pmp', purpose: 'asked', whose: 'pmi' }],
    ['PRINCE2 or AgilePM', 'one agilepm-foundation', { aim: 'projects', ...asked, whose: 'governance' }],
    ['SAFe, of a Scrum Master', 'one safe-ssm', { ...master, ...asked, whose: 'safe' }],
    ['SAFe, of a Product Owner', 'one safe-popm', { ...owner, ...asked, whose: 'safe' }],
    ['SAFe, of a developer', 'one safe-sp', { aim: 'build', setting: 'scrum', ...asked, whose: 'safe' }],
    ['Scrum, of a project manager', 'pair csm psm-i', { aim: 'projects', ...asked, whose: 'scrum' }],
    [
      'nobody says which, and no role is decided',
      'ask-employer',
      { aim: 'open', ...asked, whose: 'unnamed' },
    ],
    ['nobody says which, of a Scrum Master', 'pair csm psm-i', { ...master, ...asked, whose: 'unnamed' }],
  ]);
});

describe('within SAFe', () => {
  const team: Answers = { aim: 'team', setting: 'safe', held: 'none' };
  hold([
    ['one team, knows Scrum', 'one safe-ssm', { ...team, focus: 'one-team', experience: 'scrum-known' }],
    ['one team, new to Scrum', 'pair csm psm-i', { ...team, focus: 'one-team', experience: 'scrum-new' }],
    [
      'one team, new to Scrum, but with a badge',
      'one safe-ssm',
      { ...team, held: 'csm', focus: 'one-team', experience: 'scrum-new' },
    ],
    ['one team, holds SSM', 'one safe-sasm', { ...team, ...holds('safe-ssm'), focus: 'one-team' }],
    ['several teams', 'one safe-sasm', { ...team, focus: 'several-teams' }],
    ['the train', 'one safe-rte', { ...team, focus: 'train' }],
    ['the train, holds RTE', 'none (use-what-you-hold)', { ...team, ...holds('safe-rte'), focus: 'train' }],
    ['rolls it out', 'one safe-spc', { aim: 'coach', setting: 'safe', focus: 'rollout' }],
    ['wants to understand it', 'one safe-sa', { aim: 'open', setting: 'safe', focus: 'overview' }],
    ['seat unknown', 'one safe-sa', { setting: 'safe' }],
    [
      'features of one train',
      'one safe-popm',
      { aim: 'product', setting: 'safe', focus: 'features', experience: 'scrum-known' },
    ],
    [
      'features, new to Scrum',
      'pair cspo pspo-i',
      { aim: 'product', setting: 'safe', focus: 'features', experience: 'scrum-new' },
    ],
    ['a solution', 'one safe-apm', { aim: 'product-manager', setting: 'safe', focus: 'solution' }],
    ['the portfolio', 'one safe-lpm', { aim: 'product', setting: 'safe', focus: 'portfolio' }],
    ['on a team', 'one safe-sp', { aim: 'member', setting: 'safe', focus: 'team-work' }],
    ['a tester', 'one safe-sp', { aim: 'test', setting: 'safe', focus: 'team-work' }],
    ['architecture', 'one safe-arch', { aim: 'build', setting: 'safe', focus: 'architecture' }],
    ['a manager', 'one safe-sa', { aim: 'manager', setting: 'safe' }],
  ]);
});

describe('with Kanban', () => {
  const flow: Answers = { aim: 'team', setting: 'kanban', held: 'none' };
  hold([
    ['the basics', 'one ku-tkp', { ...flow, focus: 'basics' }],
    ['the basics, held', 'one ku-ksd', { ...flow, ...holds('ku-tkp'), focus: 'basics' }],
    ['one flow', 'one ku-ksd', { ...flow, focus: 'one-flow', experience: 'under-1' }],
    ['one flow, after years', 'one ku-kmp', { ...flow, focus: 'one-flow', experience: 'over-3' }],
    ['several services', 'one ku-kmp', { ...flow, focus: 'services' }],
    ['coaches others', 'one ku-akc', { aim: 'coach', setting: 'kanban', focus: 'coach-kanban' }],
    ['inside sprints, knows Scrum', 'one psk-i', { ...flow, held: 'psm-i', focus: 'sprints' }],
    ['inside sprints, new', 'pair csm psm-i', { ...flow, focus: 'sprints', experience: 'none' }],
    ['a Product Owner keeps the own role', 'pair cspo pspo-i', { aim: 'product', setting: 'kanban' }],
  ]);
});

describe('people who run projects', () => {
  const lead: Answers = { aim: 'projects', setting: 'mix', held: 'none' };
  hold([
    ['planned up front, led for years', 'one pmp', { ...lead, setting: 'planned', led: '3-plus' }],
    [
      'planned up front, led for a while',
      'not-yet pmp (lead-projects)',
      { ...lead, setting: 'planned', led: 'under-3' },
    ],
    ['planned up front, led none', 'one capm', { ...lead, setting: 'planned', led: 'none' }],
    ['led none, new to agile', 'one capm', { ...lead, led: 'none', experience: 'none' }],
    ['led none, agile for years', 'one pmi-acp', { ...lead, led: 'none', experience: 'over-3' }],
    ['Scrum there, wants proof', 'pair psm-i csm', { ...lead, setting: 'scrum', purpose: 'prove' }],
    [
      'led and agile for years, looks for a job',
      'one pmp',
      { ...lead, purpose: 'hired', led: '3-plus', experience: 'over-3' },
    ],
    [
      'led and agile for years, wants to get better',
      'one pmi-acp',
      { ...lead, purpose: 'better', led: '3-plus', experience: 'over-3' },
    ],
    ['led for years, new to agile', 'one pmp', { ...lead, led: '3-plus', experience: 'none' }],
    ['under PRINCE2 or AgilePM', 'one agilepm-foundation', { ...lead, setting: 'prescribed' }],
    [
      'the same, AgilePM held',
      'one prince2-agile-foundation',
      { ...lead, setting: 'prescribed', ...holds('agilepm-foundation') },
    ],
    ['holds PMP, looks for a job', 'pair csm psm-i', { ...lead, held: 'pmp', purpose: 'hired' }],
    ['holds PMP, wants to get better', 'one pmi-acp', { ...lead, held: 'pmp', purpose: 'better' }],
    ['holds PMP, no reason', 'none (choose-a-goal)', { ...lead, held: 'pmp' }],
    [
      'holds PMP and PMI-ACP',
      'none (use-what-you-hold)',
      { ...lead, ...holds('pmp', 'pmi-acp'), purpose: 'better' },
    ],
  ]);
});

describe('coaches, managers, and those who build', () => {
  const coach: Answers = { aim: 'coach', setting: 'mix', held: 'none' };
  const developer: Answers = { aim: 'build', setting: 'scrum', held: 'none' };
  hold([
    ['meetings', 'one icp-atf', { ...coach, focus: 'meetings' }],
    ['meetings, ICP-ATF held', 'one icp-acc', { ...coach, focus: 'meetings', ...holds('icp-atf') }],
    ['teams', 'one icp-acc', { ...coach, focus: 'teams', experience: '1-to-3' }],
    [
      'teams, ICP-ACC held',
      'one icp-ent',
      { ...coach, focus: 'teams', ...holds('icp-acc'), experience: 'over-3' },
    ],
    [
      'teams, without practice',
      'not-yet icp-acc (practise-before-coaching)',
      { ...coach, focus: 'teams', experience: 'under-1' },
    ],
    ['the company', 'one icp-ent', { ...coach, focus: 'company', experience: 'over-3' }],
    ['wants to teach', 'one a-csm', { ...coach, focus: 'teach', held: 'csm' }],
    ['wants to teach, holds nothing of it', 'pair csm psm-i', { ...coach, focus: 'teach', held: 'cspo' }],
    ['wants to teach, PSM I held', 'one psm-ii', { ...coach, focus: 'teach', held: 'psm-i' }],
    [
      'wants to teach, PSM II held',
      'none (use-what-you-hold)',
      { ...coach, focus: 'teach', ...holds('psm-ii') },
    ],
    ['wants to teach, A-CSM held', 'one csp-sm', { ...coach, focus: 'teach', ...holds('a-csm') }],
    ['wants to teach, PMP held', 'pair csm psm-i', { ...coach, focus: 'teach', held: 'pmp' }],
    ['a manager', 'one pal-i', { aim: 'manager', setting: 'mix', held: 'none' }],
    [
      'a manager who holds PAL I',
      'none (use-what-you-hold)',
      { aim: 'manager', setting: 'mix', ...holds('pal-i') },
    ],
    ['a developer, the basics', 'pair psm-i csm', { ...developer, focus: 'how-scrum' }],
    ['a developer, engineering', 'pair psd csd', { ...developer, focus: 'engineering' }],
    ['a developer with a Scrum badge', 'pair psd csd', { ...developer, held: 'psm-i' }],
    [
      'a developer with a Scrum badge, asked for one',
      'none (use-what-you-hold)',
      { ...developer, held: 'psm-i', purpose: 'asked', whose: 'scrum' },
    ],
    ['a developer who looks for a job', 'none (show-what-you-build)', { ...developer, purpose: 'hired' }],
    ['a designer with a Scrum badge', 'one psu-i', { ...developer, held: 'csm', focus: 'design' }],
    ['a tester on a Scrum team', 'pair psd csd', { aim: 'test', setting: 'scrum', held: 'none' }],
    ['a tester elsewhere', 'one istqb-ctfl-at', { aim: 'test', setting: 'mix', held: 'none' }],
    ['an analyst', 'one iiba-aac', { aim: 'analysis', setting: 'mix', held: 'none' }],
    [
      'an analyst who looks for a job',
      'pair csm psm-i',
      { aim: 'analysis', setting: 'mix', held: 'none', purpose: 'hired' },
    ],
  ]);
});

describe('with much still open', () => {
  hold([
    ['nothing known: what most take, and no verdict', 'undecided csm psm-i', {}],
    ['nothing known but that it is learned alone', 'undecided psm-i csm', { learning: 'self-study' }],
    ['years of practice and no reason', 'none (choose-a-goal)', { experience: 'over-3' }],
    [
      'practice in a mix, wants proof',
      'one pmi-acp',
      { setting: 'mix', purpose: 'prove', experience: 'over-3' },
    ],
    ['only that Scrum is used', 'pair csm psm-i', { setting: 'scrum' }],
    ['only that projects are planned up front', 'one pmp', { setting: 'planned' }],
    ['only curious', 'none (read-for-free)', { purpose: 'nothing' }],
    ['several roles, one badge held', 'pair cspo pspo-i', { aim: 'open', held: 'csm' }],
  ]);

  test('what is no verdict is never called clear', () => {
    expect(decide({}).issuer).toMatchObject({
      clarity: 'open',
      outcome: { kind: 'undecided', findOut: ['aim', 'setting'] },
    });
  });

  test('an answer that is not on offer beside the others is not used', () => {
    expect(words({ aim: 'team', setting: 'scrum', focus: 'train', led: '3-plus' })).toBe('pair csm psm-i');
  });
});

test('money and way of learning never change the track', () => {
  for (const aim of ['team', 'product', 'projects', 'build', 'coach'] as const) {
    const plain = decide({ aim, setting: 'scrum' }).track;
    expect(decide({ aim, setting: 'scrum', learning: 'self-study' }).track).toEqual(plain);
  }
});
