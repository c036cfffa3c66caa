import type { LauncherView } from '../conversation/view.ts';
import { startId } from './actions.ts';
import { actions, button, section } from './elements.ts';
import type { Message } from './limits.ts';

/** Asks where to hold the questionnaire. Neither button stands out: neither is the better answer. */
export function drawLauncher({ here }: LauncherView): Message {
  const question = here
    ? 'Everyone in a thread can see your answers. Where shall we do this?'
    : 'About five taps, and only you see your answers. Shall we start?';
  const privately = button('Privately', startId('private'));
  return {
    text: here ? `${question} Here, in a thread, or privately.` : `${question} Privately, in my messages.`,
    blocks: [
      section(question),
      ...actions(here ? [button('Here, in a Thread', startId('here')), privately] : [privately]),
    ],
  };
}
