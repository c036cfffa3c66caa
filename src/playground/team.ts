import type { Workspace } from './workspace/workspace.ts';

/** Who is in the workspace. Two, so that one can tap what the other has started. */
export const PEOPLE = ['Ana', 'Ben'] as const;

/**
 * The conversations of the playground: one of each kind that makes a difference to an app. Slack answers differently
 * where the app is a member, where it was not invited, and where it may not write at all.
 */
export function settleIn(workspace: Workspace): void {
  const [ana, ben] = PEOPLE.map((name) => workspace.person(name));
  if (!ana || !ben) throw new Error('the playground needs two people');
  const members = [ana, ben];
  workspace.channel('agile', { members, botIsMember: true });
  workspace.channel('general', { members });
  workspace.channel('announcements', { members, botIsMember: true, readOnly: true });
  workspace.channel('leads', { kind: 'private', members });
  workspace.channel('ana-and-ben', { kind: 'dm', members });
  for (const person of members) workspace.dmWith(person);
}
