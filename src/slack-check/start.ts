import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { config } from 'dotenv';
import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import { createNetwork } from '../operations/network.ts';
import { readSettings, readWayToSlack } from '../settings.ts';
import { compileLexicon, readLexiconFolder } from '../understanding/compile.ts';
import { createReader } from '../understanding/index.ts';
import { CannotCheck } from './cannot-check.ts';
import { createClient } from './client.ts';
import { everyLayout } from './layouts.ts';
import { refusalInWords, sumInWords } from './report.ts';
import { checkSandbox } from './sandbox.ts';
import { createTester } from './tester.ts';
import { validateAll } from './validate.ts';

/**
 * What the real Slack says to Certify:
 *
 *     npm run check:slack                                everything it draws, to blocks.validate; needs no token
 *     npm run check:slack -- --channel C0123456789       a walk through it in a sandbox workspace, with its tokens
 *
 * `--open-channel` names a public channel without Certify, `--expiry` waits until an address to answer at is too old.
 * Exit code 0 when Slack takes all of it, 1 when it refuses something or a walk did not end, 2 when that could not be
 * found out.
 */
const USAGE = 'Usage: npm run check:slack [-- --channel C0123456789 [--open-channel C0123456789] [--expiry]]';

const SLACK = 'https://slack.com/api/';

/** For each thing that a person is asked to do. */
const STEP_MS = 10 * 60_000;

/** An address to answer at is good for half an hour. */
const TOO_OLD_MS = 31 * 60_000;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const pausing = (seconds: number) => console.error(`Slack asks for a pause of ${seconds} s.`);
const patience = { sleep: (ms: number) => sleep(ms), pausing };

async function main(args: string[]): Promise<boolean> {
  const options = {
    channel: { type: 'string' },
    'open-channel': { type: 'string' },
    expiry: { type: 'boolean' },
  } as const;
  const { values } = readArgs(() => parseArgs({ args, options }));
  config({ quiet: true });
  if (values.channel === undefined && Object.keys(values).length > 0) throw new CannotCheck(USAGE);
  return values.channel === undefined
    ? await validateLayouts()
    : await walk(values.channel, values['open-channel'], values.expiry ? TOO_OLD_MS : undefined);
}

function readArgs<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new CannotCheck(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function drawn() {
  const catalog = createCatalog(compileCatalog(readCatalogFolder()));
  return { catalog, layouts: everyLayout(catalog, new Date().toISOString().slice(0, 10)) };
}

async function validateLayouts(): Promise<boolean> {
  const reading = readWayToSlack(process.env);
  if (!reading.ok) throw new CannotCheck(reading.faults.join('\n'));
  const { apiUrl = SLACK, proxies = {} } = reading.way;
  const { layouts } = drawn();
  console.error(`Sending ${layouts.length} layouts to Slack, which can take some minutes.`);
  const refusals = await validateAll(layouts, {
    client: createClient(undefined, apiUrl, createNetwork(proxies)),
    ...patience,
    refused: (refusal) => say(`${refusalInWords(refusal)}\n`),
  });
  say(sumInWords(layouts.length, refusals.length));
  return refusals.length === 0;
}

async function walk(
  channel: string,
  openChannel: string | undefined,
  waitMs: number | undefined,
): Promise<boolean> {
  const reading = readSettings(process.env);
  if (!reading.ok) throw new CannotCheck(reading.faults.join('\n'));
  const { settings } = reading;
  if (settings.mode !== 'socket')
    throw new CannotCheck('SLACK_APP_TOKEN is missing: the walk needs Socket Mode.');
  const { catalog, layouts } = drawn();
  const keyboard = createInterface({ input: process.stdin });
  const skips = (signal: AbortSignal) => once(keyboard, 'line', { signal });
  say('Do each of these in Slack. Enter goes on without it; whatever it would have told then stays open.');
  try {
    return await checkSandbox({
      ...patience,
      botToken: settings.botToken,
      appToken: settings.appToken,
      apiUrl: settings.apiUrl ?? SLACK,
      proxies: settings.proxies,
      catalog,
      reader: createReader({ catalog, lexicon: compileLexicon(readLexiconFolder()) }),
      channel,
      openChannel,
      waitMs,
      tester: createTester({ say, skips, patienceMs: STEP_MS }),
      layouts,
    });
  } finally {
    keyboard.close();
  }
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CannotCheck)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
