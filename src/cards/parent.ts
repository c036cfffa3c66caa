import type { ParentView } from '../conversation/view.ts';
import { section } from './elements.ts';
import type { Message } from './limits.ts';
import { link } from './mrkdwn.ts';

/** The message the thread hangs on. Everyone around it reads it, so that it never says what was answered. */
export function drawParent({ owner, cameFrom, place }: ParentView): Message {
  const text =
    place === 'dm'
      ? `Which certification fits? Only you can see this thread.${cameFrom ? ` ${link(cameFrom, 'Asked for here')}.` : ''}`
      : `<@${owner}> is finding out which certification fits. Only they can answer; everyone here can read along.`;
  return { text, blocks: [section(text)] };
}
