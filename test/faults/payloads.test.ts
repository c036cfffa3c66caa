import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signed } from '../../src/playground/workspace/delivery.ts';
import type { Workspace } from '../../src/playground/workspace/workspace.ts';
import { builtApp, freePort, slackFor } from '../support/built-app.ts';
import { placesIn, put, REAL } from '../support/payloads.ts';

const app = builtApp('payloads-test');
const PAYLOADS = 20_000;
const AT_ONCE = 50;

/** Real ones with one to three parts missing or of another kind, and anything else that is JSON. */
const payload = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...REAL),
        fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { minLength: 1, maxLength: 3 }),
      )
      .map(([body, changes]) => changes.reduce(changed, body as unknown)),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** One part, wherever it stands, replaced; by `null` it is left out in every other case. */
function changed(body: unknown, [at, value]: [number, unknown]): unknown {
  const places = placesIn(body);
  const path = places[at % places.length] ?? [];
  return put(body, path, value);
}

const random = () => fc.sample(payload, { numRuns: PAYLOADS, seed: 20261128 });

async function overHttp(): Promise<{ workspace: Workspace; url: string; run: ReturnType<typeof app.start> }> {
  const workspace = await slackFor('http');
  const port = await freePort();
  const run = app.start({ ...workspace.env('http'), PORT: String(port) });
  await expect.poll(run.printed, { timeout: 10_000 }).toContain('\n');
  return { workspace, url: `http://127.0.0.1:${port}`, run };
}

function send(workspace: Workspace, url: string, body: string, contentType = 'application/json') {
  const headers = signed(body, workspace.signingSecret, contentType);
  return fetch(`${url}/slack/events`, { method: 'POST', body, headers });
}

/** The longest that anybody who asks for its health has to wait while work goes on, in milliseconds. */
async function slowestHealth(url: string, work: Promise<unknown>): Promise<number> {
  let slowest = 0;
  let going = true;
  const ended = work.finally(() => {
    going = false;
  });
  while (going) {
    const before = performance.now();
    expect((await fetch(`${url}/health`)).status).toBe(200);
    slowest = Math.max(slowest, performance.now() - before);
    await new Promise((later) => setTimeout(later, 20));
  }
  await ended;
  return slowest;
}

describe('signed payloads that Slack never sends', () => {
  test(`${PAYLOADS} over HTTP: none ends it, none is a failure of ours, and it stays well meanwhile`, async () => {
    const { workspace, url, run } = await overHttp();
    const statuses = new Map<number, number>();
    const bodies = random();
    const worker = async () => {
      for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
        const form = bodies.length % 2 === 0;
        const text = JSON.stringify(body);
        const { status } = form
          ? await send(
              workspace,
              url,
              new URLSearchParams({ payload: text }).toString(),
              'application/x-www-form-urlencoded',
            )
          : await send(workspace, url, text);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    const slowest = await slowestHealth(url, Promise.all(Array.from({ length: AT_ONCE }, worker)));
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(PAYLOADS);
    // Both what is refused and what is taken.
    expect(statuses.get(400)).toBeGreaterThan(1000);
    expect(statuses.get(200)).toBeGreaterThan(1000);
    expect(run.process.exitCode).toBeNull();
    expect(run.printed()).not.toMatch(/^\s+at /m);
    expect(slowest).toBeLessThan(1000);
  });

  test(`${PAYLOADS} over Socket Mode: none ends it or its connection`, async () => {
    const workspace = await slackFor('socket');
    const run = app.start(workspace.env('socket'));
    await workspace.connected();
    const ana = workspace.person('ana');
    const answered = async () => (await ana.types('/certify help', { in: ana.dm() })).acked;
    const types = ['slash_commands', 'interactive', 'events_api'];
    for (const [at, body] of random().entries()) {
      const enveloped = { envelope_id: `e${at}`, type: types[at % types.length], payload: body };
      workspace.says(JSON.stringify(at % 5 === 0 ? body : enveloped));
      // At the app's own speed: a connection with seconds of work in front of its pings would be given up.
      if (at % 500 === 0) expect(await answered()).toBe(true);
    }
    await expect.poll(answered, { timeout: 60_000 }).toBe(true);
    expect(run.process.exitCode).toBeNull();
    expect(run.printed()).not.toMatch(/^\s+at |lost/m);
    // Written once a minute, and counted up to the end.
    run.process.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    const more = [...run.printed().matchAll(/was left alone.*\((\d+) more like it\)/g)];
    expect(more.reduce((sum, [, count]) => sum + Number(count), 0)).toBeGreaterThan(1000);
    expect(more.length).toBeLessThan(10);
  });

  test.each(['CSM or ', 'compare CSM CSM ', 'a', '\u{1f600}', '(', '\n', '`', '<!channel> ', '\u202e'])(
    'a megabyte of "%s" behind the command: answered, and it stays well meanwhile',
    async (piece) => {
      const { workspace, url, run } = await overHttp();
      const text = piece.repeat(1_000_000 / Buffer.byteLength(piece));
      const body = new URLSearchParams({ ...REAL[0], text } as Record<string, string>).toString();
      const sent = send(workspace, url, body, 'application/x-www-form-urlencoded');
      expect(await slowestHealth(url, sent)).toBeLessThan(1000);
      expect((await sent).status).toBe(200);
      expect(run.process.exitCode).toBeNull();
    },
  );

  test.each(['CSM or ', '<', '<@U1|', '&amp;', '\t', '\u{1f600}'])(
    'a megabyte of "%s" in a direct message: acknowledged, and it stays well meanwhile',
    async (piece) => {
      const { workspace, url, run } = await overHttp();
      const text = piece.repeat(1_000_000 / Buffer.byteLength(piece));
      const body = {
        type: 'event_callback',
        team_id: 'T1',
        event_id: 'Ev1',
        event: { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', ts: '1.2', text },
      };
      const sent = send(workspace, url, JSON.stringify(body));
      expect(await slowestHealth(url, sent)).toBeLessThan(1000);
      expect((await sent).status).toBe(200);
      expect(run.process.exitCode).toBeNull();
    },
  );
});
