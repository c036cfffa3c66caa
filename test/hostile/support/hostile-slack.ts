import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished } from 'vitest';
import { type BuiltApp, freePort, type Run } from '../../support/built-app.ts';
import { type Heard, type LightSlack, startLightSlack } from '../../support/light-slack.ts';

const SECRET = 'hostile-signing-secret';

export interface Around {
  readonly slack: LightSlack;
  readonly run: Run;
  /** Sends bytes as Slack would, or with other headers than Slack's; tells what came back, and after how long. */
  send(
    body: Buffer,
    headers: Record<string, string>,
  ): Promise<{ readonly status: number; readonly ms: number }>;
  /** For how long the app itself has worked until now, in milliseconds, whatever else the machine has to do. */
  workedMs(): number;
  /** Its health is asked for, which is answered once all that came before was seen to. */
  isWell(): Promise<void>;
}

/** The built app over HTTP beside a stand-in that hands on all it hears. */
export async function around(app: BuiltApp, hear: (heard: Heard) => void): Promise<Around> {
  const slack = await startLightSlack({ hear: (heard) => void hear(heard) });
  const port = await freePort();
  onTestFinished(() => slack.close());
  const run = app.start({
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: 'xoxb-not-a-token',
    SLACK_SIGNING_SECRET: SECRET,
    PORT: String(port),
    HOST: '127.0.0.1',
    METRICS_PORT: String(await freePort()),
  });
  await expect.poll(run.printed, { timeout: 60_000 }).toContain('Certify is');
  const { pid } = run.process;
  const schedule = `/proc/${pid}/task/${pid}/schedstat`;
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  return {
    slack,
    run,
    async send(body, headers) {
      const before = performance.now();
      const response = await fetch(at('/slack/events'), {
        method: 'POST',
        body: new Uint8Array(body),
        headers,
      });
      await response.arrayBuffer();
      return { status: response.status, ms: performance.now() - before };
    },
    // Of its main thread, which all have to wait for: the first number is in nanoseconds.
    workedMs: () => Number(readFileSync(schedule, 'utf8').split(' ', 1)[0]) / 1e6,
    async isWell() {
      expect((await fetch(at('/health'))).status).toBe(200);
    },
  };
}

/** Headers as Slack sets them; other times and secrets where they are to be forged. */
export function signedAs(
  body: Buffer,
  type: string,
  { secret = SECRET, at = Math.floor(Date.now() / 1000) }: { secret?: string; at?: number } = {},
): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${at}:`).update(body).digest('hex');
  return {
    'content-type': type,
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${digest}`,
  };
}
