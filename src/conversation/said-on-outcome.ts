import { certificationIn } from '../catalog/catalog.ts';
import {
  heed,
  progress,
  type Reason,
  type TradeOff,
  tradeOff,
  type Wish,
  type Wished,
} from '../recommendation/index.ts';
import type { Parts } from './parts.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { PutFirst } from './view.ts';

/** What the wishes make of the result; null as long as there is none, and where there is nothing to wish for. */
export function wishedOf(state: State, parts: Pick<Parts, 'catalog' | 'overlay'>): Wished | null {
  const answers = told(state, parts);
  return progress(answers).settled ? heed(answers, state.wishes ?? [], parts.catalog, parts.overlay) : null;
}

/** What the wishes have put first in the place of another one; null where they moved nothing. */
export function putFirst(wished: Wished | null, { catalog }: Pick<Parts, 'catalog'>): PutFirst | null {
  if (!wished || wished.now === wished.before) return null;
  const name = (id: string) => certificationIn(catalog, id).abbreviation;
  return { now: name(wished.now), before: name(wished.before) };
}

/** The state with one wish more. Only what is on offer beside the result can be wished for. */
export function wishing(state: State, wish: Wish, parts: Pick<Parts, 'catalog' | 'overlay'>): State {
  const offered = wishedOf(state, parts)?.offered ?? [];
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
export function tradeOffOf(state: State, parts: Pick<Parts, 'catalog' | 'overlay'>): Reason | null {
  const answers = told(state, parts);
  return progress(answers).settled && !state.wishes?.length
    ? tradeOff(answers, parts.catalog, parts.overlay)
    : null;
}

/** The state with the difference weighed, where there is one to weigh. */
export function weighing(state: State, tradeoff: TradeOff, parts: Pick<Parts, 'catalog' | 'overlay'>): State {
  return tradeOffOf(state, parts) ? { ...state, answers: { ...state.answers, tradeoff } } : state;
}
