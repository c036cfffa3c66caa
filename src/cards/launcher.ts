import type { Button } from '@slack/types';
import type { LauncherView } from '../conversation/view.ts';
import { startId } from './actions.ts';
import { actions, button, section } from './elements.ts';
import type { Message } from './limits.ts';

/** The way from facts that someone asked for to a questionnaire of their own. */
export function findMine(): Button {
  return button('Find Mine', startId('mine'), undefined, {
    accessibility_label: 'Find mine: the certification that fits me',
  });
}

/** Asks where to hold the questionnaire. Neither button stands out: neither is the better answer. */
export function drawLauncher({ here }: LauncherView): Message {
  const question = here
    ? 'Everyone in a thread can see your answers. Where shall we do this?'
    : 'About five taps, and only you see your answers. Shall we start?';
  const privately = button('Privately', startId('private'));
  return {
    text: here ? `${question} Here, in a thread, or privately.` : `${question} Privately, in our messages.`,
    blocks: [
      section(question),
      ...actions(here ? [button('Here, in a Thread', startId('here')), privately] : [privately]),
    ],
  };
}
