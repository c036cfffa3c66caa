import { type Happening, type ListenerParts, onceFor, type Tapped } from './listener.ts';
import { offerToStart, startHere, startPrivately } from './start-questionnaire.ts';
import { unknownClick } from './unknown-click.ts';

const STARTS: Record<string, (happening: Happening, parts: ListenerParts) => Promise<void>> = {
  'start:here': startHere,
  'start:private': startPrivately,
  /** As if that person had typed `/certify` here. */
  'start:mine': offerToStart,
};

/** A place was chosen for a new questionnaire, or "Start Mine" tapped beside someone else's. */
export async function startClick(tapped: Tapped, parts: ListenerParts): Promise<void> {
  const start = STARTS[tapped.action.action_id] ?? unknownClick;
  await onceFor(tapped, parts, () => start(tapped, parts));
}
