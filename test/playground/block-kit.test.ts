import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkMessage, checkView, countedCharacters } from '../../src/playground/workspace/block-kit.ts';
import { type BlockRule, blockRules } from '../../src/playground/workspace/block-rules.ts';
import type { BlockSwitches } from '../../src/playground/workspace/switches.ts';
import { blockCases, type Layout } from './block-cases.ts';

const brokenRules = (layout: Layout, switches: Partial<BlockSwitches> = {}) => {
  const faults =
    layout.on === 'view' ? checkView(layout.view, switches) : checkMessage(layout, layout.on, switches);
  return [...new Set(faults.map((fault) => fault.rule))];
};

describe.each(Object.entries(blockCases))('layout rule %s', (rule, { over, within, otherWay }) => {
  const row: BlockRule = blockRules[rule as keyof typeof blockRules];

  test(`refuses: ${row.says}`, () => {
    expect(brokenRules(over)).toEqual([rule]);
  });

  test('accepts the neighbour', () => {
    expect(brokenRules(within)).toEqual([]);
  });

  test('has a switch exactly when nobody confirmed it', () => {
    expect(otherWay !== undefined).toBe(row.unconfirmed !== undefined);
    if (otherWay) expect(brokenRules(over, otherWay)).toEqual([]);
  });
});

describe('a select of several', () => {
  const plain = (text: string) => ({ type: 'plain_text', text });
  const one = { text: plain('One'), value: '1' };
  const several = (more = {}) => ({
    type: 'multi_static_select',
    action_id: 'pick',
    options: [one],
    ...more,
  });
  const beside = (accessory: unknown) => ({ type: 'section', text: plain('Which?'), accessory });
  const rulesOf = (...blocks: object[]) => brokenRules({ on: 'message', text: 'hi', blocks } as Layout);

  test('stands beside a section in a message, and in an input', () => {
    expect(rulesOf(beside(several({ max_selected_items: 8 })))).toEqual([]);
    const input = { type: 'input', label: plain('Which?'), element: several(), dispatch_action: true };
    expect(rulesOf(input)).toEqual([]);
  });

  test('stands in no row of controls', () => {
    expect(rulesOf({ type: 'actions', elements: [several()] })).toEqual(['element-in-block']);
  });

  test('has at most a hundred groups of at most a hundred options', () => {
    const group = (count: number) => ({
      label: plain('G'),
      options: Array.from({ length: count }, () => one),
    });
    const groups = (count: number, each: number) =>
      several({ options: undefined, option_groups: Array.from({ length: count }, () => group(each)) });
    const known = (element: object) => JSON.parse(JSON.stringify(element));
    expect(rulesOf(beside(known(groups(100, 1))))).toEqual([]);
    expect(rulesOf(beside(known(groups(101, 1))))).toEqual(['select-groups']);
    expect(rulesOf(beside(known(groups(1, 100))))).toEqual([]);
    expect(rulesOf(beside(known(groups(1, 101))))).toEqual(['option-group-options']);
  });
});

test('a fault points at its spot', () => {
  const blocks = [
    { type: 'divider' },
    { type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } },
  ];
  expect(checkMessage({ text: 'hi', blocks })).toEqual([
    {
      rule: 'header-text',
      pointer: '/blocks/1/text/text',
      says: '151, at most 150',
      severity: 'refuses',
      error: 'invalid_blocks',
    },
  ]);
});

test('counts entities as they are sent, and a hundred for a header', () => {
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
  expect(countedCharacters([section('a&b<>')])).toBe(2 + 5 + 4 + 4);
  expect(countedCharacters([{ type: 'header', text: { type: 'plain_text', text: 'abc' } }])).toBe(103);
});

test('whatever is sent is judged, and never brings the check down', () => {
  const type = fc.constantFrom(
    'section',
    'card',
    'carousel',
    'table',
    'data_table',
    'container',
    'input',
    'plan',
  );
  const field = fc.constantFrom(
    'text',
    'elements',
    'rows',
    'child_blocks',
    'fields',
    'accessory',
    'element',
    'actions',
  );
  const block = fc
    .tuple(type, fc.dictionary(field, fc.jsonValue(), { maxKeys: 3 }))
    .map(([name, fields]) => ({ type: name, ...fields }));
  fc.assert(
    fc.property(fc.array(fc.oneof(block, fc.jsonValue()), { maxLength: 5 }), (blocks) => {
      for (const surface of ['message', 'modal', 'home'] as const) {
        expect(Array.isArray(checkMessage({ text: 'x', blocks }, surface))).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
