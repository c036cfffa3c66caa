import type { App, types } from '@slack/bolt';
import { expect, test } from 'vitest';
import { actions, button, httpApp } from './tiny-app.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

const form = (title: string): types.ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(title),
  submit: plain('Save'),
  private_metadata: 'kept',
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'name',
      label: plain('Name'),
      element: { type: 'plain_text_input', action_id: 'text' },
    },
    {
      type: 'input',
      block_id: 'held',
      label: plain('Held'),
      optional: true,
      element: { type: 'checkboxes', action_id: 'boxes', options: [option('One'), option('Two')] },
    },
    actions('more', button('Deeper', 'deeper')),
  ],
});

const heard: unknown[] = [];

function forms(app: App) {
  app.command('/form', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: form('Form') });
  });
  app.action('deeper', async ({ ack, client, body }) => {
    await ack();
    if ('trigger_id' in body) await client.views.push({ trigger_id: body.trigger_id, view: form('Deeper') });
  });
  app.view('form', async ({ ack, view }) => {
    heard.push(view.state.values);
    const name = view.state.values.name?.text?.value;
    if (name === 'bad') return ack({ response_action: 'errors', errors: { name: 'Not that one' } });
    if (name === 'again') return ack({ response_action: 'update', view: form('Again') });
    return ack();
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack }) => {
    await ack();
    heard.push('closed');
  });
  app.event('app_home_opened', async ({ client, event }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [actions('home', button('Start', 'start', { value: 'x' }))] },
    });
  });
  app.action('start', async ({ ack, body, client, respond }) => {
    await ack();
    heard.push({ respond: typeof respond, container: body.type === 'block_actions' && body.container.type });
    await client.chat.postMessage({ channel: body.user.id, text: 'Started' });
  });
  app.shortcut('find', async ({ ack, shortcut, client }) => {
    await ack();
    await client.chat.postMessage({ channel: shortcut.user.id, text: shortcut.type });
  });
  app.message(async ({ message, say }) => {
    if (!('bot_id' in message) && 'text' in message) await say(`You wrote ${message.text}`);
  });
  app.event('app_mention', async ({ event, client }) => {
    await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: 'Yes?' });
  });
}

async function started() {
  heard.length = 0;
  const workspace = await httpApp(forms, {
    scopes: ['commands', 'chat:write', 'im:history', 'app_mentions:read'],
  });
  const ana = workspace.person('ana');
  const agile = workspace.channel('agile', { members: [ana], botIsMember: true });
  return { workspace, ana, agile };
}

test('a modal is filled, submitted and closed', async () => {
  const { ana, agile } = await started();
  await ana.types('/form', { in: agile });
  expect(ana.modal()).toMatchObject({ private_metadata: 'kept', title: { text: 'Form' } });
  expect(await ana.submits()).toMatchObject({ delivered: false, shownError: 'required_field' });
  await ana.fills('Name', 'Ana', { in: 'modal' });
  await ana.ticks('Held', ['Two'], { in: 'modal' });
  expect(await ana.submits()).toMatchObject({ acked: true });
  expect(heard).toEqual([
    {
      name: { text: { type: 'plain_text_input', value: 'Ana' } },
      held: { boxes: { type: 'checkboxes', selected_options: [option('Two')] } },
    },
  ]);
  expect(ana.modal()).toBeUndefined();
});

test('the acknowledgement of a submission may show errors or another view', async () => {
  const { ana, agile } = await started();
  await ana.types('/form', { in: agile });
  await ana.fills('Name', 'bad', { in: 'modal' });
  await ana.submits();
  expect(ana.modal()?.errors).toEqual({ name: 'Not that one' });
  await ana.fills('Name', 'again', { in: 'modal' });
  await ana.submits();
  expect(ana.modal()).toMatchObject({ title: { text: 'Again' } });
});

test('modals lie on each other, and closing is told when asked for', async () => {
  const { ana, agile } = await started();
  await ana.types('/form', { in: agile });
  await ana.taps('Deeper', { in: 'modal' });
  expect(ana.modal()).toMatchObject({ title: { text: 'Deeper' } });
  await ana.closes();
  expect(ana.modal()).toMatchObject({ title: { text: 'Form' } });
  expect(heard).toEqual(['closed']);
});

test('a click on Home has neither channel nor response_url', async () => {
  const { ana } = await started();
  await ana.opensHome();
  await ana.taps('Start', { in: 'home' });
  expect(heard).toEqual([{ respond: 'undefined', container: 'view' }]);
  expect(ana.lastMessage(ana.dm()).text).toBe('Started');
});

test('shortcuts reach the app, with and without a message', async () => {
  const { ana, agile } = await started();
  await ana.usesShortcut('find');
  expect(ana.lastMessage(ana.dm()).text).toBe('shortcut');
  await ana.types('a word', { in: agile });
  await ana.usesShortcut('find', ana.lastMessage(agile));
  expect(ana.lastMessage(ana.dm()).text).toBe('message_action');
});

test('messages in the DM and mentions are heard with their scopes only', async () => {
  const { ana, agile, workspace } = await started();
  await ana.types('hello', { in: ana.dm() });
  expect(ana.lastMessage(ana.dm()).text).toBe('You wrote hello');
  await ana.types(`<@${workspace.identity.botUserId}> are you there`, { in: agile });
  expect(ana.lastMessage(agile)).toMatchObject({ text: 'Yes?', threadTs: ana.sees(agile)[0]?.ts });
  workspace.scopes.delete('im:history');
  await ana.types('hello again', { in: ana.dm() });
  expect(ana.lastMessage(ana.dm()).text).toBe('hello again');
});
