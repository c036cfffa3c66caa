import { z } from 'zod';

/**
 * What may be told of what goes between Slack and the app: which fields there are and of what kind a message is. Words,
 * answers and names stay behind here; the ids and the address are for answering, and are never printed.
 */

/** Something Slack sent. */
export interface Heard {
  readonly kind: 'command' | 'click' | 'other';
  readonly user: string | undefined;
  readonly channel: string | undefined;
  /** Of the message that was tapped. */
  readonly messageTs: string | undefined;
  readonly threadTs: string | undefined;
  readonly isEphemeral: boolean;
  readonly actionId: string | undefined;
  readonly blockId: string | undefined;
  /** The names of the fields in what was tapped and in what came of it. */
  readonly fields: { readonly container: readonly string[]; readonly message: readonly string[] | undefined };
  /** Slack's own address to answer at. */
  readonly responseUrl: string | undefined;
}

const words = z.string().optional().catch(undefined);

const anyFields = z.record(z.string(), z.unknown()).optional().catch(undefined);

const payload = z.object({
  type: words,
  command: words,
  user: z.object({ id: words }).optional().catch(undefined),
  user_id: words,
  channel: z.object({ id: words }).optional().catch(undefined),
  channel_id: words,
  container: z
    .looseObject({
      message_ts: words,
      thread_ts: words,
      channel_id: words,
      is_ephemeral: z.boolean().catch(false),
    })
    .optional()
    .catch(undefined),
  message: anyFields,
  actions: z.array(z.object({ action_id: words, block_id: words })).catch([]),
  response_url: words,
});

/** Reads the payload of an envelope. */
export function heardIn(body: unknown): Heard {
  const { type, command, user, user_id, channel, channel_id, container, message, actions, response_url } =
    payload.parse(body);
  const [action] = actions;
  return {
    kind: command !== undefined ? 'command' : type === 'block_actions' ? 'click' : 'other',
    user: user?.id ?? user_id,
    channel: container?.channel_id ?? channel?.id ?? channel_id,
    messageTs: container?.message_ts,
    threadTs: container?.thread_ts,
    isEphemeral: container?.is_ephemeral ?? false,
    actionId: action?.action_id,
    blockId: action?.block_id,
    fields: {
      container: fieldsOf(container) ?? [],
      message: fieldsOf(message),
    },
    responseUrl: response_url,
  };
}

const fieldsOf = (value: object | undefined) => value && Object.keys(value).sort();

/** A message that the app sent, and what Slack said to it. */
export interface Answered {
  /** A method of the Web API, or `response_url`. */
  readonly via: string;
  /** Whose address it was answered at; none for the Web API. */
  readonly to: Heard | undefined;
  readonly how: 'ephemeral' | 'in_channel' | 'replace_original' | 'delete_original' | 'web-api';
  readonly inThread: boolean;
  /** The types of its blocks that are newer than 2024. */
  readonly newBlocks: readonly string[];
  /** Whether a questionnaire has come to its result in it. */
  readonly isOutcome: boolean;
  readonly status: number;
  /** `ok`, or Slack's word for what was wrong. */
  readonly word: string;
}

/** The blocks that are not taken everywhere, or of which nobody says where. */
export const NEW_BLOCKS: readonly string[] = ['card', 'carousel', 'container', 'table', 'data_table'];

const sentMessage = z
  .object({
    /** JSON within a form, or as they are. */
    blocks: z.unknown().optional(),
    thread_ts: words,
    response_type: words,
    replace_original: z.unknown().optional(),
    delete_original: z.unknown().optional(),
  })
  .catch({});

/** Reads what the app sends, be it to a method or to a `response_url`. */
export function messageIn(
  via: string,
  body: unknown,
): Pick<Answered, 'how' | 'inThread' | 'newBlocks' | 'isOutcome'> {
  const { thread_ts, response_type, replace_original, delete_original, ...sent } = sentMessage.parse(body);
  const blocks = typeof sent.blocks === 'string' ? sent.blocks : (JSON.stringify(sent.blocks) ?? '');
  const byUrl = delete_original
    ? 'delete_original'
    : replace_original
      ? 'replace_original'
      : response_type === 'in_channel'
        ? 'in_channel'
        : 'ephemeral';
  return {
    how: via === 'response_url' ? byUrl : 'web-api',
    inThread: thread_ts !== undefined,
    newBlocks: NEW_BLOCKS.filter((type) => blocks.includes(`"type":"${type}"`)),
    // Only what a questionnaire ends with has the button of the next step.
    isOutcome: blocks.includes('"action_id":"next:'),
  };
}

/** Slack's word in an answer: of the Web API in JSON, of a `response_url` as it stands. Nothing longer than a word. */
export function wordIn(text: string): string {
  try {
    const { ok, error } = JSON.parse(text);
    if (ok === true) return 'ok';
    if (typeof error === 'string') return asWord(error);
  } catch {
    // Plain words then.
  }
  return asWord(text.trim() || 'nothing');
}

const asWord = (text: string) => (/^[\w ]{1,60}$/.test(text) ? text : 'no word of Slack');
