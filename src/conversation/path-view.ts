import { costOver, pathFrom } from '../recommendation/index.ts';
import type { Parts } from './parts.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { GivenAnswer, PathView } from './view.ts';

/** What comes after the result of these answers; null where there is nothing to get, and so nothing after it. */
export function pathView(
  state: State,
  given: readonly GivenAnswer[],
  { catalog }: Pick<Parts, 'catalog'>,
): PathView | null {
  const path = pathFrom(told(state, { catalog }), catalog);
  if (!path) return null;
  const costs = path.steps.map(({ certification }) => costOver(certification));
  return { kind: 'path', state, given, path, costs, checked: catalog.version };
}
