import { expect, test } from 'vitest';
import { progress } from '../../../src/recommendation/asking/next-question.ts';
import { decide } from '../../../src/recommendation/decision/decide.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { questionFor } from '../../../src/recommendation/questions/question.ts';
import { holds } from '../../support/holding.ts';

test('what a rule says of an answer was answered, except where it says that it was not', () => {
  const speakOfGaps: readonly string[] = [
    'most begin with the first badge',
    'no badge without a goal',
    'most people begin with the general badge',
    'the first badge of a Scrum Master is CSM',
    'the badge of the decider is CSPO',
    'developers take the exam without a class',
    'the next badge for holders of either first one',
    'the next level of the same house',
  ];
  const seen = new Set<string>();
  const walk = (answers: Answers): void => {
    const { next } = progress(answers);
    if (next === 'held' && answers.held === 'several') {
      walk({ ...answers, ...holds('csm') });
      return;
    }
    const { track, level, issuer } = decide(answers);
    for (const { rule, answers: stated } of [...track.grounds, ...level.grounds, ...issuer.grounds]) {
      const open = stated.some((id) => (answers[id] ?? 'not-sure') === 'not-sure');
      if (!next && open) seen.add(rule);
    }
    if (next) for (const { id } of questionFor(next, answers).options) walk({ ...answers, [next]: id });
  };
  walk({});
  expect([...seen].filter((rule) => !speakOfGaps.includes(rule))).toEqual([]);
});
