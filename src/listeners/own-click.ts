import type { Errand, Move, ReadAction } from '../cards/actions.ts';
import type { Click } from '../conversation/click.ts';
import { type DecodedState, decodeState } from '../conversation/state.ts';
import type { ListenerParts, Tapped } from './listener.ts';
import { tell } from './send.ts';
import { unknownClick } from './unknown-click.ts';

/** What its owner tapped in a questionnaire. */
export interface OwnClick extends DecodedState {
  readonly click: Click | Move | Errand;
}

/**
 * What was tapped in a questionnaire, with its state; null when it was not the tapper's to make or made no sense, which has
 * then been said.
 */
export async function ownClick(
  tapped: Tapped,
  read: ReadAction | null,
  parts: ListenerParts,
): Promise<OwnClick | null> {
  const decoded = read?.kind === 'questionnaire' ? decodeState(read.stateText, parts.catalog) : null;
  if (read?.kind !== 'questionnaire' || !decoded) {
    await unknownClick(tapped, parts);
    return null;
  }
  // Whoever sees a message can tap it, and Slack shows it as if that were welcome.
  if (decoded.state.owner !== tapped.caller.user) {
    const { owner } = decoded.state;
    await tell(tapped.caller, { kind: 'notice', notice: { about: 'not-yours', owner } });
    return null;
  }
  return { ...decoded, click: read.click };
}
