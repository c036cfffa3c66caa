import { describe, expect, test } from 'vitest';
import { contradictionIn, contradictionsIn } from '../../../src/recommendation/nearness/contradiction.ts';
import {
  type Answers,
  BADGES,
  type Badge,
  OPTION_IDS,
  QUESTION_IDS,
} from '../../../src/recommendation/questions/answers.ts';
import { onOffer } from '../../../src/recommendation/questions/on-offer.ts';
import { badgeLabel, optionLabel } from '../../../src/recommendation/questions/question.ts';
import { recommend } from '../../../src/recommendation/recommend.ts';
import { catalog } from '../../support/catalog.ts';

const holding = (...ticked: Badge[]) => ({ held: 'several', ticked }) as const;
const projects: Answers = { aim: 'projects', setting: 'mix' };
const planned: Answers = { aim: 'projects', setting: 'planned', detail: 'no-tenders' };
const team: Answers = { aim: 'team', setting: 'mix' };
const product: Answers = { aim: 'product', setting: 'scrum' };

/** "firm PMP asks for …", without the two answers in front. */
const why = (answers: Answers) =>
  contradictionsIn(answers, catalog).map(({ kind, text }) => `${kind}: ${text.split('\u201d. ').at(-1)}`);

const PMP = 'PMP asks for 3 years of leading projects.';
const PMP_USUALLY = 'PMP usually asks for 3 years of leading projects.';
const ACP = 'PMI-ACP asks for 2 years of agile work.';
const ACP_USUALLY = 'PMI-ACP usually asks for 2 years of agile work.';

describe('answers that do not go together', () => {
  test.each<[string, Answers, string]>([
    ['PMP held, no projects led', { ...planned, experience: 'led-none', held: 'pmp' }, `firm: ${PMP}`],
    [
      'PMP held, under three years led',
      { ...planned, experience: 'led-under-3', held: 'pmp' },
      `unlikely: ${PMP_USUALLY}`,
    ],
    [
      'PMP held, new to projects and agile work',
      { ...projects, experience: 'led-none', held: 'pmp' },
      `firm: ${PMP}`,
    ],
    [
      'PMP held, under three years led, any way of working',
      { ...projects, experience: 'led-under-3', held: 'pmp' },
      `unlikely: ${PMP_USUALLY}`,
    ],
    [
      'PMP ticked beside others',
      { ...planned, experience: 'led-none', ...holding('sm-first', 'pmp') },
      `firm: ${PMP}`,
    ],
    [
      'PMP held, no role in mind',
      { setting: 'planned', experience: 'led-none', held: 'pmp' },
      `firm: ${PMP}`,
    ],
    [
      'PMI-ACP held, not on agile teams yet',
      { ...team, experience: 'none', ...holding('pmi-acp') },
      `firm: ${ACP}`,
    ],
    [
      'PMI-ACP held, under a year on them',
      { ...team, experience: 'under-1', ...holding('pmi-acp') },
      `unlikely: ${ACP_USUALLY}`,
    ],
    [
      'PMI-ACP held, new to projects and agile work',
      { ...projects, experience: 'led-none', ...holding('pmi-acp') },
      `unlikely: ${ACP_USUALLY}`,
    ],
    [
      'A-CSM or PSM II, no practice',
      { ...team, experience: 'none', ...holding('sm-advanced') },
      'unlikely: A-CSM asks for 1 year as Scrum Master; PSM II asks for none.',
    ],
    [
      'CSP-SM or PSM III, no practice',
      { ...team, experience: 'none', ...holding('sm-top') },
      'unlikely: CSP-SM asks for 2 years as Scrum Master; what PSM III asks for is not known.',
    ],
    [
      'A-CSPO or PSPO II, no practice',
      { ...product, experience: 'none', ...holding('po-advanced') },
      'unlikely: A-CSPO asks for 1 year as Product Owner; what PSPO II asks for is not known.',
    ],
    [
      'CSP-PO or PSPO III, no practice',
      { ...product, experience: 'none', ...holding('po-top') },
      'unlikely: CSP-PO asks for A-CSPO, which asks for 1 year as Product Owner; PSPO III asks for none.',
    ],
  ])('%s', (_who, answers, expected) => {
    expect(why(answers)).toEqual([expected]);
  });

  test('several held, but no box ticked', () => {
    expect(contradictionIn({ ...team, ...holding() }, catalog)).toEqual({
      kind: 'unfinished',
      text: '\u201cYou hold: Several, or Another One\u201d, but no box is ticked, so that none counts.',
      questions: ['held'],
      cites: [{ kind: 'answer', question: 'held', option: 'several' }],
    });
  });
});

describe('answers that go together', () => {
  test.each<[string, Answers]>([
    ['PMP held, led for three years', { ...planned, experience: 'led-3-plus', held: 'pmp' }],
    ['PMP held, not sure how long', { ...planned, experience: 'not-sure', held: 'pmp' }],
    ['PMP held, not on agile teams yet: that is other time', { ...team, experience: 'none', held: 'pmp' }],
    ['PMP held, years on agile teams', { ...projects, experience: 'over-3', held: 'pmp' }],
    ['PMI-ACP held, a year or more', { ...team, experience: '1-to-3', ...holding('pmi-acp') }],
    [
      'PMI-ACP held, has led projects: that is other time',
      { ...projects, experience: 'led-3-plus', ...holding('pmi-acp') },
    ],
    [
      'PMI-ACP and PMP held: PMP stands in for agile time',
      { ...team, experience: 'none', ...holding('pmp', 'pmi-acp') },
    ],
    [
      'PMI-ACP held, has never decided what gets built',
      { ...product, experience: 'none', ...holding('pmi-acp') },
    ],
    [
      'CSP-SM held, has never decided what gets built',
      { ...product, experience: 'none', ...holding('sm-top') },
    ],
    [
      'A-CSM or PSM II after some months: PSM II can be had',
      { ...team, experience: 'under-1', ...holding('sm-advanced') },
    ],
    [
      'A-CSM or PSM II, has led no planned projects',
      { ...planned, experience: 'led-none', ...holding('sm-advanced') },
    ],
    ['a first badge and no practice', { ...team, experience: 'none', held: 'scrum-master' }],
    [
      'a renewal of CSM or PSM I: CSM is renewed',
      { ...team, experience: 'over-3', held: 'scrum-master', next: 'renew' },
    ],
    ['several announced, boxes not sent yet', { ...team, experience: 'none', held: 'several' }],
    ['another one, and no practice', { ...team, experience: 'none', ...holding('other') }],
  ])('%s', (_who, answers) => {
    expect(contradictionsIn(answers, catalog)).toEqual([]);
  });

  test('an answer that is not on offer any more contradicts nothing', () => {
    expect(contradictionsIn({ ...team, experience: 'led-none', held: 'pmp' }, catalog)).toEqual([]);
  });

  test('nor do ticks that belong to another answer', () => {
    expect(
      contradictionsIn({ ...team, experience: 'none', held: 'none', ticked: ['pmi-acp'] }, catalog),
    ).toEqual([]);
  });
});

describe('which one is pointed out', () => {
  test('the firm one before those that are only unlikely', () => {
    const answers: Answers = { ...projects, experience: 'led-none', ...holding('pmp', 'pmi-acp', 'sm-top') };
    expect(contradictionIn(answers, catalog)).toMatchObject({ kind: 'firm' });
    const both: Answers = { ...team, experience: 'none', ...holding('sm-advanced', 'sm-top', 'pmi-acp') };
    expect(why(both).map((text) => text.split(' ')[1])).toEqual(['PMI-ACP', 'CSP-SM', 'A-CSM']);
  });

  test('none where neither answer makes a difference', () => {
    const safe: Answers = { aim: 'team', setting: 'safe', experience: 'none', ...holding('pmi-acp') };
    expect(contradictionsIn(safe, catalog)).toHaveLength(1);
    expect(contradictionIn(safe, catalog)).toBeNull();
  });

  test('and it changes nothing about the recommendation', () => {
    const holder: Answers = { ...projects, held: 'pmp', purpose: 'better' };
    const said = recommend({ ...holder, experience: 'led-none' }, catalog);
    expect(said.outcome).toEqual(recommend({ ...holder, experience: 'led-3-plus' }, catalog).outcome);
  });
});

test.each(['pmp', 'pmi-acp', 'sm-advanced', 'sm-top', 'po-advanced', 'po-top'] as const)(
  'the certifications held against "%s" are those on its label',
  (badge) => {
    const work: Answers = badge === 'pmp' ? planned : team;
    const experience = badge === 'pmp' ? 'led-none' : 'none';
    const [found = ''] = why({ ...work, experience, ...holding(badge) });
    expect(
      badgeLabel(badge)
        .split(' or ')
        .filter((name) => !found.includes(name)),
    ).toEqual([]);
  },
);

describe('over all pairs of answers, whatever the work and the way of working', () => {
  const ticks = [[], ...BADGES.map((badge) => [badge])];
  const heldAnswers: readonly Answers[] = [
    ...OPTION_IDS.held.map((held) => ({ held })),
    ...ticks.map((ticked) => ({ held: 'several', ticked }) as const),
    { held: 'not-sure' },
    {},
  ];
  const others = QUESTION_IDS.filter((id) => id !== 'held');
  const pairs = [...OPTION_IDS.aim, 'not-sure' as const].flatMap((aim) =>
    [...OPTION_IDS.setting, 'not-sure' as const].flatMap((setting) =>
      others.flatMap((question) =>
        [...OPTION_IDS[question], 'not-sure'].flatMap((option) =>
          heldAnswers.map(
            (held) => [question, { aim, setting, [question]: option, ...held } as Answers] as const,
          ),
        ),
      ),
    ),
  );

  test('only given answers on offer contradict each other, both are named, and the order does not matter', () => {
    const backwards = (answers: Answers) => Object.fromEntries(Object.entries(answers).reverse()) as Answers;
    // Compared as text and expected once: there are tens of thousands.
    const inText = (answers: Answers) => JSON.stringify(contradictionsIn(answers, catalog));
    expect(pairs.filter(([, answers]) => inText(backwards(answers)) !== inText(answers))).toEqual([]);
    let found = 0;
    for (const [, answers] of pairs) {
      const given = onOffer(answers);
      for (const { text, questions, cites, kind } of contradictionsIn(answers, catalog)) {
        found += 1;
        expect(questions.filter((id) => !(id in given))).toEqual([]);
        for (const id of questions) {
          const option = given[id] ?? '';
          expect(option).not.toBe('not-sure');
          const [box] = given.ticked ?? [];
          const label = id === 'held' && box ? badgeLabel(box) : optionLabel(id, option, given);
          expect(text).toContain(`: ${label}\u201d`);
          expect(cites).toContainEqual({ kind: 'answer', question: id, option });
        }
        expect(cites.some((cite) => cite.kind === 'fact')).toBe(kind !== 'unfinished');
      }
    }
    expect(found).toBeGreaterThan(100);
  });

  test('questions other than these two contradict nothing', () => {
    const odd = pairs.filter(
      ([question, answers]) =>
        question !== 'experience' && why(answers).some((text) => !text.startsWith('unfinished')),
    );
    expect(odd).toEqual([]);
  });
});
