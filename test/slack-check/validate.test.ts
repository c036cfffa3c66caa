import { expect, onTestFinished, test } from 'vitest';
import { createNetwork } from '../../src/operations/network.ts';
import { createWorkspace } from '../../src/playground/workspace/workspace.ts';
import { createClient } from '../../src/slack-check/client.ts';
import type { Layout } from '../../src/slack-check/layouts.ts';
import { refusalInWords } from '../../src/slack-check/report.ts';
import { validateAll } from '../../src/slack-check/validate.ts';

/** A Slack without an app, and what came of asking it about layouts. */
async function asking() {
  const workspace = createWorkspace();
  await workspace.start();
  onTestFinished(() => workspace.stop());
  const waits: number[] = [];
  const told: string[] = [];
  const client = createClient(undefined, workspace.apiUrl, createNetwork({}));
  const validate = (layouts: readonly Layout[]) =>
    validateAll(layouts, {
      client,
      sleep: async (ms) => void waits.push(ms),
      pausing: (seconds) => told.push(`pause ${seconds}`),
      refused: (refusal) => told.push(refusalInWords(refusal)),
    });
  return { workspace, validate, waits, told };
}

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const message = (...blocks: readonly { type: string }[]): Layout => ({
  name: 'Outcome: one',
  drawnAs: 'rich',
  payload: { message: { blocks } },
});
const sound = message({ type: 'divider' });
const unsound = message({ type: 'divider' }, { type: 'header' });

test('a sound message, modal and Home are taken', async () => {
  const { validate, told, workspace } = await asking();
  const view = { title: text('Title'), blocks: [] };
  const views = [
    { name: 'm', drawnAs: 'modal' as const, payload: { view: { ...view, type: 'modal' as const } } },
    { name: 'h', drawnAs: 'Home' as const, payload: { view: { type: 'home' as const, blocks: [] } } },
  ];
  expect(await validate([sound, ...views])).toEqual([]);
  expect({ told, calls: workspace.log.map(({ method }) => method) }).toEqual({
    told: [],
    calls: ['blocks.validate', 'blocks.validate', 'blocks.validate'],
  });
});

test('a refused one is told at once with view, layout, block and Slack’s words, and the rest is asked about all the same', async () => {
  const { validate, told, workspace } = await asking();
  const refusals = await validate([unsound, sound]);
  expect(refusals).toMatchObject([{ code: 'invalid_message', faults: [{ block: 1 }] }]);
  expect(told).toEqual([
    expect.stringMatching(
      /^Outcome: one \(rich\): invalid_message\n {2}block 1, \/blocks\/1\/text: .+ \(failed_constraint\)$/,
    ),
  ]);
  expect(workspace.log).toHaveLength(2);
});

test('a modal with what only messages may hold is refused as one', async () => {
  const { validate, told } = await asking();
  const blocks = [{ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }];
  const view = { type: 'modal', title: text('Title'), blocks } as never;
  await validate([{ name: 'Details', drawnAs: 'modal', payload: { view } }]);
  expect(told.join()).toContain('Details (modal): invalid_view\n  block 0');
});

test('each pause that Slack asks for is made, and said, and nothing is lost by it', async () => {
  const { validate, told, waits, workspace } = await asking();
  workspace.mishaps.next('blocks.validate', { retryAfterSeconds: 7 }, 2);
  expect(await validate([sound, unsound])).toHaveLength(1);
  expect({ waits, told: told.slice(0, 2) }).toEqual({ waits: [7000, 7000], told: ['pause 7', 'pause 7'] });
});

test.each([
  ['nobody answers', 'reset', /^Slack could not be reached\. .*HTTPS_PROXY\? 1 of 2 had been checked\.$/],
  ['Slack is in trouble', { status: 503 }, /^Slack answered with status 503; try later\. 1 of 2 had/],
  ['Slack does not know the method', { error: 'unknown_method' }, /said unknown_method\. 1 of 2 had/],
  [
    'something else answers',
    { status: 200, body: '<html>Sign in to the Wi-Fi</html>' },
    /said what is no answer of Slack\. 1 of 2 had/,
  ],
  ['Slack wants an hour', { retryAfterSeconds: 3600 }, /asks for a pause of 3600 s.* try later\. 1 of 2 had/],
  ['Slack never stops asking for pauses', { retryAfterSeconds: 3 }, /asks for a pause of 3 s, again and/],
] as const)('where %s, it says so and how far it came', async (_what, mishap, words) => {
  const { validate, workspace } = await asking();
  workspace.mishaps.next('blocks.validate', { slowMs: 0 });
  workspace.mishaps.always('blocks.validate', mishap);
  await expect(validate([sound, unsound])).rejects.toThrow(words);
});
