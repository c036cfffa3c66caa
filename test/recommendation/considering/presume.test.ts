import { describe, expect, test } from 'vitest';
import { presume } from '../../../src/recommendation/considering/presume.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { isOffered } from '../../../src/recommendation/questions/on-offer.ts';
import { recommend } from '../../../src/recommendation/recommend.ts';
import { catalog } from '../../support/catalog.ts';

const told = (answers: Answers) => {
  const { considering: _named, ...taken } = presume(answers, catalog).answers;
  return taken;
};

describe('choosing between certain ones tells', () => {
  test.each<[string, string[], Answers]>([
    [
      'the role and Scrum, between first Scrum Master badges',
      ['csm', 'psm-i'],
      { aim: 'team', setting: 'scrum' },
    ],
    [
      'the role and Scrum, between first Product Owner badges',
      ['cspo', 'pspo-i'],
      { aim: 'product', setting: 'scrum' },
    ],
    ['Scrum alone, between its two sides', ['csm', 'cspo'], { setting: 'scrum' }],
    [
      'the role and the direction, between further ones',
      ['a-csm', 'psm-ii'],
      { aim: 'team', next: 'deeper' },
    ],
    ['the role alone, between a first one and a further one', ['csm', 'psm-ii'], { aim: 'team' }],
    ['the role, between those of the project world', ['pmp', 'pmi-acp'], { aim: 'projects' }],
    ['SAFe, between two of its seats', ['safe-ssm', 'safe-popm'], { setting: 'safe' }],
    ['Kanban, between two of its classes', ['ku-tkp', 'ku-ksd'], { setting: 'kanban' }],
    ['nothing, between lines of work', ['csm', 'pmp'], {}],
    ['nothing, between a scaled and a SAFe one', ['sps', 'safe-rte'], {}],
    ['nothing, where it is one alone', ['csm'], {}],
    ['nothing, where nothing is named', [], {}],
    ['nothing of what no catalog knows', ['csm', 'nothing'], {}],
  ])('%s', (_what, considering, answers) => {
    expect(told({ considering })).toEqual(answers);
  });
});

test('what was answered stays, and is not among what was presumed', () => {
  const asked: Answers = { considering: ['csm', 'psm-i'], aim: 'build' };
  expect(presume(asked, catalog)).toEqual({ answers: { ...asked, setting: 'scrum' }, presumed: ['setting'] });
  const all: Answers = { ...asked, setting: 'mix' };
  expect(presume(all, catalog)).toEqual({ answers: all, presumed: [] });
});

test('"Not Sure" is an answer', () => {
  const unsure: Answers = { considering: ['csm', 'psm-i'], aim: 'not-sure' };
  expect(presume(unsure, catalog).answers).toHaveProperty('aim', 'not-sure');
});

test('what is not on offer beside the answers is not presumed', () => {
  // Only Scrum Masters and team members are asked what they would like next.
  const coach: Answers = { considering: ['a-csm', 'psm-ii'], aim: 'coach' };
  expect(presume(coach, catalog).presumed).toEqual([]);
  expect(isOffered('next', 'deeper', coach)).toBe(false);
});

test('the order of naming changes nothing', () => {
  for (const considering of [
    ['csm', 'cspo'],
    ['pmp', 'pmi-acp'],
    ['csm', 'psm-ii'],
    ['a-csm', 'psm-ii'],
  ]) {
    const turned = [...considering].reverse();
    expect(told({ considering: turned })).toEqual(told({ considering }));
    expect(presume({ considering: turned }, catalog).presumed).toEqual(
      presume({ considering }, catalog).presumed,
    );
  }
});

test('the recommendation rests on it and says so, and does not ask it', () => {
  const { presumed, next, outcome } = recommend({ considering: ['cspo', 'pspo-i'] }, catalog);
  expect(presumed).toEqual(['aim', 'setting']);
  expect(outcome.certifications).toEqual(['cspo', 'pspo-i']);
  expect(presumed).not.toContain(next);
});
