import type { ParentView } from '../conversation/view.ts';
import { note } from './happening.ts';
import type { ListenerParts, Tapped } from './listener.ts';
import { rewrite } from './send.ts';

/**
 * Says above a thread where its questionnaire stands now. Tried once, since Slack takes few of these calls in a minute,
 * and no failure: whoever tapped sees what they tapped for in the thread.
 */
export async function sayAbove(
  tapped: Tapped,
  tells: ParentView['tells'],
  parts: ListenerParts,
): Promise<void> {
  const { user, channel, threadTs, client } = tapped.caller;
  if (!threadTs) return;
  await rewrite(client, { channel, ts: threadTs }, { kind: 'parent', owner: user, tells }).catch((error) =>
    note(tapped, 'could not be said above the thread', parts, error),
  );
}
