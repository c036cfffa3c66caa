import { drawModal } from '../cards/modals.ts';
import { factsView } from '../conversation/facts-view.ts';
import { type ListenerParts, viewParts } from './listener.ts';
import type { ChosenOnMessage } from './on-shortcut.ts';
import { tell } from './send.ts';
import { openModal } from './send-view.ts';
import { asTyped } from './sent-words.ts';

/** *Compare Certifications* on any message: those it names, for the eyes of whoever asked; else a list to pick from. */
export async function compareShortcut(
  { caller, triggerId, text }: ChosenOnMessage,
  parts: ListenerParts,
): Promise<void> {
  const certifications = parts.named(asTyped(text));
  const asked = { kind: 'compare', certifications } as const;
  const view = factsView(asked, { closes: true }, viewParts(parts));
  if (view.kind === 'compare-which') await openModal(caller, triggerId, drawModal(view));
  else await tell(caller, view);
}
