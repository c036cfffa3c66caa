import type { KnownBlock } from '@slack/types';
import type { OutcomeView } from '../conversation/view.ts';
import { questionFor } from '../recommendation/index.ts';
import { answerLaterId, stateBlockId } from './actions.ts';
import { actions, button, section } from './elements.ts';

const ASKED = 'Your role would tell the most. Which one comes closest?';

/** The roles once more, where nothing else was said and no verdict could be given; no blocks elsewhere. */
export function roleBlocks({ recommendation: { outcome }, state }: OutcomeView): KnownBlock[] {
  const known = state.answers.aim !== undefined && state.answers.aim !== 'not-sure';
  if (outcome.kind !== 'undecided' || known) return [];
  const roles = questionFor('aim', state.answers).options.filter(({ id }) => id !== 'not-sure');
  const buttons = roles.map(({ id, label }) => button(label, answerLaterId('aim', id)));
  return [section(ASKED), ...actions(buttons, stateBlockId('roles', state))];
}
