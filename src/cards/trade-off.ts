import type { KnownBlock } from '@slack/types';
import { encodeState } from '../conversation/state.ts';
import type { OutcomeView } from '../conversation/view.ts';
import { tradeOffId } from './actions.ts';
import { actions, button, section } from './elements.ts';
import { bold, escaped } from './mrkdwn.ts';

/** The one optional question on a close call, with an answer for each side; nothing waits for it. */
export function tradeOffBlocks({ tradeOff, state }: OutcomeView): KnownBlock[] {
  if (!tradeOff) return [];
  const value = encodeState(state);
  return [
    section(`${bold('One more question, if you like:')} ${escaped(tradeOff.text)}`),
    ...actions([
      button('Yes, With a Class', tradeOffId('class'), value),
      button('No, Without One', tradeOffId('exam'), value),
    ]),
  ];
}
