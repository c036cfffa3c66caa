import type { Click } from '../conversation/click.ts';
import type { View } from '../conversation/view.ts';
import type { Answers, Contradiction, Holding, Outcome, QuestionId } from '../recommendation/index.ts';

/**
 * Who the gallery is about: what they answer and tap, by what is special about where it leads. Each name becomes part
 * of a title and of a link to it. How they get there, and what is drawn, is in `gallery-views.ts`.
 */

/** What someone answers. */
export type Cases = Readonly<Record<string, Answers>>;
/** What someone answers, may say on the result, and then taps there. */
export type Tapped = Readonly<
  Record<string, { readonly answers: Answers; readonly said?: Click; readonly tap: Click }>
>;
/** Views, for what no answers lead to. */
export type Views = Readonly<Record<string, View>>;
/** What is typed behind `/certify`. */
export type Typed = Readonly<Record<string, string>>;

/** The gallery's page knows who this is. */
export const OWNER = 'U012ABCDEF';
export const LINK = 'https://playground.slack.com/archives/C0AGILE/p1790000000000100';

export const LAUNCHERS: Views = {
  'in a channel': { kind: 'launcher', here: true },
  'where no thread can be had': { kind: 'launcher', here: false },
};

export const PARENTS: Views = {
  'in a channel': { kind: 'parent', owner: OWNER, place: 'thread' },
  'in private messages': { kind: 'parent', owner: OWNER, place: 'dm' },
  'in private messages, with a way back': { kind: 'parent', owner: OWNER, place: 'dm', cameFrom: LINK },
};

/** Picked behind "several"; as what each counts is looked up when it is picked in the list. */
const holding = (...ids: readonly string[]): readonly Holding[] =>
  ids.map((certification) => ({ certification, as: null, standing: 'current' }));

// Who the cases below are about.
const NEWCOMER: Answers = {
  aim: 'team',
  setting: 'scrum',
  experience: 'none',
  held: 'none',
};
export const SCRUM_MASTER: Answers = { ...NEWCOMER, experience: '1-to-3', held: 'csm' };
const PRODUCT_OWNER: Answers = {
  aim: 'product',
  setting: 'scrum',
  experience: '1-to-3',
  held: 'cspo',
};
const PROJECT_LEAD: Answers = { aim: 'projects', setting: 'planned', detail: 'no-tenders', held: 'none' };
const PMP_HOLDER: Answers = { aim: 'projects', setting: 'mix', experience: 'over-3', held: 'pmp' };
const DEVELOPER: Answers = { aim: 'build', setting: 'scrum', focus: 'code', held: 'none' };
const COACH: Answers = {
  aim: 'lead',
  setting: 'mix',
  focus: 'coach',
  experience: 'over-3',
  held: 'csm',
};
const UNSURE: Answers = { aim: 'not-sure', setting: 'not-sure', held: 'none' };
const NOTHING_KNOWN: Answers = { ...UNSURE, purpose: 'not-sure', experience: 'not-sure' };

// And those of them who have got a result.
export const NEW_TO_SCRUM: Answers = { ...NEWCOMER, learning: 'class' };
const DEEPER_BY_CLASS: Answers = { ...SCRUM_MASTER, next: 'deeper', learning: 'class' };
const OTHER_SIDE: Answers = { ...SCRUM_MASTER, held: 'none', next: 'other-side', learning: 'not-sure' };
const HAS_LED: Answers = { ...PROJECT_LEAD, experience: 'led-3-plus' };
export const WITH_SAFE: Answers = { aim: 'team', setting: 'safe', held: 'none' };

/** Each title names the topic of the question that comes after these answers. */
export const QUESTIONS: Record<QuestionId, Cases> = {
  aim: { 'Work, the first of all': {} },
  setting: { 'Way of working': { aim: 'team' } },
  focus: {
    'Job, for those who build': { aim: 'build', setting: 'scrum' },
    'Job, for those who coach or lead': { aim: 'lead', setting: 'scrum' },
  },
  detail: {
    'Detail, with Kanban': { aim: 'team', setting: 'kanban' },
    'Detail, with planned projects': { aim: 'projects', setting: 'planned' },
  },
  experience: {
    'Experience, with teams': { aim: 'team', setting: 'mix', held: 'none' },
    'Experience, with products': { aim: 'product', setting: 'scrum', held: 'none' },
    'Experience, with planned projects': PROJECT_LEAD,
    'Experience, with projects run in another way': { aim: 'projects', setting: 'mix', held: 'none' },
  },
  held: { 'You hold': { aim: 'team', setting: 'mix' } },
  next: {
    'Direction, for a Scrum Master who holds a badge': SCRUM_MASTER,
    'Direction, for a Scrum Master who holds none': { ...SCRUM_MASTER, held: 'none' },
    'Direction, without Scrum, for one who holds a badge': { ...SCRUM_MASTER, setting: 'mix' },
    'Direction, without Scrum, for one who holds none': { ...SCRUM_MASTER, setting: 'mix', held: 'none' },
    'Direction, for a Product Owner who holds a badge': PRODUCT_OWNER,
    'Direction, for a Product Owner who holds none': { ...PRODUCT_OWNER, held: 'none' },
  },
  purpose: { Reason: DEVELOPER },
  learning: { Learning: { ...SCRUM_MASTER, next: 'deeper' } },
  payer: { 'Cost, the last one': { ...NEWCOMER, learning: 'not-sure' } },
};

/** Worked cases. Each title says which outcome it is and then whose; a test holds them to it. */
export const OUTCOMES: Record<Outcome['kind'], Cases> = {
  one: {
    'one, clear (SSM). Scrum Master where SAFe is used': WITH_SAFE,
    'one, clear (PMP). Has led projects for years': HAS_LED,
    'one, clear (KMP). Years of Kanban without sprints': {
      aim: 'team',
      setting: 'kanban',
      detail: 'no-sprints',
      experience: 'over-3',
      held: 'none',
    },
    'one, clear (CSP-SM). Holds an advanced badge and others': {
      ...SCRUM_MASTER,
      held: 'several',
      holds: holding('a-csm', 'cspo', 'cal-1'),
      next: 'deeper',
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
    'a pair, close call (PSM I, CSM). New to Scrum, pays alone': {
      ...NEWCOMER,
      learning: 'not-sure',
      payer: 'me',
    },
    'a pair, tie (CSPO, PSPO I). Scrum Master curious about products': {
      ...SCRUM_MASTER,
      next: 'other-side',
      learning: 'not-sure',
    },
    'a pair, open (PAL I, ICP-ACC). To coach or to lead': {
      aim: 'lead',
      setting: 'mix',
      focus: 'not-sure',
      held: 'none',
    },
  },
  both: {
    'both, clear (CSM, CSPO). Scrum Master curious about products, holds none': OTHER_SIDE,
    'both, close call (PSPO I, PSM I). Product Owner curious about teams, holds none': {
      ...PRODUCT_OWNER,
      held: 'none',
      next: 'other-side',
      learning: 'self-study',
    },
  },
  'not-yet': {
    'not yet (PSM II, A-CSM). A badge, but no practice as Scrum Master': {
      ...SCRUM_MASTER,
      experience: 'none',
      next: 'deeper',
    },
    'not yet (PSPO II, A-CSPO). A badge, but no practice as Product Owner': {
      ...PRODUCT_OWNER,
      experience: 'none',
      next: 'deeper',
    },
    'not yet (PMP). Has led no projects': { ...PROJECT_LEAD, experience: 'led-none' },
    'not yet (PMP). New to projects and to agile': {
      aim: 'projects',
      setting: 'mix',
      experience: 'led-none',
      held: 'none',
    },
    'not yet (ICP-ATF). Wants to coach, new to agile teams': { ...COACH, experience: 'none' },
  },
  none: {
    'none needed. Developer who wants to get hired': { ...DEVELOPER, purpose: 'hired' },
    'none needed. Product person without Scrum, wants to do better': {
      ...PRODUCT_OWNER,
      setting: 'mix',
      held: 'none',
      next: 'deeper',
      purpose: 'better',
    },
    'none needed. Holds PMP, no particular reason': { ...PMP_HOLDER, purpose: 'nothing' },
    'none needed. Holds PMI-ACP': { ...PMP_HOLDER, held: 'several', holds: holding('pmi-acp') },
  },
  'keep-or-lapse': {
    'keep or let lapse. Scrum Master whose badge is about to expire': {
      ...SCRUM_MASTER,
      held: 'several',
      holds: [{ certification: 'csm', as: null, standing: 'expiring' }],
    },
  },
  'ask-employer': { 'ask the employer. All open, but one is asked for': { ...UNSURE, purpose: 'asked' } },
  undecided: { 'too little known. Not sure of anything': NOTHING_KNOWN },
};

/** Outcomes for people two of whose answers do not fit, and for one who has left an answer open. */
export const CONTRADICTIONS: Record<Contradiction['kind'], Cases> = {
  firm: {
    'one, clear (ICP). Holds PMI-ACP, but has no practice': {
      aim: 'not-sure',
      setting: 'mix',
      experience: 'none',
      purpose: 'hired',
      held: 'several',
      holds: holding('pmi-acp'),
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
  'both, clear (CSM, CSPO). Wished for something cheaper': {
    answers: OTHER_SIDE,
    tap: { kind: 'wish', wish: 'cheaper' },
  },
  'one, clear (TKP). Wished for no class, at the price of its purpose': {
    answers: { aim: 'team', setting: 'kanban', detail: 'not-sure', experience: 'none', held: 'none' },
    tap: { kind: 'wish', wish: 'no-class' },
  },
  'one, clear (PSM II). The class was weighed and is not worth it': {
    answers: DEEPER_BY_CLASS,
    tap: { kind: 'trade-off', tradeOff: 'exam' },
  },
};

/** What people who are choosing between some are told, whichever of them it is. */
export const VERDICTS: Readonly<Record<'ofThem' | 'another', Cases>> = {
  ofThem: {
    'a pair, close call (PSM I, CSM). Chooses between CSM and PSM I': {
      considering: ['csm', 'psm-i'],
      experience: 'none',
      held: 'none',
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
  'both sides, one after the other': { answers: OTHER_SIDE, tap: { kind: 'path' } },
  'something to do first': {
    answers: { ...SCRUM_MASTER, experience: 'none', next: 'deeper' },
    tap: { kind: 'path' },
  },
  'nothing has to come after': { answers: WITH_SAFE, tap: { kind: 'path' } },
};

/** Compared in a command; from a result, it is what stands on the cards. */
export const COMPARISONS: Typed = {
  two: 'compare CSM PSM I',
  four: 'compare CSM PSM I PMI-ACP ICP-ACC',
  'two that are the same in everything': 'compare SA SP',
};

export const DETAILS: Typed = {
  'one that may be recommended': 'CSM',
  'one that never is, and why': 'CAPM',
  'one of which little is known': 'KMP',
};

export const HELP: Typed = {
  'asked for': 'help',
  'after something not understood': '<!channel> & *co*',
  'after something nearly understood': 'what is CSM',
  'after a comparison of one': 'compare CSM',
  'after a comparison of five': 'compare CSM CSPO PMP PMI-ACP CAPM',
};
