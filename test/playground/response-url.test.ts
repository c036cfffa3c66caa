import { expect, test } from 'vitest';
import { bareApp, goActions } from './bare-app.ts';

test('an answer is for the person alone unless it says in_channel', async () => {
  const { command, respond, ana, agile, workspace } = await bareApp();
  const ben = workspace.person('ben');
  await respond(await command(), { text: 'just you' });
  expect(ana.lastMessage(agile)).toMatchObject({ text: 'just you', ephemeral: true });
  expect(ben.sees(agile)).toEqual([]);
});

test('in_channel shows what was typed, once', async () => {
  const { command, respond, agile, workspace } = await bareApp();
  const ben = workspace.person('ben');
  const url = await command();
  await respond(url, { text: 'one', response_type: 'in_channel' });
  await respond(url, { text: 'two', response_type: 'in_channel' });
  expect(ben.sees(agile).map(({ from, text }) => `${from}: ${text}`)).toEqual([
    'ana: /try me',
    'app: one',
    'app: two',
  ]);
});

test('a command has nothing to replace: its URL posts again', async () => {
  const { command, respond, ana, agile } = await bareApp();
  const url = await command();
  await respond(url, { text: 'Thinking' });
  await respond(url, { text: 'Done', replace_original: true });
  expect(ana.sees(agile).map(({ text }) => text)).toEqual(['Thinking', 'Done']);
});

test('a click replaces the clicked message unless told otherwise', async () => {
  const { question, respond, ana, agile, lastPayload } = await bareApp();
  const asked = await question();
  await ana.taps('Go', { in: asked });
  const url = lastPayload().response_url;
  await respond(url, { text: 'beside', replace_original: false });
  await respond(url, { text: 'instead', blocks: [goActions('b2')] });
  expect(ana.sees(agile).map(({ text }) => text)).toEqual(['instead', 'beside']);
  await respond(url, { delete_original: true });
  expect(ana.looksAgain(asked)).toBeUndefined();
});

test('thread_ts puts an answer into the thread, and is dropped when a switch says so', async () => {
  const { question, respond, ana, agile, lastPayload, workspace } = await bareApp();
  const root = await question();
  await ana.taps('Go', { in: root });
  const answer = { text: 'first', response_type: 'in_channel', replace_original: false, thread_ts: root.ts };
  await respond(lastPayload().response_url, answer);
  expect(ana.sees({ thread: root }).map(({ text }) => text)).toEqual(['Q', 'first']);
  workspace.switches.responseUrlIgnoresThread = true;
  await respond(lastPayload().response_url, { ...answer, text: 'astray' });
  expect(ana.sees(agile).map(({ text }) => text)).toEqual(['Q', 'astray']);
});

test('works in a private channel and between people, where the app is no member', async () => {
  const { command, respond, ana, workspace } = await bareApp();
  for (const kind of ['private', 'dm', 'group-dm'] as const) {
    const place = workspace.channel('there', { kind, members: [ana] });
    expect(await respond(await command(place), { text: 'hi', response_type: 'in_channel' })).toBe('200 ok');
    expect(ana.lastMessage(place).text).toBe('hi');
  }
});

test('refuses bad blocks with a bare word', async () => {
  const { command, respond } = await bareApp();
  const url = await command();
  expect(await respond(url, { text: 'x', blocks: [{ type: 'card' }] })).toBe('400 invalid_blocks');
  expect(await respond(url, { text: 'x', blocks: 'nonsense' })).toBe('400 invalid_blocks');
});

test('an ephemeral is replaced through its own click only, and gone after a reload', async () => {
  const { command, respond, ana, agile, lastPayload } = await bareApp();
  await respond(await command(), { text: 'Q', blocks: [goActions()] });
  await ana.taps('Go', { in: ana.lastMessage(agile) });
  await respond(lastPayload().response_url, { text: 'A', blocks: [goActions('b2')] });
  const answered = ana.lastMessage(agile);
  expect(answered).toMatchObject({ text: 'A', ephemeral: true });
  ana.reloads();
  expect(ana.sees(agile)).toEqual([]);
  await expect(ana.taps('Go', { in: answered })).rejects.toThrow('does not see');
});

test('an acknowledgement may carry the answer', async () => {
  const { ack, ana, agile } = await bareApp();
  ack.body = 'plain words';
  await ana.types('/try', { in: agile });
  expect(ana.lastMessage(agile)).toMatchObject({ text: 'plain words', ephemeral: true });
  ack.body = JSON.stringify({ response_type: 'in_channel', text: 'for all' });
  await ana.types('/try', { in: agile });
  expect(ana.lastMessage(agile)).toMatchObject({ text: 'for all', ephemeral: false });
});
