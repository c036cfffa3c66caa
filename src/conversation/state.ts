import type { Catalog } from '../catalog/catalog.ts';
import type { Answers, QuestionId, Wish } from '../recommendation/index.ts';
import { readTold, toldAsText } from './state-told.ts';
import { type Carried, readVersion1 } from './state-version-1.ts';

/**
 * Where a questionnaire is held: in a thread of its own that everyone in the channel sees, as a reply in a thread that is
 * somebody else's, the app's DM, or messages only its owner sees.
 */
export type Place = 'thread' | 'reply' | 'dm' | 'ephemeral';

/** Whether others than its owner see it. */
export const seenByOthers = (place: Place): boolean => place === 'thread' || place === 'reply';

/** Everything there is to know about a questionnaire; it travels in its message, once for each row of controls. */
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
export function fresh(state: State, { version }: Pick<Catalog, 'version'>): State {
  return { ...state, catalogVersion: version };
}

/**
 * The state as text, in a form that must be readable for ever, because buttons in old messages live for ever:
 *
 *     2 t 0c 1xg U012ABCDEF . aacs … -h0gc1se -c0g0k -sCnc
 *     | | |  |   |            |       |        |      what was said on the outcome
 *     | | |  |   |            |       |        what the person is choosing between: the number of each
 *     | | |  |   |            |       what was picked behind "several": the number of each, and how it stands
 *     | | |  |   |            answers in the order given
 *     | | |  |   owner
 *     | | |  catalog version: days since 2020, base 36
 *     | | step, base 36
 *     | place
 *     format version
 *
 * What follows the answers is in sections, each with a letter in front and left out when there is nothing to say. So
 * another section needs no new version. Letters and numbers are never used again for something else.
 */
const VERSION = '2';

/** With room for eight certifications held and four considered; a block id holds 255 characters. */
export const STATE_BUDGET = 200;

const PLACE_CODES: Record<Place, string> = { thread: 't', reply: 'r', dm: 'd', ephemeral: 'e' };

const FORM = /^2([trde])([0-9a-z]{2})([0-9a-z]{3})([A-Z0-9]{2,40})\.(.*)$/;

/** The most views the two letters can count; block ids only have to differ from those just before. */
const MOST_STEPS = 36 ** 2;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY = 86_400_000;

/** The state as text. Throws when it would be longer than the budget; it is never shortened. */
export function encodeState(state: State): string {
  const { place, owner, step, catalogVersion } = state;
  const text = [
    VERSION,
    PLACE_CODES[place],
    base36(step % MOST_STEPS, 2),
    dayCode(catalogVersion),
    owner,
    '.',
    toldAsText(state),
  ].join('');
  if (text.length > STATE_BUDGET)
    throw new Error(`a state of ${text.length} characters; ${STATE_BUDGET} fit`);
  if (!FORM.test(text)) throw new Error('a state that could not be read back');
  return text;
}

/** A state read back, with what had to be left out of it. */
export interface DecodedState {
  readonly state: State;
  /** What no longer exists: topics of answers, which are asked again, certifications and wishes; the person is told. */
  readonly dropped: readonly string[];
}

/**
 * Reads a state written by this version or an earlier one; null for anything odd. The catalog says as what each
 * certification held counts today.
 */
export function decodeState(text: string, catalog: Pick<Catalog, 'get'>): DecodedState | null {
  if (text.length > STATE_BUDGET) return null;
  const carried = text.startsWith('1') ? readVersion1(text, catalog) : readVersion2(text, catalog);
  if (!carried) return null;
  const { place, owner, step, day, answers, order, wishes, dropped } = carried;
  return {
    state: {
      place: (Object.keys(PLACE_CODES) as Place[]).find((one) => PLACE_CODES[one] === place) ?? 'thread',
      owner,
      step: Number.parseInt(step, 36),
      catalogVersion: dayOf(day),
      answers,
      order,
      ...(wishes.length > 0 && { wishes }),
    },
    // Two questions that are gone are named alike, and nobody wants to read it twice.
    dropped: [...new Set(dropped)],
  };
}

function readVersion2(text: string, catalog: Pick<Catalog, 'get'>): Carried | null {
  const parts = FORM.exec(text);
  if (!parts) return null;
  const [, place = '', step = '', day = '', owner = '', told = ''] = parts;
  const read = readTold(told, catalog);
  return read && { place, step, day, owner, ...read };
}

const base36 = (number: number, digits: number) => number.toString(36).padStart(digits, '0');
const dayCode = (date: string) => base36(Math.floor((Date.parse(date) - FIRST_DAY) / DAY), 3);
const dayOf = (code: string) =>
  new Date(FIRST_DAY + Number.parseInt(code, 36) * DAY).toISOString().slice(0, 10);
