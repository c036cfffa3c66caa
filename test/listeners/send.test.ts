import { LogLevel, type RespondArguments, webApi } from '@slack/bolt';
import { beforeEach, describe, expect, test } from 'vitest';
import type { View } from '../../src/conversation/view.ts';
import type { Caller } from '../../src/listeners/caller.ts';
import { answer, post, replace, tell } from '../../src/listeners/send.ts';
import { comparisonView } from '../cards/support/views.ts';
import { fetchFailed, notConnected, respondError, timedOut } from './errors.ts';

const view: View = { kind: 'notice', notice: { about: 'unreadable' } };
/** Has newer blocks in it. */
const rich: View = comparisonView();

const hidden = (error: string) => new Response(JSON.stringify({ ok: false, error }));

const waits: number[] = [];
const sleep = async (ms: number) => void waits.push(ms);
beforeEach(() => void waits.splice(0));

/** Somebody whose way back gives these answers, one after the other, and takes everything after that. */
function callerWith(...failures: readonly (Error | Response)[]) {
  const sent: RespondArguments[] = [];
  const respond: Caller['respond'] = async (message) => {
    if (typeof message === 'string') throw new Error('text and blocks are always both sent');
    const failure = failures[sent.length];
    sent.push(message);
    if (failure instanceof Error) throw failure;
    return failure ?? new Response('ok');
  };
  return {
    sent,
    caller: { user: 'U1', channel: 'C1', respond, sleep, shown: () => {} } as Omit<
      Caller,
      'client'
    > as Caller,
  };
}

const sentOnce = { text: expect.stringMatching(/\S/), blocks: expect.any(Array), unfurl_links: false };

test('a private word says that it replaces nothing, who sees it, and which thread it belongs to', async () => {
  const { caller, sent } = callerWith();
  await tell({ ...caller, threadTs: '1.2' }, view);
  expect(sent).toEqual([
    expect.objectContaining({
      ...sentOnce,
      replace_original: false,
      response_type: 'ephemeral',
      thread_ts: '1.2',
    }),
  ]);
});

test.each([
  [true, 'ephemeral'],
  [false, 'in_channel'],
])('replacing keeps to who could see the message (only one person: %s)', async (ephemeral, response_type) => {
  const { caller, sent } = callerWith();
  await replace({ ...caller, tapped: { ts: '1.3', ephemeral } }, view);
  expect(sent).toEqual([expect.objectContaining({ ...sentOnce, replace_original: true, response_type })]);
});

test.each([
  [{ ts: '1.3', ephemeral: true }, true],
  [{ ts: '1.3', ephemeral: false }, false],
  [undefined, false],
])('an answer to %o replaces what only that person saw, never what all see', async (tapped, replaces) => {
  const { caller, sent } = callerWith();
  await answer({ ...caller, tapped }, view);
  expect(sent).toMatchObject([{ replace_original: replaces, response_type: 'ephemeral' }]);
});

test.each([
  ['a refused layout is sent once more, in plain blocks', rich, [respondError(400)], 2, undefined],
  ['also when it is refused under status 200', rich, [hidden('invalid_blocks')], 2, undefined],
  ['also when Slack says that the fault is its own', rich, [respondError(500)], 2, undefined],
  ['a layout refused twice is given up', rich, [respondError(400), respondError(500)], 2, 500],
  ['plain blocks are not sent again as they were', view, [respondError(400)], 1, 400],
  ['nor when they are refused under status 200', view, [hidden('no_text')], 1, 200],
  ['a way back that is used up is not tried again', rich, [respondError(404)], 1, 404],
  ['a limit that is reached is tried once more', rich, [respondError(429)], 2, undefined],
  ['and then given up', rich, [respondError(429), respondError(429)], 2, 429],
  ['a Slack in trouble is tried once more', view, [respondError(503)], 2, undefined],
  ['and then given up as well', view, [respondError(503), respondError(503)], 2, 503],
  ['a broken connection is tried once more', view, [fetchFailed()], 2, undefined],
])('replacing: %s', async (_claim, what, failures, requests, status) => {
  const { caller, sent } = callerWith(...failures);
  const outcome = await replace(caller, what).catch((error) => error.statusCode);
  expect([sent.length, outcome]).toEqual([requests, status]);
});

test('a connection that breaks twice is given up', async () => {
  const { caller, sent } = callerWith(fetchFailed(), fetchFailed());
  await expect(replace(caller, view)).rejects.toThrow('fetch failed');
  expect(sent).toHaveLength(2);
});

test('what only one person sees is told again after a pause, but not where it may be there already', async () => {
  const paused = callerWith(respondError(429));
  await tell(paused.caller, view);
  expect([paused.sent.length, waits]).toEqual([2, [1000]]);
  const inTrouble = callerWith(respondError(503));
  await expect(tell(inTrouble.caller, view)).rejects.toThrow('503');
  expect(inTrouble.sent).toHaveLength(1);
});

test('whatever else a way back says under status 200 is taken for a yes', async () => {
  for (const said of ['ok', '', '{"ok":true}', 'null', '{"ok":']) {
    const { caller, sent } = callerWith(new Response(said));
    await tell(caller, view);
    expect(sent).toHaveLength(1);
  }
});

test('a page in its place is no yes: it replaces once more, and tells nothing twice', async () => {
  const page = () => new Response('<!DOCTYPE html><html></html>');
  const replacing = callerWith(page());
  await replace(replacing.caller, view);
  expect(replacing.sent).toHaveLength(2);
  const telling = callerWith(page());
  await expect(tell(telling.caller, view)).rejects.toThrow('answered 200 with a page');
  expect(telling.sent).toHaveLength(1);
});

describe('what would be there twice is sent again only if it was never sent', () => {
  test.each([
    [notConnected(), 2],
    [notConnected('ENOTFOUND'), 2],
    [fetchFailed(), 1],
    [timedOut(), 1],
  ])('a private word, after %s', async (failure, requests) => {
    const { caller, sent } = callerWith(failure);
    await tell(caller, view).catch(() => {});
    expect(sent).toHaveLength(requests);
  });

  test.each([
    [notConnected(), 2],
    [fetchFailed(), 1],
    [timedOut(), 1],
  ])('a message, after %s', async (failure, requests) => {
    let calls = 0;
    const client = new webApi.WebClient('xoxb-1', {
      retryConfig: { retries: 0 },
      logLevel: LogLevel.ERROR,
      fetch: async () => {
        calls += 1;
        if (calls === 1) throw failure;
        return Response.json({ ok: true, channel: 'C1', ts: '1.2' });
      },
    });
    await post({ client, sleep, shown: () => {} }, { channel: 'C1' }, view).catch(() => {});
    expect(calls).toBe(requests);
  });
});
