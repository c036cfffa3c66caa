import type { Certification } from '../../../src/catalog/schema.ts';
import type { Asked } from '../../../src/conversation/asked.ts';
import { groupsOf } from '../../../src/conversation/certification-groups.ts';
import { factsView } from '../../../src/conversation/facts-view.ts';
import { choosingView, launcherView } from '../../../src/conversation/launcher-view.ts';
import type { Parts } from '../../../src/conversation/parts.ts';
import type { State } from '../../../src/conversation/state.ts';
import type {
  ChangesView,
  ComparisonView,
  CostView,
  DetailsView,
  GivenAnswer,
  OutcomeView,
  PickerView,
  PreviewView,
  QuestionView,
  ShownCertification,
  StandingView,
  View,
  WhyNotView,
  WordsRead,
} from '../../../src/conversation/view.ts';
import {
  type OptionId,
  type OriginLine,
  type Outcome,
  type QuestionId,
  questionFor,
  type Recommendation,
  type Wished,
} from '../../../src/recommendation/index.ts';
import { catalog } from '../../support/catalog.ts';

const parts: Parts = { catalog, today: '2026-11-24' };

/** Halfway through a questionnaire in a channel's thread. */
export function state(more: Partial<State> = {}): State {
  return {
    place: 'thread',
    owner: 'U012ABCDEF',
    step: 3,
    catalogVersion: '2026-11-20',
    answers: { aim: 'team', held: 'none' },
    order: ['aim', 'held'],
    ...more,
  };
}

export const given: readonly GivenAnswer[] = [
  { question: 'aim', topic: 'Role', label: 'Scrum Master or Team Lead' },
  { question: 'held', topic: 'You hold', label: 'None' },
];

const figure = <T>(value: T) => ({
  value,
  source: 'https://issuer.example/page?a=1&b=2',
  asOf: '2026-03',
  trust: 'official' as const,
});

function certification(more: Partial<Certification> = {}): Certification {
  return {
    id: 'csm',
    abbreviation: 'CSM',
    name: 'Certified ScrumMaster',
    aliases: [],
    track: 'scrum-master',
    step: 1,
    summary: 'A first Scrum badge taught in a class, for future Scrum Masters and anyone on a Scrum team.',
    url: 'https://issuer.example/csm',
    mayWin: { answer: 'yes', sources: ['https://one.example', 'https://two.example'] },
    issuer: { id: 'scrum-alliance', name: 'Scrum Alliance', url: 'https://issuer.example' },
    facts: {
      classRequired: figure(true),
      classHours: figure(16),
      classPriceUsd: figure({ low: 450, high: 1100 }),
      examRequired: figure(true),
      examFeeUsd: figure({ low: 0, high: 0 }),
      examQuestions: figure(50),
      examMinutes: figure(60),
      examPassPercent: figure(74),
      expires: figure(true),
      renewalEveryMonths: figure(24),
      renewalFeeUsd: figure({ low: 100, high: 100 }),
    },
    ...more,
  };
}

export function shown(more: Partial<Certification> = {}): ShownCertification {
  const one = certification(more);
  return {
    certification: one,
    cost: {
      certification: one.id,
      years: 3,
      covers: 'getting and keeping',
      retakeUnknown: false,
      lowUsd: 550,
      highUsd: 1200,
      typicalUsd: 875,
      parts: [
        {
          of: 'class',
          what: 'class',
          lowUsd: 450,
          highUsd: 1100,
          typicalUsd: 775,
          cites: [{ kind: 'fact', certification: one.id, key: 'classPriceUsd' }],
        },
        {
          of: 'renewal',
          what: '1 renewal',
          lowUsd: 100,
          highUsd: 100,
          typicalUsd: 100,
          cites: [{ kind: 'fact', certification: one.id, key: 'renewalFeeUsd' }],
        },
      ],
      unknown: [],
    },
  };
}

export const csm = shown();
export const psm = shown({
  id: 'psm-i',
  abbreviation: 'PSM I',
  name: 'Professional Scrum Master I',
  url: 'https://scrum.example/psm',
  issuer: { id: 'scrum-org', name: 'Scrum.org', url: 'https://scrum.example' },
});
export const cspo = shown({ id: 'cspo', abbreviation: 'CSPO', name: 'Certified Scrum Product Owner' });

export function questionView(more: Partial<QuestionView> = {}): QuestionView {
  return {
    kind: 'question',
    state: state(),
    question: questionFor('setting', {}),
    given,
    atMost: 3,
    dropped: [],
    ...more,
  };
}

export function pickerView(more: Partial<PickerView> = {}): PickerView {
  return { kind: 'picker', state: state(), groups: groupsOf(catalog), given, dropped: [], ...more };
}

export function standingView(more: Partial<StandingView> = {}): StandingView {
  const picked = [csm.certification, psm.certification];
  return { kind: 'standing', state: state(), picked, given, dropped: [], ...more };
}

export function recommendation(
  outcome: Outcome = { kind: 'one', certifications: ['csm'] },
  more: Partial<Recommendation> = {},
): Recommendation {
  return {
    stages: {
      track: { track: 'scrum-master', grounds: [] },
      level: { kind: 'get', shelf: 'first Scrum Master badge', grounds: [] },
      issuer: { outcome, grounds: [], clarity: 'clear' },
    },
    outcome,
    ranked: ['csm', 'psm-i', 'cspo', 'psm-ii', 'a-csm'],
    presumed: [],
    verdict: null,
    clarity: 'clear',
    firmness:
      outcome.certifications.length > 0 ? 'Clear. PSM I would come first if you studied alone.' : null,
    before: null,
    reasons: {
      for: [
        {
          text: 'It is the first step of three.',
          cites: [{ kind: 'answer', question: 'aim', option: 'team' }],
        },
        {
          text: 'Most job ads for Scrum Masters name it.',
          cites: [{ kind: 'answer', question: 'held', option: 'none' }],
        },
        {
          text: 'A third reason.',
          cites: [{ kind: 'answer', question: 'learning', option: 'class' }],
        },
      ],
      against: [
        {
          text: 'CSM expires: renew it every 2 years for $100.',
          cites: [
            { kind: 'fact', certification: 'csm', key: 'renewalFeeUsd' },
            { kind: 'fact', certification: 'csm', key: 'renewalEveryMonths' },
          ],
        },
      ],
    },
    nextStep: {
      text: 'Compare dates and trainers, and pick a class.',
      cites: [{ kind: 'fact', certification: 'csm', key: 'classRequired' }],
      link: { label: 'Find a Class for CSM', url: 'https://issuer.example/classes?a=1&b=2' },
    },
    costs: outcome.certifications.flatMap((id) =>
      [csm, psm, cspo].filter(({ cost }) => cost.certification === id).map(({ cost }) => cost),
    ),
    settled: true,
    next: null,
    atMost: 0,
    ...more,
  };
}

export function outcomeView(outcome?: Outcome, more: Partial<OutcomeView> = {}): OutcomeView {
  return {
    kind: 'outcome',
    state: state(),
    recommendation: recommendation(outcome),
    wished: null,
    tradeOff: null,
    considered: [],
    shown: [csm, psm, cspo],
    given,
    path: null,
    contradiction: null,
    catalogChanged: false,
    checked: '2026-11-20',
    whyNot: { 'psm-i': 'PSM I would come first if you studied alone.' },
    dropped: [],
    ...more,
  };
}

/** For someone who is choosing between CSM and CSPO. */
export function verdictView(more: Partial<OutcomeView> = {}): OutcomeView {
  const verdict = {
    text: 'Of the two, CSM: it is the general one <&>.',
    cites: [{ kind: 'fact', certification: 'csm', key: 'examFeeUsd' }],
    considered: ['csm', 'cspo'],
    isOneOfThem: true,
  } as const;
  return outcomeView(undefined, {
    recommendation: recommendation(undefined, { verdict }),
    considered: [csm.certification, cspo.certification],
    ...more,
  });
}

/** One outcome of each kind, with what the conversation would show beside it. */
export const outcomeViews: Record<Outcome['kind'], OutcomeView> = {
  one: outcomeView(),
  pair: outcomeView(
    { kind: 'pair', certifications: ['csm', 'psm-i'] },
    {
      recommendation: recommendation(
        { kind: 'pair', certifications: ['csm', 'psm-i'] },
        { clarity: 'close' },
      ),
    },
  ),
  both: outcomeView({ kind: 'both', certifications: ['csm', 'cspo'] }, { shown: [csm, cspo, psm] }),
  'not-yet': outcomeView({
    kind: 'not-yet',
    certifications: ['csm', 'psm-i'],
    first: 'practise-as-scrum-master',
  }),
  none: outcomeView(
    { kind: 'none', certifications: [], first: 'show-what-you-build' },
    { shown: [csm, psm] },
  ),
  'keep-or-lapse': outcomeView({ kind: 'keep-or-lapse', certifications: [] }, { shown: [] }),
  'ask-employer': outcomeView({ kind: 'ask-employer', certifications: [] }, { shown: [] }),
  undecided: outcomeView(
    { kind: 'undecided', certifications: ['csm', 'psm-i'], findOut: ['aim', 'setting'] },
    {
      recommendation: recommendation(
        { kind: 'undecided', certifications: ['csm', 'psm-i'], findOut: ['aim', 'setting'] },
        { clarity: 'open' },
      ),
      state: state({ answers: { aim: 'not-sure', held: 'none' } }),
      given: [
        { question: 'aim', topic: 'Role', label: 'Not Sure' },
        { question: 'held', topic: 'You hold', label: 'None' },
      ],
      shown: [csm, psm],
    },
  ),
};

export function comparisonView(more: Partial<ComparisonView> = {}): ComparisonView {
  return {
    kind: 'comparison',
    comparison: {
      certifications: ['csm', 'psm-i'],
      differ: [
        { topic: 'Class', cells: ['16 hours', 'not needed'], cites: [[], []] },
        { topic: 'Renewal', cells: ['every 2 years, $100', 'never expires'], cites: [[], []] },
      ],
      same: [{ topic: 'Level', cells: ['first', 'first'], cites: [[], []] }],
    },
    deciding: [
      {
        certification: 'csm',
        text: 'CSM if you would rather learn in a class',
        cites: [{ kind: 'fact', certification: 'csm', key: 'classRequired' }],
      },
      { certification: 'psm-i', text: 'PSM I if you would rather not <&>', cites: [] },
    ],
    certifications: [csm, psm],
    best: null,
    checked: '2026-11-20',
    said: {},
    closes: true,
    state: state(),
    ...more,
  };
}

/** What a class costs in India. */
export const india: OriginLine = {
  label: 'Class in India',
  value: '24,000–26,000 INR',
  source: 'https://india.example/?a=1&b=2',
  asOf: 'undated',
  age: 'undated',
  trust: 'training-provider',
  note: 'from the pandemic years',
};

export function costView(more: Partial<CostView> = {}): CostView {
  return {
    kind: 'cost',
    state: state(),
    table: {
      years: 3,
      certifications: ['csm', 'psm-i'],
      rows: [
        { topic: 'Class', cells: ['$450–1,100 (undated)', 'not needed'] },
        { topic: 'Renewals', cells: ['1 renewal, $100', 'never expires'] },
        { topic: 'Together', cells: ['$550–1,200', '$200–400'] },
      ],
    },
    certifications: [
      { certification: csm.certification, regional: [india] },
      { certification: psm.certification, regional: [] },
    ],
    report: null,
    notCounted: ['Travel'],
    checked: '2026-11-20',
    ...more,
  };
}

export function detailsView(more: Partial<DetailsView> = {}): DetailsView {
  return {
    kind: 'details',
    shown: csm,
    successor: null,
    checked: '2026-11-20',
    figures: [
      {
        key: 'classPriceUsd',
        label: 'Class price',
        value: '$450–1,100',
        source: 'https://issuer.example/prices?a=1&b=2',
        asOf: '2026-03',
        age: 'young',
        trust: 'official',
        note: 'in the United States',
        others: ['$300 (2021)'],
      },
      {
        key: 'retakeFeeUsd',
        label: 'Retake fee',
        value: 'unknown',
        source: null,
        asOf: null,
        age: null,
        trust: null,
        note: null,
        others: [],
      },
    ],
    report: null,
    membership: [],
    regional: [],
    said: {},
    back: null,
    closes: true,
    state: state(),
    ...more,
  };
}

/** Someone who would learn alone, beside a result for somebody who likes a class. */
export function previewView(more: Partial<PreviewView> = {}): PreviewView {
  return {
    kind: 'preview',
    state: state(),
    question: 'learning',
    label: 'Study Alone, Then an Exam',
    outcome: outcomeView(),
    ...more,
  };
}

export function whyNotView(more: Partial<WhyNotView> = {}): WhyNotView {
  return {
    kind: 'why-not',
    state: state(),
    given,
    putFirst: null,
    asked: {
      certification: csm.certification,
      objections: [
        {
          text: 'CSM is made for <others>.',
          cites: [{ kind: 'fact', certification: 'csm', key: 'examFeeUsd' }],
        },
        { text: 'You hold none yet.', cites: [{ kind: 'answer', question: 'held', option: 'none' }] },
      ],
    },
    runnersUp: [psm.certification, cspo.certification],
    groups: groupsOf({ all: [csm.certification, psm.certification] }),
    ...more,
  };
}

export function changesView(more: Partial<ChangesView> = {}): ChangesView {
  const change = (
    question: QuestionId,
    option: OptionId,
    label: string,
    outcome: Outcome,
    questions = 0,
  ) => ({
    question,
    option,
    topic: 'Topic',
    label,
    outcome,
    isSame: false,
    outcomes: [outcome],
    questions,
  });
  return {
    kind: 'changes',
    state: state(),
    given,
    putFirst: null,
    outcome: { kind: 'one', certifications: ['csm'] },
    tradeOff: null,
    second: 'psm-i',
    flips: [change('learning', 'self-study', 'Study Alone <&>', { kind: 'one', certifications: ['psm-i'] })],
    others: [
      change('aim', 'product', 'Product Owner', { kind: 'one', certifications: ['cspo'] }, 1),
      change('purpose', 'nothing', 'No Need Yet', {
        kind: 'none',
        certifications: [],
        first: 'choose-a-goal',
      }),
    ],
    later: [],
    names: { csm: 'CSM', 'psm-i': 'PSM I', cspo: 'CSPO' },
    ...more,
  };
}

/** A wish that has put PSM I before CSM, and one that nothing grants. */
const wished: Wished = {
  second: null,
  before: 'csm',
  now: 'psm-i',
  granted: ['no-class'],
  gained: [
    {
      text: 'PSM I needs no class; CSM requires one.',
      cites: [
        { kind: 'fact', certification: 'psm-i', key: 'classRequired' },
        { kind: 'fact', certification: 'csm', key: 'classRequired' },
      ],
    },
  ],
  givenUp: [{ text: 'PSM I is another kind of badge. <&>', cites: [] }],
  missed: [{ text: 'Nothing that fits you never expires.', cites: [] }],
  costs: [psm.cost, csm.cost],
  nextStep: {
    text: 'Set yourself a date.',
    cites: [{ kind: 'fact', certification: 'psm-i', key: 'examRequired' }],
    link: { label: 'Take a Free Practice Test', url: 'https://scrum.example/test' },
  },
  offered: ['cheaper'],
};
const wishedView = (outcome?: Outcome, more: Partial<OutcomeView> = {}): OutcomeView =>
  outcomeView(outcome, {
    state: state({ wishes: ['no-class', 'never-expires'] }),
    shown: [psm, csm, cspo],
    wished,
    ...more,
  });

/** What was read out of words, with what nobody should be pinged by. */
const words: WordsRead = {
  understood: [
    { topic: 'Role', each: [{ label: 'Tester', words: 'qa <!here>' }] },
    {
      topic: 'You hold',
      each: [
        { label: 'CSM', words: 'csm' },
        { label: 'PMP (lapsed)', words: 'my old pmp' },
      ],
    },
  ],
  notUnderstood: ['<!channel> & *co*', 'b', 'c', 'd', 'e'],
  cut: true,
};

/** Facts asked for outside of any questionnaire. */
const asked: Record<string, Asked> = {
  'compare which, with one named': { kind: 'compare', certifications: ['csm'] },
  'compare which, with too many named': {
    kind: 'compare',
    certifications: ['csm', 'cspo', 'pmp', 'pmi-acp', 'capm'],
  },
  role: { kind: 'role', role: 'team' },
  'role with many issuers': { kind: 'role', role: 'projects' },
  list: { kind: 'list', of: null, page: 3 },
  'list of a role': { kind: 'list', of: { by: 'role', role: 'manager' }, page: 9 },
  'list of a level': { kind: 'list', of: { by: 'step', step: 3 }, page: 0 },
  'way, none named': { kind: 'path', from: null, to: null },
  'way after one': { kind: 'path', from: 'istqb-ctfl', to: null },
  'way to one': { kind: 'path', from: null, to: 'ice-ec' },
  'way between two': { kind: 'path', from: 'csm', to: 'cst' },
  'no way between two': { kind: 'path', from: 'psm-i', to: 'csp-sm' },
};

/** Every kind of view, each way it can look, by name. */
export const views: Record<string, View> = {
  launcher: launcherView({}, true, parts),
  'launcher where no thread can be had': launcherView({}, false, parts),
  'launcher of whom something is known': launcherView({ aim: 'test', held: 'none' }, true, parts),
  'launcher after words': { ...launcherView({ aim: 'test' }, true, parts), words },
  parent: { kind: 'parent', owner: 'U012ABCDEF', tells: 'under-way' },
  'parent of a result': { kind: 'parent', owner: 'U012ABCDEF', tells: 'result' },
  'parent of what went on in private': { kind: 'parent', owner: 'U012ABCDEF', tells: 'moved' },
  'first question': questionView({
    state: state({ answers: {}, order: [] }),
    question: questionFor('aim', {}),
    given: [],
    atMost: 8,
  }),
  question: questionView(),
  'question asked again': questionView({ question: questionFor('aim', {}) }),
  'question after answers were dropped': questionView({ dropped: ['Role', 'an earlier question'] }),
  'question seen by its owner alone': questionView({ state: state({ place: 'ephemeral' }) }),
  'question in the DM': questionView({
    state: state({ place: 'dm' }),
    firstLine: { about: 'day', today: '2026-11-28' },
  }),
  'question where a thread was refused': questionView({
    state: state({ place: 'ephemeral' }),
    firstLine: { about: 'refused', because: 'not-invited' },
  }),
  answers: { kind: 'answers', state: state(), given, dropped: [] },
  'answers with what was weighed, and some lost': {
    kind: 'answers',
    state: state(),
    given: [...given, { question: 'tradeoff', topic: 'Trade-off', label: 'Rather <the class>' }],
    dropped: ['Role'],
  },
  'start over': { kind: 'start-over', state: state(), given, dropped: [] },
  picker: pickerView({ dropped: ['You hold'] }),
  standing: standingView(),
  'question with an answer taken as said': questionView({
    given: [{ question: 'aim', topic: 'Role', label: 'Project or Program Manager', presumed: true }],
  }),
  'outcome with a verdict': verdictView(),
  choosing: choosingView({}, true, parts),
  'choosing where no thread can be had': choosingView({ aim: 'team' }, false, parts),
  'launcher after a comparison': launcherView({ considering: ['csm', 'cspo'] }, true, parts),
  'question after words': questionView({ words }),
  'outcome after words': outcomeView(undefined, { words }),
  ...Object.fromEntries(Object.entries(outcomeViews).map(([kind, view]) => [`outcome: ${kind}`, view])),
  'outcome after changes': outcomeView(undefined, { catalogChanged: true, dropped: ['Role'] }),
  'outcome after a wish': wishedView(),
  'outcome after a wish, with lost answers': wishedView(undefined, { dropped: ['Role'] }),
  'outcome of two in a row after a wish': wishedView(
    { kind: 'both', certifications: ['csm', 'cspo'] },
    { wished: { ...wished, second: { text: 'CSPO stays the second step <&>.', cites: [] } } },
  ),
  'outcome after a wish that nothing grants': outcomeView(undefined, {
    state: state({ wishes: ['never-expires'] }),
    wished: { ...wished, now: 'csm', granted: [], gained: [], givenUp: [], costs: [csm.cost] },
  }),
  'outcome without anything to wish for': outcomeView(
    { kind: 'ask-employer', certifications: [] },
    { state: state({ wishes: ['cheaper'] }), shown: [] },
  ),
  'outcome with a trade-off': outcomeView(undefined, {
    tradeOff: {
      text: 'CSM comes with a live class; PSM I needs none. Is the class worth its price to you?',
      cites: [{ kind: 'fact', certification: 'csm', key: 'classRequired' }],
    },
  }),
  'outcome with one card': outcomeView(undefined, { shown: [csm] }),
  comparison: comparisonView(),
  'comparison of what is the same': comparisonView({
    comparison: { ...comparisonView().comparison, differ: [] },
  }),
  'comparison of what always differs': comparisonView({
    comparison: { ...comparisonView().comparison, same: [] },
  }),
  'comparison outside a questionnaire': comparisonView({ state: null }),
  'comparison with the one to take': comparisonView({
    best: {
      first: 'psm-i',
      second: null,
      otherwise: [{ certification: 'csm', text: 'CSM if you would rather learn <in a class>', cites: [] }],
    },
  }),
  'what would change it': changesView(),
  preview: previewView(),
  'preview of an outcome without a certification': previewView({ outcome: outcomeViews.none }),
  'why not': whyNotView(),
  'why not, before one was picked': whyNotView({ asked: null }),
  cost: costView(),
  'cost over one year, the same everywhere': costView({
    table: { ...costView().table, years: 1 },
    certifications: [{ certification: csm.certification, regional: [] }],
  }),
  details: detailsView(),
  'details outside a questionnaire': detailsView({ state: null }),
  'details of one that cannot win': detailsView({
    shown: shown({ mayWin: { answer: 'no', because: 'nobody names it' } }),
  }),
  'details of one that is no longer awarded': detailsView({
    shown: shown({ mayWin: { answer: 'no', because: 'withdrawn in 2024' }, retired: { successor: 'a-csm' } }),
    successor: 'A-CSM',
  }),
  'details with prices of a country': detailsView({ regional: [india] }),
  'details seen by everybody': detailsView({ state: null, closes: false }),
  'details from a list': detailsView({
    state: null,
    said: { aim: 'team' },
    back: { of: { by: 'issuer', issuer: 'scrum-org' }, page: 2 },
    words,
  }),
  'comparison seen by everybody': comparisonView({ state: null, closes: false, said: { held: 'none' } }),
  ...Object.fromEntries(
    Object.entries(asked).flatMap(([name, one]) => [
      [name, factsView(one, { closes: true, said: { experience: 'none' } }, parts)],
      [`${name}, seen by everybody`, factsView(one, { closes: false }, parts)],
    ]),
  ),
  nearest: {
    kind: 'nearest',
    typed: '<!channel> & *co*',
    certifications: [csm.certification, psm.certification, cspo.certification],
    closes: true,
  },
  buttons: { kind: 'buttons' },
  help: { kind: 'help' },
  'notice: not yours': { kind: 'notice', notice: { about: 'not-yours', owner: 'U012ABCDEF' } },
  'notice: unreadable': { kind: 'notice', notice: { about: 'unreadable' } },
  'notice: moved': {
    kind: 'notice',
    notice: { about: 'moved', to: 'dm', link: 'https://team.slack.example/p1?x=1&y=2' },
  },
  'notice: seen by its owner alone': { kind: 'notice', notice: { about: 'moved', to: 'ephemeral' } },
  'notice: left behind': {
    kind: 'notice',
    notice: { about: 'left-behind', link: 'https://team.slack.example/p1' },
  },
  'notice: started': { kind: 'notice', notice: { about: 'started', where: 'thread' } },
  'notice: rate limited': {
    kind: 'notice',
    notice: { about: 'failed', cause: 'rate-limited', after: 'tapped', retryAfterSeconds: 12 },
  },
  'notice: rate limited, after a command': {
    kind: 'notice',
    notice: { about: 'failed', cause: 'rate-limited', after: 'typed', retryAfterSeconds: 12 },
  },
  ...Object.fromEntries(
    (['installation', 'slack-unreachable', 'unexpected'] as const).flatMap((cause) => [
      [`notice: ${cause}`, { kind: 'notice', notice: { about: 'failed', cause, after: 'tapped' } }],
      [
        `notice: ${cause}, after a command`,
        { kind: 'notice', notice: { about: 'failed', cause, after: 'typed' } },
      ],
    ]),
  ),
};
