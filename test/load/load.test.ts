import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { draw } from '../../src/cards/draw.ts';
import { begin } from '../../src/conversation/step.ts';
import { signed } from '../../src/playground/workspace/delivery.ts';
import { builtApp, freePort } from '../support/built-app.ts';
import { catalog } from '../support/catalog.ts';
import { type SlowSlack, slowSlack, TURNED_AWAY } from './slow-slack.ts';

/**
 * Far more than any workspace asks for, of a Slack that takes two seconds for everything: each request is somebody
 * else's, six in ten a tap on a question, four a command that opens a thread.
 */

const PER_SECOND = 300;
const SLACK_MS = 2000;
const SECRET = 'not-a-real-secret';
const MEGABYTE = 1024 * 1024;

const app = builtApp('load-test');
const person = (n: number) => `P${String(n).padStart(9, '0')}`;

const OWNER = 'P000000000';
const parts = { catalog, overlay: undefined, reportTo: undefined, today: '2026-11-29' };
const row = z
  .object({ block_id: z.string(), elements: z.array(z.object({ action_id: z.string() })).min(1) })
  .parse(draw(begin(OWNER, 'thread', parts), 'rich').blocks.find(({ type }) => type === 'actions'));
if (!row.block_id.includes(OWNER)) throw new Error('the state in the question does not name its owner');

function tapOf(who: string, slack: SlowSlack): string {
  const [button] = row?.elements ?? [];
  const action = {
    type: 'button',
    action_id: (button as { action_id: string }).action_id,
    action_ts: `${who}.1`,
  };
  const payload = {
    type: 'block_actions',
    user: { id: who, team_id: 'T1' },
    team: { id: 'T1' },
    channel: { id: slack.channelOf(who) },
    container: { type: 'message', message_ts: '1.2', channel_id: slack.channelOf(who), is_ephemeral: false },
    message: { ts: '1.2', thread_ts: '1.2' },
    actions: [{ ...action, block_id: row.block_id.replace(OWNER, who) }],
    trigger_id: `${who}.1.x`,
    response_url: slack.responseUrl(who),
  };
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

function commandOf(who: string, slack: SlowSlack): string {
  return new URLSearchParams({
    command: '/certify',
    text: 'here',
    user_id: who,
    team_id: 'T1',
    channel_id: slack.channelOf(who),
    trigger_id: `${who}.1.x`,
    response_url: slack.responseUrl(who),
  }).toString();
}

interface Acknowledged {
  readonly who: string;
  readonly ms: number;
  readonly status: number;
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** Resolves to nothing where nobody took it. */
function sends(port: number, who: string, body: string): Promise<Acknowledged | undefined> {
  const since = performance.now();
  return new Promise((resolve) => {
    const headers = {
      ...signed(body, SECRET, 'application/x-www-form-urlencoded'),
      'content-length': Buffer.byteLength(body),
    };
    request(
      { port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers, agent },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ who, ms: performance.now() - since, status: response.statusCode ?? 0, body: text }),
        );
      },
    )
      .on('error', () => resolve(undefined))
      .end(body);
  });
}

/** As many each second for so long; `each` is called between them. */
async function storm(slack: SlowSlack, port: number, seconds: number, from: number) {
  const begun = performance.now();
  const sent: Promise<Acknowledged | undefined>[] = [];
  for (let n = 0; n < PER_SECOND * seconds; n += 1) {
    const who = person(from + n);
    const body = n % 10 < 6 ? tapOf(who, slack) : commandOf(who, slack);
    const due = begun + (n * 1000) / PER_SECOND;
    if (due > performance.now()) await wait(due - performance.now());
    sent.push(sends(port, who, body));
  }
  return { sent, seconds: (performance.now() - begun) / 1000 };
}

async function starts(slack: SlowSlack) {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const run = app.start({
    SLACK_BOT_TOKEN: 'xoxb-not-a-real-token',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: slack.apiUrl,
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
  });
  await expect.poll(run.printed, { timeout: 20_000 }).toContain('Certify is listening');
  const pid = run.process.pid ?? 0;
  return {
    run,
    port,
    memory: () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024,
    metrics: () => fetch(`http://127.0.0.1:${metricsPort}/metrics`).then((answer) => answer.text()),
  };
}

const sumOf = (metrics: string, line: RegExp) =>
  metrics
    .split('\n')
    .filter((one) => line.test(one))
    .reduce((sum, one) => sum + Number(one.split(' ').at(-1)), 0);

/** How many the log says were turned away without a word: each line for itself, or for as many more as it says. */
const wordless = (log: string) =>
  log
    .split('\n')
    .filter((line) => line.includes('turned away without a word'))
    .reduce((sum, line) => sum + Number(/\((\d+) more like it\)/.exec(line)?.[1] ?? 1), 0);

const percentile = (sorted: readonly number[], of: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0);

const figures: { what: string; wanted: string; measured: string }[] = [];

function keep(what: string, wanted: string, measured: string): void {
  figures.push({ what, wanted, measured });
  const folder = join(import.meta.dirname, '../../test-output/figures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'load.json'), JSON.stringify({ suite: 'Load', rows: figures }, null, 2));
  process.stdout.write(`${what}: ${measured} (wanted: ${wanted})\n`);
}

test('300 requests a second for a minute, with Slack at two seconds', async () => {
  const slack = await slowSlack(SLACK_MS);
  onTestFinished(() => slack.stop());
  const { run, port, memory, metrics } = await starts(slack);
  // A first tap loads what is loaded when it is needed; after that it idles.
  await sends(port, person(1), tapOf(person(1), slack));
  await wait(SLACK_MS + 1000);
  const idle = memory();
  let most = idle;
  const watching = setInterval(() => {
    most = Math.max(most, memory());
  }, 250);
  onTestFinished(() => clearInterval(watching));
  const { sent, seconds } = await storm(slack, port, 60, 1000);
  const acks = (await Promise.all(sent)).flatMap((ack) => ack ?? []);
  const people = new Set(acks.map(({ who }) => who));
  const toldInAck = acks.filter(({ body }) => TURNED_AWAY.test(body)).map(({ who }) => who);
  const unknown = () =>
    [...people].filter((who) => !slack.served.has(who) && !slack.told.has(who)).length - toldInAck.length;
  const onlyCounted = async () => sumOf(await metrics(), /^certify_left_total\{.*told="no"/);
  for (let waited = 0; waited < 60 && unknown() > (await onlyCounted()); waited += 1) await wait(1000);
  clearInterval(watching);

  const times = acks.map(({ ms }) => ms).sort((a, b) => a - b);
  const late = times.filter((ms) => ms > 3000).length;
  const counted = await onlyCounted();
  const rate = Math.round(sent.length / seconds);
  keep('requests a second, for a minute', String(PER_SECOND), String(rate));
  keep('acknowledged', 'all', `${acks.length} of ${sent.length}`);
  keep(
    'acknowledged after more than 3 s',
    '0',
    `${late}; median ${percentile(times, 0.5)} ms, 99 % ${percentile(times, 0.99)} ms, worst ${percentile(times, 1)} ms`,
  );
  keep(
    'memory above idle',
    'at most 250 MB',
    `${Math.round((most - idle) / MEGABYTE)} MB above ${Math.round(idle / MEGABYTE)} MB`,
  );
  keep(
    'served, told to come back, only counted, neither',
    '0 neither',
    `${slack.served.size}, ${slack.told.size + toldInAck.length}, ${counted}, ${Math.max(0, unknown() - counted)}`,
  );
  expect(rate).toBeGreaterThanOrEqual(PER_SECOND * 0.98);
  expect(acks.length).toBe(sent.length);
  expect(acks.filter(({ status }) => status !== 200)).toEqual([]);
  expect(late).toBe(0);
  expect((most - idle) / MEGABYTE).toBeLessThanOrEqual(250);
  expect(unknown()).toBeLessThanOrEqual(counted);
  expect(slack.served.size).toBeGreaterThan(1000);
  run.process.kill('SIGTERM');
  expect(await run.ended).toBe(0);
});

test('told to stop in the middle of it, it ends in time, and nobody is left in the dark', async () => {
  const slack = await slowSlack(SLACK_MS);
  onTestFinished(() => slack.stop());
  const { run, port } = await starts(slack);
  const storming = storm(slack, port, 12, 1);
  await wait(5000);
  const since = performance.now();
  run.process.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  const tookMs = performance.now() - since;
  const acks = (await Promise.all((await storming).sent)).flatMap((ack) =>
    ack?.status === 200 ? [ack] : [],
  );
  // What has left the app by then may still be on its way.
  await wait(SLACK_MS + 500);
  const toldInAck = new Set(acks.filter(({ body }) => TURNED_AWAY.test(body)).map(({ who }) => who));
  const dark = acks.filter(
    ({ who }) => !slack.served.has(who) && !slack.told.has(who) && !toldInAck.has(who),
  );
  const counted = wordless(run.printed());
  keep(
    'SIGTERM in the middle of it: ends',
    'within 8 s, with 0',
    `after ${(tookMs / 1000).toFixed(1)} s, with 0`,
  );
  keep(
    'SIGTERM: acknowledged; of them neither served nor told, but counted; neither',
    '0 neither',
    `${acks.length}; ${Math.min(dark.length, counted)}; ${Math.max(0, dark.length - counted)}`,
  );
  expect(tookMs).toBeLessThanOrEqual(8000);
  expect(dark.length).toBeLessThanOrEqual(counted);
});
