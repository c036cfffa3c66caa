import { describe, expect, test } from 'vitest';
import { contradictionIn, contradictionsIn } from '../../src/recommendation/nearness/contradiction.ts';
import {
  type Answers,
  OPTION_IDS,
  QUESTION_IDS,
  type QuestionId,
} from '../../src/recommendation/questions/answers.ts';
import { isOffered, onOffer } from '../../src/recommendation/questions/on-offer.ts';
import { optionLabel } from '../../src/recommendation/questions/question.ts';
import { catalog } from '../support/catalog.ts';
import { holds } from '../support/holding.ts';

describe('over all pairs of answers, whatever the work and the way of working', () => {
  const asking = catalog.all.filter(({ facts }) => facts.experienceMonths || facts.projectMonths);
  const heldAnswers: readonly Answers[] = [
    ...OPTION_IDS.held.map((held) => ({ held })),
    holds(),
    ...asking.map(({ id }) => holds(id)),
    { held: 'not-sure' },
    {},
  ];
  const others = QUESTION_IDS.filter((id) => !['aim', 'setting', 'held'].includes(id));
  /** What is not on offer is only told apart where it could contradict anything. */
  const isTried = (question: QuestionId, option: string, answers: Answers) =>
    question === 'experience' || question === 'led' || isOffered(question, option, answers);
  const pairs = [...OPTION_IDS.aim, 'not-sure' as const].flatMap((aim) =>
    [...OPTION_IDS.setting, 'not-sure' as const].flatMap((setting) =>
      others.flatMap((question) =>
        [...OPTION_IDS[question], 'not-sure']
          .filter((option) => isTried(question, option, { aim, setting, purpose: 'asked' }))
          .flatMap((option) =>
            heldAnswers.map(
              (held) => [question, { aim, setting, [question]: option, ...held } as Answers] as const,
            ),
          ),
      ),
    ),
  );

  test('the weightiest is pointed out, since what is held matters to everybody', () => {
    const odd = pairs.filter(([, answers]) => {
      const [weightiest] = contradictionsIn(answers, catalog);
      return weightiest && contradictionIn(answers, catalog)?.text !== weightiest.text;
    });
    expect(odd).toEqual([]);
  });

  test('only given answers on offer contradict each other, both are named, and the order does not matter', () => {
    const backwards = (answers: Answers) => Object.fromEntries(Object.entries(answers).reverse()) as Answers;
    // Compared as text and expected once: there are tens of thousands.
    const inText = (answers: Answers) => JSON.stringify(contradictionsIn(answers, catalog));
    expect(pairs.filter(([, answers]) => inText(backwards(answers)) !== inText(answers))).toEqual([]);
    let found = 0;
    for (const [, answers] of pairs) {
      const given = onOffer(answers);
      for (const { text, questions, cites, kind } of contradictionsIn(answers, catalog)) {
        found += 1;
        expect(questions.filter((id) => !(id in given))).toEqual([]);
        for (const id of questions) {
          const option = given[id] ?? '';
          expect(option).not.toBe('not-sure');
          const [picked] = given.holds ?? [];
          const label =
            id === 'held' && picked
              ? catalog.get(picked.certification)?.abbreviation
              : optionLabel(id, option, given);
          const isNamed = id === 'held' && kind !== 'unfinished';
          expect(text).toContain(isNamed ? `You hold ${label}, ` : `\u201c${label}\u201d`);
          expect(cites).toContainEqual({ kind: 'answer', question: id, option });
        }
        expect(cites.some((cite) => cite.kind === 'fact')).toBe(kind !== 'unfinished');
      }
    }
    expect(found).toBeGreaterThan(100);
  });

  test('questions other than these three contradict nothing', () => {
    const odd = pairs.filter(
      ([question, answers]) =>
        question !== 'experience' &&
        question !== 'led' &&
        contradictionsIn(answers, catalog).some(({ kind }) => kind !== 'unfinished'),
    );
    expect(odd).toEqual([]);
  });
});
