import type { Catalog } from '../catalog/catalog.ts';
import {
  type Answers,
  ageNote,
  BADGES,
  type Badge,
  badgeLabel,
  compare,
  costOver,
  figureLines,
  isOffered,
  isWeighed,
  keepTradeOff,
  matters,
  onOffer,
  optionLabel,
  pathFrom,
  progress,
  type QuestionId,
  questionFor,
  type Recommendation,
  recommend,
  regionalLines,
  topicOf,
  tradeOffLabel,
  type Wished,
  whatWouldChange,
  whyNot,
} from '../recommendation/index.ts';
import type { Click } from './click.ts';
import { costView } from './cost-view.ts';
import { pathView } from './path-view.ts';
import { takenBack, tradeOffOf, weighing, wishedOf, wishing } from './said-on-outcome.ts';
import { shownContradiction } from './shown-contradiction.ts';
import type { Place, State } from './state.ts';
import type {
  ChangesView,
  ComparisonView,
  CostView,
  DetailsView,
  GivenAnswer,
  OutcomeView,
  PathView,
  QuestionView,
  ShownCertification,
  TickView,
  WhyNotView,
} from './view.ts';

/** What every view is made from, besides the state. */
export interface Parts {
  readonly catalog: Catalog;
  /** `YYYY-MM-DD`; figures are called old by it. */
  readonly today: string;
}

/** A view that belongs to a questionnaire and carries its state. */
export type QuestionnaireView =
  | QuestionView
  | TickView
  | OutcomeView
  | ComparisonView
  | DetailsView
  | CostView
  | ChangesView
  | WhyNotView
  | PathView;

/** The first question of a new questionnaire. */
export function begin(owner: string, place: Place, parts: Parts): QuestionnaireView {
  const state = { place, owner, step: 0, catalogVersion: parts.catalog.version, answers: {}, order: [] };
  return current(state, parts);
}

/** The next view after a click. A click that makes no sense beside the answers shows where the person stands. */
export function step(
  state: State,
  click: Click,
  parts: Parts,
  dropped: readonly string[] = [],
): QuestionnaireView {
  const next = { ...state, step: state.step + 1 };
  switch (click.kind) {
    case 'answer':
      return current(
        isOffered(click.question, click.option, state.answers) ? answered(next, click) : next,
        parts,
        dropped,
      );
    case 'ticks':
      return current(ticked(next, click.badges), parts, dropped);
    case 'undo':
      return current(undone(next), parts, dropped);
    case 'restart':
      return current(emptied(next), parts);
    case 'change':
      return isOffered(click.question, 'not-sure', state.answers)
        ? questionView(next, click.question, parts, dropped)
        : current(next, parts, dropped);
    case 'details':
      // A result that rested on answers now lost is first shown anew, with what was lost.
      if (dropped.length > 0) return current(next, parts, dropped);
      return detailsView(click.certification, parts, next) ?? current(next, parts, dropped);
    case 'compare':
      if (dropped.length > 0) return current(next, parts, dropped);
      return comparisonView(sideBySide(next, parts), parts, next);
    case 'cost':
      if (dropped.length > 0 || !progress(state.answers).settled) return current(next, parts, dropped);
      return costView(sideBySide(next, parts), click.years, next, parts);
    case 'changes':
      // Before there is a result there is nothing to change about it.
      if (dropped.length > 0 || !progress(state.answers).settled) return current(next, parts, dropped);
      return changesView(next, parts);
    case 'why-not':
      if (dropped.length > 0 || !progress(state.answers).settled) return current(next, parts, dropped);
      return whyNotView(next, click.certification, parts);
    case 'path':
      if (dropped.length > 0 || !progress(state.answers).settled) return current(next, parts, dropped);
      return pathView(next, given(next), parts) ?? current(next, parts);
    case 'wish':
      // A wish is about a result that is seen, so that one which has changed since is shown first.
      return current(dropped.length > 0 ? next : wishing(next, click.wish, parts.catalog), parts, dropped);
    case 'take-back':
      return current(takenBack(next), parts, dropped);
    case 'trade-off':
      return current(
        dropped.length > 0 ? next : weighing(next, click.tradeOff, parts.catalog),
        parts,
        dropped,
      );
    case 'outcome':
      return current(next, parts, dropped);
  }
}

/** The view a state stands at: the boxes, the next question, or the outcome. */
export function current(state: State, parts: Parts, dropped: readonly string[] = []): QuestionnaireView {
  if (wantsTicks(state.answers)) return tickView(state, parts, dropped);
  const { next } = progress(state.answers);
  return next ? questionView(state, next, parts, dropped) : outcomeView(state, parts, dropped);
}

function answered(state: State, { question, option }: Extract<Click, { kind: 'answer' }>): State {
  const { ticked, ...others } = state.answers;
  const kept = question === 'held' || !ticked ? others : { ...others, ticked };
  return {
    ...state,
    answers: keepTradeOff(state.answers, { ...kept, [question]: option }),
    order: [...state.order.filter((one) => one !== question), question],
  };
}

/** The boxes belong to the answer "several". */
function ticked(state: State, badges: readonly Badge[]): State {
  const several =
    state.answers.held === 'several'
      ? state
      : answered(state, { kind: 'answer', question: 'held', option: 'several' });
  return { ...several, answers: keepTradeOff(state.answers, { ...several.answers, ticked: badges }) };
}

/** Nothing is answered and nothing was said. */
function emptied({ wishes: _said, ...state }: State): State {
  return { ...state, answers: {}, order: [] };
}

/** Takes back the trade-off, or else the last answer that is shown and those after it that are not on offer any more. */
function undone(state: State): State {
  const { tradeoff: _weighed, ...unweighed } = state.answers;
  if (isWeighed(state.answers)) return { ...state, answers: unweighed };
  const last = givenToQuestions(state).at(-1)?.question;
  if (!last) return state;
  const order = state.order.slice(0, state.order.indexOf(last));
  const { ticked, ...answers } = state.answers;
  const kept = Object.fromEntries(order.map((question) => [question, answers[question]])) as Answers;
  return { ...state, order, answers: ticked && kept.held === 'several' ? { ...kept, ticked } : kept };
}

/** "Several" was tapped, the boxes were not sent yet, and it makes a difference what is held. */
function wantsTicks({ ticked, ...answers }: Answers): boolean {
  return answers.held === 'several' && ticked === undefined && matters('held', answers);
}

/** Answers given and still on offer, in the order given, and the trade-off behind them where it counts. */
function given(state: State): readonly GivenAnswer[] {
  const { tradeoff } = state.answers;
  const answers = givenToQuestions(state);
  if (!tradeoff || !isWeighed(state.answers)) return answers;
  return [...answers, { question: 'tradeoff', topic: topicOf('tradeoff'), label: tradeOffLabel(tradeoff) }];
}

function givenToQuestions({ answers, order }: State) {
  const shown = onOffer(answers);
  return order
    .filter((question) => question in shown)
    .map((question) => ({ question, topic: topicOf(question), label: labelOf(question, shown) }));
}

/** As on the button; behind "several", what was ticked. */
function labelOf(question: QuestionId, answers: Answers): string {
  const option = answers[question] ?? 'not-sure';
  const label = optionLabel(question, option, answers) ?? option;
  if (question !== 'held' || option !== 'several' || !answers.ticked) return label;
  const [first, second, ...more] = answers.ticked.map(badgeLabel);
  if (!first) return `${label} (None Ticked)`;
  if (!second) return first;
  return more.length > 0 ? `${first} and ${more.length + 1} More` : `${first}, ${second}`;
}

/** As of today's catalog. Only views that say so when it has changed may bring a state up to date. */
function fresh(state: State, { catalog }: Parts): State {
  return { ...state, catalogVersion: catalog.version };
}

function questionView(
  state: State,
  question: QuestionId,
  parts: Parts,
  dropped: readonly string[],
): QuestionView {
  const { [question]: _open, ...others } = state.answers;
  return {
    kind: 'question',
    state: fresh(state, parts),
    question: questionFor(question, state.answers),
    given: given(state),
    atMost: Math.max(1, progress(others as Answers).atMost),
    dropped,
  };
}

function tickView(state: State, parts: Parts, dropped: readonly string[]): TickView {
  const badges = BADGES.map((badge) => ({ badge, label: badgeLabel(badge) }));
  return { kind: 'ticks', state: fresh(state, parts), badges, given: given(state), dropped };
}

function outcomeView(state: State, parts: Parts, dropped: readonly string[]): OutcomeView {
  const recommendation = recommend(state.answers, parts.catalog);
  const wished = wishedOf(state, parts.catalog);
  return {
    kind: 'outcome',
    state: fresh(state, parts),
    recommendation,
    wished,
    tradeOff: tradeOffOf(state, parts.catalog),
    shown: onCards(recommendation, wished).map((id) => shownCertification(id, parts)),
    given: given(state),
    path: pathFrom(state.answers, parts.catalog),
    contradiction: shownContradiction(state.answers, parts.catalog),
    catalogChanged: state.catalogVersion !== parts.catalog.version,
    dropped,
  };
}

function changesView(state: State, { catalog }: Parts): ChangesView {
  const { outcome } = recommend(state.answers, catalog);
  const changes = whatWouldChange(state.answers);
  const named = [outcome, ...changes.flatMap(({ outcomes }) => outcomes)].flatMap(
    (each): readonly string[] => each.certifications,
  );
  const names = Object.fromEntries(named.map((id) => [id, catalog.get(id)?.abbreviation ?? id]));
  return { kind: 'changes', state, given: given(state), outcome, changes, names };
}

function whyNotView(state: State, id: string | null, { catalog }: Parts): WhyNotView {
  const certification = id === null ? undefined : catalog.get(id);
  const asked = certification && {
    certification,
    objections: whyNot(certification.id, state.answers, catalog),
  };
  const byIssuer = [...catalog.all].sort(
    (one, other) =>
      one.issuer.name.localeCompare(other.issuer.name, 'en') ||
      one.abbreviation.localeCompare(other.abbreviation, 'en'),
  );
  return { kind: 'why-not', state, given: given(state), asked: asked ?? null, all: byIssuer };
}

/** How many certifications stand side by side on a result. */
const CARDS = 3;

/** Which certifications get a card: the outcome's and those next in rank; none where naming one would be a guess. */
function onCards({ outcome, ranked }: Recommendation, wished: Wished | null): readonly string[] {
  if (wished && wished.now !== wished.before) {
    return [...new Set([wished.now, wished.before, ...ranked])].slice(0, CARDS);
  }
  switch (outcome.kind) {
    case 'undecided':
    case 'ask-employer':
    case 'keep-or-lapse':
      return [];
    case 'none':
      return ranked.slice(0, CARDS - 1);
    default:
      return ranked.slice(0, CARDS);
  }
}

/** What stands on the cards. Where none do, as after a tap on a result that has changed since, the first in rank. */
function sideBySide(state: State, parts: Parts): readonly string[] {
  const recommendation = recommend(state.answers, parts.catalog);
  const cards = onCards(recommendation, wishedOf(state, parts.catalog));
  return cards.length > 0 ? cards : recommendation.ranked.slice(0, CARDS);
}

function shownCertification(id: string, { catalog, today }: Parts): ShownCertification {
  const certification = catalog.get(id);
  if (!certification) throw new Error(`"${id}" is not in the catalog`);
  return { certification, cost: costOver(certification), ageNote: ageNote(certification, today) };
}

/** Certifications side by side, two to four catalog ids; with a state, there is a way back to its result. */
export function comparisonView(
  ids: readonly string[],
  parts: Parts,
  state: State | null = null,
): ComparisonView {
  return {
    kind: 'comparison',
    comparison: compare(ids, parts.catalog),
    certifications: ids.map((id) => shownCertification(id, parts)),
    state,
  };
}

/** Everything known about one certification; null when the catalog does not have it. */
export function detailsView(id: string, parts: Parts, state: State | null = null): DetailsView | null {
  const certification = parts.catalog.get(id);
  if (!certification) return null;
  const successor = certification.retired?.successor ?? null;
  return {
    kind: 'details',
    shown: shownCertification(id, parts),
    figures: figureLines(certification, parts.catalog, parts.today),
    regional: regionalLines(certification, parts.today),
    successor: successor && (parts.catalog.get(successor)?.abbreviation ?? successor),
    state,
  };
}
