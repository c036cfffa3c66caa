/**
 * What Slack does not document, or documents twice, set one way or the other.
 *
 * The defaults are the stricter reading, so that an app which pleases them pleases either. Every field may be
 * changed while the workspace runs: `workspace.switches.ephemeralMessage = 'stub'`.
 */
export interface BlockSwitches {
  /** Option values: 75 characters in the typed package, 150 in newer docs (platform notes 3.4). */
  optionValueMax: 75 | 150;
  /** `data_table`: 100 rows and 10,000 characters, or 200 and 20,000 in the newest guide (3.5). */
  dataTable: 'older' | 'newest';
  /** Newer guides also list `container` for the Home tab (3.5). */
  containerOnHome: boolean;
  /** Newer guides also list `data_visualization` for the Home tab (3.5). */
  chartOnHome: boolean;
  /** A `level` of headers is known to one renderer only (3.5). */
  headerLevel: boolean;
  /** Counted characters above which a message is refused as a whole; Slack publishes none (3.7). */
  sizeCap: number | 'none';
  /** Whether card texts may also be `plain_text` (3.6). */
  cardPlainText: boolean;
  /** Whether a `data_table` and a `table` share the limit of one table per message (3.5). */
  dataTableCountsAsTable: boolean;
  /** Charts allow 6 slices, series or bars in older docs, 12 in newer ones (3.5). */
  chartSegmentsMax: 6 | 12;
  /** Whether an `action_id` must be unique in its block, as the docs say, or in the whole message, which is safer (3.2). */
  actionIdsUniquePer: 'block' | 'message';
}

export interface Switches extends BlockSwitches {
  /** Block types refused wherever `refuseBlocksOn` says, as an older or stricter Slack would. */
  refuseBlocks: readonly string[];
  refuseBlocksOn: 'everywhere' | 'response_url' | 'ephemeral' | 'thread';
  /** `container.thread_ts` is sent for thread messages although undocumented (3.1). */
  containerThreadTs: boolean;
  /** What `message` holds when the clicked message is ephemeral (3.1). */
  ephemeralMessage: 'absent' | 'stub' | 'full';
  /** What `message` holds for a message posted through a `response_url` where the app is no member (12, item 4). */
  uninvitedMessage: 'full' | 'absent';
  /** Whose `block_id` a tap on a card's button inside a carousel carries (3.2). */
  carouselBlockId: 'carousel' | 'card';
  /** Installed for a whole organisation: `team` is null in clicks (3.1, 5.5). */
  orgInstall: boolean;
  /** `channel_name` of a private channel (1.1). */
  privateChannelName: 'privategroup' | 'name';
  /** A `response_url` drops `thread_ts` and posts at top level (9, other stand-ins do this). */
  responseUrlIgnoresThread: boolean;
  /** `thread_ts` on a `response_url` is refused where the app is no member (12, item 2). */
  responseUrlThreadNeedsMembership: boolean;
  /** How a `response_url` refuses content: the docs list no status. The last is one Bolt does not throw on (2). */
  responseRefusal: 400 | 500 | '200 with ok:false';
  /** A use of a `response_url` that is refused still counts towards the five (2). */
  refusedUseCounts: boolean;
  /** `chat.postEphemeral` to a public channel with only `chat:write.public` (1.3). */
  publicScopeAllowsEphemeral: boolean;
  /** An answer in the acknowledgement of a command takes one of its five uses (1.2). */
  ackBodyCountsAsUse: boolean;
  /** How the errors for a dead trigger are spelt (3.1 and 7.6). */
  triggerErrors: 'expired_trigger_id' | 'trigger_expired';
  /** How many modals may lie on each other: widely said to be three (3.4). */
  modalStackMax: 3 | 'any number';
  /** How `chat.postMessage` refuses a person's id: its page has one word, that of `conversations.open` one for each (1.4). */
  personRefusal: 'told apart' | 'channel_not_found';
  /** Whether the app may write to people of other companies with whom it is in no channel (5.6). */
  outsidersReachable: boolean;
  /** Messages one channel takes at once before the one-per-second rule bites (4). */
  postBurst: number;
  /** Messages through a `response_url` count towards one per second per channel (2, 4). */
  responseUrlCountsToRate: boolean;
  /** All rate limits. Off for a demonstration that must never stop. */
  rateLimits: boolean;
  /** Socket Mode: an envelope that was not acknowledged in time comes once more (3.3). */
  redeliverUnacknowledged: boolean;
  /** Every payload is delivered twice (3.3). */
  deliverTwice: boolean;
}

export const defaultSwitches: Readonly<Switches> = {
  optionValueMax: 75,
  dataTable: 'older',
  containerOnHome: false,
  chartOnHome: false,
  headerLevel: false,
  sizeCap: 13_200,
  cardPlainText: false,
  dataTableCountsAsTable: true,
  chartSegmentsMax: 6,
  actionIdsUniquePer: 'message',
  refuseBlocks: [],
  refuseBlocksOn: 'everywhere',
  containerThreadTs: true,
  ephemeralMessage: 'absent',
  uninvitedMessage: 'full',
  carouselBlockId: 'carousel',
  orgInstall: false,
  privateChannelName: 'privategroup',
  responseUrlIgnoresThread: false,
  responseUrlThreadNeedsMembership: false,
  responseRefusal: 400,
  refusedUseCounts: true,
  publicScopeAllowsEphemeral: false,
  ackBodyCountsAsUse: false,
  triggerErrors: 'expired_trigger_id',
  modalStackMax: 3,
  personRefusal: 'told apart',
  outsidersReachable: false,
  postBurst: 10,
  responseUrlCountsToRate: false,
  rateLimits: true,
  redeliverUnacknowledged: false,
  deliverTwice: false,
};

/** The blocks Slack introduced in 2025 and 2026, for `refuseBlocks`. */
export const newBlocks: readonly string[] = [
  'card',
  'carousel',
  'container',
  'table',
  'data_table',
  'data_visualization',
  'alert',
  'plan',
  'task_card',
];
