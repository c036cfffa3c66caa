import { interactiveElements, optionsOf, textOf } from './interactive.ts';
import type { Blocks, Json, Place, StoredMessage, World } from './world.ts';

/** A conversation, or one thread of it. */
export type Where = Place | { thread: { channel: string; ts: string; threadTs?: string } };

interface SeenButton {
  label: string;
  actionId: string;
  blockId: string;
  value?: string;
  url?: string;
  style?: string;
  accessibilityLabel?: string;
  confirm?: Json;
}

interface SeenMenu {
  type: string;
  /** Placeholder, or the label of the input it stands in. */
  label: string;
  actionId: string;
  blockId: string;
  options: { text: string; value: string }[];
}

/** One message as one person sees it at this moment; a copy, so it does not change when the message does. */
export interface SeenMessage {
  channel: string;
  ts: string;
  threadTs?: string;
  /** 'app' or the person's name. */
  from: string;
  text: string;
  blocks: Blocks;
  /** All words in the blocks, one line each; the text where there are no blocks. */
  words: string;
  buttons: SeenButton[];
  menus: SeenMenu[];
  ephemeral: boolean;
  edited: boolean;
}

/** People see public channels, their own conversations, and ephemerals that are for them. */
export function canSee(world: World, person: string, message: StoredMessage): boolean {
  const place = world.places.get(message.channel);
  if (!place || message.hidden) return false;
  if (message.ephemeralTo && message.ephemeralTo !== person) return false;
  return place.kind === 'public' || place.members.has(person);
}

/** A channel's top level, or a thread with its first message. */
export function messagesIn(world: World, person: string, where: Where): SeenMessage[] {
  return world.messages
    .filter((message) => isIn(message, where) && canSee(world, person, message))
    .map((message) => seen(world, message));
}

/** The newest message of a conversation, threads included. */
export function newestIn(world: World, person: string, where: Where): SeenMessage | undefined {
  const all = world.messages.filter(
    (message) =>
      ('thread' in where ? isIn(message, where) : message.channel === where.id) &&
      canSee(world, person, message),
  );
  const newest = all.at(-1);
  return newest && seen(world, newest);
}

function isIn(message: StoredMessage, where: Where): boolean {
  if (!('thread' in where)) return message.channel === where.id && !message.threadTs;
  const root = where.thread.threadTs ?? where.thread.ts;
  return message.channel === where.thread.channel && (message.ts === root || message.threadTs === root);
}

export function seen(world: World, message: StoredMessage): SeenMessage {
  const blocks = structuredClone(message.blocks ?? []);
  return {
    channel: message.channel,
    ts: message.ts,
    ...(message.threadTs && { threadTs: message.threadTs }),
    from: world.people.get(message.author)?.name ?? message.author,
    text: message.text,
    blocks,
    words: blocks.length ? wordsOf(blocks).join('\n') : message.text,
    buttons: buttonsOf(blocks),
    menus: menusOf(blocks),
    ephemeral: message.ephemeralTo !== undefined,
    edited: message.edited,
  };
}

function buttonsOf(blocks: Blocks): SeenButton[] {
  return interactiveElements(blocks)
    .filter(({ element }) => element.type === 'button')
    .map(({ element, blockId }) => ({
      label: textOf(element.text),
      actionId: String(element.action_id),
      blockId,
      ...(element.value !== undefined && { value: String(element.value) }),
      ...(element.url !== undefined && { url: String(element.url) }),
      ...(element.style !== undefined && { style: String(element.style) }),
      ...(element.accessibility_label !== undefined && {
        accessibilityLabel: String(element.accessibility_label),
      }),
      ...(element.confirm !== undefined && { confirm: element.confirm as Json }),
    }));
}

function menusOf(blocks: Blocks): SeenMenu[] {
  return interactiveElements(blocks)
    .filter(({ element }) => Array.isArray(element.options) || Array.isArray(element.option_groups))
    .map(({ element, block, blockId }) => ({
      type: String(element.type),
      label: textOf(element.placeholder) || textOf(block.label),
      actionId: String(element.action_id),
      blockId,
      options: optionsOf(element).map((option) => ({
        text: textOf(option.text),
        value: String(option.value ?? ''),
      })),
    }));
}

const wordKeys = new Set(['text', 'title', 'caption', 'label', 'alt_text']);

/** Every string a reader would meet in the blocks, in order; ids, values and addresses left out. */
export function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (wordKeys.has(key) ? [inner] : []) : key === 'confirm' ? [] : wordsOf(inner),
  );
}
