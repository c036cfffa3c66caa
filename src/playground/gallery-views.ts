import type { Catalog } from '../catalog/catalog.ts';
import { type Click, isLook, type Look } from '../conversation/click.ts';
import { factsView } from '../conversation/facts-view.ts';
import { refused } from '../conversation/first-line.ts';
import { choosingView, launcherView } from '../conversation/launcher-view.ts';
import { ROLES, roleName } from '../conversation/list-view.ts';
import { look } from '../conversation/look.ts';
import type { Parts } from '../conversation/parts.ts';
import { decodeState, encodeState, type State } from '../conversation/state.ts';
import { begin, current, step } from '../conversation/step.ts';
import type { QuestionnaireView, RefusedBecause, View } from '../conversation/view.ts';
import { forWords, wordsRead } from '../conversation/words-read.ts';
import { type Wanted, wantedView, wordsView } from '../conversation/words-view.ts';
import { type Answers, MOST_HELD, withCompanyPrices } from '../recommendation/index.ts';
import type { Understood } from '../understanding/understood.ts';
import {
  type Asked,
  type Cases,
  CHANGES,
  COMPARED_WHICH,
  COMPARISONS,
  CONTRADICTIONS,
  COSTS,
  DETAILS,
  LISTS,
  NEAREST,
  NEW_TO_SCRUM,
  OUTCOMES,
  OWNER,
  PARENTS,
  PATHS,
  PREVIEWS,
  QUESTIONS,
  SAID,
  SCRUM_MASTER,
  type Tapped,
  VERDICTS,
  type Views,
  WAYS,
  WHY_NOTS,
  WITH_SAFE,
  WRITTEN,
} from './gallery-cases.ts';
import { ACME, AT_ACME } from './gallery-companies.ts';
import { notices } from './gallery-notices.ts';

/** One view of the product, to be looked at. */
export interface GalleryView {
  /** For links to it: lower case, digits and hyphens, unique. Made from the title. */
  readonly id: string;
  readonly group: string;
  /** What is shown, in words for people who know the product and not its code. */
  readonly title: string;
  readonly view: View;
}

const KINDS: Record<View['kind'], { readonly group: string; readonly name: string }> = {
  launcher: { group: 'Starting', name: 'Launcher' },
  choosing: { group: 'Starting', name: 'Choosing between' },
  parent: { group: 'Starting', name: 'Above the thread' },
  question: { group: 'Questions', name: 'Question' },
  picker: { group: 'Questions', name: 'List' },
  standing: { group: 'Questions', name: 'How it stands' },
  answers: { group: 'Questions', name: 'Change an answer' },
  'start-over': { group: 'Questions', name: 'Start over' },
  outcome: { group: 'Outcomes', name: 'Outcome' },
  cost: { group: 'Outcomes', name: 'What it costs' },
  changes: { group: 'Outcomes', name: 'What would change this' },
  preview: { group: 'Outcomes', name: 'See that result' },
  'why-not': { group: 'Outcomes', name: 'Why not' },
  path: { group: 'Outcomes', name: 'What comes after' },
  comparison: { group: 'Comparison and details', name: 'Comparison' },
  'compare-which': { group: 'Comparison and details', name: 'Compare which' },
  details: { group: 'Comparison and details', name: 'Details' },
  role: { group: 'Looking around', name: 'Role' },
  list: { group: 'Looking around', name: 'List of certifications' },
  way: { group: 'Looking around', name: 'Way' },
  nearest: { group: 'Looking around', name: 'Did you mean' },
  buttons: { group: 'Help', name: 'Buttons' },
  help: { group: 'Help', name: 'Help' },
  notice: { group: 'Notices', name: 'Notice' },
};

/**
 * Every view of the product in the order in which a person meets them, made by the real conversation wherever it makes
 * them. `today` is `YYYY-MM-DD`. Throws when a command shows nothing any more.
 */
export function galleryViews(catalog: Catalog, today: string): readonly GalleryView[] {
  const parts: Parts = {
    catalog,
    today,
    reportTo: { kind: 'tracker', url: 'https://tracker.example.com/new' },
  };
  const views: Record<View['kind'], Views> = {
    launcher: launchers(parts),
    choosing: choosing(parts),
    parent: PARENTS,
    question: questions(parts),
    picker: heldLists(parts),
    standing: standings(parts),
    answers: edits({ kind: 'answers' }, parts),
    'start-over': edits({ kind: 'start-over' }, parts),
    outcome: outcomes(parts),
    cost: {
      ...viewsTapped(COSTS, parts),
      'at a company that has a say': tapped(NEW_TO_SCRUM, { kind: 'cost', years: 3 }, atAcme(parts)),
    },
    changes: viewsTapped(CHANGES, parts),
    preview: viewsTapped(PREVIEWS, parts),
    'why-not': viewsTapped(WHY_NOTS, parts),
    path: viewsTapped(PATHS, parts),
    comparison: comparisons(parts),
    'compare-which': viewsAsked(COMPARED_WHICH, parts),
    details: details(parts),
    role: roles(parts),
    list: lists(parts),
    way: viewsAsked(WAYS, parts),
    nearest: viewsAsked(NEAREST, parts),
    buttons: viewsAsked({ 'after "yes"': { kind: 'buttons' } }, parts),
    help: viewsAsked({ 'asked for': { kind: 'help' } }, parts),
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

function questions(parts: Parts): Views {
  const afterWords = (understood: Understood) =>
    wordsView(understood, { owner: OWNER, place: 'thread' }, parts);
  const one = stateAfter({ aim: 'team' }, parts);
  const two = stateAfter({ aim: 'team', setting: 'mix' }, parts);
  return {
    ...viewsAfter(QUESTIONS, parts),
    'Role, asked again': step(two, { kind: 'change', question: 'aim' }, parts),
    'You hold, after answers were lost': longAfter(two, parts),
    'Way of working, in private messages': current({ ...one, place: 'dm' }, parts),
    'Way of working, seen by its owner alone': current({ ...one, place: 'ephemeral' }, parts),
    ...refusals(parts),
    'Way of working, after words about oneself': afterWords(WRITTEN['of whom something is known']),
    'Role, after words that say nothing': afterWords(WRITTEN['of whom nothing is known']),
  };
}

const REFUSED: Record<RefusedBecause, string> = {
  'not-invited': 'Certify was not invited',
  'cannot-post-here': 'Certify cannot post there',
  archived: 'the channel is archived',
  'read-only': 'the channel is read-only',
  'messages-closed': 'private messages are closed',
};

/** The first question where it was not asked for. */
function refusals(parts: Parts): Views {
  const reasons = Object.keys(REFUSED) as RefusedBecause[];
  return Object.fromEntries(
    reasons.map((because) => [
      `Role, seen by its owner alone, since ${REFUSED[because]}`,
      refused(begin(OWNER, 'ephemeral', parts), because),
    ]),
  );
}

function edits(click: Click, parts: Parts): Views {
  return {
    'after two answers': step(stateAfter({ aim: 'team', setting: 'mix' }, parts), click, parts),
    'on a result': step(stateAfter(NEW_TO_SCRUM, parts), click, parts),
  };
}

function launchers(parts: Parts): Views {
  const launcher = (said: Answers) => launcherView(said, true, parts);
  return {
    'in a channel': launcher({}),
    'where no thread can be had': launcherView({}, false, parts),
    'after a comparison': launcher({ considering: ['csm', 'cspo'] }),
    'after a role': launcher({ aim: 'team' }),
    ...viewsOf(WRITTEN, (understood) => forWords(launcher(understood.answers), wordsRead(understood, parts))),
  };
}

function choosing(parts: Parts): Views {
  return {
    'in a channel': choosingView({}, true, parts),
    'where no thread can be had': choosingView({}, false, parts),
  };
}

function roles(parts: Parts): Views {
  return Object.fromEntries(ROLES.map((role) => [roleName(role), shown({ kind: 'role', role }, parts)]));
}

function lists(parts: Parts): Views {
  return {
    ...viewsAsked(LISTS, parts),
    'everything, the last page': factsView({ kind: 'list', of: null, page: 99 }, { closes: true }, parts),
  };
}

function heldLists(parts: Parts): Views {
  return { 'all that is held': current(stateAfter({ ...SCRUM_MASTER, held: 'several' }, parts), parts) };
}

function standings(parts: Parts): Views {
  const before = stateAfter({ ...SCRUM_MASTER, held: 'several' }, parts);
  const pick = (...certifications: string[]) => step(before, { kind: 'picked', certifications }, parts);
  return { one: pick('csm'), 'as many as can be picked': pick(...catalogIds(parts).slice(0, MOST_HELD)) };
}

const catalogIds = ({ catalog }: Parts) => catalog.all.map(({ id }) => id);

function outcomes(parts: Parts): Views {
  const settled = stateAfter(WITH_SAFE, parts);
  return {
    ...viewsAfter(OUTCOMES, parts),
    'one, likely (SSM). After new figures and lost answers': longAfter(settled, parts),
    ...viewsAfter(CONTRADICTIONS, parts),
    ...viewsAfter(VERDICTS, parts),
    'one, likely (SSM). A wish of before that nothing grants here': current(
      { ...settled, wishes: ['never-expires'] },
      parts,
    ),
    ...viewsTapped(SAID, parts),
    ...viewsOf(AT_ACME, (answers) => current(stateAfter(answers, atAcme(parts)), atAcme(parts))),
  };
}

/** The same at a company that has a say. */
const atAcme = (parts: Parts): Parts => ({
  ...parts,
  catalog: withCompanyPrices(parts.catalog, ACME),
  overlay: ACME,
});

function comparisons(parts: Parts): Views {
  return {
    'from a result': tapped(NEW_TO_SCRUM, { kind: 'compare' }, parts),
    ...viewsAsked(COMPARISONS, parts),
  };
}

function details(parts: Parts): Views {
  // The catalog may have none.
  const retired = parts.catalog.all.find((one) => one.retired);
  return {
    'from a result': tapped(NEW_TO_SCRUM, { kind: 'details', certification: 'csm' }, parts),
    'from a list': factsView(
      { kind: 'details', certification: 'psm-i', back: { of: null, page: 2 } },
      { closes: true },
      parts,
    ),
    'seen by everybody': wantedView({ kind: 'details', certification: 'csm' }, NOTHING_READ, false, parts),
    ...viewsAsked(DETAILS, parts),
    ...(retired && {
      'one that is no longer awarded': shown({ kind: 'details', certification: retired.id }, parts),
    }),
  };
}

function viewsAfter(cases: Readonly<Record<string, Cases>>, parts: Parts): Views {
  const all: Cases = Object.assign({}, ...Object.values(cases));
  return viewsOf(all, (answers) => current(stateAfter(answers, parts), parts));
}

/** Each name keeps its place. */
function viewsOf<Case>(cases: Readonly<Record<string, Case>>, show: (one: Case) => View): Views {
  return Object.fromEntries(Object.entries(cases).map(([special, one]) => [special, show(one)]));
}

function viewsTapped(cases: Tapped, parts: Parts): Views {
  return viewsOf(cases, ({ answers, said, tap }) => {
    const before = stateAfter(answers, parts);
    const { state } = said ? step(before, said, parts) : { state: before };
    return shownAfter(state ?? before, tap, parts);
  });
}

function viewsAsked(cases: Asked, parts: Parts): Views {
  return viewsOf(cases, (wanted) => shown(wanted, parts));
}

function tapped(answers: Answers, tap: Click | Look, parts: Parts): View {
  return shownAfter(stateAfter(answers, parts), tap, parts);
}

function shownAfter(state: State, tap: Click | Look, parts: Parts): View {
  if (!isLook(tap)) return step(state, tap, parts);
  const view = look(state, tap, parts);
  if (!view) throw new Error(`a look at "${tap.kind}" shows nothing`);
  return view;
}

/** Where someone stands who taps these answers as they are asked for, up to the first question without one. */
function stateAfter(answers: Answers, parts: Parts): State {
  let view = begin(OWNER, 'thread', parts, answers.considering && { considering: answers.considering });
  for (;;) {
    const tap = nextTap(view, answers);
    if (!tap) return view.state;
    view = step(view.state, tap, parts);
  }
}

function nextTap(view: QuestionnaireView, answers: Answers): Click | null {
  if (view.kind === 'picker') {
    const certifications = answers.holds?.map(({ certification }) => certification);
    return certifications ? { kind: 'picked', certifications } : null;
  }
  if (view.kind === 'standing') return { kind: 'standing', standings: answers.holds ?? [] };
  if (view.kind !== 'question') return null;
  const { id, options } = view.question;
  const option = options.find((one) => one.id === answers[id]);
  return option ? { kind: 'answer', question: id, option: option.id } : null;
}

/** What a button of long ago leads to. It carries two answers more: `e9` is no option, and `z9` not even a question. */
function longAfter(state: State, parts: Parts): QuestionnaireView {
  const read = decodeState(`${encodeState({ ...state, catalogVersion: '2025-01-01' })}e9z9`, parts.catalog);
  if (!read) throw new Error('what a button of long ago carries cannot be read any more');
  return current(read.state, parts, read.dropped);
}

const NOTHING_READ = { answers: {}, from: [], notUnderstood: [], cut: false };

/** What somebody sees who asks for this alone. */
const shown = (wanted: Wanted, parts: Parts): View => wantedView(wanted, NOTHING_READ, true, parts);
