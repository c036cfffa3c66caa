import { costOver, pathFrom } from '../recommendation/index.ts';
import { companyView } from './company-view.ts';
import type { Parts } from './parts.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { GivenAnswer, PathView } from './view.ts';

/** What comes after the result of these answers; null where there is nothing to get, and so nothing after it. */
export function pathView(
  state: State,
  given: readonly GivenAnswer[],
  parts: Pick<Parts, 'catalog' | 'overlay'>,
): PathView | null {
  const { catalog, overlay } = parts;
  const path = pathFrom(told(state, parts), catalog, overlay);
  if (!path) return null;
  const costs = path.steps.map(({ certification }) => costOver(certification));
  const company = companyView(
    path.steps.map(({ certification }) => certification.id),
    parts,
  );
  const checked = catalog.version;
  return { kind: 'path', state, given, path, costs, checked, ...(company && { company }) };
}
