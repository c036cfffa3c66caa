import { z } from 'zod';
import { type ReadAction, readAction, type SentAction } from '../cards/actions.ts';
import type { Tapped, TappedInView } from './listener.ts';

const sentAction = z.object({
  action_id: z.string(),
  block_id: z.string().optional(),
  value: z.string().optional(),
  selected_option: z.object({ value: z.string().optional() }).nullish(),
}) satisfies z.ZodType<SentAction>;

/** What is picked or ticked in the message: by block id, then by action id. Not every way of delivery has it. */
const sentState = z.record(z.string(), z.record(z.string(), z.unknown())).catch({});

/** Reads what was tapped into our words; null for anything that none of our messages can have sent. */
export function readTap({ action, stateValues }: Tapped | TappedInView): ReadAction | null {
  const sent = sentAction.safeParse(action);
  return sent.success ? readAction(sent.data, sentState.parse(stateValues)) : null;
}
