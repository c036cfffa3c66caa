import type { Asked } from '../conversation/asked.ts';
import { type Click, isLook, type Look, type Stands } from '../conversation/click.ts';
import { ROLES } from '../conversation/list-view.ts';
import { startText } from '../conversation/start-text.ts';
import { encodeState, type State } from '../conversation/state.ts';
import type { ListPage } from '../conversation/view.ts';
import {
  type Answers,
  isYears,
  OPTION_IDS,
  type OptionId,
  QUESTION_IDS,
  type QuestionId,
  STANDINGS,
  TRADE_OFFS,
  type TradeOff,
  USUAL_YEARS,
  WISHES,
  type Wish,
} from '../recommendation/index.ts';
import type { ListOf, Role } from '../understanding/understood.ts';

/**
 * Everything a control sends back, written and read in one place. Ids are for good: they stand in old messages.
 *
 *     answer:<question>:<option>   an answer; only in the first actions block of a question
 *     answer:held:picked           what is picked in the list now
 *     answer:held:standing|current how what was picked stands: as picked in the list now, or all of it current
 *     tick:held|standing|considering|compare  a list to pick from; every pick is sent, and means nothing yet
 *     start:private|here|mine      a new questionnaire: seen by its owner alone, in a thread, or asking which
 *     start:choosing               asks between which ones the person is choosing, in the place of the launcher
 *     edit:menu                    an overflow menu; its option is one of the verbs in `menuOption`
 *     edit:undo                    the last answer
 *     edit:private|keep            goes on for its owner's eyes only, or in the app's own conversation with them
 *     edit:restart[:yes]           asks whether to start over, and does
 *     edit:take-back               the wish said last
 *     edit:trade-off:class|exam    what the person makes of the difference
 *     edit:change                  asks which answer to change; in old messages a select, its option the question
 *     edit:answer:<question>:<option> an answer offered on a result
 *     edit:change:<question>       a button beside an answer: ask this one again
 *     show:compare|changes|path    a look at something about the result, told beside it
 *     show:outcome                 where one stands; in old messages, in which a look took the place of the result
 *     show:close                   takes a look away
 *     show:see:<question>:<option> what would come out with that answer
 *     show:details:<certification>
 *     show:cost[:<years>]          what the certifications on the cards cost
 *     show:more                    a select; its option is one of the verbs in `moreOption`
 *     show:why-not[:<certification>] which other one, and why not that one
 *     ask:<words>                  facts asked for outside of any questionnaire, in the words of `askFor`
 *     ask:pick                     a select; its option has such words
 *     next:<certification|outcome> opens the page of the next step; only on a result
 *     link:<certification>         opens a page; nothing to do but to say that it arrived
 *
 * The state travels once for each row of controls, in the id of its block, `<row>~<state>`. Buttons of cards have it in
 * their value, as all buttons once had. The rows of a look say that they are (`look`, and `look-2` beside a section), so
 * that the next look takes its place.
 * What a new questionnaire starts with stands in the id of its row as well, `start~<what was said>`; facts asked for from
 * such a row take it along.
 */

/** Where a questionnaire may be started; `mine` leaves that open. */
export type StartWhere = 'here' | 'private' | 'mine' | 'choosing';
const STARTS: readonly StartWhere[] = ['here', 'private', 'mine', 'choosing'];

export const PICKED = 'answer:held:picked';
export const STANDING = 'answer:held:standing';
export const ALL_CURRENT = 'answer:held:current';
/** Old messages have boxes, of which some stood for several certifications. */
const TICKED = 'answer:held:ticked';
export const HELD_LIST = 'tick:held';
export const STANDING_LIST = 'tick:standing';
export const CONSIDERING_LIST = 'tick:considering';
export const COMPARE_LIST = 'tick:compare';
export const ASK_PICK = 'ask:pick';
const CHANGE = 'edit:change';
export const MENU = 'edit:menu';
export const MORE = 'show:more';
export const CLOSE = 'show:close';

export const answerId = (question: QuestionId, option: OptionId) => `answer:${question}:${option}`;
export const startId = (where: StartWhere) => `start:${where}`;
export const answerLaterId = (question: QuestionId, option: OptionId) => `edit:answer:${question}:${option}`;
export const changeId = (question: QuestionId) => `edit:change:${question}`;
export const showId = (what: 'compare' | 'changes' | 'path' | 'why-not' | 'outcome') => `show:${what}`;
export const whyNotId = (certification: string) => `show:why-not:${certification}`;
export const seeId = (question: QuestionId, option: OptionId) => `show:see:${question}:${option}`;
export const editId = (what: MenuVerb | 'restart:yes' | 'take-back') => `edit:${what}`;
export const tradeOffId = (tradeOff: TradeOff) => `edit:trade-off:${tradeOff}`;
export const detailsId = (certification: string) => `show:details:${certification}`;
export const nextId = (towards: string) => `next:${towards}`;
export const linkId = (towards: string) => `link:${towards}`;

/** Words that ask for facts: behind `ask:` on a button, and the value of an option in `ask:pick`. */
export const askFor = {
  details: (certification: string, back?: ListPage) =>
    back ? `details:${certification}:${pageInWords(back)}` : `details:${certification}`,
  /** What is picked in a list beside the button counts instead. */
  compare: (certifications: readonly string[]) => `compare:${certifications.join(',')}`,
  role: (role: Role) => `role:${role}`,
  list: (page: ListPage) => `list:${pageInWords(page)}`,
  path: (from: string | null, to: string | null) => `path:${from ?? ''}:${to ?? ''}`,
};
export const askId = (words: string) => `ask:${words}`;

/** "all:0", "role.team:2", "issuer.scrum-org:0", "step.1:1". */
function pageInWords({ of, page }: ListPage): string {
  return `${listOfInWords(of)}:${page}`;
}

function listOfInWords(of: ListOf | null): string {
  switch (of?.by) {
    case undefined:
      return 'all';
    case 'role':
      return `role.${of.role}`;
    case 'issuer':
      return `issuer.${of.issuer}`;
    case 'step':
      return `step.${of.step}`;
    default:
      return of satisfies never;
  }
}

/** What the menu of a question has in it, each also to be had as a button. */
export type MenuVerb = 'change' | 'undo' | 'private' | 'keep' | 'restart';

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
  keep: 'keep',
  restart: 'restart',
};

/** The rows of controls that carry the state; no message has two of one name. */
export type Row = 'answer' | 'edit' | 'more' | 'fix' | 'wish' | 'weigh' | 'roles' | 'look' | `look-${number}`;

/** The id of a row of controls. Throws when the state is longer than its budget. */
export function stateBlockId(row: Row, state: State): string {
  return `${row}~${encodeState(state)}`;
}

/** The id of a row that starts a questionnaire for someone who has said this; none where nothing was said. */
export function startBlockId(said: Answers): string | undefined {
  const text = startText(said);
  return text ? `start~${text}` : undefined;
}

/** The value of an option in the list of how what was picked stands. */
export const standsOption = ({ certification, standing }: Stands) => `${certification}:${standing}`;

/** Takes a questionnaire elsewhere: to its owner's eyes only, or to their own conversation with the app. */
export type Move = { readonly kind: 'private' } | { readonly kind: 'keep' };

/** What arrived, in our words. */
export type ReadAction =
  /** A tap inside a questionnaire, with its state still as text. */
  | { readonly kind: 'questionnaire'; readonly click: Click | Move; readonly stateText: string }
  /** A tap that only looks, on the result itself or on a look that stands beside it. */
  | {
      readonly kind: 'look';
      readonly look: Look;
      readonly from: 'result' | 'look';
      readonly stateText: string;
    }
  /** Takes the tapped look away. */
  | { readonly kind: 'close' }
  /** With what was said, still as text, and what was picked in a list beside it, by catalog id. */
  | {
      readonly kind: 'start';
      readonly where: StartWhere;
      readonly saidText: string;
      readonly picked: readonly string[];
    }
  /** Facts, with what was said beside them, still as text. */
  | { readonly kind: 'ask'; readonly asked: Asked; readonly saidText: string }
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
    case 'next':
    case 'link':
    case 'tick':
      return { kind: 'ack-only' };
    case 'start': {
      const where = STARTS.find((one) => one === rest);
      const picked = pickedIn(CONSIDERING_LIST, stateValues);
      return where ? { kind: 'start', where, saidText: saidTextOf(action), picked } : null;
    }
    case 'ask': {
      const words = action.action_id === ASK_PICK ? (action.selected_option?.value ?? '') : rest;
      const asked = readAsked(words, stateValues);
      return asked && { kind: 'ask', asked, saidText: saidTextOf(action) };
    }
    case 'answer':
      return inQuestionnaire(readPick(action.action_id, stateValues) ?? readAnswer(rest), action);
    case 'edit':
      return inQuestionnaire(readEdit(action, rest), action);
    case 'show':
      if (action.action_id === CLOSE) return { kind: 'close' };
      return action.action_id === MORE
        ? inQuestionnaire(readVerb(action.selected_option?.value ?? ''), action)
        : inQuestionnaire(readVerb(rest), action);
    default:
      return null;
  }
}

/** What is tapped in a questionnaire, or on a look. */
type Tap = Click | Move | Look;

function readEdit({ action_id, selected_option }: SentAction, rest: string): Tap | null {
  if (action_id === MENU) return readVerb(selected_option?.value ?? '');
  // Of a select Slack always says what is picked, if only that nothing is; a button has nothing of the kind.
  if (action_id === CHANGE && selected_option !== undefined) return readChange(selected_option?.value);
  return readVerb(rest);
}

/** Shows where one stands, whatever that is by now. */
const WHERE_ONE_STANDS = { kind: 'outcome' } as const;

function inQuestionnaire(tap: Tap | null, action: SentAction): ReadAction | null {
  const stateText = stateOf(action);
  if (!tap || !stateText) return null;
  const from = isOnLook(action) ? 'look' : 'result';
  if (isLook(tap)) return { kind: 'look', look: tap, from, stateText };
  // A look has nothing that changes anything.
  return from === 'look' ? null : { kind: 'questionnaire', click: tap, stateText };
}

/** A button that brings its own state stands on a card of the result. */
const isOnLook = ({ block_id = '', value }: SentAction) => !value && /^look(-\d+)?~/.test(block_id);

/** In the value of a card's or an old message's button, or else in the id of its row. */
function stateOf({ block_id = '', value }: SentAction): string {
  return value || cut(block_id, '~')[1];
}

/** What the words of buttons and of options in menus mean; all are read alike. */
function readVerb(text: string): Tap | null {
  const [verb, object] = cut(text);
  switch (verb) {
    case 'undo':
    case 'private':
    case 'keep':
    case 'compare':
    case 'changes':
    case 'path':
    case 'outcome':
    case 'take-back':
      return { kind: verb };
    case 'restart':
      return { kind: object === 'yes' ? 'restart' : 'start-over' };
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
    case 'see':
      return readSee(object);
    case 'change':
      return object ? readChange(object) : { kind: 'answers' };
    case 'answer':
      return readAnswer(object);
    default:
      return null;
  }
}

function readWish(id: string): Tap | null {
  if (!id) return null;
  const wish = WISHES.find((one) => one === id);
  return wish ? { kind: 'wish', wish } : WHERE_ONE_STANDS;
}

function readTradeOff(id: string): Tap | null {
  if (!id) return null;
  const tradeOff = TRADE_OFFS.find((one) => one === id);
  return tradeOff ? { kind: 'trade-off', tradeOff } : WHERE_ONE_STANDS;
}

function readAnswer(text: string): Tap | null {
  const [id, chosen] = cut(text);
  if (!id || !chosen) return null;
  const question = questionOf(id);
  const options: readonly OptionId[] = question ? [...OPTION_IDS[question], 'not-sure'] : [];
  const option = options.find((one) => one === chosen);
  return question && option ? { kind: 'answer', question, option } : WHERE_ONE_STANDS;
}

/** Never where one stands: only its owner may see that, and in its own place. */
function readSee(text: string): Tap | null {
  const answer = readAnswer(text);
  return answer?.kind === 'answer' ? { ...answer, kind: 'see' } : null;
}

function readChange(id: string | undefined): Tap | null {
  if (!id) return null;
  const question = questionOf(id);
  return question ? { kind: 'change', question } : WHERE_ONE_STANDS;
}

function questionOf(id: string): QuestionId | undefined {
  return QUESTION_IDS.find((one) => one === id);
}

/** What the buttons beside a list mean; null for any other answer. */
function readPick(id: string, stateValues: StateValues): Tap | null {
  switch (id) {
    case PICKED:
      return { kind: 'picked', certifications: pickedIn(HELD_LIST, stateValues) };
    case STANDING:
      return { kind: 'standing', standings: pickedIn(STANDING_LIST, stateValues).flatMap(readStands) };
    case ALL_CURRENT:
      return { kind: 'standing', standings: [] };
    case TICKED:
      return readBoxes(pickedIn(HELD_LIST, stateValues));
    default:
      return null;
  }
}

function readStands(value: string): readonly Stands[] {
  const [certification, how] = cut(value);
  const standing = STANDINGS.find((one) => one === how);
  return standing ? [{ certification, standing }] : [];
}

/** The boxes that stood for one certification; with any other one ticked, the list is shown instead. */
const BOXES: readonly string[] = ['pmp', 'pmi-acp'];

function readBoxes(ticked: readonly string[]): Tap {
  return ticked.every((box) => BOXES.includes(box))
    ? { kind: 'picked', certifications: ticked }
    : WHERE_ONE_STANDS;
}

/** Slack makes up an id for a row without one. */
function saidTextOf({ block_id = '' }: SentAction): string {
  const [row, text] = cut(block_id, '~');
  return row === 'start' ? text : '';
}

function readAsked(words: string, stateValues: StateValues): Asked | null {
  const [verb, object] = cut(words);
  switch (verb) {
    case 'details': {
      const [certification, back] = cut(object);
      return certification ? { kind: 'details', certification, back: readPage(back) ?? undefined } : null;
    }
    case 'compare': {
      const picked = pickedIn(COMPARE_LIST, stateValues);
      return { kind: 'compare', certifications: picked.length > 0 ? picked : object.split(',') };
    }
    case 'role': {
      const role = roleOf(object);
      return role ? { kind: 'role', role } : null;
    }
    case 'list': {
      const page = readPage(object);
      return page && { kind: 'list', ...page };
    }
    case 'path': {
      const [from, to] = cut(object);
      return { kind: 'path', from: from || null, to: to || null };
    }
    default:
      return null;
  }
}

/** A list that there is no more is one of all. */
function readPage(text: string): ListPage | null {
  const [of, page] = cut(text);
  return /^\d{1,3}$/.test(page) ? { of: readListOf(of), page: Number(page) } : null;
}

function readListOf(text: string): ListOf | null {
  const [by, what] = cut(text, '.');
  const role = by === 'role' ? roleOf(what) : undefined;
  if (role) return { by: 'role', role };
  const step = by === 'step' ? STEPS.find((one) => String(one) === what) : undefined;
  if (step) return { by: 'step', step };
  return by === 'issuer' && what ? { by: 'issuer', issuer: what } : null;
}

const STEPS = [1, 2, 3] as const;
const roleOf = (text: string) => ROLES.find((one) => one === text);

/** A list stands in a block of its own, so that it is looked for in all; a message has it once. */
function pickedIn(list: string, stateValues: StateValues): readonly string[] {
  const picked = Object.values(stateValues).flatMap((block) => selectedIn(block?.[list]));
  return picked.filter((value) => typeof value === 'string');
}

function selectedIn(list: unknown): readonly unknown[] {
  if (typeof list !== 'object' || list === null || !('selected_options' in list)) return [];
  return Array.isArray(list.selected_options) ? list.selected_options.map((option) => option?.value) : [];
}

/** What stands before and behind the first separator. */
function cut(text: string, separator = ':'): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
