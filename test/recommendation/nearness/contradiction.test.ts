import { describe, expect, test } from 'vitest';
import { contradictionIn, contradictionsIn } from '../../../src/recommendation/nearness/contradiction.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { recommend } from '../../../src/recommendation/recommend.ts';
import { catalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

const projects: Answers = { aim: 'projects', setting: 'mix' };
const planned: Answers = { aim: 'projects', setting: 'planned' };
const team: Answers = { aim: 'team', setting: 'mix' };
const member: Answers = { aim: 'member', setting: 'mix' };
const product: Answers = { aim: 'product', setting: 'scrum' };

/** "firm PMP requires …", without the two answers in front. */
const why = (answers: Answers) =>
  contradictionsIn(answers, catalog).map(
    ({ kind, text }) => `${kind}: ${text.split(/ for (?:experience|time leading projects)\. /).at(-1)}`,
  );

const PMP = 'PMP requires 3 years of leading projects.';
const PMP_USUALLY = 'PMP usually requires 3 years of leading projects.';
const ACP = 'PMI-ACP requires 2 years of agile work.';
const ACP_USUALLY = 'PMI-ACP usually requires 2 years of agile work.';

describe('answers that do not go together', () => {
  test.each<[string, Answers, string]>([
    ['PMP held, no projects led', { ...planned, led: 'none', held: 'pmp' }, `firm: ${PMP}`],
    [
      'PMP held, under three years led',
      { ...planned, led: 'under-3', held: 'pmp' },
      `unlikely: ${PMP_USUALLY}`,
    ],
    [
      'PMP held, no projects led, any way of working',
      { ...projects, led: 'none', held: 'pmp' },
      `firm: ${PMP}`,
    ],
    [
      'PMP held, under three years led, any way of working',
      { ...projects, led: 'under-3', held: 'pmp' },
      `unlikely: ${PMP_USUALLY}`,
    ],
    ['PMP held beside others', { ...planned, led: 'none', ...holds('csm', 'pmp') }, `firm: ${PMP}`],
    ['PMP held, no role in mind', { setting: 'planned', led: 'none', held: 'pmp' }, `firm: ${PMP}`],
    [
      'PMI-ACP held, not on agile teams yet',
      { ...member, experience: 'none', ...holds('pmi-acp') },
      `firm: ${ACP}`,
    ],
    [
      'PMI-ACP held, under a year on them',
      { ...member, experience: 'under-1', ...holds('pmi-acp') },
      `unlikely: ${ACP_USUALLY}`,
    ],
    [
      'PMI-ACP held, new to agile work and to projects',
      { ...projects, experience: 'none', led: 'none', ...holds('pmi-acp') },
      `firm: ${ACP}`,
    ],
    [
      'A-CSM held, no practice',
      { ...team, experience: 'none', ...holds('a-csm') },
      'firm: A-CSM requires 1 year as Scrum Master.',
    ],
    [
      'CSP-SM held, no practice',
      { ...team, experience: 'none', ...holds('csp-sm') },
      'firm: CSP-SM requires 2 years as Scrum Master.',
    ],
    [
      'A-CSPO held, some months of practice',
      { ...product, experience: 'under-1', ...holds('a-cspo') },
      'unlikely: A-CSPO usually requires 1 year as Product Owner.',
    ],
    [
      'CSP-PO held, no practice: what comes before it asks for the time',
      { ...product, experience: 'none', ...holds('csp-po') },
      'firm: CSP-PO requires A-CSPO, which requires 1 year as Product Owner.',
    ],
  ])('%s', (_who, answers, expected) => {
    expect(why(answers)).toEqual([expected]);
  });

  test('several held, but none picked', () => {
    expect(contradictionIn({ ...team, ...holds() }, catalog)).toEqual({
      kind: 'unfinished',
      text: 'You chose \u201cAnother, Several or Expiring\u201d, but picked none, so none counts.',
      questions: ['held'],
      cites: [{ kind: 'answer', question: 'held', option: 'several' }],
    });
  });
});

describe('answers that go together', () => {
  test.each<[string, Answers]>([
    ['PMP held, led for three years', { ...planned, led: '3-plus', held: 'pmp' }],
    ['PMP held, not sure how long', { ...planned, experience: 'not-sure', held: 'pmp' }],
    ['PMP held, not on agile teams yet: that is other time', { ...team, experience: 'none', held: 'pmp' }],
    ['PMP held, years on agile teams', { ...projects, experience: 'over-3', held: 'pmp' }],
    ['PMI-ACP held, a year or more', { ...team, experience: '1-to-3', ...holds('pmi-acp') }],
    [
      'PMI-ACP held, has led projects: that is other time',
      { ...projects, led: '3-plus', ...holds('pmi-acp') },
    ],
    [
      'PMI-ACP and PMP held: PMP stands in for agile time',
      { ...member, experience: 'none', ...holds('pmp', 'pmi-acp') },
    ],
    [
      'PMI-ACP held, has never decided what gets built',
      { ...product, experience: 'none', ...holds('pmi-acp') },
    ],
    [
      'CSP-SM held, has never decided what gets built',
      { ...product, experience: 'none', ...holds('csp-sm') },
    ],
    ['PSM II, which asks for no time', { ...team, experience: 'none', ...holds('psm-ii') }],
    ['PSM III, of which it is not known', { ...team, experience: 'none', ...holds('psm-iii') }],
    ['A-CSM held, has led no planned projects', { ...planned, led: 'none', ...holds('a-csm') }],
    ['a first badge and no practice', { ...team, experience: 'none', held: 'csm' }],
    ['several announced, not picked yet', { ...team, experience: 'none', held: 'several' }],
    ['another one, and no practice', { ...team, experience: 'none', ...holds('exin-asf') }],
  ])('%s', (_who, answers) => {
    expect(contradictionsIn(answers, catalog)).toEqual([]);
  });

  // Scrum Masters are asked how long they have worked as such.
  test.each<[string, Answers]>([
    ['PMI-ACP held, never a Scrum Master', { ...team, experience: 'none', ...holds('pmi-acp') }],
    ['CSP-PO held, never a Scrum Master', { ...team, experience: 'none', ...holds('csp-po') }],
  ])('%s', (_who, answers) => {
    expect(contradictionsIn(answers, catalog)).toEqual([]);
  });

  test('an answer that is not on offer any more contradicts nothing', () => {
    expect(contradictionsIn({ ...team, led: 'none', held: 'pmp' }, catalog)).toEqual([]);
  });

  test('nor does what was picked for another answer', () => {
    expect(
      contradictionsIn({ ...member, experience: 'none', ...holds('pmi-acp'), held: 'none' }, catalog),
    ).toEqual([]);
  });
});

describe('which one is pointed out', () => {
  test('the firm one before those that are only unlikely', () => {
    const answers: Answers = { ...projects, led: 'none', ...holds('pmp', 'pmi-acp', 'csp-sm') };
    expect(contradictionIn(answers, catalog)).toMatchObject({ kind: 'firm' });
    const both: Answers = { ...member, experience: 'none', ...holds('a-csm', 'csp-sm', 'pmi-acp') };
    expect(why(both).map((text) => text.split(' ')[1])).toEqual(['CSP-SM', 'PMI-ACP', 'A-CSM']);
  });

  test('none where they told how well they know Scrum, and not for how long', () => {
    const inSafe: Answers = { aim: 'team', setting: 'safe', focus: 'one-team', ...holds('csp-sm') };
    expect(contradictionsIn({ ...inSafe, experience: 'scrum-new' }, catalog)).toEqual([]);
  });

  test('and it changes nothing about the recommendation', () => {
    const holder: Answers = { ...projects, held: 'pmp', purpose: 'better' };
    const said = recommend({ ...holder, led: 'none' }, catalog);
    expect(said.outcome).toEqual(recommend({ ...holder, led: '3-plus' }, catalog).outcome);
  });
});
