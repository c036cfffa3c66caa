import type { Act, ActResult, Spot } from './wire.ts';
import type { ActOptions, Outcome, Person } from './workspace/person.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Does in the workspace what a person did in the page. */
export async function carryOut(act: Act, person: Person, workspace: Workspace): Promise<ActResult> {
  try {
    const outcome = await doIt(act, person, workspace);
    return { done: true, ...(outcome?.shownError && { shownError: outcome.shownError }) };
  } catch (error) {
    // The workspace says in words what is not there to be acted upon.
    return { done: false, problem: error instanceof Error ? error.message : String(error) };
  }
}

async function doIt(act: Act, person: Person, workspace: Workspace): Promise<Outcome | undefined> {
  switch (act.kind) {
    case 'types':
      return person.types(act.text, { in: placeOrThread(act, workspace) });
    case 'taps':
      return person.taps(which(act), where(act.in, person, workspace));
    case 'selects':
      return person.selects(which(act), act.value, where(act.in, person, workspace));
    case 'ticks':
      return person.ticks(which(act), act.values, where(act.in, person, workspace));
    case 'fills':
      return person.fills(which(act), act.value, where(act.in, person, workspace));
    case 'submits':
      return person.submits();
    case 'closes':
      return person.closes();
    case 'opens-home':
      return person.opensHome();
    case 'uses-shortcut':
      return person.usesShortcut(act.callbackId, act.on && messageAt(act.on, person, workspace));
    case 'reloads':
      person.reloads();
      return undefined;
    default:
      return act satisfies never;
  }
}

function placeOrThread({ channel, threadTs }: Extract<Act, { kind: 'types' }>, workspace: Workspace) {
  if (threadTs) return { thread: { channel, ts: threadTs } };
  const place = workspace.world.places.get(channel);
  if (!place) throw new Error('This conversation does not exist.');
  return place;
}

const which = ({ actionId, blockId }: { actionId: string; blockId?: string | undefined }) => ({
  actionId,
  ...(blockId !== undefined && { blockId }),
});

/** The page has asked for confirmation by itself. */
function where(spot: Spot, person: Person, workspace: Workspace): ActOptions {
  if (typeof spot === 'string') return { in: spot };
  return { in: messageAt(spot, person, workspace) };
}

function messageAt({ channel, ts }: { channel: string; ts: string }, person: Person, workspace: Workspace) {
  const message = workspace.message(channel, ts);
  // One for somebody else is as good as gone: nothing is to be told of what stands in it.
  if (!message || !person.looksAgain(message)) throw new Error('This message is gone.');
  return message;
}
