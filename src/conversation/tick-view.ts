import { BADGES, badgeLabel } from '../recommendation/index.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { fresh, type State } from './state.ts';
import type { TickView } from './view.ts';

/** The boxes for all that is held. */
export function tickView(state: State, parts: Parts, dropped: readonly string[]): TickView {
  const badges = BADGES.map((badge) => ({ badge, label: badgeLabel(badge) }));
  return { kind: 'ticks', state: fresh(state, parts.catalog), badges, given: given(state), dropped };
}
