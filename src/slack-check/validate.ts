import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import { CannotCheck, whyNoAnswer } from './cannot-check.ts';
import type { Layout } from './layouts.ts';
import { type Patience, patiently } from './patiently.ts';

/** What Slack says against a layout. */
export interface Refusal {
  readonly layout: Layout;
  /** Slack's code for the whole, such as `invalid_message`. */
  readonly code: string;
  readonly faults: readonly Fault[];
}

interface Fault {
  /** Counted from 0; none where it is not one block's. */
  readonly block: number | undefined;
  /** JSON pointer into what was sent, such as `/blocks/0/text/text`; empty where Slack gives none. */
  readonly pointer: string;
  /** In Slack's words. */
  readonly says: string;
}

export interface Asking extends Patience {
  /** Without a token, which the method does not need. */
  readonly client: WebClient;
  /** Called for each refusal when it is there, since the rest takes minutes. */
  readonly refused: (refusal: Refusal) => void;
}

/**
 * Asks Slack about each layout, one after the other, with every pause that it asks for.
 *
 * @returns what was refused
 * @throws CannotCheck when Slack is out of reach or says nothing about layouts, after what was refused until then
 */
export async function validateAll(layouts: readonly Layout[], asking: Asking): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const [done, layout] of layouts.entries()) {
    const refusal = await validate(layout, asking).catch((error) => {
      throw new CannotCheck(`${whyNoAnswer(error)} ${done} of ${layouts.length} had been checked.`);
    });
    if (!refusal) continue;
    refusals.push(refusal);
    asking.refused(refusal);
  }
  return refusals;
}

async function validate(layout: Layout, asking: Asking): Promise<Refusal | undefined> {
  try {
    await patiently(() => asking.client.apiCall('blocks.validate', layout.payload), asking);
    return undefined;
  } catch (error) {
    if (error instanceof WebAPIPlatformError && isAboutLayout(error)) return refusalOf(layout, error);
    throw error;
  }
}

/** Any other code is about the call or about Slack, such as `internal_error`. */
const LAYOUT_CODES = /^(invalid_(blocks|message|view|attachments|arguments)|msg_blocks_too_long)/;

function isAboutLayout({ data }: WebAPIPlatformError): boolean {
  return LAYOUT_CODES.test(data.error) || answer.parse(data).errors.length > 0;
}

const answer = z.object({
  errors: z
    .array(
      z.object({
        pointer: z.string().catch(''),
        code: z.string().catch(''),
        message: z.string().catch(''),
      }),
    )
    .catch([]),
  response_metadata: z.object({ messages: z.array(z.string()).catch([]) }).catch({ messages: [] }),
});

function refusalOf(layout: Layout, { data }: WebAPIPlatformError): Refusal {
  const { errors, response_metadata } = answer.parse(data);
  const faults = errors.map(({ pointer, code, message }) => {
    const block = /^(?:\/message|\/view)?\/blocks\/(\d+)/.exec(pointer)?.[1];
    return { block: block === undefined ? undefined : Number(block), pointer, says: `${message} (${code})` };
  });
  const words = response_metadata.messages.map((says) => ({ block: undefined, pointer: '', says }));
  return { layout, code: data.error, faults: faults.length > 0 ? faults : words };
}
