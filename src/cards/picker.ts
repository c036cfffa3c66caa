import type { PickerView, StandingView } from '../conversation/view.ts';
import { MOST_HELD, type Standing } from '../recommendation/index.ts';
import {
  ALL_CURRENT,
  answerId,
  HELD_LIST,
  PICKED,
  STANDING,
  STANDING_LIST,
  standsOption,
  stateBlockId,
} from './actions.ts';
import { answersAloud, answersSoFar, droppedNote, editRow } from './answers-so-far.ts';
import { certificationList, offered } from './certification-list.ts';
import { actions, button, context, header, multiSelect, option, section } from './elements.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { inASentence, numberInWords } from './words.ts';

const QUESTION = 'Which ones do you hold?';
const HOW = `Pick up to ${numberInWords(MOST_HELD)}, then tap Done. Lapsed ones count as well; we ask about that next.`;
const WHERE = 'Grouped by issuer; in most clients you can type a name to find one.';

/** The list behind "several". It is read when a button is tapped; a pick alone changes nothing. */
export function drawPicker(view: PickerView): Message {
  const lost = droppedNote(view.dropped);
  const list = offered(view.groups);
  return {
    text: [QUESTION, HOW, WHERE, list.leftOut, answersAloud(view.given), lost]
      .filter(Boolean)
      .map(escaped)
      .join('\n'),
    blocks: [
      header(QUESTION),
      { ...section(HOW), accessory: certificationList(HELD_LIST, list, MOST_HELD) },
      ...context(WHERE, list.leftOut),
      ...actions(
        [button('Done', PICKED), button('Not Sure', answerId('held', 'not-sure'))],
        stateBlockId('answer', view.state),
      ),
      ...context(...[answersSoFar(view.given), lost].map(escaped)),
      ...editRow(view),
    ],
  };
}

const WORDS: Record<Exclude<Standing, 'current'>, string> = {
  expiring: 'is about to expire',
  lapsed: 'has lapsed',
};
const NOT_CURRENT = ['expiring', 'lapsed'] as const;

/** How what was picked stands, in the place of the list: a message has one list. */
export function drawStanding({ state, picked, given, dropped }: StandingView): Message {
  const one = picked.length === 1;
  const names = inASentence(picked.map(({ abbreviation }) => abbreviation));
  const question = one
    ? `Is your ${names} about to expire, or lapsed?`
    : 'Is any of these about to expire, or lapsed?';
  const yours = `You picked ${names}. If ${one ? 'it is' : 'all are'} current, say so with one tap.`;
  const options = picked.flatMap(({ id, abbreviation }) =>
    NOT_CURRENT.map((standing) =>
      option(`${abbreviation} ${WORDS[standing]}`, standsOption({ certification: id, standing })),
    ),
  );
  const list = multiSelect('Pick from the List', STANDING_LIST, { options });
  const choices = `To pick from: ${options.map(({ text }) => text.text).join('; ')}.`;
  const lost = droppedNote(dropped);
  return {
    text: [question, yours, choices, answersAloud(given), lost].filter(Boolean).map(escaped).join('\n'),
    blocks: [
      header(question),
      { ...section(escaped(yours)), accessory: list },
      ...actions(
        [button(one ? 'It Is Current' : 'All Are Current', ALL_CURRENT), button('Done', STANDING)],
        stateBlockId('answer', state),
      ),
      ...context(...[answersSoFar(given), lost].map(escaped)),
      ...editRow({ state, given }),
    ],
  };
}
