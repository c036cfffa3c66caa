import { outcomeAmong } from '../decision/considered.ts';
import { type Outcome, outcomeKey } from '../decision/outcome.ts';
import type { Answers, QuestionId } from '../questions/answers.ts';
import { lately } from '../questions/lately.ts';
import { type Branch, type Open, putIn, type Shape } from './diagram.ts';
import { questionnaire } from './questionnaire.ts';

/** What these answers leave open. */
export const openOn = lately((answers: Answers): Open => putIn(inOrder(answers), questionnaire()));

/** What was picked counts only behind "several". */
function inOrder({ holds, ...answers }: Answers): Answers {
  return holds && answers.held === 'several' ? { ...answers, holds } : answers;
}

/** Whether the answer to a question makes a difference to these people, were it not given yet. */
export function matters(question: QuestionId, answers: Answers): boolean {
  const { [question]: _given, ...others } = answers;
  return openOn(others as Answers).questions.has(question);
}

/** Whether it makes a difference what is picked behind "several", were nothing picked yet. */
export function listMatters({ holds: _picked, ...answers }: Answers): boolean {
  return openOn({ ...answers, held: 'several' }).questions.has('held');
}

/**
 * Every outcome that some way of answering what is open leads to, each once; one when settled. What is held behind
 * "several" is looked at only where no button makes a difference.
 */
export function outcomesWithin(answers: Answers): readonly Outcome[] {
  const { outcomes, shapes } = questionnaire();
  const open = openOn(answers);
  const found = new Map<string, Outcome>();
  const seen = new Set<Branch>();
  const visit = (branch: Branch) => {
    if (branch < 0) {
      const outcome = outcomeAmong(outcomes[-1 - branch] as Outcome, answers.considering ?? []);
      found.set(outcomeKey(outcome), outcome);
      return;
    }
    if (seen.has(branch)) return;
    seen.add(branch);
    const [at, ...branches] = open.fork(branch);
    worthLooking(shapes[at] as Shape, branches).forEach(visit);
  };
  visit(open.top);
  return [...found.values()];
}

function worthLooking({ variable, options }: Shape, branches: readonly Branch[]): readonly Branch[] {
  if (variable !== 'held') return branches;
  const buttons = branches.filter((_, at) => options[at] !== 'several');
  return new Set(buttons).size > 1 ? buttons : branches;
}
