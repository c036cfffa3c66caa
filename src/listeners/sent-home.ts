import { z } from 'zod';
import type { Begun } from '../conversation/view.ts';

export interface SentHome {
  readonly eventId: string;
  readonly user: string;
  /** What stands there by now; none before the first time. */
  readonly view: { readonly hash: string; readonly private_metadata: string } | undefined;
}

const opened = z.object({
  event_id: z.string(),
  event: z.object({
    user: z.string().min(1),
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

const metadata = z.object({
  begun: z.object({ day: z.iso.date(), link: z.url({ protocol: /^https?$/ }).optional() }),
});

/** What Home remembers was begun there; null for nothing, and for what cannot be read. */
export function readBegun(privateMetadata: string): Begun | null {
  try {
    return metadata.parse(JSON.parse(privateMetadata)).begun;
  } catch {
    return null;
  }
}
