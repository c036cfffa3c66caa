import type { Command, Understood } from '../understanding/understood.ts';
import { factsView } from './facts-view.ts';
import type { Parts } from './parts.ts';
import type { Place } from './state.ts';
import { begin } from './step.ts';
import type { View } from './view.ts';
import { forWords, wordsRead } from './words-read.ts';

/** What somebody wants who does not want a questionnaire. */
export type Wanted = Exclude<Command, { kind: 'start' | 'here' | 'private' }>;

/** Whether the words ask for a recommendation, wherever it is to be. */
export function asksToStart(command: Command): command is Exclude<Command, Wanted> {
  return command.kind === 'start' || command.kind === 'here' || command.kind === 'private';
}

/**
 * What to show for words where a questionnaire can stand at once: in a thread, in the app's own conversation with someone,
 * or for their eyes only. Says once what was understood; what was said counts as answered.
 */
export function wordsView(
  understood: Understood,
  at: { readonly owner: string; readonly place: Place },
  parts: Parts,
): View {
  const { command, answers } = understood;
  if (asksToStart(command)) {
    return forWords(begin(at.owner, at.place, parts, answers), wordsRead(understood, parts));
  }
  return wantedView(command, understood, at.place === 'ephemeral', parts);
}

/** What to show for words that ask for something else; with a way to close it where nobody else sees it. */
export function wantedView(
  command: Wanted,
  understood: Omit<Understood, 'command'>,
  closes: boolean,
  parts: Parts,
): View {
  switch (command.kind) {
    case 'details':
    case 'compare':
    case 'role':
    case 'path': {
      const { considering: _shown, ...said } = understood.answers;
      return forWords(factsView(command, { closes, said }, parts), aboutThem(understood, command, parts));
    }
    case 'compare-which':
      return forWords(
        factsView({ kind: 'compare', certifications: command.certifications }, { closes }, parts),
        aboutThem(understood, command, parts),
      );
    case 'list':
      return forWords(
        factsView({ ...command, page: 0 }, { closes }, parts),
        aboutThem(understood, command, parts),
      );
    case 'nearest': {
      const { typed, certifications } = command;
      const known = certifications.flatMap((id) => parts.catalog.get(id) ?? []);
      return { kind: 'nearest', typed, certifications: known, closes };
    }
    case 'buttons':
    case 'help':
      return { kind: command.kind };
    default:
      return command satisfies never;
  }
}

/** Names and roles asked about are on the screen already; of a role nothing else was said. */
function aboutThem(understood: Omit<Understood, 'command'>, command: Wanted, parts: Parts) {
  const from = command.kind === 'role' ? [] : understood.from.filter(({ kind }) => kind !== 'considering');
  return wordsRead({ ...understood, from }, parts);
}
