import { type AppParts, type Certify, createApp } from '../app.ts';
import type { Log } from '../listeners/log.ts';
import { createNetwork } from '../operations/network.ts';
import { CannotCheck, whyNoAnswer } from './cannot-check.ts';
import { createClient } from './client.ts';
import { createFindings } from './findings.ts';
import type { Layout } from './layouts.ts';
import type { Patience } from './patiently.ts';
import {
  type Posting,
  probeEphemeral,
  probeLargest,
  probeMetadata,
  probeOwnText,
  probeSizes,
  tried,
} from './posts.ts';
import { type Relay, startRelay } from './relay.ts';
import { isOurs, probeAnswers, probeElsewhere } from './taps.ts';
import type { Tester } from './tester.ts';
import { walkAll } from './walk.ts';

/** A workspace to try things out in, with Certify installed in it, and somebody there who taps. */
export interface Sandbox extends Patience, Pick<AppParts, 'catalog' | 'reader'> {
  readonly botToken: string;
  readonly appToken: string;
  /** Base of Slack's Web API, ending in `/api/`. */
  readonly apiUrl: string;
  readonly proxies: AppParts['connection']['proxies'];
  /** Where Certify is a member. */
  readonly channel: string;
  /** Public, and without Certify; none where nobody has named one. */
  readonly openChannel?: string | undefined;
  /** How long to wait until an address to answer at is too old; undefined where nobody wants to. */
  readonly waitMs?: number | undefined;
  readonly tester: Tester;
  readonly layouts: readonly Layout[];
}

/** So many of Certify's own messages are posted, the largest first. */
const LARGEST = 5;

const STOP_WITHIN_MS = 5000;

/**
 * Walks through the questionnaire with the tester and finds out what Slack's pages leave open. The report goes to the
 * tester.
 *
 * @returns whether every walk came to its end and Slack took what Certify sends
 * @throws CannotCheck when it cannot begin, or Slack is gone in the midst of it
 */
export async function checkSandbox(sandbox: Sandbox): Promise<boolean> {
  const { botToken, apiUrl, channel, tester } = sandbox;
  const network = createNetwork(sandbox.proxies ?? {});
  const client = createClient(botToken, apiUrl, network);
  const findings = createFindings();
  const posting: Posting = { client, channel, findings, sleep: sandbox.sleep, pausing: sandbox.pausing };
  try {
    await checkChannel(posting);
    const relay = await startRelay({ apiUrl, network, isOurs });
    try {
      const certify = await startCertify(sandbox, relay);
      try {
        const unfinished = await walkAll(channel, { relay, tester, findings });
        const tapping = { ...posting, relay, tester, network };
        await probeAnswers(tapping, sandbox.waitMs);
        await probeElsewhere(tapping);
        tester.say('The rest needs nobody. It takes about two minutes.');
        const refused = await probeAlone(sandbox, posting, relay);
        tester.say(`\n${findings.inWords()}`);
        if (unfinished.length > 0) tester.say(`\nNot walked to the end: ${unfinished.join(', ')}.`);
        return unfinished.length === 0 && refused.length === 0;
      } finally {
        await certify.stop(STOP_WITHIN_MS);
      }
    } finally {
      await relay.close();
    }
  } catch (error) {
    if (error instanceof CannotCheck) throw error;
    throw new CannotCheck(whyNoAnswer(error));
  }
}

async function checkChannel(posting: Posting): Promise<void> {
  const word = await tried({}, posting);
  if (word !== undefined)
    throw new CannotCheck(
      `Slack does not take a message in that channel (${word}). Type /invite @Certify there, and look at SLACK_BOT_TOKEN and --channel.`,
    );
}

async function startCertify(
  { catalog, reader, tester, ...sandbox }: Sandbox,
  relay: Relay,
): Promise<Certify> {
  const certify = createApp({
    connection: {
      mode: 'socket',
      botToken: sandbox.botToken,
      appToken: sandbox.appToken,
      // The way on from there is the relay's.
      apiUrl: relay.apiUrl,
    },
    catalog,
    reader,
    now: () => new Date(),
    log: logTo(tester.say),
  });
  await certify.start().catch((error) => {
    throw new CannotCheck(error instanceof Error ? error.message : String(error));
  });
  return certify;
}

function logTo(say: (line: string) => void): Log {
  const aloud = (line: string) => say(`   Certify logs: ${line}`);
  return { debug: () => {}, info: () => {}, warn: aloud, error: aloud };
}

async function probeAlone(
  { layouts, openChannel }: Sandbox,
  posting: Posting,
  relay: Relay,
): Promise<readonly string[]> {
  await probeOwnText(posting);
  await probeSizes(posting);
  await probeMetadata(posting);
  const user = relay.heard.find((one) => one.user !== undefined)?.user;
  if (openChannel && user) await probeEphemeral(posting, openChannel, user);
  return await probeLargest(largest(layouts), posting);
}

function largest(layouts: readonly Layout[]) {
  return layouts
    .flatMap(({ name, drawnAs, payload }) =>
      'message' in payload ? [{ name: `${name} (${drawnAs})`, blocks: payload.message.blocks }] : [],
    )
    .map((message) => ({ ...message, size: JSON.stringify(message.blocks).length }))
    .sort((a, b) => b.size - a.size)
    .slice(0, LARGEST);
}
