import { hasTrait } from '../decision/reading.ts';
import { type Answers, QUESTION_IDS, type QuestionId } from '../questions/answers.ts';
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
const SETTLED: Progress = { settled: true, next: null, atMost: 0 };

/**
 * Where these answers stand on the way to their outcome. The plan is followed from its beginning; where its question is
 * answered, as answered, and where it no longer matters, on any of its ways, since all of them lead to the same.
 */
export function progress(answers: Answers): Progress {
  const { questions, top } = openOn(answers);
  if (top < 0) return SETTLED;
  const { plan, shapes } = questionnaire();
  let place = plan.length - 1;
  let followed = 0;
  while (place !== NOTHING_MORE) {
    const [at, atMost, ...next] = plan[place] as Diagram['plan'][number];
    const { variable, options } = shapes[at] as Shape;
    const question = traitOf(variable) ? 'held' : (variable as QuestionId);
    const way = options.indexOf(answerAt(variable, answers));
    if (way < 0 && questions.has(question) && !(question === 'held' && answers.held)) {
      const next = firstToSeparate(questions, answers) ?? question;
      // What was answered in another order than that of the plan may shorten any of its ways.
      const inOrder = followed === QUESTION_IDS.filter((id) => answers[id] !== undefined).length;
      return { settled: false, next, atMost: inOrder ? atMost : longestFrom(place, questions, answers) };
    }
    if (way >= 0 && !traitOf(variable)) followed += 1;
    place = next[Math.max(way, 0)] ?? NOTHING_MORE;
  }
  // Only what was not picked yet behind "several" is open.
  return { settled: false, next: 'held', atMost: 1 };
}

/** Questions still to come at most on any way of the plan, as far as they still matter. */
function longestFrom(start: number, questions: ReadonlySet<QuestionId>, answers: Answers): number {
  const { plan, shapes } = questionnaire();
  const known = new Map<number, number>();
  const longest = (place: number): number => {
    if (place === NOTHING_MORE) return 0;
    const found = known.get(place);
    if (found !== undefined) return found;
    const [at, , ...next] = plan[place] as Diagram['plan'][number];
    const { variable, options } = shapes[at] as Shape;
    const way = options.indexOf(answerAt(variable, answers));
    const matters = questions.has(variable as QuestionId);
    const most =
      traitOf(variable) && answers.holds === undefined
        ? Math.max(...next.map(longest))
        : way >= 0 || !matters
          ? longest(next[Math.max(way, 0)] ?? NOTHING_MORE)
          : 1 + Math.max(...next.map(longest));
    known.set(place, most);
    return most;
  };
  return longest(start);
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
