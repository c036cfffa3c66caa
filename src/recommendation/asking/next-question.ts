import { hasTrait } from '../decision/reading.ts';
import type { Answers, QuestionId } from '../questions/answers.ts';
import { type Diagram, type Shape, traitOf } from './diagram.ts';
import { openOn } from './open-questions.ts';
import { askable, NOTHING_MORE } from './plan.ts';
import { questionnaire } from './questionnaire.ts';
import { separating } from './separating.ts';

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

/**
 * Where these answers stand on the way to their outcome. The plan is followed from its beginning; where its question is
 * answered, as answered, and where it no longer matters, on any of its ways, since all of them lead to the same.
 */
export function progress(answers: Answers): Progress {
  const { questions, top } = openOn(answers);
  if (top < 0) return SETTLED;
  const { plan, shapes } = questionnaire();
  let place = plan.length - 1;
  while (place !== NOTHING_MORE) {
    const [at, atMost, ...next] = plan[place] as Diagram['plan'][number];
    const { variable, options } = shapes[at] as Shape;
    const question = traitOf(variable) ? 'held' : (variable as QuestionId);
    const way = options.indexOf(answerAt(variable, answers));
    if (way < 0 && questions.has(question) && !(question === 'held' && answers.held)) {
      const next = firstToSeparate(questions, answers) ?? question;
      return { settled: false, next, atMost: Math.min(atMost, questions.size) };
    }
    place = next[Math.max(way, 0)] ?? NOTHING_MORE;
  }
  // Only what was not picked yet behind "several" is open.
  return { settled: false, next: 'held', atMost: 1 };
}

function answerAt(variable: Shape['variable'], answers: Answers): string {
  const trait = traitOf(variable);
  return trait ? (hasTrait(trait, answers) ? 'yes' : 'no') : (answers[variable as QuestionId] ?? '');
}

/** Who is choosing between certain ones is asked first what makes a difference to these; null where nothing does. */
function firstToSeparate(questions: ReadonlySet<QuestionId>, answers: Answers): QuestionId | null {
  const { considering = [] } = answers;
  if (considering.length < 2) return null;
  const open = askable(questions, answers);
  return separating(open, answers, considering, questionnaire())[0] ?? null;
}
