import { describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/operations/pino-log.ts';
import type { Mishap } from '../../src/playground/workspace/mishaps.ts';
import { slack } from '../conversation-on-slack/slack.ts';
import { slackFor } from '../support/built-app.ts';
import { catalog } from '../support/catalog.ts';
import { reader } from '../support/reader.ts';

async function connected() {
  const on = await slack({ mode: 'socket', callMs: 800 });
  return { ...on, agile: on.channel() };
}

const answers = async ({ ana, agile }: Awaited<ReturnType<typeof connected>>) =>
  expect(await ana.types('/certify help', { in: agile })).toMatchObject({ acked: true });

describe('the connection', () => {
  test('a new one is there before the old one is left, so that nothing typed is missed', async () => {
    const on = await connected();
    on.workspace.disconnects('refresh_requested');
    for (let times = 0; times < 5; times += 1) await answers(on);
    await expect.poll(() => on.log.at(-1)).toMatch(/^connected to Slack again after \d/);
    await expect.poll(() => on.workspace.connections()).toBe(1);
    await answers(on);
  });

  test('its loss and its return are one line each', async () => {
    const on = await connected();
    const before = on.log.length;
    on.workspace.drops();
    await expect.poll(() => on.workspace.connections()).toBe(1);
    await answers(on);
    const lines = on.log.slice(before);
    expect(lines[0]).toBe('the connection to Slack was lost; connecting again');
    expect(lines.at(-1)).toMatch(/^connected to Slack again after \d+\.\d s$/);
    expect(lines).toHaveLength(2);
  });

  test.each<[string, string, Mishap]>([
    ['the address is refused with 503', 'apps.connections.open', { status: 503 }],
    ['the address is never told', 'apps.connections.open', 'never'],
    ['the call breaks off', 'apps.connections.open', 'reset'],
    ['a page comes instead of an answer', 'apps.connections.open', { status: 200, body: '<html></html>' }],
    ['Slack has trouble of its own', 'apps.connections.open', { error: 'internal_error' }],
    ['Slack asks to wait', 'apps.connections.open', { retryAfterSeconds: 1 }],
    ['the socket is refused', 'upgrade', { status: 503 }],
    ['the socket is never answered', 'upgrade', 'never'],
    ['the socket breaks off', 'upgrade', 'reset'],
  ])('comes back although %s', async (_, method, mishap) => {
    const on = await connected();
    const before = on.log.length;
    on.workspace.mishaps.next(method, mishap, 2);
    on.workspace.drops();
    const since = performance.now();
    await expect.poll(() => on.log.slice(before), { timeout: 15_000 }).toHaveLength(2);
    const asked = typeof mishap === 'object' && 'retryAfterSeconds' in mishap ? mishap.retryAfterSeconds : 0;
    expect(performance.now() - since).toBeGreaterThanOrEqual(2 * asked * 1000);
    expect(on.workspace.mishaps.take(method)).toBeUndefined();
    expect(on.workspace.connections()).toBe(1);
    await answers(on);
  });

  test('a token that is refused meanwhile ends it with the sentence that a start would have ended with', async () => {
    const workspace = await slackFor('socket');
    const ends: string[] = [];
    const certify = createApp({
      connection: {
        mode: 'socket',
        botToken: workspace.identity.botToken,
        appToken: workspace.identity.appToken,
        apiUrl: workspace.apiUrl,
      },
      catalog,
      reader,
      now: () => new Date(),
      log: createLog({ level: 'debug', format: 'json', stream: { write: () => {} } }),
      cannotGoOn: (why) => ends.push(why.message),
    });
    await certify.start();
    onTestFinished(() => void certify.stop(0));
    workspace.mishaps.always('apps.connections.open', { error: 'token_revoked' });
    workspace.drops();
    await expect
      .poll(() => ends)
      .toEqual([expect.stringMatching(/^Slack does not accept SLACK_APP_TOKEN \(token_revoked\)\./)]);
  });
});

describe('words that Slack never says', () => {
  test.each([
    'null',
    '5',
    '[]',
    '"hello"',
    '',
    'no JSON',
    '{}',
    '{"type":"ws_message"}',
    '{"type":"close"}',
    '{"type":"error"}',
    '{"type":"disconnected"}',
    '{"type":"slack_event","envelope_id":"e","payload":{}}',
    '{"type":"events_api","envelope_id":"e"}',
    '{"type":"events_api","envelope_id":"e","payload":null}',
    '{"type":"events_api","envelope_id":"e","payload":{"type":"event_callback","event":{"type":"close"}}}',
    '{"type":"events_api","envelope_id":"e","payload":{"command":"/certify","text":"","user_id":"U","channel_id":"C","trigger_id":"1","response_url":"http://x/"}}',
    '{"type":"slash_commands","envelope_id":5,"payload":{}}',
    '{"type":"slash_commands","envelope_id":"e","payload":{"command":"/certify","user_id":5}}',
    '{"type":"interactive","envelope_id":"e","payload":{"type":"block_actions","actions":[null]}}',
  ])('%s is left alone', async (words) => {
    const on = await connected();
    on.workspace.says(words);
    await answers(on);
    expect(on.workspace.connections()).toBe(1);
    expect(on.log).toContain('something on the socket was left alone: nothing that Slack sends to Certify');
  });
});
