import type { StartWhere } from '../cards/actions.ts';
import { type Happening, type ListenerParts, onceFor, type Tapped } from './listener.ts';
import { readTap } from './sent-action.ts';
import { askBetweenWhich, offerToStart, startHere, startPrivately } from './start-questionnaire.ts';
import { unknownClick } from './unknown-click.ts';

type Start = (happening: Happening, parts: ListenerParts, considering: readonly string[]) => Promise<void>;

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
  const { where, considering } = read;
  // The first turns into the launcher, and that into the list; only the two places shut each other out.
  const what = where === 'here' || where === 'private' ? 'start somewhere' : `start ${where}`;
  await onceFor(tapped, what, parts, () => STARTS[where](tapped, parts, considering));
}
