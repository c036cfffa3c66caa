import type { Catalog } from '../catalog/catalog.ts';
import type { Click } from '../conversation/click.ts';
import { readCommand } from '../conversation/command.ts';
import { comparisonView } from '../conversation/comparison-view.ts';
import { detailsView } from '../conversation/details-view.ts';
import type { Parts } from '../conversation/parts.ts';
import { decodeState, encodeState, type State } from '../conversation/state.ts';
import { begin, current, step } from '../conversation/step.ts';
import type { FailureCause, Notice, QuestionnaireView, RefusedBecause, View } from '../conversation/view.ts';
import type { Answers, Outcome, QuestionId, Wish } from '../recommendation/index.ts';

/** One view of the product, to be looked at. */
export interface GalleryView {
  /** For links to it: lower case, digits and hyphens, unique. Made from the title. */
  readonly id: string;
  readonly group: string;
  /** What is shown, in words for people who know the product and not its code. */
  readonly title: string;
  readonly view: View;
}

/** Views by what is special about each; the title adds what kind it is. */
type Views = Readonly<Record<string, View>>;
/** What someone answers, by what is special about where it leads. */
type Cases = Readonly<Record<string, Answers>>;

const KINDS: Record<View['kind'], { readonly group: string; readonly name: string }> = {
  launcher: { group: 'Starting', name: 'Launcher' },
  parent: { group: 'Starting', name: 'Above the thread' },
  question: { group: 'Questions', name: 'Question' },
  ticks: { group: 'Questions', name: 'Boxes' },
  outcome: { group: 'Outcomes', name: 'Outcome' },
  cost: { group: 'Outcomes', name: 'What it costs' },
  changes: { group: 'Outcomes', name: 'What would change this' },
  'why-not': { group: 'Outcomes', name: 'Why not' },
  path: { group: 'Outcomes', name: 'What comes after' },
  comparison: { group: 'Comparison and details', name: 'Comparison' },
  details: { group: 'Comparison and details', name: 'Details' },
  help: { group: 'Help', name: 'Help' },
  notice: { group: 'Notices', name: 'Notice' },
};

/**
 * Every view of the product in the order in which a person meets them, made by the real conversation wherever it makes
 * them. `today` is `YYYY-MM-DD`. Throws when a command shows nothing any more.
 */
export function galleryViews(catalog: Catalog, today: string): readonly GalleryView[] {
  const parts = { catalog, today };
  const views: Record<View['kind'], Views> = {
    launcher: LAUNCHERS,
    parent: PARENTS,
    question: questions(parts),
    ticks: boxes(parts),
    outcome: outcomes(parts),
    cost: costs(parts),
    changes: changes(parts),
    'why-not': whyNots(parts),
    path: paths(parts),
    comparison: comparisons(parts),
    details: details(parts),
    help: help(parts),
    notice: notices(),
  };
  return Object.values(views)
    .flatMap((ofOneKind) => Object.entries(ofOneKind))
    .map(([special, view]) => {
      const { group, name } = KINDS[view.kind];
      const title = `${name}: ${special}`;
      return { id: idOf(title), group, title, view };
    });
}

const idOf = (title: string) => (title.toLowerCase().match(/[a-z0-9]+/g) ?? []).join('-');

/** The gallery's page knows who this is. */
const OWNER = 'U012ABCDEF';
const LINK = 'https://playground.slack.com/archives/C0AGILE/p1790000000000100';

const LAUNCHERS: Views = {
  'in a channel': { kind: 'launcher', here: true },
  'where no thread can be had': { kind: 'launcher', here: false },
};

const PARENTS: Views = {
  'in a channel': { kind: 'parent', owner: OWNER, place: 'thread' },
  'in private messages': { kind: 'parent', owner: OWNER, place: 'dm' },
  'in private messages, with a way back': { kind: 'parent', owner: OWNER, place: 'dm', cameFrom: LINK },
};

// Who the cases below are about.
const NEWCOMER: Answers = {
  aim: 'team',
  setting: 'scrum',
  experience: 'none',
  held: 'none',
};
const SCRUM_MASTER: Answers = { ...NEWCOMER, experience: '1-to-3', held: 'scrum-master' };
const PRODUCT_OWNER: Answers = {
  aim: 'product',
  setting: 'scrum',
  experience: '1-to-3',
  held: 'product-owner',
};
const PROJECT_LEAD: Answers = { aim: 'projects', setting: 'planned', detail: 'no-tenders', held: 'none' };
const PMP_HOLDER: Answers = { aim: 'projects', setting: 'mix', experience: 'over-3', held: 'pmp' };
const DEVELOPER: Answers = { aim: 'build', setting: 'scrum', focus: 'code', held: 'none' };
const COACH: Answers = {
  aim: 'lead',
  setting: 'mix',
  focus: 'coach',
  experience: 'over-3',
  held: 'scrum-master',
};
const UNSURE: Answers = { aim: 'not-sure', setting: 'not-sure' };
const NOTHING_KNOWN: Answers = { ...UNSURE, purpose: 'not-sure', experience: 'not-sure' };

/** Each title names the topic of the question that comes after these answers. */
const QUESTIONS: Record<QuestionId, Cases> = {
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
    'Direction, for a coach': COACH,
  },
  purpose: { Reason: DEVELOPER },
  learning: { Learning: { ...SCRUM_MASTER, next: 'deeper' } },
  payer: { 'Cost, the last one': { ...NEWCOMER, learning: 'not-sure' } },
};

/** Worked cases. Each title says which outcome it is and then whose; a test holds them to it. */
const OUTCOMES: Record<Outcome['kind'], Cases> = {
  one: {
    'one, clear (SSM). Scrum Master where SAFe is used': { aim: 'team', setting: 'safe' },
    'one, clear (PMP). Has led projects for years': { ...PROJECT_LEAD, experience: 'led-3-plus' },
    'one, clear (KMP). Years of Kanban without sprints': {
      aim: 'team',
      setting: 'kanban',
      detail: 'no-sprints',
      experience: 'over-3',
    },
    'one, clear (CSP-SM). Holds an advanced badge and others': {
      ...SCRUM_MASTER,
      held: 'several',
      ticked: ['sm-advanced', 'po-first', 'other'],
      next: 'deeper',
    },
    'one, close call (A-CSM). Scrum Master, likes a class': {
      ...SCRUM_MASTER,
      next: 'deeper',
      learning: 'class',
    },
    'one, close call (PSM II). Scrum Master, learns alone': {
      ...SCRUM_MASTER,
      next: 'deeper',
      learning: 'self-study',
    },
  },
  pair: {
    'a pair, close call (CSM, PSM I). New to Scrum, likes a class': { ...NEWCOMER, learning: 'class' },
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
    'a pair, open (PAL I, ICP-ACC). To coach or to lead': { aim: 'lead', setting: 'mix', focus: 'not-sure' },
  },
  both: {
    'both, clear (CSM, CSPO). Scrum Master curious about products, holds none': {
      ...SCRUM_MASTER,
      held: 'none',
      next: 'other-side',
      learning: 'not-sure',
    },
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
    'not yet (PMI-ACP). Holds PMP, new to agile': {
      ...PMP_HOLDER,
      experience: 'led-3-plus',
      purpose: 'better',
    },
    'not yet (ICP-ATF). Wants to coach, new to agile teams': { ...COACH, experience: 'none' },
  },
  none: {
    'none needed. Developer who wants to get hired': { ...DEVELOPER, purpose: 'hired' },
    'none needed. Product Owner who wants to do better': {
      ...PRODUCT_OWNER,
      held: 'none',
      next: 'deeper',
      purpose: 'better',
    },
    'none needed. Holds PMP, no particular reason': { ...PMP_HOLDER, purpose: 'nothing' },
    'none needed. Holds PMI-ACP': { ...PMP_HOLDER, held: 'several', ticked: ['pmi-acp'] },
  },
  'keep-or-lapse': { 'keep or let lapse. A renewal is due': { ...SCRUM_MASTER, next: 'renew' } },
  'ask-employer': { 'ask the employer. All open, but one is asked for': { ...UNSURE, purpose: 'asked' } },
  undecided: { 'too little known. Not sure of anything': NOTHING_KNOWN },
};

/** Outcomes for people two of whose answers do not fit, and for one who has left an answer open. */
const CONTRADICTIONS: Record<string, Cases> = {
  firm: {
    'not yet (PMI-ACP). Holds PMP, but has led nothing': {
      ...PMP_HOLDER,
      experience: 'led-none',
      purpose: 'better',
    },
  },
  unlikely: {
    'not yet (CSP-SM). Holds an advanced badge, but has no practice': {
      ...SCRUM_MASTER,
      experience: 'none',
      held: 'several',
      ticked: ['sm-advanced'],
      next: 'deeper',
    },
  },
  unfinished: {
    'a pair, close call (CSM, PSM I). Holds several, but ticked none': {
      ...NEWCOMER,
      held: 'several',
      ticked: [],
      learning: 'class',
    },
  },
};

function questions(parts: Parts): Views {
  const one = stateAfter({ aim: 'team' }, parts);
  const two = stateAfter({ aim: 'team', setting: 'mix' }, parts);
  return {
    ...viewsAfter(QUESTIONS, parts),
    'Work, asked again': step(two, { kind: 'change', question: 'aim' }, parts),
    'You hold, after answers were lost': longAfter(two, parts),
    'Way of working, in private messages': current({ ...one, place: 'dm' }, parts),
    'Way of working, seen by its owner alone': current({ ...one, place: 'ephemeral' }, parts),
  };
}

function boxes(parts: Parts): Views {
  return { 'all that is held': current(stateAfter({ ...SCRUM_MASTER, held: 'several' }, parts), parts) };
}

function outcomes(parts: Parts): Views {
  const settled = stateAfter({ aim: 'team', setting: 'safe' }, parts);
  return {
    ...viewsAfter(OUTCOMES, parts),
    'one, clear (SSM). After new figures and lost answers': longAfter(settled, parts),
    ...viewsAfter(CONTRADICTIONS, parts),
    'one, clear (SSM). A wish of before that nothing grants here': current(
      { ...settled, wishes: ['never-expires'] },
      parts,
    ),
    ...wished(parts),
  };
}

/** What somebody may say on a result. */
function wished(parts: Parts): Views {
  const wish = (answers: Answers, wish: Wish) =>
    step(stateAfter(answers, parts), { kind: 'wish', wish }, parts);
  const newcomer = { ...NEWCOMER, learning: 'class' } as const;
  const scrumMaster = { ...SCRUM_MASTER, next: 'deeper', learning: 'class' } as const;
  return {
    'a pair, close call (CSM, PSM I). Wished for no class': wish(newcomer, 'no-class'),
    'both, clear (CSM, CSPO). Wished for something cheaper': wish(
      { ...SCRUM_MASTER, held: 'none', next: 'other-side', learning: 'not-sure' },
      'cheaper',
    ),
    'one, clear (PMP). Wished for no class, at the price of its level': wish(
      { ...PROJECT_LEAD, experience: 'led-3-plus' },
      'no-class',
    ),
    'one, clear (PSM II). The class was weighed and is not worth it': step(
      stateAfter(scrumMaster, parts),
      { kind: 'trade-off', tradeOff: 'exam' },
      parts,
    ),
  };
}

function costs(parts: Parts): Views {
  const over = (years: number, answers: Answers) =>
    step(stateAfter(answers, parts), { kind: 'cost', years }, parts);
  return {
    'over three years, new to Scrum': over(3, { ...NEWCOMER, learning: 'class' }),
    'over ten years, new to Scrum': over(10, { ...NEWCOMER, learning: 'class' }),
    'over one year, has led projects': over(1, { ...PROJECT_LEAD, experience: 'led-3-plus' }),
    'over three years, asks for another one first': over(3, {
      ...SCRUM_MASTER,
      next: 'deeper',
      learning: 'class',
    }),
  };
}

function changes(parts: Parts): Views {
  const asked = (answers: Answers) => step(stateAfter(answers, parts), { kind: 'changes' }, parts);
  return {
    'new to Scrum, likes a class': asked({ ...NEWCOMER, learning: 'class' }),
    'Scrum Master where SAFe is used': asked({ aim: 'team', setting: 'safe' }),
    'not sure of anything': asked(NOTHING_KNOWN),
  };
}

function whyNots(parts: Parts): Views {
  const settled = stateAfter({ ...NEWCOMER, learning: 'class' }, parts);
  const not = (certification: string | null) => step(settled, { kind: 'why-not', certification }, parts);
  return {
    'which one is asked': not(null),
    'one for other people': not('cspo'),
    'one that asks for something first': not('a-csm'),
    'one that fits nearly as well': not('psm-i'),
    'one that is never recommended': not('capm'),
  };
}

function paths(parts: Parts): Views {
  const asked = (answers: Answers) => step(stateAfter(answers, parts), { kind: 'path' }, parts);
  return {
    'new to Scrum, likes a class': asked({ ...NEWCOMER, learning: 'class' }),
    'both sides, one after the other': asked({
      ...SCRUM_MASTER,
      held: 'none',
      next: 'other-side',
      learning: 'not-sure',
    }),
    'something to do first': asked({ ...SCRUM_MASTER, experience: 'none', next: 'deeper' }),
    'nothing has to come after': asked({ aim: 'team', setting: 'safe' }),
  };
}

function viewsAfter(cases: Readonly<Record<string, Cases>>, parts: Parts): Views {
  const entries = Object.values(cases).flatMap((some) => Object.entries(some));
  return Object.fromEntries(
    entries.map(([special, answers]) => [special, current(stateAfter(answers, parts), parts)]),
  );
}

/** Where someone stands who taps these answers as they are asked for, up to the first question without one. */
function stateAfter(answers: Answers, parts: Parts): State {
  let view = begin(OWNER, 'thread', parts);
  for (;;) {
    if (!view.state) throw new Error('answers alone have led out of the questionnaire');
    const tap = nextTap(view, answers);
    if (!tap) return view.state;
    view = step(view.state, tap, parts);
  }
}

function nextTap(view: QuestionnaireView, answers: Answers): Click | null {
  if (view.kind === 'ticks') return answers.ticked ? { kind: 'ticks', badges: answers.ticked } : null;
  if (view.kind !== 'question') return null;
  const { id, options } = view.question;
  const option = options.find((one) => one.id === answers[id]);
  return option ? { kind: 'answer', question: id, option: option.id } : null;
}

/** What a button of long ago leads to. It carries two answers more: `e9` is no option, and `z9` not even a question. */
function longAfter(state: State, parts: Parts): QuestionnaireView {
  const read = decodeState(`${encodeState({ ...state, catalogVersion: '2025-01-01' })}e9z9`);
  if (!read) throw new Error('what a button of long ago carries cannot be read any more');
  return current(read.state, parts, read.dropped);
}

function comparisons(parts: Parts): Views {
  const settled = stateAfter({ ...NEWCOMER, learning: 'class' }, parts);
  return {
    'from a result': step(settled, { kind: 'compare' }, parts),
    two: typed('compare CSM PSM I', parts),
    four: typed('compare CSM PSM I PMI-ACP ICP-ACC', parts),
    'two that are the same in everything': typed('compare SA SP', parts),
  };
}

function details(parts: Parts): Views {
  const settled = stateAfter({ ...NEWCOMER, learning: 'class' }, parts);
  // The catalog may have none.
  const retired = parts.catalog.all.find((one) => one.retired);
  return {
    'from a result': step(settled, { kind: 'details', certification: 'csm' }, parts),
    'one that may be recommended': typed('CSM', parts),
    'one that never is, and why': typed('CAPM', parts),
    'one of which little is known': typed('KMP', parts),
    ...(retired && { 'one that is no longer awarded': typed(retired.id, parts) }),
  };
}

function help(parts: Parts): Views {
  return {
    'asked for': typed('help', parts),
    'after something not understood': typed('<!channel> & *co*', parts),
    'after something nearly understood': typed('what is CSM', parts),
    'after a comparison of one': typed('compare CSM', parts),
    'after a comparison of five': typed('compare CSM CSPO PMP PMI-ACP CAPM', parts),
  };
}

/** What `/certify` shows when this is typed after it. */
function typed(text: string, parts: Parts): View {
  const command = readCommand(text, parts.catalog);
  if (command.kind === 'help') return command.view;
  if (command.kind === 'compare') return comparisonView(command.certifications, parts);
  const view = command.kind === 'details' && detailsView(command.certification, parts);
  if (!view) throw new Error(`"/certify ${text}" shows nothing by itself`);
  return view;
}

const REFUSED: Record<RefusedBecause, string> = {
  'cannot-post-here': 'Certify cannot post here',
  archived: 'the channel is archived',
  'read-only': 'the channel is read-only',
};

const FAILURES: Record<FailureCause, string> = {
  'rate-limited': 'Slack asks for a pause',
  installation: 'Certify is not allowed to',
  'slack-unreachable': 'Slack does not answer',
  unexpected: 'a fault of Certify',
};

function notices(): Views {
  const all: Record<Notice['about'], Readonly<Record<string, Notice>>> = {
    started: withAndWithoutLink({
      'started in a thread': { about: 'started', where: 'thread' },
      'started in private messages': { about: 'started', where: 'dm' },
      ...ofEach(REFUSED, 'started in private messages, since', startedElsewhere),
    }),
    moved: withAndWithoutLink({ 'goes on in private messages': { about: 'moved' } }),
    'left-behind': withAndWithoutLink({
      'goes on in private messages, but is still seen here': { about: 'left-behind' },
    }),
    'not-yours': { 'tapped by someone else': { about: 'not-yours' } },
    unreadable: { 'a button that cannot be read': { about: 'unreadable' } },
    failed: {
      ...ofEach(FAILURES, 'after a tap,', (cause) => failed(cause, 'tapped')),
      ...ofEach(FAILURES, 'after a command,', (cause) => failed(cause, 'typed')),
    },
  };
  const entries = Object.values(all).flatMap((some) => Object.entries(some));
  return Object.fromEntries(entries.map(([special, notice]) => [special, { kind: 'notice', notice }]));
}

type Linked = Extract<Notice, { about: 'started' | 'moved' | 'left-behind' }>;

const startedElsewhere = (because: RefusedBecause): Linked => ({ about: 'started', where: 'dm', because });

/** Only where Slack asks for a pause does it say for how long. */
function failed(cause: FailureCause, after: 'tapped' | 'typed'): Notice {
  const wait = cause === 'rate-limited' ? { retryAfterSeconds: 12 } : {};
  return { about: 'failed', cause, after, ...wait };
}

function ofEach<Id extends string, N extends Notice>(
  words: Readonly<Record<Id, string>>,
  start: string,
  make: (id: Id) => N,
): Readonly<Record<string, N>> {
  const ids = Object.keys(words) as Id[];
  return Object.fromEntries(ids.map((id) => [`${start} ${words[id]}`, make(id)]));
}

/** Slack does not always say where a message is. */
function withAndWithoutLink(notices: Readonly<Record<string, Linked>>): Readonly<Record<string, Notice>> {
  return Object.fromEntries(
    Object.entries(notices).flatMap(([special, notice]) => [
      [special, notice],
      [`${special}, with a link`, { ...notice, link: LINK }],
    ]),
  );
}
