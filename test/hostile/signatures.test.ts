import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtApp } from '../support/built-app.ts';
import { REAL } from '../support/payloads.ts';
import { CASES, keep, SEED } from './support/cases.ts';
import { around, signedAs } from './support/hostile-slack.ts';
import { asSent } from './support/sent.ts';

const app = builtApp('signatures-test');

type Headers = Record<string, string>;

const now = () => Math.floor(Date.now() / 1000);
const SIGNATURE = 'x-slack-signature';
const TIMESTAMP = 'x-slack-request-timestamp';

/** What somebody may do who does not know the secret, or has written down what Slack once sent. */
const FORGERIES: Record<string, (body: Buffer, type: string, salt: string) => Headers> = {
  'of another secret': (body, type, salt) => signedAs(body, type, { secret: salt }),
  'of an empty secret': (body, type) => signedAs(body, type, { secret: '' }),
  'of another body': (body, type, salt) => signedAs(Buffer.concat([body, Buffer.from(salt)]), type),
  'of another time': (body, type) => ({ ...signedAs(body, type), [TIMESTAMP]: String(now() - 1) }),
  'replayed after six minutes': (body, type) => signedAs(body, type, { at: now() - 360 }),
  'replayed after a year': (body, type) => signedAs(body, type, { at: now() - 31_536_000 }),
  'with one figure changed': (body, type) => {
    const headers = signedAs(body, type);
    const last = headers[SIGNATURE]?.at(-1) === '0' ? '1' : '0';
    return { ...headers, [SIGNATURE]: `${headers[SIGNATURE]?.slice(0, -1)}${last}` };
  },
  'cut short': (body, type) => changed(body, type, (right) => right.slice(0, -1)),
  'of another version': (body, type) => changed(body, type, (right) => right.replace('v0=', 'v1=')),
  'without a version': (body, type) => changed(body, type, (right) => right.slice(3)),
  'said twice': (body, type) => changed(body, type, (right) => `${right}, ${right}`),
  'that is anything': (body, type, salt) => changed(body, type, () => `v0=${salt}`),
  'that is empty': (body, type) => changed(body, type, () => ''),
  'left out': (_body, type) => ({ 'content-type': type, [TIMESTAMP]: String(now()) }),
  'without a time': (body, type) => ({
    'content-type': type,
    [SIGNATURE]: signedAs(body, type)[SIGNATURE] ?? '',
  }),
  'at no time': (body, type, salt) => ({ ...signedAs(body, type), [TIMESTAMP]: salt }),
  'of no time at all': (body, type) => signedAs(body, type, { at: Number.NaN }),
};

const changed = (body: Buffer, type: string, change: (right: string) => string): Headers => {
  const headers = signedAs(body, type);
  return { ...headers, [SIGNATURE]: change(headers[SIGNATURE] ?? '') };
};

test(`${CASES.signatures} requests with a signature that is not right: each refused, and nothing comes of any`, async () => {
  const heard: (string | undefined)[] = [];
  const on = await around(app, ({ method, answers }) => void heard.push(method ?? answers));
  const begun = heard.length;
  const ways = Object.keys(FORGERIES);
  const cases = fc.sample(
    fc.record({
      body: fc.constantFrom(...REAL),
      way: fc.constantFrom(...ways),
      salt: fc.string({ unit: 'grapheme-ascii' }),
    }),
    { numRuns: CASES.signatures, seed: SEED },
  );
  const taken: string[] = [];
  for (const { body, way, salt } of cases) {
    const { body: bytes, type } = asSent(body, on.slack.responseUrl('1'));
    const headers = FORGERIES[way]?.(bytes, type, salt.trim() || 'x') ?? {};
    const { status } = await on.send(bytes, headers);
    if (status !== 401) taken.push(`${way}: ${status}`);
  }
  expect(new Set(cases.map(({ way }) => way)).size).toBe(ways.length);
  expect(taken).toEqual([]);
  expect(heard.slice(begun)).toEqual([]);
  expect(on.run.process.exitCode).toBeNull();
  keep('signatures', [
    {
      what: 'Forged and replayed signatures: cases; taken',
      wanted: `${CASES.signatures}; 0`,
      measured: `${cases.length}; ${taken.length}`,
    },
  ]);
});

test('a command that is replayed while its signature still holds is answered once', async () => {
  const answers: string[] = [];
  const on = await around(app, ({ answers: name }) => name && void answers.push(name));
  const trigger = randomBytes(8).toString('hex');
  const { body, type } = asSent({ ...REAL[0], trigger_id: `1.${trigger}.3` }, on.slack.responseUrl('1'));
  const headers = signedAs(body, type);
  for (let times = 0; times < 50; times += 1) expect((await on.send(body, headers)).status).toBe(200);
  await expect.poll(() => answers.length).toBeGreaterThan(0);
  expect(answers).toHaveLength(1);
});
