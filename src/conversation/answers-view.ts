import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import type { State } from './state.ts';
import type { AnswersView, StartOverView } from './view.ts';

// Neither says when figures have changed, so that both leave that to the result: the state stays as of what was last seen.

/** Every answer given, to change one of them. */
export function answersView(state: State, parts: Parts, dropped: readonly string[]): AnswersView {
  return { kind: 'answers', state, given: given(state, parts), dropped };
}

/** Whether to forget them all; until then they stay. */
export function startOverView(state: State, parts: Parts, dropped: readonly string[]): StartOverView {
  return { kind: 'start-over', state, given: given(state, parts), dropped };
}
