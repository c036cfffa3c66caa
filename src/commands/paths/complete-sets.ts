import {
  type Answers,
  isOffered,
  QUESTION_IDS,
  type QuestionId,
  questionFor,
} from '../../recommendation/index.ts';
import { DECIDES_OPTIONS } from '../../recommendation/questions/on-offer.ts';
import { NOTHING_OR_ONE, type Way } from './ways.ts';

/**
 * Every complete set of answers that has these answers in it: each question that can be put to such a person answered
 * with each of its options, "Not sure" included; behind "several", nothing and each single thing that counts.
 */
export function* completeSets(answers: Answers, from = 0): Generator<Answers> {
  const id = QUESTION_IDS[from];
  if (!id) return yield answers;
  for (const way of waysToAnswer(id, answers)) yield* completeSets({ ...answers, ...way }, from + 1);
}

/** One empty way where it is answered already, or cannot be put. */
function waysToAnswer(id: QuestionId, answers: Answers): readonly Answers[] {
  const given = isOffered(id, answers[id] ?? '', answers);
  if (given || !isOffered(id, 'not-sure', answers)) return [{}];
  return questionFor(id, answers).options.flatMap(({ id: option }): readonly Answers[] =>
    option === 'several' ? NOTHING_OR_ONE.map((holds) => ({ held: option, holds })) : [{ [id]: option }],
  );
}

/** How many taps are needed for each complete set of answers. */
export interface TapsPerSet {
  readonly sets: number;
  /** Every set counts the same. */
  readonly mean: number;
  readonly worst: number;
}

/** Each complete set belongs to exactly one way, the one that somebody with these answers goes. */
export function tapsPerSet(ways: readonly Way[]): TapsPerSet {
  let sets = 0;
  let taps = 0;
  for (const { answers, asked } of ways) {
    const here = setsWith(answers);
    sets += here;
    taps += here * asked.length;
  }
  return {
    sets,
    mean: taps / sets,
    worst: ways.reduce((most, { asked }) => Math.max(most, asked.length), 0),
  };
}

/** How many there are, without making each: most answers do not change what else can be asked. */
function setsWith(answers: Answers, from = 0): number {
  const id = QUESTION_IDS[from];
  if (!id) return 1;
  const ways = waysToAnswer(id, answers);
  if (!DECIDES_OPTIONS.includes(id)) return ways.length * setsWith({ ...answers, ...ways[0] }, from + 1);
  return ways.reduce((sum, way) => sum + setsWith({ ...answers, ...way }, from + 1), 0);
}
