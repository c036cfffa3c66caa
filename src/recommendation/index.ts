/**
 * The shared recommendation module's one door. Pure: the same answers and catalog give the same result, whoever
 * asks. Used by the slash command, the buttons and the command line alike.
 */

export {
  type Answers,
  BADGES,
  type Badge,
  OPTION_IDS,
  type OptionId,
  QUESTION_IDS,
  type QuestionId,
  TRADE_OFFS,
  type TradeOff,
} from './answers.ts';
export { WISHES, type Wish } from './better.ts';
export { type Citation, citationId } from './citation.ts';
export { type Comparison, type ComparisonRow, compare, costInBrief, costInWords } from './comparison.ts';
export { type Contradiction, contradictionIn } from './contradiction.ts';
export { type Cost, costOver, isYears, renewedAsOne, USUAL_YEARS } from './cost.ts';
export { type CostTable, costTable, notCounted, YEARS_TO_CHOOSE } from './cost-table.ts';
export type { Difference } from './difference.ts';
export {
  ageNote,
  ageOf,
  type FigureLine,
  figureLines,
  inUsd,
  OLD_AFTER_MONTHS,
  type OriginLine,
} from './figure-lines.ts';
export type { Clarity } from './issuer.ts';
export { progress } from './next-question.ts';
export { isOffered, onOffer } from './on-offer.ts';
export { matters } from './open-questions.ts';
export type { Outcome } from './outcome.ts';
export { type Path, pathFrom } from './path.ts';
export type { PathStep } from './path-step.ts';
export {
  allQuestions,
  badgeLabel,
  optionLabel,
  plainOptionLabel,
  questionFor,
  topicOf,
  tradeOffLabel,
} from './question.ts';
export type { Question } from './question-words.ts';
export type { Reason } from './reason.ts';
export { recommend } from './recommend.ts';
export type { Recommendation } from './recommendation.ts';
export { regionalLines } from './regional-prices.ts';
export { tradeOff } from './trade-off.ts';
export { isWeighed, keepTradeOff } from './weighed.ts';
export { type Change, otherTradeOff, whatWouldChange } from './what-if.ts';
export { type Objection, whyNot } from './why-not.ts';
export { heed, MOST_WISHES, type Wished } from './wish.ts';
