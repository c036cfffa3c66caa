import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import {
  answersAll,
  headingOf,
  opens,
  questionnaire,
  thread,
  types,
  withBrowser,
} from './support/playground.ts';

withBrowser();

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

test('a newcomer runs the command of the README, opens the address it prints, and gets a recommendation', async () => {
  const port = await freePort();
  const playground = spawn('npm', ['run', 'playground'], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, PORT: String(port) },
    // Ctrl-C in a terminal reaches everything that was started from it.
    detached: true,
  });
  const signals = (signal: 'SIGINT' | 'SIGKILL') => process.kill(-(playground.pid ?? 0), signal);
  const ended = once(playground, 'exit');
  onTestFinished(() => {
    if (playground.exitCode === null && playground.signalCode === null) signals('SIGKILL');
  });
  let printed = '';
  let complained = '';
  playground.stdout.on('data', (words) => {
    printed += words;
  });
  playground.stderr.on('data', (words) => {
    complained += words;
  });
  await expect.poll(() => printed, { timeout: 20_000 }).toMatch(/http:\/\/localhost:\d+/);
  const [url = ''] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
  expect(url).toBe(`http://localhost:${port}`);

  const page = await opens({ url });
  await types(page, '/certify');
  await page.getByRole('button', { name: 'In a Thread Here' }).click();
  await page.getByRole('link', { name: 'Open it' }).click();
  await answersAll(page);
  expect(await headingOf(questionnaire(page))).toBe('Get CSM (Certified ScrumMaster)');
  expect(await thread(page).locator('.slack_blocks_to_jsx__card').count()).toBe(3);

  await page.close();
  signals('SIGINT');
  // npm itself ends by the signal it got, and says so in one way or another.
  const [code, signal] = await ended;
  expect([0, 130, 'SIGINT']).toContain(code ?? signal);
  expect(complained).toBe('');
  await expect
    .poll(() =>
      fetch(url).then(
        () => 'up',
        () => 'down',
      ),
    )
    .toBe('down');
});
