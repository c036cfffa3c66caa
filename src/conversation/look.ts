import { isOffered } from '../recommendation/index.ts';
import { changesView } from './changes-view.ts';
import type { Look } from './click.ts';
import { comparisonView } from './comparison-view.ts';
import { costView } from './cost-view.ts';
import { detailsView } from './details-view.ts';
import { given } from './given-answers.ts';
import { sideBySide } from './on-cards.ts';
import type { Parts } from './parts.ts';
import { pathView } from './path-view.ts';
import { previewView } from './preview-view.ts';
import type { State } from './state.ts';
import { told } from './told.ts';
import type { LookView } from './view.ts';
import { whyNotView } from './why-not-view.ts';

/**
 * What someone sees who only looks at a result, whoever they are: it changes nothing, and rests on whatever answers are
 * left. Null where there is nothing to show any more, such as a certification that is gone.
 */
export function look(state: State, asked: Look, parts: Parts): LookView | null {
  // A look may take the place of another one, whose block ids must not come again.
  const next = { ...state, step: state.step + 1 };
  switch (asked.kind) {
    case 'details':
      return detailsView(asked.certification, parts, { state: next });
    case 'compare':
      return comparisonView(sideBySide(next, parts), parts, { state: next });
    case 'cost':
      return costView(sideBySide(next, parts), asked.years, next, parts);
    case 'changes':
      return changesView(next, parts);
    case 'see':
      return isOffered(asked.question, asked.option, told(next, parts))
        ? previewView(next, asked, parts)
        : null;
    case 'path':
      return pathView(next, given(next, parts), parts);
    case 'why-not':
      return whyNotView(next, asked.certification, parts);
  }
}
