import { interactiveElements, type Placed } from './interactive.ts';
import { findMessage, repliesOf } from './messages.ts';
import { issueResponseUrl } from './response-url.ts';
import { stateFields, stateValues, viewPayload } from './views.ts';
import { messagePayload } from './web-api.ts';
import {
  type Blocks,
  type Change,
  type Json,
  newId,
  newTs,
  type Place,
  type StoredMessage,
  type StoredView,
  type World,
} from './world.ts';

/** What the app is sent, shaped like Slack's (platform notes 1.1 and 3.1). */
export interface Payload {
  kind: 'command' | 'interaction' | 'event';
  /** What the log calls it. */
  name: string;
  body: Json;
}

interface Actor {
  id: string;
  name: string;
}

/** In three parts as Slack's are; only with the last one can it be used. */
function issueTrigger(world: World, user: string): string {
  const id = `${world.clock.now()}.${newId(world, '')}.8088930838d88f008e0`;
  world.triggers.set(id, { id, user, issuedAt: world.clock.now(), used: false });
  return id;
}

const urlFor = (origin: string, id: string) => `${origin}/${id}`;

/** Fields at top level, as a form; `is_enterprise_install` is a string (1.1). */
export function commandPayload(world: World, origin: string, actor: Actor, place: Place, typed: string) {
  const [command = '', ...words] = typed.split(' ');
  const url = issueResponseUrl(world, { kind: 'command', channel: place.id, user: actor.id, typed });
  const { identity, switches } = world;
  const body: Json = {
    token: 'legacy-verification-token',
    team_id: identity.teamId,
    team_domain: identity.domain,
    ...(switches.orgInstall && { enterprise_id: identity.enterpriseId, enterprise_name: 'Playground Org' }),
    channel_id: place.id,
    channel_name: channelName(world, place),
    user_id: actor.id,
    user_name: actor.name,
    command,
    text: words.join(' '),
    api_app_id: identity.appId,
    is_enterprise_install: String(switches.orgInstall),
    response_url: urlFor(origin, url.id),
    trigger_id: issueTrigger(world, actor.id),
  };
  return { url, payload: { kind: 'command', name: 'command', body } satisfies Payload };
}

function channelName(world: World, place: Place): string {
  if (place.kind === 'dm' || place.kind === 'app-dm') return 'directmessage';
  if (place.kind === 'private' && world.switches.privateChannelName === 'privategroup') return 'privategroup';
  return place.name;
}

/** What every interaction carries. `team` is null for installs on a whole organisation (3.1). */
function common(world: World, actor: Actor, type: string): Json {
  const { identity, switches } = world;
  return {
    type,
    token: 'legacy-verification-token',
    api_app_id: identity.appId,
    trigger_id: issueTrigger(world, actor.id),
    user: {
      id: actor.id,
      username: actor.name,
      name: actor.name,
      team_id: world.people.get(actor.id)?.team ?? identity.teamId,
    },
    team: switches.orgInstall ? null : { id: identity.teamId, domain: identity.domain },
    enterprise: switches.orgInstall ? { id: identity.enterpriseId, name: 'Playground Org' } : null,
    is_enterprise_install: switches.orgInstall,
  };
}

/** A tap, a choice or a tick in a message. `chosen` is what the element now holds. */
export function messageActionPayload(
  world: World,
  origin: string,
  actor: Actor,
  message: StoredMessage,
  placed: Placed,
  chosen?: unknown,
): Payload {
  const place = world.places.get(message.channel);
  const ephemeral = message.ephemeralTo !== undefined;
  const threadTs =
    message.threadTs ?? (repliesOf(world, message.channel, message.ts).length ? message.ts : undefined);
  const url = issueResponseUrl(world, {
    kind: 'action',
    channel: message.channel,
    user: actor.id,
    sourceTs: message.ts,
  });
  const shown = shownMessage(world, message, place);
  const body: Json = {
    ...common(world, actor, 'block_actions'),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: ephemeral,
      ...(!ephemeral && { is_app_unfurl: false }),
      ...(message.threadTs && world.switches.containerThreadTs && { thread_ts: message.threadTs }),
    },
    channel: { id: message.channel, name: place ? channelName(world, place) : '' },
    ...(shown && { message: threadTs && !ephemeral ? { ...shown, thread_ts: threadTs } : shown }),
    state: { values: stateValues(message.blocks, message.picked.get(actor.id)) },
    response_url: urlFor(origin, url.id),
    actions: [actionPayload(world, placed, chosen)],
  };
  return { kind: 'interaction', name: 'block_actions', body };
}

function shownMessage(world: World, message: StoredMessage, place: Place | undefined): Json | undefined {
  const { ephemeralMessage, uninvitedMessage } = world.switches;
  if (message.ephemeralTo) {
    if (ephemeralMessage === 'full') return messagePayload(world, message);
    return ephemeralMessage === 'stub' ? { type: 'message', ts: message.ts } : undefined;
  }
  const uninvited = message.via === 'response_url' && !place?.botIsMember && place?.kind !== 'app-dm';
  return uninvited && uninvitedMessage === 'absent' ? undefined : messagePayload(world, message);
}

/** A tap in a modal or in Home: no channel, no message, no `response_url` (2, 3.1). */
export function viewActionPayload(
  world: World,
  actor: Actor,
  stored: StoredView,
  placed: Placed,
  chosen?: unknown,
): Payload {
  const body: Json = {
    ...common(world, actor, 'block_actions'),
    container: { type: 'view', view_id: stored.id },
    view: viewPayload(world, stored),
    actions: [actionPayload(world, placed, chosen)],
  };
  return { kind: 'interaction', name: 'block_actions', body };
}

function actionPayload(world: World, { element, blockId }: Placed, chosen: unknown): Json {
  const type = String(element.type);
  const field = stateFields[type]?.name ?? (type === 'overflow' ? 'selected_option' : undefined);
  const isButton = type === 'button' || type === 'icon_button' || type === 'workflow_button';
  return {
    type,
    action_id: element.action_id,
    block_id: blockId,
    action_ts: newTs(world),
    ...(isButton && { text: element.text }),
    ...(isButton && element.value !== undefined && { value: element.value }),
    ...(isButton && element.style !== undefined && { style: element.style }),
    ...(element.placeholder !== undefined && { placeholder: element.placeholder }),
    ...(field && { [field]: chosen }),
    ...(type === 'feedback_buttons' && (chosen as Json)),
  };
}

export function submissionPayload(world: World, origin: string, actor: Actor, stored: StoredView): Payload {
  const body = {
    ...common(world, actor, 'view_submission'),
    view: viewPayload(world, stored),
    response_urls: responseUrls(world, origin, actor, stored),
  };
  return { kind: 'interaction', name: 'view_submission', body };
}

/** One for each field that asks for it and in which a conversation is picked (2). */
function responseUrls(world: World, origin: string, actor: Actor, stored: StoredView): readonly Json[] {
  const blocks = stored.view.blocks as Blocks;
  const values = stateValues(blocks, stored.state) as Record<string, Record<string, Json>>;
  return interactiveElements(blocks).flatMap(({ element, block, blockId }) => {
    if (block.type !== 'input' || element.response_url_enabled !== true) return [];
    const held = values[blockId]?.[String(element.action_id)];
    const channel = held?.selected_conversation ?? held?.selected_channel;
    if (typeof channel !== 'string') return [];
    const url = issueResponseUrl(world, { kind: 'view', channel, user: actor.id });
    return [
      {
        block_id: blockId,
        action_id: element.action_id,
        channel_id: channel,
        response_url: urlFor(origin, url.id),
      },
    ];
  });
}

export function closedPayload(world: World, actor: Actor, stored: StoredView, all: boolean): Payload {
  const { trigger_id: _, ...rest } = common(world, actor, 'view_closed');
  const body = { ...rest, view: viewPayload(world, stored), is_cleared: all };
  return { kind: 'interaction', name: 'view_closed', body };
}

/** A global shortcut has no channel and no `response_url`; a message shortcut has both (2, 8). */
export function shortcutPayload(
  world: World,
  origin: string,
  actor: Actor,
  callbackId: string,
  message?: StoredMessage,
): Payload {
  const shared = { callback_id: callbackId, action_ts: newTs(world) };
  if (!message) {
    return {
      kind: 'interaction',
      name: 'shortcut',
      body: { ...common(world, actor, 'shortcut'), ...shared },
    };
  }
  const place = world.places.get(message.channel);
  const url = issueResponseUrl(world, { kind: 'shortcut', channel: message.channel, user: actor.id });
  const body = {
    ...common(world, actor, 'message_action'),
    ...shared,
    message_ts: message.ts,
    channel: { id: message.channel, name: place ? channelName(world, place) : '' },
    message: messagePayload(world, message),
    response_url: urlFor(origin, url.id),
  };
  return { kind: 'interaction', name: 'message_action', body };
}

export function eventPayload(world: World, event: Json): Payload {
  const { identity, switches } = world;
  const shared = world.places.get(String(event.channel))?.shared === true;
  const body = {
    token: 'legacy-verification-token',
    team_id: identity.teamId,
    api_app_id: identity.appId,
    type: 'event_callback',
    event_id: newId(world, 'Ev'),
    event_time: Math.floor(world.clock.now() / 1000),
    event: { ...event, event_ts: event.ts ?? newTs(world) },
    is_ext_shared_channel: shared,
    authorizations: [
      {
        enterprise_id: switches.orgInstall ? identity.enterpriseId : null,
        team_id: switches.orgInstall ? null : identity.teamId,
        user_id: identity.botUserId,
        is_bot: true,
        is_enterprise_install: switches.orgInstall,
      },
    ],
  };
  return { kind: 'event', name: String(event.type), body };
}

/** The event about a message of the app in its own DM; nothing for other places, people and ephemerals. */
export function ownMessageEvent(world: World, change: Change & { kind: 'message' }): Payload | undefined {
  const { channel, ts, what } = change;
  if (change.ephemeral || world.places.get(channel)?.kind !== 'app-dm') return undefined;
  const place = { channel, channel_type: 'im' };
  if (what === 'gone')
    return eventPayload(world, { type: 'message', subtype: 'message_deleted', deleted_ts: ts, ...place });
  const message = findMessage(world, channel, ts);
  if (message?.author !== 'app') return undefined;
  const content = messagePayload(world, message);
  return eventPayload(
    world,
    what === 'new'
      ? { ...content, ...place }
      : { type: 'message', subtype: 'message_changed', hidden: true, message: content, ...place },
  );
}
