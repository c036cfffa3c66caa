import type { App } from '@slack/bolt';
import { describe, expect, test } from 'vitest';
import type { WorkspaceOptions } from '../../src/playground/workspace/workspace.ts';
import { bareApp } from './bare-app.ts';
import { httpApp } from './tiny-app.ts';

const SCOPES = ['commands', 'chat:write', 'app_mentions:read', 'im:history'];

interface Heard {
  readonly type: string;
  readonly retryNum: number | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly event: Readonly<Record<string, unknown>>;
}

/** An app that hears every event; Home has a note in it that Slack keeps. */
async function listening(options: WorkspaceOptions = {}) {
  const heard: Heard[] = [];
  const workspace = await httpApp(
    (app: App) => {
      app.event(/.*/, async ({ event, body, context }) => {
        heard.push({ type: event.type, retryNum: context.retryNum, body: { ...body }, event: { ...event } });
      });
      app.event('app_home_opened', async ({ client, event }) => {
        await client.views.publish({
          user_id: event.user,
          view: { type: 'home', private_metadata: 'kept', blocks: [{ type: 'divider' }] },
        });
      });
      app.shortcut(/.*/, async ({ ack }) => ack());
    },
    { scopes: SCOPES, ...options },
  );
  const ana = workspace.person('ana');
  const mention = `<@${workspace.identity.botUserId}> hello`;
  return { workspace, ana, mention, heard, types: () => heard.map(({ type }) => type) };
}

describe('which events come', () => {
  test('a mention where the app is a member, and nowhere else', async () => {
    const { workspace, ana, mention, types } = await listening();
    const members = [ana];
    await ana.types(mention, { in: workspace.channel('without', { members }) });
    await ana.types(mention, { in: workspace.channel('ana-and-ben', { members, kind: 'dm' }) });
    await ana.types('no mention', { in: workspace.channel('with', { members, botIsMember: true }) });
    expect(types()).toEqual([]);
    await ana.types(mention, {
      in: workspace.channel('group', { members, kind: 'group-dm', botIsMember: true }),
    });
    expect(types()).toEqual(['app_mention']);
  });

  test('in the app’s own conversation a mention is a message', async () => {
    const { ana, mention, types } = await listening();
    await ana.types(mention, { in: ana.dm() });
    expect(types()).toEqual(['message']);
  });

  test.each([
    ['message.im', ['app_mention', 'app_home_opened']],
    ['app_home_opened', ['app_mention', 'message.im']],
    ['app_mention', ['message.im', 'app_home_opened']],
  ])('not %s without a subscription to it', async (event, events) => {
    const { workspace, ana, mention, types } = await listening({ events });
    await ana.types(mention, { in: workspace.channel('with', { members: [ana], botIsMember: true }) });
    await ana.types('hello', { in: ana.dm() });
    await ana.opensHome();
    expect(types()).toHaveLength(2);
    expect(types()).not.toContain(event.replace('.im', ''));
  });

  test('Home brings what was published there before', async () => {
    const { ana, heard } = await listening();
    await ana.opensHome();
    await ana.opensHome();
    expect(heard.map(({ event }) => event.view)).toEqual([
      undefined,
      expect.objectContaining({ type: 'home', private_metadata: 'kept', hash: expect.any(String) }),
    ]);
  });

  test('somebody of another company in a shared channel is known by their team', async () => {
    const { workspace, mention, heard } = await listening();
    const carl = workspace.person('carl', { team: 'T0OTHER' });
    const shared = workspace.channel('shared', { members: [carl], botIsMember: true, shared: true });
    await carl.types(mention, { in: shared });
    expect(heard).toMatchObject([
      {
        event: { user: carl.id, team: 'T0OTHER' },
        body: { team_id: 'T0PLAYGROUND', is_ext_shared_channel: true },
      },
    ]);
  });

  test('nobody writes in an archived channel', async () => {
    const { workspace, ana, mention, types } = await listening();
    const old = workspace.channel('old', { members: [ana], botIsMember: true, archived: true });
    expect(await ana.types(mention, { in: old })).toMatchObject({ shownError: 'is_archived' });
    expect(ana.sees(old)).toEqual([]);
    expect(types()).toEqual([]);
  });
});

describe('an event comes again', () => {
  test('where nobody took it, at once, and says so', async () => {
    const { ana, agile, workspace, ack, payloads } = await bareApp({ scopes: SCOPES });
    ack.status = 503;
    await ana.types(`<@${workspace.identity.botUserId}> hello`, { in: agile });
    expect(payloads).toHaveLength(2);
    expect(payloads[1]).toEqual(payloads[0]);
  });

  test('twice with one event_id, the second as a retry', async () => {
    const { workspace, ana, mention, heard } = await listening();
    const channel = workspace.channel('with', { members: [ana], botIsMember: true });
    await workspace.under({ deliverTwice: true }, () => ana.types(mention, { in: channel }));
    expect(heard.map(({ retryNum }) => retryNum).sort()).toEqual([1, undefined]);
    expect(new Set(heard.map(({ body }) => body.event_id)).size).toBe(1);
  });
});

describe('shortcuts', () => {
  test('only those that the app offers, and on no message that one person alone sees', async () => {
    const { ana } = await listening({ shortcuts: ['find'] });
    await expect(ana.usesShortcut('other')).rejects.toThrow('there is no shortcut other');
    expect(await ana.usesShortcut('find')).toMatchObject({ acked: true });
  });

  test('none without the scope for it', async () => {
    const { ana } = await listening({ scopes: ['chat:write'] });
    await expect(ana.usesShortcut('find')).rejects.toThrow('there is no shortcut find');
  });
});
