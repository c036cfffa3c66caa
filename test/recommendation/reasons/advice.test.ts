import { describe, expect, test } from 'vitest';
import { type Answers, recommend } from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

const firstMove = (answers: Answers) => recommend(answers, catalog).nextStep.text;
const scrumMaster: Answers = { aim: 'team', setting: 'scrum', experience: '1-to-3', next: 'deeper' };

describe('what to do now begins with a badge that has to be there first', () => {
  test('for testers, who have to show another certificate', () => {
    expect(firstMove({ aim: 'build', setting: 'scrum', focus: 'test' })).toBe(
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
  const { reasons } = recommend(
    { aim: 'build', setting: 'scrum', focus: 'analyse', purpose: 'better' },
    catalog,
  );
  expect(reasons.against.map(({ text }) => text)).toContain(
    'IIBA-AAC asks for practice; how much is not known.',
  );
});
