import { STAGE_OF, STAGES } from '../../recommendation/asking/stage.ts';
import { decideOn } from '../../recommendation/decision/decide.ts';
import { outcomeKey } from '../../recommendation/decision/outcome.ts';
import { Reading } from '../../recommendation/decision/reading.ts';
import {
  type Answers,
  progress,
  QUESTION_IDS,
  type QuestionId,
  questionFor,
} from '../../recommendation/index.ts';
import { hasKnownOptions } from '../../recommendation/questions/on-offer.ts';
import type { Given, Order, Puzzle, Reply } from './best-tree.ts';
import { NOTHING_OR_ONE } from './ways.ts';

const SEVERAL = 'several';

/** Certify's own decision. Behind "several", nothing and each single thing that counts share the chance of that button. */
export const certifyPuzzle: Puzzle = {
  questions: QUESTION_IDS,
  stage: (question) => STAGES.indexOf(STAGE_OF[question as QuestionId]),
  replies(question, given) {
    const id = question as QuestionId;
    return hasKnownOptions(id, answersOf(given)) ? repliesTo(id, given) : undefined;
  },
  read(given) {
    const reading = new Reading(answersOf(given));
    const { issuer } = decideOn(reading);
    // What is held is picked together with the button, so that no single trait of it is ever unknown.
    return reading.firstUnknown === null
      ? { outcome: outcomeKey(issuer.outcome) }
      : { open: reading.firstUnknown as QuestionId };
  },
};

/** What Certify asks next. */
export const certifyOrder: Order = (given) => progress(answersOf(given)).next;

function answersOf(given: Given): Answers {
  const { held, ...others } = given;
  if (!held?.startsWith(SEVERAL)) return given as Answers;
  const [, pick] = held.split(' ');
  return { ...others, held: SEVERAL, holds: NOTHING_OR_ONE[Number(pick)] ?? [] } as Answers;
}

function repliesTo(id: QuestionId, given: Given): readonly Reply[] {
  const { options } = questionFor(id, answersOf(given));
  return options.flatMap((option): readonly Reply[] => {
    const chance = 1 / options.length;
    const chanceIfSure = option.id === 'not-sure' ? 0 : 1 / (options.length - 1);
    if (option.id !== SEVERAL) return [{ id: option.id, chance, chanceIfSure }];
    return NOTHING_OR_ONE.map((_holds, place) => ({
      id: `${SEVERAL} ${place}`,
      chance: chance / NOTHING_OR_ONE.length,
      chanceIfSure: chanceIfSure / NOTHING_OR_ONE.length,
    }));
  });
}
