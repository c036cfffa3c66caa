import type { Catalog } from '../catalog/catalog.ts';
import {
  type Answers,
  BADGES,
  type Badge,
  type OPTION_IDS,
  OPTION_IDS as OPTIONS,
  type OptionId,
  QUESTION_IDS,
  type QuestionId,
  TRADE_OFFS,
  type TradeOff,
  topicOf,
  WISHES,
  type Wish,
} from '../recommendation/index.ts';

/** Where a questionnaire is held: a thread everyone in the channel sees, the app's DM, or messages only its owner sees. */
export type Place = 'thread' | 'dm' | 'ephemeral';

/** Everything there is to know about a questionnaire; it travels in every button of its message. */
export interface State {
  readonly place: Place;
  /** Slack user id of the person who started and who alone may answer. */
  readonly owner: string;
  /** Counts the views shown, so that each gets new block ids. */
  readonly step: number;
  /** Version of the catalog the last view was made from, `YYYY-MM-DD`. */
  readonly catalogVersion: string;
  readonly answers: Answers;
  /** Questions in the order they were answered; the last one is what undo takes back. */
  readonly order: readonly QuestionId[];
  /** What was wished for on the outcome, in the order in which it was said; absent when nothing was. */
  readonly wishes?: readonly Wish[];
}

/** As of today's catalog. Only views that say so when it has changed may bring a state up to date. */
export function fresh(state: State, { version }: Catalog): State {
  return { ...state, catalogVersion: version };
}

/**
 * The state as text, in a form that must be readable for ever, because buttons in old messages live for ever:
 *
 *     1 t 0c 1xg U012ABCDEF . aacs … . ab - Cnc
 *     | | |  |   |            |        |    what was said on the outcome; left out when nothing was:
 *     | | |  |   |            |        |    a capital for the trade-off, then a small letter for each wish
 *     | | |  |   |            |        the boxes ticked, one letter each; left out when none were sent
 *     | | |  |   |            answers in the order given: a letter for the question, a letter for the option
 *     | | |  |   owner
 *     | | |  catalog version: days since 2020, base 36
 *     | | step, base 36
 *     | place
 *     format version
 *
 * Letters are never used again for something else. A new format gets a new version and keeps reading the old one.
 */
const VERSION = '1';

/** Slack's option values hold 75 characters; so do we, everywhere. */
export const STATE_BUDGET = 75;

const PLACE_CODES: Record<Place, string> = { thread: 't', dm: 'd', ephemeral: 'e' };

const QUESTION_CODES: Record<QuestionId, string> = {
  aim: 'a',
  setting: 's',
  focus: 'f',
  detail: 'd',
  experience: 'e',
  held: 'h',
  next: 'n',
  purpose: 'p',
  learning: 'l',
  payer: 'y',
};

const OPTION_CODES: { [Q in QuestionId]: Record<(typeof OPTION_IDS)[Q][number], string> } = {
  aim: { team: 't', product: 'p', projects: 'r', build: 'b', lead: 'l' },
  setting: { scrum: 's', safe: 'f', kanban: 'k', planned: 'p', mix: 'm' },
  focus: { code: 'c', test: 't', analyse: 'a', coach: 'o', manage: 'm' },
  // "o" and "s" were one team and several teams, which the direction tells by now.
  detail: {
    'with-sprints': 'w',
    'no-sprints': 'n',
    tenders: 't',
    'no-tenders': 'f',
  },
  experience: {
    none: 'n',
    'under-1': 'u',
    '1-to-3': 'b',
    'over-3': 'o',
    'led-none': 'x',
    'led-under-3': 'y',
    'led-3-plus': 'z',
  },
  held: { none: 'n', 'scrum-master': 's', 'product-owner': 'p', pmp: 'm', several: 'v' },
  next: { deeper: 'd', 'other-side': 'o', scale: 's', kanban: 'k', renew: 'r' },
  purpose: { hired: 'h', better: 'b', asked: 'a', nothing: 'n' },
  learning: { class: 'c', 'self-study': 's', cheapest: 'l' },
  payer: { me: 'm', employer: 'e' },
};
const NOT_SURE_CODE = '0';

const BADGE_CODES: Record<Badge, string> = {
  'sm-first': 'a',
  'sm-advanced': 'b',
  'sm-top': 'c',
  'po-first': 'd',
  'po-advanced': 'e',
  'po-top': 'f',
  developer: 'g',
  pmp: 'p',
  'pmi-acp': 'q',
  other: 'z',
};

const TRADE_OFF_CODES: Record<TradeOff, string> = { class: 'C', exam: 'E' };
const WISH_CODES: Record<Wish, string> = {
  cheaper: 'c',
  'no-class': 'n',
  faster: 'f',
  'never-expires': 'e',
  'real-exam': 'x',
};

const FORM =
  /^1([tde])([0-9a-z]{2})([0-9a-z]{3})([A-Z0-9]{2,40})\.((?:[a-z][a-z0-9])*)(?:\.([a-z]*))?(?:-([A-Za-z]+))?$/;

/** The most views the two letters can count; block ids only have to differ from those just before. */
const MOST_STEPS = 36 ** 2;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;

/** The state as text. Throws when it would be longer than 75 characters; it is never shortened. */
export function encodeState(state: State): string {
  const { place, owner, step, catalogVersion, answers, order } = state;
  const given = order.map((question) => QUESTION_CODES[question] + optionCode(question, answers[question]));
  const ticked = answers.ticked ? `.${answers.ticked.map((badge) => BADGE_CODES[badge]).join('')}` : '';
  const counter = base36(step % MOST_STEPS, 2);
  const text = `${VERSION}${PLACE_CODES[place]}${counter}${dayCode(catalogVersion)}${owner}.${given.join('')}${ticked}${saidOnOutcome(state)}`;
  if (text.length > STATE_BUDGET)
    throw new Error(`a state of ${text.length} characters; ${STATE_BUDGET} fit`);
  if (!FORM.test(text)) throw new Error('a state that could not be read back');
  return text;
}

function saidOnOutcome({ answers: { tradeoff }, wishes = [] }: State): string {
  const said = [...(tradeoff ? [TRADE_OFF_CODES[tradeoff]] : []), ...wishes.map((wish) => WISH_CODES[wish])];
  return said.length > 0 ? `-${said.join('')}` : '';
}

/** A state read back, with what had to be left out of it. */
export interface DecodedState {
  readonly state: State;
  /** Topics of answers that no longer exist, and wishes; answers are asked again, and the person is told. */
  readonly dropped: readonly string[];
}

/** Reads a state written by this version or an earlier one; null for anything odd. */
export function decodeState(text: string): DecodedState | null {
  const parts = text.length <= STATE_BUDGET ? FORM.exec(text) : null;
  if (!parts) return null;
  const [, place, step = '', day = '', owner = '', pairs = '', ticks, said = ''] = parts;
  const { answers, order, dropped } = readAnswers(pairs.match(/../g) ?? []);
  const ticked = answers.held === 'several' && ticks !== undefined ? readTicks(ticks) : undefined;
  // A box that no longer exists brings all of them back: what is held cannot be guessed from the others.
  if (ticked === null) dropped.push(topicOf('held'));
  const { tradeoff, wishes, lost } = readSaid(said);
  if (lost) dropped.push('a wish');
  return {
    state: {
      place: (Object.keys(PLACE_CODES) as Place[]).find((one) => PLACE_CODES[one] === place) ?? 'thread',
      owner,
      step: Number.parseInt(step, 36),
      catalogVersion: dayOf(day),
      answers: { ...answers, ...(ticked && { ticked }), ...(tradeoff && { tradeoff }) },
      order,
      ...(wishes.length > 0 && { wishes }),
    },
    dropped,
  };
}

/** What is not known any more is dropped; one cannot tell whether it was a wish or a trade-off. */
function readSaid(codes: string) {
  const wishes: Wish[] = [];
  let tradeoff: TradeOff | undefined;
  let lost = false;
  for (const code of codes) {
    const wish = WISHES.find((one) => WISH_CODES[one] === code);
    const weighed = TRADE_OFFS.find((one) => TRADE_OFF_CODES[one] === code);
    if (wish) wishes.push(wish);
    tradeoff = weighed ?? tradeoff;
    lost ||= !wish && !weighed;
  }
  return { tradeoff, wishes, lost };
}

function readTicks(codes: string): readonly Badge[] | null {
  const badges = BADGES.filter((badge) => codes.includes(BADGE_CODES[badge]));
  return badges.length === codes.length ? badges : null;
}

function readAnswers(pairs: readonly string[]) {
  const answers: { [Q in QuestionId]?: OptionId } = {};
  const dropped: string[] = [];
  for (const [questionCode = '', code = ''] of pairs) {
    const question = QUESTION_IDS.find((id) => QUESTION_CODES[id] === questionCode);
    const option = question && optionOf(question, code);
    if (question && option) answers[question] = option;
    else dropped.push(question ? topicOf(question) : 'an earlier question');
  }
  return { answers: answers as Answers, order: Object.keys(answers) as QuestionId[], dropped };
}

function optionCode(question: QuestionId, option: OptionId | undefined): string {
  if (option === 'not-sure') return NOT_SURE_CODE;
  const codes: Partial<Record<string, string>> = OPTION_CODES[question];
  const code = option && codes[option];
  if (!code) throw new Error(`no answer to "${question}" to write down`);
  return code;
}

function optionOf(question: QuestionId, code: string): OptionId | undefined {
  if (code === NOT_SURE_CODE) return 'not-sure';
  const codes: Partial<Record<string, string>> = OPTION_CODES[question];
  return OPTIONS[question].find((option) => codes[option] === code);
}

const base36 = (number: number, digits: number) => number.toString(36).padStart(digits, '0');
const dayCode = (date: string) => base36(Math.floor((Date.parse(date) - FIRST_DAY) / DAY), 3);
const dayOf = (code: string) =>
  new Date(FIRST_DAY + Number.parseInt(code, 36) * DAY).toISOString().slice(0, 10);
