import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawGallery } from '../../../src/playground/gallery.ts';
import { forRenderer } from '../../../src/playground/page/for-renderer.ts';
import type { Part } from '../../../src/playground/wire.ts';
import { catalog } from '../../support/catalog.ts';

const JOINER = '\u2060';
const plain = (text: string, more = {}) => ({ type: 'plain_text', text, ...more });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });

/** What a text looks like to the renderer. */
const texts = (part: Part) =>
  (forRenderer({ type: 'section', text: part }) as { text: { text: string } }).text.text;

/** What is read once the references to signs are signs again. */
const read = (text: string) => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

const gallery = drawGallery(catalog, '2026-11-23').flatMap(({ rich, classic }) =>
  [...rich.blocks, ...classic.blocks].map((block) => block as unknown as Part),
);

const MARKUP = [
  '*',
  '_',
  '~',
  '`',
  '<',
  '>',
  '&',
  ':',
  '!',
  '@',
  '#',
  '|',
  '\n',
  '•',
  '-',
  '1.',
  '😀',
  '&lt;',
];
const marked = fc
  .array(fc.oneof(fc.constantFrom(...MARKUP), fc.string({ unit: 'grapheme', maxLength: 4 })))
  .map((parts) => parts.join(''));

describe('plain text', () => {
  test.each([
    ['*not bold* _nor_ ~so~', '&#42;not bold&#42; &#95;nor&#95; &#126;so&#126;'],
    ['<!channel>', '&#60;&#33;channel&#62;'],
    ['&lt;!channel&gt;', '&#60;&#33;channel&#62;'],
    ['Well done :tada: all', 'Well done :tada: all'],
    [':+1: and :man-biking:', ':+1: and :man-biking:'],
    ['Über 42 Ärzte', 'Über 42 Ärzte'],
  ])('"%s" has no markup but emoji: "%s"', (text, given) => {
    expect(texts(plain(text))).toBe(given);
  });

  test('has not even emoji where the app wants none, nor in the cell of a table', () => {
    expect(texts(plain(':tada:', { emoji: false }))).toBe('&#58;tada&#58;');
    expect(forRenderer({ type: 'table', rows: [[{ type: 'raw_text', text: 'a :b: *c*' }]] })).toEqual({
      type: 'table',
      rows: [[{ type: 'raw_text', text: 'a &#58;b&#58; &#42;c&#42;' }]],
    });
  });

  test('is read as it was written, and holds no sign the renderer could take for markup', () => {
    fc.assert(
      fc.property(marked, (text) => {
        // Not escaped by Slack here: what looks like an escape is one.
        const shown = text.replace(
          /&(lt|gt|amp);/g,
          (_, name) => ({ lt: '<', gt: '>', amp: '&' })[name as string] ?? '',
        );
        const given = texts(plain(text, { emoji: false }));
        expect(read(given)).toBe(shown);
        expect(given.replace(/&#\d+;/g, '')).toMatch(/^[\p{L}\p{N}\s]*$/u);
      }),
    );
  });
});

describe('mrkdwn', () => {
  test.each([
    ['*bold* <@U1> <https://example.com|a link> :tada:', '*bold* <@U1> <https://example.com|a link> :tada:'],
    ['> quoted', '> quoted'],
    ['&gt; quoted', '&gt; quoted'],
    ['a\n&gt; quoted', 'a\n&gt; quoted'],
    ['3 &gt; 2', '3 > 2'],
    ['R&amp;D', 'R&amp;D'],
    ['&lt;!channel&gt;', `&lt;${JOINER}!channel>`],
  ])('%j is given as %j', (text, given) => {
    expect(texts(mrkdwn(text))).toBe(given);
  });

  test('an escaped mention never looks like a real one', () => {
    fc.assert(
      fc.property(marked, fc.constantFrom('!channel', '@U1', '#C1', 'https://x.example'), (text, inside) => {
        const given = texts(mrkdwn(`${text}&lt;${inside}&gt;`));
        // The renderer undoes the escape before it looks.
        expect(given.replaceAll('&lt;', '<')).not.toContain(`<${inside}`);
      }),
    );
  });
});

test('nobody else asks for a confirmation: it is left out at any depth', () => {
  const confirm = { title: plain('Sure?'), text: plain('Really'), confirm: plain('Yes'), deny: plain('No') };
  const button = (more = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...more });
  const row = (more = {}) => ({ type: 'actions', elements: [button(more)] });
  const container = (more = {}) => ({ type: 'container', child_blocks: [row(more), { type: 'divider' }] });
  expect(forRenderer(container({ confirm }))).toEqual(forRenderer(container()));
  expect(forRenderer(container({ confirm }))).toEqual(container());
});

test('the title of an image is read without markup, so it is given as it reads; its address as it is', () => {
  const image = {
    type: 'image',
    image_url: 'https://example.com/a_b_c.png?x=1&y=*2*',
    alt_text: '*A* picture',
    title: plain('R&amp;D *now*'),
  };
  expect(forRenderer(image)).toEqual({ ...image, title: plain('R&D *now*') });
  const { title: _, ...untitled } = image;
  expect(forRenderer(untitled)).toEqual(untitled);
});

describe('what Certify draws', () => {
  /** Everything but texts and the subtext of cards, which are the only things that change. */
  const rest = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner) => {
        if (key === 'subtext') return undefined;
        return key === 'text' && typeof inner === 'string' ? '' : inner;
      }),
    );

  test('is changed in nothing but its texts, and the blocks that came stay as they were', () => {
    const before = structuredClone(gallery);
    const given = gallery.map(forRenderer);
    expect(rest(given)).toEqual(rest(gallery));
    expect(gallery).toEqual(before);
  });
});

test('whatever an app sends, what is no text and no confirmation is left alone', () => {
  const key = fc.constantFrom('type', 'elements', 'text', 'value', 'confirm', 'rows', 'title');
  const part = fc.letrec<{ part: unknown }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('button', 'plain_text', 'a*b', 1, true, null),
      fc.dictionary(key, tie('part'), { maxKeys: 4 }),
      fc.array(tie('part'), { maxLength: 3 }),
    ),
  })).part;
  const hasText = (value: unknown): boolean =>
    /"(plain_text|mrkdwn|raw_text|image)"/.test(JSON.stringify(value));
  const withoutConfirm = (value: unknown) =>
    JSON.parse(JSON.stringify(value, (name, inner) => (name === 'confirm' ? undefined : inner)));
  fc.assert(
    fc.property(fc.dictionary(key, part), (block) => {
      const given = forRenderer(block);
      if (!hasText(block)) expect(given).toEqual(withoutConfirm(block));
    }),
  );
});

describe('the subtext of a card', () => {
  const card = (more: object) => forRenderer({ type: 'card', ...more } as Part);

  test('stands below its body, since the renderer knows none', () => {
    expect(card({ body: mrkdwn('In *short*'), subtext: mrkdwn('a &lt; b') })).toEqual({
      type: 'card',
      body: mrkdwn(`In *short*\na &lt;${JOINER} b`),
    });
  });

  test('is the body of a card that has none', () => {
    expect(card({ subtext: mrkdwn('Alone') })).toEqual({ type: 'card', body: mrkdwn('Alone') });
  });
});
