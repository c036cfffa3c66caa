import { otherTradeOff, recommend, whatWouldChange } from '../recommendation/index.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { putFirst } from './said-on-outcome.ts';
import type { State } from './state.ts';
import type { ChangesView } from './view.ts';

/** What would change the outcome of these answers. */
export function changesView(state: State, { catalog }: Parts): ChangesView {
  const { outcome } = recommend(state.answers, catalog);
  const changes = whatWouldChange(state.answers);
  const tradeOff = otherTradeOff(state.answers);
  const named = [
    outcome,
    ...(tradeOff ? [tradeOff.outcome] : []),
    ...changes.flatMap(({ outcomes }) => outcomes),
  ].flatMap((each): readonly string[] => each.certifications);
  const names = Object.fromEntries(named.map((id) => [id, catalog.get(id)?.abbreviation ?? id]));
  return {
    kind: 'changes',
    state,
    given: given(state),
    putFirst: putFirst(state, catalog),
    outcome,
    tradeOff,
    changes,
    names,
  };
}
