import { describe, expect, test } from 'vitest';
import { type Answers, recommend } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

const firstMove = (answers: Answers) => recommend(answers, catalog).nextStep.text;
const scrumMaster: Answers = { aim: 'team', setting: 'scrum', experience: '1-to-3', next: 'deeper' };

describe('what to do now begins with a badge that has to be there first', () => {
  test('for testers, who have to show another certificate', () => {
    expect(firstMove({ aim: 'test', setting: 'mix' })).toBe(
      'See that you hold ISTQB Foundation Level (CTFL), for CTFL-AT asks for it first. Then read what the exam asks on the pages of ISTQB, try a free practice test, and set yourself a date.',
    );
  });

  test('for those whose badge has lapsed, to see whether it still counts', () => {
    expect(firstMove({ ...scrumMaster, ...holds('csm:lapsed'), learning: 'class' })).toBe(
      'See whether your CSM, which has lapsed, still counts. Then compare dates and trainers of A-CSM classes on the pages of Scrum Alliance, and book one.',
    );
  });

  test('for nobody where nothing has to be there first, or the badge is surely held', () => {
    expect(firstMove({ ...scrumMaster, held: 'csm', learning: 'self-study' })).toBe(
      'Read what the exam asks on the pages of Scrum.org, try a free practice test, and set yourself a date.',
    );
    expect(firstMove({ aim: 'team', setting: 'scrum', experience: 'none', learning: 'class' })).toBe(
      'Compare dates and trainers of CSM classes on the pages of Scrum Alliance, and book one.',
    );
  });
});

test('an analyst is told that practice is asked for', () => {
  const { reasons } = recommend({ aim: 'analysis', setting: 'scrum', purpose: 'better' }, catalog);
  expect(reasons.against.map(({ text }) => text)).toContain(
    'IIBA-AAC requires practice; how much is not known.',
  );
});

test.each<[string, Answers, RegExp]>([
  ['only curious', { ...scrumMaster, held: 'none', purpose: 'nothing' }, /^Read the Scrum Guide, it is free/],
  [
    'a PMP without a reason',
    { aim: 'projects', setting: 'mix', held: 'pmp' },
    /^Decide what should be different/,
  ],
  ['a Product Manager', { aim: 'product-manager', setting: 'mix' }, /^Learn the craft instead/],
  [
    'a coach without practice',
    { aim: 'coach', setting: 'mix', focus: 'teams', experience: 'none' },
    /^Work in agile teams for at least a year/,
  ],
  [
    'asked for one, and nobody says which',
    { aim: 'open', purpose: 'asked', whose: 'unnamed' },
    /^Ask which certification counts, who pays, and by when\.$/,
  ],
])('what to do without a certification: %s', (_who, answers, says) => {
  expect(firstMove(answers)).toMatch(says);
});
