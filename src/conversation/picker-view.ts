import { certificationIn } from '../catalog/catalog.ts';
import { groupsOf } from './certification-groups.ts';
import { given } from './given-answers.ts';
import type { Parts } from './parts.ts';
import { fresh, type State } from './state.ts';
import type { PickerView, StandingView } from './view.ts';

/** The list of all certifications, for what is held behind "several". */
export function pickerView(state: State, parts: Parts, dropped: readonly string[]): PickerView {
  return {
    kind: 'picker',
    state: fresh(state, parts.catalog),
    groups: groupsOf(parts.catalog),
    given: given(state, parts),
    dropped,
  };
}

/** Whether any of those picked is about to expire, or has lapsed. */
export function standingView(state: State, parts: Parts, dropped: readonly string[]): StandingView {
  return {
    kind: 'standing',
    state: fresh(state, parts.catalog),
    picked: (state.answers.holds ?? []).map(({ certification }) =>
      certificationIn(parts.catalog, certification),
    ),
    given: given(state, parts),
    dropped,
  };
}
