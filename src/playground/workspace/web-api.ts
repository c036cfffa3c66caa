import { asJson, type Incoming, layoutRefusals, noteReplacing, readBlocks, whyHidden } from './accepting.ts';
import { callRules, scopeOf } from './call-rules.ts';
import { addMessage, findMessage, removeMessage, rewriteMessage } from './messages.ts';
import type { CallContext, Method } from './method.ts';
import { invisible, type PostAttempt, postingRules } from './posting-rules.ts';
import { receiverOf, receiverRules } from './receiver-rules.ts';
import { firstBroken } from './rule.ts';
import { deleteScheduledMessage, scheduleMessage } from './scheduling.ts';
import { validateBlocks } from './validating.ts';
import { viewMethods } from './views.ts';
import { appDm, type Json, recordFault, type StoredMessage, type World } from './world.ts';

const refusal = (error: string, more: Json = {}): Json => ({ ok: false, error, ...more });

/** One Web API call, from the token to the answer. A `retryAfter` in the answer is turned into a 429 by the server. */
export function answerCall(context: CallContext, method: string, token: string, args: Json): Json {
  const { world } = context;
  const run = methods[method];
  const broken = firstBroken(
    callRules,
    { method, known: run !== undefined, token, identity: world.identity, scopes: world.scopes },
    world.switches,
  );
  if (broken) recordFault(world, { ...broken, says: broken.error, severity: 'refuses', where: method });
  if (broken?.error === 'missing_scope') {
    return refusal('missing_scope', { needed: scopeOf[method], provided: [...world.scopes].join(',') });
  }
  if (broken || !run) return refusal(broken?.error ?? 'unknown_method');
  const wait = context.rate.perMethod(method);
  return wait ? tooOften(world, 'rate-per-method', method, wait) : run(context, args, method);
}

function tooOften(world: World, rule: string, where: string, seconds: number): Json {
  recordFault(world, { rule, says: `wait ${seconds} s`, severity: 'refuses', where });
  return { ...refusal('ratelimited'), retryAfter: seconds };
}

const methods: Readonly<Record<string, Method>> = {
  'api.test': () => ({ ok: true }),
  'auth.test': ({ world: { identity } }) => ({
    ok: true,
    url: `https://${identity.domain}.slack.com/`,
    team: 'Playground',
    team_id: identity.teamId,
    user: 'app',
    user_id: identity.botUserId,
    bot_id: identity.botId,
    is_enterprise_install: false,
  }),
  'apps.connections.open': ({ socketUrl }) => ({ ok: true, url: socketUrl() }),
  'blocks.validate': validateBlocks,
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
  'chat.update': updateMessage,
  'chat.delete': deleteMessage,
  'chat.getPermalink': permalink,
  'chat.scheduleMessage': scheduleMessage,
  'chat.deleteScheduledMessage': deleteScheduledMessage,
  'conversations.open': openConversation,
  'users.info': userInfo,
  ...viewMethods,
};

function postMessage(context: CallContext, args: Json, method: string): Json {
  const { world } = context;
  // A user id as channel opens the app's own DM with that person (platform notes 1.3).
  const given = String(args.channel ?? '');
  const broken = firstBroken(receiverRules, receiverOf(world, given), world.switches);
  if (broken) {
    recordFault(world, { ...broken, says: broken.error, severity: 'refuses', where: `${method} ${given}` });
    return refusal(broken.error);
  }
  const channel = world.people.has(given) ? appDm(world, given).id : given;
  const read = readContent(world, method, channel, args, {});
  if ('ok' in read) return read;
  const wait = context.rate.perChannel(channel);
  if (wait) return tooOften(world, 'rate-per-channel', channel, wait);
  whyHidden(world, read);
  const message = addMessage(world, {
    channel,
    author: 'app',
    via: 'web-api',
    text: String(args.text ?? args.markdown_text ?? '').slice(0, 40_000),
    blocks: read.blocks,
    threadTs: rootOf(world, channel, read.threadTs),
    metadata: asJson(args.metadata),
  });
  return { ok: true, channel, ts: message.ts, message: messagePayload(world, message) };
}

function postEphemeral(context: CallContext, args: Json, method: string): Json {
  const { world } = context;
  const channel = String(args.channel ?? '');
  const recipient = String(args.user ?? '');
  const read = readContent(world, method, channel, args, { recipient });
  if ('ok' in read) return read;
  const wait = context.rate.perChannel(channel);
  if (wait) return tooOften(world, 'rate-per-channel', channel, wait);
  const message = addMessage(world, {
    channel,
    author: 'app',
    via: 'web-api',
    text: args.text,
    blocks: read.blocks,
    threadTs: read.threadTs,
    ephemeralTo: recipient,
    hidden: whyHidden(world, read),
  });
  return { ok: true, message_ts: message.ts };
}

function updateMessage({ world }: CallContext, args: Json, method: string): Json {
  const channel = String(args.channel ?? '');
  const target = findMessage(world, channel, String(args.ts ?? ''));
  const read = readContent(world, method, channel, args, { target });
  if ('ok' in read) return read;
  if (!target) return refusal('message_not_found');
  noteReplacing(world, target, args.text, read.blocks, method);
  rewriteMessage(world, target, { text: args.text, blocks: read.blocks, metadata: asJson(args.metadata) });
  return { ok: true, channel, ts: target.ts, text: target.text, message: messagePayload(world, target) };
}

function deleteMessage({ world }: CallContext, args: Json, method: string): Json {
  const channel = String(args.channel ?? '');
  const target = findMessage(world, channel, String(args.ts ?? ''));
  const read = readContent(world, method, channel, args, { target });
  if ('ok' in read) return read;
  if (!target) return refusal('message_not_found');
  removeMessage(world, target);
  return { ok: true, channel, ts: target.ts };
}

/** Rules of posting, then of layout; the content, or the refusal to answer with. */
function readContent(
  world: World,
  method: string,
  channel: string,
  args: Json,
  more: Pick<PostAttempt, 'target' | 'recipient'>,
): Incoming | (Json & { ok: false }) {
  const blocks = readBlocks(args.blocks);
  if (blocks === 'malformed') return { ok: false, error: 'invalid_blocks_format' };
  const threadTs = args.thread_ts ? String(args.thread_ts) : undefined;
  const broken = firstBroken(
    postingRules,
    {
      method: method as PostAttempt['method'],
      place: world.places.get(channel),
      scopes: world.scopes,
      threadTs,
      root: findMessage(world, channel, threadTs),
      text: String(args.text ?? ''),
      ...(args.markdown_text !== undefined && { markdownText: String(args.markdown_text) }),
      hasTextOrBlocks: Boolean(args.text || blocks),
      hasContent: Boolean(args.text || blocks || args.attachments || args.markdown_text),
      ...more,
    },
    world.switches,
  );
  if (broken) {
    recordFault(world, {
      rule: broken.rule,
      says: broken.error,
      severity: 'refuses',
      where: `${method} ${channel}`,
    });
    return { ok: false, error: broken.error };
  }
  const incoming = {
    method,
    channel,
    threadTs,
    ephemeral: method === 'chat.postEphemeral',
    recipient: more.recipient,
    text: args.text,
    blocks,
  };
  const [fault, ...rest] = method === 'chat.delete' ? [] : layoutRefusals(world, incoming);
  if (!fault) return incoming;
  const messages = [fault, ...rest].map(
    ({ pointer, says, rule }) => `[ERROR] ${says} [json-pointer:${pointer}] (${rule})`,
  );
  return { ok: false, error: fault.error, errors: messages, response_metadata: { messages } };
}

/** A reply to a reply lands in the thread of the first message. */
export const rootOf = (world: World, channel: string, threadTs: string | undefined) =>
  findMessage(world, channel, threadTs)?.threadTs ?? threadTs;

/** A message as Slack hands it to the app. */
export function messagePayload(world: World, message: StoredMessage): Json {
  const byApp = message.author === 'app';
  return {
    type: 'message',
    user: byApp ? world.identity.botUserId : message.author,
    ...(byApp && { bot_id: world.identity.botId, app_id: world.identity.appId }),
    ts: message.ts,
    team: world.identity.teamId,
    text: message.text,
    ...(message.blocks && { blocks: structuredClone(message.blocks) }),
    ...(message.threadTs && { thread_ts: message.threadTs }),
    ...(message.edited && { edited: { user: world.identity.botUserId, ts: message.ts } }),
  };
}

function permalink({ world }: CallContext, args: Json): Json {
  const channel = String(args.channel ?? '');
  const message = findMessage(world, channel, String(args.message_ts ?? ''));
  if (invisible(world.places.get(channel))) return refusal('channel_not_found');
  if (!message || message.ephemeralTo) return refusal('message_not_found');
  const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel}` : '';
  const path = `archives/${channel}/p${message.ts.replace('.', '')}${thread}`;
  return { ok: true, channel, permalink: `https://${world.identity.domain}.slack.com/${path}` };
}

function openConversation({ world }: CallContext, args: Json): Json {
  const users = String(args.users ?? '')
    .split(',')
    .filter(Boolean);
  const [user] = users;
  if (!user) return refusal('users_list_not_supplied');
  if (users.length > 1) return refusal('missing_scope', { needed: 'mpim:write' });
  if (!world.people.has(user)) return refusal('user_not_found');
  return { ok: true, channel: { id: appDm(world, user).id } };
}

function userInfo({ world }: CallContext, args: Json): Json {
  const person = world.people.get(String(args.user ?? ''));
  if (!person) return refusal('user_not_found');
  const { id, name } = person;
  return {
    ok: true,
    user: { id, name, real_name: name, team_id: world.identity.teamId, locale: 'en-US', tz: 'Etc/UTC' },
  };
}
