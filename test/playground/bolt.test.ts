import type { App } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import { actions, button, httpApp, socketApp } from './tiny-app.ts';

/** Asks in the channel, then goes on in the thread, replacing one message. */
function quiz(app: App) {
  app.command('/quiz', async ({ ack, command, client }) => {
    await ack();
    const root = await client.chat.postMessage({ channel: command.channel_id, text: 'A quiz' });
    await client.chat.postMessage({
      channel: command.channel_id,
      thread_ts: root.ts ?? '',
      text: 'First?',
      blocks: [actions('q1', button('Yes', 'answer:1:yes', { value: 'one' }), button('No', 'answer:1:no'))],
    });
  });
  app.action(/^answer:/, async ({ ack, respond, action }) => {
    await ack();
    const value = 'value' in action ? action.value : 'none';
    await respond({
      replace_original: true,
      text: `You said ${value}`,
      blocks: [actions('q2', button('Bye', 'answer:bye'))],
    });
  });
}

describe.each([
  ['HTTP', httpApp],
  ['Socket Mode', socketApp],
] as const)('a Bolt app over %s', (_mode, start) => {
  test('is led through a thread by taps', async () => {
    const workspace = await start(quiz);
    const ana = workspace.person('ana');
    const ben = workspace.person('ben');
    const agile = workspace.channel('agile', { members: [ana, ben], botIsMember: true });
    const outcome = await ana.types('/quiz', { in: agile });
    expect(outcome).toMatchObject({ delivered: true, acked: true, status: 200 });
    const question = ana.lastMessage(agile);
    expect(question.text).toBe('First?');
    expect(question.buttons.map(({ label }) => label)).toEqual(['Yes', 'No']);
    expect(ana.sees(agile).map(({ text }) => text)).toEqual(['A quiz']);
    await ana.taps('Yes', { in: question });
    expect(ben.sees({ thread: question }).map(({ text }) => text)).toEqual(['A quiz', 'You said one']);
  });

  test('sees its failures as the person would', async () => {
    const workspace = await start(
      (app) => {
        app.command('/slow', async () => {});
      },
      { ackLimitMs: 60 },
    );
    const ana = workspace.person('ana');
    const agile = workspace.channel('agile', { members: [ana] });
    const outcome = await ana.types('/slow', { in: agile });
    expect(outcome).toMatchObject({ acked: false, shownError: 'operation_timeout' });
  });
});
