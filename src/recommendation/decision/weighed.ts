import type { Answers } from '../questions/answers.ts';
import { decide } from './decide.ts';
import { shelvesToGet } from './level-choice.ts';

/** The answers after one of them became another one: what was weighed is kept as long as it is still about the same. */
export function keepTradeOff(before: Answers, after: Answers): Answers {
  const { tradeoff, ...others } = after;
  if (!tradeoff) return after;
  const same = before.learning === after.learning && places(before) === places(after);
  return same ? after : others;
}

/** Whether the person has weighed the difference between the two issuers that these answers lead to. */
export function isWeighed(answers: Answers): boolean {
  return decide(answers).issuer.grounds.some(({ weighed }) => weighed !== undefined);
}

const places = (answers: Answers) => shelvesToGet(decide(answers).level).join();
