import type { Answers, QuestionId } from '../questions/answers.ts';
import { type Branch, type Diagram, type Open, putIn, type Shape } from './diagram.ts';

/**
 * Of these questions, those whose answers make a difference to which of the certifications considered may come out: for
 * some option others of them can still be named than for another.
 */
export function separating(
  questions: readonly QuestionId[],
  answers: Answers,
  considering: readonly string[],
  diagram: Diagram,
): readonly QuestionId[] {
  return questions.filter((question) => {
    const shape = diagram.shapes.filter(({ variable }) => variable === question);
    const options = new Set(shape.flatMap((one) => one.options).filter((option) => option !== 'not-sure'));
    const reached = [...options].map((option) =>
      reachable(putIn({ ...answers, [question]: option } as Answers, diagram), considering, diagram),
    );
    return new Set(reached).size > 1;
  });
}

/** Which of those considered some way of answering the rest leads to, one bit each. */
function reachable(open: Open, considering: readonly string[], { outcomes, shapes }: Diagram): number {
  const seen = new Map<Branch, number>();
  const visit = (branch: Branch): number => {
    if (branch < 0) {
      const named = outcomes[-1 - branch]?.certifications ?? [];
      return considering.reduce(
        (bits, id, at) => ((named as readonly string[]).includes(id) ? bits | (1 << at) : bits),
        0,
      );
    }
    const known = seen.get(branch);
    if (known !== undefined) return known;
    const [at, ...branches] = open.fork(branch);
    const { variable, options } = shapes[at] as Shape;
    // What is held is rarely the reason why somebody weighs two against each other.
    const buttons =
      variable === 'held' ? branches.filter((_, place) => options[place] !== 'several') : branches;
    const bits = buttons.reduce((all, one) => all | visit(one), 0);
    seen.set(branch, bits);
    return bits;
  };
  return visit(open.top);
}
