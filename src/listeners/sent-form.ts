import { z } from 'zod';
import { NOTE, RECEIVER, REMIND_DAY, TICKED_ANSWERS } from '../cards/actions.ts';
import { type Carried, FIELDS } from '../cards/share-modal.ts';
import { FORMS } from '../conversation/sharing-views.ts';
import type { Tick } from '../conversation/summary-view.ts';
import { QUESTION_IDS } from '../recommendation/index.ts';
import { slackId } from './slack-id.ts';

const tick = z.enum(['tradeoff', ...QUESTION_IDS]) satisfies z.ZodType<Tick>;

const carried = z.object({
  what: z.enum([...FORMS, 'remind']),
  stateText: z.string(),
  ticked: z.array(tick),
  note: z.string(),
}) satisfies z.ZodType<Carried>;

/** What a modal of ours carries; null for anything that none of them can have carried. */
export function readCarried(privateMetadata: string): Carried | null {
  try {
    return carried.parse(JSON.parse(privateMetadata));
  } catch {
    return null;
  }
}

/** What is in the fields of a modal; empty where nothing is, and for what cannot be read. */
export interface Filled {
  readonly receiver: string;
  readonly ticked: readonly Tick[];
  readonly note: string;
  readonly day: string;
}

const fields = z.record(z.string(), z.record(z.string(), z.unknown()));

const words = z.string().nullish();
const one = slackId.nullish();
const receiver = z.object({ selected_user: one, selected_conversation: one });
const answers = z.object({ selected_options: z.array(z.object({ value: tick })) });
const text = z.object({ value: words });
const date = z.object({ selected_date: words });

/** Reads `state.values` of a modal: by block id, then by action id. */
export function readFilled(stateValues: unknown): Filled {
  const all = fields.safeParse(stateValues).data ?? {};
  const to = receiver.safeParse(all[FIELDS.receiver]?.[RECEIVER]).data;
  return {
    receiver: to?.selected_user ?? to?.selected_conversation ?? '',
    ticked:
      answers
        .safeParse(all[FIELDS.answers]?.[TICKED_ANSWERS])
        .data?.selected_options.map(({ value }) => value) ?? [],
    note: text.safeParse(all[FIELDS.note]?.[NOTE]).data?.value ?? '',
    day: date.safeParse(all[FIELDS.day]?.[REMIND_DAY]).data?.selected_date ?? '',
  };
}
