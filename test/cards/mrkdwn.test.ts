import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escaped, escapedAndClipped, link } from '../../src/cards/mrkdwn.ts';

const unescaped = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

describe('escaping', () => {
  test('leaves nothing Slack would read, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(escaped(text)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        expect(unescaped(escaped(text))).toBe(text);
      }),
    );
  });

  test('keeps a link in one piece', () => {
    expect(link('https://a.example/?x=1&y=<2>|3', 'A | B & C')).toBe(
      '<https://a.example/?x=1&amp;y=&lt;2&gt;%7C3|A / B &amp; C>',
    );
  });
});

describe('shortening', () => {
  test.each([
    ['One. Two.', 9, 'One. Two.'],
    ['One. Two. Three.', 12, 'One. Two.'],
    ['A long sentence with Scrum.org in it. Two.', 40, 'A long sentence with Scrum.org in it.'],
    ['One sentence without an end', 20, 'One sentence …'],
    ['A & B. Rest of it.', 13, 'A &amp; B.'],
  ])('%j to %i becomes %j', (text, most, short) => {
    expect(escapedAndClipped(text, most)).toBe(short);
  });

  test('never exceeds what was allowed and never cuts an entity in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 10, max: 60 }), (text, most) => {
        const short = escapedAndClipped(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});
