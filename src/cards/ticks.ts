import type { Checkboxes } from '@slack/types';
import { encodeState } from '../conversation/state.ts';
import type { TickView } from '../conversation/view.ts';
import { answerId, BOXES, stateBlockId, TICKED } from './actions.ts';
import { answersSoFar, droppedNote, editRow } from './answers-so-far.ts';
import { actions, button, context, header, option, section } from './elements.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';

const QUESTION = 'Which ones do you hold?';
const HOW = 'Tick all that you hold, then tap Use These. Where a box names two, either one counts.';

/** The boxes behind "several". They are read when a button is tapped; a tick alone changes nothing. */
export function drawTicks(view: TickView): Message {
  const value = encodeState(view.state);
  const options = view.badges.map(({ badge, label }) => option(label, badge));
  const boxes: Checkboxes = { type: 'checkboxes', action_id: BOXES, options };
  const remarks = [answersSoFar(view.given), droppedNote(view.dropped)].filter(Boolean).map(escaped);
  const numbered = view.badges.map(({ label }, index) => `${index + 1}. ${label}`);
  return {
    text: [...[QUESTION, HOW, ...numbered].map(escaped), ...remarks].join('\n'),
    blocks: [
      header(QUESTION),
      { ...section(HOW), block_id: stateBlockId('tick', view.state), accessory: boxes },
      ...actions([
        button('Use These', TICKED, value),
        button('Not Sure', answerId('held', 'not-sure'), value),
      ]),
      ...context(...remarks),
      ...editRow(view),
    ],
  };
}
