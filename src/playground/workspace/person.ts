import { type Delivery, deliveryRules } from './call-rules.ts';
import type { Delivered } from './delivery.ts';
import { matches, onlyMatch, optionNamed, say, type Which } from './finding.ts';
import { type Placed, textOf } from './interactive.ts';
import { addMessage, findMessage, removeMessage } from './messages.ts';
import {
  closedPayload,
  commandPayload,
  eventPayload,
  messageActionPayload,
  type Payload,
  shortcutPayload,
  submissionPayload,
  viewActionPayload,
} from './payloads.ts';
import type { RateKeeper } from './rate-limits.ts';
import { answerInAck } from './response-url.ts';
import { firstBroken } from './rule.ts';
import { canSee, messagesIn, newestIn, type SeenMessage, seen, type Where } from './seeing.ts';
import { answerSubmission, unfilled } from './submission.ts';
import { closeModal, viewPayload } from './views.ts';
import {
  appDm,
  type Blocks,
  type Json,
  type Place,
  recordFault,
  type StoredMessage,
  type StoredView,
  type World,
} from './world.ts';

/** What came of something a person did. */
export interface Outcome {
  /** Whether the app heard of it at all. */
  delivered: boolean;
  acked: boolean;
  status?: number;
  tookMs: number;
  /** What Slack shows the person when it went wrong, e.g. `operation_timeout`. */
  shownError?: string;
  /** The confirmation the person was asked for. */
  asked?: string;
}

/** Where to look: a message, a conversation or thread (its newest message that has it), the top modal, or Home. */
type In = SeenMessage | Where | 'modal' | 'home';

export interface ActOptions {
  in: In;
  /** Answer to a confirmation, if one is asked. Yes unless said otherwise. */
  confirm?: 'yes' | 'no';
  /** The same payload arrives twice (platform notes 3.3). */
  twice?: boolean;
  /** Act on the message as it was when looked at, although it has changed since. */
  asSeen?: boolean;
}

/** The events that people give rise to, with the scope that each needs (platform notes 8). */
export const EVENT_SCOPES = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
} as const;

export type HeardEvent = keyof typeof EVENT_SCOPES;

/** What people need from the workspace they are in. */
export interface Surroundings {
  world: World;
  rate: RateKeeper;
  origin: () => string;
  commands: () => readonly string[] | undefined;
  shortcuts: () => readonly string[] | undefined;
  hears: (event: HeardEvent) => boolean;
  deliver(payload: Payload, twice?: boolean): Promise<Delivered>;
  settles(): Promise<void>;
  /** A person takes a moment for everything. */
  pause(): void;
}

export type Person = ReturnType<typeof createPerson>;

/** Someone in the workspace; every act waits until the app has acknowledged it and its further work has come to rest. */
export function createPerson(around: Surroundings, id: string, name: string) {
  const { world } = around;
  const actor = { id, name };

  async function act(
    kind: Delivery['kind'],
    payload: Payload,
    twice = false,
  ): Promise<Outcome & { body: string }> {
    const delivered = await around.deliver(payload, twice);
    return { ...judge(world, kind, delivered), body: delivered.body };
  }

  async function rest(outcome: Outcome & { body?: string }): Promise<Outcome> {
    await around.settles();
    const { body: _, ...told } = outcome;
    return told;
  }

  async function command(text: string, where: Where): Promise<Outcome> {
    const place = placeOf(world, where, id);
    const known = around.commands();
    const nowhere = { delivered: false, acked: false, tookMs: 0 };
    if (place.archived) return { ...nowhere, shownError: 'is_archived' };
    const broken = firstBroken(
      deliveryRules,
      { kind: 'command', inThread: 'thread' in where, acked: true, status: 200 },
      world.switches,
    );
    if (broken) return { ...nowhere, shownError: broken.error };
    const installed = world.scopes.has('commands') && (known?.includes(text.split(' ')[0] ?? '') ?? true);
    if (!installed) return { ...nowhere, shownError: 'not_a_valid_command' };
    around.pause();
    const { url, payload } = commandPayload(world, around.origin(), actor, place, text);
    const outcome = await act('command', payload);
    if (outcome.acked) answerInAck(world, around.rate, url, outcome.body);
    return rest(outcome);
  }

  async function message(text: string, where: Where): Promise<Outcome> {
    const place = placeOf(world, where, id);
    if (place.archived) return { delivered: false, acked: false, tookMs: 0, shownError: 'is_archived' };
    const threadTs = 'thread' in where ? (where.thread.threadTs ?? where.thread.ts) : undefined;
    around.pause();
    const said = addMessage(world, { channel: place.id, author: id, via: 'person', text, threadTs });
    let outcome: Outcome & { body?: string } = { delivered: false, acked: true, tookMs: 0 };
    for (const type of eventsFor(around, place, text)) {
      const event = {
        type,
        client_msg_id: `playground-${said.ts}`,
        team: world.people.get(id)?.team,
        user: id,
        channel: place.id,
        ts: said.ts,
        text,
        ...(threadTs && { thread_ts: threadTs }),
        ...(type === 'message' && { channel_type: 'im' }),
      };
      outcome = await act('event', eventPayload(world, event));
    }
    return rest(outcome);
  }

  /** Presses, picks or ticks; `choose` says what the element holds afterwards. */
  async function use(
    which: Which,
    options: ActOptions,
    choose?: (element: Json) => unknown,
  ): Promise<Outcome> {
    around.pause();
    const target = find(which, options);
    const chosen = choose?.(target.placed.element);
    const confirm = target.placed.element.confirm as Json | undefined;
    const asked = confirm && { asked: `${textOf(confirm.title)}: ${textOf(confirm.text)}` };
    if (confirm && options.confirm === 'no') return { delivered: false, acked: false, tookMs: 0, ...asked };
    const { block, element } = target.placed;
    const key = `${block.block_id}/${element.action_id}`;
    // What stands in an input waits for a submission or a button, unless the app asked to hear of it at once (3.5).
    const waits = block.type === 'input' && block.dispatch_action !== true;
    if ('view' in target) {
      if (chosen !== undefined) target.view.state.set(key, chosen);
      if (waits) return { delivered: false, acked: true, tookMs: 0 };
      return rest({
        ...(await act(
          'click',
          viewActionPayload(world, actor, target.view, target.placed, chosen),
          options.twice,
        )),
        ...asked,
      });
    }
    if (chosen !== undefined && element.type !== 'overflow') pick(target.message, key, chosen);
    if (waits) return { delivered: false, acked: true, tookMs: 0 };
    const payload = messageActionPayload(
      world,
      around.origin(),
      actor,
      target.message,
      target.placed,
      chosen,
    );
    return rest({ ...(await act('click', payload, options.twice)), ...asked });
  }

  function pick(target: StoredMessage, key: string, chosen: unknown) {
    const mine = target.picked.get(id) ?? new Map<string, unknown>();
    mine.set(key, chosen);
    target.picked.set(id, mine);
  }

  function find(
    which: Which,
    options: ActOptions,
  ): { placed: Placed } & ({ message: StoredMessage } | { view: StoredView }) {
    if (options.in === 'modal' || options.in === 'home') {
      const view = options.in === 'modal' ? topModal() : world.homes.get(id);
      if (!view) throw new Error(`${name} has no ${options.in} open`);
      return { placed: onlyMatch(which, view.view.blocks as Blocks, world, `the ${options.in}`), view };
    }
    const [stored, blocks] =
      'ts' in options.in ? exactly(options.in, options.asSeen) : newestWith(which, options.in);
    return { placed: onlyMatch(which, blocks, world, `"${stored.text.slice(0, 60)}"`), message: stored };
  }

  function exactly(look: SeenMessage, asSeen = false): [StoredMessage, Blocks] {
    const stored = findMessage(world, look.channel, look.ts);
    if (!stored || !canSee(world, id, stored))
      throw new Error(`${name} does not see "${look.text}" (any more)`);
    return [stored, asSeen ? look.blocks : (stored.blocks ?? [])];
  }

  function newestWith(which: Which, where: Where): [StoredMessage, Blocks] {
    const inside = (stored: StoredMessage) =>
      'thread' in where
        ? stored.channel === where.thread.channel &&
          [stored.ts, stored.threadTs].includes(where.thread.threadTs ?? where.thread.ts)
        : stored.channel === where.id;
    const stored = world.messages.findLast(
      (each) =>
        inside(each) && canSee(world, id, each) && matches(which, each.blocks ?? [], world).length > 0,
    );
    if (!stored) throw new Error(`${name} sees no ${say(which)} there`);
    return [stored, stored.blocks ?? []];
  }

  const topModal = () => world.modals.get(id)?.at(-1);

  return {
    id,
    name,

    /** A message, or a slash command when it starts with `/`. */
    types: (text: string, { in: where }: { in: Where }) =>
      text.startsWith('/') ? command(text, where) : message(text, where),

    /** Presses a button. */
    taps: (which: Which, options: ActOptions) => use(which, options),

    /** Presses a button twice within a moment: two clicks, each with its own `response_url` and trigger. */
    async doubleTaps(which: Which, options: ActOptions): Promise<Outcome[]> {
      const target = find(which, options);
      if ('view' in target) throw new Error('double taps are for messages');
      around.pause();
      const payloads = [1, 2].map(() =>
        messageActionPayload(world, around.origin(), actor, target.message, target.placed),
      );
      const delivered = await Promise.all(payloads.map((payload) => around.deliver(payload)));
      await around.settles();
      return delivered.map((each) => judge(world, 'click', each));
    },

    /** Picks one option of a select, radio group or overflow menu; `null` takes the choice back. */
    selects: (which: Which, option: string | null, options: ActOptions) =>
      use(which, options, (element) => (option === null ? null : optionNamed(element, option))),

    /** Leaves exactly these options ticked. */
    ticks: (which: Which, texts: readonly string[], options: ActOptions) =>
      use(which, options, (element) => texts.map((text) => optionNamed(element, text))),

    /** Leaves exactly these options picked in a multi-select, by value or by what is written on them. */
    picks: (which: Which, texts: readonly string[], options: ActOptions) =>
      use(which, options, (element) => {
        const most = Number(element.max_selected_items ?? Number.POSITIVE_INFINITY);
        if (texts.length > most) throw new Error(`at most ${most} can be picked there`);
        return texts.map((text) => optionNamed(element, text));
      }),

    /** Types into a field, or sets a date, a person, a channel: the value as Slack sends it. */
    fills: (which: Which, value: unknown, options: ActOptions) => use(which, options, () => value),

    sees: (where: Where): SeenMessage[] => messagesIn(world, id, where),

    /** The newest message there that this person sees; in a conversation its threads count. */
    lastMessage(where: Where): SeenMessage {
      const newest = newestIn(world, id, where);
      if (!newest) throw new Error(`${name} sees no message there`);
      return newest;
    },

    /** The same message as it is now; nothing when it is gone or was never hers to see. */
    looksAgain(look: SeenMessage): SeenMessage | undefined {
      const stored = findMessage(world, look.channel, look.ts);
      return stored && canSee(world, id, stored) ? seen(world, stored) : undefined;
    },

    /** Ephemeral messages do not survive a reload (platform notes 1.5). */
    reloads() {
      for (const each of world.messages.filter((stored) => stored.ephemeralTo === id))
        removeMessage(world, each);
    },

    /** Stops being active in Slack, or comes back: ephemerals do not reach the absent (platform notes 1.5). */
    goesAway(away = true) {
      const known = world.people.get(id);
      if (known) known.away = away;
    },

    /** The app's own conversation with this person. */
    dm: (): Place => appDm(world, id),

    /** The top modal's view as it stands, with what Slack shows as field errors. */
    modal(): (Json & { errors: Record<string, string> }) | undefined {
      const top = topModal();
      return top && { ...structuredClone(top.view), id: top.id, errors: top.errors };
    },

    home: (): Json | undefined => structuredClone(world.homes.get(id)?.view),

    /** Opens the app's Home tab: the app hears `app_home_opened`. */
    async opensHome(tab: 'home' | 'messages' = 'home'): Promise<Outcome> {
      around.pause();
      if (!around.hears('app_home_opened')) return { delivered: false, acked: true, tookMs: 0 };
      const home = world.homes.get(id);
      const event = {
        type: 'app_home_opened',
        user: id,
        channel: appDm(world, id).id,
        tab,
        // What was published before, with whatever the app keeps in it.
        ...(tab === 'home' && home && { view: viewPayload(world, home) }),
      };
      return rest(await act('event', eventPayload(world, event)));
    },

    /** A global shortcut, or a message shortcut when a message is given. */
    async usesShortcut(callbackId: string, look?: SeenMessage): Promise<Outcome> {
      const offered =
        world.scopes.has('commands') &&
        (around.shortcuts()?.includes(callbackId) ?? true) &&
        !look?.ephemeral;
      if (!offered) throw new Error(`there is no shortcut ${callbackId}`);
      around.pause();
      const stored = look && exactly(look)[0];
      return rest(await act('click', shortcutPayload(world, around.origin(), actor, callbackId, stored)));
    },

    /** Submits the top modal and does what the app's acknowledgement says. */
    async submits(): Promise<Outcome> {
      const top = topModal();
      if (!top) throw new Error(`${name} has no modal open`);
      around.pause();
      top.errors = unfilled(top);
      if (Object.keys(top.errors).length)
        return { delivered: false, acked: false, tookMs: 0, shownError: 'required_field' };
      const outcome = await act('submission', submissionPayload(world, actor, top));
      if (outcome.acked) answerSubmission(world, top, outcome.body);
      return rest(outcome);
    },

    /** Closes the top modal; the app hears of it only when it asked to (`notify_on_close`). */
    async closes(all = false): Promise<Outcome> {
      const top = topModal();
      if (!top) throw new Error(`${name} has no modal open`);
      around.pause();
      closeModal(world, top, all);
      if (top.view.notify_on_close !== true) return { delivered: false, acked: true, tookMs: 0 };
      // The modal is gone by now, and with it the place where Slack could say that the app did not take it.
      const { shownError: _, ...outcome } = await act('submission', closedPayload(world, actor, top, all));
      return rest(outcome);
    },
  };
}

function judge(world: World, kind: Delivery['kind'], { acked, status, tookMs }: Delivered): Outcome {
  const broken = firstBroken(deliveryRules, { kind, inThread: false, acked, status }, world.switches);
  if (broken) {
    recordFault(world, { rule: broken.rule, says: broken.error, severity: 'refuses', where: kind });
  }
  return {
    delivered: true,
    acked,
    tookMs,
    ...(status !== undefined && { status }),
    ...(broken && kind !== 'event' && { shownError: broken.error }),
  };
}

/**
 * Which events a message gives rise to, as far as the app hears them. In the app's own DM a mention is a message like any
 * other (platform notes 8).
 */
function eventsFor({ world, hears }: Surroundings, place: Place, text: string): string[] {
  if (place.kind === 'app-dm') return hears('message.im') ? ['message'] : [];
  const mentioned = text.includes(`<@${world.identity.botUserId}>`);
  return mentioned && place.botIsMember && hears('app_mention') ? ['app_mention'] : [];
}

/** Where a person types: only in conversations she is in, or in any public channel. */
function placeOf(world: World, where: Where, person: string): Place {
  const place = world.places.get('thread' in where ? where.thread.channel : where.id);
  if (!place) throw new Error('no such conversation');
  if (place.kind !== 'public' && !place.members.has(person)) throw new Error(`not a member of ${place.name}`);
  return place;
}
