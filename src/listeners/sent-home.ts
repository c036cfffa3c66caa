import { z } from 'zod';
import type { Remembered } from '../conversation/view.ts';
import { slackId, slackMark } from './slack-id.ts';

export interface SentHome {
  readonly eventId: string;
  readonly user: string;
  /** What stands there by now; none before the first time. */
  readonly view: { readonly hash: string; readonly private_metadata: string } | undefined;
}

const opened = z.object({
  event_id: slackMark,
  event: z.object({
    user: slackId,
    // The same event comes for the tab of messages, where there is nothing to show.
    tab: z.literal('home'),
    view: z.object({ hash: z.string(), private_metadata: z.string() }).optional().catch(undefined),
  }),
});

/** Reads that Home was opened; null for any other tab. */
export function readHomeOpened(body: unknown): SentHome | null {
  const read = opened.safeParse(body);
  if (!read.success) return null;
  const { event_id: eventId, event } = read.data;
  return { eventId, user: event.user, view: event.view };
}

const dated = z.object({ day: z.iso.date(), link: z.url({ protocol: /^https?$/ }).optional() });

const metadata = z.object({
  begun: dated.nullish().transform((begun) => begun ?? null),
  kept: dated.nullish().transform((kept) => kept ?? null),
}) satisfies z.ZodType<Remembered>;

/** What Home remembers; nothing where that cannot be read. */
export function readRemembered(privateMetadata: string): Remembered {
  try {
    return metadata.parse(JSON.parse(privateMetadata));
  } catch {
    return { begun: null, kept: null };
  }
}
