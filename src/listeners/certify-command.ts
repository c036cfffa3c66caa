import { type Command, readCommand } from '../conversation/command.ts';
import { comparisonView } from '../conversation/comparison-view.ts';
import { detailsView } from '../conversation/details-view.ts';
import type { View } from '../conversation/view.ts';
import { type ListenerParts, type Typed, viewParts } from './listener.ts';
import { tell } from './send.ts';
import { offerToStart, startHere, startPrivately } from './start-questionnaire.ts';

/** `/certify …`, typed anywhere but in a thread. */
export async function certifyCommand(typed: Typed, parts: ListenerParts): Promise<void> {
  const { caller, text, id } = typed;
  const command = readCommand(text, parts.catalog);
  // A connection that breaks before the acknowledgement arrives makes Slack deliver the same command again.
  await parts.once([caller.user, id], async () => {
    switch (command.kind) {
      case 'ask':
        return offerToStart(typed, parts);
      case 'here':
        return startHere(typed, parts);
      case 'private':
        return startPrivately(typed, parts);
      default:
        return tell(caller, information(command, parts));
    }
  });
}

function information(
  command: Extract<Command, { kind: 'details' | 'compare' | 'help' }>,
  parts: ListenerParts,
): View {
  switch (command.kind) {
    case 'details':
      return detailsView(command.certification, viewParts(parts)) ?? { kind: 'help', nearest: [] };
    case 'compare':
      return comparisonView(command.certifications, viewParts(parts));
    case 'help':
      return command.view;
  }
}
