import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/built-app.ts';
import type { Under } from './load.ts';
import type { InstantSlack } from './slack.ts';

const ROOT = join(import.meta.dirname, '../..');
const SECRET = 'bench-secret';

/** Who is measured beside whom, by what Node.js runs. */
const CONTENDERS = {
  bare: join(import.meta.dirname, 'bare-bolt.mjs'),
  /** As it is shipped: in one file. */
  certify: join(ROOT, 'bundle/certify.mjs'),
  /** The same file by file, as the compiler writes them. */
  unbundled: join(ROOT, 'dist/index.js'),
  raw: join(import.meta.dirname, 'raw-node.mjs'),
} as const;
export type Contender = keyof typeof CONTENDERS;

/** One of them, listening. */
export interface Running extends Under {
  /** From nothing to its first answer over HTTP. */
  readonly startMs: number;
  /** What it has in memory, in megabytes. */
  readonly memoryMb: () => number;
  stop(): Promise<void>;
}

export async function start(who: Contender, slack: InstantSlack): Promise<Running> {
  const port = await freePort();
  const since = performance.now();
  const child = spawn(process.execPath, [CONTENDERS[who]], {
    // Where no .env is.
    cwd: join(ROOT, 'dist'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      LOG_LEVEL: 'error',
      HOST: '127.0.0.1',
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
    },
  });
  await answers(port, child);
  const { pid } = child;
  return {
    port,
    slack,
    secret: SECRET,
    startMs: performance.now() - since,
    cpuMs: () => cpuMsOf(pid),
    memoryMb: () => memoryMbOf(pid),
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'close');
    },
  };
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const isThere = await fetch(`http://127.0.0.1:${port}/health`).then(
      (response) => response.text().then(() => true),
      () => false,
    );
    if (isThere) return;
    await wait(1);
  }
  throw new Error(`it ended with ${child.exitCode} before it listened`);
}

/** Linux counts in hundredths of a second; the name in front may have blanks in it. */
function cpuMsOf(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryMbOf(pid: number | undefined): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
