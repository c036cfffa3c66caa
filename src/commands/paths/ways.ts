import { questionnaire } from '../../recommendation/asking/questionnaire.ts';
import { type Decision, decide } from '../../recommendation/decision/decide.ts';
import { LADDERS, type LadderId } from '../../recommendation/decision/holdings.ts';
import {
  type Answers,
  type Holding,
  OPTION_IDS,
  progress,
  type QuestionId,
  questionFor,
} from '../../recommendation/index.ts';

/** One way through the questions, from the first one to the outcome. */
export interface Way {
  readonly answers: Answers;
  /** The questions in the order in which they were asked; what is picked belongs to the tap on "several". */
  readonly asked: readonly QuestionId[];
  /** How likely it is when every button of a question is as likely as every other; all ways together make 1. */
  readonly chance: number;
  /** The same among people who are sure of everything; 0 where an answer is "Not sure". */
  readonly chanceIfSure: number;
  readonly decision: Decision;
}

/** What may be picked behind "several". */
export type Picks = readonly (readonly Holding[])[];

/** Stands in for whatever counts as this; rules ask for nothing else. */
const oneOf = (as: Holding['as'], standing: Holding['standing'] = 'current'): Holding => ({
  certification: as ?? 'something else',
  as,
  standing,
});

/** What some rule asks for and no button of its own says. */
const CLASSES: readonly Holding['as'][] = questionnaire()
  .shapes.flatMap(({ variable }) => (variable.startsWith('held:') ? [variable.slice('held:'.length)] : []))
  .filter((trait) => !['anything', 'expiring', ...OPTION_IDS.held].includes(trait))
  .sort() as Holding['as'][];

/** What is looked at behind "several": nothing, one of each class, something of none, and something that runs out. */
export const NOTHING_OR_ONE: Picks = [
  [],
  ...CLASSES.map((as) => [oneOf(as)]),
  [oneOf(null)],
  [oneOf(null, 'expiring')],
];

const classesOn = (ladder: LadderId) => Object.values(LADDERS[ladder]).flat();
/** One badge of either Scrum ladder together as well; there is a rule for people who hold both kinds. */
export const WITH_BOTH_SIDES: Picks = [
  ...NOTHING_OR_ONE,
  ...classesOn('scrumMaster').flatMap((one) =>
    classesOn('productOwner').map((other) => [oneOf(one), oneOf(other)]),
  ),
];

/** Every way there is through the questions as the product asks them, in the order of their options. */
export function everyWay(picks: Picks = NOTHING_OR_ONE): readonly Way[] {
  return waysFrom({}, [], { chance: 1, chanceIfSure: 1 }, picks);
}

function waysFrom(
  answers: Answers,
  asked: readonly QuestionId[],
  chances: Pick<Way, 'chance' | 'chanceIfSure'>,
  picks: Picks,
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
    if (id !== 'several') return waysFrom(answered, [...asked, next], here, picks);
    return picks.flatMap((holds) =>
      waysFrom({ ...answered, holds }, [...asked, next], eachOf(picks.length, here), picks),
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
  const lengths = ways.map(({ asked }) => asked.length);
  return {
    ways: ways.length,
    mean: sum(({ asked }) => asked.length) / ways.length,
    expected: sum((way) => way.asked.length * chanceOf(way)),
    fewest: lengths.reduce((one, other) => Math.min(one, other)),
    worst: lengths.reduce((one, other) => Math.max(one, other)),
  };
}
