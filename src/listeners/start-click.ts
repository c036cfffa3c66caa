import type { StartWhere } from '../cards/actions.ts';
import { readStartText } from '../conversation/start-text.ts';
import type { Happening } from './happening.ts';
import { type ListenerParts, onceFor, type Tapped } from './listener.ts';
import { readTap } from './sent-action.ts';
import {
  askBetweenWhich,
  type Beginning,
  offerToStart,
  startHere,
  startPrivately,
} from './start-questionnaire.ts';
import { unknownClick } from './unknown-click.ts';

type Start = (happening: Happening, parts: ListenerParts, beginning: Beginning) => Promise<void>;

const STARTS: Record<StartWhere, Start> = {
  here: startHere,
  private: startPrivately,
  /** As if that person had typed `/certify` here. */
  mine: offerToStart,
  choosing: askBetweenWhich,
};

/** Any button that leads to a new questionnaire. */
export async function startClick(tapped: Tapped, parts: ListenerParts): Promise<void> {
  const read = readTap(tapped);
  if (read?.kind !== 'start') return unknownClick(tapped, parts);
  const { where, saidText, picked } = read;
  const said = readStartText(saidText, parts.catalog);
  const beginning = { said: picked.length > 0 ? { ...said, considering: picked } : said };
  // The first turns into the launcher, and that into the list; only the two places shut each other out.
  const what = where === 'here' || where === 'private' ? 'start somewhere' : `start ${where}`;
  await onceFor(tapped, what, parts, () => STARTS[where](tapped, parts, beginning));
}
