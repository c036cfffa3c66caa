import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificationIn } from '../../../src/catalog/catalog.ts';
import { byCost } from '../../../src/recommendation/considering/verdict.ts';
import { citationId } from '../../../src/recommendation/facts/citation.ts';
import { type Answers, OPTION_IDS, QUESTION_IDS } from '../../../src/recommendation/questions/answers.ts';
import { recommend } from '../../../src/recommendation/recommend.ts';
import { catalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

const on = (answers: Answers) => recommend(answers, catalog);
const text = (answers: Answers) => on(answers).verdict?.text;

const developer: Answers = { aim: 'build', setting: 'scrum', held: 'none', purpose: 'hired' };
const lead: Answers = { aim: 'projects', setting: 'planned', held: 'none', led: 'under-3' };

test('is not there where nothing is being considered', () => {
  expect(on(developer).verdict).toBeNull();
  expect(on({ ...developer, considering: [] }).verdict).toBeNull();
});

describe('"CSM or CSPO?"', () => {
  test.each([
    [
      'team',
      ['csm', 'cspo'],
      'csm',
      'Of the two, get CSM. Scrum Master certifications teach you to run Scrum and help a team get better at it.',
    ],
    [
      'product',
      ['cspo', 'csm'],
      'cspo',
      'Of the two, get CSPO. Product Owner certifications teach you to put the most valuable work first.',
    ],
  ] as const)('of role %s: the role tells, in both orders', (aim, nearestFirst, id, says) => {
    for (const considering of [
      ['csm', 'cspo'],
      ['cspo', 'csm'],
    ]) {
      const { outcome, verdict } = on({ aim, considering });
      expect(outcome).toEqual({ kind: 'one', certifications: [id] });
      expect(verdict).toMatchObject({ considered: nearestFirst, isOneOfThem: true, text: says });
      expect(verdict?.cites).toEqual([{ kind: 'answer', question: 'aim', option: aim }]);
    }
  });

  test('of somebody with several roles in view: both, one after the other', () => {
    const { outcome, verdict } = on({
      aim: 'open',
      setting: 'scrum',
      held: 'none',
      considering: ['cspo', 'csm'],
    });
    expect(outcome).toEqual({ kind: 'both', certifications: ['csm', 'cspo'] });
    expect(verdict).toMatchObject({
      considered: ['csm', 'cspo'],
      isOneOfThem: true,
      text: expect.stringMatching(/^Get both: CSM first, then CSPO\. /),
    });
  });
});

describe('names what is recommended when it is one of those', () => {
  test.each<[string, Answers, string]>([
    [
      'between two issuers: by the way of learning',
      { considering: ['csm', 'psm-i'], learning: 'self-study' },
      'Of the two, get PSM I. An exam alone saves the price of a class.',
    ],
    [
      'between two levels: by what is held',
      { considering: ['a-csm', 'csp-sm'], setting: 'scrum', experience: '1-to-3', ...holds('a-csm') },
      'Of the two, get CSP-SM. A next level tells employers more than another first-level certification.',
    ],
    [
      'between two of the project world: by the reason',
      {
        considering: ['pmi-acp', 'pmp'],
        setting: 'mix',
        purpose: 'hired',
        led: '3-plus',
        experience: 'over-3',
      },
      'Of the two, get PMP. Job ads for project managers name PMP, and your years of leading meet what it requires.',
    ],
    [
      'of two issuers that nothing tells apart, either one',
      { considering: ['csm', 'psm-i', 'pmp'], aim: 'team', setting: 'scrum' },
      'Either CSM or PSM I fits you. Nothing you said puts either first; job ads have named CSM longest.',
    ],
    [
      'one alone',
      { considering: ['csm'], aim: 'team', setting: 'scrum', held: 'none' },
      'Yes, get CSM. The first level asks for nothing beforehand, so you can start right away.',
    ],
  ])('%s', (_between, answers, says) => {
    expect(on(answers).verdict).toMatchObject({ isOneOfThem: true, text: says });
  });

  test('and of two issuers\u2019 answers to the same need only the one named stands first, with the other close behind', () => {
    const { outcome, clarity, ranked } = on({
      aim: 'team',
      setting: 'scrum',
      considering: ['psm-i', 'cspo'],
    });
    expect(outcome).toEqual({ kind: 'one', certifications: ['psm-i'] });
    expect(clarity).toBe('close');
    expect(ranked.indexOf('csm')).toBeLessThan(ranked.indexOf('cspo'));
  });
});

describe('else says what stands first, and which comes nearer', () => {
  test.each<[string, Answers, string]>([
    [
      'no certificate at all',
      { ...developer, considering: ['cspo', 'csm'] },
      'Neither now: you need no certification. CSM comes closer. ',
    ],
    [
      'another one',
      { aim: 'manager', setting: 'mix', held: 'none', considering: ['csm', 'cspo'] },
      'Neither now: PAL I fits you better. CSM comes closer. ',
    ],
    [
      'something that comes first',
      { ...lead, considering: ['csm', 'pmp'] },
      'Neither now: something else comes first. PMP comes closer. CSM is made for Scrum Masters and Scrum teams.',
    ],
    [
      'another than all of them',
      { ...lead, led: 'none', considering: ['csm', 'psm-i', 'pmp'] },
      'None of them now: CAPM fits you better. Of these, PMP comes closest.',
    ],
    [
      'another than the one named',
      { aim: 'team', setting: 'scrum', considering: ['pmp'] },
      'Not PMP: CSM fits you better. PMP is made for project managers.',
    ],
  ])('%s', (_first, answers, says) => {
    const { verdict } = on(answers);
    expect(verdict?.isOneOfThem).toBe(false);
    expect(verdict?.text.startsWith(says)).toBe(true);
  });

  test('what is held comes nearest to nothing', () => {
    const holder: Answers = { aim: 'product', setting: 'mix', held: 'csm', considering: ['csm', 'pmp'] };
    expect(on(holder).verdict?.considered).toEqual(['pmp', 'csm']);
    expect(text(holder)).toMatch(/^Neither now: CSPO fits you better\. PMP comes closer\. You hold CSM\./);
  });
});

test('where all of them are held, none comes closer', () => {
  const holder: Answers = { aim: 'product', setting: 'scrum', purpose: 'better', ...holds('csp-sm') };
  expect(text({ ...holder, considering: ['csm', 'a-csm'] })).toBe(
    'Neither now: CSPO fits you better. You hold CSP-SM, which covers A-CSM.',
  );
});

describe('where nothing else tells two apart, what they cost does', () => {
  const said = (near: string, far: string) =>
    byCost(certificationIn(catalog, near), certificationIn(catalog, far));

  test('with every price that the sums rest on', () => {
    const { text, cites } = said('psm-i', 'csm');
    expect(text).toMatch(/^over three years PSM I costs \$200.*, and CSM \$350/);
    expect(cites.map(citationId)).toEqual(
      expect.arrayContaining(['fact psm-i.examFeeUsd', 'fact csm.classPriceUsd', 'fact csm.renewalFeeUsd']),
    );
  });

  test('and where not all of them are known, that is said and they are cited', () => {
    const { text, cites } = said('csp-sm', 'pspo-i');
    expect(text).toBe('nothing you said puts PSPO I before it, and not all their prices are known.');
    expect(cites.map(citationId)).toContain('fact csp-sm.classPriceUsd');
  });
});

/** Some answers, and two to four to choose between. */
const somebody: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.record(
      Object.fromEntries(QUESTION_IDS.map((id) => [id, fc.constantFrom(...OPTION_IDS[id], 'not-sure')])),
      { requiredKeys: [] },
    ),
    fc.uniqueArray(fc.constantFrom(...catalog.all.filter(({ retired }) => !retired).map(({ id }) => id)), {
      minLength: 2,
      maxLength: 4,
    }),
  )
  .map(([answers, considering]) => ({ ...answers, considering }) as Answers);

test('the order of naming changes nothing, whoever asks', () => {
  fc.assert(
    fc.property(somebody, (answers) => {
      const turned = { ...answers, considering: [...(answers.considering ?? [])].reverse() };
      expect(on(turned)).toEqual(on(answers));
    }),
    { numRuns: 200 },
  );
});

test('what can never win is not called nearer than the second of two to be got', () => {
  const { outcome, verdict } = on({ aim: 'open', considering: ['cspo', 'scruminc-rsm'] });
  expect(outcome.certifications).toEqual(['csm', 'cspo']);
  expect(verdict?.considered).toEqual(['cspo', 'scruminc-rsm']);
});

test('one of those named is said to be it exactly where the outcome names it to get now', () => {
  fc.assert(
    fc.property(somebody, (answers) => {
      const { outcome, verdict } = on(answers);
      const named: readonly string[] = outcome.kind === 'not-yet' ? [] : outcome.certifications;
      const isNamed = (answers.considering ?? []).some((id) => named.includes(id));
      expect(verdict?.isOneOfThem).toBe(isNamed);
      expect(verdict?.text).toMatch(
        isNamed ? /^(Of the \w+,|Get both:|Either) / : /^(Neither|None of them) now: /,
      );
      expect([...(verdict?.considered ?? [])].sort()).toEqual([...(answers.considering ?? [])].sort());
      if (isNamed) expect(named).toContain(verdict?.considered[0]);
      // The first sentence stands alone, and what is said rests on something.
      const [first = ''] = verdict?.text.split(/(?<=\.)(?: |$)/) ?? [];
      expect(first.length).toBeLessThanOrEqual(100);
      expect(verdict?.cites).not.toEqual([]);
    }),
    { numRuns: 200 },
  );
});
