import type { ActionsBlock, ActionsBlockElement } from '@slack/types';
import type { Answers } from '../recommendation/index.ts';
import { startBlockId } from './actions.ts';
import { actions } from './elements.ts';
import { findMine } from './launcher.ts';
import { closeButton } from './look-controls.ts';

/**
 * The last row of facts that were asked for outside of any questionnaire: what to ask next, the way to a questionnaire that
 * begins with what was said, and the way out where nobody else sees it.
 */
export function factsControls(
  { closes, said = {} }: { readonly closes: boolean; readonly said?: Answers },
  onward: readonly ActionsBlockElement[],
): ActionsBlock[] {
  const out = closes ? [closeButton()] : [];
  return actions([...onward, findMine(), ...out], startBlockId(said));
}
