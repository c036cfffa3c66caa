import { asJson, isTrue } from './accepting.ts';
import { checkView } from './block-kit.ts';
import { viewRules } from './call-rules.ts';
import { interactiveElements, withIds } from './interactive.ts';
import type { CallContext, Method } from './method.ts';
import { firstBroken } from './rule.ts';
import { type Blocks, type Json, newId, recordFault, type StoredView, type World } from './world.ts';

/** `views.open`, `.push`, `.update`, `.publish`: modals lie on each other per person, Home is one per person. */
export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': (context, args, method) => place(context, args, method),
  'views.push': (context, args, method) => place(context, args, method),
  'views.update': (context, args, method) => place(context, args, method),
  'views.publish': publish,
};

function place({ world }: CallContext, args: Json, method: string): Json {
  const view = asJson(args.view);
  const refused = refuseView(world, view, 'modal', method);
  if (refused || !view) return refused ?? { ok: false, error: 'invalid_arguments' };
  const trigger = world.triggers.get(String(args.trigger_id ?? ''));
  const target = args.view_id || args.external_id ? viewNamed(world, args) : undefined;
  const broken = firstBroken(
    viewRules,
    {
      method,
      now: world.clock.now(),
      trigger,
      stackHeight: world.modals.get(trigger?.user ?? '')?.length ?? 0,
      target,
      hash: args.hash ? String(args.hash) : undefined,
      externalIdTaken: externalIdTaken(world, view, target),
    },
    world.switches,
  );
  if (broken) return { ok: false, error: broken.error };
  if (target) return { ok: true, view: replaceView(world, target, view) };
  if (!trigger) return { ok: false, error: 'invalid_trigger_id' };
  trigger.used = true;
  return { ok: true, view: openModal(world, trigger.user, view, method === 'views.push') };
}

function publish({ world }: CallContext, args: Json, method: string): Json {
  const user = String(args.user_id ?? '');
  const view = asJson(args.view);
  if (!world.people.has(user)) return { ok: false, error: 'user_not_found' };
  const refused = refuseView(world, view, 'home', method);
  if (refused || !view) return refused ?? { ok: false, error: 'invalid_arguments' };
  const before = world.homes.get(user);
  if (args.hash && before && before.hash !== args.hash) return { ok: false, error: 'hash_conflict' };
  const home = before ?? newView(world, user, 'home');
  world.homes.set(user, home);
  return { ok: true, view: replaceView(world, home, view) };
}

/** Why a view is refused, as the answer to give; nothing when it is sound. */
export function refuseView(
  world: World,
  view: Json | undefined,
  type: 'modal' | 'home',
  where: string,
): Json | undefined {
  if (!view) return { ok: false, error: 'invalid_arguments' };
  if (view.type !== type)
    return {
      ok: false,
      error: 'invalid_arguments',
      response_metadata: { messages: [`view.type must be ${type}`] },
    };
  const faults = checkView(view, world.switches);
  for (const { rule, says, pointer, severity } of faults) {
    recordFault(world, { rule, says: `${pointer}: ${says}`, severity, where });
  }
  const messages = faults
    .filter((fault) => fault.severity === 'refuses')
    .map(({ pointer, says, rule }) => `[ERROR] ${says} [json-pointer:${pointer}] (${rule})`);
  return messages.length
    ? { ok: false, error: 'invalid_arguments', response_metadata: { messages } }
    : undefined;
}

export function openModal(world: World, user: string, view: Json, onTop: boolean): Json {
  const stack = onTop ? (world.modals.get(user) ?? []) : [];
  const fresh = newView(world, user, 'modal', stack[0]?.rootId);
  world.modals.set(user, [...stack, fresh]);
  return replaceView(world, fresh, view);
}

function newView(world: World, user: string, type: 'modal' | 'home', rootId?: string): StoredView {
  const id = newId(world, 'V');
  return { id, user, type, rootId: rootId ?? id, view: {}, hash: '', state: new Map(), errors: {} };
}

/** Puts a new view in place of an old one; what was picked stays where block and action ids stay. */
export function replaceView(world: World, stored: StoredView, view: Json): Json {
  const blocks = withIds(world, view.blocks as Blocks) ?? [];
  stored.view = { ...structuredClone(view), blocks };
  stored.hash = `${Math.floor(world.clock.now() / 1000)}.${newId(world, 'h')}`;
  stored.errors = {};
  const live = new Set(
    interactiveElements(blocks).map(({ blockId, element }) => `${blockId}/${element.action_id}`),
  );
  for (const key of stored.state.keys()) if (!live.has(key)) stored.state.delete(key);
  world.events.emit('change', { kind: 'view', id: stored.id, user: stored.user });
  return viewPayload(world, stored);
}

export function closeModal(world: World, stored: StoredView, all = false) {
  const stack = world.modals.get(stored.user) ?? [];
  const rest = all || isTrue(stored.view.clear_on_close) ? [] : stack.filter((view) => view !== stored);
  world.modals.set(stored.user, rest);
  world.events.emit('change', { kind: 'view', id: stored.id, user: stored.user });
}

/** A view as Slack hands it to the app. */
export function viewPayload(world: World, stored: StoredView): Json {
  const stack = world.modals.get(stored.user) ?? [];
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    ...structuredClone(stored.view),
    id: stored.id,
    team_id: world.identity.teamId,
    app_id: world.identity.appId,
    bot_id: world.identity.botId,
    hash: stored.hash,
    root_view_id: stored.rootId,
    previous_view_id: stack[stack.indexOf(stored) - 1]?.id ?? null,
    state: { values: stateValues(stored.view.blocks as Blocks, stored.state) },
  };
}

function viewNamed(world: World, args: Json): StoredView | undefined {
  const all = [...[...world.modals.values()].flat(), ...world.homes.values()];
  return all.find((view) =>
    args.view_id ? view.id === args.view_id : view.view.external_id === args.external_id,
  );
}

function externalIdTaken(world: World, view: Json, target: StoredView | undefined): boolean {
  if (!view.external_id) return false;
  const other = viewNamed(world, { external_id: view.external_id });
  return other !== undefined && other !== target;
}

/** `state.values`: every stateful element, untouched ones as `null` or empty (platform notes 3.1). */
export function stateValues(
  blocks: Blocks | undefined,
  picked: ReadonlyMap<string, unknown> | undefined,
): Json {
  const values: Record<string, Json> = {};
  for (const { element, block } of interactiveElements(blocks)) {
    const field = stateFields[String(element.type)];
    if (!field) continue;
    const blockId = String(block.block_id);
    const actionId = String(element.action_id);
    const chosen = picked?.get(`${blockId}/${actionId}`);
    values[blockId] = {
      ...values[blockId],
      [actionId]: {
        type: element.type,
        [field.name]: chosen !== undefined ? chosen : (element[field.initial] ?? field.empty),
      },
    };
  }
  return values;
}

/** Which elements have a state, under which name it is sent, and where it starts. */
export const stateFields: Readonly<Record<string, { name: string; initial: string; empty: unknown }>> = {
  static_select: { name: 'selected_option', initial: 'initial_option', empty: null },
  external_select: { name: 'selected_option', initial: 'initial_option', empty: null },
  radio_buttons: { name: 'selected_option', initial: 'initial_option', empty: null },
  checkboxes: { name: 'selected_options', initial: 'initial_options', empty: [] },
  multi_static_select: { name: 'selected_options', initial: 'initial_options', empty: [] },
  users_select: { name: 'selected_user', initial: 'initial_user', empty: null },
  channels_select: { name: 'selected_channel', initial: 'initial_channel', empty: null },
  conversations_select: { name: 'selected_conversation', initial: 'initial_conversation', empty: null },
  multi_users_select: { name: 'selected_users', initial: 'initial_users', empty: [] },
  multi_channels_select: { name: 'selected_channels', initial: 'initial_channels', empty: [] },
  multi_conversations_select: { name: 'selected_conversations', initial: 'initial_conversations', empty: [] },
  datepicker: { name: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { name: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { name: 'selected_date_time', initial: 'initial_date_time', empty: null },
  plain_text_input: { name: 'value', initial: 'initial_value', empty: null },
  number_input: { name: 'value', initial: 'initial_value', empty: null },
  email_text_input: { name: 'value', initial: 'initial_value', empty: null },
  url_text_input: { name: 'value', initial: 'initial_value', empty: null },
};
