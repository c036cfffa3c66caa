import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progress } from '../../../src/recommendation/asking/next-question.ts';
import { matters } from '../../../src/recommendation/asking/open-questions.ts';
import { decide } from '../../../src/recommendation/decision/decide.ts';
import { outcomeKey } from '../../../src/recommendation/decision/outcome.ts';
import {
  type Answers,
  OPTION_IDS,
  QUESTION_IDS,
  type QuestionId,
} from '../../../src/recommendation/questions/answers.ts';
import { isOffered } from '../../../src/recommendation/questions/on-offer.ts';
import { questionFor } from '../../../src/recommendation/questions/question.ts';
import { catalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';

const outcomeOf = (answers: Answers) => outcomeKey(decide(answers).issuer.outcome);

/** Some of the questions answered, whether on offer beside each other or not. */
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(QUESTION_IDS.map((id) => [id, fc.constantFrom(...OPTION_IDS[id], 'not-sure')])),
    { requiredKeys: [] },
  )
  .map((answers) =>
    answers.held === 'several' ? { ...answers, ...holds() } : answers,
  ) as fc.Arbitrary<Answers>;

const mostlyAnswered = anyAnswers.filter((answers) => Object.keys(answers).length >= 6);

/** Answered, and with an option that is on offer beside the other answers. */
function isGiven(question: QuestionId, answers: Answers): boolean {
  const option = answers[question];
  return option !== undefined && isOffered(question, option, answers);
}

/** One certification for each class of what is held. */
const CLASSES = [...new Map(catalog.all.map(({ heldAs, id }) => [heldAs, id])).values()];

/** The answers with this question answered, in each way there is; behind "several", with each class alone as well. */
function everyWay(question: QuestionId, answers: Answers): readonly Answers[] {
  return questionFor(question, answers).options.flatMap(({ id }) => {
    const way = { ...answers, [question]: id };
    return id === 'several'
      ? [way, ...CLASSES.map((id) => ({ ...way, ...holds(id) })), { ...way, ...holds('csm:expiring') }]
      : [way];
  });
}

/** Every outcome that some way of answering the open questions leads to, computed the slow and obvious way. */
function everyOutcome(answers: Answers, open: readonly QuestionId[] = QUESTION_IDS): ReadonlySet<string> {
  const [question, ...rest] = open;
  if (!question) return new Set([outcomeOf(answers)]);
  if (isGiven(question, answers)) return everyOutcome(answers, rest);
  return new Set(everyWay(question, answers).flatMap((way) => [...everyOutcome(way, rest)]));
}

describe('settled', () => {
  test('is said exactly when no way of answering the open questions changes the outcome', () => {
    fc.assert(
      fc.property(mostlyAnswered, (answers) => {
        expect(progress(answers).settled).toBe(everyOutcome(answers).size === 1);
      }),
      { numRuns: 50 },
    );
  });

  test('is not said while something behind "several" can still change it', () => {
    const breadth: Answers = { aim: 'not-sure', setting: 'mix', purpose: 'prove', experience: 'over-3' };
    expect(progress(breadth)).toMatchObject({ settled: false, next: 'held' });
    expect(outcomeOf({ ...breadth, ...holds('pmi-acp') })).not.toBe(outcomeOf(breadth));
  });

  test('nobody is asked how to learn once the issuer has no rival', () => {
    expect(progress({ aim: 'team', setting: 'safe', focus: 'train', held: 'none' })).toEqual({
      settled: true,
      next: null,
      atMost: 0,
    });
  });

  test('an answer that is not on offer beside the others leaves its question open', () => {
    const { next } = progress({ aim: 'coach', setting: 'scrum', focus: 'engineering' });
    expect(next).toBe('focus');
  });
});

describe('the next question', () => {
  test('is one by which other outcomes come into reach, or go out of it', () => {
    fc.assert(
      fc.property(mostlyAnswered, (answers) => {
        const { next } = progress(answers);
        if (!next) return;
        expect(matters(next, answers)).toBe(true);
        const within = everyWay(next, answers).map((way) => [...everyOutcome(way)].sort().join(' '));
        expect(new Set(within).size).toBeGreaterThan(1);
      }),
      { numRuns: 50 },
    );
  });

  test('keeps to the stages: work first, the way of learning last', () => {
    expect(progress({}).next).toBe('aim');
    expect(progress({ aim: 'team' }).next).toBe('setting');
    expect(progress({ aim: 'team', setting: 'scrum' }).next).toBe('held');
    expect(
      progress({ aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired', experience: 'none' }).next,
    ).toBe('learning');
  });

  test('is first one that tells those apart between which somebody is choosing', () => {
    const open: Answers = { aim: 'not-sure', setting: 'not-sure' };
    expect(progress(open).next).toBe('held');
    expect(progress({ ...open, considering: ['pmp', 'pmi-acp'] }).next).toBe('purpose');
    expect(progress({ ...open, considering: ['pmi-acp', 'pmp'] }).next).toBe('purpose');
    // One alone tells nothing.
    expect(progress({ ...open, considering: ['pmi-acp'] }).next).toBe('held');
  });

  test('"at most" shrinks with every answer', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { next, atMost } = progress(answers);
        if (!next) return;
        for (const { id } of questionFor(next, answers).options) {
          const picked = id === 'several' ? holds() : {};
          expect(progress({ ...answers, [next]: id, ...picked }).atMost).toBeLessThan(atMost);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('nobody is asked more than eight questions', () => {
  /** The longest of all ways on from here, counted in questions. */
  function longest(answers: Answers, picked: readonly string[]): number {
    const { next } = progress(answers);
    if (!next) return 0;
    const ways = questionFor(next, answers).options.map(({ id }) =>
      longest({ ...answers, [next]: id, ...(id === 'several' && holds(...picked)) }, picked),
    );
    return 1 + Math.max(...ways);
  }

  test.each<readonly [string, readonly string[]]>([
    ['nothing', []],
    ['a badge of either side of Scrum', ['csm', 'cspo']],
    ['several of the project world', ['pmp', 'pmi-acp', 'capm']],
    ['something that counts as nothing', ['exin-asf']],
    ['something that runs out', ['csm:expiring']],
  ])('whatever they answer, with %s picked behind "several"', (_what, picked) => {
    const most = longest({}, picked);
    expect(most).toBeLessThanOrEqual(8);
    // What is promised at the beginning is kept, and not only because little is asked.
    expect(progress({}).atMost).toBeGreaterThanOrEqual(most);
    expect(progress({}).atMost).toBeLessThanOrEqual(8);
    expect(most).toBeGreaterThan(4);
  });

  test('who came with two between which to choose', () => {
    const walk = (answers: Answers, asked = 0): number => {
      const { next } = progress(answers);
      if (!next) return asked;
      return Math.max(
        ...questionFor(next, answers).options.map(({ id }) =>
          walk({ ...answers, [next]: id, ...(id === 'several' && holds('pmi-acp')) }, asked + 1),
        ),
      );
    };
    expect(walk({ aim: 'team', considering: ['csm', 'psm-ii'] })).toBeLessThanOrEqual(7);
    expect(walk({ aim: 'projects', considering: ['pmp', 'pmi-acp'] })).toBeLessThanOrEqual(7);
  });
});

test('the order in which answers are given changes nothing', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const backwards = Object.fromEntries(Object.entries(answers).reverse()) as Answers;
      expect(outcomeOf(backwards)).toBe(outcomeOf(answers));
      expect(progress(backwards)).toEqual(progress(answers));
    }),
  );
});
