import { actions, context, header, section } from './elements.ts';
import { findMine } from './launcher.ts';
import type { Message } from './limits.ts';

const TITLE = 'Which agile certification should you get?';
const WHAT = 'Say it in your own words, or tap through about five questions.';

/** What can be said, with an example each. */
const EXAMPLES = [
  ['/certify I\u2019m a project manager with a PMP, should I do CSM or PMI-ACP?', 'your own case'],
  ['/certify scrum master', 'what there is for a role'],
  ['/certify CSM', 'all we know about one'],
  ['/certify CSM or PSM I', 'two to four side by side'],
  ['/certify path CSM', 'what comes after it'],
  ['/certify list', 'all of them, page by page'],
] as const;

const PRIVACY = 'Certify keeps no message text and logs none.';

/** What one can say here; only for those who ask. */
export function drawHelp(): Message {
  const examples = EXAMPLES.map(([typed, shows]) => `\`${typed}\`: ${shows}`).join('\n');
  return {
    text: [`${TITLE} ${WHAT}`, examples, PRIVACY].join('\n'),
    blocks: [header(TITLE), section(WHAT), section(examples), ...context(PRIVACY), ...actions([findMine()])],
  };
}

const BUTTONS =
  'Tap one of the buttons in the message above, or say it in words: \u201cI\u2019m a scrum master, 2 years, no budget.\u201d';

/** For words that answer something we cannot know, such as "1" or "yes": no message is read but the one just written. */
export function drawButtons(): Message {
  return { text: BUTTONS, blocks: [section(BUTTONS)] };
}
