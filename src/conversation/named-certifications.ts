import type { Understood } from '../understanding/understood.ts';

/** Every certification that words name, by catalog id, whatever is said of it; in the order of what is wanted, then held. */
export function namedCertifications({ command, answers }: Understood): readonly string[] {
  const { considering = [], holds = [] } = answers;
  return [
    ...new Set([...wanted(command), ...considering, ...holds.map(({ certification }) => certification)]),
  ];
}

function wanted(command: Understood['command']): readonly string[] {
  switch (command.kind) {
    case 'details':
      return [command.certification];
    case 'compare':
    case 'compare-which':
      return command.certifications;
    case 'path':
      return [command.from, command.to].filter((id) => id !== null);
    default:
      return [];
  }
}
