import { describe, expect, test } from 'vitest';
import { agreementOfReaders, judgeTaps, scoreOf } from '../../src/commands/tap-scores.ts';
import { readTaps } from '../../src/commands/taps.ts';
import type { WorkedCase } from '../../src/commands/worked-cases.ts';
import { catalog } from '../support/catalog.ts';

/** People written for these tests, and what somebody might advise each of them. */
const advised = (id: string, recommended: string[], acceptable: string[] = []): WorkedCase => ({
  id,
  topic: 'any',
  situation: 'Somebody.',
  confidence: 'high',
  recommended,
  acceptable,
});
const EXAM = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'better',
  experience: 'under-1',
  learning: 'self-study',
};
const CLASS = { ...EXAM, learning: 'class' };
const IN_SAFE = { aim: 'team', setting: 'safe', focus: 'train', held: 'none' };
const RENEWS = {
  aim: 'projects',
  setting: 'mix',
  held: 'several',
  holds: ['PMP:expiring', 'PMI-ACP'],
  purpose: 'not-sure',
};

interface Written {
  readonly id: string;
  readonly answers: object;
  readonly trust?: number;
  readonly reader?: string;
}
const judged = (cases: WorkedCase[], ...taps: Written[]) =>
  judgeTaps(cases, readTaps(JSON.stringify(taps), new Set(cases.map(({ id }) => id)), catalog), catalog);

/** What comes of one person. */
function verdict(answers: object, recommended: string[], acceptable: string[] = []) {
  const { judged: all, stale } = judged([advised('one', recommended, acceptable)], { id: 'one', answers });
  return all[0] ?? stale[0]?.because;
}

describe('what a reader tapped', () => {
  test('agrees when the first pick is recommended or acceptable, under any of its names', () => {
    expect(verdict(EXAM, ['psm 1'])).toMatchObject({ pick: 'PSM I', agrees: true, place: 1 });
    expect(verdict(EXAM, ['PMP'], ['PSM I'])).toMatchObject({ agrees: true });
    expect(verdict(EXAM, ['CSM'])).toMatchObject({ pick: 'PSM I', agrees: false, place: 2 });
    expect(verdict(EXAM, ['TKP', 'CSM'])).toMatchObject({ agrees: false, place: 2 });
    expect(verdict(EXAM, ['NONE'])).toMatchObject({ agrees: false, place: expect.any(Number) });
  });

  test('is picked NONE where there is nothing to get now, and what to aim for stands behind it', () => {
    expect(verdict(RENEWS, ['NONE'])).toMatchObject({ pick: 'NONE', agrees: true, place: 1 });
    const early = { aim: 'projects', setting: 'planned', held: 'none', purpose: 'hired', led: 'under-3' };
    expect(verdict(early, ['PMP'])).toMatchObject({ pick: 'NONE', agrees: false, place: 2 });
  });

  test('counts as far as it would be asked today', () => {
    const more = { ...IN_SAFE, experience: 'none', learning: 'class' };
    expect(verdict(more, ['RTE'])).toMatchObject({
      pick: 'RTE',
      asked: new Map([
        ['aim', 'team'],
        ['setting', 'safe'],
        ['focus', 'train'],
        ['held', 'none'],
      ]),
    });
  });

  test('is not asked what choosing between those named tells, and is answered with one of them', () => {
    const { aim: _aim, setting: _setting, ...untold } = EXAM;
    const asked = verdict({ ...untold, considering: ['CSM', 'PSM I'] }, ['PSM I']);
    expect(asked).toMatchObject({ pick: 'PSM I', place: 1 });
    expect([...(asked as { asked: ReadonlyMap<string, string> }).asked.keys()]).toEqual([
      'held',
      'purpose',
      'experience',
      'learning',
    ]);
  });

  test.each([
    ['a question that is no more', { ...EXAM, colour: 'red' }, ['colour: no such question']],
    ['an option that is no more', { ...EXAM, held: 'scrum-master' }, ['held: no option "scrum-master"']],
    ['boxes that are no more', { ...RENEWS, ticked: ['pmp'] }, ['ticked: no such question']],
    [
      'what no catalog knows',
      { ...EXAM, holds: ['SSM', 'XYZ:lapsed'] },
      ['holds: "XYZ:lapsed" is not in the catalog'],
    ],
    ['a question left open', { aim: 'team', setting: 'scrum' }, ['held: asked, but not tapped']],
    ['what is held left open', { ...RENEWS, holds: undefined }, ['holds: asked, but not picked']],
    [
      'an option for others',
      { ...EXAM, experience: 'scrum-new' },
      ['experience: "scrum-new" is not offered here'],
    ],
  ])('is stale, and scored nowhere, with %s', (_what, answers, because) => {
    expect(verdict(answers, ['PSM I'])).toEqual(because);
  });
});

describe('two readers of one case', () => {
  const two = judged(
    [advised('split', ['PSM I']), advised('in-safe', ['RTE'])],
    { id: 'split', reader: 'A', answers: EXAM, trust: 5 },
    { id: 'split', reader: 'B', answers: { ...CLASS, experience: 'none' }, trust: 2 },
    { id: 'in-safe', answers: IN_SAFE, trust: 2 },
  ).judged;

  test('share its vote: where they differ, each counts half', () => {
    expect(scoreOf(two)).toEqual({
      cases: 2,
      agree: 1.5,
      withinThree: 2,
      trust: (3.5 + 2) / 2,
      taps: (6 + 4) / 2,
      mostTaps: 6,
    });
  });

  test('are compared question by question', () => {
    expect(agreementOfReaders(two)).toEqual([
      { question: 'aim', pairs: 1, same: 1 },
      { question: 'setting', pairs: 1, same: 1 },
      { question: 'held', pairs: 1, same: 1 },
      { question: 'purpose', pairs: 1, same: 1 },
      { question: 'experience', pairs: 1, same: 0 },
      { question: 'learning', pairs: 1, same: 0 },
    ]);
  });

  test('leave the whole vote to the one whose taps are not stale', () => {
    const { judged: left, stale } = judged(
      [advised('split', ['PSM I'])],
      { id: 'split', reader: 'A', answers: EXAM },
      { id: 'split', reader: 'B', answers: {} },
    );
    expect([scoreOf(left).agree, stale.length]).toEqual([1, 1]);
  });
});
