import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import type { Mishap } from '../../src/playground/workspace/mishaps.ts';
import type { Json } from '../../src/playground/workspace/world.ts';
import { bareApp } from './bare-app.ts';
import { actions, button, httpApp } from './tiny-app.ts';

/** Posts a button; a tap on it counts up in place. Failures are kept, as the app would meet them. */
const counting = (failures: unknown[]) => (app: App) => {
  let count = 0;
  const keep = (error: unknown) => void failures.push(error);
  app.command('/count', async ({ ack, client, command }) => {
    await ack();
    const message = {
      channel: command.channel_id,
      text: '0',
      blocks: [actions('n0', button('More', 'more'))],
    };
    await client.chat.postMessage(message).catch(keep);
  });
  app.action('more', async ({ ack, respond }) => {
    await ack();
    count += 1;
    const blocks = [actions(`n${count}`, button('More', 'more'))];
    await respond({ replace_original: true, text: `${count}`, blocks }).catch(keep);
  });
};

async function counted() {
  const failures: { statusCode?: number; code?: string; data?: Json }[] = [];
  const workspace = await httpApp(counting(failures));
  const ana = workspace.person('ana');
  const agile = workspace.channel('agile', { members: [ana], botIsMember: true });
  await ana.types('/count', { in: agile });
  return { workspace, ana, agile, failures, message: ana.lastMessage(agile) };
}

test.each<[string, Mishap, unknown]>([
  ['429', { retryAfterSeconds: 7 }, { statusCode: 429 }],
  ['an error', { error: 'invalid_blocks' }, { statusCode: 400 }],
  ['a used URL', { error: 'used_url' }, { statusCode: 404 }],
  ['a status', { status: 503 }, { statusCode: 503 }],
])('a response_url answers once with %s, then works again', async (_name, mishap, failure) => {
  const { workspace, ana, message, failures } = await counted();
  workspace.mishaps.next('response_url', mishap);
  expect(await ana.taps('More', { in: message })).toMatchObject({ acked: true });
  expect(failures).toMatchObject([failure]);
  expect(ana.looksAgain(message)?.text).toBe('0');
  await ana.taps('More', { in: message });
  expect(ana.looksAgain(message)?.text).toBe('2');
});

test('a connection that breaks off is an error, one that is never answered is not waited for', async () => {
  const { workspace, ana, message, failures } = await counted();
  workspace.mishaps.next('response_url', 'reset');
  await ana.taps('More', { in: message });
  expect(failures).toHaveLength(1);
  workspace.mishaps.next('response_url', 'never');
  await ana.taps('More', { in: message });
  expect(failures).toHaveLength(1);
  expect(workspace.log.map(({ status }) => status)).toEqual(expect.arrayContaining(['reset', 'never']));
});

test('a slow answer is waited for', async () => {
  const { workspace, ana, message } = await counted();
  workspace.mishaps.next('response_url', { slowMs: 60 });
  await ana.taps('More', { in: message });
  expect(ana.looksAgain(message)?.text).toBe('1');
});

test('a method fails until it is taken back', async () => {
  const { workspace, ana, agile, failures } = await counted();
  const takeBack = workspace.mishaps.always('chat.postMessage', { error: 'is_archived' });
  await ana.types('/count', { in: agile });
  await ana.types('/count', { in: agile });
  expect(failures).toMatchObject([{ data: { error: 'is_archived' } }, { data: { error: 'is_archived' } }]);
  takeBack();
  await ana.types('/count', { in: agile });
  expect(failures).toHaveLength(2);
});

test('clear takes everything back, and a number of calls may fail', async () => {
  const { call, workspace } = await bareApp();
  workspace.mishaps.next('auth.test', { error: 'fatal_error' }, 2);
  workspace.mishaps.always('*', { retryAfterSeconds: 3 });
  expect((await call('auth.test')).error).toBe('fatal_error');
  expect((await call('auth.test')).error).toBe('fatal_error');
  expect(await call('auth.test')).toMatchObject({ status: 429, retryAfter: '3' });
  workspace.mishaps.clear();
  expect((await call('auth.test')).ok).toBe(true);
});

test('two quick taps are two clicks, one payload delivered twice is one', async () => {
  const { workspace, ana, message } = await counted();
  const sent = () =>
    workspace.log.filter(({ method }) => method === 'block_actions').map(({ payload }) => payload as Json);
  await ana.doubleTaps('More', { in: message });
  expect(new Set(sent().map(({ trigger_id }) => trigger_id)).size).toBe(2);
  await ana.taps('More', { in: message, twice: true });
  expect(sent()).toHaveLength(4);
  expect(new Set(sent().map(({ trigger_id }) => trigger_id)).size).toBe(3);
});

test('a late tap goes to a message that has changed since', async () => {
  const { ana, message, workspace } = await counted();
  await ana.taps('More', { in: message });
  await ana.taps('More', { in: message, asSeen: true });
  expect(workspace.log.filter(({ method }) => method === 'block_actions').at(-1)?.payload).toMatchObject({
    actions: [{ block_id: 'n0' }],
  });
});

test('the real app turns away what Slack would not send', async () => {
  const { workspace } = await counted();
  const body = 'command=%2Fcount&channel_id=C1&user_id=U1';
  expect(await workspace.sendsRaw({ body, signature: 'wrong' })).toMatchObject({ status: 401 });
  expect(await workspace.sendsRaw({ body, signature: 'none' })).toMatchObject({ status: 401 });
  expect(await workspace.sendsRaw({ body, ageSeconds: 400 })).toMatchObject({ status: 401 });
  const unreadable = { body: '{"half":', contentType: 'application/json' };
  expect(await workspace.sendsRaw(unreadable)).toMatchObject({ status: 400 });
  expect(await workspace.sendsRaw({ body: 'ssl_check=1' })).toMatchObject({ status: 200 });
});
