import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksWithin, groupsIn, listIn, wordsIn } from '../../../src/playground/page/parts.ts';
import type { Part } from '../../../src/playground/wire.ts';

const plain = (text: string) => ({ type: 'plain_text', text });

describe('words', () => {
  test.each([
    ['a text object', plain('Hello'), 'Hello'],
    ['a bare string', 'Hello', 'Hello'],
    ['what Slack escapes', plain('R&amp;D &lt;3&gt;'), 'R&D <3>'],
    ['an escaped escape, once', '&amp;lt;', '&lt;'],
    ['any other entity', '&copy; &#60;', '&copy; &#60;'],
    ['a text that is none', { text: 7 }, ''],
    ['nothing', undefined, ''],
  ])('of %s', (_what, value, words) => {
    expect(wordsIn(value)).toBe(words);
  });

  test('come back as they were before Slack escaped them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '&', ';', 'l', 't', 'amp', 'x') }), (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(wordsIn(plain(escaped))).toBe(text);
      }),
    );
  });
});

test('a list has its objects and nothing else in it', () => {
  expect(listIn([{ a: 1 }, null, 'b', 3, { c: 2 }])).toEqual([{ a: 1 }, { c: 2 }]);
  expect([listIn(undefined), listIn('abc'), listIn({ length: 1 })]).toEqual([[], [], []]);
});

describe('the options of a menu', () => {
  const [one, two, three] = ['One', 'Two', 'Three'].map((text) => ({ text: plain(text) }));

  test('are one group without a label', () => {
    expect(groupsIn({ options: [one, two] })).toEqual([{ label: '', options: [one, two] }]);
    expect(groupsIn({})).toEqual([{ label: '', options: [] }]);
  });

  test('or groups as they are named', () => {
    const groups = [
      { label: plain('Odd'), options: [one, three] },
      { label: plain('Even &amp; so on'), options: [two] },
    ];
    expect(groupsIn({ option_groups: groups })).toEqual([
      { label: 'Odd', options: [one, three] },
      { label: 'Even & so on', options: [two] },
    ]);
  });
});

describe('blocks within a block', () => {
  const ids = (block: Part) => blocksWithin(block).map(({ block_id }) => block_id);

  test('itself first, then what a container or carousel holds, at any depth', () => {
    const carousel = { type: 'carousel', block_id: 'c', elements: [{ block_id: 'c1' }, { block_id: 'c2' }] };
    const inner = { type: 'container', block_id: 'in', child_blocks: [carousel, { block_id: 'after' }] };
    expect(ids({ type: 'container', block_id: 'out', child_blocks: [inner] })).toEqual([
      'out',
      'in',
      'c',
      'c1',
      'c2',
      'after',
    ]);
  });

  test('buttons in a row are no blocks', () => {
    expect(ids({ type: 'actions', block_id: 'row', elements: [{ type: 'button' }] })).toEqual(['row']);
  });
});

test('nothing an app may send is too odd to be read', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('text', 'options', 'option_groups', 'child_blocks'), fc.jsonValue()),
      (part) => {
        expect(typeof wordsIn(part)).toBe('string');
        expect(groupsIn(part).length).toBeGreaterThan(0);
        expect(blocksWithin(part)[0]).toBe(part);
      },
    ),
  );
});
