import type { StartWhere } from '../cards/actions.ts';
import { type Happening, type ListenerParts, onceFor, type Tapped } from './listener.ts';
import { readTap } from './sent-action.ts';
import { offerToStart, startHere, startPrivately } from './start-questionnaire.ts';
import { unknownClick } from './unknown-click.ts';

const STARTS: Record<StartWhere, (happening: Happening, parts: ListenerParts) => Promise<void>> = {
  here: startHere,
  private: startPrivately,
  /** As if that person had typed `/certify` here. */
  mine: offerToStart,
};

/** A place was chosen for a new questionnaire, or "Start Mine" tapped beside someone else's. */
export async function startClick(tapped: Tapped, parts: ListenerParts): Promise<void> {
  const read = readTap(tapped);
  if (read?.kind !== 'start') return unknownClick(tapped, parts);
  const { where } = read;
  // "Start Mine" turns into the launcher, whose two places shut each other out.
  const what = where === 'mine' ? 'start mine' : 'start somewhere';
  await onceFor(tapped, what, parts, () => STARTS[where](tapped, parts));
}
