import { describe, expect, test } from 'vitest';
import {
  causeForLog,
  codeOf,
  explainError,
  explainStart,
  refusedBecause,
} from '../../src/listeners/explain-error.ts';
import {
  fetchFailed,
  httpError,
  notConnected,
  rateLimited,
  refused,
  requestError,
  respondError,
  timedOut,
} from './errors.ts';

describe('what a person is told', () => {
  test.each([
    [rateLimited(7), { cause: 'rate-limited', retryAfterSeconds: 7 }],
    [refused('ratelimited'), { cause: 'rate-limited' }],
    [refused('message_limit_exceeded'), { cause: 'rate-limited' }],
    [respondError(429), { cause: 'rate-limited' }],
    [refused('missing_scope'), { cause: 'installation' }],
    [refused('token_revoked'), { cause: 'installation' }],
    [refused('account_inactive'), { cause: 'installation' }],
    [refused('invalid_auth'), { cause: 'installation' }],
    [refused('fatal_error'), { cause: 'slack-unreachable' }],
    [requestError(), { cause: 'slack-unreachable' }],
    [httpError(503), { cause: 'slack-unreachable' }],
    [respondError(500), { cause: 'slack-unreachable' }],
    [fetchFailed(), { cause: 'slack-unreachable' }],
    [timedOut(), { cause: 'slack-unreachable' }],
    [respondError(404), { cause: 'unexpected' }],
    [refused('invalid_blocks'), { cause: 'unexpected' }],
    [refused('toString'), { cause: 'unexpected' }],
    [new Error('a state of 80 characters'), { cause: 'unexpected' }],
    ['not even an error', { cause: 'unexpected' }],
  ])('%s', (error, expected) => {
    expect(explainError(error, 'typed')).toEqual({
      kind: 'notice',
      notice: { about: 'failed', after: 'typed', ...expected },
    });
  });
});

describe('why a conversation takes no message', () => {
  test.each([
    ['a known reason', refused('is_archived'), 'archived'],
    ['a reason of next year', refused('restricted_action_full_moon'), 'cannot-post-here'],
    ['an inherited name', refused('constructor'), 'cannot-post-here'],
  ])('%s counts', (_name, error, because) => {
    expect(refusedBecause(error)).toBe(because);
  });

  test.each([
    ['a broken installation', refused('invalid_auth')],
    ['a stricter one', refused('two_factor_setup_required')],
    ['too many calls', rateLimited(3)],
    ['too many calls, in the answer', refused('ratelimited')],
    ['Slack in trouble', refused('internal_error')],
    ['our own blocks', refused('invalid_blocks')],
    ['no network', requestError()],
    ['our own mistake', new Error('x')],
  ])('%s does not', (_name, error) => {
    expect(refusedBecause(error)).toBeUndefined();
  });
});

/** As Bolt throws them on. */
const wrapped = (original: Error) => Object.assign(new Error(original.message), { original });
const several = (...originals: Error[]) => Object.assign(new Error('Multiple errors'), { originals });

describe('what machines are told of it', () => {
  test.each([
    [refused('not_in_channel'), 'not_in_channel'],
    [wrapped(refused('not_in_channel')), 'not_in_channel'],
    [several(wrapped(refused('is_archived')), new Error('x')), 'is_archived'],
    [refused('<html>a page</html>'), 'unreadable_answer'],
    [rateLimited(3), 'ratelimited'],
    [respondError(404), 'http_404'],
    [httpError(503), 'http_503'],
    [notConnected('ECONNREFUSED'), 'ECONNREFUSED'],
    [requestError(notConnected('ENOTFOUND')), 'ENOTFOUND'],
    [new Error('a mistake'), undefined],
    [undefined, undefined],
  ])('%s: %s', (error, code) => {
    expect(codeOf(error)).toBe(code);
  });
});

describe('what the log is told', () => {
  test('is what was thrown to begin with, and where', () => {
    const line = causeForLog(wrapped(wrapped(new TypeError('x is undefined'))));
    expect(line).toMatch(/^TypeError: x is undefined at \S/);
    expect(causeForLog(several(refused('is_archived'), wrapped(new Error('odd'))))).toMatch(
      /^is_archived; Error: odd at \S/,
    );
  });

  test.each([
    [notConnected('ECONNREFUSED'), /^TypeError: fetch failed \(ECONNREFUSED\)$/],
    [requestError(notConnected('ENOTFOUND')), /\(ENOTFOUND\)$/],
    [refused('<html>a page</html>'), /^unreadable_answer$/],
  ])('of %s is why', (error, words) => {
    expect(causeForLog(error)).toMatch(words);
  });

  test.each([
    [refused('not_in_channel'), 'not_in_channel'],
    [respondError(404), 'Failed to respond to the response_url: 404 No'],
    [timedOut(), 'TimeoutError: The operation was aborted due to timeout'],
  ])('%s', (error, expected) => {
    expect(causeForLog(error)).toBe(expected);
  });

  test('a mistake of ours comes with its place, in one line', () => {
    const line = causeForLog(new Error('two\nlines'));
    expect(line).toMatch(/^Error: two lines at \S/);
    expect(line).not.toContain('\n');
  });

  test('names the place in the bundle without saying where that lies', () => {
    const error = new TypeError('x is undefined');
    error.stack = `${error}\n    at onClick (file:///home/ana/certify/bundle/certify.mjs:12:7)`;
    expect(causeForLog(error)).toBe('TypeError: x is undefined at onClick (certify.mjs:12:7)');
  });

  test('neither a response_url nor a token survives in what an error says', () => {
    const error = new Error(
      'no https://hooks.slack.com/actions/T1/2/abc for xoxb-1-secret, xapp-1-A-secret or (https://x.y/z)',
    );
    expect(causeForLog(error)).toMatch(/^Error: no \(address\) for \(token\), \(token\) or \(\(address\)\)/);
  });
});

describe('why it cannot start', () => {
  const socketError = (code: string, port: number) => Object.assign(new Error('listen'), { code, port });

  test.each([
    [refused('invalid_auth'), /^Slack does not accept SLACK_APP_TOKEN \(invalid_auth\)\. It needs/],
    [
      refused('<!channel> or worse'),
      /^Slack does not accept SLACK_APP_TOKEN \(unreadable_answer\)\. It needs/,
    ],
    [refused(''), /^Slack does not accept SLACK_APP_TOKEN \(unreadable_answer\)\. It needs/],
    [socketError('EADDRINUSE', 3000), /^Port 3000 is in use by another program/],
    [socketError('EACCES', 80), /^Port 80 may not be used/],
    [requestError(), /^Slack cannot be reached/],
    [httpError(502), /^Slack cannot be reached/],
    [timedOut(), /^Slack did not let Certify connect in time/],
    [rateLimited(30), /no more connections for now/],
    [refused('ratelimited'), /no more connections for now/],
    [refused('internal_error'), /^Slack cannot answer for now \(internal_error\)\. Start again/],
    [refused('fatal_error'), /^Slack cannot answer for now/],
    [refused('request_timeout'), /^Slack cannot answer for now/],
    [refused('service_unavailable'), /^Slack cannot answer for now/],
    [new Error('odd'), /^Error: odd$/],
  ])('%s', (error, sentence) => {
    expect(explainStart(error, 'SLACK_APP_TOKEN').message).toMatch(sentence);
  });
});
