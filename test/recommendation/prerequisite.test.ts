import { describe, expect, test } from 'vitest';
import type { Certification, Facts } from '../../src/catalog/schema.ts';
import type { Answers } from '../../src/recommendation/answers.ts';
import { type Prerequisite, prerequisitesOf } from '../../src/recommendation/prerequisite.ts';
import { catalog } from '../support/catalog.ts';

const known = (id: string): Certification => {
  const found = catalog.get(id);
  if (!found) throw new Error(`no "${id}"`);
  return found;
};

const figure = <T>(value: T) => ({
  value,
  source: 'https://issuer.example',
  asOf: '2026',
  trust: 'official' as const,
});

/** A certification that asks for nothing but this. */
function asking(facts: Partial<Facts>): Certification {
  const csm = known('csm');
  const { experienceMonths: _time, projectMonths: _led, requiresCertification: _badge, ...rest } = csm.facts;
  return { ...csm, abbreviation: 'X', facts: { ...rest, ...facts } };
}

const only = (certification: Certification, answers: Answers): Prerequisite | undefined => {
  const [first, ...more] = prerequisitesOf(certification, answers, catalog);
  expect(more).toEqual([]);
  return first;
};

describe('time on agile teams', () => {
  // Each span with what is just inside it, just at its end, and just beyond.
  test.each([
    ['none', 1, 'not-yet', 'you have yet to begin'],
    ['under-1', 1, 'one-more-fact-needed', 'count whether'],
    ['under-1', 11, 'one-more-fact-needed', 'count whether'],
    ['under-1', 12, 'not-yet', 'you lack up to 1 year'],
    ['under-1', 13, 'not-yet', 'you lack between 1 month and 13 months'],
    ['1-to-3', 11, 'met', 'you have that'],
    ['1-to-3', 12, 'met', 'you have that'],
    ['1-to-3', 13, 'one-more-fact-needed', 'count whether'],
    ['1-to-3', 35, 'one-more-fact-needed', 'count whether'],
    ['1-to-3', 36, 'not-yet', 'you lack up to 2 years'],
    ['1-to-3', 37, 'not-yet', 'you lack between 1 month and 25 months'],
    ['over-3', 36, 'met', 'you have that'],
    ['over-3', 37, 'one-more-fact-needed', 'count whether'],
    ['not-sure', 12, 'one-more-fact-needed', 'X asks for 1 year of agile work before you may apply.'],
  ] as const)('"%s" where %i months are asked for: %s, %s', (experience, months, state, words) => {
    const certification = asking({ experienceMonths: figure(months) });
    expect(only(certification, { experience })).toMatchObject({
      state,
      text: expect.stringContaining(words),
    });
  });

  test('says nothing where none is asked for, or nobody knows how much', () => {
    expect(only(asking({ experienceMonths: figure(0) }), { experience: 'none' })).toBeUndefined();
    expect(only(asking({ experienceMonths: 'unknown' }), { experience: 'none' })).toBeUndefined();
  });
});

describe('time leading projects is another thing than time on agile teams', () => {
  test.each([
    ['led-none', 36, 'not-yet'],
    ['led-under-3', 35, 'one-more-fact-needed'],
    ['led-under-3', 36, 'not-yet'],
    ['led-3-plus', 36, 'met'],
    ['led-3-plus', 37, 'one-more-fact-needed'],
    ['over-3', 36, 'one-more-fact-needed'],
  ] as const)('"%s" where %i months of leading are asked for: %s', (experience, months, state) => {
    expect(only(asking({ projectMonths: figure(months) }), { experience })?.state).toBe(state);
  });

  test('and does not count for agile work', () => {
    const certification = asking({ experienceMonths: figure(12) });
    expect(only(certification, { experience: 'led-3-plus' })?.state).toBe('one-more-fact-needed');
  });
});

describe('a certification asked for first', () => {
  const certification = asking({ requiresCertification: figure('csm') });

  test.each<[Answers, Prerequisite['state'], string]>([
    [{ held: 'none' }, 'not-yet', 'X asks for CSM first.'],
    [{ held: 'pmp' }, 'not-yet', 'X asks for CSM first.'],
    [{ held: 'several', ticked: ['pmp'] }, 'not-yet', 'X asks for CSM first.'],
    [{ held: 'several' }, 'one-more-fact-needed', 'X asks for CSM first.'],
    [{ held: 'not-sure' }, 'one-more-fact-needed', 'X asks for CSM first.'],
    [{}, 'one-more-fact-needed', 'X asks for CSM first.'],
    [{ held: 'scrum-master' }, 'one-more-fact-needed', 'X asks for CSM; PSM I does not count.'],
    [
      { held: 'several', ticked: ['sm-first'] },
      'one-more-fact-needed',
      'X asks for CSM; PSM I does not count.',
    ],
  ])('with %o: %s', (answers, state, text) => {
    expect(only(certification, answers)).toMatchObject({ state, text });
  });

  test('is met where the answer leaves no doubt', () => {
    const afterPmp = asking({ requiresCertification: figure('pmp') });
    expect(only(afterPmp, { held: 'pmp' })).toMatchObject({
      state: 'met',
      text: 'X asks for PMP, which you hold.',
    });
  });
});

test('someone who has led projects for three years is not told that PMP asks for them', () => {
  const answers: Answers = { aim: 'projects', setting: 'planned', experience: 'led-3-plus', held: 'none' };
  expect(prerequisitesOf(known('pmp'), answers, catalog).map(({ state }) => state)).toEqual(['met']);
});

describe('an active PMP counts in place of the agile time that PMI-ACP asks for', () => {
  const time = (answers: Answers, ...earlier: string[]) => {
    const [found] = prerequisitesOf(known('pmi-acp'), answers, catalog, earlier);
    return [found?.state, found?.text];
  };
  const asks = 'PMI-ACP asks for 2 years of agile work before you may apply';

  test('as its source says', () => {
    expect(known('pmi-acp').facts.experienceMonths).toMatchObject({
      note: expect.stringContaining('an active PMP counts instead'),
    });
  });

  test('so that a holder only has to see whether it is active', () => {
    expect(time({ held: 'pmp', experience: 'none' })).toEqual([
      'one-more-fact-needed',
      `${asks}; you have yet to begin, but an active PMP counts instead.`,
    ]);
    expect(time({ held: 'pmp', experience: 'over-3' })[0]).toBe('met');
  });

  test('and whoever gets it first has nothing left to see to', () => {
    expect(time({ experience: 'led-3-plus' }, 'pmp')).toEqual([
      'met',
      `${asks}, but an active PMP counts instead.`,
    ]);
  });

  test('for nobody else', () => {
    expect(time({ held: 'none', experience: 'none' })[0]).toBe('not-yet');
  });
});

test('a certification that is got before is there when the next one asks for it', () => {
  const certification = asking({ requiresCertification: figure('csm') });
  const found = prerequisitesOf(certification, { held: 'none' }, catalog, ['csm']);
  expect(found).toMatchObject([{ state: 'met', text: 'X asks for CSM, which you hold by then.' }]);
});

test('every sentence cites the fact, and the answer where one was used', () => {
  const [time] = prerequisitesOf(
    asking({ experienceMonths: figure(24) }),
    { experience: 'under-1' },
    catalog,
  );
  expect(time?.cites).toEqual([
    { kind: 'fact', certification: 'csm', key: 'experienceMonths' },
    { kind: 'answer', question: 'experience', option: 'under-1' },
  ]);
});
