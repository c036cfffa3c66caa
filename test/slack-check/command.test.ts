import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createWorkspace } from '../../src/playground/workspace/workspace.ts';
import { freePort } from '../support/built-app.ts';

const root = new URL('../..', import.meta.url);

/** `npm run check:slack` in a process of its own, with these settings and no others. */
function command(settings: Record<string, string>, ...args: string[]) {
  const tsx = new URL('node_modules/tsx/dist/loader.mjs', root).href;
  const child = spawn(process.execPath, ['--import', tsx, 'src/slack-check/start.ts', ...args], {
    cwd: root,
    // Empty means not set, whatever stands in a .env file.
    env: { PATH: process.env.PATH ?? '', SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', ...settings },
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    printed.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed.stderr += chunk;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code]) => ({ code, ...printed }));
  return { printed, ended, presses: (key: string) => child.stdin.write(key) };
}

async function workspaceIn(mode?: 'socket') {
  const workspace = createWorkspace();
  await workspace.start(mode && { mode });
  onTestFinished(() => workspace.stop());
  return workspace;
}

test('given a Slack that takes everything, it says so and sends no token', async () => {
  const tokens: unknown[] = [];
  const slack = createServer((request, response) => {
    tokens.push(request.headers.authorization);
    request.resume().on('end', () => response.end('{"ok":true}'));
  }).listen(0, '127.0.0.1');
  await once(slack, 'listening');
  onTestFinished(() => void slack.close());
  const { port } = slack.address() as AddressInfo;
  const { ended } = command({
    SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    SLACK_BOT_TOKEN: 'xoxb-not-to-be-sent',
  });
  const { code, stdout } = await ended;
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `${tokens.length} layouts sent to Slack: ${tokens.length} taken, 0 refused.\n`,
  });
  expect(tokens.length).toBeGreaterThan(300);
  expect(tokens.filter(Boolean)).toEqual([]);
});

test('given a Slack that refuses a block, it lists where that stands, makes the pauses it is asked for, and fails', async () => {
  const workspace = await workspaceIn();
  workspace.switches.refuseBlocks = ['carousel'];
  workspace.mishaps.next('blocks.validate', { retryAfterSeconds: 1 });
  const { code, stdout, stderr } = await command({ SLACK_API_URL: workspace.apiUrl }).ended;
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^Outcome: .+ \(rich\): invalid_message\n {2}block \d+, \/blocks\/\d+: carousel is refused here by a switch .+ \(failed_constraint\)$/m,
  );
  expect(stdout).not.toContain('(classic)');
  expect(stdout).toMatch(/\n\d+ layouts sent to Slack: \d+ taken, [1-9]\d* refused\.\n$/);
  expect(stderr).toContain('Slack asks for a pause of 1 s.');
});

test.each<[what: string, settings: Record<string, string>, args: string[], words: RegExp]>([
  ['an option nobody knows', {}, ['--all'], /'--all'\nUsage: npm run check:slack/],
  ['a walk without a channel', {}, ['--expiry'], /^Usage: npm run check:slack/],
  ['an address that is none', { SLACK_API_URL: 'slack' }, [], /SLACK_API_URL must be/],
  ['a walk without tokens', {}, ['--channel', 'C1'], /SLACK_BOT_TOKEN is missing/],
  [
    'a walk over HTTP',
    { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' },
    ['--channel', 'C1'],
    /SLACK_APP_TOKEN is missing/,
  ],
])('given %s, it says so and ends with 2', async (_what, settings, args, words) => {
  const { code, stdout, stderr } = await command(settings, ...args).ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(words);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('given no Slack, it says so and ends with 2', async () => {
  const { ended } = command({ SLACK_API_URL: `http://127.0.0.1:${await freePort()}/api/` });
  const { code, stdout, stderr } = await ended;
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/\nSlack could not be reached\. .* 0 of \d+ had been checked\.\n$/);
});

test('given tokens and a channel, it asks the person at the keyboard step by step, and Enter goes on', async () => {
  const workspace = await workspaceIn('socket');
  const channel = workspace.channel('agile', { botIsMember: true }).id;
  const { printed, presses } = command(workspace.env('socket'), '--channel', channel);
  const asked = (words: string) => expect.poll(() => printed.stdout, { timeout: 120_000 }).toContain(words);
  await asked('1. In the channel, type /certify here.');
  presses('\n');
  await asked('Left out.\n2. In the channel, type /certify private.');
});
