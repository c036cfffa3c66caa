import { expect, test } from 'vitest';
import { countedCharacters, LIMITS, type Message } from '../../../src/cards/limits.ts';
import { drawGallery } from '../../../src/playground/gallery.ts';
import { BUDGET, NEAR, sizesOf } from '../../../src/playground/page/sizes.ts';
import { catalog } from '../../support/catalog.ts';

const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const of = (text: string, ...blocks: readonly object[]): Message => ({
  text,
  blocks: blocks as Message['blocks'],
});

const drawn = drawGallery(catalog, '2026-11-23').flatMap(({ rich, classic }) => [rich, classic]);

test('a message of nothing is near no limit', () => {
  expect(sizesOf(of(''))).toEqual({ blocks: 0, characters: 0, limits: [] });
});

test('the nearest limit comes first, each with its share', () => {
  const text = 'x'.repeat(1750);
  expect(sizesOf(of(text, section('x'.repeat(2700)), section('&')))).toEqual({
    blocks: 2,
    characters: 2705,
    limits: [
      { name: 'section text', size: 2700, most: 3000, share: 0.9 },
      { name: 'message text', size: 1750, most: 3500, share: 0.5 },
      { name: 'counted characters', size: 2705, most: 9000, share: 2705 / 9000 },
      { name: 'blocks', size: 2, most: 30, share: 2 / 30 },
    ],
  });
});

test('it is the largest of its kind that counts', () => {
  const limits = sizesOf(of('', section('x'), section('x'.repeat(300)), section('xx'))).limits;
  expect(limits.find(({ name }) => name === 'section text')?.size).toBe(300);
});

test('a limit that is meant to be reached is none to be near', () => {
  const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };
  const names = sizesOf(of('', table)).limits.map(({ name }) => name);
  expect(names).toContain('table characters');
  expect(names).not.toContain('tables');
});

test('the budget is what the limits say', () => {
  expect(BUDGET).toEqual({ blocks: LIMITS.blocks.most, characters: LIMITS['counted characters'].most });
});

test('what Certify draws is within every limit, and a message over one would show it', () => {
  for (const message of drawn) {
    const { blocks, characters, limits } = sizesOf(message);
    expect(characters).toBe(countedCharacters(message.blocks));
    expect(blocks).toBeLessThanOrEqual(BUDGET.blocks);
    expect(limits.filter(({ share }) => share > 1)).toEqual([]);
    expect(limits.map(({ share }) => share)).toEqual(limits.map(({ share }) => share).sort((a, b) => b - a));
    for (const { name, size, most } of limits) {
      expect([name, size]).toEqual([name, Math.max(...LIMITS[name].sizes(message))]);
      expect(most).toBe(LIMITS[name].most);
    }
  }
  const over = sizesOf(of('x'.repeat(4000))).limits[0];
  expect(over).toMatchObject({ name: 'message text', size: 4000, most: 3500 });
  expect(over?.share).toBeGreaterThan(1);
});

test('near is less than at', () => {
  expect(NEAR).toBeGreaterThan(0.5);
  expect(NEAR).toBeLessThan(1);
});
