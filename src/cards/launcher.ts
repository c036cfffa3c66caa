import type { Button } from '@slack/types';
import type { ChoosingView, LauncherView } from '../conversation/view.ts';
import { MOST_CONSIDERED } from '../recommendation/index.ts';
import { CONSIDERING_LIST, startBlockId, startId } from './actions.ts';
import { answersAloud, answersSoFar } from './answers-so-far.ts';
import { certificationList, offered } from './certification-list.ts';
import { actions, button, context, header, section } from './elements.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { inASentence, numberInWords } from './words.ts';

/** What every way to a questionnaire of one's own is called. */
export const FIND_MINE = 'Find My Certification';

/** The way from facts that someone asked for to a questionnaire of their own. */
export const findMine = (): Button => button(FIND_MINE, startId('mine'));

/** Under each question stands how many may follow, which adds up to no more than this. */
const RECOMMENDS = 'recommends one agile certification, with reasons, costs and sources.';
const WHAT = `Certify asks about five questions, seven at most, then ${RECOMMENDS}`;
const PUBLIC = 'In a thread, everyone here can see your answers.';

/** What this is, and who may see it. No button stands out: none is the better answer. */
export function drawLauncher(view: LauncherView): Message {
  const { here, said, given, considering, words } = view;
  const names = inASentence(considering.map(({ abbreviation }) => abbreviation));
  const between = names && !words ? `You are choosing between ${names}.` : '';
  const what = [between, whatFollows(view)].filter(Boolean).join(' ');
  // What was read out of their words stands above it already.
  const told = words ? [] : given;
  const choosing = names ? [] : [button('I Am Choosing Between \u2026', startId('choosing'))];
  const seen = here ? PUBLIC : '';
  return {
    text: [what, answersAloud(told), seen].filter(Boolean).map(escaped).join('\n'),
    blocks: [
      section(escaped(what)),
      ...context(escaped(answersSoFar(told)), seen),
      ...actions([...places(here), ...choosing], startBlockId(said)),
    ],
  };
}

/** Whoever has said something has fewer questions to come, or none. */
function whatFollows({ said, atMost }: LauncherView): string {
  if (Object.keys(said).length === 0) return WHAT;
  if (atMost === 0) return `Certify needs no more to know. It ${RECOMMENDS}`;
  const questions = `${numberInWords(atMost)} more ${atMost === 1 ? 'question' : 'questions'}`;
  return `Certify asks at most ${questions}, then ${RECOMMENDS}`;
}

const CHOOSING = 'Which ones are you choosing between?';

/** The list of all, and the places. It is read when a place is tapped; a pick alone changes nothing. */
export function drawChoosing({ here, said, groups }: ChoosingView): Message {
  const how = `Pick two to ${numberInWords(MOST_CONSIDERED)}. We ask what sets them apart, and then name one of them, or a better fit.`;
  const where = here ? `Then say who may see it. ${PUBLIC}` : `Then tap ${PRIVATELY}.`;
  const list = offered(groups);
  return {
    text: [CHOOSING, how, list.leftOut, where].filter(Boolean).join('\n'),
    blocks: [
      header(CHOOSING),
      { ...section(how), accessory: certificationList(CONSIDERING_LIST, list, MOST_CONSIDERED) },
      ...context(list.leftOut),
      section(where),
      ...actions(places(here), startBlockId(said)),
    ],
  };
}

const PRIVATELY = 'Only I See It';

function places(here: boolean): Button[] {
  const privately = button(PRIVATELY, startId('private'));
  return here ? [privately, button('In a Thread Here', startId('here'))] : [privately];
}
