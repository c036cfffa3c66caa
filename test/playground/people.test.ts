import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/playground/workspace/world.ts';
import { bareApp, goActions } from './bare-app.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const menu = (type: string, actionId: string, more = {}) => ({
  type,
  action_id: actionId,
  options: [option('One'), option('Two')],
  ...more,
});

test('a command carries what Slack sends, as a form', async () => {
  const { ana, agile, lastPayload, workspace } = await bareApp();
  await ana.types('/try  a & b', { in: agile });
  expect(lastPayload()).toEqual({
    token: expect.any(String),
    team_id: 'T0PLAYGROUND',
    team_domain: 'playground',
    channel_id: agile.id,
    channel_name: 'agile',
    user_id: ana.id,
    user_name: 'ana',
    command: '/try',
    text: ' a & b',
    api_app_id: 'A0PLAYGROUND',
    is_enterprise_install: 'false',
    response_url: expect.stringContaining(workspace.apiUrl.replace('/api/', '/commands/')),
    trigger_id: expect.any(String),
  });
});

test('a tap carries the whole message and the state of everything that has one', async () => {
  const { question, tapped, agile, ana } = await bareApp();
  const pick = {
    type: 'actions',
    block_id: 'pick',
    elements: [menu('static_select', 'one'), menu('checkboxes', 'some')],
  };
  const asked = await question({ blocks: [pick, goActions()] });
  expect(await tapped(asked)).toMatchObject({
    type: 'block_actions',
    user: { id: ana.id, username: 'ana' },
    channel: { id: agile.id, name: 'agile' },
    message: { ts: asked.ts, text: 'Q', bot_id: 'B0PLAYGROUND' },
    state: {
      values: {
        pick: {
          one: { type: 'static_select', selected_option: null },
          some: { type: 'checkboxes', selected_options: [] },
        },
      },
    },
    actions: [
      {
        type: 'button',
        action_id: 'go',
        block_id: 'b1',
        value: 'v',
        text: plain('Go'),
        action_ts: expect.any(String),
      },
    ],
  });
});

test('choices travel in the action and stay in the state, per person', async () => {
  const { question, ana, tapped, lastPayload, workspace } = await bareApp();
  const elements = [
    menu('static_select', 'one', { placeholder: plain('Pick') }),
    menu('checkboxes', 'some'),
    menu('overflow', 'more'),
  ];
  const asked = await question({ blocks: [{ type: 'actions', block_id: 'pick', elements }, goActions()] });
  await ana.selects('Pick', 'Two', { in: asked });
  expect(lastPayload().actions).toMatchObject([{ type: 'static_select', selected_option: option('Two') }]);
  await ana.ticks({ actionId: 'some' }, ['One', 'Two'], { in: asked });
  await ana.selects({ actionId: 'more' }, 'One', { in: asked });
  expect(lastPayload().actions).toMatchObject([{ type: 'overflow', selected_option: option('One') }]);
  const values = ((await tapped(asked)).state as { values: unknown }).values;
  expect(values).toEqual({
    pick: {
      one: { type: 'static_select', selected_option: option('Two') },
      some: { type: 'checkboxes', selected_options: [option('One'), option('Two')] },
    },
  });
  await workspace.person('ben').selects('Pick', null, { in: asked });
  expect(lastPayload().state).toMatchObject({ values: { pick: { some: { selected_options: [] } } } });
});

test('a confirmation is asked, and a no sends nothing', async () => {
  const { question, ana, payloads } = await bareApp();
  const confirm = { title: plain('Sure?'), text: plain('Really') };
  const asked = await question({ blocks: [goActions('b1', { confirm })] });
  const no = await ana.taps('Go', { in: asked, confirm: 'no' });
  expect(no).toMatchObject({ delivered: false, asked: 'Sure?: Really' });
  expect(payloads).toHaveLength(0);
  expect(await ana.taps('Go', { in: asked })).toMatchObject({ delivered: true, asked: 'Sure?: Really' });
});

test('what is not there cannot be tapped, and the error says what is', async () => {
  const { question, ana, agile, workspace } = await bareApp();
  const asked = await question();
  await expect(ana.taps('Stop', { in: asked })).rejects.toThrow('no "Stop" in "Q"; there is: Go (go)');
  await expect(ana.taps('Stop', { in: agile })).rejects.toThrow('ana sees no "Stop" there');
  await expect(ana.taps('Go', { in: 'modal' })).rejects.toThrow('ana has no modal open');
  const secret = workspace.channel('secret', { kind: 'private' });
  await expect(ana.types('/try', { in: secret })).rejects.toThrow('not a member of secret');
});

test('a label that stands twice needs more to go by', async () => {
  const { question, ana, lastPayload } = await bareApp();
  const blocks = [goActions('b1'), goActions('b2', { action_id: 'go2' })];
  const asked = await question({ blocks });
  await expect(ana.taps('Go', { in: asked })).rejects.toThrow('2 times "Go"');
  await ana.taps({ label: 'Go', nth: 1 }, { in: asked });
  expect(lastPayload().actions).toMatchObject([{ action_id: 'go2' }]);
});

test('people see their own conversations and public channels', async () => {
  const { workspace, ana, call } = await bareApp();
  const secret = workspace.channel('secret', { kind: 'private', members: [ana], botIsMember: true });
  await call('chat.postMessage', { channel: secret.id, text: 'hush' });
  expect(ana.sees(secret)).toHaveLength(1);
  expect(workspace.person('ben').sees(secret)).toEqual([]);
  expect(workspace.everything()).toHaveLength(1);
});

test('permalinks lead to visible messages only', async () => {
  const { question, call, agile, workspace, ana } = await bareApp();
  const root = await question();
  const reply = await question({ thread_ts: root.ts });
  const link = (channel: string, message_ts: string) => call('chat.getPermalink', { channel, message_ts });
  expect(await link(agile.id, reply.ts)).toMatchObject({
    permalink: `https://playground.slack.com/archives/${agile.id}/p${reply.ts.replace('.', '')}?thread_ts=${root.ts}&cid=${agile.id}`,
  });
  expect(await link(agile.id, '1.000001')).toMatchObject({ error: 'message_not_found' });
  expect(await link(workspace.channel('x', { kind: 'dm', members: [ana] }).id, '1.0')).toMatchObject({
    error: 'channel_not_found',
  });
});

describe('blocks.validate', () => {
  const noText = { type: 'header' };
  const atText = (pointer: string) => [
    { code: 'failed_constraint', field: 'text', pointer, message: expect.stringContaining('needed-field') },
  ];

  test.each<[what: string, args: Json, answer: Json]>([
    ['blocks that are sound', { blocks: [goActions()] }, { ok: true }],
    ['a message that is sound', { message: { blocks: [goActions()] } }, { ok: true }],
    [
      'blocks, counted from the first of them',
      { blocks: [goActions(), noText] },
      { ok: false, error: 'invalid_blocks', errors: atText('/1/text') },
    ],
    [
      'a message',
      { message: { text: 'hi', blocks: [noText] } },
      { ok: false, error: 'invalid_message', errors: atText('/blocks/0/text') },
    ],
    [
      'a modal, by what a modal may hold',
      { view: { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [noText] } },
      { ok: false, error: 'invalid_view', errors: atText('/blocks/0/text') },
    ],
    [
      'a block that is not for modals',
      { view: { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [carousel()] } },
      { ok: false, error: 'invalid_view', errors: [{ pointer: '/blocks/0' }] },
    ],
    ['nothing', {}, { ok: false, error: 'invalid_arguments' }],
    ['two at once', { blocks: [goActions()], message: {} }, { ok: false, error: 'invalid_arguments' }],
    ['what is no JSON', { message: '{"blocks":' }, { ok: false, error: 'invalid_arguments' }],
  ])('explains %s without a token', async (_what, args, answer) => {
    const { call } = await bareApp();
    expect(await call('blocks.validate', args, '')).toMatchObject(answer);
  });

  test('refuses what posting would refuse, and posts nothing', async () => {
    const { call, agile, workspace } = await bareApp();
    workspace.switches.refuseBlocks = ['carousel'];
    expect(await call('blocks.validate', { message: { blocks: [carousel()] } }, '')).toMatchObject({
      ok: false,
    });
    expect({ shown: workspace.everything(), faults: workspace.faults }).toEqual({ shown: [], faults: [] });
    const posted = await call('chat.postMessage', { channel: agile.id, text: 'x', blocks: [carousel()] });
    expect(posted).toMatchObject({ error: 'invalid_blocks' });
  });
});

const carousel = () => ({
  type: 'carousel',
  elements: [{ type: 'card', title: { type: 'mrkdwn', text: 'A card' } }],
});

test('everything that happens is told to listeners and kept in the log', async () => {
  const { workspace, question, ana } = await bareApp();
  const changes: unknown[] = [];
  workspace.events.on('change', (change) => changes.push(change));
  await ana.taps('Go', { in: await question() });
  expect(changes).toMatchObject([{ kind: 'message', what: 'new' }]);
  expect(workspace.log).toMatchObject([
    { direction: 'from-app', method: 'chat.postMessage', status: 200, path: '/api/chat.postMessage' },
    { direction: 'to-app', method: 'block_actions', status: 200 },
  ]);
});

test('conversations.open leads to the same DM as posting to the person', async () => {
  const { call, ana } = await bareApp();
  const opened = await call('conversations.open', { users: ana.id });
  const posted = await call('chat.postMessage', { channel: ana.id, text: 'hi' });
  expect(opened.channel).toEqual({ id: posted.channel });
  expect(posted.channel).toBe(ana.dm().id);
});

test('with im:history the app hears its own messages in its DM too, and their changes', async () => {
  const { call, ana, payloads, workspace } = await bareApp();
  await call('chat.postMessage', { channel: ana.id, text: 'unheard' });
  workspace.scopes.add('im:history');
  const { ts } = await call('chat.postMessage', { channel: ana.id, text: 'one' });
  await call('chat.update', { channel: ana.dm().id, ts, text: 'two' });
  await workspace.settles();
  expect(payloads.map(({ event }) => event)).toMatchObject([
    { type: 'message', bot_id: 'B0PLAYGROUND', text: 'one', channel_type: 'im' },
    { subtype: 'message_changed', message: { text: 'two' } },
  ]);
});

test('any event can be sent', async () => {
  const { workspace, lastPayload } = await bareApp();
  expect(await workspace.sendsEvent({ type: 'app_uninstalled' })).toMatchObject({ acked: true });
  expect(lastPayload()).toMatchObject({ type: 'event_callback', event: { type: 'app_uninstalled' } });
});

test('a command nobody installed never reaches the app', async () => {
  const { ana, agile, payloads, workspace } = await bareApp({ commands: ['/try'] });
  expect(await ana.types('/tri', { in: agile })).toMatchObject({ shownError: 'not_a_valid_command' });
  workspace.scopes.delete('commands');
  expect(await ana.types('/try', { in: agile })).toMatchObject({ delivered: false });
  expect(payloads).toEqual([]);
});
