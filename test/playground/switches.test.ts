import { expect, test } from 'vitest';
import type { BlockSwitches, Switches } from '../../src/playground/workspace/switches.ts';
import { newBlocks } from '../../src/playground/workspace/switches.ts';
import type { Json } from '../../src/playground/workspace/world.ts';
import { type Bare, bareApp, goActions } from './bare-app.ts';

/** Each switch that is not about layout, shown both ways. Those about layout stand with their rule. */
const shown: Record<Exclude<keyof Switches, keyof BlockSwitches>, (app: Bare) => Promise<void>> = {
  refuseBlocks: async ({ call, agile, workspace }) => {
    const post = () => call('chat.postMessage', { channel: agile.id, text: 'C', blocks: [card] });
    expect(await post()).toMatchObject({ ok: true });
    workspace.switches.refuseBlocks = newBlocks;
    expect(await post()).toMatchObject({ error: 'invalid_blocks' });
  },
  refuseBlocksOn: async ({ call, respond, command, agile, ana, workspace }) => {
    workspace.switches.refuseBlocks = ['card'];
    const url = await command();
    const tries = async () => [
      (await call('chat.postMessage', { channel: agile.id, text: 'C', blocks: [card] })).ok,
      (await call('chat.postEphemeral', { channel: agile.id, user: ana.id, text: 'C', blocks: [card] })).ok,
      (await respond(url, { response_type: 'in_channel', text: 'C', blocks: [card] })) === '200 ok',
    ];
    workspace.switches.refuseBlocksOn = 'ephemeral';
    expect(await tries()).toEqual([true, false, true]);
    workspace.switches.refuseBlocksOn = 'response_url';
    expect(await tries()).toEqual([true, true, false]);
    workspace.switches.refuseBlocksOn = 'thread';
    expect(await tries()).toEqual([true, true, true]);
    const reply = { channel: agile.id, text: 'C', blocks: [card], thread_ts: '1.000001' };
    expect(await call('chat.postMessage', reply)).toMatchObject({ error: 'invalid_blocks' });
  },
  personRefusal: async ({ call, workspace }) => {
    const gone = workspace.person('gone', { standing: 'deactivated' });
    const bot = workspace.person('other-app', { standing: 'app' });
    const words = async () => [
      (await call('chat.postMessage', { channel: gone.id, text: 'hi' })).error,
      (await call('chat.postMessage', { channel: bot.id, text: 'hi' })).error,
    ];
    expect(await words()).toEqual(['user_disabled', 'cannot_dm_bot']);
    workspace.switches.personRefusal = 'channel_not_found';
    expect(await words()).toEqual(['channel_not_found', 'channel_not_found']);
  },
  outsidersReachable: async ({ call, workspace }) => {
    const eve = workspace.person('eve', { team: 'T0OTHER' });
    const write = () => call('chat.postMessage', { channel: eve.id, text: 'hi' });
    expect(await write()).toMatchObject({ error: 'channel_not_found' });
    workspace.switches.outsidersReachable = true;
    expect(await write()).toMatchObject({ ok: true });
  },
  containerThreadTs: async ({ question, tapped, workspace }) => {
    const root = await question();
    const reply = await question({ thread_ts: root.ts });
    expect((await tapped(reply)).container).toEqual({
      type: 'message',
      message_ts: reply.ts,
      channel_id: reply.channel,
      is_ephemeral: false,
      is_app_unfurl: false,
      thread_ts: root.ts,
    });
    workspace.switches.containerThreadTs = false;
    expect((await tapped(reply)).container).not.toHaveProperty('thread_ts');
  },
  ephemeralMessage: async ({ command, respond, ana, agile, tapped, workspace }) => {
    await respond(await command(), { text: 'Q', blocks: [goActions()] });
    const whisper = ana.lastMessage(agile);
    expect(await tapped(whisper)).not.toHaveProperty('message');
    expect((await tapped(whisper)).container).toMatchObject({ is_ephemeral: true });
    workspace.switches.ephemeralMessage = 'stub';
    expect((await tapped(whisper)).message).toEqual({ type: 'message', ts: whisper.ts });
    workspace.switches.ephemeralMessage = 'full';
    expect((await tapped(whisper)).message).toHaveProperty('blocks');
  },
  uninvitedMessage: async ({ command, respond, ana, tapped, workspace }) => {
    const secret = workspace.channel('secret', { kind: 'private', members: [ana] });
    await respond(await command(secret), { text: 'Q', response_type: 'in_channel', blocks: [goActions()] });
    const asked = ana.lastMessage(secret);
    expect((await tapped(asked)).message).toHaveProperty('blocks');
    workspace.switches.uninvitedMessage = 'absent';
    expect(await tapped(asked)).not.toHaveProperty('message');
  },
  carouselBlockId: async ({ question, tapped, workspace }) => {
    const asked = await question({ blocks: [{ type: 'carousel', block_id: 'all', elements: [card] }] });
    expect((await tapped(asked)).actions).toMatchObject([{ block_id: 'all', action_id: 'go' }]);
    workspace.switches.carouselBlockId = 'card';
    expect((await tapped(asked)).actions).toMatchObject([{ block_id: 'one' }]);
  },
  orgInstall: async ({ question, tapped, ana, agile, lastPayload, workspace }) => {
    const asked = await question();
    expect(await tapped(asked)).toMatchObject({ team: { id: 'T0PLAYGROUND' }, is_enterprise_install: false });
    workspace.switches.orgInstall = true;
    expect(await tapped(asked)).toMatchObject({
      team: null,
      enterprise: { id: 'E0PLAYGROUND' },
      user: { team_id: 'T0PLAYGROUND' },
      is_enterprise_install: true,
    });
    await ana.types('/try', { in: agile });
    expect(lastPayload()).toMatchObject({ is_enterprise_install: 'true', enterprise_id: 'E0PLAYGROUND' });
  },
  privateChannelName: async ({ command, ana, lastPayload, workspace }) => {
    const secret = workspace.channel('secret', { kind: 'private', members: [ana] });
    await command(secret);
    expect(lastPayload().channel_name).toBe('privategroup');
    workspace.switches.privateChannelName = 'name';
    await command(secret);
    expect(lastPayload().channel_name).toBe('secret');
  },
  responseUrlIgnoresThread: async ({ question, command, respond, ana, agile, workspace }) => {
    const root = await question();
    const url = await command();
    const answer = { text: 'A', response_type: 'in_channel', thread_ts: root.ts };
    await respond(url, answer);
    expect(ana.lastMessage(agile).threadTs).toBe(root.ts);
    workspace.switches.responseUrlIgnoresThread = true;
    await respond(url, answer);
    expect(ana.lastMessage(agile).threadTs).toBeUndefined();
  },
  responseUrlThreadNeedsMembership: async ({ command, respond, workspace }) => {
    const other = workspace.channel('other');
    const url = await command(other);
    const answer = { text: 'A', thread_ts: '1.000001' };
    expect(await respond(url, answer)).toBe('200 ok');
    workspace.switches.responseUrlThreadNeedsMembership = true;
    expect(await respond(url, answer)).toBe('404 channel_not_found');
  },
  responseRefusal: async ({ command, respond, workspace }) => {
    const url = await command();
    expect(await respond(url, {})).toBe('400 no_text');
    workspace.switches.responseRefusal = 500;
    expect(await respond(url, {})).toBe('500 no_text');
    workspace.switches.responseRefusal = '200 with ok:false';
    expect(await respond(url, {})).toBe('200 {"ok":false,"error":"no_text"}');
  },
  refusedUseCounts: async ({ command, respond, workspace }) => {
    const afterFiveRefusals = async () => {
      const url = await command();
      for (let n = 0; n < 5; n += 1) await respond(url, {});
      return respond(url, { text: 'A' });
    };
    expect(await afterFiveRefusals()).toBe('404 used_url');
    workspace.switches.refusedUseCounts = false;
    expect(await afterFiveRefusals()).toBe('200 ok');
  },
  publicScopeAllowsEphemeral: async ({ call, ana, workspace }) => {
    workspace.scopes.add('chat:write.public');
    const open = workspace.channel('open', { members: [ana] });
    const whisper = () => call('chat.postEphemeral', { channel: open.id, user: ana.id, text: 'psst' });
    expect((await whisper()).ok).toBe(false);
    workspace.switches.publicScopeAllowsEphemeral = true;
    expect((await whisper()).ok).toBe(true);
  },
  ackBodyCountsAsUse: async ({ command, respond, ack, workspace }) => {
    ack.body = 'hello';
    const fifth = async () => {
      const url = await command();
      for (let n = 0; n < 4; n += 1) await respond(url, { text: 'A' });
      return respond(url, { text: 'A' });
    };
    expect(await fifth()).toBe('200 ok');
    workspace.switches.ackBodyCountsAsUse = true;
    expect(await fifth()).toBe('404 used_url');
  },
  triggerErrors: async ({ call, command, lastPayload, workspace }) => {
    await command();
    workspace.passes(4000);
    const open = () => call('views.open', { trigger_id: lastPayload().trigger_id, view: { ...view } });
    expect((await open()).error).toBe('expired_trigger_id');
    workspace.switches.triggerErrors = 'trigger_expired';
    expect((await open()).error).toBe('trigger_expired');
  },
  modalStackMax: async ({ call, ana, agile, lastPayload, workspace }) => {
    const stack = async (method = 'views.push') => {
      await ana.types('/try', { in: agile });
      return (await call(method, { trigger_id: lastPayload().trigger_id, view })).ok;
    };
    expect([await stack('views.open'), await stack(), await stack(), await stack()]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    workspace.switches.modalStackMax = 'any number';
    expect(await stack()).toBe(true);
  },
  postBurst: async ({ call, agile, workspace }) => {
    workspace.switches.postBurst = 1;
    const post = async () => (await call('chat.postMessage', { channel: agile.id, text: 'x' })).status;
    expect([await post(), await post()]).toEqual([200, 429]);
  },
  responseUrlCountsToRate: async ({ command, respond, workspace }) => {
    workspace.switches.postBurst = 1;
    const url = await command();
    const answer = () => respond(url, { text: 'A' });
    expect([await answer(), await answer()]).toEqual(['200 ok', '200 ok']);
    workspace.switches.responseUrlCountsToRate = true;
    expect([await answer(), await answer()]).toEqual(['200 ok', '429 rate_limited']);
  },
  rateLimits: async ({ call, agile, workspace }) => {
    workspace.switches.postBurst = 1;
    workspace.switches.rateLimits = false;
    const post = async () => (await call('chat.postMessage', { channel: agile.id, text: 'x' })).status;
    expect([await post(), await post()]).toEqual([200, 200]);
  },
  redeliverUnacknowledged: async () => {
    // Socket Mode only: see socket-mode.test.ts.
  },
  deliverTwice: async ({ ana, agile, payloads, workspace }) => {
    await workspace.under({ deliverTwice: true }, () => ana.types('/try', { in: agile }));
    expect(payloads).toHaveLength(2);
    expect(payloads[0]).toEqual(payloads[1]);
    await ana.types('/try', { in: agile });
    expect(payloads).toHaveLength(3);
  },
};

test.each(Object.entries(shown))('switch %s', async (_name, shows) => {
  await shows(await bareApp());
});

const card = {
  type: 'card',
  block_id: 'one',
  title: { type: 'mrkdwn', text: 'Card' },
  actions: [{ type: 'button', text: { type: 'plain_text', text: 'Go' }, action_id: 'go' }],
};

const view: Json = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Hello' },
  blocks: [{ type: 'divider' }],
};
