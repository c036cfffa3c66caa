import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startOperationsServer } from '../../src/operations/health.ts';
import { createMetrics } from '../../src/operations/metrics.ts';
import { createTokenWatch } from '../../src/operations/readiness.ts';
import { type Slack, type SlackOptions, slack } from '../conversation-on-slack/slack.ts';

/** The app, and what is asked on the port for operators. */
async function watched(options: SlackOptions = {}) {
  const metrics = createMetrics();
  const on = await slack({ measures: metrics.measures, ...options });
  metrics.watch({ inFlight: () => on.certify().inFlight, connected: () => on.certify().connected });
  const ready = () => on.certify().readiness();
  const server = await startOperationsServer({ port: 0, host: '127.0.0.1', ready, metrics });
  onTestFinished(() => server.close());
  const asks = async (path: string, init?: RequestInit) => {
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, init);
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
  };
  return { ...on, asks };
}

const modes = ['http', 'socket'] as const;

describe.each(modes)('on the port for operators, by %s', (mode) => {
  test('it is alive and ready', async () => {
    const { asks } = await watched({ mode });
    expect(await asks('/health')).toMatchObject({ status: 200, text: 'ok' });
    expect(await asks('/ready')).toMatchObject({ status: 200, text: 'ready' });
    expect(await asks('/ready', { method: 'HEAD' })).toMatchObject({ status: 200 });
    expect(await asks('/slack/events', { method: 'POST', body: 'a=1' })).toMatchObject({ status: 404 });
  });

  test('it is alive but not ready once it was told to stop', async () => {
    const { asks, ana, workspace, channel, stops } = await watched({ mode });
    workspace.mishaps.next('chat.postMessage', { slowMs: 300 });
    const typed = ana.types('/certify here', { in: channel() });
    await expect.poll(() => workspace.log.some(({ method }) => method === 'chat.postMessage')).toBe(true);
    const stopped = stops(2000);
    expect(await asks('/ready')).toMatchObject({ status: 503, text: 'stopping' });
    expect(await asks('/health')).toMatchObject({ status: 200 });
    expect(await stopped).toEqual({ left: 0, told: 0 });
    await typed;
  });

  test('it is not ready when Slack no longer takes its token, which a refused call has it ask about', async () => {
    const { asks, ana, workspace, channel, certify } = await watched({ mode });
    const asked = () => workspace.log.filter(({ method }) => method === 'auth.test').length;
    const atStart = asked();
    for (let times = 0; times < 5; times += 1) expect(await asks('/ready')).toMatchObject({ status: 200 });
    expect(asked()).toBe(atStart);
    workspace.mishaps.always('*', { error: 'token_revoked' });
    await ana.types('/certify here', { in: channel() });
    await expect
      .poll(() => asks('/ready'))
      .toMatchObject({
        status: 503,
        text: 'Slack does not accept SLACK_BOT_TOKEN',
      });
    expect(await certify().readiness()).toMatchObject({ ready: false });
    expect(asked()).toBe(atStart + 1);
  });

  test('its figures can be read', async () => {
    const { asks, ana, channel } = await watched({ mode });
    await ana.types('/certify', { in: channel() });
    const { status, text, type } = await asks('/metrics');
    expect({ status, type }).toEqual({
      status: 200,
      type: expect.stringMatching(/^text\/plain; version=0\.0\.4/),
    });
    expect(text).toMatch(/^certify_action_seconds_count\{action="\/certify",outcome="done"\} 1$/m);
    expect(text).toMatch(/^certify_in_flight 0$/m);
    expect(text).toMatch(/^certify_connected 1$/m);
    for (const name of [
      'certify_ack_seconds',
      'nodejs_eventloop_lag_p99_seconds',
      'certify_reconnects_total',
    ])
      expect(text).toMatch(new RegExp(`^${name}\\w* \\d`, 'm'));
  });
});

describe('while the connection is lost', () => {
  const reconnects = async ({ asks }: { asks: (path: string) => Promise<{ text: string }> }) =>
    /^certify_reconnects_total (\d+)$/m.exec((await asks('/metrics')).text)?.[1];

  test('it is not ready, and the return is counted', async () => {
    const on = await watched({ mode: 'socket', callMs: 800 });
    on.workspace.mishaps.always('upgrade', { status: 503 });
    on.workspace.drops();
    await expect.poll(() => on.asks('/ready')).toMatchObject({ status: 503, text: 'not connected to Slack' });
    expect((await on.asks('/metrics')).text).toMatch(/^certify_connected 0$/m);
    on.workspace.mishaps.clear();
    await expect.poll(() => on.asks('/ready'), { timeout: 10_000 }).toMatchObject({ status: 200 });
    expect(await reconnects(on)).toBe('1');
  });

  test('renewing it leaves it ready', async () => {
    const on = await watched({ mode: 'socket', callMs: 1000 });
    on.workspace.mishaps.next('apps.connections.open', { slowMs: 300 });
    on.workspace.disconnects('refresh_requested');
    await expect.poll(() => on.log.some((line) => line.startsWith('Slack asks'))).toBe(true);
    expect(await on.asks('/ready')).toMatchObject({ status: 200 });
    await expect.poll(() => reconnects(on)).toBe('1');
  });
});

test('over HTTP Slack’s own port answers for health and readiness as well, and tells no figures', async () => {
  const on: Slack = await slack();
  const url = (path: string) => `http://127.0.0.1:${on.certify().port}${path}`;
  expect((await fetch(url('/health'))).status).toBe(200);
  expect((await fetch(url('/ready'))).status).toBe(200);
  expect((await fetch(url('/metrics'))).status).toBe(404);
});

test('what goes wrong is counted by what Slack calls it, and a made-up word adds nothing without end', async () => {
  const metrics = createMetrics();
  for (let made = 0; made < 500; made += 1) metrics.measures.called('chat.postMessage', `code_${made}`, 1);
  const series = (await metrics.text()).match(/^certify_slack_call_seconds_count\{/gm);
  expect(series?.length).toBe(61);
  expect(await metrics.text()).toMatch(/^certify_slack_call_seconds_count\{.*code="other"\} 440$/m);
});

describe('the token', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());
  const MINUTES = 60_000;

  function watch(...answers: readonly (boolean | Error)[]) {
    let asked = 0;
    const token = createTokenWatch(async () => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer ?? true;
    });
    return { token, asked: () => asked };
  }

  test('is asked about once in five minutes, however often somebody wants to know', async () => {
    const { token, asked } = watch(true);
    for (let seconds = 0; seconds < 900; seconds += 1) {
      await Promise.all([token.isValid(), token.isValid()]);
      vi.advanceTimersByTime(1000);
    }
    expect(asked()).toBe(2);
  });

  test('that Slack cannot be asked about is what it was', async () => {
    const { token } = watch(new Error('no network'));
    vi.advanceTimersByTime(6 * MINUTES);
    expect(await token.isValid()).toBe(true);
  });

  test('that is taken again is valid again', async () => {
    const { token } = watch(false, true);
    token.doubt();
    expect(await token.isValid()).toBe(false);
    vi.advanceTimersByTime(11_000);
    expect(await token.isValid()).toBe(true);
  });

  test('in doubt all the time is asked about no more often than every ten seconds', async () => {
    const { token, asked } = watch(true);
    for (let times = 0; times < 100; times += 1) {
      token.doubt();
      await token.isValid();
      vi.advanceTimersByTime(1000);
    }
    expect(asked()).toBeLessThanOrEqual(10);
  });
});
