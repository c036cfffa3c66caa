import { otherTradeOff, recommend, whatWouldChange } from '../recommendation/index.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { putFirst } from './said-on-outcome.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { ChangesView } from './view.ts';

/** What would change the outcome of these answers. */
export function changesView(state: State, parts: Parts): ChangesView {
  const { catalog } = parts;
  const answers = told(state, parts);
  const { outcome } = recommend(state.answers, catalog);
  const changes = whatWouldChange(answers);
  const tradeOff = otherTradeOff(answers);
  const named = [
    outcome,
    ...(tradeOff ? [tradeOff.outcome] : []),
    ...changes.flatMap(({ outcomes }) => outcomes),
  ].flatMap((each): readonly string[] => each.certifications);
  const names = Object.fromEntries(named.map((id) => [id, catalog.get(id)?.abbreviation ?? id]));
  return {
    kind: 'changes',
    state,
    given: given(state, parts),
    putFirst: putFirst(state, parts),
    outcome,
    tradeOff,
    changes,
    names,
  };
}
