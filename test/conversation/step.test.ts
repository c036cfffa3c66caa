import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Click } from '../../src/conversation/click.ts';
import { look } from '../../src/conversation/look.ts';
import type { Parts } from '../../src/conversation/parts.ts';
import type { State } from '../../src/conversation/state.ts';
import { begin, current, stageOf, step } from '../../src/conversation/step.ts';
import type { OutcomeView, QuestionnaireView } from '../../src/conversation/view.ts';
import {
  type Answers,
  MOST_HELD,
  type OptionId,
  type QuestionId,
  type Standing,
  type TradeOff,
  type Wish,
} from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';

const parts: Parts = { catalog, today: '2026-11-24' };
const answer = (question: QuestionId, option: OptionId): Click => ({ kind: 'answer', question, option });

/** A questionnaire in the making: each tap goes to the view that the one before led to. */
function questionnaire(...considering: string[]) {
  let view: QuestionnaireView = begin('U012ABCDEF', 'thread', parts, { considering });
  const person = {
    taps(...clicks: Click[]) {
      for (const click of clicks) view = step(person.state, click, parts);
      return person;
    },
    get view() {
      return view;
    },
    get state(): State {
      if (!view.state) throw new Error('this view carries no state');
      return view.state;
    },
  };
  return person;
}
const pick = (...certifications: string[]): Click => ({ kind: 'picked', certifications });
const stands = (...named: (readonly [string, Standing])[]): Click => ({
  kind: 'standing',
  standings: named.map(([certification, standing]) => ({ certification, standing })),
});
/** As a Scrum Master of one team within SAFe who knows Scrum. */
const IN_SAFE = [
  answer('aim', 'team'),
  answer('setting', 'safe'),
  answer('focus', 'one-team'),
  answer('held', 'none'),
  answer('experience', 'scrum-known'),
] as const;
const asked = (view: QuestionnaireView) => (view.kind === 'question' ? view.question.id : view.kind);

describe('a questionnaire', () => {
  test('begins with the work and says how many questions are left at most', () => {
    const { view } = questionnaire();
    expect(view).toMatchObject({ kind: 'question', question: { id: 'aim' }, given: [], atMost: 7 });
  });

  test('stops as soon as nothing can change the outcome', () => {
    const ana = questionnaire().taps(
      answer('aim', 'manager'),
      answer('setting', 'mix'),
      answer('held', 'none'),
    );
    expect(ana.view).toMatchObject({
      kind: 'outcome',
      recommendation: { outcome: { certifications: ['pal-i'] } },
    });
  });

  test('"at most" only shrinks while moving forward', () => {
    const ana = questionnaire();
    let before = Number.POSITIVE_INFINITY;
    while (ana.view.kind === 'question') {
      expect(ana.view.atMost).toBeLessThan(before);
      before = ana.view.atMost;
      ana.taps(answer(ana.view.question.id, 'not-sure'));
    }
    expect(ana.view).toMatchObject({ kind: 'outcome', recommendation: { outcome: { kind: 'undecided' } } });
  });

  test('every view counts a step, so that each gets new block ids', () => {
    const ana = questionnaire().taps(answer('aim', 'team'), { kind: 'undo' }, { kind: 'restart' });
    expect(ana.state.step).toBe(3);
  });
});

describe('questions are worded for who is asked', () => {
  const options = (view: QuestionnaireView) =>
    view.kind === 'question' ? view.question.options.map(({ label }) => label) : [];

  const text = (view: QuestionnaireView) => (view.kind === 'question' ? view.question.text : '');

  test('Product Owners about deciding', () => {
    const ana = questionnaire().taps(
      answer('aim', 'product'),
      answer('setting', 'scrum'),
      answer('held', 'cspo'),
    );
    expect(text(ana.view)).toMatch(/^How long have you decided/);
  });

  test('Scrum Masters about working as one, after where they want to go from the badge they hold', () => {
    const ana = questionnaire().taps(
      answer('aim', 'team'),
      answer('setting', 'scrum'),
      answer('held', 'csm'),
    );
    expect(options(ana.view)).toEqual([
      'Go Deeper in My Role',
      'Learn the Product Side',
      'Work With Several Teams',
      'Add Kanban to Scrum',
      'Work With Executives',
      'Become a Coach',
      'Not Sure',
    ]);
    ana.taps(answer('next', 'deeper'));
    expect(text(ana.view)).toMatch(/^How long have you worked as a Scrum Master/);
  });

  test('people in SAFe about their seat, and about Scrum itself', () => {
    const ana = questionnaire().taps(answer('aim', 'product'), answer('setting', 'safe'));
    expect(text(ana.view)).toBe('What do you look after in SAFe?');
    ana.taps(answer('focus', 'features'), answer('held', 'none'));
    expect(text(ana.view)).toBe('How well do you know Scrum itself?');
    expect(options(ana.view)).toEqual(['Not Well Yet', 'Well Enough', 'Not Sure']);
  });

  test('coaches about whom they help, and not about another side, which they do not have', () => {
    const ana = questionnaire().taps(answer('aim', 'coach'), answer('setting', 'mix'));
    expect(text(ana.view)).toBe('Whom or what do you help, or want to?');
    ana.taps(answer('focus', 'teams'), answer('experience', 'over-3'), answer('held', 'csm'));
    expect(ana.view).toMatchObject({ kind: 'outcome', recommendation: { outcome: { kind: 'one' } } });
  });
});

describe('changing one answer', () => {
  const settled = () => questionnaire().taps(...IN_SAFE);

  test('asks that question again and keeps the others', () => {
    const ana = settled().taps({ kind: 'change', question: 'aim' });
    expect(asked(ana.view)).toBe('aim');
    ana.taps(answer('aim', 'product'));
    expect(asked(ana.view)).toBe('focus');
    ana.taps(answer('focus', 'features'));
    expect(ana.view).toMatchObject({
      kind: 'outcome',
      recommendation: { outcome: { certifications: ['safe-popm'] } },
    });
  });

  test('asks anew what the change has left open', () => {
    const ana = settled().taps({ kind: 'change', question: 'setting' }, answer('setting', 'kanban'));
    expect(asked(ana.view)).toBe('focus');
  });

  test('drops an answer that is not on offer any more, and takes it up again when it is', () => {
    const ana = questionnaire().taps(
      answer('aim', 'coach'),
      answer('setting', 'mix'),
      answer('focus', 'meetings'),
      answer('held', 'none'),
    );
    expect(ana.view.kind).toBe('outcome');
    ana.taps({ kind: 'change', question: 'aim' }, answer('aim', 'team'));
    expect(asked(ana.view)).toBe('purpose');
    expect(ana.view).not.toMatchObject({ given: expect.arrayContaining([{ question: 'focus' }]) });
    ana.taps({ kind: 'change', question: 'aim' }, answer('aim', 'coach'));
    expect(ana.view).toMatchObject({
      kind: 'outcome',
      recommendation: { outcome: { certifications: ['icp-atf'] } },
    });
  });

  test('cannot be asked for a question that makes no sense here', () => {
    const ana = settled().taps({ kind: 'change', question: 'led' });
    expect(ana.view.kind).toBe('outcome');
  });
});

describe('looking over the answers', () => {
  const two = () => questionnaire().taps(answer('aim', 'team'), answer('setting', 'scrum'));

  test('shows all that was said, and keeps it', () => {
    const ana = two();
    const { view } = ana.taps({ kind: 'answers' });
    expect(view).toMatchObject({
      kind: 'answers',
      given: [
        { question: 'aim', label: 'Scrum Master or Team Lead' },
        { question: 'setting', label: 'Scrum' },
      ],
    });
    expect(ana.state.answers).toEqual({ aim: 'team', setting: 'scrum' });
    expect(asked(ana.taps({ kind: 'outcome' }).view)).toBe(asked(two().view));
  });

  test('has nothing to show before the first answer, and asks on', () => {
    expect(asked(questionnaire().taps({ kind: 'answers' }).view)).toBe('aim');
  });

  test('starting over is asked first, and until then nothing is forgotten', () => {
    const ana = two().taps({ kind: 'start-over' });
    expect(ana.view).toMatchObject({
      kind: 'start-over',
      given: [{ question: 'aim' }, { question: 'setting' }],
    });
    expect(asked(ana.taps({ kind: 'outcome' }).view)).toBe(asked(two().view));
    expect(ana.taps({ kind: 'start-over' }, { kind: 'restart' }).state.answers).toEqual({});
  });

  test.each(['answers', 'start-over'] as const)(
    '(%s) leaves it to the result to say that figures have changed',
    (kind) => {
      const old = { ...settled().state, catalogVersion: '2025-01-01' };
      const view = step(old, { kind }, parts);
      expect(step(view.state ?? old, { kind: 'outcome' }, parts)).toMatchObject({ catalogChanged: true });
    },
  );
});

const settled = () => questionnaire().taps(...IN_SAFE);

describe('how far it has come', () => {
  test.each<[string, readonly Click[], string]>([
    ['nothing is answered', [], 'under-way'],
    ['the list of what is held is open', [answer('aim', 'team'), answer('held', 'several')], 'under-way'],
    ['all is answered', IN_SAFE, 'result'],
    ['a question is asked again', [...IN_SAFE, { kind: 'change', question: 'aim' }], 'result'],
    ['starting over is only asked', [...IN_SAFE, { kind: 'start-over' }], 'result'],
    ['it starts over', [...IN_SAFE, { kind: 'restart' }], 'under-way'],
  ])('when %s', (_when, clicks, stage) => {
    expect(stageOf(questionnaire().taps(...clicks).state, parts)).toBe(stage);
  });
});

describe('in the own conversation with the app', () => {
  test('whatever asks or tells the result says its day', () => {
    let view = begin('U012ABCDEF', 'dm', parts);
    const day = { about: 'day', today: '2026-11-24' };
    expect(view).toMatchObject({ kind: 'question', firstLine: day });
    for (const click of [
      ...IN_SAFE,
      { kind: 'answers' },
      { kind: 'start-over' },
      { kind: 'outcome' },
    ] as const) {
      if (view.state) view = step(view.state, click, parts);
      expect(view).toMatchObject({ firstLine: day });
    }
    expect(view.kind).toBe('outcome');
  });

  test('nowhere else', () => {
    for (const place of ['thread', 'ephemeral'] as const)
      expect(begin('U012ABCDEF', place, parts)).not.toHaveProperty('firstLine');
  });
});

test('whatever is answered, fewer questions are left than before', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(20)), (choices) => {
      let view = begin('U012ABCDEF', 'thread', parts);
      let left = Number.POSITIVE_INFINITY;
      while (view.kind === 'question') {
        expect(view.atMost).toBeLessThan(left);
        left = view.atMost;
        const { id, options } = view.question;
        const one = options[choices.next().value % options.length];
        view = step(view.state, answer(id, one?.id ?? 'not-sure'), parts);
      }
    }),
    { seed: 20261128, numRuns: 300 },
  );
});

describe('undo', () => {
  test('takes back the last answer, and the one before', () => {
    const ana = questionnaire().taps(answer('aim', 'team'), answer('setting', 'scrum'), { kind: 'undo' });
    expect(asked(ana.view)).toBe('setting');
    ana.taps({ kind: 'undo' });
    expect(asked(ana.view)).toBe('aim');
    ana.taps({ kind: 'undo' });
    expect(asked(ana.view)).toBe('aim');
  });
});

test('undo does not stop at an answer that is not shown any more', () => {
  const ana = questionnaire().taps(
    answer('aim', 'coach'),
    answer('setting', 'mix'),
    answer('focus', 'meetings'),
    { kind: 'change', question: 'aim' },
    answer('aim', 'team'),
    { kind: 'undo' },
    { kind: 'undo' },
  );
  expect(ana.state.order).toEqual([]);
});

describe('answers that no longer exist', () => {
  const settled = questionnaire().taps(...IN_SAFE);

  test.each<Click>([{ kind: 'undo' }, { kind: 'change', question: 'aim' }, { kind: 'outcome' }])(
    'are named whatever is tapped: $kind',
    (click) => {
      expect(step(settled.state, click, parts, ['Experience'])).toMatchObject({ dropped: ['Experience'] });
    },
  );
});

test('start over forgets every answer', () => {
  const ana = questionnaire().taps(answer('aim', 'team'), { kind: 'restart' });
  expect(ana.state).toMatchObject({ answers: {}, order: [], owner: 'U012ABCDEF', place: 'thread' });
});

describe('"several"', () => {
  const several = () =>
    questionnaire().taps(
      answer('aim', 'projects'),
      answer('setting', 'mix'),
      answer('experience', 'over-3'),
      answer('held', 'several'),
    );

  test('opens the list of all certifications', () => {
    const { view } = several();
    if (view.kind !== 'picker') throw new Error(`asked for ${asked(view)}`);
    const ids = view.groups.flatMap(({ certifications }) => certifications.map(({ id }) => id));
    expect([...ids].sort()).toEqual(catalog.all.map(({ id }) => id).sort());
  });

  test('what is picked counts, after one more tap on how it stands', () => {
    const ana = several().taps(pick('pmp', 'pmi-acp'));
    expect(ana.view).toMatchObject({ kind: 'standing', picked: [{ id: 'pmp' }, { id: 'pmi-acp' }] });
    expect(asked(ana.taps(stands()).view)).toBe('purpose');
    expect(ana.state.answers.holds).toEqual([
      { certification: 'pmp', as: 'pmp', standing: 'current' },
      { certification: 'pmi-acp', as: 'pmi-acp', standing: 'current' },
    ]);
  });

  test('nothing picked says nothing, and is no dead end', () => {
    const ana = several().taps(pick());
    expect(ana.state.answers.holds).toEqual([]);
    expect(asked(ana.view)).toBe('purpose');
    ana.taps(answer('purpose', 'better'), answer('led', 'none'));
    expect(ana.view).toMatchObject({
      kind: 'outcome',
      recommendation: { outcome: { certifications: ['pmi-acp'] } },
    });
  });

  test('one that is about to expire is told from one that has lapsed; said to be both, it has lapsed', () => {
    const ana = several().taps(
      pick('csm', 'cspo', 'pmp'),
      stands(['csm', 'expiring'], ['pmp', 'lapsed'], ['pmp', 'expiring'], ['psm-i', 'lapsed']),
    );
    expect(ana.state.answers.holds?.map(({ certification, standing }) => [certification, standing])).toEqual([
      ['csm', 'expiring'],
      ['cspo', 'current'],
      ['pmp', 'lapsed'],
    ]);
  });

  test('what the catalog does not have is left out, and so is what is more than can travel', () => {
    expect(several().taps(pick('gone', 'pmp')).state.answers.holds).toHaveLength(1);
    const ids = catalog.all.map(({ id }) => id);
    expect(several().taps(pick(...ids)).state.answers.holds).toHaveLength(MOST_HELD);
  });

  test('the list of answers says what was picked', () => {
    const label = (...ids: string[]) => {
      const ana = several().taps(pick(...ids));
      return 'given' in ana.view ? ana.view.given.at(-1)?.label : '';
    };
    expect(label()).toBe('None Picked');
    expect(label('pmp')).toBe('PMP');
    expect(label('pmp', 'pmi-acp')).toBe('PMP, PMI-ACP');
    expect(label('csm', 'pmp', 'pmi-acp', 'cspo')).toBe('CSM, PMP and 2 More');
  });

  test('picks that arrive without the answer before them bring it along', () => {
    const ana = questionnaire().taps(pick('pmp'));
    expect(ana.state).toMatchObject({
      answers: { held: 'several', holds: [{ certification: 'pmp' }] },
      order: ['held'],
    });
  });

  test('undo takes back picks and answer together', () => {
    const ana = several().taps(pick('pmp'), stands(), { kind: 'undo' });
    expect(asked(ana.view)).toBe('held');
    expect(ana.state.answers.holds).toBeUndefined();
  });

  test('another answer instead forgets the picks', () => {
    const ana = several().taps(pick('pmp'), { kind: 'change', question: 'held' }, answer('held', 'none'));
    expect(ana.state.answers.holds).toBeUndefined();
  });
});

describe('someone who is choosing between certain ones', () => {
  test('is not asked what that tells, sees it marked, and cannot undo it', () => {
    const ana = questionnaire('csm', 'psm-i');
    expect(asked(ana.view)).not.toBe('aim');
    const { view } = ana;
    if (view.kind !== 'question') throw new Error('nothing is asked');
    expect(view.given).toEqual([
      { question: 'aim', topic: 'Role', label: 'Scrum Master or Team Lead', presumed: true },
      { question: 'setting', topic: 'Way of working', label: 'Scrum', presumed: true },
    ]);
    ana.taps({ kind: 'undo' });
    expect(asked(ana.view)).toBe(view.question.id);
    expect(ana.state.answers).toEqual({ considering: ['csm', 'psm-i'] });
  });

  test('may change what was taken as said, and then it is an answer like any other', () => {
    const ana = questionnaire('csm', 'psm-i').taps({ kind: 'change', question: 'setting' });
    expect(asked(ana.view)).toBe('setting');
    ana.taps(answer('setting', 'kanban'));
    expect(ana.view).toMatchObject({
      given: expect.arrayContaining([
        { question: 'setting', topic: 'Way of working', label: 'Kanban, Requests as They Come' },
      ]),
    });
    ana.taps({ kind: 'undo' });
    expect(ana.state.answers).toEqual({ considering: ['csm', 'psm-i'] });
  });

  test('is told which of them it is, from the answers given and those taken as said', () => {
    const ana = questionnaire('csm', 'psm-i');
    const answers: Answers = { experience: 'none', held: 'none', learning: 'self-study' };
    while (ana.view.kind === 'question') {
      const { id } = ana.view.question;
      ana.taps(answer(id, answers[id] ?? 'not-sure'));
    }
    expect(ana.view).toMatchObject({
      kind: 'outcome',
      considered: [{ id: 'psm-i' }, { id: 'csm' }],
      recommendation: {
        verdict: { isOneOfThem: true, text: expect.stringMatching(/^Of the two, get PSM I\./) },
      },
    });
  });

  test('stays so after starting over', () => {
    const ana = questionnaire('csm', 'cspo').taps(answer('aim', 'team'), { kind: 'restart' });
    expect(ana.state).toMatchObject({ answers: { considering: ['csm', 'cspo'] }, order: [] });
  });

  test('between what the catalog does not have, or more than four, starts with the first of those it has', () => {
    const ana = questionnaire('gone', 'csm', 'csm', 'cspo', 'pmp', 'pmi-acp', 'sps');
    expect(ana.state.answers.considering).toEqual(['csm', 'cspo', 'pmp', 'pmi-acp']);
    expect(questionnaire('gone').state.answers).toEqual({});
  });
});

/** Whoever is not sure about anything asked. */
function notSure() {
  const ana = questionnaire();
  while (ana.view.kind === 'question') ana.taps(answer(ana.view.question.id, 'not-sure'));
  return ana;
}

describe('wishes', () => {
  const wish = (wish: Wish): Click => ({ kind: 'wish', wish });
  const newcomer = () =>
    questionnaire().taps(
      answer('aim', 'team'),
      answer('setting', 'scrum'),
      answer('held', 'none'),
      answer('purpose', 'better'),
      answer('experience', 'none'),
      answer('learning', 'class'),
    );
  const cards = (view: QuestionnaireView) =>
    view.kind === 'outcome' ? view.shown.map(({ certification }) => certification.id) : [];

  test('put another one first, and what was first before stays in sight', () => {
    const ana = newcomer();
    expect(ana.view).toMatchObject({ wished: { now: 'csm' }, state: { answers: { learning: 'class' } } });
    ana.taps(wish('no-class'));
    expect(ana.view).toMatchObject({
      kind: 'outcome',
      wished: { before: 'csm', now: 'psm-i' },
      tradeOff: null,
    });
    expect(cards(ana.view).slice(0, 2)).toEqual(['psm-i', 'csm']);
    expect(ana.state.wishes).toEqual(['no-class']);
  });

  test('leave the recommendation, what would change it and the answers as they are', () => {
    const ana = newcomer();
    const { recommendation } = ana.view as OutcomeView;
    ana.taps(wish('no-class'));
    expect(ana.view).toMatchObject({ recommendation });
    expect(look(ana.state, { kind: 'changes' }, parts)).toMatchObject({ outcome: recommendation.outcome });
  });

  test('are compared as they stand on the cards', () => {
    const ana = newcomer().taps(wish('never-expires'));
    const shown = cards(ana.view);
    expect(look(ana.state, { kind: 'compare' }, parts)).toMatchObject({
      comparison: { certifications: shown },
    });
  });

  test('are taken back one by one, and the answers are not', () => {
    const ana = newcomer().taps(wish('cheaper'), { kind: 'take-back' });
    expect(ana.state).not.toHaveProperty('wishes');
    expect(ana.view).toMatchObject({ kind: 'outcome', wished: { now: 'csm' } });
    ana.taps({ kind: 'take-back' });
    expect(ana.view.kind).toBe('outcome');
  });

  test('stay while an answer is changed, and say so where nothing grants them any more', () => {
    const ana = newcomer().taps(wish('never-expires'), { kind: 'change', question: 'setting' });
    expect(asked(ana.view)).toBe('setting');
    ana.taps(answer('setting', 'safe'), answer('focus', 'one-team'), answer('experience', 'scrum-known'));
    expect(ana.view).toMatchObject({
      wished: { before: 'safe-ssm', now: 'safe-ssm', missed: [{ text: expect.stringMatching(/^Nothing/) }] },
    });
    ana.taps(
      { kind: 'change', question: 'setting' },
      answer('setting', 'scrum'),
      answer('experience', 'none'),
    );
    expect(ana.view).toMatchObject({ wished: { now: 'psm-i' } });
  });

  test('that nothing grants, or before there is a result, say nothing', () => {
    expect(newcomer().taps(wish('no-class'), wish('no-class')).state.wishes).toEqual(['no-class']);
    expect(questionnaire().taps(answer('aim', 'team'), wish('cheaper')).state).not.toHaveProperty('wishes');
  });

  test('are forgotten with all the rest when starting over', () => {
    expect(newcomer().taps(wish('no-class'), { kind: 'restart' }).state).not.toHaveProperty('wishes');
  });

  test('on a result that rested on lost answers first show what it is now', () => {
    const view = step(newcomer().state, wish('no-class'), parts, ['Experience']);
    expect(view).toMatchObject({ dropped: ['Experience'], wished: { now: 'csm' } });
    expect(step(newcomer().state, weigh('exam'), parts, ['Experience'])).toMatchObject({
      recommendation: { clarity: 'close' },
    });
  });
});

const weigh = (tradeOff: TradeOff): Click => ({ kind: 'trade-off', tradeOff });

describe('the trade-off', () => {
  const scrumMaster = () =>
    questionnaire().taps(
      answer('aim', 'team'),
      answer('setting', 'mix'),
      answer('experience', '1-to-3'),
      answer('held', 'csm'),
      answer('next', 'deeper'),
      answer('learning', 'not-sure'),
    );

  test('is put beside a tie and makes it clear', () => {
    const ana = scrumMaster();
    expect(ana.view).toMatchObject({ tradeOff: { text: expect.stringContaining('A-CSM') } });
    ana.taps(weigh('exam'));
    expect(ana.view).toMatchObject({
      recommendation: { clarity: 'clear', outcome: { kind: 'one', certifications: ['psm-ii'] } },
      tradeOff: null,
    });
    expect((ana.view as OutcomeView).given.at(-1)).toEqual({
      question: 'tradeoff',
      topic: 'Trade-off',
      label: 'The Class Is Not Worth It',
    });
  });

  test('is what undo takes back first', () => {
    const ana = scrumMaster().taps(weigh('exam'), { kind: 'undo' });
    expect(ana.view).toMatchObject({
      recommendation: { outcome: { certifications: ['a-csm', 'psm-ii'] } },
      tradeOff: { text: expect.stringContaining('PSM II') },
    });
    expect(asked(ana.taps({ kind: 'undo' }).view)).toBe('learning');
  });

  test('is forgotten when the way of learning is changed, which counts again', () => {
    const ana = scrumMaster().taps(
      weigh('class'),
      { kind: 'change', question: 'learning' },
      answer('learning', 'self-study'),
    );
    expect(ana.view).toMatchObject({ recommendation: { outcome: { certifications: ['psm-ii'] } } });
    expect(ana.state.answers).not.toHaveProperty('tradeoff');
  });

  test.each<[string, Answers]>([
    ['kept when an answer changes that leaves the same two', { experience: 'over-3' }],
    ['forgotten when other two compete', { held: 'cspo' }],
  ])('is %s', (how, changed) => {
    const [[question, option] = []] = Object.entries(changed) as [QuestionId, OptionId][];
    if (!question || !option) throw new Error('nothing to change');
    const ana = scrumMaster().taps(weigh('exam'), { kind: 'change', question }, answer(question, option));
    expect('tradeoff' in ana.state.answers).toBe(how.startsWith('kept'));
  });

  test('is not asked where the case is clear, nor of whoever has wished for something', () => {
    const safe = questionnaire().taps(...IN_SAFE);
    expect(safe.view).toMatchObject({ tradeOff: null });
    expect(safe.taps(weigh('class')).state.answers).not.toHaveProperty('tradeoff');
    const ana = scrumMaster().taps({ kind: 'wish', wish: 'no-class' }, weigh('class'));
    expect(ana.state.answers).not.toHaveProperty('tradeoff');
  });
});

test('an answer that does not fit the question any more changes nothing', () => {
  const ana = questionnaire().taps(answer('aim', 'team'));
  const after = step(ana.state, answer('focus', 'engineering'), parts);
  expect(after.state?.answers).toEqual({ aim: 'team' });
  expect(asked(after)).toBe('setting');
});

test('when the facts were brought up to date since the last tap, the outcome says so once', () => {
  const ana = questionnaire().taps(...IN_SAFE);
  const old = { ...ana.state, catalogVersion: '2025-01-01' };
  const view = current(old, parts);
  expect(view).toMatchObject({ kind: 'outcome', catalogChanged: true });
  expect(view.state?.catalogVersion).toBe(catalog.version);
});

test('a look at the comparison does not use up the word that facts have changed', () => {
  const ana = questionnaire().taps(...IN_SAFE);
  const compared = look({ ...ana.state, catalogVersion: '2025-01-01' }, { kind: 'compare' }, parts);
  if (!compared?.state) throw new Error('nothing is compared');
  expect(step(compared.state, { kind: 'outcome' }, parts)).toMatchObject({ catalogChanged: true });
});

describe('two answers that do not go together', () => {
  const pointedOut = (view: QuestionnaireView) =>
    view.kind === 'outcome' ? view.contradiction?.contradiction.questions : 'no outcome';

  test('Ana holds PMP and says that she has led nothing; she sees both, changes one, and it is gone', () => {
    const ana = questionnaire().taps(
      answer('aim', 'projects'),
      answer('setting', 'mix'),
      answer('held', 'pmp'),
      answer('led', 'none'),
      answer('purpose', 'better'),
    );
    expect(pointedOut(ana.view)).toEqual(['led', 'held']);
    ana.taps({ kind: 'change', question: 'led' });
    expect(asked(ana.view)).toBe('led');
    ana.taps(answer('led', '3-plus'));
    expect(pointedOut(ana.view)).toBeUndefined();
    expect(ana.view).toMatchObject({ recommendation: { outcome: { kind: 'one' } } });
  });

  test('the list is shown again where what is held was wrong', () => {
    const ana = questionnaire().taps(
      answer('aim', 'team'),
      answer('setting', 'mix'),
      answer('held', 'several'),
      pick('a-csm'),
      stands(),
      answer('next', 'deeper'),
      answer('experience', 'none'),
    );
    expect(pointedOut(ana.view)).toEqual(['experience', 'held']);
    ana.taps({ kind: 'change', question: 'held' }, answer('held', 'several'));
    expect(asked(ana.view)).toBe('picker');
    ana.taps(pick('csm'), stands());
    expect(pointedOut(ana.view)).toBeUndefined();
  });

  test('Ana taps "Several", picks nothing, and is told so', () => {
    const ana = questionnaire().taps(
      answer('aim', 'projects'),
      answer('setting', 'mix'),
      answer('held', 'several'),
      pick(),
      answer('purpose', 'better'),
      answer('experience', 'over-3'),
      answer('led', 'none'),
    );
    expect(pointedOut(ana.view)).toEqual(['held']);
  });

  test('is gone as well once the work is another one, for which the answer is not on offer', () => {
    const ana = questionnaire().taps(
      answer('aim', 'projects'),
      answer('setting', 'mix'),
      answer('held', 'pmp'),
      answer('led', 'none'),
      answer('purpose', 'better'),
    );
    expect(pointedOut(ana.view)).toEqual(['led', 'held']);
    ana.taps({ kind: 'change', question: 'aim' }, answer('aim', 'manager'));
    expect(ana.view.kind).toBe('outcome');
    expect(pointedOut(ana.view)).toBeUndefined();
  });
});

describe('too little known for a verdict', () => {
  test('goes on with a role once one is named, and every other answer stays', () => {
    const ana = notSure();
    expect(ana.view).toMatchObject({
      kind: 'outcome',
      recommendation: { outcome: { kind: 'undecided' }, clarity: 'open' },
    });
    const { answers } = ana.state;
    ana.taps(answer('aim', 'manager'));
    expect(ana.state.answers).toEqual({ ...answers, aim: 'manager' });
    expect(ana.view).toMatchObject({
      kind: 'outcome',
      recommendation: { outcome: { kind: 'one', certifications: ['pal-i'] } },
    });
  });

  test('asks what the role has left open', () => {
    const ana = notSure().taps(answer('aim', 'coach'));
    expect(asked(ana.view)).toBe('focus');
  });
});
