import type { Errand, Move } from '../cards/actions.ts';
import type { Click } from '../conversation/click.ts';
import { type DecodedState, decodeState } from '../conversation/state.ts';
import type { ListenerParts, Tapped } from './listener.ts';
import { tell } from './send.ts';
import { readTap } from './sent-action.ts';
import { unknownClick } from './unknown-click.ts';

/** What its owner tapped in a questionnaire. */
export interface OwnClick extends DecodedState {
  readonly click: Click | Move | Errand;
}

/** Reads a tap in a questionnaire; null when it was not the tapper's to make or made no sense, which has then been said. */
export async function ownClick(tapped: Tapped, parts: ListenerParts): Promise<OwnClick | null> {
  const read = readTap(tapped);
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
