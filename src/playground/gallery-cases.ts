import type { Click, Look } from '../conversation/click.ts';
import type { View } from '../conversation/view.ts';
import type { Wanted } from '../conversation/words-view.ts';
import type { Answers, Contradiction, Holding, Outcome, QuestionId } from '../recommendation/index.ts';
import type { Understood } from '../understanding/understood.ts';

/**
 * Who the gallery is about: what they answer and tap, by what is special about where it leads. Each name becomes part
 * of a title and of a link to it. How they get there, and what is drawn, is in `gallery-views.ts`.
 */

/** What someone answers. */
export type Cases = Readonly<Record<string, Answers>>;
/** What someone answers, may say on the result, and then taps there. */
export type Tapped = Readonly<
  Record<string, { readonly answers: Answers; readonly said?: Click; readonly tap: Click | Look }>
>;
/** Views, for what no answers lead to. */
export type Views = Readonly<Record<string, View>>;
/** What somebody wants who wants no questionnaire. */
export type Asked = Readonly<Record<string, Wanted>>;
/** What somebody wrote, and what is read out of it. */
export type Written = Readonly<Record<string, Understood>>;

/** The gallery's page knows who this is. */
export const OWNER = 'U012ABCDEF';
export const LINK = 'https://playground.slack.com/archives/C0AGILE/p1790000000000100';

export const PARENTS: Views = {
  'under way': { kind: 'parent', owner: OWNER, tells: 'under-way' },
  'with a result': { kind: 'parent', owner: OWNER, tells: 'result' },
  'gone on in private': { kind: 'parent', owner: OWNER, tells: 'moved' },
};

/** Picked behind "several"; as what each counts is looked up when it is picked in the list. */
const holding = (...ids: readonly string[]): readonly Holding[] =>
  ids.map((certification) => ({ certification, as: null, standing: 'current' }));

// Who the cases below are about.
const NEWCOMER: Answers = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired' };
export const SCRUM_MASTER: Answers = { aim: 'team', setting: 'scrum', held: 'csm', experience: '1-to-3' };
const PRODUCT_OWNER: Answers = { aim: 'product', setting: 'scrum', held: 'cspo', experience: '1-to-3' };
const PROJECT_LEAD: Answers = { aim: 'projects', setting: 'planned', held: 'none', purpose: 'hired' };
const PMP_HOLDER: Answers = { aim: 'projects', setting: 'mix', held: 'pmp' };
const DEVELOPER: Answers = { aim: 'build', setting: 'scrum', focus: 'how-scrum', held: 'none' };
const COACH: Answers = { aim: 'coach', setting: 'mix', focus: 'teams', held: 'csm', experience: 'over-3' };
const UNSURE: Answers = { aim: 'not-sure', setting: 'not-sure', held: 'none' };
const NOTHING_KNOWN: Answers = {
  ...UNSURE,
  purpose: 'not-sure',
  experience: 'not-sure',
  learning: 'not-sure',
};

// And those of them who have got a result.
export const NEW_TO_SCRUM: Answers = { ...NEWCOMER, learning: 'class' };
const DEEPER_BY_CLASS: Answers = { ...SCRUM_MASTER, next: 'deeper', learning: 'class' };
const BOTH_SIDES: Answers = {
  aim: 'open',
  setting: 'scrum',
  held: 'none',
  purpose: 'better',
  experience: 'none',
  learning: 'not-sure',
};
const HAS_LED: Answers = { ...PROJECT_LEAD, led: '3-plus' };
const DEEPER_EITHER_WAY: Answers = { ...SCRUM_MASTER, next: 'deeper', learning: 'not-sure' };
export const WITH_SAFE: Answers = {
  aim: 'team',
  setting: 'safe',
  focus: 'one-team',
  held: 'none',
  experience: 'scrum-known',
};

/** Each title names the topic of the question that comes after these answers. */
export const QUESTIONS: Record<QuestionId, Cases> = {
  aim: { 'Role, the first of all': {} },
  setting: {
    'Way of working': { aim: 'team' },
    'Way of working, where a method may be the rule': { aim: 'projects' },
  },
  focus: {
    'Focus, around teams within SAFe': { aim: 'team', setting: 'safe' },
    'Focus, for product people within SAFe': { aim: 'product', setting: 'safe' },
    'Focus, for those who build within SAFe': { aim: 'build', setting: 'safe' },
    'Focus, on a team within SAFe': { aim: 'member', setting: 'safe' },
    'Focus, with Kanban': { aim: 'team', setting: 'kanban' },
    'Focus, for coaches': { aim: 'coach', setting: 'mix' },
    'Focus, for those who build': { aim: 'build', setting: 'scrum' },
  },
  held: { 'You hold': { aim: 'team', setting: 'mix' } },
  purpose: { Reason: { aim: 'team', setting: 'scrum', held: 'none' } },
  whose: { 'Asked for': { aim: 'team', setting: 'scrum', held: 'none', purpose: 'asked' } },
  led: { 'Led projects': PROJECT_LEAD },
  experience: {
    'Experience, as Scrum Master': { aim: 'team', setting: 'scrum', held: 'psm-i', next: 'deeper' },
    'Experience, as Product Owner': { aim: 'product', setting: 'scrum', held: 'pspo-i' },
    'Experience, with Scrum itself': { aim: 'team', setting: 'safe', focus: 'one-team', held: 'none' },
    'Experience, on agile teams': { aim: 'coach', setting: 'mix', focus: 'teams', held: 'none' },
  },
  next: { 'Direction, for a Scrum Master who holds a badge': { aim: 'team', setting: 'scrum', held: 'csm' } },
  learning: { Learning: NEWCOMER },
};

/** Worked cases. Each title says which outcome it is and then whose; a test holds them to it. */
export const OUTCOMES: Record<Outcome['kind'], Cases> = {
  one: {
    'one, likely (SSM). Scrum Master where SAFe is used': WITH_SAFE,
    'one, likely (PMP). Has led projects for years': HAS_LED,
    'one, likely (PMI-ACP). Has worked on agile teams for years': {
      aim: 'projects',
      setting: 'mix',
      held: 'none',
      purpose: 'prove',
      experience: '1-to-3',
    },
    'one, likely (ICP-ACC). Coaches teams': COACH,
    'one, clear (SA). Manager where SAFe is used': { aim: 'manager', setting: 'safe', held: 'none' },
    'one, likely (KMP). Years of fixing the flow of one team': {
      aim: 'team',
      setting: 'kanban',
      focus: 'one-flow',
      held: 'none',
      experience: 'over-3',
    },
    'one, likely (CSP-SM). Holds an advanced badge and others': {
      ...SCRUM_MASTER,
      held: 'several',
      holds: holding('a-csm', 'cspo', 'cal-1'),
      next: 'deeper',
    },
    'one, clear (PSM II). Years of practice and no badge': {
      aim: 'team',
      setting: 'scrum',
      held: 'none',
      purpose: 'better',
      experience: 'over-3',
    },
    'one, close call (A-CSM). Scrum Master, likes a class': DEEPER_BY_CLASS,
    'one, close call (PSM II). Scrum Master, learns alone': {
      ...SCRUM_MASTER,
      next: 'deeper',
      learning: 'self-study',
    },
  },
  pair: {
    'a pair, close call (CSM, PSM I). New to Scrum, likes a class': NEW_TO_SCRUM,
    'a pair, close call (PSM I, CSM). New to Scrum, wants what costs least': {
      ...NEWCOMER,
      learning: 'cheapest',
    },
    'a pair, close call (PSPO I, CSPO). Product Owner, wants to prove it': {
      aim: 'product',
      setting: 'scrum',
      held: 'none',
      purpose: 'prove',
      experience: '1-to-3',
      learning: 'not-sure',
    },
    'a pair, tie (CSM, PSM I). New to Scrum, learns either way': { ...NEWCOMER, learning: 'not-sure' },
    'a pair, tie (PSM I, CSM). Developer, learns either way': {
      ...DEVELOPER,
      purpose: 'better',
      learning: 'not-sure',
    },
    'a pair, tie (A-CSM, PSM II). Scrum Master, learns either way': DEEPER_EITHER_WAY,
    'a pair, tie (CSPO, PSPO I). Scrum Master curious about products': {
      ...SCRUM_MASTER,
      next: 'other-side',
      learning: 'not-sure',
    },
  },
  both: { 'both, likely (CSM, CSPO). Several roles in view, holds none': BOTH_SIDES },
  'not-yet': {
    'not yet (A-CSM, PSM II). A badge, but no practice as Scrum Master': {
      ...SCRUM_MASTER,
      experience: 'none',
      next: 'deeper',
      learning: 'not-sure',
    },
    'not yet (PSPO II, A-CSPO). A badge, but no practice as Product Owner': {
      ...PRODUCT_OWNER,
      experience: 'none',
      learning: 'not-sure',
    },
    'not yet (PMP). Has led projects, but not for long': { ...PROJECT_LEAD, led: 'under-3' },
    'not yet (ICP-ACC). Wants to coach, new to agile teams': { ...COACH, experience: 'none' },
  },
  none: {
    'none needed. Developer who wants to get hired': { ...DEVELOPER, purpose: 'hired' },
    'none needed. Product Manager': {
      aim: 'product-manager',
      setting: 'mix',
      held: 'none',
      purpose: 'better',
    },
    'none needed. Only curious': { aim: 'team', setting: 'scrum', held: 'none', purpose: 'nothing' },
    'none needed. Holds PMP, no particular reason': { ...PMP_HOLDER, purpose: 'nothing' },
    'none needed. Holds PMP and PMI-ACP': {
      ...PMP_HOLDER,
      held: 'several',
      holds: holding('pmp', 'pmi-acp'),
      purpose: 'better',
    },
  },
  'keep-or-lapse': {
    'keep or let lapse. Scrum Master whose badge is about to expire': {
      ...SCRUM_MASTER,
      held: 'several',
      holds: [{ certification: 'csm', as: null, standing: 'expiring' }],
    },
  },
  'ask-employer': {
    'ask the employer. All open, but one is asked for': { ...UNSURE, purpose: 'asked', whose: 'unnamed' },
  },
  undecided: { 'too little known (CSM, PSM I). Not sure of anything': NOTHING_KNOWN },
};

/** Outcomes for people two of whose answers do not fit, and for one who has left an answer open. */
export const CONTRADICTIONS: Record<Contradiction['kind'], Cases> = {
  firm: {
    'too little known (CSM, PSM I). Holds PMI-ACP, but has no practice': {
      aim: 'not-sure',
      setting: 'mix',
      held: 'several',
      holds: holding('pmi-acp'),
      purpose: 'hired',
      experience: 'none',
      learning: 'class',
    },
  },
  unlikely: {
    'not yet (CSP-SM). Holds an advanced badge, but has little practice': {
      ...SCRUM_MASTER,
      experience: 'under-1',
      held: 'several',
      holds: holding('a-csm'),
      next: 'deeper',
    },
  },
  unfinished: {
    'a pair, close call (CSM, PSM I). Holds several, but picked none': {
      ...NEWCOMER,
      held: 'several',
      holds: [],
      learning: 'class',
    },
  },
};

/** What somebody may say on a result. */
export const SAID: Tapped = {
  'a pair, close call (CSM, PSM I). Wished for no class': {
    answers: NEW_TO_SCRUM,
    tap: { kind: 'wish', wish: 'no-class' },
  },
  'both, likely (CSM, CSPO). Wished for something cheaper': {
    answers: BOTH_SIDES,
    tap: { kind: 'wish', wish: 'cheaper' },
  },
  'one, likely (KSD). Wished for something faster, at the price of its purpose': {
    answers: { aim: 'team', setting: 'kanban', focus: 'one-flow', held: 'none', experience: 'none' },
    tap: { kind: 'wish', wish: 'faster' },
  },
  'one, clear (PSM II). The class was weighed and is not worth it': {
    answers: DEEPER_EITHER_WAY,
    tap: { kind: 'trade-off', tradeOff: 'exam' },
  },
};

/** What people who are choosing between some are told, whichever of them it is. */
export const VERDICTS: Readonly<Record<'ofThem' | 'another', Cases>> = {
  ofThem: {
    'a pair, close call (PSM I, CSM). Chooses between CSM and PSM I': {
      considering: ['csm', 'psm-i'],
      held: 'none',
      purpose: 'hired',
      learning: 'self-study',
    },
  },
  another: {
    'a pair, close call (CSM, PSM I). Chooses between PMP and CSPO': {
      ...NEW_TO_SCRUM,
      considering: ['pmp', 'cspo'],
    },
  },
};

export const COSTS: Tapped = {
  'over three years, new to Scrum': { answers: NEW_TO_SCRUM, tap: { kind: 'cost', years: 3 } },
  'over ten years, new to Scrum': { answers: NEW_TO_SCRUM, tap: { kind: 'cost', years: 10 } },
  'over one year, has led projects': { answers: HAS_LED, tap: { kind: 'cost', years: 1 } },
  'over three years, asks for another one first': {
    answers: DEEPER_BY_CLASS,
    tap: { kind: 'cost', years: 3 },
  },
};

export const CHANGES: Tapped = {
  'new to Scrum, likes a class': { answers: NEW_TO_SCRUM, tap: { kind: 'changes' } },
  'Scrum Master where SAFe is used': { answers: WITH_SAFE, tap: { kind: 'changes' } },
  'not sure of anything': { answers: NOTHING_KNOWN, tap: { kind: 'changes' } },
  'after a wish': {
    answers: NEW_TO_SCRUM,
    said: { kind: 'wish', wish: 'cheaper' },
    tap: { kind: 'changes' },
  },
  'after a trade-off': {
    answers: NEW_TO_SCRUM,
    said: { kind: 'trade-off', tradeOff: 'exam' },
    tap: { kind: 'changes' },
  },
};

export const PREVIEWS: Tapped = {
  'new to Scrum, would learn alone': {
    answers: NEW_TO_SCRUM,
    tap: { kind: 'see', question: 'learning', option: 'self-study' },
  },
  'Scrum Master, with more questions to come': {
    answers: WITH_SAFE,
    tap: { kind: 'see', question: 'setting', option: 'scrum' },
  },
  'one needs none': {
    answers: NEW_TO_SCRUM,
    tap: { kind: 'see', question: 'purpose', option: 'nothing' },
  },
};

export const WHY_NOTS: Tapped = {
  'which one is asked': { answers: NEW_TO_SCRUM, tap: { kind: 'why-not', certification: null } },
  'one for other people': { answers: NEW_TO_SCRUM, tap: { kind: 'why-not', certification: 'cspo' } },
  'one that asks for something first': {
    answers: NEW_TO_SCRUM,
    tap: { kind: 'why-not', certification: 'a-csm' },
  },
  'one that fits nearly as well': { answers: NEW_TO_SCRUM, tap: { kind: 'why-not', certification: 'psm-i' } },
  'one that is never recommended': { answers: NEW_TO_SCRUM, tap: { kind: 'why-not', certification: 'capm' } },
  'one that a wish put second': {
    answers: NEW_TO_SCRUM,
    said: { kind: 'wish', wish: 'cheaper' },
    tap: { kind: 'why-not', certification: 'csm' },
  },
};

export const PATHS: Tapped = {
  'new to Scrum, likes a class': { answers: NEW_TO_SCRUM, tap: { kind: 'path' } },
  'both sides, one after the other': { answers: BOTH_SIDES, tap: { kind: 'path' } },
  'something to do first': {
    answers: { ...SCRUM_MASTER, experience: 'none', next: 'deeper' },
    tap: { kind: 'path' },
  },
  'from Scrum into SAFe': {
    answers: { ...WITH_SAFE, experience: 'scrum-new', learning: 'class' },
    tap: { kind: 'path' },
  },
  'nothing has to come after': {
    answers: { aim: 'manager', setting: 'mix', held: 'none' },
    tap: { kind: 'path' },
  },
};

/** Compared in a command; from a result, it is what stands on the cards. */
const compare = (...certifications: readonly string[]): Wanted => ({ kind: 'compare', certifications });
const details = (certification: string): Wanted => ({ kind: 'details', certification });

export const COMPARISONS: Asked = {
  two: compare('csm', 'psm-i'),
  four: compare('csm', 'psm-i', 'pmi-acp', 'icp-acc'),
  'two that are the same in everything': compare('cec', 'ctc'),
};

export const DETAILS: Asked = {
  'one that may be recommended': details('csm'),
  'one that never is, and why': details('capm'),
  'one of which little is known': details('ku-kmp'),
};

export const COMPARED_WHICH: Asked = {
  'none named': { kind: 'compare-which', certifications: [] },
  'one named': { kind: 'compare-which', certifications: ['csm'] },
  'five named': { kind: 'compare-which', certifications: ['csm', 'cspo', 'pmp', 'pmi-acp', 'capm'] },
};

const WAYS_NAMED: Readonly<Record<string, readonly [from: string | null, to: string | null]>> = {
  'none named': [null, null],
  'after CSM': ['csm', null],
  'after the last of a ladder': ['csp-po', null],
  'after one for a seat within SAFe': ['safe-ssm', null],
  'to PSM III': [null, 'psm-iii'],
  'to a first one': [null, 'pspo-i'],
  'from CSM to CSP-SM': ['csm', 'csp-sm'],
  'from one that does not lead there': ['psm-i', 'csp-sm'],
  'the other way round': ['a-csm', 'csm'],
};

export const WAYS: Asked = Object.fromEntries(
  Object.entries(WAYS_NAMED).map(([special, [from, to]]) => [special, { kind: 'path', from, to }]),
);

export const LISTS: Asked = {
  everything: { kind: 'list', of: null },
  'of a role': { kind: 'list', of: { by: 'role', role: 'manager' } },
  'of an issuer': { kind: 'list', of: { by: 'issuer', issuer: 'less' } },
  'of a level': { kind: 'list', of: { by: 'step', step: 3 } },
};

export const NEAREST: Asked = {
  'one that it may be': { kind: 'nearest', typed: 'csn <!channel>', certifications: ['csm'] },
  'three that it may be': {
    kind: 'nearest',
    typed: 'profesional scrum',
    certifications: ['psm-i', 'pspo-i', 'psd'],
  },
};

const nothingRead = { answers: {}, from: [], notUnderstood: [], cut: false } as const;

/** Each with words that say something about whoever writes. */
export const WRITTEN = {
  'of whom something is known': {
    command: { kind: 'start' },
    answers: { aim: 'team', experience: '1-to-3', held: 'csm', considering: ['a-csm', 'psm-ii'] },
    from: [
      { kind: 'answer', question: 'aim', option: 'team', words: 'scrum master' },
      { kind: 'answer', question: 'experience', option: '1-to-3', words: '2 years' },
      { kind: 'answer', question: 'held', option: 'csm', words: 'got my CSM' },
      { kind: 'considering', certification: 'a-csm', words: 'A-CSM' },
      { kind: 'considering', certification: 'psm-ii', words: 'psm 2' },
    ],
    notUnderstood: ['on a *Friday* <!channel>'],
    cut: false,
  },
  'of whom nothing is known': {
    ...nothingRead,
    command: { kind: 'start' },
    notUnderstood: ['the blue one', 'a'.repeat(80), 'b', 'c', 'd'],
    cut: true,
  },
} as const satisfies Written;
