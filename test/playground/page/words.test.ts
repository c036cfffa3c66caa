import { expect, test } from 'vitest';
import { errorInWords } from '../../../src/playground/page/words.ts';
import { type Delivery, deliveryRules } from '../../../src/playground/workspace/call-rules.ts';
import { bareApp } from '../bare-app.ts';

const kinds = ['command', 'click', 'submission', 'event'] as const;
const deliveries: Delivery[] = kinds.flatMap((kind) =>
  [true, false].flatMap((inThread) =>
    [true, false].flatMap((acked) =>
      [undefined, 0, 200, 500].map((status) => ({ kind, inThread, acked, status })),
    ),
  ),
);

/** Every word for what goes wrong on the way to the app, whatever happens to it. */
const words = new Set(
  Object.values(deliveryRules).flatMap(({ check }) =>
    deliveries.map(check).filter((word) => word !== undefined),
  ),
);

test('the workspace has five words for an app that is not reached or does not answer', () => {
  expect([...words].sort()).toEqual([
    'dispatch_failed',
    'error_triangle',
    'not_available_in_threads',
    'operation_timeout',
    'trouble_connecting',
  ]);
});

test.each([...words, 'not_a_valid_command', 'required_field'])(
  '%s is told in a sentence of its own',
  (word) => {
    const said = errorInWords(word, 'Certify');
    expect(said).toMatch(/^[A-Z].* .*[.?]$/);
    expect(said).not.toBe(word);
  },
);

test('no two are told alike, and those of the app name it', () => {
  const all = [...words, 'not_a_valid_command', 'required_field'];
  expect(new Set(all.map((word) => errorInWords(word, 'Certify'))).size).toBe(all.length);
  for (const word of ['operation_timeout', 'dispatch_failed', 'error_triangle']) {
    expect(errorInWords(word, 'Otherapp')).toContain('Otherapp');
  }
});

test('a command that is none and a form with a gap are what the workspace calls so', async () => {
  const { ana, agile, call, lastPayload } = await bareApp({ commands: ['/try'] });
  expect(await ana.types('/tri', { in: agile })).toMatchObject({ shownError: 'not_a_valid_command' });
  await ana.types('/try', { in: agile });
  const element = { type: 'plain_text_input', action_id: 'name' };
  await call('views.open', {
    trigger_id: lastPayload().trigger_id,
    view: {
      type: 'modal',
      title: { type: 'plain_text', text: 'Form' },
      submit: { type: 'plain_text', text: 'Send' },
      blocks: [{ type: 'input', block_id: 'b', label: { type: 'plain_text', text: 'Name' }, element }],
    },
  });
  expect(await ana.submits()).toMatchObject({ shownError: 'required_field' });
});

test('a word nobody knows is better than none', () => {
  expect(errorInWords('brand_new_error', 'Certify')).toBe('brand_new_error');
});
