import type { App, types } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { carryOut } from '../../src/playground/acts.ts';
import { snapshotFor } from '../../src/playground/snapshot.ts';
import { noTrouble } from '../../src/playground/trouble.ts';
import type { Act, Snapshot } from '../../src/playground/wire.ts';
import type { Person } from '../../src/playground/workspace/person.ts';
import { actions, button, httpApp } from './tiny-app.ts';

/** What Certify has not: modals, Home, fields, and controls that are told apart by their block alone. */

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const input = (name: string, element: types.InputBlock['element'], more = {}): types.InputBlock => ({
  type: 'input',
  block_id: name,
  label: plain(name),
  element,
  ...more,
});

const form = (title: string): types.ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(title),
  submit: plain('Save'),
  blocks: [
    input('name', { type: 'plain_text_input', action_id: 'text' }),
    input(
      'held',
      { type: 'checkboxes', action_id: 'boxes', options: [option('One'), option('Two')] },
      { optional: true },
    ),
    input(
      'day',
      { type: 'static_select', action_id: 'days', options: [option('Mon'), option('Tue')] },
      { optional: true },
    ),
    actions('more', button('Deeper', 'deeper')),
  ],
});

/** A workspace with an app that has forms; whom it heard, and what. */
async function forms() {
  const heard: string[] = [];
  const workspace = await httpApp((app: App) => {
    app.command('/form', async ({ ack, client, command }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: form('Form') });
    });
    app.command('/twice', async ({ ack, respond }) => {
      await ack();
      const confirm = {
        title: plain('Sure?'),
        text: plain('Really'),
        confirm: plain('Yes'),
        deny: plain('No'),
      };
      const yes = (value: string) => button('Yes', 'yes', { value, confirm });
      await respond({ text: 'Two', blocks: [actions('first', yes('1')), actions('second', yes('2'))] });
    });
    app.action(/.*/, async ({ ack, action, body, client }) => {
      await ack();
      if (!('action_id' in action) || !('trigger_id' in body)) return;
      heard.push(`${action.action_id} ${action.block_id}`);
      if (action.action_id !== 'deeper') return;
      await client.views.push({ trigger_id: body.trigger_id, view: form('Deeper') });
    });
    app.view('form', async ({ ack, view }) => {
      if (view.state.values.name?.text?.value !== 'bad') return ack();
      return ack({ response_action: 'errors', errors: { name: 'Not that one' } });
    });
    app.event('app_home_opened', async ({ client, event }) => {
      const view = {
        type: 'home' as const,
        blocks: [actions('home', button('Start', 'start', { value: 'x' }))],
      };
      await client.views.publish({ user_id: event.user, view });
    });
  });
  workspace.switches.actionIdsUniquePer = 'block';
  const people = ['Ana', 'Ben'].map((name) => workspace.person(name));
  const [ana, ben] = people as [Person, Person];
  const manifest = { name: 'Forms', scopes: [], commands: [], shortcuts: [], events: [], hasHome: true };
  const agile = workspace.channel('agile', { members: people });
  return {
    heard,
    ana,
    ben,
    does: (act: Act, who = ana) => carryOut(act, who, workspace),
    types: (text: string) => carryOut({ kind: 'types', text, channel: agile.id }, ana, workspace),
    sees: (who = ana): Snapshot =>
      snapshotFor(who, { workspace, manifest, people, problem: null, trouble: noTrouble }),
  };
}

const inModal = (blockId: string, actionId: string) => ({ in: 'modal' as const, blockId, actionId });

describe('a modal', () => {
  test('is there for whoever asked for it, with what is filled in, until it is sent', async () => {
    const { types, does, sees, ben } = await forms();
    await types('/form');
    expect(sees().modal).toMatchObject({ view: { type: 'modal', title: { text: 'Form' } }, picked: {} });
    expect(sees(ben).modal).toBeNull();

    await does({ kind: 'fills', ...inModal('name', 'text'), value: 'Ana' });
    await does({ kind: 'ticks', ...inModal('held', 'boxes'), values: ['two'] });
    await does({ kind: 'selects', ...inModal('day', 'days'), value: 'tue' });
    expect(sees().modal?.picked).toEqual({
      'name/text': 'Ana',
      'held/boxes': [option('Two')],
      'day/days': option('Tue'),
    });
    expect(await does({ kind: 'submits' })).toEqual({ done: true });
    expect(sees().modal).toBeNull();
  });

  test('stays, with what is wrong under each field', async () => {
    const { types, does, sees } = await forms();
    await types('/form');
    expect(await does({ kind: 'submits' })).toEqual({ done: true, shownError: 'required_field' });
    expect(sees().modal?.errors).toEqual({ name: 'Please complete this required field.' });

    await does({ kind: 'fills', ...inModal('name', 'text'), value: 'bad' });
    expect(await does({ kind: 'submits' })).toEqual({ done: true });
    expect(sees().modal?.errors).toEqual({ name: 'Not that one' });

    await does({ kind: 'fills', ...inModal('name', 'text'), value: null });
    expect(await does({ kind: 'submits' })).toMatchObject({ shownError: 'required_field' });
  });

  test('may lie on another, which is there again once it is closed', async () => {
    const { types, does, sees } = await forms();
    const title = () => sees().modal?.view.title;
    await types('/form');
    await does({ kind: 'taps', ...inModal('more', 'deeper') });
    expect(title()).toEqual(plain('Deeper'));
    await does({ kind: 'closes' });
    expect(title()).toEqual(plain('Form'));
    await does({ kind: 'closes' });
    expect(sees().modal).toBeNull();
  });
});

test('Home is there once it was opened, each person with their own', async () => {
  const { does, sees, ben, heard } = await forms();
  expect(sees().home).toBeNull();
  await does({ kind: 'opens-home' });
  expect(sees().home?.view).toMatchObject({ type: 'home', blocks: [{ block_id: 'home' }] });
  expect(sees(ben).home).toBeNull();
  await does({ kind: 'taps', in: 'home', actionId: 'start' });
  expect(heard).toEqual(['start home']);
  const act: Act = { kind: 'taps', in: 'home', actionId: 'start' };
  expect(await does(act, ben)).toEqual({ done: false, problem: 'Ben has no home open' });
});

test('two buttons of one name are told apart by where they stand, and the page has asked if one is sure', async () => {
  const { types, does, sees, heard } = await forms();
  await types('/twice');
  const [message] = sees().messages;
  if (!message) throw new Error('no message');
  const tap = { kind: 'taps' as const, in: { channel: message.channel, ts: message.ts }, actionId: 'yes' };
  expect(await does({ ...tap, blockId: 'second' })).toEqual({ done: true });
  expect(heard).toEqual(['yes second']);
  expect(await does(tap)).toMatchObject({ done: false, problem: expect.stringMatching(/^2 times/) });
  expect(heard).toHaveLength(1);
});
