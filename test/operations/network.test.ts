import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { mayBeDone } from '../../src/listeners/slack-error.ts';
import { createCalls } from '../../src/operations/calls.ts';
import { createClockWatch } from '../../src/operations/clock.ts';
import { createNetwork } from '../../src/operations/network.ts';
import type { Mishap } from '../../src/playground/workspace/mishaps.ts';
import { type SlackOptions, slack } from '../conversation-on-slack/slack.ts';

/** A proxy that opens tunnels, and where to; nothing else gets through. */
async function proxy(host = '127.0.0.1') {
  const tunnels: string[] = [];
  const server = createServer((_request, response) => void response.writeHead(405).end());
  server.on('connect', ({ url = '' }: IncomingMessage, socket, head) => {
    tunnels.push(url);
    const to = new URL(`http://${url}`);
    const onwards = connect(Number(to.port), to.hostname.replace(/^\[|\]$/g, ''), () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onwards.write(head);
      onwards.pipe(socket).pipe(onwards);
    });
    for (const end of [onwards, socket]) end.on('error', () => onwards.destroy() && socket.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, host, listening));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const at = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${at}:${(server.address() as AddressInfo).port}`, tunnels };
}

/** A command, a tap that is answered at its own address, and a thread. */
async function converses(options: SlackOptions) {
  const on = await slack(options);
  const agile = on.channel();
  await on.ana.types('/certify', { in: agile });
  await on.ana.taps('Only I See It', { in: on.ana.lastMessage(agile) });
  await on.ana.types('/certify here', { in: agile });
  expect(on.ana.sees(agile)).toHaveLength(2);
  return on;
}

const hostOf = (address: string) => new URL(address).host;

describe.each(['http', 'socket'] as const)('with a proxy, by %s', (mode) => {
  test('everything goes through it: calls, sockets, and what is answered at its own address', async () => {
    const between = await proxy();
    const on = await converses({ mode, proxies: { http: between.url } });
    // Whatever reached Slack came from the proxy, and each kind of it has.
    const methods = new Set(
      on.workspace.log.filter(({ direction }) => direction === 'from-app').map(({ method }) => method),
    );
    expect([...methods]).toEqual(expect.arrayContaining(['auth.test', 'response_url', 'chat.postMessage']));
    expect(new Set(between.tunnels)).toEqual(new Set([hostOf(on.workspace.apiUrl)]));
    expect(on.log.filter((line) => /failed/.test(line))).toEqual([]);
  });

  test('one that is gone is no way at all, not even for an answer', async () => {
    const dead = await deadPort();
    await expect(slack({ mode, callMs: 500, proxies: { http: dead } })).rejects.toThrow(
      /^Slack (cannot be reached|did not let Certify connect)/,
    );
  });

  test('a host that needs none is reached without it', async () => {
    const between = await proxy();
    await converses({ mode, proxies: { http: between.url, none: '127.0.0.1' } });
    expect(between.tunnels).toEqual([]);
  });
});

test.each<[string, Mishap]>([
  ['refused', { status: 503 }],
  ['never answered', 'never'],
  ['broken off', 'reset'],
])('a socket through a proxy comes back although it is %s at first', async (_, mishap) => {
  const between = await proxy();
  const on = await slack({ mode: 'socket', callMs: 800, proxies: { http: between.url } });
  on.workspace.mishaps.next('upgrade', mishap, 2);
  on.workspace.drops();
  await expect.poll(() => on.log.at(-1), { timeout: 10_000 }).toMatch(/^connected to Slack again after \d/);
  expect(on.workspace.mishaps.take('upgrade')).toBeUndefined();
  expect(await on.ana.types('/certify help', { in: on.channel() })).toMatchObject({ acked: true });
  expect(on.workspace.connections()).toBe(1);
});

describe('a Slack that takes too long', () => {
  test.each([
    ['before it says anything', '', 'timeout'],
    ['in the middle of its answer', '{"ok":', 'broken_off'],
  ])('%s is no answer once the time is up', async (_, beginning, code) => {
    const server = createServer((request, response) => {
      request.resume();
      if (beginning) response.writeHead(200).write(beginning);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => server.closeAllConnections());
    const heard: string[] = [];
    const call = createCalls({ ...createNetwork({}), withinMs: 150, heard: (one) => heard.push(one.code) });
    const { port } = server.address() as AddressInfo;
    const error = await call(`http://127.0.0.1:${port}/api/chat.postMessage`, { method: 'POST' }).catch(
      (thrown) => thrown,
    );
    expect(mayBeDone(error)).toBe(true);
    expect(heard).toEqual([code]);
  });
});

async function deadPort(): Promise<string> {
  const server = createTcpServer().listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${port}`;
}

test('a proxy that has an IPv6 address is used', async () => {
  const between = await proxy('::1');
  await converses({ proxies: { http: between.url } });
  expect(between.tunnels.length).toBeGreaterThan(0);
});

test('the app listens on the address it is told to, and on no other', async () => {
  const on = await slack({ host: '::1' });
  const agile = on.channel();
  expect(await on.ana.types('/certify', { in: agile })).toMatchObject({ acked: true });
  const { port } = on.certify();
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow('fetch failed');
});

describe('a clock that is wrong', () => {
  test.each([
    [
      7 * 60,
      /^a request was refused: either it is old, or this machine's clock is 7 minutes ahead of Slack's/,
    ],
    [3 * 86_400, /^a request was refused: it says that it was sent on another day$/],
  ])('by %d seconds is said in words where a request is refused', async (ageSeconds, words) => {
    const { workspace, log } = await slack();
    const before = log.length;
    const answer = await workspace.sendsRaw({ body: 'ssl_check=0&payload=null', ageSeconds });
    expect(answer).toMatchObject({ status: 401 });
    expect(log.slice(before)).toEqual([expect.stringMatching(words)]);
  });

  test('that is behind is said where a request is from the future', async () => {
    const { workspace, log } = await slack();
    await workspace.sendsRaw({
      body: '{"type":"url_verification","challenge":"a"}',
      contentType: 'application/json',
      ageSeconds: -600,
    });
    expect(log.at(-1)).toMatch(/^this machine's clock is 10 minutes behind Slack's/);
  });

  describe('is told apart from a right one by what Slack says the time is', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
    afterEach(() => void vi.useRealTimers());

    test.each([
      [0, undefined],
      [50_000, undefined],
      [-50_000, undefined],
      [90_000, "this machine's clock is 2 minutes ahead of Slack's"],
      [-6 * 60_000, "this machine's clock is 6 minutes behind Slack's"],
      [60_000, "this machine's clock is a minute ahead of Slack's"],
    ])('by %d ms: %s', (aheadMs, words) => {
      const said: string[] = [];
      createClockWatch((line) => said.push(line)).compare(1_000_000_000, 1_000_000_000 + aheadMs);
      expect(said[0]?.split(';')[0]).toBe(words);
    });

    test('and is said once an hour', () => {
      const said: string[] = [];
      const clock = createClockWatch((line) => said.push(line));
      for (let minutes = 0; minutes < 120; minutes += 1) {
        clock.compare(0, 600_000);
        vi.advanceTimersByTime(60_000);
      }
      expect(said).toHaveLength(2);
    });
  });
});
