import type { Catalog } from '../catalog/catalog.ts';
import {
  type Answers,
  ageNote,
  BADGES,
  badgeLabel,
  compare,
  figureLines,
  isOffered,
  matters,
  optionLabel,
  progress,
  type QuestionId,
  questionFor,
  type Recommendation,
  recommend,
  threeYearCost,
  topicOf,
} from '../recommendation/index.ts';
import type { Click } from './click.ts';
import type { Place, State } from './state.ts';
import type {
  ComparisonView,
  DetailsView,
  GivenAnswer,
  OutcomeView,
  QuestionView,
  ShownCertification,
  TickView,
} from './view.ts';

/** What every view is made from, besides the state. */
export interface Parts {
  readonly catalog: Catalog;
  /** `YYYY-MM-DD`; figures are called old by it. */
  readonly today: string;
}

/** A view that belongs to a questionnaire and carries its state. */
export type QuestionnaireView = QuestionView | TickView | OutcomeView | ComparisonView | DetailsView;

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
      return current(
        { ...next, answers: { ...next.answers, held: 'several', ticked: click.badges } },
        parts,
        dropped,
      );
    case 'undo':
      return current(undone(next), parts, dropped);
    case 'restart':
      return current({ ...next, answers: {}, order: [] }, parts);
    case 'change':
      return isOffered(click.question, 'not-sure', state.answers)
        ? questionView(next, click.question, parts, dropped)
        : current(next, parts, dropped);
    case 'details':
      return detailsView(click.certification, parts, next) ?? current(next, parts, dropped);
    case 'compare':
      return comparisonView(sideBySide(recommend(state.answers, parts.catalog)), parts, next);
    case 'outcome':
      return current(next, parts, dropped);
  }
}

/** The view a state stands at: the boxes, the next question, or the outcome. */
export function current(state: State, parts: Parts, dropped: readonly string[] = []): QuestionnaireView {
  if (wantsTicks(state.answers)) return tickView(state, parts);
  const { next } = progress(state.answers);
  return next ? questionView(state, next, parts, dropped) : outcomeView(state, parts, dropped);
}

function answered(state: State, { question, option }: Extract<Click, { kind: 'answer' }>): State {
  const { ticked, ...others } = state.answers;
  const kept = question === 'held' || !ticked ? others : { ...others, ticked };
  return {
    ...state,
    answers: { ...kept, [question]: option },
    order: [...state.order.filter((one) => one !== question), question],
  };
}

function undone(state: State): State {
  const last = state.order.at(-1);
  if (!last) return state;
  const { [last]: _taken, ticked, ...others } = state.answers;
  const answers = last === 'held' || !ticked ? others : { ...others, ticked };
  return { ...state, answers: answers as Answers, order: state.order.slice(0, -1) };
}

/** "Several" was tapped, the boxes were not sent yet, and it makes a difference what is held. */
function wantsTicks({ ticked, ...answers }: Answers): boolean {
  return answers.held === 'several' && ticked === undefined && matters('held', answers);
}

/** Answers given and still on offer, in the order given. */
function given({ answers, order }: State): readonly GivenAnswer[] {
  return order.flatMap((question) => {
    const option = answers[question];
    if (!option || !isOffered(question, option, answers)) return [];
    return [{ question, topic: topicOf(question), label: optionLabel(question, option) ?? option }];
  });
}

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

function tickView(state: State, parts: Parts): TickView {
  const badges = BADGES.map((badge) => ({ badge, label: badgeLabel(badge), ticked: false }));
  return { kind: 'ticks', state: fresh(state, parts), badges, given: given(state) };
}

function outcomeView(state: State, parts: Parts, dropped: readonly string[]): OutcomeView {
  const recommendation = recommend(state.answers, parts.catalog);
  return {
    kind: 'outcome',
    state: fresh(state, parts),
    recommendation,
    shown: onCards(recommendation).map((id) => shownCertification(id, parts)),
    given: given(state),
    catalogChanged: state.catalogVersion !== parts.catalog.version,
    dropped,
  };
}

/** How many certifications stand side by side on a result. */
const CARDS = 3;

/** Which certifications get a card: the outcome's and those next in rank; none where naming one would be a guess. */
function onCards({ outcome, ranked }: Recommendation): readonly string[] {
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

function sideBySide({ ranked }: Recommendation): readonly string[] {
  return ranked.slice(0, CARDS);
}

function shownCertification(id: string, { catalog, today }: Parts): ShownCertification {
  const certification = catalog.get(id);
  if (!certification) throw new Error(`"${id}" is not in the catalog`);
  return { certification, cost: threeYearCost(certification), ageNote: ageNote(certification, today) };
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
    state: state && fresh(state, parts),
  };
}

/** Everything known about one certification; null when the catalog does not have it. */
export function detailsView(id: string, parts: Parts, state: State | null = null): DetailsView | null {
  const certification = parts.catalog.get(id);
  if (!certification) return null;
  return {
    kind: 'details',
    shown: shownCertification(id, parts),
    figures: figureLines(certification),
    state: state && fresh(state, parts),
  };
}
