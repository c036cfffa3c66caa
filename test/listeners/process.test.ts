import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createWorkspace } from '../../src/playground/workspace/workspace.ts';
import { catalog } from '../support/catalog.ts';

/** The built app as a process of its own, as it runs for real. */

const root = join(import.meta.dirname, '../..');
// Beside the installed packages, so that they are found from there and nothing appears in the working copy.
const built = join(root, 'node_modules/.certify-process-test');

beforeAll(() => {
  rmSync(built, { recursive: true, force: true });
  mkdirSync(built, { recursive: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--noCheck', '--outDir', built], {
    cwd: root,
  });
  writeFileSync(join(built, 'package.json'), '{"type":"module"}');
  withCatalog();
});

afterAll(() => rmSync(built, { recursive: true, force: true }));

const catalogFile = join(built, 'catalog/catalog.json');

function withCatalog() {
  writeFileSync(catalogFile, JSON.stringify({ version: catalog.version, certifications: catalog.all }));
}

interface Run {
  readonly process: ChildProcess;
  /** Everything printed so far. */
  printed(): string;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
}

function start(env: Record<string, string>): Run {
  const child = spawn(process.execPath, [join(built, 'index.js')], {
    cwd: built,
    env: { PATH: process.env.PATH ?? '', ...env },
  });
  let text = '';
  const collect = (chunk: Buffer) => {
    text += chunk;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  onTestFinished(() => void child.kill('SIGKILL'));
  return { process: child, printed: () => text, ended: once(child, 'close').then(([code]) => code) };
}

async function slackFor(mode: 'http' | 'socket') {
  const workspace = createWorkspace({ scopes: ['commands', 'chat:write'] });
  await workspace.start(mode === 'socket' ? { mode } : undefined);
  onTestFinished(() => workspace.stop());
  return workspace;
}

/** A port that nobody listens on, at least a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('a start that cannot succeed says why and ends with exit code 1', () => {
  test('no settings at all: everything missing at once', async () => {
    const run = start({});
    expect(await run.ended).toBe(1);
    expect(run.printed()).toContain('SLACK_BOT_TOKEN is missing');
    expect(run.printed()).toContain('Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET');
    expect(run.printed()).not.toMatch(/^\s+at /m);
  });

  test('a bot token that Slack does not know', async () => {
    const workspace = await slackFor('http');
    const run = start({ ...workspace.env('http'), SLACK_BOT_TOKEN: 'xoxb-somebody-elses', PORT: '3999' });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toMatch(
      /^Certify cannot start\. Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)/m,
    );
    expect(run.printed()).not.toMatch(/^\s+at |somebody-elses/m);
  });

  test('an app-level token that Slack does not know', async () => {
    const workspace = await slackFor('socket');
    const run = start({ ...workspace.env('socket'), SLACK_APP_TOKEN: 'xapp-somebody-elses' });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toMatch(/Slack does not accept SLACK_APP_TOKEN \(invalid_auth\)/);
    expect(run.printed()).not.toMatch(/^\s+at |somebody-elses/m);
  });

  test('a port that is taken', async () => {
    const workspace = await slackFor('http');
    const other = createServer().listen(0);
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const run = start({ ...workspace.env('http'), PORT: String(port) });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toContain(`Port ${port} is in use by another program`);
  });

  test('no catalog', async () => {
    rmSync(catalogFile);
    onTestFinished(withCatalog);
    const run = start({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toMatch(/npm run build/);
    expect(run.printed()).not.toMatch(/^\s+at /m);
  });
});

test('over HTTP it says where it listens, answers for its health, and stops when told to', async () => {
  const workspace = await slackFor('http');
  const port = await freePort();
  const run = start({ ...workspace.env('http'), PORT: String(port) });
  await expect.poll(run.printed, { timeout: 5000 }).toContain('\n');
  expect(run.printed()).toBe(`info: Certify is listening on port ${port}; facts as of ${catalog.version}.\n`);

  const health = `http://127.0.0.1:${port}/health`;
  expect((await fetch(health)).status).toBe(200);
  expect((await fetch(health, { method: 'HEAD' })).status).toBe(200);
  workspace.attach({ mode: 'http', requestUrl: `http://127.0.0.1:${port}/slack/events` });
  const ana = workspace.person('ana');
  await ana.types('/certify', { in: ana.dm() });
  await expect.poll(() => ana.sees(ana.dm()).length).toBe(1);

  run.process.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect(run.printed()).toMatch(/Certify has stopped\.\n$/);
});

test('over Socket Mode it connects, and stops when told to', async () => {
  const workspace = await slackFor('socket');
  const run = start(workspace.env('socket'));
  await workspace.connected();
  await expect.poll(run.printed, { timeout: 5000 }).toContain('Certify is connected in Socket Mode');
  run.process.kill('SIGINT');
  expect(await run.ended).toBe(0);
});
