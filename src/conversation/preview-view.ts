import { optionLabel } from '../recommendation/index.ts';
import type { Look } from './click.ts';
import { outcomeView } from './outcome-view.ts';
import type { Parts } from './parts.ts';
import type { State } from './state.ts';
import { answered } from './step.ts';
import { told } from './told.ts';
import type { PreviewView } from './view.ts';

/** What would come out with another answer to one question; the state stays as it is. */
export function previewView(
  state: State,
  { question, option }: Extract<Look, { kind: 'see' }>,
  parts: Parts,
): PreviewView {
  // As in what would change it, which speaks of the answers alone.
  const { wishes: _said, ...unwished } = state;
  const otherwise = answered(unwished, { kind: 'answer', question, option }, parts);
  return {
    kind: 'preview',
    state,
    question,
    label: optionLabel(question, option, told(state, parts)) ?? option,
    outcome: outcomeView(otherwise, parts, []),
  };
}
