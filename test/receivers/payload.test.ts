import { describe, expect, test } from 'vitest';
import { isPayload } from '../../src/receivers/payload.ts';

const command = {
  command: '/certify',
  text: '',
  user_id: 'U1',
  channel_id: 'C1',
  team_id: 'T1',
  trigger_id: '1.2.3',
  response_url: 'https://hooks.slack.com/commands/1',
};
const tap = {
  type: 'block_actions',
  user: { id: 'U1' },
  team: { id: 'T1' },
  channel: { id: 'C1' },
  container: { type: 'message', message_ts: '1.2', channel_id: 'C1', is_ephemeral: false },
  actions: [{ type: 'button', action_id: 'start:here', block_id: 'b', action_ts: '1.3', value: 'x' }],
  response_url: 'https://hooks.slack.com/actions/1',
};
const event = { type: 'event_callback', team_id: 'T1', event: { type: 'app_uninstalled' } };

const view = { id: 'V1', type: 'modal', callback_id: 'compare', private_metadata: '', state: { values: {} } };
const inView = {
  ...tap,
  channel: undefined,
  response_url: undefined,
  container: { type: 'view', view_id: 'V1' },
  view,
  trigger_id: '1.2.3',
};
const chosen = { user: { id: 'U1' }, team: { id: 'T1' }, trigger_id: '1.2.3', action_ts: '1.2' };
const shortcut = { ...chosen, type: 'shortcut', callback_id: 'find' };
const onMessage = {
  ...chosen,
  type: 'message_action',
  callback_id: 'compare',
  channel: { id: 'C1' },
  message: { type: 'message', ts: '1.1', text: 'CSM or PSM I?' },
  response_url: 'https://hooks.slack.com/app/1',
};
const submission = {
  type: 'view_submission',
  user: { id: 'U1' },
  team: { id: 'T1' },
  view,
  response_urls: [],
};

const without = (body: Record<string, unknown>, field: string) =>
  Object.fromEntries(Object.entries(body).filter(([name]) => name !== field));

describe('what Slack can have sent', () => {
  test.each([
    ['a command', command],
    ['a command in an installation for a whole organisation', { ...command, is_enterprise_install: 'true' }],
    ['a tap', tap],
    ['a tap of somebody in another company', { ...tap, team: null, enterprise: { id: 'E1', name: 'x' } }],
    ['a tap with the message it was made in', { ...tap, message: { ts: '1.2', thread_ts: '1.1' } }],
    ['an event', event],
    ['a tap in a modal', inView],
    ['a shortcut', shortcut],
    ['a shortcut on a message', onMessage],
    ['a shortcut on a message that has no words', { ...onMessage, message: { ts: '1.1' } }],
    ['a modal that is submitted', submission],
  ])('%s', (_, body) => {
    expect(isPayload(body)).toBe(true);
  });
});

describe('what Slack cannot have sent', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', [command]],
    ['a word', 'command'],
    ['a number', 5],
    ['an empty object', {}],
    ...['user', 'callback_id', 'trigger_id', 'action_ts'].map((field): [string, unknown] => [
      `a shortcut without ${field}`,
      without(shortcut, field),
    ]),
    ...['user', 'channel', 'message', 'response_url'].map((field): [string, unknown] => [
      `a shortcut on a message without ${field}`,
      without(onMessage, field),
    ]),
    ...['user', 'view'].map((field): [string, unknown] => [
      `a submission without ${field}`,
      without(submission, field),
    ]),
    ['a submission of no modal in particular', { ...submission, view: { ...view, callback_id: null } }],
    ['a submission that answers elsewhere', { ...submission, response_urls: [{ response_url: 'x' }] }],
    ['a tap in a modal whose picks are no object', { ...inView, view: { ...view, state: { values: 1 } } }],
    ['an event with an address to answer at', { ...event, response_url: 'https://x.example/' }],
    ...['text', 'user_id', 'channel_id', 'trigger_id', 'response_url'].map((field): [string, unknown] => [
      `a command without ${field}`,
      without(command, field),
    ]),
    ['a command with a list for a name', { ...command, user_id: ['U1', 'U2'] }],
    ['a command whose way back is no address', { ...command, response_url: 'x' }],
    ['a command that is also an event', { ...command, event: { type: 'x' } }],
    ...['user', 'container', 'actions'].map((field): [string, unknown] => [
      `a tap without ${field}`,
      without(tap, field),
    ]),
    ['a tap on nothing', { ...tap, actions: [] }],
    ['a tap with a number for an action id', { ...tap, actions: [{ ...tap.actions[0], action_id: 5 }] }],
    ['a tap without its time', { ...tap, actions: [without(tap.actions[0] ?? {}, 'action_ts')] }],
    ['a tap by number 5', { ...tap, user: { id: 5 } }],
    ['a command of somebody whose id would call others', { ...command, user_id: 'U1> <!channel' }],
    ['a command in a conversation whose id would', { ...command, channel_id: 'C1> <!here' }],
    ['a tap of somebody whose id would', { ...tap, user: { id: 'U1> <!channel' } }],
    ['a tap in a conversation whose id would', { ...tap, channel: { id: '<!here>' } }],
    ['a command in a workspace by a name that every object has', { ...command, team_id: '__proto__' }],
    ['an event for such a workspace', { ...event, authorizations: [{ team_id: '__proto__' }] }],
    ['an event for a list of workspaces', { ...event, authorizations: [{ team_id: ['T1'] }] }],
    ['a tap in such an organisation', { ...tap, enterprise: { id: '__proto__' } }],
    ['a command by a name that would call others', { ...command, command: '<!channel>' }],
    ['a command by an address', { ...command, command: 'https://x.example/' }],
    ['a tap on what would call others', { ...tap, actions: [{ ...tap.actions[0], action_id: '<!here>' }] }],
    ['a tap at a time that would', { ...tap, actions: [{ ...tap.actions[0], action_ts: '<@U1>' }] }],
    ['a tap in a team of number 5', { ...tap, team: { id: 5 } }],
    ['an event in no conversation', { ...event, event: { type: 'message', channel: null } }],
    ['an event of no type', { ...event, event: {} }],
    ['an interaction that Certify has not', { ...tap, type: 'dialog_submission' }],
  ])('%s', (_, body) => {
    expect(isPayload(body)).toBe(false);
  });
});
