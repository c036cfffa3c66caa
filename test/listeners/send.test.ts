import type { RespondArguments } from '@slack/bolt';
import { expect, test } from 'vitest';
import type { View } from '../../src/conversation/view.ts';
import type { Caller } from '../../src/listeners/caller.ts';
import { answer, replace, tell } from '../../src/listeners/send.ts';
import { fetchFailed, respondError } from './errors.ts';

const view: View = { kind: 'notice', notice: { about: 'not-yours' } };

/** Somebody whose way back gives these answers, one after the other, and takes everything after that. */
function callerWith(...failures: readonly Error[]) {
  const sent: RespondArguments[] = [];
  const respond: Caller['respond'] = async (message) => {
    if (typeof message === 'string') throw new Error('text and blocks are always both sent');
    const failure = failures[sent.length];
    sent.push(message);
    if (failure) throw failure;
    return new Response('ok');
  };
  return { sent, caller: { user: 'U1', channel: 'C1', respond } as Omit<Caller, 'client'> as Caller };
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
  ['a refused layout is sent once more, in plain blocks', [respondError(400)], 2, undefined],
  ['a layout refused twice is given up', [respondError(400), respondError(400)], 2, 400],
  ['a way back that is used up is not tried again', [respondError(404)], 1, 404],
  ['a limit that is reached is not tried again', [respondError(429)], 1, 429],
  ['a Slack in trouble is not tried again', [respondError(503)], 1, 503],
  ['a broken connection is tried once more', [fetchFailed()], 2, undefined],
])('%s', async (_claim, failures, requests, status) => {
  const { caller, sent } = callerWith(...failures);
  const outcome = await replace(caller, view).catch((error) => error.statusCode);
  expect([sent.length, outcome]).toEqual([requests, status]);
});

test('a connection that breaks twice is given up', async () => {
  const { caller, sent } = callerWith(fetchFailed(), fetchFailed());
  await expect(replace(caller, view)).rejects.toThrow('fetch failed');
  expect(sent).toHaveLength(2);
});
