import type { KnownBlock } from '@slack/types';
import type { OutcomeView } from '../conversation/view.ts';
import { stateBlockId, tradeOffId } from './actions.ts';
import { actions, button, section } from './elements.ts';
import { bold, escaped } from './mrkdwn.ts';

/** The one optional question on a close call, with an answer for each side; nothing waits for it. */
export function tradeOffBlocks({ tradeOff, state }: OutcomeView): KnownBlock[] {
  if (!tradeOff) return [];
  return [
    section(`${bold('One more question:')} ${escaped(tradeOff.text)}`),
    ...actions(
      [button('With a Class', tradeOffId('class')), button('On My Own', tradeOffId('exam'))],
      stateBlockId('weigh', state),
    ),
  ];
}
