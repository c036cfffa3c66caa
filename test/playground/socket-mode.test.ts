import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import { socketApp } from './tiny-app.ts';

const greets = (app: App) => {
  app.command('/hello', async ({ ack }) => ack({ response_type: 'ephemeral', text: 'hello' }));
};

const startHere = async (listeners: (app: App) => void, ackLimitMs?: number) => {
  const workspace = await socketApp(listeners, ackLimitMs ? { ackLimitMs } : {});
  const ana = workspace.person('ana');
  return { workspace, ana, agile: workspace.channel('agile', { members: [ana] }) };
};

test('an envelope is acknowledged, and the acknowledgement may carry the answer', async () => {
  const { workspace, ana, agile } = await startHere(greets);
  expect(await ana.types('/hello', { in: agile })).toMatchObject({ acked: true, status: 200 });
  expect(ana.lastMessage(agile).text).toBe('hello');
  expect(workspace.log.filter(({ via }) => via === 'socket').map(({ method }) => method)).toEqual([
    'command',
  ]);
});

test('an envelope that is not acknowledged in time is an operation_timeout', async () => {
  const { ana, agile } = await startHere(() => {}, 40);
  const outcome = await ana.types('/hello', { in: agile });
  expect(outcome).toMatchObject({ acked: false, shownError: 'operation_timeout' });
  expect(outcome).not.toHaveProperty('status');
});

test('the switch redeliverUnacknowledged brings such an envelope once more', async () => {
  let heard = 0;
  const { workspace, ana, agile } = await startHere((app) => {
    app.command('/hello', async ({ ack }) => {
      heard += 1;
      if (heard > 1) await ack();
    });
    // Waited out once; the second envelope has as long again, which a busy machine needs.
  }, 1_000);
  workspace.switches.redeliverUnacknowledged = true;
  expect(await ana.types('/hello', { in: agile })).toMatchObject({ acked: true });
  expect(heard).toBe(2);
});

test('an envelope may come twice', async () => {
  let heard = 0;
  const { workspace, ana, agile } = await startHere((app) => {
    app.command('/hello', async ({ ack }) => {
      heard += 1;
      await ack();
    });
  });
  await workspace.under({ deliverTwice: true }, () => ana.types('/hello', { in: agile }));
  expect(heard).toBe(2);
});

test('after a disconnect the app comes back over a new connection', async () => {
  const { workspace, ana, agile } = await startHere(greets);
  workspace.disconnects('refresh_requested');
  await expect.poll(() => workspace.connections()).toBe(0);
  expect(await ana.types('/hello', { in: agile })).toMatchObject({
    acked: false,
    shownError: 'dispatch_failed',
  });
  await workspace.connected();
  expect(await ana.types('/hello', { in: agile })).toMatchObject({ acked: true });
});
