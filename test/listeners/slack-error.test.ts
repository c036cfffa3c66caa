import { describe, expect, test } from 'vitest';
import {
  isNetworkFailure,
  mayBeDone,
  refusalOf,
  refusesLayout,
  refusesThread,
  shortPause,
  wasNeverSent,
} from '../../src/listeners/slack-error.ts';
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

describe('a conversation that is closed to the app', () => {
  test.each([
    ['not_in_channel', 'not-invited'],
    ['channel_not_found', 'not-invited'],
    ['is_archived', 'archived'],
    ['restricted_action', 'cannot-post-here'],
    ['restricted_action_read_only_channel', 'read-only'],
    ['restricted_action_thread_only_channel', 'cannot-post-here'],
    ['restricted_action_non_threadable_channel', 'cannot-post-here'],
    ['restricted_action_thread_locked', 'cannot-post-here'],
    ['cannot_reply_to_message', 'cannot-post-here'],
    ['messages_tab_disabled', 'cannot-post-here'],
    ['no_permission', 'cannot-post-here'],
  ])('%s: %s', (code, because) => {
    expect(refusalOf(refused(code))).toBe(because);
  });

  test.each([
    ['a broken installation', refused('invalid_auth')],
    ['a refused layout', refused('invalid_blocks')],
    ['too many calls', rateLimited(3)],
    ['no network', requestError()],
    ['an inherited name', refused('constructor')],
    ['our own mistake', new Error('x')],
  ])('%s is something else', (_, error) => {
    expect(refusalOf(error)).toBeUndefined();
  });
});

test.each([
  [refused('invalid_blocks'), true],
  [refused('invalid_blocks_format'), true],
  [refused('msg_blocks_too_long'), true],
  [refused('not_in_channel'), false],
  [respondError(400), true],
  [respondError(403), true],
  [respondError(404), false],
  [respondError(429), false],
  [respondError(500), false],
  [respondError(200), true],
  [fetchFailed(), false],
])('%s: plainer blocks are worth a try: %s', (error, expected) => {
  expect(refusesLayout(error)).toBe(expected);
});

test.each([
  [requestError(), true],
  [fetchFailed(), true],
  [timedOut(), true],
  [new TypeError('x is not a function'), false],
  [respondError(503), false],
  [httpError(503), false],
  ['a word', false],
])('%s: nobody answered: %s', (error, expected) => {
  expect(isNetworkFailure(error)).toBe(expected);
});

test.each([
  [respondError(404), true],
  [respondError(400), true],
  [respondError(200), true],
  [respondError(429), false],
  [respondError(503), false],
  [fetchFailed(), false],
])('%s: it may have been the thread: %s', (error, expected) => {
  expect(refusesThread(error)).toBe(expected);
});

test.each([
  [notConnected(), true],
  [requestError(notConnected('ENOTFOUND')), true],
  [requestError(), false],
  [timedOut(), false],
  [new Error('ECONNREFUSED'), false],
  ['a word', false],
])('%s: it was never sent: %s', (error, expected) => {
  expect(wasNeverSent(error)).toBe(expected);
});

test.each([
  [requestError(timedOut()), true],
  [requestError(), true],
  [httpError(503), true],
  [refused('fatal_error'), true],
  [refused('internal_error'), true],
  [requestError(notConnected()), false],
  [httpError(404), false],
  [refused('service_unavailable'), false],
  [refused('invalid_blocks'), false],
  [rateLimited(3), false],
])('%s: it may have been done all the same: %s', (error, expected) => {
  expect(mayBeDone(error)).toBe(expected);
});

test.each([
  [rateLimited(0), 0],
  [rateLimited(5), 5],
  [rateLimited(6), undefined],
  [respondError(429), 1],
  [respondError(503), undefined],
  [refused('ratelimited'), undefined],
  [requestError(), undefined],
])('%s: a pause short enough to be waited out, in seconds: %s', (error, seconds) => {
  expect(shortPause(error)).toBe(seconds);
});
