import type { Network } from '../operations/network.ts';
import { PATIENCE_MS } from './client.ts';
import { type Heard, NEW_BLOCKS, wordIn } from './facts.ts';
import { type Message, type Posting, post, TEXT, takeAway } from './posts.ts';
import type { Relay } from './relay.ts';
import type { Tester } from './tester.ts';
import { fieldsInWords, isTaken, verdict } from './walk.ts';

/** What can be asked of Slack once somebody taps: each tap brings an address to answer at, for five answers. */
export interface Tapping extends Posting {
  readonly relay: Relay;
  readonly tester: Tester;
  readonly network: Network;
}

/** Taps on the check's own buttons, which the app would not know what to do with. */
export const isOurs = ({ actionId }: Heard) => actionId?.startsWith('check:') === true;

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });

const button = (label: string, actionId: string) => ({
  type: 'button',
  text: plain(label),
  action_id: `check:${actionId}`,
});

/** New at every step, as a message that is replaced wants it. */
const row = (label: string, actionId: string, step = 0) => ({
  type: 'actions',
  block_id: `check-${actionId}-${step}`,
  elements: [button(label, actionId)],
});

/** The smallest of each of the newer blocks. */
const SAMPLES: Readonly<Record<string, Message>> = {
  card: { type: 'card', title: mrkdwn('A card') },
  carousel: {
    type: 'carousel',
    block_id: 'check-carousel',
    elements: [
      {
        type: 'card',
        block_id: 'check-card',
        title: mrkdwn('A card in a carousel'),
        actions: [button('On a Card', 'card')],
      },
    ],
  },
  container: {
    type: 'container',
    title: plain('A container'),
    child_blocks: [{ type: 'section', text: mrkdwn('Inside') }],
  },
  table: { type: 'table', rows: [[{ type: 'raw_text', text: 'A cell' }]] },
  data_table: {
    type: 'data_table',
    caption: 'A data table',
    rows: [[{ type: 'raw_text', text: 'Head' }], [{ type: 'raw_text', text: 'A cell' }]],
  },
};

interface Way {
  readonly name: string;
  readonly how: (tapped: Heard) => Message;
}

const WAYS: readonly Way[] = [
  { name: 'ephemeral', how: () => ({ response_type: 'ephemeral', replace_original: false }) },
  { name: 'in_channel', how: () => ({ response_type: 'in_channel', replace_original: false }) },
  {
    name: 'in_channel in a thread',
    how: ({ messageTs }) => ({
      response_type: 'in_channel',
      replace_original: false,
      thread_ts: messageTs,
    }),
  },
  { name: 'replace_original', how: () => ({ response_type: 'in_channel', replace_original: true }) },
];

/** Slack's own figure: so many answers a tap is good for. */
const USES = 5;

const BETWEEN_ANSWERS_MS = 300;

/** What Slack takes at the address that comes with a tap; `waitMs` until it is too old, where that is waited for. */
export async function probeAnswers(tapping: Tapping, waitMs?: number): Promise<void> {
  const metadata = { event_type: 'certify_check', event_payload: { held: 'yes' } };
  const { ts } = await post({ text: TEXT, blocks: [row('Tap Me', 'again')], metadata }, tapping);
  await probeTapped(tapping, waitMs);
  await takeAway(ts, tapping);
}

async function probeTapped(tapping: Tapping, waitMs: number | undefined): Promise<void> {
  const { relay, tester, findings } = tapping;
  const tap = () =>
    tester.does(
      'In the channel, tap Tap Me on the newest message that has it.',
      relay.nextHeard(isTapOn('again')),
    );

  for (const way of WAYS) {
    const tapped = await tap();
    if (!tapped) return;
    const echoed = tapped.fields.message?.includes('metadata') ? 'comes' : 'does not come';
    if (way === WAYS[0]) findings.note('metadata', `Metadata ${echoed} with a tap.`);
    const taken = await answerWithNewBlocks(way, tapped, tapping);
    if (way.name === 'in_channel' && taken.includes('carousel')) await probeCard(tapping);
  }
  const six = await tap();
  if (!six) return;
  findings.note('uses', `Six times replace_original: ${await replaceOften(six, USES + 1, tapping)}.`);
  const refused = await tap();
  if (!refused) return;
  const invalid = await answer(refused, { replace_original: true, blocks: [{ type: 'section' }] }, tapping);
  findings.note('uses', `Blocks that are invalid: ${verdict(invalid)}.`);
  findings.note('uses', `Five more times after that: ${await replaceOften(refused, USES, tapping)}.`);
  if (waitMs === undefined) return;
  const old = await tap();
  if (!old) return;
  tester.say(`   Waiting for ${Math.round(waitMs / 60_000)} minutes, until that tap is too old.`);
  await tapping.sleep(waitMs);
  findings.note('uses', `When it is too old: ${await replaceOften(old, 1, tapping)}.`);
}

const isTapOn = (actionId: string) => (heard: Heard) => heard.actionId === `check:${actionId}`;

/** Tells which of the newer blocks were taken. */
async function answerWithNewBlocks(way: Way, tapped: Heard, tapping: Tapping): Promise<readonly string[]> {
  const said: { readonly type: string; readonly status: number; readonly word: string }[] = [];
  for (const [step, type] of NEW_BLOCKS.entries()) {
    const blocks = [
      SAMPLES[type],
      ...(way.name === 'replace_original' ? [row('Tap Me', 'again', step)] : []),
    ];
    said.push({ type, ...(await answer(tapped, { ...way.how(tapped), text: TEXT, blocks }, tapping)) });
  }
  const all = said.map((one) => `${one.type} ${verdict(one)}`).join('; ');
  tapping.findings.note('newBlocks', `${way.name}: ${all}`);
  return said.filter(isTaken).map(({ type }) => type);
}

async function probeCard({ relay, tester, findings }: Tapping): Promise<void> {
  const tapped = await tester.does(
    'In the channel, tap On a Card on the message with a carousel.',
    relay.nextHeard(isTapOn('card')),
  );
  if (!tapped) return;
  const whose = { 'check-carousel': 'that of the carousel', 'check-card': 'that of the card' };
  const known = Object.entries(whose).find(([id]) => id === tapped.blockId)?.[1];
  findings.note(
    'payloads',
    `A button on a card in a carousel: its block_id is ${known ?? 'neither of ours'}.`,
  );
}

/** The same several times in a row, and what Slack said each time. */
async function replaceOften(tapped: Heard, times: number, tapping: Tapping): Promise<string> {
  const said: string[] = [];
  for (let step = 1; step <= times; step += 1) {
    const blocks = [row('Tap Me', 'again', 10 + step)];
    const body = { response_type: 'in_channel', replace_original: true, text: TEXT, blocks };
    said.push(verdict(await answer(tapped, body, tapping)));
  }
  return said.join('; ');
}

/** One answer at the address of a tap or a command. */
async function answer(
  { responseUrl }: Heard,
  body: Message,
  { network, sleep }: Pick<Tapping, 'network' | 'sleep'>,
): Promise<{ status: number; word: string }> {
  if (responseUrl === undefined) return { status: 0, word: 'no address came with it' };
  await sleep(BETWEEN_ANSWERS_MS);
  try {
    const got = await network.fetch(responseUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: got.status, word: wordIn(await got.text()) };
  } catch {
    return { status: 0, word: 'no answer' };
  }
}

/** Where a bot cannot be or is not, and what may be answered there all the same. */
const ELSEWHERE = ['a private channel that Certify is not in', 'a conversation with another person'] as const;

/** Whether a message and a thread can be had where Certify is no member, by the address of a command and of a tap. */
export async function probeElsewhere(tapping: Tapping): Promise<void> {
  for (const place of ELSEWHERE) await probePlace(place, tapping);
}

async function probePlace(place: string, tapping: Tapping): Promise<void> {
  const { relay, tester, findings, channel } = tapping;
  const note = (line: string) => findings.note('elsewhere', `${place}: ${line}`);
  const command = await tester.does(
    `In ${place}, type /certify.`,
    relay.nextHeard((heard) => heard.kind === 'command' && heard.channel !== channel),
  );
  if (!command) return;
  const isThere = (actionId: string) => (heard: Heard) =>
    isTapOn(actionId)(heard) && heard.channel === command.channel;
  const inChannel = { response_type: 'in_channel', replace_original: false, text: TEXT };

  const first = await answer(command, { ...inChannel, blocks: [row('Tap Here', 'here')] }, tapping);
  note(`a message for all: ${verdict(first)}`);
  if (!isTaken(first)) return;
  const tapped = await tester.does(`In ${place}, tap Tap Here.`, relay.nextHeard(isThere('here')));
  if (!tapped) return;
  findings.note('payloads', `${place}, by response_url: ${fieldsInWords(tapped)}`);

  const thread = { ...inChannel, thread_ts: tapped.messageTs, blocks: [row('Tap the Reply', 'reply')] };
  const second = await answer(tapped, thread, tapping);
  note(`a reply in its thread: ${verdict(second)}`);
  if (!isTaken(second)) return;
  const reply = await tester.does(
    `In ${place}, tap Tap the Reply, in the thread or wherever it is.`,
    relay.nextHeard(isThere('reply')),
  );
  if (reply)
    note(`the reply is ${reply.threadTs === tapped.messageTs ? 'in the thread' : 'not in the thread'}`);
}
