import type { ReadAction } from '../cards/actions.ts';
import { look } from '../conversation/look.ts';
import { decodeState } from '../conversation/state.ts';
import { type ListenerParts, type Tapped, viewParts } from './listener.ts';
import { remove, replace, tell } from './send.ts';
import { unknownClick } from './unknown-click.ts';

/**
 * Shows a look to whoever taps, owner or not, for their eyes only: beside the result, which is never touched, or in the
 * place of the look on which it was tapped.
 */
export async function lookClick(
  tapped: Tapped,
  { look: asked, from, stateText }: Extract<ReadAction, { kind: 'look' }>,
  parts: ListenerParts,
): Promise<void> {
  const decoded = decodeState(stateText, parts.catalog);
  const view = decoded && look(decoded.state, asked, viewParts(parts));
  if (!view) return unknownClick(tapped, parts);
  // What *Not Quite* leads to.
  if (asked.kind === 'expected') parts.measures.right('not-quite');
  await (from === 'look' && isPrivate(tapped) ? replace : tell)(tapped.caller, view);
}

/** Takes a look away. Nothing else has such a button, and what everybody sees is not taken away even so. */
export async function closeLook(tapped: Tapped, parts: ListenerParts): Promise<void> {
  await (isPrivate(tapped) ? remove(tapped.caller) : unknownClick(tapped, parts));
}

const isPrivate = ({ caller }: Tapped) => caller.tapped?.ephemeral === true;
