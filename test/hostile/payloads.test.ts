import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtApp } from '../support/built-app.ts';
import { mistakesIn } from '../support/mistakes.ts';
import { CASES, inMs, keep, LONGEST_MS, SEED } from './support/cases.ts';
import { around, signedAs } from './support/hostile-slack.ts';
import { asSent, DEEP, everyField, everyPlaceWith, meant } from './support/sent.ts';
import { injected } from './support/shown.ts';

const app = builtApp('hostile-test');
/** Slack's own limit for an acknowledgement. */
const ACK_MS = 3000;
const AT_ONCE = 4;
/** Bytes that are no letters cannot be signed as Slack signs. */
const REFUSED_OR_TAKEN = [200, 400, 401];
/** Whoever is in the payloads. */
const PEOPLE = new Set(['U1', 'U2', 'U9', 'C2']);

/** The first are each field with each odd value; the others are right in form. */
function cases(): unknown[] {
  const fields = everyField.slice(0, CASES.payloads / 2);
  return [...fields, ...fc.sample(meant, { numRuns: CASES.payloads - fields.length, seed: SEED })];
}

describe('signed by Slack, whatever is in it', () => {
  test(`${CASES.payloads} payloads: acknowledged in time or refused, and nobody is called who was not to be`, async () => {
    const raw = new Set<string>();
    let sent = 0;
    const on = await around(app, ({ body }) => {
      sent += 1;
      // Of a call, what people get to see; where it goes is Slack's to refuse.
      const { text, blocks, view } = body;
      for (const one of injected({ text, blocks, view }, PEOPLE)) raw.add(one);
    });
    const statuses = new Map<number, number>();
    const times: number[] = [];
    const left = cases();
    const worker = async () => {
      for (let body = left.pop(); body !== undefined || left.length > 0; body = left.pop()) {
        const { body: bytes, type } = asSent(body, on.slack.responseUrl('1'));
        const { status, ms } = await on.send(bytes, signedAs(bytes, type));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        times.push(ms);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const failures = [...statuses].filter(([status]) => !REFUSED_OR_TAKEN.includes(status));
    expect(failures).toEqual([]);
    expect(times).toHaveLength(CASES.payloads);
    expect(statuses.get(200)).toBeGreaterThan(CASES.payloads / 2);
    expect(statuses.get(400)).toBeGreaterThan(1000);
    expect(sent).toBeGreaterThan(CASES.payloads / 8);
    expect([...raw]).toEqual([]);
    expect(on.run.process.exitCode).toBeNull();
    expect(mistakesIn(on.run.printed())).toEqual([]);
    times.sort((one, other) => one - other);
    expect(times.at(-1)).toBeLessThan(ACK_MS);
    keep('payloads', [
      {
        what: 'Signed payloads: cases; answered with 5xx; thrown; process deaths',
        wanted: `${CASES.payloads}; 0; 0; 0`,
        measured: `${times.length}; ${failures.length}; 0; 0`,
      },
      {
        what: 'Raw mentions and links in what they had it send',
        wanted: '0',
        measured: `${raw.size} in ${sent} calls`,
      },
      {
        what: 'Acknowledging one of them, 99 of 100; at most',
        wanted: `at most ${ACK_MS} ms`,
        measured: `${inMs(times[Math.floor(times.length * 0.99)] ?? 0)}; ${inMs(times.at(-1) ?? 0)}`,
      },
    ]);
  });

  test.each([
    ['a megabyte long', 'x'.repeat(1_000_000)],
    ['5,000 deep', DEEP],
  ])(
    `each field of each kind ${'%s'}: none keeps others waiting for ${LONGEST_MS} ms`,
    async (_like, value) => {
      const on = await around(app, () => {});
      const slow: unknown[] = [];
      for (const body of everyPlaceWith(value)) {
        const { body: bytes, type } = asSent(body, on.slack.responseUrl('1'));
        const once = async () => {
          const before = on.workedMs();
          expect([200, 400]).toContain((await on.send(bytes, signedAs(bytes, type))).status);
          await on.isWell();
          return on.workedMs() - before;
        };
        // Any one try may have to collect the garbage of all before.
        let ms = await once();
        for (let times = 0; times < 2 && ms > LONGEST_MS; times += 1) ms = Math.min(ms, await once());
        if (ms > LONGEST_MS) slow.push({ ms, body: JSON.stringify(body).slice(0, 300) });
      }
      expect(slow).toEqual([]);
      expect(mistakesIn(on.run.printed())).toEqual([]);
    },
  );
});
