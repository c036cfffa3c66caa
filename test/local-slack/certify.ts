import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/operations/pino-log.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { catalog } from '../support/catalog.ts';
import { reader } from '../support/reader.ts';
import { identity, type Mode, type StandIn, startStandIn } from './stand-in.ts';

export interface Running {
  readonly slack: StandIn;
  /** What the app told its operator to look at. */
  readonly complaints: readonly string[];
  /** Stops the app and starts a new one at the same address. */
  restart(): Promise<void>;
}

/** The real app in a local-slack workspace, set up from the environment as anywhere else, until the test is over. */
export async function startCertify(mode: Mode): Promise<Running> {
  const port = await freePort();
  const slack = await startStandIn(mode, `http://127.0.0.1:${port}/slack/events`);
  const connection = settingsFor(mode, slack, port);
  const complaints: string[] = [];
  const log = createLog({
    level: 'debug',
    format: 'json',
    stream: {
      write(line) {
        const { level, msg } = JSON.parse(line);
        if (level === 'warn' || level === 'error') complaints.push(msg);
      },
    },
  });
  const app = () => createApp({ connection, catalog, reader, now: () => new Date(), log });

  let running = app();
  onTestFinished(async () => void (await running.stop(1_000)));
  await running.start();
  return {
    slack,
    complaints,
    restart: async () => {
      await running.stop(1_000);
      running = app();
      await running.start();
    },
  };
}

function settingsFor(mode: Mode, slack: StandIn, port: number): Settings {
  const wayIn =
    mode === 'HTTP'
      ? { SLACK_SIGNING_SECRET: identity.signingSecret, PORT: String(port) }
      : { SLACK_APP_TOKEN: identity.appToken };
  const reading = readSettings({
    SLACK_BOT_TOKEN: identity.botToken,
    SLACK_API_URL: slack.apiUrl,
    ...wayIn,
  });
  if (!reading.ok) throw new Error(reading.faults.join('\n'));
  return reading.settings;
}

/** A port that nothing listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
