import type { ParentView } from '../conversation/view.ts';
import { startId } from './actions.ts';
import { actions, button, section } from './elements.ts';
import { FIND_MINE } from './launcher.ts';
import type { Message } from './limits.ts';

/** The message the thread hangs on. Everyone around it reads it, so that it never says what was answered. */
export function drawParent({ owner, tells }: ParentView): Message {
  const text = `<@${owner}> ${WORDS[tells]}`;
  const mine = tells === 'under-way' ? [] : [button(FIND_MINE, startId('mine'))];
  return { text, blocks: [section(text), ...actions(mine)] };
}

const WORDS: Record<ParentView['tells'], string> = {
  'under-way':
    'is finding out which agile certification fits, in about five questions. Everyone here can read along.',
  result: 'has a result.',
  moved: 'went on in private.',
};
