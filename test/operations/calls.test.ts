import { describe, expect, test } from 'vitest';
import { mayBeDone } from '../../src/listeners/slack-error.ts';
import { type Call, createCalls } from '../../src/operations/calls.ts';
import type { Got } from '../../src/operations/network.ts';

const METHOD = 'https://slack.com/api/chat.postMessage';
const WAY_BACK = 'https://hooks.slack.com/actions/T1/1';

/** One call that is answered like this; what came of it, and what was heard of it. */
async function called(url: string, answer: Response) {
  const heard: Call[] = [];
  const fetch = async () => readAsOftenAsOneLikes(answer);
  const call = createCalls({ fetch, withinMs: 1000, heard: (one) => heard.push(one) });
  const outcome = await call(url).catch((error) => error);
  await expect.poll(() => heard.length).toBe(1);
  return { outcome, code: heard[0]?.code };
}

function readAsOftenAsOneLikes(answer: Response): Got {
  const text = answer.text();
  const { ok, status, statusText, url, headers } = answer;
  return {
    ...{ ok, status, statusText, url, headers, text: () => text },
    json: () => text.then(JSON.parse),
    arrayBuffer: () => answer.arrayBuffer(),
  };
}

const breaksOff = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"ok":'));
        controller.error(new Error('gone'));
      },
    }),
  );

describe('what says neither yes nor no', () => {
  test.each([
    ['a page', () => new Response('<html></html>'), 'unreadable_answer'],
    ['half a line', () => new Response('{"ok":tr'), 'unreadable_answer'],
    ['nothing', () => new Response(''), 'unreadable_answer'],
    ['null', () => new Response('null'), 'unreadable_answer'],
    ['no word of it', () => new Response('{"ts":"1.2"}'), 'unreadable_answer'],
    ['what breaks off', breaksOff, 'broken_off'],
  ])('is no answer of a method, and may have been done: %s', async (_, answer, code) => {
    const { outcome, code: told } = await called(METHOD, answer());
    expect(mayBeDone(outcome)).toBe(true);
    expect(told).toBe(code);
  });

  test.each(['ok', '', '{"ok":', '<html></html>'])(
    'is left to whoever answers by a response_url: %s',
    async (said) => {
      const { outcome } = await called(WAY_BACK, new Response(said));
      expect(await outcome.text()).toBe(said);
    },
  );
});

test.each(['{"ok":true}', '{"ok":false,"error":"is_archived"}'])(
  'an answer is handed on: %s',
  async (said) => {
    const { outcome } = await called(METHOD, new Response(said));
    expect(await outcome.text()).toBe(said);
  },
);

test.each([
  ['7', '7'],
  [undefined, '30'],
  ['soon', '30'],
])('too many calls, to be tried again after %s: after %s seconds', async (said, seconds) => {
  const headers = said === undefined ? {} : { 'retry-after': said };
  const { outcome, code } = await called(METHOD, new Response('', { status: 429, headers }));
  expect([outcome.status, outcome.headers.get('retry-after'), code]).toEqual([429, seconds, 'http_429']);
});

test.each([METHOD, WAY_BACK])('the way to somewhere else is no answer: %s', async (url) => {
  const { outcome, code } = await called(url, new Response('', { status: 302 }));
  expect([mayBeDone(outcome), code]).toEqual([true, 'http_302']);
});
