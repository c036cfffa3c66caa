import { describe, expect, test } from 'vitest';
import type { Certification } from '../../../src/catalog/schema.ts';
import {
  type Answers,
  keepTradeOff,
  progress,
  recommend,
  tradeOff,
  whatWouldChange,
} from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

const newcomer: Answers = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired' };
const practised: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'csm',
  next: 'deeper',
  experience: '1-to-3',
};
const decider: Answers = { aim: 'product', setting: 'scrum', held: 'none', purpose: 'hired' };
const holder: Answers = { aim: 'product', setting: 'scrum', held: 'cspo', experience: '1-to-3' };
const developer: Answers = {
  aim: 'build',
  setting: 'scrum',
  focus: 'how-scrum',
  held: 'none',
  purpose: 'better',
};
const undecided: Answers = { aim: 'open', setting: 'scrum', held: 'none', purpose: 'hired' };

/** Someone for each place where two issuers compete, and for two places in a row. */
const people: readonly (readonly [place: string, answers: Answers, withClass: string, examAlone: string])[] =
  [
    ['first Scrum Master badge', { ...newcomer, learning: 'not-sure' }, 'csm', 'psm-i'],
    ['advanced Scrum Master badge', practised, 'a-csm', 'psm-ii'],
    ['first Product Owner badge', { ...decider, purpose: 'prove' }, 'cspo', 'pspo-i'],
    ['advanced Product Owner badge', holder, 'a-cspo', 'pspo-ii'],
    ['Scrum basics for developers', developer, 'csm', 'psm-i'],
    ['developer badge', { ...developer, focus: 'engineering' }, 'csd', 'psd'],
    ['two first badges in a row', { ...undecided, purpose: 'prove' }, 'csm,cspo', 'psm-i,pspo-i'],
  ];

describe.each(people)('on the place "%s"', (_place, answers, withClass, examAlone) => {
  test('there is a difference to weigh, with the facts it is made of', () => {
    const asked = tradeOff(answers, catalog);
    expect(asked?.text).toMatch(/^(Is|Are) the .+ worth .+\?$/);
    for (const id of [...withClass.split(','), ...examAlone.split(',')]) {
      expect(asked?.cites).toContainEqual({ kind: 'fact', certification: id, key: 'classRequired' });
      expect(asked?.text).toContain(catalog.get(id)?.abbreviation);
    }
  });

  test.each([
    ['class', withClass, 'The extra money buys a trainer and practice, which you find worth it.'],
    ['exam', examAlone, 'Without the class you keep money that you would rather not spend on it.'],
  ] as const)(
    'whoever chooses the %s has decided, for that reason, and is not asked again',
    (tradeoff, ids, says) => {
      const weighed: Answers = { ...answers, tradeoff };
      const { outcome, stages, reasons, settled } = recommend(weighed, catalog);
      expect(outcome.certifications.join()).toBe(ids);
      expect(outcome.kind).toBe(ids.includes(',') ? 'both' : 'one');
      expect(stages.issuer.clarity).toBe('clear');
      expect(reasons.for).toContainEqual({
        text: says,
        cites: [{ kind: 'answer', question: 'tradeoff', option: tradeoff }],
      });
      expect(settled).toBe(true);
      expect(tradeOff(weighed, catalog)).toBeNull();
    },
  );

  test('the way of learning does not matter any more', () => {
    const { learning: _asked, ...open } = answers;
    expect(progress({ ...open, tradeoff: 'exam' })).toEqual({ settled: true, next: null, atMost: 0 });
    for (const learning of ['class', 'self-study', 'not-sure'] as const) {
      const { outcome } = recommend({ ...open, learning, tradeoff: 'exam' }, catalog);
      expect(outcome.certifications.join()).toBe(examAlone);
    }
  });
});

describe('the difference is said', () => {
  test.each([
    [practised, 'Is the 16-hour A-CSM class worth about $1,100 more to you than PSM II?'],
    [holder, 'Is the 16-hour A-CSPO class worth about $950 more to you than PSPO II?'],
  ])('in dollars where every price is known', (answers, says) => {
    expect(tradeOff(answers, catalog)?.text).toBe(says);
  });

  test.each([
    [
      'where the dollars are too far apart to be weighed',
      newcomer,
      'Is the 16-hour CSM class worth your time, or would you rather study alone for PSM I?',
    ],
    [
      'where a price is not known',
      decider,
      'Is the 16-hour CSPO class worth your time, or would you rather study alone for PSPO I?',
    ],
    [
      'even where its hours are not known',
      people[5]?.[1] ?? {},
      'Is the CSD class worth your time, or would you rather study alone for PSD?',
    ],
    [
      'of both where two come in a row',
      people[6]?.[1] ?? {},
      'Are the CSM and CSPO classes, 32 hours in all, worth your time, or would you rather study alone for PSM I and PSPO I?',
    ],
  ])('in time %s', (_where, answers, says) => {
    expect(tradeOff(answers, catalog)?.text).toBe(says);
  });

  test('of both together with one renewal where one pays for both', () => {
    const csm = catalog.get('csm');
    const cspo = catalog.get('cspo');
    if (!csm || !cspo) throw new Error('CSM or CSPO is gone');
    const price = {
      value: { low: 1000, high: 1000 },
      source: 'https://example.com',
      asOf: '2026',
      trust: 'official',
    } as const;
    const classAt = ({ quotedPrices: _left, ...one }: Certification) => ({
      ...one,
      facts: { ...one.facts, classPriceUsd: price },
    });
    const get = (id: string) =>
      id === 'csm' ? classAt(csm) : id === 'cspo' ? classAt(cspo) : catalog.get(id);
    // Two classes of $1,000 and one renewal of $100 against two exams of $200.
    expect(tradeOff(people[6]?.[1] ?? {}, { get })?.text).toContain(
      'Are the CSM and CSPO classes, 32 hours in all, worth about $1,700 more to you',
    );
  });
});

test.each<[string, Answers]>([
  ['nothing competes', { aim: 'team', setting: 'safe' }],
  ['none is needed', { ...developer, purpose: 'hired' }],
  ['practice comes first', { ...practised, experience: 'none' }],
  ['too little is known', { aim: 'not-sure', setting: 'not-sure', purpose: 'not-sure' }],
  ['no answer puts one of two in a row first', undecided],
  ['a class was asked for', { ...newcomer, learning: 'class' }],
  ['studying alone was', { ...newcomer, learning: 'self-study' }],
  ['what costs least was', { ...newcomer, learning: 'cheapest' }],
])('there is nothing to weigh where %s', (_where, answers) => {
  expect(tradeOff(answers, catalog)).toBeNull();
});

test('a certification that might need a class is not weighed against one that does', () => {
  const psm = catalog.get('psm-i');
  if (!psm) throw new Error('PSM I is gone');
  const doubtful = { ...psm, facts: { ...psm.facts, classRequired: 'unknown' as const } };
  const get = (id: string) => (id === 'psm-i' ? doubtful : catalog.get(id));
  expect(tradeOff(newcomer, { get })).toBeNull();
});

describe('what was weighed', () => {
  const weighed: Answers = { ...newcomer, learning: 'not-sure', tradeoff: 'exam' };

  test('stays while the same two compete', () => {
    expect(keepTradeOff(weighed, { ...weighed, purpose: 'not-sure' })).toHaveProperty('tradeoff', 'exam');
  });

  test.each<readonly [string, Answers]>([
    ['another way of learning', { ...weighed, learning: 'self-study' }],
    ['another level', { ...practised, tradeoff: 'exam' }],
    ['another role', { ...weighed, aim: 'product' }],
    ['another way of working', { ...weighed, setting: 'safe' }],
  ])('is forgotten with %s', (_other, after) => {
    expect(keepTradeOff(weighed, after)).not.toHaveProperty('tradeoff');
  });

  test('is kept and forgotten alike when looking for what would change the result', () => {
    const changes = whatWouldChange(weighed);
    expect(changes.find(({ option }) => option === 'self-study')?.outcomes).toEqual([
      { kind: 'pair', certifications: ['psm-i', 'csm'] },
    ]);
    // The same two compete for another reason as well, so that nothing changes.
    expect(changes.filter(({ option }) => option === 'prove')).toEqual([]);
  });
});
