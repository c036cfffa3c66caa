import type { Click } from '../conversation/click.ts';
import { encodeState, type State } from '../conversation/state.ts';
import {
  BADGES,
  isYears,
  OPTION_IDS,
  type OptionId,
  QUESTION_IDS,
  type QuestionId,
  TRADE_OFFS,
  type TradeOff,
  USUAL_YEARS,
  WISHES,
  type Wish,
} from '../recommendation/index.ts';

/**
 * Everything a control sends back, written and read in one place. Ids are for good: they stand in old messages.
 *
 *     answer:<question>:<option>   an answer; only in the first actions block of a question
 *     answer:held:ticked           the boxes as they are ticked now
 *     tick:held                    the boxes themselves; every tick is sent, and means nothing yet
 *     start:here|private|mine      a new questionnaire
 *     edit:undo|restart|private    the questionnaire as a whole
 *     edit:take-back               the wish said last
 *     edit:trade-off:class|exam    what the person makes of the difference
 *     edit:change                  a select; its option is the question to ask again
 *     edit:change:<question>       a button beside answers that do not go together: ask this one again
 *     show:compare|changes|path|outcome another look at the result
 *     show:details:<certification>
 *     show:cost[:<years>]          what the certifications on the cards cost
 *     show:more                    a select; its option is one of the verbs in `moreOption`
 *     show:why-not                 which other one, and why not that one
 *     link:<certification>         opens a page; nothing to do but to say that it arrived
 *
 * The state travels in a button's value, and for selects in front of them, in the id of their block.
 */

/** Where a questionnaire may be started; `mine` leaves that open. */
export type StartWhere = 'here' | 'private' | 'mine';
const STARTS: readonly StartWhere[] = ['here', 'private', 'mine'];

export const TICKED = 'answer:held:ticked';
export const BOXES = 'tick:held';
export const CHANGE = 'edit:change';
export const MORE = 'show:more';

export const answerId = (question: QuestionId, option: OptionId) => `answer:${question}:${option}`;
export const startId = (where: StartWhere) => `start:${where}`;
export const changeId = (question: QuestionId) => `edit:change:${question}`;
export const showId = (what: 'compare' | 'changes' | 'path' | 'why-not' | 'outcome') => `show:${what}`;
export const editId = (what: 'undo' | 'restart' | 'private' | 'take-back') => `edit:${what}`;
export const tradeOffId = (tradeOff: TradeOff) => `edit:trade-off:${tradeOff}`;
export const detailsId = (certification: string) => `show:details:${certification}`;
export const linkId = (certification: string) => `link:${certification}`;

/** The value of an option in `show:more`. */
export const moreOption = {
  details: (certification: string) => `details:${certification}`,
  change: (question: QuestionId) => `change:${question}`,
  cost: (years?: number) => (years ? `cost:${years}` : 'cost'),
  changes: 'changes',
  path: 'path',
  whyNot: (certification?: string) => (certification ? `why-not:${certification}` : 'why-not'),
  wish: (wish: Wish) => `wish:${wish}`,
  undo: 'undo',
  private: 'private',
};

/** The id of a block with a select or boxes in it. Throws when the state is longer than 75 characters. */
export function stateBlockId(row: 'edit' | 'more' | 'tick', state: State): string {
  return `${row}~${encodeState(state)}`;
}

/** What arrived, in our words. */
export type ReadAction =
  /** A tap inside a questionnaire, with its state still as text. `private` is for whoever can open a DM. */
  | {
      readonly kind: 'questionnaire';
      readonly click: Click | { readonly kind: 'private' };
      readonly stateText: string;
    }
  | { readonly kind: 'start'; readonly where: StartWhere }
  | { readonly kind: 'ack-only' };

/** The part of an action that is read here; a button has a value, a select an option. */
export interface SentAction {
  readonly action_id: string;
  readonly block_id?: string | undefined;
  readonly value?: string | undefined;
  readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
}

/** `state.values` of the payload: by block id, then by action id. */
export type StateValues = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/**
 * Reads an action; null for anything that none of our messages can have sent. A question or option that no longer
 * exists is read as a wish to see where one stands, for its message may be years old.
 */
export function readAction(action: SentAction, stateValues: StateValues = {}): ReadAction | null {
  const [prefix, rest] = cut(action.action_id);
  switch (prefix) {
    case 'link':
    case 'tick':
      return { kind: 'ack-only' };
    case 'start': {
      const where = STARTS.find((one) => one === rest);
      return where ? { kind: 'start', where } : null;
    }
    case 'answer':
      return inQuestionnaire(
        action.action_id === TICKED ? readTicks(stateValues) : readAnswer(rest),
        action.value,
      );
    case 'edit':
      return action.action_id === CHANGE
        ? inQuestionnaire(readChange(action.selected_option?.value), stateInBlock(action))
        : inQuestionnaire(readVerb(rest), action.value);
    case 'show':
      return action.action_id === MORE
        ? inQuestionnaire(readVerb(action.selected_option?.value ?? ''), stateInBlock(action))
        : inQuestionnaire(readVerb(rest), action.value);
    default:
      return null;
  }
}

type QuestionnaireClick = Extract<ReadAction, { kind: 'questionnaire' }>['click'];

/** Shows where one stands, whatever that is by now. */
const STANDING = { kind: 'outcome' } as const;

function inQuestionnaire(click: QuestionnaireClick | null, stateText: unknown): ReadAction | null {
  return click && typeof stateText === 'string' && stateText
    ? { kind: 'questionnaire', click, stateText }
    : null;
}

function stateInBlock({ block_id }: SentAction): string | undefined {
  return block_id === undefined ? undefined : cut(block_id, '~')[1];
}

/** What the words of buttons and of options in `show:more` mean; both are read alike. */
function readVerb(text: string): QuestionnaireClick | null {
  const [verb, object] = cut(text);
  switch (verb) {
    case 'undo':
    case 'restart':
    case 'private':
    case 'compare':
    case 'changes':
    case 'path':
    case 'outcome':
    case 'take-back':
      return { kind: verb };
    case 'wish':
      return readWish(object);
    case 'trade-off':
      return readTradeOff(object);
    case 'why-not':
      return { kind: 'why-not', certification: object || null };
    case 'cost':
      return { kind: 'cost', years: isYears(Number(object)) ? Number(object) : USUAL_YEARS };
    case 'details':
      return object ? { kind: 'details', certification: object } : null;
    case 'change':
      return readChange(object);
    default:
      return null;
  }
}

function readWish(id: string): QuestionnaireClick | null {
  if (!id) return null;
  const wish = WISHES.find((one) => one === id);
  return wish ? { kind: 'wish', wish } : STANDING;
}

function readTradeOff(id: string): QuestionnaireClick | null {
  if (!id) return null;
  const tradeOff = TRADE_OFFS.find((one) => one === id);
  return tradeOff ? { kind: 'trade-off', tradeOff } : STANDING;
}

function readAnswer(text: string): QuestionnaireClick | null {
  const [id, chosen] = cut(text);
  if (!id || !chosen) return null;
  const question = questionOf(id);
  const options: readonly OptionId[] = question ? [...OPTION_IDS[question], 'not-sure'] : [];
  const option = options.find((one) => one === chosen);
  return question && option ? { kind: 'answer', question, option } : STANDING;
}

function readChange(id: string | undefined): QuestionnaireClick | null {
  if (!id) return null;
  const question = questionOf(id);
  return question ? { kind: 'change', question } : STANDING;
}

function questionOf(id: string): QuestionId | undefined {
  return QUESTION_IDS.find((one) => one === id);
}

/** The boxes stand in a block of their own, so that they are looked for in all; a message has them once. */
function readTicks(stateValues: StateValues): QuestionnaireClick {
  const boxes = Object.values(stateValues).flatMap((block) => selectedIn(block?.[BOXES]));
  return { kind: 'ticks', badges: BADGES.filter((badge) => boxes.includes(badge)) };
}

function selectedIn(boxes: unknown): readonly unknown[] {
  if (typeof boxes !== 'object' || boxes === null || !('selected_options' in boxes)) return [];
  return Array.isArray(boxes.selected_options) ? boxes.selected_options.map((option) => option?.value) : [];
}

/** What stands before and behind the first separator. */
function cut(text: string, separator = ':'): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
