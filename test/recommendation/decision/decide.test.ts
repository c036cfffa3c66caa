import { describe, expect, test } from 'vitest';
import { progress } from '../../../src/recommendation/asking/next-question.ts';
import { decide } from '../../../src/recommendation/decision/decide.ts';
import type { OutcomeKind } from '../../../src/recommendation/decision/outcome.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { questionFor } from '../../../src/recommendation/questions/question.ts';
import { holds } from '../../support/holding.ts';

const outcome = (answers: Answers) => decide(answers).issuer.outcome;
const words = (answers: Answers) => {
  const { kind, certifications } = outcome(answers);
  return [kind, ...certifications].join(' ');
};

describe('the source article', () => {
  test('vying for a Scrum Master role: CSM', () => {
    expect(words({ aim: 'team', setting: 'scrum', held: 'none' })).toBe('pair csm psm-i');
  });

  test('has spent time as Scrum Master and wants to see the other side: CSPO', () => {
    expect(
      words({
        aim: 'team',
        setting: 'scrum',
        experience: '1-to-3',
        held: 'csm',
        next: 'other-side',
      }),
    ).toBe('pair cspo pspo-i');
  });

  test('why not both, one after the other', () => {
    expect(
      words({ aim: 'team', setting: 'scrum', experience: '1-to-3', held: 'none', next: 'other-side' }),
    ).toBe('both csm cspo');
  });

  test('CSM is the more general one, for anyone on a Scrum team', () => {
    expect(words({ aim: 'not-sure', setting: 'scrum' })).toBe('pair csm psm-i');
  });

  test('CSPO is the more specific one, for the decider', () => {
    expect(words({ aim: 'product', setting: 'scrum' })).toBe('pair cspo pspo-i');
  });

  test('PMI-ACP and the ICAgile programme are real alternatives', () => {
    expect(words({ aim: 'projects', setting: 'scrum', experience: '1-to-3' })).toBe('one pmi-acp');
    expect(words({ aim: 'lead', focus: 'coach', experience: 'over-3' })).toBe('one icp-acc');
    expect(words({ aim: 'not-sure', setting: 'mix', experience: 'none' })).toBe('one icp');
  });
});

describe('the two kinds of certified Scrum Master', () => {
  const holder: Answers = { aim: 'team', setting: 'scrum', experience: '1-to-3', held: 'csm' };

  test('one wants to go deeper and gets the next level', () => {
    expect(words({ ...holder, next: 'deeper', learning: 'class' })).toBe('one a-csm');
    expect(words({ ...holder, next: 'deeper', learning: 'self-study' })).toBe('one psm-ii');
  });

  test('one wants to see the other side and gets the first Product Owner badge', () => {
    expect(words({ ...holder, next: 'other-side', learning: 'class' })).toBe('pair cspo pspo-i');
  });
});

describe('a Scrum team', () => {
  const master: Answers = { aim: 'team', setting: 'scrum', held: 'csm', experience: '1-to-3' };

  test.each<[string, string, Answers]>([
    ['a Scrum Master who works with several teams scales', 'one sps', { ...master, next: 'scale' }],
    ['one who adds Kanban gets the badge for that', 'one psk-i', { ...master, next: 'kanban' }],
    [
      'Kanban is open to a holder in the first year',
      'one psk-i',
      { ...master, next: 'kanban', experience: 'under-1' },
    ],
    ['scaling is not', 'not-yet sps', { ...master, next: 'scale', experience: 'under-1' }],
    [
      'without a badge, years of practice will do for scaling',
      'one sps',
      { ...master, next: 'scale', held: 'none' },
    ],
    [
      'of whom neither is known, Scrum comes first',
      'pair csm psm-i',
      { ...master, next: 'kanban', held: 'not-sure', experience: 'not-sure', learning: 'class' },
    ],
    [
      'outside Scrum there is no such direction',
      'one psm-ii',
      { ...master, setting: 'mix', next: 'scale', learning: 'self-study' },
    ],
  ])('%s', (_who, said, answers) => {
    expect(words(answers)).toBe(said);
  });
});

describe('coaches', () => {
  const coach: Answers = {
    aim: 'lead',
    setting: 'scrum',
    focus: 'coach',
    experience: 'over-3',
    learning: 'class',
  };

  test.each<[string, string, Answers]>([
    ['with Scrum and its first badge go up its ladder', 'one a-csm', { ...coach, held: 'csm' }],
    ['with the next one go further', 'one csp-sm', { ...coach, ...holds('a-csm') }],
    ['at its top get a coaching credential', 'one icp-acc', { ...coach, ...holds('csp-sm') }],
    ['who do not say what they hold go up the ladder', 'one a-csm', { ...coach, held: 'not-sure' }],
    ['who hold none are spared a first badge', 'one icp-acc', { ...coach, held: 'none' }],
    ['with fewer years facilitate first', 'one icp-atf', { ...coach, held: 'csm', experience: '1-to-3' }],
    ['without Scrum get a coaching credential', 'one icp-acc', { ...coach, setting: 'mix', held: 'csm' }],
  ])('%s', (_who, said, answers) => {
    expect(words(answers)).toBe(said);
  });
});

describe('newcomers to a mix', () => {
  const newcomer: Answers = { setting: 'mix', experience: 'none', held: 'none' };

  test.each<[string, string, Answers]>([
    ['who look for a way in get a first Scrum badge', 'pair csm psm-i', { ...newcomer, purpose: 'hired' }],
    ['who are in get a broad one', 'one icp', { ...newcomer, purpose: 'better' }],
    ['who hold one already get a broad one', 'one icp', { ...newcomer, held: 'csm', purpose: 'hired' }],
  ])('%s', (_who, said, answers) => {
    expect(words(answers)).toBe(said);
  });
});

test('whoever wants what costs less gets the exam without a class first', () => {
  expect(words({ aim: 'team', setting: 'scrum', held: 'none', learning: 'cheapest' })).toBe('pair psm-i csm');
});

describe('track', () => {
  test.each<[string, Answers]>([
    ['scrum-master', { aim: 'team', setting: 'scrum' }],
    ['scrum-master', { aim: 'team', setting: 'planned' }],
    ['product-owner', { aim: 'product', setting: 'kanban' }],
    ['scrum-master', { aim: 'team', setting: 'scrum', next: 'scale' }],
    ['scrum-with-kanban', { aim: 'team', setting: 'kanban', detail: 'with-sprints' }],
    ['flow', { aim: 'team', setting: 'kanban', detail: 'no-sprints' }],
    ['safe-team', { aim: 'team', setting: 'safe' }],
    ['safe-product', { aim: 'product', setting: 'safe' }],
    ['safe-build', { aim: 'build', setting: 'safe' }],
    ['safe-lead', { aim: 'projects', setting: 'safe' }],
    ['safe-lead', { aim: 'not-sure', setting: 'safe' }],
    ['planned-project', { aim: 'projects', setting: 'planned', detail: 'no-tenders' }],
    ['prescribed-project', { aim: 'projects', setting: 'planned', detail: 'tenders' }],
    ['agile-project', { aim: 'projects', setting: 'mix' }],
    ['developer', { aim: 'build', focus: 'code' }],
    ['tester', { aim: 'build', focus: 'test' }],
    ['analyst', { aim: 'build', focus: 'analyse' }],
    ['coach', { aim: 'lead', focus: 'coach' }],
    ['leader', { aim: 'lead', focus: 'manage' }],
    ['coach-or-leader', { aim: 'lead' }],
    ['breadth', { setting: 'mix' }],
    ['open', {}],
  ])('%s: %j', (track, answers) => {
    expect(decide(answers).track.track).toBe(track);
  });

  test('money and way of learning never change it', () => {
    for (const aim of ['team', 'product', 'projects', 'build', 'lead'] as const) {
      const plain = decide({ aim, setting: 'scrum' }).track;
      expect(decide({ aim, setting: 'scrum', payer: 'me', learning: 'self-study' }).track).toEqual(plain);
    }
  });
});

test('developers who work with Kanban get the Kanban basics instead of those of Scrum', () => {
  expect(words({ aim: 'build', setting: 'kanban', focus: 'code', purpose: 'better' })).toBe('one ku-tkp');
});

describe('level', () => {
  const scrumMaster: Answers = { aim: 'team', setting: 'scrum' };
  test.each<[string, OutcomeKind, Answers]>([
    [
      'a badge without practice: practice first',
      'not-yet',
      { ...scrumMaster, held: 'csm', experience: 'none', next: 'deeper' },
    ],
    [
      'a badge and less than a year: practice first',
      'not-yet',
      { ...scrumMaster, held: 'csm', experience: 'under-1', next: 'deeper' },
    ],
    [
      'a badge and a year: the next level',
      'pair',
      { ...scrumMaster, held: 'csm', experience: '1-to-3', next: 'deeper' },
    ],
    ['a renewal is due: keep or let lapse', 'keep-or-lapse', { ...scrumMaster, ...holds('csm:expiring') }],
    [
      'led projects for less than three years: not yet',
      'not-yet',
      { aim: 'projects', setting: 'planned', detail: 'no-tenders', experience: 'led-under-3' },
    ],
    [
      'led projects for three years: PMP',
      'one',
      { aim: 'projects', setting: 'planned', detail: 'no-tenders', experience: 'led-3-plus' },
    ],
    [
      'PMP without a goal: none',
      'none',
      { aim: 'projects', setting: 'scrum', held: 'pmp', purpose: 'nothing' },
    ],
    ['a developer looking for work: none', 'none', { aim: 'build', focus: 'code', purpose: 'hired' }],
    [
      'experienced product people who want to do better: none',
      'none',
      { aim: 'product', setting: 'mix', experience: 'over-3', held: 'none', purpose: 'better' },
    ],
    [
      'Product Owners in Scrum who want to do better: a badge all the same',
      'pair',
      { aim: 'product', setting: 'scrum', experience: 'over-3', held: 'none', purpose: 'better' },
    ],
    [
      'a PMP holder new to agile teams: PMI-ACP, since an active PMP counts instead of the time',
      'one',
      { aim: 'projects', setting: 'scrum', experience: 'led-3-plus', held: 'pmp', purpose: 'better' },
    ],
    [
      'a Product Owner without a goal: none',
      'none',
      { aim: 'product', setting: 'scrum', experience: '1-to-3', held: 'none', purpose: 'nothing' },
    ],
    [
      'the other side known, but no practice: practice first',
      'not-yet',
      {
        aim: 'product',
        setting: 'scrum',
        experience: 'none',
        ...holds('csm', 'cspo'),
        next: 'other-side',
      },
    ],
    [
      'several teams, but three months in: practice first',
      'not-yet',
      {
        aim: 'team',
        setting: 'scrum',
        experience: 'under-1',
        held: 'csm',
        next: 'scale',
      },
    ],
    ['a coach without practice: not yet', 'not-yet', { aim: 'lead', focus: 'coach', experience: 'under-1' }],
    ['an employer asks, all else is open: ask', 'ask-employer', { purpose: 'asked' }],
    ['everything open: never a default badge', 'undecided', {}],
    ['a beginner, all else open: the general badge', 'pair', { experience: 'none' }],
    ['a beginner who holds one, all else open: undecided', 'undecided', { experience: 'none', held: 'pmp' }],
    ['a beginner without a reason: undecided', 'undecided', { experience: 'none', purpose: 'nothing' }],
    ['years of practice, all else open: undecided', 'undecided', { experience: 'over-3' }],
    [
      'several teams, practice and badge not known: the Scrum of one team first',
      'pair',
      { aim: 'team', setting: 'scrum', next: 'scale' },
    ],
  ])('%s', (_name, kind, answers) => {
    expect(outcome(answers).kind).toBe(kind);
  });

  test.each<[string, string, Answers]>([
    ['A-CSM held', 'one csp-sm', { ...scrumMaster, ...holds('a-csm'), experience: 'over-3', next: 'deeper' }],
    ['CSP-SM held', 'none', { ...scrumMaster, ...holds('csp-sm'), experience: 'over-3', next: 'deeper' }],
    [
      'A-CSPO held',
      'one csp-po',
      {
        aim: 'product',
        setting: 'scrum',
        ...holds('a-cspo'),
        experience: 'over-3',
        next: 'deeper',
      },
    ],
    [
      'CSM and CSPO held, to the other side',
      'pair pspo-ii a-cspo',
      { ...scrumMaster, ...holds('csm', 'cspo'), next: 'other-side' },
    ],
    [
      'PMP and PMI-ACP held',
      'none',
      { aim: 'projects', setting: 'scrum', ...holds('pmp', 'pmi-acp'), purpose: 'better' },
    ],
    ['PSD held', 'none', { aim: 'build', focus: 'code', ...holds('psd'), purpose: 'better' }],
    ['nothing ticked says nothing', 'pair csm psm-i', { ...scrumMaster, ...holds() }],
  ])('%s: %s', (_name, expected, answers) => {
    expect(words(answers)).toBe(expected);
  });
});

test('what a rule says of an answer was answered, except where it says that it was not', () => {
  const speakOfGaps: readonly string[] = [
    'too little is known',
    'the first badge of a Scrum Master is CSM',
    'the badge of the decider is CSPO',
    'developers take the exam without a class',
    'depth is read from a hard exam',
    'the next badge for holders of either first one',
  ];
  const walk = (answers: Answers) => {
    const { track, level, issuer } = decide(answers);
    for (const { rule, answers: stated } of [...track.grounds, ...level.grounds, ...issuer.grounds]) {
      const open = stated.some((id) => (answers[id] ?? 'not-sure') === 'not-sure');
      expect({ rule, open }).toEqual({ rule, open: speakOfGaps.includes(rule) });
    }
    const { next } = progress(answers);
    if (next === 'held' && answers.held === 'several') return walk({ ...answers, ...holds('csm') });
    for (const { id } of next ? questionFor(next, answers).options : [])
      walk({ ...answers, [next ?? 'aim']: id });
  };
  walk({});
});

describe('issuer', () => {
  const first: Answers = { aim: 'team', setting: 'scrum', held: 'none', experience: 'none' };
  test.each<[string, Answers]>([
    ['pair csm psm-i', { learning: 'class' }],
    ['pair psm-i csm', { learning: 'self-study' }],
    ['pair psm-i csm', { learning: 'not-sure', payer: 'me' }],
    ['pair csm psm-i', { learning: 'not-sure', payer: 'employer' }],
    ['pair csm psm-i', { learning: 'not-sure', payer: 'not-sure' }],
    ['pair csm psm-i', { learning: 'class', payer: 'me' }],
  ])('%s: %j', (expected, answers) => {
    expect(words({ ...first, ...answers })).toBe(expected);
  });
});

test('an answer that is not on offer beside the others is not used', () => {
  expect(words({ aim: 'team', setting: 'safe', detail: 'tenders', focus: 'code' })).toBe('one safe-ssm');
  expect(words({ aim: 'projects', setting: 'scrum', experience: 'under-1' })).toBe('one pmp');
});
