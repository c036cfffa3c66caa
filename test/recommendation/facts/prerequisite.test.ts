import { describe, expect, test } from 'vitest';
import type { Certification, Facts } from '../../../src/catalog/schema.ts';
import { type Prerequisite, prerequisitesOf } from '../../../src/recommendation/facts/prerequisite.ts';
import { type Answers, OPTION_IDS } from '../../../src/recommendation/questions/answers.ts';
import { catalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

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
    ['none', 1, 'not-yet', 'you have none yet'],
    ['under-1', 1, 'one-more-fact-needed', 'see whether yours adds up'],
    ['under-1', 11, 'one-more-fact-needed', 'see whether yours adds up'],
    ['under-1', 12, 'not-yet', 'you are up to 1 year short'],
    ['under-1', 13, 'not-yet', 'you are 1 to 13 months short'],
    ['1-to-3', 11, 'met', 'you have that'],
    ['1-to-3', 12, 'met', 'you have that'],
    ['1-to-3', 13, 'one-more-fact-needed', 'see whether yours adds up'],
    ['1-to-3', 35, 'one-more-fact-needed', 'see whether yours adds up'],
    ['1-to-3', 36, 'not-yet', 'you are up to 2 years short'],
    ['1-to-3', 37, 'not-yet', 'you are 1 to 25 months short'],
    ['over-3', 36, 'met', 'you have that'],
    ['over-3', 37, 'one-more-fact-needed', 'see whether yours adds up'],
    ['not-sure', 12, 'one-more-fact-needed', 'X requires 1 year of agile work before you may apply.'],
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
    ['none', 1, 'not-yet', 'you have none yet'],
    ['none', 36, 'not-yet', 'you have none yet'],
    ['under-3', 35, 'one-more-fact-needed', 'see whether yours adds up'],
    ['under-3', 36, 'not-yet', 'you are up to 3 years short'],
    ['under-3', 37, 'not-yet', 'you are 1 to 37 months short'],
    ['3-plus', 36, 'met', 'you have that'],
    ['3-plus', 37, 'one-more-fact-needed', 'see whether yours adds up'],
    ['not-sure', 36, 'one-more-fact-needed', 'X requires 3 years of leading projects before you may apply.'],
  ] as const)('led "%s" where %i months of leading are asked for: %s, %s', (led, months, state, words) => {
    expect(only(asking({ projectMonths: figure(months) }), { led })).toMatchObject({
      state,
      text: expect.stringContaining(words),
    });
  });

  test('and neither counts for the other', () => {
    const agile = asking({ experienceMonths: figure(12) });
    expect(only(agile, { led: '3-plus' })?.state).toBe('one-more-fact-needed');
    const leading = asking({ projectMonths: figure(36) });
    expect(only(leading, { experience: 'over-3' })?.state).toBe('one-more-fact-needed');
    expect(only(leading, { experience: 'none' })?.state).toBe('one-more-fact-needed');
  });
});

describe('a certification asked for first', () => {
  const certification = asking({ requiresCertification: figure('csm') });

  test.each<[Answers, Prerequisite['state'], string]>([
    [{ held: 'none' }, 'not-yet', 'X requires CSM first.'],
    [{ held: 'pmp' }, 'not-yet', 'X requires CSM first.'],
    [{ ...holds('pmp') }, 'not-yet', 'X requires CSM first.'],
    [{ held: 'several' }, 'one-more-fact-needed', 'X requires CSM first.'],
    [{ held: 'not-sure' }, 'one-more-fact-needed', 'X requires CSM first.'],
    [{}, 'one-more-fact-needed', 'X requires CSM first.'],
    [{ held: 'psm-i' }, 'not-yet', 'X requires CSM first.'],
    [
      { ...holds('csm:lapsed') },
      'one-more-fact-needed',
      'X requires CSM, and yours has lapsed; see if it still counts.',
    ],
    [{ held: 'csm' }, 'met', 'X requires CSM, which you hold.'],
    [{ ...holds('csm:expiring') }, 'met', 'X requires CSM, which you hold.'],
    [{ ...holds('csp-sm') }, 'met', 'X requires CSM, which you hold.'],
  ])('with %o: %s', (answers, state, text) => {
    expect(only(certification, answers)).toMatchObject({ state, text });
  });

  test('is met where the answer leaves no doubt', () => {
    const afterPmp = asking({ requiresCertification: figure('pmp') });
    expect(only(afterPmp, { held: 'pmp' })).toMatchObject({
      state: 'met',
      text: 'X requires PMP, which you hold.',
    });
  });
});

describe('PMP requires more or less time, depending on a degree that nobody is asked about', () => {
  test.each([
    [
      'none',
      'not-yet',
      '(5 years without a four-year degree, 2 years with some accredited degrees); you have none yet.',
    ],
    [
      'under-3',
      'one-more-fact-needed',
      '(5 years without a four-year degree, 2 years with some accredited degrees); see whether yours adds up to that.',
    ],
    [
      '3-plus',
      'one-more-fact-needed',
      '(5 years without a four-year degree); see whether yours adds up to that.',
    ],
    [
      'not-sure',
      'one-more-fact-needed',
      '(5 years without a four-year degree, 2 years with some accredited degrees).',
    ],
  ] as const)('led "%s": %s', (led, state, words) => {
    expect(only(known('pmp'), { aim: 'projects', setting: 'planned', led })).toMatchObject({
      state,
      text: `PMP requires 3 years of leading projects before you may apply ${words}`,
    });
  });

  // Three years and more is known, so that an exception counts from the third year on.
  test.each([
    [[36], 'met'],
    [[37], 'one-more-fact-needed'],
    [[24, 37], 'one-more-fact-needed'],
  ] as const)('with exceptions of %j months, three years led: %s', (months, state) => {
    const otherwise = months.map((value) => ({ ...figure(value), applies: 'for others' }));
    const certification = asking({ projectMonths: { ...figure(36), otherwise } });
    expect(only(certification, { led: '3-plus' })?.state).toBe(state);
  });

  test.each([
    [36, 'not-yet'],
    [35, 'one-more-fact-needed'],
  ] as const)('under three years led, with an exception of %i months: %s', (value, state) => {
    const otherwise = [{ ...figure(value), applies: 'for others' }];
    const certification = asking({ projectMonths: { ...figure(48), otherwise } });
    expect(only(certification, { led: 'under-3' })?.state).toBe(state);
  });
});

describe('time in a role', () => {
  const months = (value: number, spent: 'as Scrum Master' | 'as Product Owner') =>
    asking({ experienceMonths: { ...figure(value), spent } });

  // Scrum Masters are asked about their time as such, so that what they say is what is asked for.
  test.each([
    ['team', 'none', 12, 'not-yet'],
    ['team', 'under-1', 11, 'one-more-fact-needed'],
    ['team', 'under-1', 12, 'not-yet'],
    ['team', '1-to-3', 12, 'met'],
    ['team', '1-to-3', 13, 'one-more-fact-needed'],
    ['team', '1-to-3', 36, 'not-yet'],
    ['team', 'over-3', 36, 'met'],
    // Of time on agile teams it may be all or nothing.
    ['coach', 'none', 12, 'not-yet'],
    ['coach', '1-to-3', 12, 'one-more-fact-needed'],
    ['projects', '1-to-3', 36, 'not-yet'],
    ['member', 'over-3', 12, 'one-more-fact-needed'],
    // Time as Product Owner tells nothing of time as Scrum Master.
    ['product', 'none', 12, 'one-more-fact-needed'],
    ['product', 'over-3', 12, 'one-more-fact-needed'],
  ] as const)('role %s, "%s", %i months as Scrum Master: %s', (aim, experience, value, state) => {
    expect(only(months(value, 'as Scrum Master'), { aim, experience })?.state).toBe(state);
  });

  test.each([
    ['product', 'under-1', 12, 'not-yet'],
    ['product', '1-to-3', 12, 'met'],
    ['product', '1-to-3', 13, 'one-more-fact-needed'],
    // They are asked like everybody else.
    ['product-manager', '1-to-3', 12, 'one-more-fact-needed'],
    ['product-manager', 'none', 12, 'not-yet'],
    ['team', '1-to-3', 12, 'one-more-fact-needed'],
    ['team', 'none', 12, 'one-more-fact-needed'],
  ] as const)('role %s, "%s", %i months as Product Owner: %s', (aim, experience, value, state) => {
    expect(only(months(value, 'as Product Owner'), { aim, experience })?.state).toBe(state);
  });

  test.each(['team', 'product', 'member'] as const)(
    'counts as agile work where any will do, for role %s',
    (aim) => {
      const certification = asking({ experienceMonths: figure(12) });
      expect(only(certification, { aim, experience: '1-to-3' })?.state).toBe('met');
    },
  );

  test.each(['scrum-new', 'scrum-known'] as const)(
    'is not told by how well Scrum is known, "%s"',
    (experience) => {
      expect(only(months(12, 'as Scrum Master'), { aim: 'team', setting: 'safe', experience })?.state).toBe(
        'one-more-fact-needed',
      );
    },
  );

  test('may follow the class where the issuer says so', () => {
    const answers: Answers = { aim: 'team', experience: '1-to-3', held: 'none' };
    const time = (id: string, given = answers) =>
      prerequisitesOf(known(id), given, catalog).find(({ key }) => key === 'experienceMonths')?.text;
    expect(time('a-csm')).toBe(
      'A-CSM requires 1 year as Scrum Master, before or after the class, and by your answer you have that.',
    );
    expect(time('a-csm', { ...answers, aim: 'coach' })).toBe(
      'A-CSM requires 1 year as Scrum Master, before or after the class; see whether yours adds up to that.',
    );
    expect(time('csp-sm')).toBe(
      'CSP-SM requires 2 years as Scrum Master before you may apply; see whether yours adds up to that.',
    );
    expect(time('a-cspo', { ...answers, aim: 'product' })).toBe(
      'A-CSPO requires 1 year as Product Owner, before or after the class, and by your answer you have that.',
    );
  });
});

describe('practice that is asked for, though it is not known how much', () => {
  test('is named, with between what it lies where that is known', () => {
    const time = (id: string, answers: Answers) => {
      const found = prerequisitesOf(known(id), answers, catalog);
      return found.filter(({ key }) => key === 'experienceMonths').map(({ state, text }) => [state, text]);
    };
    const asks = 'CSP-PO requires 1 to 2 years of practice; how much exactly is not known';
    expect(time('csp-po', { aim: 'product', experience: 'under-1' })).toEqual([['not-yet', `${asks}.`]]);
    expect(time('csp-po', { aim: 'product', experience: '1-to-3' })).toEqual([
      ['one-more-fact-needed', `${asks}.`],
    ]);
    expect(time('csp-po', { aim: 'product', experience: 'over-3' })).toEqual([
      ['one-more-fact-needed', `${asks}.`],
    ]);
    expect(time('iiba-aac', { aim: 'analysis', experience: 'over-3' })).toEqual([
      ['one-more-fact-needed', 'IIBA-AAC requires practice; how much is not known.'],
    ]);
    expect(time('pspo-iii', { aim: 'product', experience: 'none' })).toEqual([]);
  });
});

test('what stands outside the catalog is asked for, and in no sum', () => {
  expect(only(known('istqb-ctfl-at'), {})).toMatchObject({
    state: 'one-more-fact-needed',
    text: 'CTFL-AT requires ISTQB Foundation Level (CTFL) first; the costs shown here leave it out.',
  });
});

describe('an active PMP counts in place of the agile time that PMI-ACP asks for', () => {
  const time = (answers: Answers, ...earlier: string[]) => {
    const [found] = prerequisitesOf(known('pmi-acp'), answers, catalog, earlier);
    return [found?.state, found?.text];
  };
  const asks = 'PMI-ACP requires 2 years of agile work before you may apply';

  test('as its source says', () => {
    expect(known('pmi-acp').facts.experienceMonths).toMatchObject({
      note: expect.stringContaining('an active PMP counts instead'),
    });
  });

  test('so that a holder only has to see whether it is active', () => {
    expect(time({ held: 'pmp', experience: 'none' })).toEqual([
      'one-more-fact-needed',
      `${asks}; you have none yet, but an active PMP counts instead.`,
    ]);
    expect(time({ held: 'pmp', experience: 'over-3' })[0]).toBe('met');
  });

  test('and whoever gets it first has nothing left to see to', () => {
    expect(time({ led: '3-plus' }, 'pmp')).toEqual(['met', `${asks}, but an active PMP counts instead.`]);
  });

  test('for nobody else', () => {
    expect(time({ held: 'none', experience: 'none' })[0]).toBe('not-yet');
  });
});

test('a certification that is got before is there when the next one asks for it', () => {
  const certification = asking({ requiresCertification: figure('csm') });
  const found = prerequisitesOf(certification, { held: 'none' }, catalog, ['csm']);
  expect(found).toMatchObject([{ state: 'met', text: 'X requires CSM, which you hold by then.' }]);
});

test.each<[string, Partial<Facts>, Answers, object]>([
  [
    'time on agile teams',
    { experienceMonths: figure(24) },
    { experience: 'under-1' },
    { kind: 'answer', question: 'experience', option: 'under-1' },
  ],
  [
    'time leading projects',
    { projectMonths: figure(36) },
    { experience: 'none', led: 'under-3' },
    { kind: 'answer', question: 'led', option: 'under-3' },
  ],
])(
  'what is said of %s cites the fact, and the answer where one was used',
  (_time, facts, answers, answer) => {
    const [key] = Object.keys(facts);
    const fact = { kind: 'fact', certification: 'csm', key };
    expect(only(asking(facts), answers)?.cites).toEqual([fact, answer]);
    expect(only(asking(facts), {})?.cites).toEqual([fact]);
  },
);

describe('in brief', () => {
  const brief = (id: string, answers: Answers) =>
    prerequisitesOf(known(id), answers, catalog).map((one) => one.brief);

  test.each<[string, Answers, string[]]>([
    ['pmp', { led: '3-plus' }, ['PMP requires 3 years of leading projects; you said 3 years or more.']],
    ['pmp', { led: 'none' }, ['PMP requires 3 years of leading projects; you said none yet.']],
    ['pmp', {}, ['PMP requires 3 years of leading projects.']],
    [
      'a-csm',
      { aim: 'team', held: 'csm', experience: 'under-1' },
      [
        'A-CSM requires CSM, which you hold.',
        'A-CSM requires 1 year as Scrum Master; you said under 1 year.',
      ],
    ],
    [
      'a-csm',
      { aim: 'member', held: 'none', experience: '1-to-3' },
      [
        'A-CSM requires CSM first.',
        'A-CSM requires 1 year as Scrum Master; you said 1 to 3 years on agile teams.',
      ],
    ],
    [
      'pmi-acp',
      { aim: 'team', experience: 'over-3' },
      ['PMI-ACP requires 2 years of agile work; you said over 3 years as Scrum Master.'],
    ],
    [
      'pmi-acp',
      { held: 'pmp', experience: 'none' },
      ['PMI-ACP requires 2 years of agile work; an active PMP counts instead.'],
    ],
    [
      'csp-po',
      { held: 'not-sure' },
      ['CSP-PO requires A-CSPO first.', 'CSP-PO requires 1 to 2 years of practice.'],
    ],
    ['istqb-ctfl-at', {}, ['CTFL-AT requires ISTQB Foundation Level (CTFL) first.']],
    ['csm', { held: 'none', experience: 'none' }, []],
  ])('of %s for %o', (id, answers, expected) => {
    expect(brief(id, answers)).toEqual(expected);
  });

  test('every prerequisite fits into a line, whatever is answered', () => {
    const aims = [...OPTION_IDS.aim, 'not-sure'] as const;
    const people = aims.flatMap((aim) => [
      ...[...OPTION_IDS.experience, 'not-sure' as const].map((experience): Answers => ({ aim, experience })),
      ...[...OPTION_IDS.led, 'not-sure' as const].map((led): Answers => ({ aim, led })),
      { aim, held: 'pmp', experience: 'none' } as Answers,
      ...catalog.all.map(({ id }): Answers => ({ aim, ...holds(`${id}:lapsed`) })),
    ]);
    const found = catalog.all.flatMap((one) =>
      people.flatMap((answers) =>
        [[], ['pmp'], ['csm']].flatMap((earlier) => prerequisitesOf(one, answers, catalog, earlier)),
      ),
    );
    for (const line of new Set(found.map((one) => one.brief))) {
      expect(line).toMatch(/^[A-Z].* requires [^.]+\.$/);
      expect(line.length, line).toBeLessThanOrEqual(80);
    }
  });
});
