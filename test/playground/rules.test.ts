import { expect, test } from 'vitest';
import type { BlockRuleId } from '../../src/playground/workspace/block-rules.ts';
import { type RuleId, type RuleRow, rules } from '../../src/playground/workspace/rules.ts';
import { defaultSwitches } from '../../src/playground/workspace/switches.ts';
import type { ChannelOptions } from '../../src/playground/workspace/workspace.ts';
import type { Json } from '../../src/playground/workspace/world.ts';
import { type Bare, bareApp, goActions } from './bare-app.ts';
import { blockCases } from './block-cases.ts';

/** Every rule that is not about layout: shows the refusal, and the neighbour that passes. */
const wireCases: Record<Exclude<RuleId, BlockRuleId>, () => Promise<void>> = {
  'channel-visible': async () => {
    expect(await postTo({ kind: 'private' })).toBe('channel_not_found');
    expect(await postTo({ kind: 'dm', members: ['ana', 'ben'] })).toBe('channel_not_found');
    expect(await postTo({ kind: 'private', botIsMember: true })).toBe('ok');
    const { call, ana } = await bareApp();
    expect(await call('chat.postMessage', { channel: ana.id, text: 'hi' })).toMatchObject({ ok: true });
  },
  'channel-joined': async () => {
    expect(await postTo({})).toBe('not_in_channel');
    expect(await postTo({ botIsMember: true })).toBe('ok');
    expect(await postTo({}, {}, ['chat:write', 'chat:write.public'])).toBe('ok');
  },
  'ephemeral-needs-membership': async () => {
    const app = await bareApp({ scopes: ['chat:write', 'chat:write.public'] });
    const open = app.workspace.channel('open', { members: [app.ana] });
    const whisper = () =>
      app.call('chat.postEphemeral', { channel: open.id, user: app.ana.id, text: 'psst' });
    expect(await whisper()).toMatchObject({ error: 'not_in_channel' });
    app.workspace.switches.publicScopeAllowsEphemeral = true;
    expect(await whisper()).toMatchObject({ ok: true });
  },
  'channel-archived': async () => {
    expect(await postTo({ botIsMember: true, archived: true })).toBe('is_archived');
  },
  'posting-restricted': async () => {
    expect(await postTo({ botIsMember: true, restricted: true })).toBe('restricted_action');
  },
  'channel-read-only': async () => {
    expect(await postTo({ botIsMember: true, readOnly: true })).toBe('restricted_action_read_only_channel');
  },
  'channel-thread-only': async () => {
    const threadOnly = { botIsMember: true, threadOnly: true };
    expect(await postTo(threadOnly)).toBe('restricted_action_thread_only_channel');
    expect(await postTo(threadOnly, { thread_ts: '1.000001' })).toBe('ok');
  },
  'channel-without-threads': async () => {
    const nonThreadable = { botIsMember: true, nonThreadable: true };
    expect(await postTo(nonThreadable, { thread_ts: '1.000001' })).toBe(
      'restricted_action_non_threadable_channel',
    );
    expect(await postTo(nonThreadable)).toBe('ok');
  },
  'thread-locked': async () => {
    const { call, agile } = await bareApp();
    agile.lockedThreads.add('1.000001');
    const reply = (thread_ts: string) =>
      call('chat.postMessage', { channel: agile.id, text: 'hi', thread_ts });
    expect(await reply('1.000001')).toMatchObject({ error: 'restricted_action_thread_locked' });
    expect(await reply('1.000002')).toMatchObject({ ok: true });
  },
  'reply-to-ephemeral': async () => {
    const { call, agile, ana } = await bareApp();
    const whisper = await call('chat.postEphemeral', { channel: agile.id, user: ana.id, text: 'psst' });
    const reply = { channel: agile.id, text: 'hi', thread_ts: whisper.message_ts };
    expect(await call('chat.postMessage', reply)).toMatchObject({ error: 'cannot_reply_to_message' });
  },
  'messages-tab-on': async () => {
    const { call, ana } = await bareApp();
    ana.dm().messagesTabDisabled = true;
    const post = () => call('chat.postMessage', { channel: ana.id, text: 'hi' });
    expect(await post()).toMatchObject({ error: 'messages_tab_disabled' });
    ana.dm().messagesTabDisabled = false;
    expect(await post()).toMatchObject({ ok: true });
  },
  'ephemeral-recipient-in-channel': async () => {
    const { call, agile, ana, workspace } = await bareApp();
    const whisper = (user: string) => call('chat.postEphemeral', { channel: agile.id, user, text: 'psst' });
    expect(await whisper(workspace.person('ben').id)).toMatchObject({ error: 'user_not_in_channel' });
    expect(await whisper(ana.id)).toMatchObject({ ok: true });
  },
  'no-text': async () => {
    expect(await postTo({ botIsMember: true }, { text: '' })).toBe('no_text');
    expect(await postTo({ botIsMember: true }, { text: '', blocks: [goActions()] })).toBe('ok');
  },
  'markdown-text-alone': async () => {
    expect(await postTo({ botIsMember: true }, { markdown_text: '*hi*' })).toBe('markdown_text_conflict');
    expect(await postTo({ botIsMember: true }, { text: '', markdown_text: '*hi*' })).toBe('ok');
  },
  'markdown-text-12000': async () => {
    const markdown = (length: number) => ({ text: '', markdown_text: 'x'.repeat(length) });
    expect(await postTo({ botIsMember: true }, markdown(12_001))).toBe('msg_too_long');
    expect(await postTo({ botIsMember: true }, markdown(12_000))).toBe('ok');
  },
  'text-4000': async () => {
    const { call, agile, question } = await bareApp();
    const { ts } = await question();
    const update = (length: number) =>
      call('chat.update', { channel: agile.id, ts, text: 'x'.repeat(length) });
    expect(await update(4001)).toMatchObject({ error: 'msg_too_long' });
    expect(await update(4000)).toMatchObject({ ok: true });
  },
  'ephemeral-not-editable': async () => {
    const { call, agile, ana } = await bareApp();
    const whisper = await call('chat.postEphemeral', { channel: agile.id, user: ana.id, text: 'psst' });
    const target = { channel: agile.id, ts: whisper.message_ts, text: 'x' };
    expect(await call('chat.update', target)).toMatchObject({ error: 'message_not_found' });
    expect(await call('chat.delete', target)).toMatchObject({ error: 'message_not_found' });
  },
  'message-exists': async () => {
    const { call, agile, question } = await bareApp();
    const remove = (ts: string) => call('chat.delete', { channel: agile.id, ts });
    const { ts } = await question();
    expect(await remove(ts)).toMatchObject({ ok: true });
    expect(await remove(ts)).toMatchObject({ error: 'message_not_found' });
  },
  'own-message': async () => {
    const { call, agile, ana } = await bareApp();
    await ana.types('mine', { in: agile });
    const target = { channel: agile.id, ts: ana.lastMessage(agile).ts, text: 'x' };
    expect(await call('chat.update', target)).toMatchObject({ error: 'cant_update_message' });
    expect(await call('chat.delete', target)).toMatchObject({ error: 'cant_delete_message' });
  },

  'ephemeral-in-quiet-thread': async () => {
    const { call, agile, ana, question } = await bareApp();
    const root = await question();
    const whisper = () =>
      call('chat.postEphemeral', { channel: agile.id, user: ana.id, text: 'psst', thread_ts: root.ts });
    await whisper();
    expect(ana.sees({ thread: root })).toHaveLength(1);
    await call('chat.postMessage', { channel: agile.id, text: 'first', thread_ts: root.ts });
    await whisper();
    expect(ana.sees({ thread: root }).map(({ text }) => text)).toEqual(['Q', 'first', 'psst']);
  },
  'ephemeral-reader-away': async () => {
    const { call, agile, ana } = await bareApp();
    const whisper = () => call('chat.postEphemeral', { channel: agile.id, user: ana.id, text: 'psst' });
    ana.goesAway();
    await whisper();
    expect(ana.sees(agile)).toEqual([]);
    ana.goesAway(false);
    await whisper();
    expect(ana.sees(agile)).toHaveLength(1);
  },
  'thread-of-a-reply': async () => {
    const { question, workspace } = await bareApp();
    const root = await question();
    const reply = await question({ thread_ts: root.ts });
    expect(notedRules(workspace)).not.toContain('thread-of-a-reply');
    expect((await question({ thread_ts: reply.ts })).threadTs).toBe(root.ts);
    expect(notedRules(workspace)).toContain('thread-of-a-reply');
  },
  'thread-unknown': async () => {
    const { question, workspace } = await bareApp();
    await question();
    expect(notedRules(workspace)).not.toContain('thread-unknown');
    await question({ thread_ts: '1.000001' });
    expect(notedRules(workspace)).toContain('thread-unknown');
  },
  'text-for-screen-readers': async () => {
    const { question, workspace } = await bareApp();
    await question();
    expect(notedRules(workspace)).not.toContain('text-for-screen-readers');
    await question({ text: '' });
    expect(notedRules(workspace)).toContain('text-for-screen-readers');
  },
  'text-advised-4000': async () => {
    const { question, workspace } = await bareApp();
    await question({ text: 'x'.repeat(4000) });
    expect(notedRules(workspace)).not.toContain('text-advised-4000');
    await question({ text: 'x'.repeat(4001) });
    expect(notedRules(workspace)).toContain('text-advised-4000');
  },
  'text-cut-at-40000': async () => {
    const { question, workspace } = await bareApp();
    await question({ text: 'x'.repeat(40_000) });
    expect(notedRules(workspace)).not.toContain('text-cut-at-40000');
    expect((await question({ text: 'x'.repeat(40_001) })).text).toHaveLength(40_000);
    expect(notedRules(workspace)).toContain('text-cut-at-40000');
  },
  'block-ids-new': async () => {
    const { question, call, workspace } = await bareApp();
    const { channel, ts } = await question();
    await call('chat.update', { channel, ts, text: 'Q', blocks: [goActions('b2')] });
    expect(notedRules(workspace)).not.toContain('block-ids-new');
    await call('chat.update', { channel, ts, text: 'Q', blocks: [goActions('b2')] });
    expect(notedRules(workspace)).toContain('block-ids-new');
  },
  'update-wipes-blocks': async () => {
    const { question, call, workspace, ana } = await bareApp();
    const asked = await question();
    const update = { channel: asked.channel, ts: asked.ts, text: 'Done' };
    await call('chat.update', { ...update, blocks: [goActions('b2')] });
    expect(notedRules(workspace)).not.toContain('update-wipes-blocks');
    await call('chat.update', update);
    expect(notedRules(workspace)).toContain('update-wipes-blocks');
    expect(ana.looksAgain(asked)).toMatchObject({ blocks: [], text: 'Done', edited: true });
  },

  'response-url-30-minutes': async () => {
    const { command, respond, workspace } = await bareApp();
    const url = await command();
    workspace.passes(30 * 60_000);
    expect(await respond(url, { text: 'just in time' })).toBe('200 ok');
    workspace.passes(1);
    expect(await respond(url, { text: 'late' })).toBe('404 expired_url');
  },
  'response-url-5-uses': async () => {
    const { command, respond } = await bareApp();
    const url = await command();
    for (const use of [1, 2, 3, 4, 5]) expect(await respond(url, { text: `${use}` })).toBe('200 ok');
    expect(await respond(url, { text: '6' })).toBe('404 used_url');
  },
  'response-no-text': async () => {
    const { command, respond } = await bareApp();
    const url = await command();
    expect(await respond(url, { response_type: 'ephemeral' })).toBe('400 no_text');
    expect(await respond(url, { response_type: 'in_channel' })).toBe('200 ok');
  },
  'response-source-gone': async () => {
    const { question, ana, respond, lastPayload } = await bareApp();
    await ana.taps('Go', { in: await question() });
    const url = lastPayload().response_url;
    expect(await respond(url, { delete_original: true })).toBe('200 ok');
    expect(await respond(url, { text: 'again', replace_original: true })).toBe('404 message_not_found');
  },
  'response-thread-uninvited': async () => {
    const { command, respond, workspace, ana } = await bareApp();
    const secret = workspace.channel('secret', { kind: 'private', members: [ana] });
    const answer = { text: 'hi', response_type: 'in_channel', thread_ts: '1.000001' };
    const url = await command(secret);
    expect(await respond(url, answer)).toBe('200 ok');
    workspace.switches.responseUrlThreadNeedsMembership = true;
    expect(await respond(url, answer)).toBe('404 channel_not_found');
  },

  'method-known': async () => {
    const { call } = await bareApp();
    expect(await call('chat.shout')).toMatchObject({ error: 'unknown_method' });
    expect(await call('auth.test')).toMatchObject({ ok: true, team_id: 'T0PLAYGROUND' });
  },
  'token-given': async () => {
    const { call } = await bareApp();
    expect(await call('auth.test', {}, '')).toMatchObject({ error: 'not_authed' });
    expect(await call('auth.test', { token: 'xoxb-playground' }, '')).toMatchObject({ ok: true });
  },
  'token-kind': async () => {
    const { call } = await bareApp();
    expect(await call('apps.connections.open')).toMatchObject({ error: 'not_allowed_token_type' });
    expect(await call('apps.connections.open', {}, 'xapp-playground')).toMatchObject({ ok: true });
  },
  'token-valid': async () => {
    const { call } = await bareApp();
    expect(await call('auth.test', {}, 'xoxb-other')).toMatchObject({ error: 'invalid_auth' });
  },
  'scope-granted': async () => {
    const { call, ana, workspace } = await bareApp({ scopes: ['chat:write'] });
    const info = () => call('users.info', { user: ana.id });
    expect(await info()).toMatchObject({
      error: 'missing_scope',
      needed: 'users:read',
      provided: 'chat:write',
    });
    workspace.scopes.add('users:read');
    expect(await info()).toMatchObject({ ok: true, user: { name: 'ana' } });
  },

  'receiver-active': async () => {
    const { call, workspace } = await bareApp();
    expect(await call('chat.postMessage', { channel: workspace.person('mia').id, text: 'hi' })).toMatchObject(
      {
        ok: true,
      },
    );
    const gone = workspace.person('gone', { standing: 'deactivated' });
    expect(await call('chat.postMessage', { channel: gone.id, text: 'hi' })).toMatchObject({
      error: 'user_disabled',
    });
  },
  'receiver-person': async () => {
    const { call, workspace } = await bareApp();
    const bot = workspace.person('other-app', { standing: 'app' });
    expect(await call('chat.postMessage', { channel: bot.id, text: 'hi' })).toMatchObject({
      error: 'cannot_dm_bot',
    });
  },
  'receiver-reachable': async () => {
    const { call, workspace } = await bareApp();
    const outsider = workspace.person('eve', { team: 'T0OTHER' });
    const write = () => call('chat.postMessage', { channel: outsider.id, text: 'hi' });
    expect(await write()).toMatchObject({ error: 'channel_not_found' });
    workspace.channel('both', { members: [outsider], botIsMember: true, shared: true });
    expect(await write()).toMatchObject({ ok: true });
  },
  'schedule-channel-id': async () => {
    const { scheduled, app, dm } = await scheduling();
    expect(await scheduled({ channel: app.ana.id })).toMatchObject({ error: 'channel_not_found' });
    expect(await scheduled({ channel: dm })).toMatchObject({ ok: true });
  },
  'schedule-later': async () => {
    const { scheduled } = await scheduling();
    expect(await scheduled({ inSeconds: 0 })).toMatchObject({ error: 'time_in_past' });
    expect(await scheduled({ inSeconds: 10 })).toMatchObject({ ok: true });
  },
  'schedule-120-days': async () => {
    const { scheduled } = await scheduling();
    expect(await scheduled({ inSeconds: 121 * 86_400 })).toMatchObject({ error: 'time_too_far' });
    expect(await scheduled({ inSeconds: 119 * 86_400 })).toMatchObject({ ok: true });
  },
  'schedule-30-in-5-minutes': async () => {
    const { scheduled } = await scheduling();
    for (let at = 0; at < 30; at += 1) await scheduled({ inSeconds: 1000 + at });
    expect(await scheduled({ inSeconds: 1100 })).toMatchObject({ error: 'restricted_too_many' });
    expect(await scheduled({ inSeconds: 2000 })).toMatchObject({ ok: true });
  },
  'schedule-without-metadata': async () => {
    const { scheduled, app } = await scheduling();
    await scheduled({ metadata: { event_type: 'any', event_payload: {} } });
    expect(notedRules(app.workspace)).toEqual(['schedule-without-metadata']);
    app.workspace.passes(3_600_000);
    expect(app.ana.sees(app.ana.dm())).toEqual([]);
    await scheduled({});
    app.workspace.passes(3_600_000);
    expect(app.ana.sees(app.ana.dm()).map(({ text }) => text)).toEqual(['later']);
  },
  'scheduled-known': async () => {
    const { scheduled, takenBack, app, dm } = await scheduling();
    const { scheduled_message_id: id } = await scheduled({});
    expect(await takenBack(app.agile.id, id)).toMatchObject({ error: 'invalid_scheduled_message_id' });
    expect(await takenBack(dm, id)).toMatchObject({ ok: true });
    expect(await takenBack(dm, id)).toMatchObject({ error: 'invalid_scheduled_message_id' });
  },
  'scheduled-60-seconds': async () => {
    const { scheduled, takenBack, app, dm } = await scheduling();
    const { scheduled_message_id: late } = await scheduled({ inSeconds: 160 });
    const { scheduled_message_id: inTime } = await scheduled({ inSeconds: 161 });
    app.workspace.passes(100_000);
    expect(await takenBack(dm, late)).toMatchObject({ error: 'invalid_scheduled_message_id' });
    expect(await takenBack(dm, inTime)).toMatchObject({ ok: true });
  },
  'trigger-known': async () => {
    const app = await bareApp();
    expect(await openModal(app, 'made-up')).toMatchObject({ error: 'invalid_trigger_id' });
    expect(await openModal(app, await trigger(app))).toMatchObject({ ok: true });
  },
  'trigger-one-use': async () => {
    const app = await bareApp();
    const id = await trigger(app);
    await openModal(app, id);
    expect(await openModal(app, id)).toMatchObject({ error: 'exchanged_trigger_id' });
    app.workspace.switches.triggerErrors = 'trigger_expired';
    expect(await openModal(app, id)).toMatchObject({ error: 'trigger_exchanged' });
  },
  'trigger-3-seconds': async () => {
    const app = await bareApp();
    const inTime = await trigger(app);
    app.workspace.passes(3000);
    expect(await openModal(app, inTime)).toMatchObject({ ok: true });
    const late = await trigger(app);
    app.workspace.passes(3001);
    expect(await openModal(app, late)).toMatchObject({ error: 'expired_trigger_id' });
    app.workspace.switches.triggerErrors = 'trigger_expired';
    expect(await openModal(app, late)).toMatchObject({ error: 'trigger_expired' });
  },
  'modal-to-push-onto': async () => {
    const app = await bareApp();
    expect(await openModal(app, await trigger(app), 'views.push')).toMatchObject({ error: 'not_found' });
    await openModal(app, await trigger(app));
    expect(await openModal(app, await trigger(app), 'views.push')).toMatchObject({ ok: true });
  },
  'modal-stack-3': async () => {
    const app = await bareApp();
    await openModal(app, await trigger(app));
    for (const _ of [2, 3]) {
      expect(await openModal(app, await trigger(app), 'views.push')).toMatchObject({ ok: true });
    }
    expect(await openModal(app, await trigger(app), 'views.push')).toMatchObject({
      error: 'push_limit_reached',
    });
  },
  'view-known': async () => {
    const app = await bareApp();
    const opened = await openModal(app, await trigger(app));
    const update = (view_id: unknown) => app.call('views.update', { view_id, view: modal() });
    expect(await update('V0')).toMatchObject({ error: 'not_found' });
    expect(await update((opened.view as Json).id)).toMatchObject({ ok: true });
  },
  'view-hash': async () => {
    const app = await bareApp();
    const { id, hash } = (await openModal(app, await trigger(app))).view as Json;
    const update = () => app.call('views.update', { view_id: id, hash, view: modal() });
    expect(await update()).toMatchObject({ ok: true });
    expect(await update()).toMatchObject({ error: 'hash_conflict' });
  },
  'external-id-unique': async () => {
    const app = await bareApp();
    const named = { ...modal(), external_id: 'one' };
    const open = async (view: Json) => app.call('views.push', { trigger_id: await trigger(app), view });
    await openModal(app, await trigger(app));
    expect(await open(named)).toMatchObject({ ok: true });
    expect(await open(named)).toMatchObject({ error: 'duplicate_external_id' });
    expect(await open({ ...named, external_id: 'two' })).toMatchObject({ ok: true });
  },

  'command-not-in-thread': async () => {
    const { question, ana, payloads } = await bareApp();
    const outcome = await ana.types('/try', { in: { thread: await question() } });
    expect(outcome).toMatchObject({ delivered: false, shownError: 'not_available_in_threads' });
    expect(payloads).toEqual([]);
  },
  'ack-within-3-seconds': async () => {
    const app = await bareApp({ ackLimitMs: 250 });
    const message = await app.question();
    app.ack.afterMs = 5;
    expect(await app.ana.types('/try', { in: app.agile })).toMatchObject({ acked: true });
    app.ack.afterMs = 600;
    expect(await app.ana.types('/try', { in: app.agile })).toMatchObject({
      acked: false,
      shownError: 'operation_timeout',
    });
    expect(await app.ana.taps('Go', { in: message })).toMatchObject({ shownError: 'error_triangle' });
  },
  'ack-with-200': async () => {
    const { ack, ana, agile } = await bareApp();
    ack.status = 401;
    expect(await ana.types('/try', { in: agile })).toMatchObject({
      status: 401,
      shownError: 'dispatch_failed',
    });
  },

  'rate-per-method': async () => {
    const { question, call, workspace } = await bareApp();
    const { channel, ts } = await question();
    const update = () => call('chat.update', { channel, ts, text: 'x' });
    for (let n = 0; n < 50; n += 1) expect(await update()).toMatchObject({ ok: true });
    workspace.passes(20_000);
    expect(await update()).toMatchObject({ status: 429, error: 'ratelimited', retryAfter: '40' });
    workspace.passes(40_000);
    expect(await update()).toMatchObject({ ok: true });
  },
  'rate-per-channel': async () => {
    const { agile, ana, call, workspace } = await bareApp({ switches: { postBurst: 2 } });
    const post = (channel = agile.id) => call('chat.postMessage', { channel, text: 'x' });
    expect([await post(), await post(), await post()].map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(await post(ana.id)).toMatchObject({ ok: true });
    workspace.passes(1000);
    expect(await post()).toMatchObject({ ok: true });
    workspace.switches.rateLimits = false;
    expect(await post()).toMatchObject({ ok: true });
  },
};

test.each(Object.entries(wireCases))('rule %s', async (_rule, shows) => {
  await shows();
});

test('every rule in the table has a case that is refused', () => {
  const covered = { ...blockCases, ...wireCases } satisfies Record<RuleId, unknown>;
  expect(Object.keys(covered).sort()).toEqual(Object.keys(rules).sort());
});

test('every rule says where it comes from, and those nobody confirmed name a switch', () => {
  for (const row of Object.values<RuleRow>(rules)) {
    expect(row.section).toMatch(/^\d+(\.\d+)?$/);
    expect(row.says).toMatch(/^[A-Z].*\.$|^[a-z_.A-Z]+ .*\.$/);
    if (row.unconfirmed) expect(Object.keys(defaultSwitches)).toContain(row.unconfirmed);
  }
});

/** What `chat.postMessage` says to a fresh channel of this kind. */
async function postTo(kind: ChannelOptions, more: Json = {}, scopes = ['chat:write']): Promise<string> {
  const { workspace, call } = await bareApp({ scopes });
  const place = workspace.channel('there', kind);
  const answer = await call('chat.postMessage', { channel: place.id, text: 'hi', ...more });
  return answer.ok ? 'ok' : String(answer.error);
}

/** A conversation of the app with a person, and how to have something posted there later. */
async function scheduling() {
  const app = await bareApp();
  const dm = app.ana.dm().id;
  const now = () => Math.floor(app.workspace.world.clock.now() / 1000);
  return {
    app,
    dm,
    scheduled: ({ channel = dm, inSeconds = 3600, ...more }: Json & { inSeconds?: number }) =>
      app.call('chat.scheduleMessage', {
        channel,
        text: 'later',
        post_at: now() + inSeconds,
        ...more,
      }) as Promise<Json & { scheduled_message_id?: string }>,
    takenBack: (channel: string, scheduled_message_id: unknown) =>
      app.call('chat.deleteScheduledMessage', { channel, scheduled_message_id }),
  };
}

const notedRules = (workspace: Bare['workspace']) => workspace.faults.map((fault) => fault.rule);

const modal = (): Json => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'Hello' },
  blocks: [{ type: 'divider' }],
});

async function trigger({ ana, agile, lastPayload }: Bare): Promise<unknown> {
  await ana.types('/try', { in: agile });
  return lastPayload().trigger_id;
}

const openModal = ({ call }: Bare, trigger_id: unknown, method = 'views.open') =>
  call(method, { trigger_id, view: modal() });
