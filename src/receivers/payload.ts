import { z } from 'zod';
import { slackId, slackMark } from '../listeners/slack-id.ts';

/**
 * What Slack may send, as far as Certify and Bolt read it. Bolt trusts every field, and its receivers die of a body that
 * is `null`; behind these schemas the types it promises hold. Fields not named here may be anything: a body is only looked
 * at, and goes on as it came.
 */

const id = z.string();
/** What the log and the figures call a tap by is what stands in front of the first colon. */
const actionId = z.string().regex(/^[\w-]{1,60}(:|$)/);
/** In a form a field that has nothing in it may come all the same. */
const orEmpty = slackId.or(z.literal(''));
/** A person, a conversation, a workspace or an organisation. By the latter two Bolt keeps clients in plain objects. */
const named = z.object({ id: slackId });
const organisation = {
  team: named.nullish(),
  enterprise: named.nullish(),
  is_enterprise_install: z.union([z.boolean(), z.enum(['true', 'false'])]).nullish(),
};

/** What Bolt takes a payload by for something else than it is. */
const absent = z.undefined().optional();

const command = z.object({
  command: z.string().regex(/^\/[^\s<>&/:]{1,40}$/),
  text: z.string(),
  user_id: slackId,
  channel_id: slackId,
  team_id: orEmpty.optional(),
  enterprise_id: orEmpty.optional(),
  trigger_id: slackMark,
  response_url: z.url(),
  ...organisation,
  event: absent,
});

/** What every interaction comes with, and what Bolt would take it by for something else. */
const interaction = {
  user: named,
  ...organisation,
  event: absent,
  command: absent,
  name: absent,
  function_data: absent,
  bot_access_token: absent,
};

const container = z.object({
  type: z.string().nullish(),
  message_ts: z.string().nullish(),
  channel_id: slackId.nullish(),
  thread_ts: z.string().nullish(),
  is_ephemeral: z.boolean().nullish(),
});

const view = z.object({
  id: slackMark,
  callback_id: z.string().nullish(),
  private_metadata: z.string().nullish(),
  app_installed_team_id: slackId.nullish(),
  state: z.object({ values: z.record(z.string(), z.unknown()) }).nullish(),
});

const tap = z.object({
  type: z.literal('block_actions'),
  container,
  channel: named.nullish(),
  message: z.object({ ts: z.string().nullish(), thread_ts: z.string().nullish() }).nullish(),
  view: view.nullish(),
  actions: z.array(z.object({ type: z.string(), action_id: actionId, action_ts: slackMark })).min(1),
  trigger_id: id.nullish(),
  response_url: z.url().optional(),
  response_urls: absent,
  ...interaction,
});

const shortcut = z.object({
  type: z.literal('shortcut'),
  callback_id: id,
  trigger_id: id,
  action_ts: slackMark,
  actions: absent,
  response_url: absent,
  response_urls: absent,
  ...interaction,
});

const messageShortcut = z.object({
  type: z.literal('message_action'),
  callback_id: id,
  trigger_id: id,
  action_ts: slackMark,
  channel: named,
  message: z.object({ text: z.string().nullish(), thread_ts: z.string().nullish() }),
  response_url: z.url(),
  response_urls: absent,
  actions: absent,
  ...interaction,
});

const submission = z.object({
  type: z.literal('view_submission'),
  view: z.object({ ...view.shape, callback_id: id }),
  actions: absent,
  response_url: absent,
  // At most one field of a view asks for a conversation to answer in; Bolt takes the first.
  response_urls: z
    .array(z.object({ response_url: z.url() }))
    .max(1)
    .optional(),
  ...interaction,
});

/** Any is acknowledged, those that nobody has subscribed to as well: a refusal makes Slack send it again. */
const event = z.object({
  type: z.literal('event_callback'),
  team_id: slackId.nullish(),
  enterprise_id: slackId.nullish(),
  authorizations: z
    .array(
      z.object({
        team_id: slackId.nullish(),
        enterprise_id: slackId.nullish(),
        user_id: slackId.nullish(),
        is_enterprise_install: z.boolean().nullish(),
      }),
    )
    .nullish(),
  event: z.object({
    type: z.string(),
    channel: z.union([z.string(), named]).optional(),
    channel_id: id.optional(),
    item: z.object({}).optional(),
    user: z.union([z.string(), named]).optional(),
    function_execution_id: absent,
  }),
  response_url: absent,
  response_urls: absent,
  ...organisation,
});

export type Payload = Record<string, unknown>;

/** By what Slack calls them on the socket. */
const payloads = {
  slash_commands: command,
  interactive: z.discriminatedUnion('type', [tap, shortcut, messageShortcut, submission]),
  events_api: event,
};

export type PayloadKind = keyof typeof payloads;
export const PAYLOAD_KINDS = Object.keys(payloads) as readonly PayloadKind[];

/** Whether Slack can have sent this, so that Bolt may be handed it as it is; of one kind, or of any. */
export function isPayload(body: unknown, kinds: readonly PayloadKind[] = PAYLOAD_KINDS): body is Payload {
  const kind = kindOf(body);
  return kinds.includes(kind) && payloads[kind].safeParse(body).success;
}

/** The one kind that a body can be of: by these two fields the kinds shut each other out. */
function kindOf(body: unknown): PayloadKind {
  const { event, command } = isObject(body) ? body : {};
  if (event !== undefined) return 'events_api';
  return command === undefined ? 'interactive' : 'slash_commands';
}

const isObject = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null;
