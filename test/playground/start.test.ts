import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, type OnTestFinishedHandler, test } from 'vitest';
import { visitor } from './support/visitor.ts';

/** `npm run playground` as a process of its own. */

/** Somebody who listens on a port, so that nobody else can; it is free again once they leave. */
async function somebodyListening() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const leave = async () => {
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, leave };
}

async function freePort(): Promise<number> {
  const { port, leave } = await somebodyListening();
  await leave();
  return port;
}

type OnTestFinished = (handler: OnTestFinishedHandler) => void;

function run(port: string, onTestFinished: OnTestFinished, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/playground/start.ts', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env.PATH ?? '', PORT: port },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk) => {
      printed[name] += chunk;
    });
  }
  return { child, printed, ended: once(child, 'close').then(([code]) => code as number | null) };
}

// Each spends most of its time on starting, so they start together.
describe.concurrent('the playground as a command', () => {
  test.for(['SIGINT', 'SIGTERM'] as const)(
    'says in one line where it is, answers there, and ends well on %s',
    async (signal, { expect, onTestFinished }) => {
      const port = await freePort();
      const { child, printed, ended } = run(String(port), onTestFinished);
      await expect.poll(() => printed.stdout, { timeout: 15_000, interval: 10 }).toContain('\n');
      const url = `http://localhost:${port}`;
      const ana = visitor({ url }, 'ana');
      const { app, places } = await ana.sees();
      expect(app.problem).toBeNull();
      const [agile] = places;
      expect(await ana.types('/certify help', { id: String(agile?.id) })).toEqual({ done: true });
      expect(await (await fetch(`${url}/playground/gallery`)).json()).toContainEqual(
        expect.objectContaining({ rich: expect.anything(), classic: expect.anything() }),
      );

      const before = performance.now();
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(performance.now() - before).toBeLessThan(5000);
      expect(printed).toEqual({
        stdout: `Certify's playground is at ${url} (Ctrl-C stops it)\n`,
        stderr: '',
      });
    },
  );

  test('a port that is taken: one line that says which and what to do', async ({
    expect,
    onTestFinished,
  }) => {
    const { port, leave } = await somebodyListening();
    onTestFinished(leave);
    const { printed, ended } = run(String(port), onTestFinished);
    expect(await ended).toBe(1);
    expect(printed).toEqual({
      stdout: '',
      stderr: `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm run playground\n`,
    });
  });

  test('a PORT that is none: one line that says what it must be', async ({ expect, onTestFinished }) => {
    const { printed, ended } = run('eighty', onTestFinished);
    expect(await ended).toBe(1);
    expect(printed).toEqual({ stdout: '', stderr: 'PORT must be a whole number from 1 to 65535.\n' });
  });

  test('a company file that is not there, and a port that is none: both at once', async ({
    expect,
    onTestFinished,
  }) => {
    const { printed, ended } = run('eighty', onTestFinished, '--overlay', 'nowhere.yml');
    expect(await ended).toBe(1);
    expect(printed.stderr).toBe(
      'PORT must be a whole number from 1 to 65535.\nnowhere.yml: there is no such file\n',
    );
  });
});

// After the others, each of which takes a core.
test('with a company file it speaks for that company', async ({ expect, onTestFinished }) => {
  const port = await freePort();
  const { printed } = run(String(port), onTestFinished, '--overlay', 'examples/company.yml');
  await expect.poll(() => printed.stdout, { timeout: 15_000, interval: 10 }).toContain('\n');
  const ana = visitor({ url: `http://localhost:${port}` }, 'ana');
  const [agile] = (await ana.sees()).places;
  await ana.types('/certify PSM I', { id: String(agile?.id) });
  await expect
    .poll(async () => JSON.stringify(await ana.sees()))
    .toContain('Preferred by your company: PSM I');
});
