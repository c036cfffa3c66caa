import {
  type Answers,
  isWeighed,
  onOffer,
  optionLabel,
  presume,
  type QuestionId,
  topicOf,
  tradeOffLabel,
} from '../recommendation/index.ts';
import { nameOfHeld } from './holding.ts';
import type { Parts } from './parts.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { GivenAnswer } from './view.ts';

type Given = Pick<State, 'answers' | 'order'>;

/**
 * Answers taken as said and those given, as far as they are on offer: those given in their order, and the trade-off
 * behind them where it counts.
 */
export function given(state: Given, parts: Pick<Parts, 'catalog'>): readonly GivenAnswer[] {
  const { tradeoff } = state.answers;
  const answers = [...takenAsSaid(state, parts), ...givenToQuestions(state, parts)];
  if (!tradeoff || !isWeighed(told(state, parts))) return answers;
  return [...answers, { question: 'tradeoff', topic: topicOf('tradeoff'), label: tradeOffLabel(tradeoff) }];
}

/** Only what the person has answered: what can be taken back. */
export function givenToQuestions(state: Given, parts: Pick<Parts, 'catalog'>) {
  const shown = onOffer(told(state, parts));
  return state.order
    .filter((question) => question in shown)
    .map((question) => ({
      question,
      topic: topicOf(question),
      label: labelOf(question, shown, parts),
    }));
}

function takenAsSaid({ answers }: Given, parts: Pick<Parts, 'catalog'>): readonly GivenAnswer[] {
  const taken = presume(answers, parts.catalog);
  return taken.presumed.map((question) => ({
    question,
    topic: topicOf(question),
    label: labelOf(question, taken.answers, parts),
    presumed: true,
  }));
}

/** As on the button; behind "several", what was picked, and whether it has lapsed or is about to expire. */
function labelOf(question: QuestionId, answers: Answers, { catalog }: Pick<Parts, 'catalog'>): string {
  const option = answers[question] ?? 'not-sure';
  const label = optionLabel(question, option, answers) ?? option;
  if (question !== 'held' || option !== 'several' || !answers.holds) return label;
  return heldInShort(answers.holds.map((one) => nameOfHeld(one, catalog)));
}

/** What an entry of a menu has room for beside the topic; test/conversation/held-names.test.ts holds that it is enough. */
const MOST_CHARACTERS = 65;

/** The first two of what is held, or the first alone where two are too long. */
function heldInShort(names: readonly string[]): string {
  if (names.length === 0) return 'None Picked';
  const two = first(2, names);
  return two.length <= MOST_CHARACTERS ? two : first(1, names);
}

function first(many: number, names: readonly string[]): string {
  const more = names.length - many;
  const named = names.slice(0, many).join(', ');
  return more > 0 ? `${named} and ${more} More` : named;
}
