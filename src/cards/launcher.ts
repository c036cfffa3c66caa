import type { Button } from '@slack/types';
import type { ChoosingView, LauncherView } from '../conversation/view.ts';
import { MOST_CONSIDERED } from '../recommendation/index.ts';
import { CONSIDERING_LIST, startBlockId, startId } from './actions.ts';
import { certificationList } from './certification-list.ts';
import { actions, button, header, section } from './elements.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { inASentence, numberInWords } from './words.ts';

/** The way from facts that someone asked for to a questionnaire of their own. */
export function findMine(): Button {
  return button('Find Mine', startId('mine'), undefined, {
    accessibility_label: 'Find mine: the certification that fits me',
  });
}

const PUBLIC = 'Everyone in a thread can see your answers.';
const PRIVATE = 'About five taps, and only you see your answers.';

/** Asks where to hold the questionnaire. No button stands out: none is the better answer. */
export function drawLauncher({ here, considering = [] }: LauncherView): Message {
  const names = inASentence(considering.map(({ abbreviation }) => abbreviation));
  const ask = here ? 'Where shall we do this?' : 'Shall we start?';
  const seen = here ? PUBLIC : PRIVATE;
  const question = names ? `Choosing between ${names}. ${ask} ${seen}` : `${seen} ${ask}`;
  const choosing = names ? [] : [button('I Am Choosing Between \u2026', startId('choosing'))];
  const ways = here ? 'Here, in a thread, or privately.' : 'Privately, in our messages.';
  return {
    text: escaped(`${question} ${ways}`),
    blocks: [
      section(escaped(question)),
      ...actions([...places(here), ...choosing], startBlockId(considering.map(({ id }) => id))),
    ],
  };
}

const CHOOSING = 'Which ones are you choosing between?';

/** The list of all, and the places. It is read when a place is tapped; a pick alone changes nothing. */
export function drawChoosing({ here, groups }: ChoosingView): Message {
  const how = `Pick two to ${numberInWords(MOST_CONSIDERED)}. We ask what sets them apart, and then name one of them, or a better fit.`;
  const where = here ? `Then say where we do this. ${PUBLIC}` : `Then tap Privately. ${PRIVATE}`;
  return {
    text: [CHOOSING, how, where].join('\n'),
    blocks: [
      header(CHOOSING),
      { ...section(how), accessory: certificationList(CONSIDERING_LIST, groups, MOST_CONSIDERED) },
      section(where),
      ...actions(places(here)),
    ],
  };
}

function places(here: boolean): Button[] {
  const privately = button('Privately', startId('private'));
  return here ? [button('Here, in a Thread', startId('here')), privately] : [privately];
}
