import { createHmac } from 'node:crypto';
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
  /** How long whoever asks for its health has to wait. */
  healthMs(): Promise<number>;
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
    async healthMs() {
      const before = performance.now();
      expect((await fetch(at('/health'))).status).toBe(200);
      return performance.now() - before;
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
