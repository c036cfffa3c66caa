import { type Answers, presume } from '../recommendation/index.ts';
import type { Parts } from './parts.ts';
import type { State } from './state.ts';

/** The answers given, and those that choosing between certain certifications tells by itself. */
export function told({ answers }: Pick<State, 'answers'>, { catalog }: Pick<Parts, 'catalog'>): Answers {
  return presume(answers, catalog).answers;
}
