import { describe, expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import {
  countedCharacters,
  LIMITS,
  type LimitName,
  type Message,
  OverLimit,
  withinLimits,
} from '../../src/cards/limits.ts';
import { countedCharacters as countedByTheWorkspace } from '../../src/playground/workspace/block-kit.ts';
import { views } from './support/views.ts';

type Part = Record<string, unknown>;

const long = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const message = (...blocks: Part[]): Message => ({
  text: 'words',
  blocks: blocks as unknown as Message['blocks'],
});

const section = (more: Part = {}) => ({ type: 'section', text: mrkdwn('words'), ...more });
const button = (more: Part = {}) => ({ type: 'button', text: plain('Go'), action_id: 'go', ...more });
const actions = (...elements: Part[]) => ({ type: 'actions', elements });
const withButton = (more: Part) => message(actions(button(more)));
const options = (count: number, more: Part = {}) =>
  times(count, (i) => ({ text: plain('One'), value: `${i}`, ...more }));
const withSelect = (more: Part) => message(actions({ type: 'static_select', action_id: 'pick', ...more }));
const groups = (count: number, more: Part = {}) =>
  times(count, () => ({ label: plain('G'), options: options(1), ...more }));
const withCard = (more: Part) => message({ type: 'carousel', elements: [{ type: 'card', ...more }] });
const rows = (count: number, width = 1, text = 'c') =>
  times(count, () => times(width, () => ({ type: 'raw_text', text })));
const withTable = (more: Part) => message({ type: 'table', rows: rows(1), ...more });
const withContainer = (more: Part) =>
  message({ type: 'container', title: plain('More'), child_blocks: [section()], ...more });

/** For each limit a message of exactly the size asked for. */
const messageOf: Record<LimitName, (size: number) => Message> = {
  'message text': (size) => ({ text: long(size), blocks: [] }),
  'empty texts': (size) => message(...times(size, () => section({ text: mrkdwn('') }))),
  blocks: (size) => message(...times(size, () => section())),
  'counted characters': (size) =>
    message(
      ...times(Math.ceil(size / 3000), (i) =>
        section({ text: mrkdwn(long(Math.min(3000, size - i * 3000))) }),
      ),
    ),
  'block id': (size) => message(section({ block_id: long(size) })),
  'repeated block ids': (size) => message(...times(size + 1, () => section({ block_id: 'same' }))),
  'action id': (size) => withButton({ action_id: long(size) }),
  'repeated action ids': (size) => message(actions(...times(size + 1, () => button()))),
  'state in a block id': (size) => message(section({ block_id: `edit~${long(size)}` })),
  'state in a button value': (size) => withButton({ value: long(size) }),
  'section text': (size) => message(section({ text: mrkdwn(long(size)) })),
  'context text': (size) => message({ type: 'context', elements: [mrkdwn(long(size))] }),
  'context elements': (size) => message({ type: 'context', elements: times(size, () => mrkdwn('x')) }),
  'header text': (size) => message({ type: 'header', text: plain(long(size)) }),
  'actions elements': (size) => message(actions(...times(size, (i) => button({ action_id: `go:${i}` })))),
  'button text': (size) => withButton({ text: plain(long(size)) }),
  'button url': (size) => withButton({ url: long(size) }),
  'accessibility label': (size) => withButton({ accessibility_label: long(size) }),
  'confirm title': (size) => withButton({ confirm: { title: plain(long(size)) } }),
  'confirm text': (size) => withButton({ confirm: { text: plain(long(size)) } }),
  'confirm yes': (size) => withButton({ confirm: { confirm: plain(long(size)) } }),
  'confirm no': (size) => withButton({ confirm: { deny: plain(long(size)) } }),
  'option text': (size) => withSelect({ options: options(1, { text: plain(long(size)) }) }),
  'option value': (size) => withSelect({ options: options(1, { value: long(size) }) }),
  'option group label': (size) => withSelect({ option_groups: groups(1, { label: plain(long(size)) }) }),
  'option groups': (size) => withSelect({ option_groups: groups(size) }),
  'select options': (size) => withSelect({ options: options(size) }),
  'select placeholder': (size) => withSelect({ placeholder: plain(long(size)), options: options(1) }),
  'overflow options': (size) =>
    message(actions({ type: 'overflow', action_id: 'menu', options: options(size) })),
  checkboxes: (size) =>
    message(section({ accessory: { type: 'checkboxes', action_id: 'tick', options: options(size) } })),
  'card title': (size) => withCard({ title: mrkdwn(long(size)) }),
  'card subtitle': (size) => withCard({ subtitle: mrkdwn(long(size)) }),
  'card body': (size) => withCard({ body: mrkdwn(long(size)) }),
  'card subtext': (size) => withCard({ subtext: mrkdwn(long(size)) }),
  'card buttons': (size) => withCard({ actions: times(size, (i) => button({ action_id: `go:${i}` })) }),
  'carousel cards': (size) => message({ type: 'carousel', elements: times(size, () => ({ type: 'card' })) }),
  'container title': (size) => withContainer({ title: plain(long(size)) }),
  'container blocks': (size) => withContainer({ child_blocks: times(size, () => section()) }),
  tables: (size) => message(...times(size, () => ({ type: 'table', rows: rows(1) }))),
  'table rows': (size) => withTable({ rows: rows(size) }),
  'table columns': (size) => withTable({ rows: rows(1, size) }),
  'table column settings': (size) => withTable({ column_settings: times(size, () => ({})) }),
  'table characters': (size) => withTable({ rows: rows(1, 1, long(size)) }),
};

test('a select of several keeps to the limits of a select', () => {
  const several = (more: Part) =>
    message(section({ accessory: { type: 'multi_static_select', action_id: 'pick', ...more } }));
  expect(() => withinLimits(several({ options: options(100) }))).not.toThrow();
  expect(() => withinLimits(several({ options: options(101) }))).toThrow(/select options: 101/);
  expect(() => withinLimits(several({ option_groups: groups(101) }))).toThrow(/option groups: 101/);
  expect(() => withinLimits(several({ options: options(1, { text: plain(long(76)) }) }))).toThrow(
    /option text: 76/,
  );
});

describe.each(Object.keys(LIMITS) as LimitName[])('the limit "%s"', (name) => {
  const { most, statedIn } = LIMITS[name];
  const refusal = (size: number) => {
    try {
      withinLimits(messageOf[name](size));
      return null;
    } catch (error) {
      return error as OverLimit;
    }
  };

  test(`lets ${most} pass and refuses one more`, () => {
    // The characters of a table alone would already be more than a message may have.
    const own = (found: OverLimit | null) => (found?.limit === name ? found : null);
    expect(own(refusal(most))).toBeNull();
    if (name !== 'table characters') expect(refusal(most)).toBeNull();
    const sizes: readonly number[] = LIMITS[name].sizes(messageOf[name](most + 1));
    expect(Math.max(...sizes)).toBe(most + 1);
    expect(refusal(most + 1)).toBeInstanceOf(OverLimit);
  });

  test('says where it is stated', () => {
    expect(statedIn).toMatch(/^(Ours\. |Block Kit reference, )/);
  });
});

test('a refusal names the part, its size and the limit', () => {
  expect(() => withinLimits(withButton({ text: plain(long(80)) }))).toThrow(
    'button text: 80, at most 75 (Block Kit reference, button element)',
  );
});

describe('counted characters', () => {
  test('count entities for control characters, and headers a hundred more', () => {
    const { blocks } = message({ type: 'header', text: plain('a & b') }, section({ text: mrkdwn('c<') }));
    expect(countedCharacters(blocks)).toBe(100 + 'a &amp; b'.length + 'c&lt;'.length);
  });

  test('are never fewer than another way of counting finds', () => {
    for (const view of Object.values(views)) {
      for (const layout of ['rich', 'classic'] as const) {
        const { blocks } = draw(view, layout);
        expect(countedCharacters(blocks)).toBeGreaterThanOrEqual(countedByTheWorkspace(blocks));
      }
    }
  });
});
