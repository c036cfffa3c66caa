import { asJson, layoutRefusals, readBlocks } from './accepting.ts';
import { addMessage } from './messages.ts';
import type { CallContext } from './method.ts';
import { invisible } from './posting-rules.ts';
import { firstBroken, type Rule } from './rule.ts';
import { type Json, newId, type Place, recordFault, type ScheduledMessage, type World } from './world.ts';

const DAY = 86_400;
const MOST_DAYS = 120;
const MOST_IN_A_WINDOW = 30;
const WINDOW = 300;
/** What is posted within so many seconds cannot be taken back. */
const LAST_SECONDS = 60;

export interface Scheduling {
  readonly place: Place | undefined;
  /** Both in seconds. */
  readonly now: number;
  readonly postAt: number;
  /** Scheduled for the same conversation, as it would be with this one. */
  readonly sameChannel: readonly number[];
  readonly hasMetadata: boolean;
}

/** `chat.scheduleMessage`. */
export const schedulingRules = {
  'schedule-channel-id': {
    section: '8',
    says: 'A message is scheduled for a conversation that the app sees, by its own id: a person\u2019s id is none.',
    severity: 'refuses',
    check: ({ place }) => (invisible(place) ? 'channel_not_found' : undefined),
  },
  'schedule-later': {
    section: '8',
    says: 'A message is scheduled for later.',
    severity: 'refuses',
    check: ({ postAt, now }) => (postAt > now ? undefined : 'time_in_past'),
  },
  'schedule-120-days': {
    section: '8',
    says: 'A message is scheduled 120 days ahead at most.',
    severity: 'refuses',
    check: ({ postAt, now }) => (postAt - now > MOST_DAYS * DAY ? 'time_too_far' : undefined),
  },
  'schedule-30-in-5-minutes': {
    section: '8',
    says: 'At most 30 messages are scheduled for five minutes of one conversation.',
    severity: 'refuses',
    check: ({ sameChannel, postAt }) =>
      sameChannel.filter((at) => Math.abs(at - postAt) < WINDOW).length >= MOST_IN_A_WINDOW
        ? 'restricted_too_many'
        : undefined,
  },
} as const satisfies Record<string, Rule<Scheduling>>;

/** What is taken and never shown. */
export const scheduledRules = {
  'schedule-without-metadata': {
    section: '8',
    says: 'A scheduled message with metadata is never posted.',
    severity: 'hides',
    check: ({ hasMetadata }) => (hasMetadata ? 'metadata_never_posted' : undefined),
  },
} as const satisfies Record<string, Rule<Pick<Scheduling, 'hasMetadata'>>>;

export interface TakingBack {
  readonly scheduled: ScheduledMessage | undefined;
  readonly channel: string;
  /** In seconds. */
  readonly now: number;
}

/** `chat.deleteScheduledMessage`. */
export const takingBackRules = {
  'scheduled-known': {
    section: '8',
    says: 'Only what is still to be posted in that conversation can be taken back.',
    severity: 'refuses',
    check: ({ scheduled, channel }) =>
      scheduled?.channel === channel ? undefined : 'invalid_scheduled_message_id',
  },
  'scheduled-60-seconds': {
    section: '8',
    says: 'What is posted within the next 60 seconds cannot be taken back.',
    severity: 'refuses',
    check: ({ scheduled, now }) =>
      scheduled && scheduled.postAt - now <= LAST_SECONDS ? 'invalid_scheduled_message_id' : undefined,
  },
} as const satisfies Record<string, Rule<TakingBack>>;

const seconds = (world: World) => world.clock.now() / 1000;

export function scheduleMessage({ world }: CallContext, args: Json, method: string): Json {
  const channel = String(args.channel ?? '');
  const blocks = readBlocks(args.blocks);
  if (blocks === 'malformed') return { ok: false, error: 'invalid_blocks_format' };
  if (!args.text && !blocks) return { ok: false, error: 'no_text' };
  const postAt = Number(args.post_at);
  const facts: Scheduling = {
    place: world.places.get(channel),
    now: seconds(world),
    postAt,
    sameChannel: [...world.scheduled.values()]
      .filter((one) => one.channel === channel)
      .map((one) => one.postAt),
    hasMetadata: asJson(args.metadata) !== undefined,
  };
  const broken = firstBroken(schedulingRules, facts, world.switches);
  if (broken) return refused(world, broken, `${method} ${channel}`);
  const hidden = firstBroken(scheduledRules, facts, world.switches);
  if (hidden) {
    const { says } = scheduledRules['schedule-without-metadata'];
    recordFault(world, { rule: hidden.rule, says, severity: 'advice', where: `${method} ${channel}` });
  }
  const incoming = { method, channel, threadTs: undefined, ephemeral: false, text: args.text, blocks };
  const [fault] = layoutRefusals(world, incoming);
  if (fault) return { ok: false, error: fault.error };
  const id = newId(world, 'Q');
  const { hasMetadata } = facts;
  world.scheduled.set(id, { id, channel, postAt, text: String(args.text ?? ''), blocks, hasMetadata });
  return { ok: true, channel, scheduled_message_id: id, post_at: postAt };
}

export function deleteScheduledMessage({ world }: CallContext, args: Json, method: string): Json {
  const channel = String(args.channel ?? '');
  const id = String(args.scheduled_message_id ?? '');
  const facts = { scheduled: world.scheduled.get(id), channel, now: seconds(world) };
  const broken = firstBroken(takingBackRules, facts, world.switches);
  if (broken) return refused(world, broken, `${method} ${channel}`);
  world.scheduled.delete(id);
  return { ok: true };
}

function refused(world: World, { rule, error }: { rule: string; error: string }, where: string): Json {
  recordFault(world, { rule, says: error, severity: 'refuses', where });
  return { ok: false, error };
}

/** Posts whatever is due by now. */
export function postDue(world: World): void {
  for (const one of [...world.scheduled.values()]) {
    if (one.postAt > seconds(world)) continue;
    world.scheduled.delete(one.id);
    if (one.hasMetadata) continue;
    const { channel, text, blocks } = one;
    addMessage(world, { channel, author: 'app', via: 'web-api', text, blocks });
  }
}
