import { setTimeout as wait } from 'node:timers/promises';
import { describe, type ExpectStatic, type TestContext, test } from 'vitest';
import type { Workspace } from '../../src/playground/workspace/workspace.ts';
import { builtApp, type Run, slackFor } from '../support/built-app.ts';

const app = builtApp('outage-test');

/** By which Slack may be out of reach; each returns what brings it back. */
const WAYS: Record<string, (workspace: Workspace) => Promise<() => unknown>> = {
  'breaks every connection off': async ({ mishaps }) => mishaps.always('*', 'reset'),
  'answers 503': async ({ mishaps }) => mishaps.always('*', { status: 503 }),
  'closes its port': (workspace) => workspace.closesPort(),
  'answers with a page': async ({ mishaps }) => mishaps.always('*', { status: 200, body: '<html></html>' }),
  'answers nothing': async ({ mishaps }) => mishaps.always('*', 'never'),
};

/** What Slack promises nobody, but what people put up with. */
const BACK_WITHIN_MS = 35_000;

async function running({ expect, onTestFinished }: TestContext) {
  const workspace = await slackFor('socket', onTestFinished);
  const run = app.start(workspace.env('socket'), onTestFinished);
  await workspace.connected();
  await expect.poll(run.printed, { timeout: 10_000 }).toContain('Certify is connected');
  return { workspace, run };
}

const withoutStackTrace = (run: Run, expect: ExpectStatic) =>
  expect(run.printed()).not.toMatch(/^\s+at |UnhandledPromise/m);

describe.concurrent('while a connection is renewed', () => {
  const cases = Object.keys(WAYS).flatMap((way) => [3, 12, 60].map((seconds) => [way, seconds] as const));

  test.for(cases)(
    'Slack %s for %d seconds, and it works again without a restart',
    async ([way, seconds], context) => {
      const { expect } = context;
      const { workspace, run } = await running(context);
      workspace.disconnects('refresh_requested');
      const comesBack = await WAYS[way]?.(workspace);
      setTimeout(() => workspace.drops(), 500);
      await wait(seconds * 1000);
      await comesBack?.();

      const ana = workspace.person('ana');
      const answered = async () => (await ana.types('/certify help', { in: ana.dm() })).acked;
      await expect.poll(answered, { timeout: BACK_WITHIN_MS, interval: 500 }).toBe(true);
      expect([run.process.exitCode, run.process.signalCode]).toEqual([null, null]);
      withoutStackTrace(run, expect);
      expect(run.printed().split('\n').slice(1, -1)).toEqual([
        'info: Slack asks for a new connection (refresh_requested); connecting again',
        expect.stringMatching(/^info: connected to Slack again after \d+\.\d s$/),
      ]);
    },
  );

  test.for(['token_revoked', 'invalid_auth', 'account_inactive'])(
    'its token is refused (%s), and one sentence says what to do',
    async (error, context) => {
      const { expect } = context;
      const { workspace, run } = await running(context);
      workspace.mishaps.always('apps.connections.open', { error });
      workspace.drops();
      expect(await run.ended).toBe(1);
      expect(run.printed()).toContain(
        `Certify cannot go on. Slack does not accept SLACK_APP_TOKEN (${error}). It needs the scope connections:write`,
      );
      withoutStackTrace(run, expect);
    },
  );
});
