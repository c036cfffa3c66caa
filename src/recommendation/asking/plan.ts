import { type Answers, QUESTION_IDS, type QuestionId } from '../questions/answers.ts';
import { hasKnownOptions, openOptions } from '../questions/on-offer.ts';
import { type Branch, bitOf, type Diagram, traitOf, type Variable } from './diagram.ts';
import type { Forest } from './grow.ts';
import { STAGE_OF, STAGES } from './stage.ts';

/** What to ask next, and what that leads to. */
interface Step {
  readonly place: number;
  /** Questions still to come, were each option of each as likely as the others. */
  readonly mean: number;
  /** Questions still to come on the longest way. */
  readonly atMost: number;
}

/** Nothing more to ask. */
export const NOTHING_MORE = -1;
const DONE: Step = { place: NOTHING_MORE, mean: 0, atMost: 0 };

/**
 * Plans the questionnaire to its end: within the earliest stage that still matters, the question with which the fewest
 * are to be expected until the outcome is settled. Each later step is planned in the same way, so nothing is guessed.
 * Where two are as good, the one with the shorter longest way, then the one that comes first in the list. What is
 * held behind "several" is picked at once and costs no question.
 */
export function planFrom(root: Branch, forest: Forest): Diagram['plan'] {
  const steps: (readonly [shape: number, atMost: number, ...next: number[]])[] = [];
  const places = new Map<string, number>();
  const known = new Map<string, Step>();
  const questionsBelow = new Map<Branch, ReadonlySet<Variable>>();

  function below(branch: Branch): ReadonlySet<Variable> {
    if (branch < 0) return NONE;
    const found =
      questionsBelow.get(branch) ??
      new Set([forest.shape(branch).variable, ...forest.branches(branch).flatMap((one) => [...below(one)])]);
    questionsBelow.set(branch, found);
    return found;
  }

  function write(shape: number, atMost: number, next: readonly number[]): number {
    const key = `${shape} ${atMost} ${next.join(' ')}`;
    const place = places.get(key) ?? steps.push([shape, atMost, ...next]) - 1;
    places.set(key, place);
    return place;
  }

  function plan(branch: Branch, answers: Answers): Step {
    if (branch < 0) return DONE;
    const traits = [...below(branch)].filter(traitOf);
    if (answers.held === 'several' && traits.length > 0) return picked(branch, answers);
    const candidates = askable(below(branch), answers);
    const key = `${branch} ${candidates} ${answers.held === 'several'}`;
    const found = known.get(key);
    if (found) return found;
    const [first, ...others] = candidates.map((question) => after(question, branch, answers));
    if (!first) throw new Error(`nothing can be asked although ${[...below(branch)]} matter`);
    const best = others.reduce((one, other) => (isShorter(other, one) ? other : one), first);
    const step = { ...best, place: write(best.shape, best.atMost, best.next) };
    known.set(key, step);
    return step;
  }

  function after(question: QuestionId, branch: Branch, answers: Answers) {
    const options = [...openOptions(question, answers), 'not-sure'];
    const steps = options.map((option) =>
      plan(forest.answered(branch, question, option), { ...answers, [question]: option }),
    );
    const sum = steps.reduce((total, { mean }) => total + mean, 0);
    return {
      shape: forest.shapeAt({ variable: question, options }),
      mean: 1 + sum / steps.length,
      atMost: 1 + Math.max(...steps.map(({ atMost }) => atMost)),
      next: steps.map(({ place }) => place),
    };
  }

  /** The list was sent: its traits are known at once. Of all that may be picked, one thing is the commonest. */
  function picked(branch: Branch, answers: Answers): Step {
    const key = `${branch} picked ${askable(below(branch), answers)}`;
    const found = known.get(key);
    if (found) return found;
    const variable = forest.shape(firstTrait(branch)).variable;
    const steps = ['yes', 'no'].map((option) => plan(forest.answered(branch, variable, option), answers));
    const [yes = DONE, no = DONE] = steps;
    const atMost = Math.max(yes.atMost, no.atMost);
    const shape = forest.shapeAt({ variable, options: ['yes', 'no'] });
    const step = {
      place: write(shape, atMost, [yes.place, no.place]),
      mean: (yes.mean + no.mean) / 2,
      atMost,
    };
    known.set(key, step);
    return step;
  }

  function firstTrait(branch: Branch): Branch {
    if (traitOf(forest.shape(branch).variable)) return branch;
    const one = forest.branches(branch).find((next) => next >= 0 && [...below(next)].some(traitOf));
    return firstTrait(one as Branch);
  }

  plan(root, {});
  return steps;
}

const NONE: ReadonlySet<Variable> = new Set();

/** What may be asked now: questions that matter, of the earliest stage, whose options are known. */
export function askable(matter: ReadonlySet<Variable>, answers: Answers): readonly QuestionId[] {
  const traits = [...matter].some((one) => bitOf(one) === bitOf('held:anything'));
  const open = QUESTION_IDS.filter(
    (id) => answers[id] === undefined && (matter.has(id) || (id === 'held' && traits)),
  );
  const stage = STAGES.find((one) => open.some((id) => STAGE_OF[id] === one));
  return open.filter((id) => STAGE_OF[id] === stage && hasKnownOptions(id, answers));
}

/** Sums of the same numbers in another order differ in their last digits. */
function isShorter(one: Pick<Step, 'mean' | 'atMost'>, other: Pick<Step, 'mean' | 'atMost'>): boolean {
  if (Math.abs(one.mean - other.mean) > 1e-9) return one.mean < other.mean;
  return one.atMost < other.atMost;
}
