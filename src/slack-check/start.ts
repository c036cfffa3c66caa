import { setTimeout as sleep } from 'node:timers/promises';
import { config } from 'dotenv';
import { createCatalog } from '../catalog/catalog.ts';
import { compileCatalog, readCatalogFolder } from '../catalog/compile.ts';
import { createNetwork } from '../operations/network.ts';
import { readWayToSlack } from '../settings.ts';
import { CannotCheck } from './cannot-check.ts';
import { createClient } from './client.ts';
import { everyLayout } from './layouts.ts';
import { refusalInWords, sumInWords } from './report.ts';
import { validateAll } from './validate.ts';

/**
 * What the real Slack says to everything that Certify draws; needs the internet and no token:
 *
 *     npm run check:slack
 *
 * Exit code 0 when Slack takes all of it, 1 when it refuses something, 2 when that could not be found out.
 */
const USAGE = 'Usage: npm run check:slack';

const SLACK = 'https://slack.com/api/';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const pausing = (seconds: number) => console.error(`Slack asks for a pause of ${seconds} s.`);
const patience = { sleep: (ms: number) => sleep(ms), pausing };

async function main(args: string[]): Promise<boolean> {
  if (args.length > 0) throw new CannotCheck(USAGE);
  config({ quiet: true });
  return await validateLayouts();
}

function drawn() {
  const catalog = createCatalog(compileCatalog(readCatalogFolder()));
  return everyLayout(catalog, new Date().toISOString().slice(0, 10));
}

async function validateLayouts(): Promise<boolean> {
  const reading = readWayToSlack(process.env);
  if (!reading.ok) throw new CannotCheck(reading.faults.join('\n'));
  const { apiUrl = SLACK, proxies = {} } = reading.way;
  const layouts = drawn();
  console.error(`Sending ${layouts.length} layouts to Slack, which can take some minutes.`);
  const refusals = await validateAll(layouts, {
    client: createClient(undefined, apiUrl, createNetwork(proxies)),
    ...patience,
    refused: (refusal) => say(`${refusalInWords(refusal)}\n`),
  });
  say(sumInWords(layouts.length, refusals.length));
  return refusals.length === 0;
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof CannotCheck)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
