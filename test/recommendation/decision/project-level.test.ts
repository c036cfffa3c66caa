import { describe, expect, test } from 'vitest';
import { progress } from '../../../src/recommendation/asking/next-question.ts';
import { decide } from '../../../src/recommendation/decision/decide.ts';
import { prerequisitesOf } from '../../../src/recommendation/facts/prerequisite.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { isOffered, onOffer } from '../../../src/recommendation/questions/on-offer.ts';
import { questionFor } from '../../../src/recommendation/questions/question.ts';
import { catalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

const projects: Answers = { aim: 'projects', setting: 'mix' };

/** "one pmp", "not-yet pmp lead-projects". */
function words(answers: Answers): string {
  const { outcome } = decide(answers).issuer;
  return [outcome.kind, ...outcome.certifications, 'first' in outcome ? outcome.first : ''].join(' ').trim();
}

const experience = (answers: Answers) => questionFor('experience', answers);

describe('people who run projects are asked for the time that decides', () => {
  test.each<[Answers['setting'], string]>([
    ['planned', 'led-none led-under-3 led-3-plus not-sure'],
    ['scrum', 'over-3 1-to-3 led-3-plus led-under-3 led-none not-sure'],
    ['kanban', 'over-3 1-to-3 led-3-plus led-under-3 led-none not-sure'],
    ['mix', 'over-3 1-to-3 led-3-plus led-under-3 led-none not-sure'],
    ['not-sure', 'over-3 1-to-3 led-3-plus led-under-3 led-none not-sure'],
  ])('in the setting "%s": %s', (setting, options) => {
    const answers: Answers = { aim: 'projects', ...(setting && { setting }) };
    const offered = experience(answers).options.map(({ id }) => id);
    expect(offered.join(' ')).toBe(options);
  });

  test('but not where SAFe decides', () => {
    expect(progress({ aim: 'projects', setting: 'safe', held: 'none' })).toMatchObject({
      settled: true,
      next: null,
    });
  });

  test('in words of their own, and the first that is true decides', () => {
    const { text, why, options } = experience(projects);
    expect([text, why, ...options.map(({ label }) => label)]).toMatchInlineSnapshot(`
      [
        "How long have you worked on agile teams, or led projects? Pick the first that is true of you.",
        "With a year or more on agile teams the agile project badge fits. Without it, PMP asks for about three years of leading.",
        "Agile Teams, Over 3 Years",
        "Agile Teams, 1 to 3 Years",
        "Led Projects, 3 Years or More",
        "Led Projects, Under 3 Years",
        "None of These Yet",
        "Not Sure",
      ]
    `);
  });

  test('where projects are planned up front the buttons stay short', () => {
    const labels = experience({ aim: 'projects', setting: 'planned' }).options.map(({ label }) => label);
    expect(labels).toEqual(['Not Yet', 'Under 3 Years', '3 Years or More', 'Not Sure']);
  });

  test('and nobody else is offered both kinds of time', () => {
    for (const aim of ['team', 'product', 'lead', 'not-sure'] as const) {
      expect(isOffered('experience', 'led-3-plus', { aim, setting: 'mix' })).toBe(false);
      expect(isOffered('experience', 'under-1', { aim, setting: 'mix' })).toBe(true);
    }
  });

  test.each(['none', 'under-1'] as const)('an old answer "%s" does not count any more', (old) => {
    const others: Answers = { ...projects, held: 'none' };
    expect(onOffer({ ...others, experience: old })).toEqual(others);
    expect(progress({ ...others, experience: old }).next).toBe('experience');
  });
});

describe('people who run projects, outside projects planned up front', () => {
  test.each<[string, string, Answers]>([
    ['new to both: lead projects first', 'not-yet pmp lead-projects', { experience: 'led-none' }],
    [
      'led projects for under three years: lead on',
      'not-yet pmp lead-projects',
      { experience: 'led-under-3' },
    ],
    ['led projects for three years: PMP', 'one pmp', { experience: 'led-3-plus' }],
    ['a year on agile teams: PMI-ACP, whatever was led', 'one pmi-acp', { experience: '1-to-3' }],
    ['over three years on agile teams: PMI-ACP', 'one pmi-acp', { experience: 'over-3' }],
    ['not sure of either: PMP, which excludes nothing', 'one pmp', { experience: 'not-sure' }],
    ['PMI-ACP held, led for three years: PMP', 'one pmp', { experience: 'led-3-plus', ...holds('pmi-acp') }],
    [
      'PMI-ACP held, led for less: lead on',
      'not-yet pmp lead-projects',
      { experience: 'led-under-3', ...holds('pmi-acp') },
    ],
  ])('%s', (_who, expected, answers) => {
    for (const setting of ['scrum', 'kanban', 'mix', 'not-sure'] as const) {
      expect(words({ held: 'none', ...answers, aim: 'projects', setting })).toBe(expected);
    }
  });

  test.each<[Answers['experience'], string]>([
    // An active PMP counts instead of agile time.
    ['led-3-plus', 'one pmi-acp'],
    ['1-to-3', 'one pmi-acp'],
    ['over-3', 'one pmi-acp'],
    ['not-sure', 'one pmi-acp'],
    // These two contradict PMP, which is pointed out.
    ['led-under-3', 'one pmi-acp'],
    ['led-none', 'one pmi-acp'],
  ])('a PMP holder who says "%s": %s', (said, expected) => {
    const holder: Answers = { ...projects, held: 'pmp', purpose: 'better' };
    expect(words({ ...holder, ...(said && { experience: said }) })).toBe(expected);
  });
});

describe('the two kinds of time are kept apart', () => {
  const states = (id: string, answers: Answers) => {
    const certification = catalog.get(id);
    return certification && prerequisitesOf(certification, answers, catalog).map(({ state }) => state);
  };

  test.each([
    ['led-none', 'not-yet', 'one-more-fact-needed'],
    ['led-under-3', 'one-more-fact-needed', 'one-more-fact-needed'],
    ['led-3-plus', 'one-more-fact-needed', 'one-more-fact-needed'],
    ['1-to-3', 'one-more-fact-needed', 'one-more-fact-needed'],
    ['over-3', 'one-more-fact-needed', 'met'],
    ['not-sure', 'one-more-fact-needed', 'one-more-fact-needed'],
  ] as const)('"%s": PMP is %s, PMI-ACP is %s', (said, pmp, pmiAcp) => {
    expect(states('pmp', { ...projects, experience: said })).toContain(pmp);
    expect(states('pmi-acp', { ...projects, experience: said })).toContain(pmiAcp);
  });
});
