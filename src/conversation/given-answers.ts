import {
  type Answers,
  badgeLabel,
  isWeighed,
  onOffer,
  optionLabel,
  type QuestionId,
  topicOf,
  tradeOffLabel,
} from '../recommendation/index.ts';
import type { State } from './state.ts';
import type { GivenAnswer } from './view.ts';

/** Answers given and still on offer, in the order given, and the trade-off behind them where it counts. */
export function given(state: State): readonly GivenAnswer[] {
  const { tradeoff } = state.answers;
  const answers = givenToQuestions(state);
  if (!tradeoff || !isWeighed(state.answers)) return answers;
  return [...answers, { question: 'tradeoff', topic: topicOf('tradeoff'), label: tradeOffLabel(tradeoff) }];
}

/** The same without the trade-off: what can be asked again. */
export function givenToQuestions({ answers, order }: State) {
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
