import { createHmac } from 'node:crypto';
import { verifySlackRequest } from '@slack/bolt';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forgeryIn } from '../../src/receivers/signature.ts';

const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
const NOW = 1_531_420_618_000;
const at = (ms: number) => String(Math.floor((NOW + ms) / 1000));
const sign = (body: string, timestamp: string, secret = SECRET) =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;

/** The example in Slack's own recipe. */
const BODY =
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';

test('the example in Slack’s own recipe is right', () => {
  const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
  expect(forgeryIn(Buffer.from(BODY), { timestamp: '1531420618', signature }, SECRET, NOW)).toBeUndefined();
});

test.each([
  ['a moment ago', at(-1000), sign(BODY, at(-1000)), undefined],
  ['five minutes ago', at(-300_000), sign(BODY, at(-300_000)), undefined],
  ['in an hour, by a clock that is ahead', at(3_600_000), sign(BODY, at(3_600_000)), undefined],
  ['longer ago', at(-301_000), sign(BODY, at(-301_000)), 'it is too old'],
  ['at another time than was signed', at(0), sign(BODY, at(-1000)), 'it is not signed'],
  ['with another secret', at(0), sign(BODY, at(0), 'other'), 'it is not signed'],
  ['over another body', at(0), sign(`${BODY}&`, at(0)), 'it is not signed'],
  ['of another version', at(0), sign(BODY, at(0)).replace('v0', 'v1'), 'it is not signed'],
  ['cut short', at(0), sign(BODY, at(0)).slice(0, -1), 'it is not signed'],
  ['with more behind it', at(0), `${sign(BODY, at(0))}0`, 'it is not signed'],
  ['with nothing', at(0), '', 'it is not signed'],
  ['with what a missing header is', at(0), 'undefined', 'it is not signed'],
  ['at no time', '', sign(BODY, ''), 'it does not say when'],
  ['at a time that is none', 'NaN', sign(BODY, 'NaN'), 'it does not say when'],
  ['at a time before all others', '-1', sign(BODY, '-1'), 'it does not say when'],
])('what was signed %s', (_, timestamp, signature, why) => {
  const forgery = forgeryIn(Buffer.from(BODY), { timestamp, signature }, SECRET, NOW);
  expect(forgery).toEqual(why && expect.stringContaining(why));
});

test('takes and refuses what Bolt does, whatever is sent', () => {
  const seconds = fc.integer({ min: -400, max: 400 });
  const mistake = fc.constantFrom('none', 'secret', 'body', 'signature');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), seconds, mistake, (body, ago, wrong) => {
      const timestamp = at(ago * 1000);
      const right = sign(wrong === 'body' ? `${body}x` : body, timestamp, wrong === 'secret' ? 'x' : SECRET);
      const signature =
        wrong === 'signature' ? right.replace(/.$/, (end) => (end === '0' ? '1' : '0')) : right;
      const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) };
      const bolt = () => verifySlackRequest({ signingSecret: SECRET, body, headers, nowMilliseconds: NOW });
      const forgery = forgeryIn(Buffer.from(body), { timestamp, signature }, SECRET, NOW);
      if (forgery) expect(bolt).toThrow();
      else expect(bolt).not.toThrow();
    }),
  );
});
