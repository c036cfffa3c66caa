import { type Answers, progress, type QuestionId, questionFor } from '../recommendation/index.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { fresh, type State } from './state.ts';
import { told } from './told.ts';
import type { QuestionView } from './view.ts';

/** One question; asked again, it is as it was when none of its options had been picked. */
export function questionView(
  state: State,
  question: QuestionId,
  parts: Parts,
  dropped: readonly string[],
): QuestionView {
  const answers = told(state, parts);
  const { [question]: _open, ...others } = answers;
  return {
    kind: 'question',
    state: fresh(state, parts.catalog),
    question: questionFor(question, answers),
    given: given(state, parts),
    atMost: Math.max(1, progress(others as Answers).atMost),
    dropped,
  };
}
