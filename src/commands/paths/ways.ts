import { type Decision, decide } from '../../recommendation/decision/decide.ts';
import {
  type Answers,
  BADGES,
  type Badge,
  progress,
  type QuestionId,
  questionFor,
} from '../../recommendation/index.ts';

/** One way through the questions, from the first one to the outcome. */
export interface Way {
  readonly answers: Answers;
  /** The questions in the order in which they were asked; ticking boxes belongs to the tap on "Several". */
  readonly asked: readonly QuestionId[];
  /** How likely it is when every button of a question is as likely as every other; all ways together make 1. */
  readonly chance: number;
  /** The same among people who are sure of everything; 0 where an answer is "Not sure". */
  readonly chanceIfSure: number;
  readonly decision: Decision;
}

type Boxes = readonly (readonly Badge[])[];

/** What is looked at behind "Several, or another one": nothing ticked, and each box alone. */
export const NO_BOX_OR_ONE: Boxes = [[], ...BADGES.map((badge) => [badge])];
/** Any two boxes as well; there are rules for people who hold both kinds. */
export const UP_TO_TWO_BOXES: Boxes = [
  ...NO_BOX_OR_ONE,
  ...BADGES.flatMap((one, i) => BADGES.slice(i + 1).map((other) => [one, other])),
];

/** Every way there is through the questions as the product asks them, in the order of their options. */
export function everyWay(boxes: Boxes = NO_BOX_OR_ONE): readonly Way[] {
  return waysFrom({}, [], { chance: 1, chanceIfSure: 1 }, boxes);
}

function waysFrom(
  answers: Answers,
  asked: readonly QuestionId[],
  chances: Pick<Way, 'chance' | 'chanceIfSure'>,
  boxes: Boxes,
): readonly Way[] {
  const { next } = progress(answers);
  if (!next) return [{ answers, asked, ...chances, decision: decide(answers) }];
  const { options } = questionFor(next, answers);
  return options.flatMap(({ id }) => {
    const answered = { ...answers, [next]: id };
    const here = {
      chance: chances.chance / options.length,
      chanceIfSure: id === 'not-sure' ? 0 : chances.chanceIfSure / (options.length - 1),
    };
    if (id !== 'several') return waysFrom(answered, [...asked, next], here, boxes);
    return boxes.flatMap((ticked) =>
      waysFrom({ ...answered, ticked }, [...asked, next], eachOf(boxes.length, here), boxes),
    );
  });
}

const eachOf = (n: number, { chance, chanceIfSure }: Pick<Way, 'chance' | 'chanceIfSure'>) => ({
  chance: chance / n,
  chanceIfSure: chanceIfSure / n,
});

/** Nobody who goes this way is unsure of anything. */
const isSure = ({ answers }: Way) => !Object.values(answers).includes('not-sure');

export interface Taps {
  readonly ways: number;
  /** Every way counts the same. */
  readonly mean: number;
  /** Every button of a question is as likely as every other, so that long ways, which are rare, count less. */
  readonly expected: number;
  readonly fewest: number;
  readonly worst: number;
}

/** Of all ways, or of those that people go who are sure of everything. */
export function tapsOf(all: readonly Way[], whose: 'everybody' | 'the sure' = 'everybody'): Taps {
  const ways = whose === 'everybody' ? all : all.filter(isSure);
  const chanceOf = (way: Way) => (whose === 'everybody' ? way.chance : way.chanceIfSure);
  const sum = (of: (way: Way) => number) => ways.reduce((total, way) => total + of(way), 0);
  return {
    ways: ways.length,
    mean: sum(({ asked }) => asked.length) / ways.length,
    expected: sum((way) => way.asked.length * chanceOf(way)),
    fewest: Math.min(...ways.map(({ asked }) => asked.length)),
    worst: Math.max(...ways.map(({ asked }) => asked.length)),
  };
}
