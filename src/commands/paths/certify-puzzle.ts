import { STAGE_OF, STAGES } from '../../recommendation/asking/stage.ts';
import { decide } from '../../recommendation/decision/decide.ts';
import { outcomeKey } from '../../recommendation/decision/outcome.ts';
import {
  type Answers,
  type Badge,
  progress,
  QUESTION_IDS,
  type QuestionId,
  questionFor,
} from '../../recommendation/index.ts';
import { hasKnownOptions } from '../../recommendation/questions/on-offer.ts';
import type { Given, Order, Puzzle, Reply } from './best-tree.ts';
import { NO_BOX_OR_ONE } from './ways.ts';

const SEVERAL = 'several';

/** Certify's own decision. Behind "several", no box and each single one share the chance of that button. */
export const certifyPuzzle: Puzzle = {
  questions: QUESTION_IDS,
  stage: (question) => STAGES.indexOf(STAGE_OF[question as QuestionId]),
  replies(question, given) {
    const id = question as QuestionId;
    return hasKnownOptions(id, answersOf(given)) ? repliesTo(id, given) : undefined;
  },
  read(given) {
    const { firstOpen, issuer } = decide(answersOf(given));
    return firstOpen === null ? { outcome: outcomeKey(issuer.outcome) } : { open: firstOpen };
  },
};

/** What Certify asks next. */
export const certifyOrder: Order = (given) => progress(answersOf(given)).next;

function answersOf(given: Given): Answers {
  const { held, ...others } = given;
  if (!held?.startsWith(SEVERAL)) return given as Answers;
  const [, box] = held.split(' ');
  return { ...others, held: SEVERAL, ticked: box ? [box as Badge] : [] } as Answers;
}

function repliesTo(id: QuestionId, given: Given): readonly Reply[] {
  const { options } = questionFor(id, answersOf(given));
  return options.flatMap((option): readonly Reply[] => {
    const chance = 1 / options.length;
    const chanceIfSure = option.id === 'not-sure' ? 0 : 1 / (options.length - 1);
    if (option.id !== SEVERAL) return [{ id: option.id, chance, chanceIfSure }];
    return NO_BOX_OR_ONE.map((boxes) => ({
      id: [SEVERAL, ...boxes].join(' '),
      chance: chance / NO_BOX_OR_ONE.length,
      chanceIfSure: chanceIfSure / NO_BOX_OR_ONE.length,
    }));
  });
}
