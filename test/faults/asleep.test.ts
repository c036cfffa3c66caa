import { setTimeout as wait } from 'node:timers/promises';
import { describe, type TestContext, test } from 'vitest';
import type { Mishap } from '../../src/playground/workspace/mishaps.ts';
import { builtApp, freePort, slackFor } from '../support/built-app.ts';
import { keepFigures } from './support/figures.ts';

const app = builtApp('asleep-test');
/** For a machine that has other things to do. */
const SOON = { timeout: 100_000, interval: 250 };

/** The built app on a laptop that can be closed: nothing in it goes on until it is opened again. */
async function laptop(mode: 'http' | 'socket', { expect, onTestFinished }: TestContext) {
  const workspace = await slackFor(mode, onTestFinished);
  const port = await freePort();
  const run = app.start({ ...workspace.env(mode), PORT: String(port) }, onTestFinished);
  await expect.poll(run.printed, SOON).toMatch(/Certify is (connected|listening)/);
  if (mode === 'http') workspace.attach({ mode, requestUrl: `http://127.0.0.1:${port}/slack/events` });
  const ana = workspace.person('ana');
  return {
    workspace,
    run,
    ana,
    agile: workspace.channel('agile', { members: [ana], botIsMember: true }),
    ready: async () => (await fetch(`http://127.0.0.1:${port}/ready`)).status,
    answers: async () => (await ana.types('/certify help', { in: ana.dm() })).acked,
    async sleeps(seconds: number, meanwhile: () => void = () => {}) {
      run.process.kill('SIGSTOP');
      meanwhile();
      await wait(seconds * 1000);
      run.process.kill('SIGCONT');
    },
  };
}

const alive = ({ run }: Awaited<ReturnType<typeof laptop>>) => [run.process.exitCode, run.process.signalCode];

describe.concurrent('a laptop that was closed', () => {
  test.for<[string, Mishap | undefined]>([
    ['with the network there at once', undefined],
    ['with a network that is ten seconds late', 'reset'],
    [
      'with a network that at first leads to a page',
      { status: 200, body: '<html>Sign in to this hotel</html>' },
    ],
  ])('over Socket Mode works again, %s', async ([name, mishap], context) => {
    const { expect } = context;
    const on = await laptop('socket', context);
    await on.sleeps(20, () => {
      on.workspace.drops();
      if (mishap) on.workspace.mishaps.always('*', mishap);
    });
    if (mishap) await wait(10_000);
    on.workspace.mishaps.clear();
    await expect.poll(on.answers, SOON).toBe(true);
    expect(alive(on)).toEqual([null, null]);
    expect(on.run.printed()).not.toMatch(/^\s+at |Unhandled/m);
    keepFigures(`asleep-${name}`, [
      { what: `laptop asleep, ${name}`, wanted: 'survived', measured: 'survived' },
    ]);
  });

  test('over HTTP works again', async (context) => {
    const { expect } = context;
    const on = await laptop('http', context);
    const missed = on.sleeps(8);
    expect(await on.answers()).toBe(false);
    await missed;
    await expect.poll(on.answers, SOON).toBe(true);
    expect(alive(on)).toEqual([null, null]);
  });
});

describe.concurrent('a token that was revoked while it was away', () => {
  test('over Socket Mode: it says so in one sentence and ends', async (context) => {
    const { expect } = context;
    const on = await laptop('socket', context);
    await on.sleeps(5, () => {
      on.workspace.drops();
      on.workspace.mishaps.always('apps.connections.open', { error: 'token_revoked' });
    });
    expect(await on.run.ended).toBe(1);
    expect(on.run.printed()).toContain('Slack does not accept SLACK_APP_TOKEN (token_revoked)');
    expect(on.run.printed()).not.toMatch(/^\s+at |Unhandled/m);
  });

  test.for(['http', 'socket'] as const)(
    'over %s, that of the bot: it stays, says so to whoever needs it, and works once it is installed again',
    async (mode, context) => {
      const { expect } = context;
      const on = await laptop(mode, context);
      const { ana, agile, workspace } = on;
      await on.sleeps(5, () => {
        for (const method of ['chat.postMessage', 'auth.test'])
          workspace.mishaps.always(method, { error: 'token_revoked' });
      });
      await expect.poll(on.answers, SOON).toBe(true);
      await ana.types('/certify here', { in: agile });
      await expect.poll(() => ana.sees(agile).at(-1)?.text, SOON).toMatch(/install/i);
      if (mode === 'http') expect(await on.ready()).toBe(503);
      workspace.mishaps.clear();
      await ana.types('/certify here', { in: agile });
      await expect.poll(() => ana.sees(agile).some(({ ephemeral }) => !ephemeral), SOON).toBe(true);
      expect(alive(on)).toEqual([null, null]);
    },
  );
});
