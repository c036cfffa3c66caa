import {
  type Change,
  NO_CERTIFICATE,
  namesOf,
  otherTradeOff,
  recommend,
  whatWouldChange,
  withoutTheList,
} from '../recommendation/index.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { putFirst, wishedOf } from './said-on-outcome.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { ChangesView } from './view.ts';

/** What would change the outcome of these answers. */
export function changesView(state: State, parts: Parts): ChangesView {
  const { catalog } = parts;
  const answers = told(state, parts);
  const { outcome, ranked } = recommend(state.answers, catalog);
  const [, second = null] = ranked;
  const withTheList = movedByTheList(state, parts);
  const changes = whatWouldChange(answers);
  const leavesItOpen = (change: Change) =>
    change.isSame || (outcome.kind === 'undecided' && change.outcome.kind === 'undecided');
  const flips = changes.filter((change) => !change.isSame && firstOf(change) === second);
  const tradeOff = otherTradeOff(answers);
  const named = [
    outcome,
    ...(tradeOff ? [tradeOff.outcome] : []),
    ...changes.map((change) => change.outcome),
  ].flatMap((each): readonly string[] => each.certifications);
  const ids = [...named, ...(second && second !== NO_CERTIFICATE ? [second] : [])];
  return {
    kind: 'changes',
    state,
    given: given(state, parts),
    putFirst: putFirst(wishedOf(state, parts), parts),
    ...(withTheList && { withTheList }),
    outcome,
    tradeOff,
    second,
    flips,
    others: changes.filter((change) => !flips.includes(change) && !leavesItOpen(change)),
    later: changes.filter((change) => !flips.includes(change) && leavesItOpen(change)),
    names: Object.fromEntries(ids.map((id) => [id, catalog.get(id)?.abbreviation ?? id])),
  };
}

/** What the company's list makes of it; undefined where it moves nothing. All else is said of the answers alone. */
function movedByTheList({ answers }: State, { catalog, overlay }: Parts): ChangesView['withTheList'] {
  if (!overlay) return undefined;
  const { stages, company } = recommend(answers, catalog, overlay);
  if (!company?.moved) return undefined;
  return { now: namesOf(stages.issuer, catalog), before: withoutTheList(company, catalog) };
}

/** What one would be told to get first, or that there is none to get now; null where it is neither. */
export function firstOf({ outcome }: Pick<Change, 'outcome'>): string | null {
  switch (outcome.kind) {
    case 'one':
    case 'pair':
    case 'both':
      return outcome.certifications[0];
    case 'none':
      return NO_CERTIFICATE;
    default:
      return null;
  }
}
