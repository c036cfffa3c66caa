import type { Parts } from './parts.ts';
import type { FirstLine, QuestionnaireView, RefusedBecause, View } from './view.ts';

/** In the app's own conversation a questionnaire is one message among those of other days, and says its own. */
export function dated(view: QuestionnaireView, { today }: Parts): QuestionnaireView {
  return view.state?.place === 'dm' ? beginning(view, { about: 'day', today }) : view;
}

/** Says first why it is not where it was asked for. */
export function refused<Shown extends View>(view: Shown, because: RefusedBecause): Shown {
  return beginning(view, { about: 'refused', because });
}

/** Only what asks or tells the result has such a line. */
function beginning<Shown extends View>(view: Shown, firstLine: FirstLine): Shown {
  return 'given' in view ? { ...view, firstLine } : view;
}
