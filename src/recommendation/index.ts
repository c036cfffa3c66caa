/**
 * The shared recommendation module's one door. Pure: the same answers and catalog give the same result, whoever
 * asks. Used by the slash command, the buttons and the command line alike.
 */

export { progress } from './asking/next-question.ts';
export { listMatters, matters } from './asking/open-questions.ts';
export type { Certainty } from './certainty.ts';
export { namesOf, withoutTheList } from './company/in-words.ts';
export {
  type Allowance,
  allowanceOf,
  type CompanyPrices,
  type Course,
  type Overlay,
  type Stance,
  type Standing as CompanyStanding,
  type Subject,
  standingOf,
} from './company/overlay.ts';
export { companyPriced, withCompanyPrices } from './company/prices.ts';
export { presume } from './considering/presume.ts';
export type { Clarity } from './decision/issuer.ts';
export type { Outcome } from './decision/outcome.ts';
export { isWeighed, keepTradeOff } from './decision/weighed.ts';
export { type Citation, citationId } from './facts/citation.ts';
export {
  type Comparison,
  type ComparisonRow,
  compare,
  costInBrief,
  costInWords,
  sumInWords,
} from './facts/comparison.ts';
export { type Cost, costOver, isYears, renewedAsOne, USUAL_YEARS } from './facts/cost.ts';
export { costInLine, costOnCard } from './facts/cost-line.ts';
export { type CostTable, costTable, notCounted, YEARS_TO_CHOOSE } from './facts/cost-table.ts';
export { dateInWords } from './facts/dates.ts';
export { type Deciding, decidingBetween } from './facts/deciding.ts';
export { effortInWords } from './facts/effort.ts';
export {
  type Age,
  ageNote,
  ageOf,
  type FigureLine,
  figureLines,
  gapInWords,
  OLD_AFTER_MONTHS,
  type OriginLine,
} from './facts/figure-lines.ts';
export { type Ladder, laddersFor, listedFor } from './facts/ladders.ts';
export { membershipLine } from './facts/membership.ts';
export { inMoney, inUsd } from './facts/money.ts';
export { regionalLines } from './facts/regional-prices.ts';
export { type Contradiction, contradictionIn } from './nearness/contradiction.ts';
export { NO_CERTIFICATE } from './nearness/distance.ts';
export { type Change, otherTradeOff, whatWouldChange, whatWouldLeadTo } from './nearness/what-if.ts';
export { chooseIf, type Objection, whyNot } from './nearness/why-not.ts';
export { type Path, pathFrom } from './paths/path.ts';
export type { PathStep } from './paths/path-step.ts';
export { type Way, type WayStep, wayAfter, wayBetween, wayTo } from './paths/way.ts';
export {
  type Answers,
  type Holding,
  MOST_CONSIDERED,
  MOST_HELD,
  OPTION_IDS,
  type OptionId,
  QUESTION_IDS,
  type QuestionId,
  STANDINGS,
  type Standing,
  TRADE_OFFS,
  type TradeOff,
} from './questions/answers.ts';
export { isOffered, onOffer } from './questions/on-offer.ts';
export {
  allQuestions,
  optionLabel,
  plainOptionLabel,
  questionFor,
  topicOf,
  tradeOffLabel,
} from './questions/question.ts';
export type { Question } from './questions/question-words.ts';
export type { NextStep } from './reasons/next-step.ts';
export { type Reason, reasonsInItself } from './reasons/reason.ts';
export { recommend } from './recommend.ts';
export type { Recommendation } from './recommendation.ts';
export { WISHES, type Wish } from './wishes/better.ts';
export { tradeOff } from './wishes/trade-off.ts';
export { heed, MOST_WISHES, type Wished } from './wishes/wish.ts';
