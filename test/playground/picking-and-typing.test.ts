import { expect, test } from 'vitest';
import { bareApp, goActions } from './bare-app.ts';

const plain = (text: string) => ({ type: 'plain_text', text });

test('an option is known by its value, although another one has that written on it', async () => {
  const { ana, question, lastPayload } = await bareApp();
  const [one, five] = [
    { text: plain('1'), value: '5' },
    { text: plain('5'), value: '1' },
  ];
  const rating = { type: 'static_select', action_id: 'rating', options: [one, five] };
  const message = await question({ blocks: [{ type: 'actions', block_id: 'b', elements: [rating] }] });
  await ana.selects({ actionId: 'rating' }, '1', { in: message });
  expect(lastPayload()).toMatchObject({ actions: [{ selected_option: five }] });
});

/** Platform notes 3.1: "`state.values` holds all stateful elements of the message". */
test('what is picked in a select of several comes with the next tap, and no more can be picked than it takes', async () => {
  const { ana, question, lastPayload } = await bareApp();
  const options = ['a', 'b', 'c'].map((value) => ({ text: plain(value.toUpperCase()), value }));
  const list = { type: 'multi_static_select', action_id: 'list', options, max_selected_items: 2 };
  const beside = { type: 'section', block_id: 'beside', text: plain('Which?'), accessory: list };
  const message = await question({ blocks: [beside, goActions()] });
  await ana.picks({ actionId: 'list' }, ['A', 'c'], { in: message });
  const picked = [options[0], options[2]];
  expect(lastPayload()).toMatchObject({ actions: [{ action_id: 'list', selected_options: picked }] });
  await ana.taps('Go', { in: message });
  expect(lastPayload()).toMatchObject({
    actions: [{ action_id: 'go' }],
    state: { values: { beside: { list: { type: 'multi_static_select', selected_options: picked } } } },
  });
  await expect(ana.picks({ actionId: 'list' }, ['a', 'b', 'c'], { in: message })).rejects.toThrow(
    'at most 2',
  );
});

/** Platform notes 3.5: "An input in a message tells the app nothing without dispatch_action." */
test('what is typed into a message waits for the next tap, unless the app asked to hear of it at once', async () => {
  const { ana, question, payloads, lastPayload } = await bareApp();
  const input = (name: string, more = {}) => ({
    type: 'input',
    block_id: name,
    label: plain(name),
    element: { type: 'plain_text_input', action_id: name },
    ...more,
  });
  const blocks = [input('waits'), input('hurries', { dispatch_action: true }), goActions()];
  const message = await question({ blocks });
  expect(await ana.fills('waits', 'later', { in: message })).toMatchObject({ delivered: false });
  expect(payloads).toEqual([]);
  await ana.fills('hurries', 'now', { in: message });
  expect(lastPayload()).toMatchObject({
    actions: [{ action_id: 'hurries', value: 'now' }],
    state: { values: { waits: { waits: { value: 'later' } } } },
  });
});

test('nobody is told that the app did not hear of a closed modal', async () => {
  const { ana, ack, call, command, lastPayload } = await bareApp();
  await command();
  await call('views.open', {
    trigger_id: lastPayload().trigger_id,
    view: { type: 'modal', title: plain('M'), notify_on_close: true, blocks: [{ type: 'divider' }] },
  });
  ack.status = 500;
  const outcome = await ana.closes();
  expect(outcome).toMatchObject({ delivered: true, acked: false });
  expect(outcome.shownError).toBeUndefined();
  expect(ana.modal()).toBeUndefined();
});
