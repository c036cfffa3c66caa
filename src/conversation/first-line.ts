import type { Parts } from './parts.ts';
import type { CurrentView, QuestionnaireView, RefusedBecause } from './view.ts';

/** In the app's own conversation a questionnaire is one message among those of other days, and says its own. */
export function dated<V extends QuestionnaireView>(view: V, { today }: Parts): V {
  if (!('given' in view) || view.state.place !== 'dm') return view;
  return { ...view, firstLine: { about: 'day', today } };
}

/** Says first why it is not where it was asked for. */
export function refused(view: CurrentView, because: RefusedBecause): CurrentView {
  return { ...view, firstLine: { about: 'refused', because } };
}
