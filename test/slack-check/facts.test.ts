import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heardIn, messageIn, wordIn } from '../../src/slack-check/facts.ts';

test('whatever Slack sends is read, and of what somebody said nothing is kept', () => {
  const secret = 'what-was-said';
  const field = fc.oneof(fc.jsonValue(), fc.constant(secret), fc.record({ text: fc.constant(secret) }));
  const payload = fc.record(
    {
      text: fc.constant(secret),
      message: field,
      container: field,
      actions: field,
      channel: field,
      state: field,
    },
    { requiredKeys: ['text'] },
  );
  fc.assert(
    fc.property(payload, (body) => {
      expect(JSON.stringify(heardIn(body))).not.toContain(secret);
    }),
  );
});

test('whatever the app sends is read, and only what kind it is of is kept', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      expect(Object.keys(messageIn('response_url', body)).sort()).toEqual([
        'how',
        'inThread',
        'isOutcome',
        'newBlocks',
      ]);
    }),
  );
});

test.each([
  ['ok', 'ok'],
  ['{"ok":true,"ts":"1.2"}', 'ok'],
  ['{"ok":false,"error":"invalid_blocks"}', 'invalid_blocks'],
  ['expired_url', 'expired_url'],
  ['', 'nothing'],
  ['<html>Sign in</html>', 'no word of Slack'],
  ['{"ok":false,"error":"https://hooks.slack.com/x"}', 'no word of Slack'],
])('an answer of %j is %j in one word', (text, word) => {
  expect(wordIn(text)).toBe(word);
});
