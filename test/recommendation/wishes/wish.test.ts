import { describe, expect, test } from 'vitest';
import {
  type Answers,
  heed,
  MOST_WISHES,
  recommend,
  WISHES,
  type Wish,
} from '../../../src/recommendation/index.ts';
import { catalog, catalogOf, isInCatalog } from '../../support/catalog.ts';

const newcomer: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'hired',
  learning: 'class',
};
const practised: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'csm',
  next: 'deeper',
  experience: '1-to-3',
  learning: 'class',
};
const decider: Answers = { aim: 'product', setting: 'scrum', held: 'none', learning: 'class' };
const projectLead: Answers = { aim: 'projects', setting: 'planned', held: 'none', led: '3-plus' };
const flow: Answers = { aim: 'team', setting: 'kanban', held: 'none', focus: 'basics' };
const oneFlow: Answers = { ...flow, focus: 'one-flow' };
const practisedProject: Answers = {
  aim: 'projects',
  setting: 'mix',
  held: 'none',
  led: 'under-3',
  experience: 'over-3',
};
const safe: Answers = { aim: 'team', setting: 'safe', focus: 'one-team', held: 'none' };
const both: Answers = { aim: 'open', setting: 'scrum', held: 'none' };

function heeded(answers: Answers, ...wishes: Wish[]) {
  const found = heed(answers, wishes, catalog);
  if (!found) throw new Error('there is nothing to wish for');
  return found;
}
const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);

/** The catalog, were the price of the CSPO class not known. */
const withoutPriceOfCspo = catalogOf(
  catalog.all.map((one) =>
    one.id === 'cspo' ? { ...one, facts: { ...one.facts, classPriceUsd: 'unknown' as const } } : one,
  ),
);

describe('somebody whose answers lead to', () => {
  test.each<[string, Answers, string, Wish, string]>([
    ['CSM', newcomer, 'csm', 'no-class', 'psm-i'],
    ['CSM', newcomer, 'csm', 'cheaper', 'psm-i'],
    ['CSM', newcomer, 'csm', 'faster', 'psm-i'],
    ['CSM', newcomer, 'csm', 'never-expires', 'psm-i'],
    ['CSM', newcomer, 'csm', 'real-exam', 'psm-i'],
    ['CSPO', decider, 'cspo', 'never-expires', 'pspo-i'],
  ])('%s and who wishes (%#) has another one that grants it', (_name, answers, before, wish, now) => {
    expect(heeded(answers, wish)).toMatchObject({ before, now, granted: [wish], missed: [] });
  });

  test('CSPO is offered something cheaper, and would not be if nobody knew what its class costs', () => {
    const offered = ['no-class', 'faster', 'never-expires', 'real-exam'];
    expect(heeded(decider).offered).toEqual(['cheaper', ...offered]);
    expect(heed(decider, [], withoutPriceOfCspo)?.offered).toEqual(offered);
  });

  test.each<[string, Answers, string]>([
    ['an exam alone that never expires', { ...newcomer, learning: 'self-study' }, 'psm-i'],
    ['a SAFe seat, which no other badge replaces', safe, 'safe-ssm'],
    ['flow without sprints, where Kanban inside sprints is no use', flow, 'ku-tkp'],
    ['PMP, which no foundation badge replaces', projectLead, 'pmp'],
    ['a method that is prescribed', { ...projectLead, setting: 'prescribed' }, 'agilepm-foundation'],
    ['PMI-ACP, which no badge for newcomers replaces', practisedProject, 'pmi-acp'],
    ['Kanban management, which no first Kanban class replaces', { ...flow, focus: 'services' }, 'ku-kmp'],
    ['scaling, which nothing else of its level stands in for', { ...practised, next: 'scale' }, 'sps'],
    ['the first half of the coaching track', { aim: 'coach', setting: 'mix', focus: 'meetings' }, 'icp-atf'],
  ])('%s has nothing left to wish for', (_name, answers, before) => {
    expect(heeded(answers)).toMatchObject({ before, offered: [] });
  });

  test.each<[string, Answers]>([
    ['not yet', { ...practised, experience: 'none' }],
    ['too little known', { aim: 'not-sure', setting: 'not-sure', purpose: 'not-sure' }],
    ['none is needed', { ...newcomer, purpose: 'nothing' }],
    ['the employer is to be asked', { aim: 'open', purpose: 'asked', whose: 'unnamed' }],
  ])('"%s" has nothing to wish about', (_name, answers) => {
    expect(heed(answers, ['cheaper'], catalog)).toBeNull();
  });
});

describe('what an exchange amounts to', () => {
  test('is said of PSM I in the place of CSM', () => {
    const { gained, givenUp } = heeded(newcomer, 'no-class');
    expect(texts(gained)).toMatchInlineSnapshot(`
      [
        "PSM I costs less over three years than CSM.",
        "PSM I needs no class; CSM requires one.",
        "PSM I never expires; CSM must be renewed every 2 years, for $100.",
      ]
    `);
    expect(texts(givenUp)).toMatchInlineSnapshot(`
      [
        "PSM I comes without a class; you would book one apart.",
        "The exam of PSM I is demanding: 85% must be right; CSM: 74% must be right.",
      ]
    `);
  });

  test('counts a demanding exam as a gain for whoever wished for one', () => {
    const { gained, givenUp } = heeded(newcomer, 'real-exam');
    expect(texts(gained).at(-1)).toMatchInlineSnapshot(
      `"The exam of PSM I is demanding: 85% must be right; CSM: 74% must be right."`,
    );
    expect(texts(givenUp)).toMatchInlineSnapshot(`
      [
        "PSM I comes without a class; you would book one apart.",
      ]
    `);
  });

  test('names the time saved for whoever wished to be faster', () => {
    expect(texts(heeded(newcomer, 'faster').gained)).toContain(
      'PSM I requires neither class nor practice first; CSM requires 16 hours of class.',
    );
  });

  test('names the lost purpose where another kind of certification steps in', () => {
    const { now, givenUp } = heeded(oneFlow, 'faster');
    expect(now).toBe('ku-tkp');
    expect(texts(givenUp)).toMatchInlineSnapshot(`
      [
        "TKP is made for something else. A first Kanban certification for teams with steady work and no sprints, in any role. One day in a class, no test, never expires.",
      ]
    `);
  });

  test('is no gain where nobody knows whether the one before expires', () => {
    const doubtful = catalogOf(
      catalog.all.map((one) =>
        one.id === 'csm' ? { ...one, facts: { ...one.facts, expires: 'unknown' as const } } : one,
      ),
    );
    const found = heed(newcomer, ['no-class'], doubtful);
    expect(texts(found?.gained ?? []).join()).not.toContain('expires');
  });

  test('is said of PSM II in the place of A-CSM', () => {
    const found = heeded(practised, 'faster');
    expect([found.before, found.now]).toEqual(['a-csm', 'psm-ii']);
    expect(texts(found.gained)).toMatchInlineSnapshot(`
      [
        "PSM II costs less over three years than A-CSM.",
        "PSM II needs no class; A-CSM requires one.",
        "PSM II requires neither class nor practice first; A-CSM requires 16 hours of class.",
        "PSM II never expires; A-CSM must be renewed every 2 years, for $175.",
      ]
    `);
    expect(texts(found.givenUp)).toMatchInlineSnapshot(`
      [
        "PSM II comes without a class; you would book one apart.",
        "The exam of PSM II is demanding: 85% must be right; A-CSM: no exam.",
      ]
    `);
  });

  test('rests on facts of these two and on what was answered', () => {
    const moved: readonly (readonly [Answers, Wish])[] = [
      [newcomer, 'no-class'],
      [oneFlow, 'faster'],
      [practised, 'never-expires'],
    ];
    for (const [answers, wish] of moved) {
      const { gained, givenUp } = heeded(answers, wish);
      expect(gained.length).toBeGreaterThan(0);
      for (const { text, cites } of [...gained, ...givenUp]) {
        for (const cite of cites) {
          if (cite.kind === 'answer') expect(answers).toHaveProperty(cite.question, cite.option);
          else expect(isInCatalog(cite), text).toBe(true);
        }
      }
    }
  });
});

test.each<[readonly Wish[], string | undefined]>([
  [[], undefined],
  [['cheaper'], 'CSPO stays the second step, and still needs a class.'],
  [['no-class', 'never-expires'], 'CSPO stays the second step, and still needs a class and must be renewed.'],
  [['real-exam'], 'CSPO stays the second step, and still needs a class and has no exam.'],
])('of two in a row, the second says after %j where it is not what was wished for', (wishes, text) => {
  const { second, costs } = heeded(both, ...wishes);
  expect(second?.text).toBe(text);
  expect(costs.map(({ certification }) => certification)).toEqual(text ? ['psm-i', 'csm', 'cspo'] : ['csm']);
});

describe('several wishes', () => {
  test('are heeded one after the other, each among what has granted those before', () => {
    const found = heeded(newcomer, 'cheaper', 'never-expires');
    expect(found).toMatchObject({ now: 'psm-i', granted: ['cheaper', 'never-expires'], offered: [] });
  });

  test('leave first what grants them already', () => {
    const learner: Answers = { ...newcomer, learning: 'self-study' };
    expect(heeded(learner, 'no-class')).toMatchObject({
      before: 'psm-i',
      now: 'psm-i',
      granted: ['no-class'],
      gained: [],
      givenUp: [],
    });
  });

  test('do not change the recommendation itself', () => {
    const before = recommend(newcomer, catalog);
    heeded(newcomer, ...WISHES);
    expect(recommend(newcomer, catalog)).toEqual(before);
  });

  test('are not offered any more once there are as many as can be kept', () => {
    const many = Array.from({ length: MOST_WISHES }, (): Wish => 'cheaper');
    expect(heed(decider, many.slice(1), withoutPriceOfCspo)?.offered).not.toEqual([]);
    expect(heed(decider, many, withoutPriceOfCspo)?.offered).toEqual([]);
  });
});

describe('where nothing that fits grants a wish, the result stands and the nearest is named', () => {
  test.each<[Wish, Answers]>([
    ['never-expires', safe],
    ['no-class', safe],
    ['real-exam', safe],
    ['cheaper', safe],
    ['faster', safe],
    ['no-class', flow],
    ['real-exam', flow],
    ['never-expires', projectLead],
  ])('%s: %j', (wish, answers) => {
    const { before, now, missed, granted } = heeded(answers, wish);
    expect([now, granted]).toEqual([before, []]);
    expect(missed).toHaveLength(1);
  });

  test('by how much it misses', () => {
    const missed = (answers: Answers, wish: Wish) => texts(heeded(answers, wish).missed);
    const noPsm = catalogOf(catalog.all.filter(({ id }) => id !== 'psm-i'));
    expect(texts(heed(newcomer, ['never-expires'], noPsm)?.missed ?? [])).toEqual([
      'Nothing that fits you lasts without renewal; CSM comes closest: renewed every 2 years, $100.',
    ]);
    expect(texts(heed(newcomer, ['no-class'], noPsm)?.missed ?? [])).toEqual([
      'Nothing that fits you comes without a class; CSM comes closest: 16 hours of class.',
    ]);
    expect(
      [
        missed(safe, 'real-exam'),
        missed(safe, 'no-class'),
        texts(heed(decider, ['cheaper'], withoutPriceOfCspo)?.missed ?? []),
        missed(safe, 'faster'),
        missed(flow, 'real-exam'),
      ].flat(),
    ).toMatchInlineSnapshot(`
      [
        "Nothing that fits you is known to have a demanding exam; SSM comes closest: 73% must be right.",
        "Nothing that fits you comes without a class; SSM comes closest: a class of unknown length.",
        "We cannot say what costs less than CSPO, since we do not know its class price.",
        "Nothing we know of that fits you is faster than SSM, which requires a class first.",
        "Nothing that fits you is known to have a demanding exam; TKP comes closest: no exam.",
      ]
    `);
  });
});
