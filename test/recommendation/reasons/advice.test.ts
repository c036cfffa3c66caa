import { describe, expect, test } from 'vitest';
import { type Answers, recommend } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

const firstMove = (answers: Answers) => recommend(answers, catalog).nextStep.text;
const scrumMaster: Answers = { aim: 'team', setting: 'scrum', experience: '1-to-3', next: 'deeper' };

describe('what to do now begins with a badge that has to be there first', () => {
  test('for testers, who have to show another certificate', () => {
    expect(firstMove({ aim: 'test', setting: 'mix' })).toBe(
      'Check that you hold what it requires first, then see what comes next.',
    );
  });

  test('for those whose badge has lapsed, to see whether it still counts', () => {
    expect(firstMove({ ...scrumMaster, ...holds('csm:lapsed'), learning: 'class' })).toBe(
      'Ask Scrum Alliance whether your lapsed CSM still counts.',
    );
  });

  test('for nobody where nothing has to be there first, or the badge is surely held', () => {
    expect(firstMove({ ...scrumMaster, held: 'csm', learning: 'self-study' })).toBe(
      'Take the free practice test; once you pass it easily, book the exam.',
    );
    expect(firstMove({ aim: 'team', setting: 'scrum', experience: 'none', learning: 'class' })).toBe(
      'Compare dates, trainers and prices, and pick a class for CSM.',
    );
  });
});

test('an analyst is told that practice is required', () => {
  const { before } = recommend({ aim: 'analysis', setting: 'scrum', purpose: 'better' }, catalog);
  expect(before?.text).toMatch(/^IIBA-AAC requires practice/);
});

describe('what to do now leads to the page on which one does it', () => {
  const link = (answers: Answers) => recommend(answers, catalog).nextStep.link;

  test('the one that the catalog names first for the certification', () => {
    const coach: Answers = { aim: 'team', setting: 'scrum', experience: 'none', learning: 'class' };
    expect(link(coach)).toEqual({ label: 'Find a Class for CSM', url: catalog.get('csm')?.links?.[0]?.url });
  });

  test('of two that are level, the free practice test, which commits to neither', () => {
    const { nextStep } = recommend(
      { aim: 'team', setting: 'scrum', experience: 'none', learning: 'not-sure' },
      catalog,
    );
    expect(nextStep.text).toBe('Try the free PSM I test: if you pass, skip the class; if not, take CSM.');
    expect(nextStep.link.label).toBe('Take a Free Practice Test');
  });

  test('a page of its own where no certification is to be got', () => {
    expect(link({ ...scrumMaster, held: 'none', purpose: 'nothing' })).toEqual({
      label: 'Read the Scrum Guide',
      url: 'https://scrumguides.org/scrum-guide.html',
    });
  });

  test('the page of what is about to expire', () => {
    const { label, url } = link({ ...scrumMaster, ...holds('csm:expiring') });
    expect([label, url]).toEqual(['See How to Renew', catalog.get('csm')?.url]);
  });
});

test.each<[string, Answers, RegExp]>([
  [
    'only curious',
    { ...scrumMaster, held: 'none', purpose: 'nothing' },
    /^Read the Scrum Guide: 13 pages, free/,
  ],
  [
    'a PMP without a reason',
    { aim: 'projects', setting: 'mix', held: 'pmp' },
    /^Decide what should change within a year/,
  ],
  ['a Product Manager', { aim: 'product-manager', setting: 'mix' }, /^Learn the craft: talk to customers/],
  [
    'a coach without practice',
    { aim: 'coach', setting: 'mix', focus: 'teams', experience: 'none' },
    /^Work on agile teams for a year or more/,
  ],
  [
    'asked for one, and nobody says which',
    { aim: 'open', purpose: 'asked', whose: 'unnamed' },
    /^Ask which one counts, who pays and by when/,
  ],
])('what to do without a certification: %s', (_who, answers, says) => {
  expect(firstMove(answers)).toMatch(says);
});
