import { withIds } from './interactive.ts';
import { type Blocks, type Json, newTs, type StoredMessage, type World } from './world.ts';

export function findMessage(
  world: World,
  channel: string,
  ts: string | undefined,
): StoredMessage | undefined {
  return world.messages.find((message) => message.channel === channel && message.ts === ts);
}

export function repliesOf(world: World, channel: string, rootTs: string): StoredMessage[] {
  return world.messages.filter(
    (message) => message.channel === channel && message.threadTs === rootTs && !message.ephemeralTo,
  );
}

export type NewMessage = Pick<StoredMessage, 'channel' | 'author' | 'via'> & {
  text?: unknown;
  blocks?: Blocks | undefined;
  threadTs?: string | undefined;
  ephemeralTo?: string | undefined;
  hidden?: string | undefined;
  metadata?: Json | undefined;
};

export function addMessage(world: World, fresh: NewMessage): StoredMessage {
  const blocks = withIds(world, fresh.blocks);
  const message: StoredMessage = {
    ts: newTs(world),
    channel: fresh.channel,
    author: fresh.author,
    via: fresh.via,
    text: String(fresh.text ?? ''),
    edited: false,
    picked: new Map(),
    ...(blocks && { blocks }),
    ...(fresh.threadTs && { threadTs: fresh.threadTs }),
    ...(fresh.ephemeralTo && { ephemeralTo: fresh.ephemeralTo }),
    ...(fresh.hidden && { hidden: fresh.hidden }),
    ...(fresh.metadata && { metadata: fresh.metadata }),
  };
  world.messages.push(message);
  tell(world, message, 'new');
  return message;
}

/** Without blocks the old ones go: `text` alone wipes the buttons (platform notes 3.7). */
export function rewriteMessage(
  world: World,
  message: StoredMessage,
  fresh: { text?: unknown; blocks?: Blocks | undefined; metadata?: Json | undefined },
) {
  const blocks = withIds(world, fresh.blocks);
  message.text = String(fresh.text ?? '');
  if (blocks) message.blocks = blocks;
  else delete message.blocks;
  if (fresh.metadata) message.metadata = fresh.metadata;
  message.edited = !blocks;
  tell(world, message, 'changed');
}

export function removeMessage(world: World, message: StoredMessage) {
  world.messages.splice(world.messages.indexOf(message), 1);
  tell(world, message, 'gone');
}

function tell(world: World, { channel, ts, ephemeralTo }: StoredMessage, what: 'new' | 'changed' | 'gone') {
  world.events.emit('change', { kind: 'message', what, channel, ts, ephemeral: ephemeralTo !== undefined });
}
