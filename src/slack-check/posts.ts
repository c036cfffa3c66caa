import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Findings } from './findings.ts';
import { type Patience, patiently } from './patiently.ts';

/** What can be asked of Slack by posting alone, without anybody's taps. Whatever is posted is taken away again. */
export interface Posting extends Patience {
  /** With the bot token. */
  readonly client: WebClient;
  /** Where the bot is a member. */
  readonly channel: string;
  readonly findings: Findings;
}

/** Slack takes about one message a second in a channel. */
const BETWEEN_POSTS_MS = 1100;

export type Message = { readonly [key: string]: unknown };

export const TEXT = 'Certify checks what Slack takes.';

const posted = z.object({ ts: z.string(), message: z.object({ text: z.string().catch('') }).optional() });

/** Posts a message and tells where it is and which text it has. */
export async function post(message: Message, { client, channel, ...patience }: Posting) {
  await patience.sleep(BETWEEN_POSTS_MS);
  return posted.parse(
    await patiently(() => client.apiCall('chat.postMessage', { channel, ...message }), patience),
  );
}

export async function takeAway(ts: string, { client, channel, ...patience }: Posting): Promise<void> {
  await patiently(() => client.apiCall('chat.delete', { channel, ts }), patience);
}

/** Posts and takes away again; tells Slack's word for what was wrong, none where it was taken. */
export async function tried(message: Message, posting: Posting): Promise<string | undefined> {
  try {
    const { ts } = await post({ text: TEXT, ...message }, posting);
    await takeAway(ts, posting);
    return undefined;
  } catch (error) {
    if (error instanceof WebAPIPlatformError) return error.data.error;
    throw error;
  }
}

/** Between which sizes to look, and how exactly. */
interface Sizes {
  readonly from: number;
  readonly to: number;
  readonly within: number;
}

/** The largest size of which Slack takes a message, and its word for a larger one; found by halving. */
async function largestTaken(
  { from, to, within }: Sizes,
  messageOf: (size: number) => Message,
  posting: Posting,
): Promise<Largest> {
  let word = await tried(messageOf(to), posting);
  if (word === undefined) return { taken: to };
  const atAll = await tried(messageOf(from), posting);
  if (atAll !== undefined) return { refusedFrom: from, word: atAll };
  let [taken, refusedFrom] = [from, to];
  while (refusedFrom - taken > within) {
    const size = Math.round((taken + refusedFrom) / 2);
    const said = await tried(messageOf(size), posting);
    if (said === undefined) taken = size;
    else [refusedFrom, word] = [size, said];
  }
  return { taken, refusedFrom, word };
}

/** The largest that was taken and the smallest that was not; either may be missing. */
interface Largest {
  readonly taken?: number;
  readonly refusedFrom?: number;
  readonly word?: string;
}

function sizeInWords({ taken, refusedFrom, word }: Largest): string {
  if (refusedFrom === undefined) return `${taken} taken, more was not tried`;
  const refused = `${refusedFrom} refused with ${word}`;
  return taken === undefined ? `even ${refused}` : `${taken} taken, ${refused}`;
}

const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string) => ({ type: 'section', text: plain(text) });

/** How large a message may be: in words, and in a carousel with all the buttons that it can have. */
export async function probeSizes(posting: Posting): Promise<void> {
  const { findings } = posting;
  const words = await largestTaken(
    { from: 1000, to: 40_000, within: 250 },
    (size) => ({ blocks: sectionsOf(size) }),
    posting,
  );
  findings.note('size', `Characters in sections: ${sizeInWords(words)}.`);
  const values = await largestTaken(
    { from: 0, to: 2000, within: 50 },
    (size) => ({ blocks: [fullCarousel(size)] }),
    posting,
  );
  findings.note(
    'size',
    `Ten cards with three buttons each, characters in each button's value: ${sizeInWords(values)}.`,
  );
}

/** As many sections as it takes, each far below its own limit. */
function sectionsOf(size: number) {
  const full = 2500;
  return Array.from({ length: Math.ceil(size / full) }, (_, at) =>
    section('w'.repeat(Math.min(full, size - at * full))),
  );
}

function fullCarousel(valueSize: number) {
  const button = (card: number, at: number) => ({
    type: 'button',
    text: plain('Choose'),
    action_id: `check:${card}-${at}`,
    ...(valueSize > 0 && { value: 'v'.repeat(valueSize) }),
  });
  return {
    type: 'carousel',
    elements: Array.from({ length: 10 }, (_, card) => ({
      type: 'card',
      title: { type: 'mrkdwn', text: `Card ${card + 1}` },
      body: { type: 'mrkdwn', text: 'b'.repeat(150) },
      actions: [1, 2, 3].map((at) => button(card, at)),
    })),
  };
}

/** The largest of Certify's own messages, which `blocks.validate` may take and posting refuse. */
export async function probeLargest(
  messages: readonly { readonly name: string; readonly blocks: readonly unknown[] }[],
  posting: Posting,
): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const { name, blocks } of messages) {
    const word = await tried({ blocks }, posting);
    if (word !== undefined) refused.push(`${name}: ${word}`);
  }
  const taken = messages.length - refused.length;
  posting.findings.note('size', `Certify's ${messages.length} largest messages: ${taken} taken.`);
  for (const line of refused) posting.findings.note('size', `Refused: ${line}.`);
  return refused;
}

/** How large metadata may be. */
export async function probeMetadata(posting: Posting): Promise<void> {
  const size = await largestTaken(
    { from: 0, to: 64_000, within: 500 },
    (length) => ({ metadata: { event_type: 'certify_check', event_payload: { held: 'm'.repeat(length) } } }),
    posting,
  );
  posting.findings.note('metadata', `Characters in a field of metadata: ${sizeInWords(size)}.`);
}

/** Which text Slack makes by itself of the newer blocks, where none is given. */
export async function probeOwnText(posting: Posting): Promise<void> {
  const { findings } = posting;
  const card = { type: 'card', title: { type: 'mrkdwn', text: 'A title on a card' } };
  try {
    const { ts, message } = await post({ blocks: [section('A section.'), card] }, posting);
    await takeAway(ts, posting);
    const text = message?.text ?? '';
    const has = (words: string) => (text.includes(words) ? 'is in it' : 'is not in it');
    findings.note(
      'clients',
      `Without a text of ours: ${text.length} characters; the section ${has('A section.')}, the card's title ${has('A title on a card')}.`,
    );
  } catch (error) {
    if (!(error instanceof WebAPIPlatformError)) throw error;
    findings.note('clients', `A section and a card without a text: refused with ${error.data.error}.`);
  }
}

/** Whether one person can be told something where the bot is no member. `openChannel` is public and without the bot. */
export async function probeEphemeral(
  { client, findings, ...patience }: Posting,
  openChannel: string,
  user: string,
): Promise<void> {
  const said = await patiently(
    () => client.apiCall('chat.postEphemeral', { channel: openChannel, user, text: TEXT }),
    patience,
  ).then(
    () => 'taken; look whether you see it in that channel',
    (error) => {
      if (error instanceof WebAPIPlatformError) return `refused with ${error.data.error}`;
      throw error;
    },
  );
  findings.note('ephemeral', `In a public channel without Certify: ${said}.`);
}
