import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type LightSlack, startLightSlack } from '../support/light-slack.ts';
import { mistakesIn } from '../support/mistakes.ts';
import type { Sample } from './flat.ts';
import { type Acknowledged, type Crowd, createCrowd, type Kind, type Payload } from './people.ts';

/** The built app in one of its modes, with a Slack and a crowd of its own. */
export interface Running {
  readonly name: string;
  readonly crowd: Crowd;
  /** Its figures, once it has collected its garbage. */
  look(): Promise<Sample>;
  /** Over a socket: asks for another connection, or breaks it off. */
  disturb(): void;
  readonly exitCode: () => number | null;
  /** Lines of its log that are mistakes of ours. */
  readonly errors: readonly string[];
  /** Ends it; tells its exit code. */
  stop(): Promise<number | null>;
}

export type Mode = 'http' | 'socket';

const SECRET = 'soak-secret';
const ROOT = join(import.meta.dirname, '../..');
const BUNDLE = join(ROOT, 'bundle');
/** Slack's own limit. */
const ACK_MS = 3000;
const TYPES = { command: 'slash_commands', interaction: 'interactive', event: 'events_api' } as const;

export async function startRunning(mode: Mode, size: number, chance: () => number): Promise<Running> {
  const waiting = new Map<string, (body: unknown) => void>();
  const crowd = createCrowd({
    name: mode,
    size,
    chance,
    slack: () => ({ responseUrl: slack.responseUrl, deliver }),
  });
  const slack = await startLightSlack({
    hear: crowd.hear,
    acknowledged: (id, body) => waiting.get(id)?.(body),
  });
  const [port, metricsPort] = [await freePort(), await freePort()];
  const errors: string[] = [];
  const child = startApp(mode, slack, port, metricsPort, errors);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  await until(() => isReady(metricsPort));

  async function deliver(kind: Kind, payload: Payload): Promise<Acknowledged> {
    return mode === 'http' ? overHttp(port, kind, payload) : overSocket(slack, waiting, kind, payload);
  }

  let disturbances = 0;
  return {
    name: mode === 'http' ? 'HTTP' : 'Socket Mode',
    crowd,
    errors,
    exitCode: () => child.exitCode,
    disturb() {
      disturbances += 1;
      for (const socket of slack.sockets) {
        if (disturbances % 2 === 0) socket.terminate();
        else socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
      }
    },
    async look() {
      child.kill('SIGUSR2');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return sampleOf(await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text());
    },
    async stop() {
      child.kill('SIGTERM');
      const code = await ended;
      await slack.close();
      return code;
    },
  };
}

function startApp(
  mode: Mode,
  slack: LightSlack,
  port: number,
  metricsPort: number,
  errors: string[],
): ChildProcess {
  const preload = join(import.meta.dirname, 'collects-garbage.mjs');
  const child = spawn(process.execPath, ['--expose-gc', '--import', preload, join(BUNDLE, 'certify.mjs')], {
    // Where no .env is.
    cwd: BUNDLE,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      SLACK_API_URL: slack.apiUrl,
      SLACK_BOT_TOKEN: 'xoxb-soak',
      HOST: '127.0.0.1',
      METRICS_PORT: String(metricsPort),
      LOG_FORMAT: 'text',
      ...(mode === 'http'
        ? { SLACK_SIGNING_SECRET: SECRET, PORT: String(port) }
        : { SLACK_APP_TOKEN: 'xapp-soak' }),
    },
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors.push(...mistakesIn(String(chunk)));
  });
  return child;
}

async function overHttp(port: number, kind: Kind, payload: Payload): Promise<Acknowledged> {
  const isForm = kind !== 'event';
  const fields =
    kind === 'command' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
  const body = isForm ? new URLSearchParams(fields).toString() : JSON.stringify(payload);
  const at = Math.floor(Date.now() / 1000);
  const digest = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  try {
    const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      body,
      headers: {
        'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
        'x-slack-request-timestamp': String(at),
        'x-slack-signature': `v0=${digest}`,
      },
      signal: AbortSignal.timeout(ACK_MS),
    });
    const text = await response.text();
    return response.status === 200 ? { acked: true, body: text } : { acked: false };
  } catch {
    return { acked: false };
  }
}

async function overSocket(
  slack: LightSlack,
  waiting: Map<string, (body: unknown) => void>,
  kind: Kind,
  payload: Payload,
): Promise<Acknowledged> {
  const open = [...slack.sockets].filter((socket) => socket.readyState === socket.OPEN);
  const socket = open.at(-1);
  if (!socket) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { acked: false };
  }
  const envelope_id = randomUUID();
  try {
    return await new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ acked: false }), ACK_MS);
      waiting.set(envelope_id, (body) => {
        clearTimeout(timer);
        resolve({ acked: true, body });
      });
      socket.send(
        JSON.stringify({ envelope_id, type: TYPES[kind], payload, accepts_response_payload: true }),
      );
    });
  } finally {
    waiting.delete(envelope_id);
  }
}

function sampleOf(page: string): Sample {
  const figure = (name: string) => Number(new RegExp(`^${name} ([\\d.e+-]+)$`, 'm').exec(page)?.[1]);
  return {
    at: Date.now(),
    heapMb: figure('nodejs_heap_size_used_bytes') / 1e6,
    rssMb: figure('process_resident_memory_bytes') / 1e6,
    handles: figure('process_open_fds'),
    delayMs: figure('nodejs_eventloop_lag_p99_seconds') * 1000,
  };
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('It did not become ready within a minute.');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
