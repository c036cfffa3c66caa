import { note } from './happening.ts';
import type { ListenerParts, Tapped } from './listener.ts';
import { tell } from './send.ts';

/** A tap that says nothing to us, from a much older or a much newer version or from nobody's: changes nothing. */
export async function unknownClick(tapped: Tapped, parts: ListenerParts): Promise<void> {
  note(tapped, 'could not be read', parts);
  await tell(tapped.caller, { kind: 'notice', notice: { about: 'unreadable' } });
}
