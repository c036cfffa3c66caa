import { describe, expect, test } from 'vitest';
import type { Look } from '../../src/conversation/click.ts';
import { look } from '../../src/conversation/look.ts';
import type { Parts } from '../../src/conversation/parts.ts';
import { encodeState } from '../../src/conversation/state.ts';
import { begin, current, step } from '../../src/conversation/step.ts';
import type { OutcomeView } from '../../src/conversation/view.ts';
import type { Answers, QuestionId } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { holds } from '../support/holding.ts';

const parts: Parts = { catalog, today: '2026-11-24' };

/** The state of somebody who has given these answers. */
function answered(answers: Answers) {
  const { state } = begin('U012ABCDEF', 'thread', parts);
  const order = (Object.keys(answers) as (keyof Answers)[]).filter(
    (key): key is QuestionId => !['holds', 'considering', 'tradeoff'].includes(key),
  );
  return { ...state, answers, order };
}

function outcomeOf(answers: Answers): OutcomeView {
  const view = current(answered(answers), parts);
  if (view.kind !== 'outcome') throw new Error(`no result yet, but a ${view.kind}`);
  return view;
}

const IN_SAFE: Answers = {
  aim: 'team',
  setting: 'safe',
  focus: 'one-team',
  held: 'none',
  experience: 'scrum-known',
};
const NEWCOMER: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'better',
  experience: 'none',
  learning: 'class',
};
const RENEWING: Answers = {
  aim: 'team',
  setting: 'scrum',
  experience: '1-to-3',
  held: 'several',
  holds: [{ certification: 'csm', as: 'csm', standing: 'expiring' }],
};
const CURIOUS: Answers = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'nothing' };
const UNSURE: Answers = {
  aim: 'not-sure',
  setting: 'not-sure',
  held: 'none',
  purpose: 'not-sure',
  experience: 'not-sure',
  learning: 'not-sure',
};

const at = (answers: Answers, asked: Look) => look(answered(answers), asked, parts);

const EVERY: readonly Look[] = [
  { kind: 'details', certification: 'csm' },
  { kind: 'compare' },
  { kind: 'cost', years: 3 },
  { kind: 'changes' },
  { kind: 'see', question: 'aim', option: 'product' },
  { kind: 'path' },
  { kind: 'why-not', certification: null },
  { kind: 'why-not', certification: 'csm' },
];

describe('a look', () => {
  test.each(EVERY)('changes nothing but the ids of its own rows: $kind', (asked) => {
    const state = answered(IN_SAFE);
    const seen = look(state, asked, parts)?.state;
    if (!seen) throw new Error('nothing to see');
    expect(encodeState({ ...seen, step: state.step })).toBe(encodeState(state));
    expect(encodeState(seen)).not.toBe(encodeState(state));
  });

  test.each(EVERY.filter(({ kind }) => kind !== 'path'))(
    'shows what there is with the answers that are left: $kind',
    (asked) => {
      expect(at({ aim: 'team' }, asked)).not.toBeNull();
      expect(at({}, asked)).not.toBeNull();
    },
  );

  test.each<[Answers, Look]>([
    [IN_SAFE, { kind: 'details', certification: 'gone' }],
    [CURIOUS, { kind: 'path' }],
    [UNSURE, { kind: 'path' }],
    [IN_SAFE, { kind: 'see', question: 'led', option: 'none' }],
    [IN_SAFE, { kind: 'see', question: 'focus', option: 'engineering' }],
  ])('has nothing to show where %j is asked for %j', (answers, asked) => {
    expect(at(answers, asked)).toBeNull();
  });
});

describe('a comparison', () => {
  test('is of what stands on the cards, be it three or two', () => {
    const developer: Answers = {
      aim: 'build',
      setting: 'scrum',
      focus: 'engineering',
      held: 'none',
      purpose: 'hired',
    };
    for (const [count, answers] of [
      [3, IN_SAFE],
      [2, developer],
    ] as const) {
      const certifications = outcomeOf(answers).shown.map(({ certification }) => certification.id);
      expect(certifications).toHaveLength(count);
      expect(at(answers, { kind: 'compare' })).toMatchObject({ comparison: { certifications } });
    }
  });

  test('is of the first in rank where there are no cards any more', () => {
    expect(outcomeOf(RENEWING).shown).toEqual([]);
    expect(at(RENEWING, { kind: 'compare' })).toMatchObject({ certifications: { length: 3 }, best: null });
  });

  test('names the one to take, and of each other when to take that', () => {
    expect(at(NEWCOMER, { kind: 'compare' })).toMatchObject({
      best: {
        first: 'csm',
        second: null,
        otherwise: [
          { certification: 'psm-i', text: expect.stringMatching(/^PSM I if you would rather/) },
          {},
        ],
      },
    });
  });

  test('names what a wish has put first', () => {
    const { state } = step(answered(NEWCOMER), { kind: 'wish', wish: 'no-class' }, parts);
    expect(look(state, { kind: 'compare' }, parts)).toMatchObject({ best: { first: 'psm-i' } });
  });

  test('names none where two fit equally well, where none is needed, or too little is known', () => {
    const tie: Answers = { ...NEWCOMER, learning: 'not-sure' };
    expect(outcomeOf(tie).recommendation.clarity).toBe('tie');
    for (const answers of [tie, CURIOUS, UNSURE]) {
      expect(at(answers, { kind: 'compare' })).toMatchObject({ best: null });
    }
  });
});

describe('what would change it', () => {
  test('says first what puts the second first', () => {
    expect(at(NEWCOMER, { kind: 'changes' })).toMatchObject({
      second: 'psm-i',
      flips: expect.arrayContaining([
        expect.objectContaining({ question: 'learning', option: 'self-study' }),
      ]),
    });
    expect(at(IN_SAFE, { kind: 'changes' })).toMatchObject({
      outcome: { kind: 'one', certifications: ['safe-ssm'] },
      flips: [{ question: 'focus', option: 'several-teams' }],
      others: expect.arrayContaining([expect.objectContaining({ question: 'aim', option: 'product' })]),
      names: { 'safe-ssm': 'SSM', 'safe-popm': 'POPM' },
    });
  });

  test('tells what would be something else from what would only open more questions', () => {
    const seen = at({ ...NEWCOMER, purpose: 'hired' }, { kind: 'changes' });
    if (seen?.kind !== 'changes') throw new Error('nothing to see');
    expect(seen.later.map(({ option }) => option)).toEqual(['asked']);
    expect([...seen.flips, ...seen.others].filter(({ isSame }) => isSame)).toEqual([]);
  });

  test('is nothing where no single answer is another one', () => {
    expect(at(RENEWING, { kind: 'changes' })).toMatchObject({ flips: [], others: [], later: [] });
  });
});

describe('see that result', () => {
  test('shows what would come out, as if that answer had been given, and leaves the state alone', () => {
    const seen = at(NEWCOMER, { kind: 'see', question: 'learning', option: 'self-study' });
    expect(seen).toMatchObject({
      kind: 'preview',
      label: 'Study Alone, Then an Exam',
      state: { answers: NEWCOMER },
      outcome: {
        state: { answers: { learning: 'self-study' } },
        recommendation: {
          outcome: outcomeOf({ ...NEWCOMER, learning: 'self-study' }).recommendation.outcome,
        },
      },
    });
  });

  test('takes what it opens as unknown', () => {
    const seen = at(IN_SAFE, { kind: 'see', question: 'setting', option: 'scrum' });
    expect(seen).toMatchObject({ outcome: { recommendation: { settled: false } } });
  });

  test('speaks of the answers alone', () => {
    const { state } = step(answered(NEWCOMER), { kind: 'wish', wish: 'cheaper' }, parts);
    const seen = look(state, { kind: 'see', question: 'purpose', option: 'hired' }, parts);
    expect(seen).toMatchObject({ state: { wishes: ['cheaper'] } });
    expect(seen).not.toMatchObject({ outcome: { state: { wishes: ['cheaper'] } } });
  });
});

describe('why not another', () => {
  const ids = (seen: ReturnType<typeof look>) =>
    seen?.kind === 'why-not' ? seen.runnersUp.map(({ id }) => id) : [];

  test('offers the next three in rank, without what is recommended or asked about', () => {
    const ranked = outcomeOf(NEWCOMER).recommendation.ranked.filter((id) => id !== 'NONE');
    expect(ids(at(NEWCOMER, { kind: 'why-not', certification: null }))).toEqual(ranked.slice(1, 4));
    const [, second = ''] = ranked;
    const seen = at(NEWCOMER, { kind: 'why-not', certification: second });
    expect(ids(seen)).toEqual(ranked.slice(2, 5));
    expect(seen).toMatchObject({ asked: { certification: { id: second } } });
  });

  test('offers what a wish put second', () => {
    const { state } = step(answered(NEWCOMER), { kind: 'wish', wish: 'cheaper' }, parts);
    const seen = look(state, { kind: 'why-not', certification: null }, parts);
    expect(ids(seen)).toContain('csm');
    expect(ids(seen)).not.toContain('psm-i');
    expect(seen).toMatchObject({ putFirst: { now: 'PSM I', before: 'CSM' } });
  });

  test('lists first in each group what may be recommended, and all there is', () => {
    const seen = at(NEWCOMER, { kind: 'why-not', certification: 'gone' });
    if (seen?.kind !== 'why-not') throw new Error('nothing to see');
    expect(seen.asked).toBeNull();
    for (const { certifications } of seen.groups) {
      const may = certifications.map(({ mayWin, retired }) => mayWin.answer !== 'no' && !retired);
      expect(may.join()).toMatch(/^(true,?)*(false,?)*$/);
    }
    expect(seen.groups.flatMap(({ certifications }) => certifications)).toHaveLength(catalog.all.length);
  });
});

test('what it costs is of what stands on the cards, over other years as well, or of the first in rank', () => {
  const certifications = outcomeOf(IN_SAFE).shown.map(({ certification }) => certification.id);
  for (const years of [3, 10]) {
    expect(at(IN_SAFE, { kind: 'cost', years })).toMatchObject({ table: { years, certifications } });
  }
  expect(at(RENEWING, { kind: 'cost', years: 3 })).toMatchObject({ certifications: { length: 3 } });
});

test('what comes after has the cost of each step', () => {
  const lead: Answers = {
    aim: 'projects',
    setting: 'mix',
    held: 'none',
    purpose: 'better',
    led: '3-plus',
    experience: 'none',
  };
  expect(at(lead, { kind: 'path' })).toMatchObject({
    path: { steps: [{ certification: { id: 'pmp' } }, { certification: { id: 'pmi-acp' } }] },
    costs: [{ certification: 'pmp' }, { certification: 'pmi-acp' }],
  });
});

test('someone who is choosing between some can look as anybody can', () => {
  const choosing: Answers = { considering: ['csm', 'psm-i'], experience: 'none', held: 'none' };
  for (const asked of EVERY.filter(({ kind }) => kind !== 'path')) expect(at(choosing, asked)).not.toBeNull();
  expect(at({ ...choosing, ...holds('csm') }, { kind: 'changes' })).not.toBeNull();
});
