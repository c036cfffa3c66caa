import { type Answers, QUESTION_IDS, type QuestionId } from '../questions/answers.ts';
import { hasKnownOptions } from '../questions/on-offer.ts';
import { questionFor } from '../questions/question.ts';
import { type Tree, treeOf } from './open-questions.ts';
import { STAGE_OF, STAGES } from './stage.ts';

/** What to ask, whether to ask at all, and how many questions at most remain. */
export interface Progress {
  /** No completion of the open questions, "Not sure" included, changes the outcome. */
  readonly settled: boolean;
  readonly next: QuestionId | null;
  /** Questions still to come at most, on the longest way; shrinks with every answer. */
  readonly atMost: number;
}

/** Nothing is open that could matter. */
export const SETTLED: Progress = { settled: true, next: null, atMost: 0 };

/** Where these answers stand on the way to their outcome. */
export function progress(answers: Answers): Progress {
  const { next, atMost } = planFor(answers);
  return next === null ? SETTLED : { settled: false, next, atMost };
}

/** What to ask next, and what that leads to. */
interface Plan {
  readonly next: QuestionId | null;
  /** Questions still to come, were each option of each as likely as the others. */
  readonly mean: number;
  /** Questions still to come on the longest way. */
  readonly atMost: number;
}

const DONE: Plan = { next: null, mean: 0, atMost: 0 };

/** By what is open and what may be asked of it: where both are alike, so is all that follows. */
const plans = new Map<string, Plan>();

/**
 * Within the earliest stage that still matters, the question with which the fewest are to be expected until the
 * outcome is settled; each later step is planned in the same way, so nothing is guessed. Where two are as good, the
 * one with the shorter longest way, then the one that comes first in the list.
 */
function planFor(answers: Answers): Plan {
  const tree = treeOf(answers);
  if (!('questions' in tree)) return DONE;
  const candidates = askable(tree, answers);
  const key = `${tree.key} ${candidates}`;
  const known = plans.get(key);
  if (known) return known;
  const [first, ...others] = candidates.map((question) => after(question, answers));
  if (!first) throw new Error(`nothing can be asked although ${[...tree.questions]} matter`);
  const best = others.reduce((one, other) => (isShorter(other, one) ? other : one), first);
  plans.set(key, best);
  return best;
}

function askable(
  { questions }: Extract<Tree, { questions: unknown }>,
  answers: Answers,
): readonly QuestionId[] {
  const open = QUESTION_IDS.filter((id) => questions.has(id));
  const stage = STAGES.find((one) => open.some((id) => STAGE_OF[id] === one));
  return open.filter((id) => STAGE_OF[id] === stage && hasKnownOptions(id, answers));
}

function after(question: QuestionId, answers: Answers): Plan {
  const plansAfter = questionFor(question, answers).options.map(({ id }) =>
    planFor({ ...answers, [question]: id }),
  );
  const sum = plansAfter.reduce((total, { mean }) => total + mean, 0);
  return {
    next: question,
    mean: 1 + sum / plansAfter.length,
    atMost: 1 + Math.max(...plansAfter.map(({ atMost }) => atMost)),
  };
}

/** Sums of the same numbers in another order differ in their last digits. */
function isShorter(one: Plan, other: Plan): boolean {
  if (Math.abs(one.mean - other.mean) > 1e-9) return one.mean < other.mean;
  return one.atMost < other.atMost;
}
