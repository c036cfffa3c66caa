import { z } from 'zod';
import { slackId, slackMark } from './slack-id.ts';

/** Words as they stand in a message of Slack's, and where. */
export interface SentWords {
  readonly eventId: string;
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** The thread they stand in; none at a conversation's top level. */
  readonly threadTs: string | undefined;
  /** As Slack escapes them. */
  readonly text: string;
}

/** What only messages have that nobody has said to us: of bots, edited, joined, with a file, and the like. */
const nothing = z.null().optional();

const words = z.object({
  event_id: slackMark,
  event: z.object({
    user: slackId,
    channel: slackId,
    ts: z.string().min(1),
    thread_ts: z.string().nullish(),
    text: z.string(),
    subtype: nothing,
    bot_id: nothing,
    bot_profile: nothing,
    edited: nothing,
    hidden: z.literal(false).nullish(),
    channel_type: z.string().nullish(),
  }),
});

/**
 * Reads what a person has said to the app; null for all that is no person's saying it, and for messages anywhere but in
 * the app's own conversations, whatever it may have been subscribed to.
 */
export function readWords(body: unknown, as: 'mention' | 'message'): SentWords | null {
  const read = words.safeParse(body);
  if (!read.success) return null;
  const { user, channel, ts, thread_ts, text, channel_type } = read.data.event;
  if (as === 'message' && channel_type !== 'im') return null;
  return { eventId: read.data.event_id, user, channel, ts, threadTs: thread_ts ?? undefined, text };
}

/**
 * The words as somebody typed them: without those mentioned, links by what is seen of them, escapes undone.
 * https://docs.slack.dev/messaging/formatting-message-text#advanced
 */
export function asTyped(text: string): string {
  return text
    .replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_whole, address: string, label: string | undefined) =>
      /^[@!]/.test(address) ? ' ' : (label ?? address.replace(/^(#|mailto:)/, '')),
    )
    .replace(/&(lt|gt|amp);/g, (code) => UNESCAPED[code] ?? code)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

const UNESCAPED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
