import { type Catalog, certificationIn } from '../catalog/catalog.ts';
import {
  heed,
  progress,
  type Reason,
  type TradeOff,
  tradeOff,
  type Wish,
  type Wished,
} from '../recommendation/index.ts';
import type { State } from './state.ts';
import type { PutFirst } from './view.ts';

/** What the wishes make of the result; null as long as there is none, and where there is nothing to wish for. */
export function wishedOf({ answers, wishes = [] }: State, catalog: Catalog): Wished | null {
  return progress(answers).settled ? heed(answers, wishes, catalog) : null;
}

/** What the wishes have put first in the place of another one; null where they moved nothing. */
export function putFirst(state: State, catalog: Catalog): PutFirst | null {
  const wished = wishedOf(state, catalog);
  if (!wished || wished.now === wished.before) return null;
  const name = (id: string) => certificationIn(catalog, id).abbreviation;
  return { now: name(wished.now), before: name(wished.before) };
}

/** The state with one wish more. Only what is on offer beside the result can be wished for. */
export function wishing(state: State, wish: Wish, catalog: Catalog): State {
  const offered = wishedOf(state, catalog)?.offered ?? [];
  return offered.includes(wish) ? withWishes(state, [...(state.wishes ?? []), wish]) : state;
}

/** The state without the wish said last. */
export function takenBack(state: State): State {
  return withWishes(state, (state.wishes ?? []).slice(0, -1));
}

function withWishes({ wishes: _before, ...state }: State, wishes: readonly Wish[]): State {
  return wishes.length > 0 ? { ...state, wishes } : state;
}

/** The optional question beside the result. Whoever has wished for something else is past weighing the first two. */
export function tradeOffOf({ answers, wishes = [] }: State, catalog: Catalog): Reason | null {
  return progress(answers).settled && wishes.length === 0 ? tradeOff(answers, catalog) : null;
}

/** The state with the difference weighed, where there is one to weigh. */
export function weighing(state: State, tradeoff: TradeOff, catalog: Catalog): State {
  return tradeOffOf(state, catalog) ? { ...state, answers: { ...state.answers, tradeoff } } : state;
}
