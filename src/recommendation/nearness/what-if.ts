import { progress } from '../asking/next-question.ts';
import { outcomesWithin } from '../asking/open-questions.ts';
import { holdingsIn } from '../decision/certifications-held.ts';
import { decide } from '../decision/decide.ts';
import { type Outcome, outcomeKey } from '../decision/outcome.ts';
import { isWeighed, keepTradeOff } from '../decision/weighed.ts';
import {
  type Answers,
  type OptionId,
  QUESTION_IDS,
  type QuestionId,
  type TradeOff,
} from '../questions/answers.ts';
import { onOffer } from '../questions/on-offer.ts';
import { questionFor, topicOf } from '../questions/question.ts';

/** One answer that, were it another one, would lead elsewhere. */
export interface Change {
  readonly question: QuestionId;
  readonly option: OptionId;
  /** As people read it: the question's topic, and the answer in the words of its button. */
  readonly topic: string;
  readonly label: string;
  /** The outcome as it would stand at once, with whatever this opens taken as unknown. */
  readonly outcome: Outcome;
  /** Whether that is the one there is now, so that only what this opens may change it. */
  readonly isSame: boolean;
  /** Every outcome this may lead to; one, unless it opens questions that are not asked now. */
  readonly outcomes: readonly Outcome[];
  /** How many more questions that takes at most; 0 where there is one outcome. */
  readonly questions: number;
}

/**
 * Every single answer that would change the outcome if it were another one, all others kept as far as they still make
 * sense; question by question, in their order. Empty when the outcome holds whichever one answer is changed. Nobody
 * becomes unsure of what they know, so "Not sure" is no change. What is open cannot change a settled outcome.
 */
export function whatWouldChange(answers: Answers): readonly Change[] {
  return changesTo(() => true, answers);
}

/** Those of them with which the outcome would at once be another one, and one of these. */
export function whatWouldLeadTo(
  isWanted: (outcome: Outcome) => boolean,
  answers: Answers,
): readonly Change[] {
  const now = outcomeKey(decide(onOffer(answers)).issuer.outcome);
  return changesTo((outcome) => outcomeKey(outcome) !== now && isWanted(outcome), answers);
}

function changesTo(isWanted: (outcome: Outcome) => boolean, answers: Answers): readonly Change[] {
  const given = onOffer(answers);
  const { outcome } = decide(given).issuer;
  const now = new Set(outcomesWithin(given).map(outcomeKey));
  return QUESTION_IDS.filter((question) => question in given)
    .flatMap((question) => others(question, given))
    .flatMap((other) => {
      const changed = withOther(other, given);
      const wanted = isWanted(decide(changed).issuer.outcome);
      return wanted ? [{ ...other, ...consequences(changed, outcome) }] : [];
    })
    .filter(({ outcomes }) => outcomes.some((one) => !now.has(outcomeKey(one))));
}

/** What was weighed and tipped the outcome, and what the other side would have given; null where nothing was. */
export function otherTradeOff(
  answers: Answers,
): { readonly weighed: TradeOff; readonly outcome: Outcome } | null {
  const given = onOffer(answers);
  const { tradeoff: weighed } = given;
  if (!weighed || !isWeighed(given)) return null;
  const other: TradeOff = weighed === 'class' ? 'exam' : 'class';
  return { weighed, outcome: decide({ ...given, tradeoff: other }).issuer.outcome };
}

type Other = Pick<Change, 'question' | 'option' | 'topic' | 'label'>;

/** What else could have been answered. Nobody can come to hold less than they do, or one thing of so many by a tap. */
function others(question: QuestionId, given: Answers): readonly Other[] {
  if (question === 'held' && holdingsIn(given).length > 0) return [];
  const { [question]: current } = given;
  const topic = topicOf(question);
  return questionFor(question, given)
    .options.filter(({ id }) => id !== 'not-sure' && id !== 'several' && id !== current)
    .map(({ id: option, label }) => ({ question, option, topic, label }));
}

function withOther({ question, option }: Other, given: Answers): Answers {
  const { [question]: _before, ...kept } = given;
  return keepTradeOff(given, onOffer({ ...kept, [question]: option } as Answers));
}

function consequences(changed: Answers, before: Outcome): Omit<Change, keyof Other> {
  const { outcome } = decide(changed).issuer;
  return {
    outcome,
    isSame: outcomeKey(outcome) === outcomeKey(before),
    outcomes: outcomesWithin(changed),
    questions: progress(changed).atMost,
  };
}
