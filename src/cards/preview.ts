import type { PreviewView } from '../conversation/view.ts';
import { showId } from './actions.ts';
import { companyNote } from './company.ts';
import { button, context, type Layout, section } from './elements.ts';
import type { Message } from './limits.ts';
import { lookControls } from './look-controls.ts';
import { escaped } from './mrkdwn.ts';
import { resultBlocks, resultLines } from './outcome.ts';
import { spoken } from './spoken.ts';

const STAYS = 'Your result stays as it is. To change it, use Change an Answer on it.';
const OPEN = 'This answer brings up more questions, and they may change it.';

/** The result as it would be with one other answer, and that nothing has changed. */
export function drawPreview({ state, label, outcome }: PreviewView, layout: Layout): Message {
  const open = outcome.recommendation.settled ? [] : [OPEN];
  const lead = [`If you said \u201c${label}\u201d:`, ...open].join(' ');
  return {
    text: spoken([lead, ...resultLines(outcome), STAYS]),
    blocks: [
      section(escaped(lead)),
      ...resultBlocks(outcome, layout),
      ...companyNote(outcome.company),
      ...context(STAYS),
      ...lookControls(state, [button('What Would Change This?', showId('changes'))]),
    ],
  };
}
