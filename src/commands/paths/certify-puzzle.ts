import { decide } from '../../recommendation/decide.ts';
import {
  type Answers,
  type Badge,
  isOffered,
  OPTION_IDS,
  progress,
  QUESTION_IDS,
  type QuestionId,
  questionFor,
} from '../../recommendation/index.ts';
import { outcomeKey } from '../../recommendation/outcome.ts';
import type { Given, Order, Puzzle, Reply } from './best-tree.ts';
import { NO_BOX_OR_ONE, STAGE_OF, STAGES } from './ways.ts';

/** The questions on whose answers the options of another one depend. */
const DEPENDS_ON: Partial<Record<QuestionId, readonly QuestionId[]>> = {
  focus: ['aim'],
  detail: ['setting'],
  experience: ['aim', 'setting'],
  next: ['aim', 'held'],
};

const SEVERAL = 'several';

/** Certify's own decision. Behind "several", no box and each single one share the chance of that button. */
export const certifyPuzzle: Puzzle = {
  questions: QUESTION_IDS.map((id) => ({ id, stage: STAGES.indexOf(STAGE_OF[id]) })),
  replies(question, given) {
    const id = question as QuestionId;
    return isDetermined(id, given) ? repliesTo(id, given) : undefined;
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

/** Whether a question would be put in the same way however the open ones before it were answered. */
function isDetermined(id: QuestionId, given: Given): boolean {
  const open = (DEPENDS_ON[id] ?? []).filter((one) => !(one in given));
  const shapes = open.reduce<readonly Given[]>(
    (sets, one) =>
      sets.flatMap((set) => [...OPTION_IDS[one], 'not-sure'].map((option) => ({ ...set, [one]: option }))),
    [given],
  );
  const shapeOf = (set: Given) =>
    OPTION_IDS[id].filter((option) => isOffered(id, option, answersOf(set))).join();
  return open.length === 0 || new Set(shapes.map(shapeOf)).size === 1;
}
