import { checkMessage, type Fault, refusalsOf } from './block-kit.ts';
import { findMessage, repliesOf } from './messages.ts';
import { type Shown, showingRules } from './posting-rules.ts';
import type { Rule } from './rule.ts';
import type { Switches } from './switches.ts';
import { type Blocks, type Json, recordFault, type StoredMessage, type World } from './world.ts';

/** A message as it comes in, before it is anywhere. */
export interface Incoming {
  method: string;
  channel: string;
  threadTs: string | undefined;
  ephemeral: boolean;
  /** Whom `chat.postEphemeral` addresses. */
  recipient?: string | undefined;
  text: unknown;
  blocks: Blocks | undefined;
}

/** All that is wrong with the layout of a message, and what would only be frowned upon. */
export function layoutFaults(incoming: Incoming, switches: Switches): Fault[] {
  const { text, blocks } = incoming;
  return [
    ...checkMessage({ text: String(text ?? ''), ...(blocks && { blocks }) }, 'message', switches),
    ...refusedTypes(blocks, incoming, switches),
  ];
}

/** The layout's faults; those that only advise are recorded at once, those that refuse are for the caller to answer. */
export function layoutRefusals(world: World, incoming: Incoming): Fault[] {
  const { method, channel } = incoming;
  const faults = layoutFaults(incoming, world.switches);
  for (const fault of faults) {
    recordFault(world, {
      rule: fault.rule,
      says: `${fault.pointer}: ${fault.says}`,
      severity: fault.severity,
      where: `${method} ${channel}`,
    });
  }
  return refusalsOf(faults);
}

/** The switch `refuseBlocks`: an older Slack, or a surface that never learnt a block. */
function refusedTypes(blocks: Blocks | undefined, incoming: Incoming, switches: Switches): Fault[] {
  const here =
    switches.refuseBlocksOn === 'everywhere' ||
    (switches.refuseBlocksOn === 'response_url' && incoming.method === 'response_url') ||
    (switches.refuseBlocksOn === 'ephemeral' && incoming.ephemeral) ||
    (switches.refuseBlocksOn === 'thread' && incoming.threadTs !== undefined);
  if (!here) return [];
  return (blocks ?? []).flatMap((block, index) =>
    switches.refuseBlocks.includes(String(block.type))
      ? [
          {
            rule: 'block-refused-by-switch',
            pointer: `/blocks/${index}`,
            says: `${block.type} is refused here by a switch`,
            severity: 'refuses' as const,
            error: 'invalid_blocks',
          },
        ]
      : [],
  );
}

/** Accepted, but perhaps not shown: why not, if so. Advice is recorded on the way. */
export function whyHidden(world: World, incoming: Incoming): string | undefined {
  const { method, channel, threadTs, ephemeral, recipient, text } = incoming;
  const facts: Shown = {
    ephemeral,
    readerAway: world.people.get(recipient ?? '')?.away === true,
    threadTs,
    repliesInThread: threadTs ? repliesOf(world, channel, threadTs).length : 0,
    root: findMessage(world, channel, threadTs),
    text: String(text ?? ''),
    hasText: Boolean(text),
  };
  return noteShown(world, facts, `${method} ${channel}`);
}

function noteShown(world: World, facts: Shown, where: string): string | undefined {
  let hidden: string | undefined;
  for (const [rule, row] of Object.entries<Rule<Shown>>(showingRules)) {
    const word = row.check(facts, world.switches);
    if (!word) continue;
    recordFault(world, { rule, says: row.says, severity: 'advice', where });
    if (row.severity === 'hides' && facts.ephemeral) hidden ??= word;
  }
  return hidden;
}

/** When a message is replaced: what carries over that should not (platform notes 3.2). */
export const replacingRules = {
  'block-ids-new': {
    section: '3.2',
    says: 'A replaced message carries new block_ids, so that clicks on the older copy can be told apart.',
    severity: 'advice',
    check: ({ before, after }) => {
      const old = new Set(before.map((block) => block.block_id));
      return after.some((block) => block.block_id && old.has(block.block_id)) ? 'block_id_kept' : undefined;
    },
  },
  'update-wipes-blocks': {
    section: '3.7',
    says: 'Text without blocks removes the blocks the message had.',
    severity: 'advice',
    check: ({ before, after }) => (before.length > 0 && after.length === 0 ? 'blocks_removed' : undefined),
  },
} as const satisfies Record<string, Rule<{ before: Blocks; after: Blocks }>>;

export function noteReplacing(
  world: World,
  message: StoredMessage,
  text: unknown,
  blocks: Blocks | undefined,
  method: string,
) {
  const where = `${method} ${message.ts}`;
  const nowhere = {
    ephemeral: false,
    readerAway: false,
    threadTs: undefined,
    repliesInThread: 0,
    root: undefined,
  };
  noteShown(world, { ...nowhere, text: String(text ?? ''), hasText: Boolean(text) }, where);
  const facts = { before: message.blocks ?? [], after: blocks ?? [] };
  for (const [rule, row] of Object.entries<Rule<typeof facts>>(replacingRules)) {
    if (!row.check(facts, world.switches)) continue;
    recordFault(world, { rule, says: row.says, severity: 'advice', where });
  }
}

/** Blocks arrive as JSON inside a form or as they are; nothing when absent, 'malformed' when unreadable. */
export function readBlocks(value: unknown): Blocks | undefined | 'malformed' {
  const parsed = readJson(value);
  if (parsed === undefined || parsed === null || parsed === '') return undefined;
  if (!Array.isArray(parsed) || parsed.some((block) => typeof block !== 'object' || block === null)) {
    return 'malformed';
  }
  return parsed.length > 0 ? (parsed as Blocks) : undefined;
}

function readJson(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return 'malformed';
  }
}

export const isTrue = (value: unknown) => value === true || value === 'true' || value === '1';

export const asJson = (value: unknown): Json | undefined => {
  const parsed = readJson(value);
  return typeof parsed === 'object' && parsed !== null ? (parsed as Json) : undefined;
};
