import { asJson, layoutFaults, readBlocks } from './accepting.ts';
import { checkView, type Fault, refusalsOf } from './block-kit.ts';
import type { CallContext } from './method.ts';
import type { Switches } from './switches.ts';
import type { Blocks, Json } from './world.ts';

/**
 * `blocks.validate`: what Slack would say to blocks, a message or a view, of which exactly one is given (platform notes
 * 3.10). It refuses what posting them would refuse, shows nothing and leaves no trace.
 */
export function validateBlocks({ world: { switches } }: CallContext, args: Json): Json {
  const given = (['blocks', 'message', 'view'] as const).filter((name) => args[name] !== undefined);
  const [what] = given;
  if (what === undefined || given.length > 1) return unreadable('give exactly one of blocks, message, view');
  const faults = what === 'view' ? viewFaults(args.view, switches) : messageFaults(what, args, switches);
  if (!faults) return unreadable(`${what} cannot be read`);
  const errors = refusalsOf(faults).map(({ rule, says, pointer }) => ({
    code: 'failed_constraint',
    // Slack has no word for our rule, which is what a reader of the workspace looks for.
    message: `${says} (${rule})`,
    field: pointer.split('/').at(-1),
    // In an array that is given by itself, a place is counted from that array on.
    pointer: what === 'blocks' ? pointer.replace(/^\/blocks/, '') : pointer,
  }));
  return errors.length > 0 ? { ok: false, error: `invalid_${what}`, errors } : { ok: true };
}

const unreadable = (why: string): Json => ({
  ok: false,
  error: 'invalid_arguments',
  response_metadata: { messages: [`[ERROR] ${why}`] },
});

function viewFaults(given: unknown, switches: Switches): Fault[] | undefined {
  const view = asJson(given);
  return view && checkView(view, switches);
}

function messageFaults(what: 'blocks' | 'message', args: Json, switches: Switches): Fault[] | undefined {
  const message = what === 'message' ? asJson(args.message) : { blocks: args.blocks };
  const blocks = message && readBlocks(message.blocks);
  if (!blocks || blocks === 'malformed') return undefined;
  return layoutFaults(posted(message, blocks), switches);
}

/** As if it were posted at the top of a channel, for all to see. */
const posted = (message: Json, blocks: Blocks) => ({
  method: 'blocks.validate',
  channel: '',
  threadTs: undefined,
  ephemeral: false,
  text: message.text,
  blocks,
});
