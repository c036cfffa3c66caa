import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asSlackSends, suggestionsFor } from '../../../src/playground/page/typed-text.ts';

const mentionable = [
  { id: 'U1', name: 'Ana' },
  { id: 'U2', name: 'Ben' },
  { id: 'U0APP', name: 'Certify' },
];

/** Texts full of what means something to Slack or to the page. */
const typed = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '@',
        '!',
        '|',
        ' ',
        '\n',
        '<!channel>',
        '<@U1>',
        '&lt;',
        '@Ana',
        '@Ben',
        '/',
      ),
      fc.string({ maxLength: 5 }),
    ),
  )
  .map((parts) => parts.join(''));

const unescaped = (text: string) =>
  text.replace(/&(lt|gt|amp);/g, (_, name) => ({ lt: '<', gt: '>', amp: '&' })[name as string] ?? '');

describe('what is typed', () => {
  test.each([
    ['R&D < 3', 'R&amp;D &lt; 3'],
    ['<!channel>', '&lt;!channel&gt;'],
    ['&lt;!channel&gt;', '&amp;lt;!channel&amp;gt;'],
    ['@Ana and @Ben, look', '<@U1> and <@U2>, look'],
    ['@Anabel', '@Anabel'],
    ['<@Ana>', '&lt;<@U1>&gt;'],
    ['<@U1>', '&lt;@U1&gt;'],
    ['ana', 'ana'],
    ['joe@Ana.com', 'joe@Ana.com'],
    ['josé@Ben and 2@Ana', 'josé@Ben and 2@Ana'],
    ['Thanks.@Ana (@Ben)', 'Thanks.<@U1> (<@U2>)'],
  ])('"%s" is sent as "%s"', (text, sent) => {
    expect(asSlackSends(text, mentionable)).toBe(sent);
  });

  test('mentions names of any letters and signs, and none that only begins a longer one', () => {
    const people = [
      { id: 'U3', name: 'C++ (Bot)' },
      { id: 'U4', name: 'José' },
    ];
    const sent = asSlackSends('@C++ (Bot), @C+ and @José, not @Joséphine or @José2', people);
    expect(sent).toBe('<@U3>, @C+ and <@U4>, not @Joséphine or @José2');
  });

  test('has no control sequence in it but mentions of people who are there', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const sequences = asSlackSends(text, mentionable).match(/<[^>]*>?|>/g) ?? [];
        expect(['<@U1>', '<@U2>', '<@U0APP>']).toEqual(expect.arrayContaining(sequences));
      }),
    );
  });

  test('reads as it was typed once the mentions are names again', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const named = mentionable.reduce(
          (sent, { id, name }) => sent.replaceAll(`<@${id}>`, `@${name}`),
          asSlackSends(text, mentionable),
        );
        expect(unescaped(named)).toBe(text);
      }),
    );
  });
});

describe('the menu above the message box', () => {
  const command = {
    command: '/certify',
    description: 'Which agile certification should I get?',
    usageHint: '[here | private | help | compare CSM PSM I | CSM]',
  };
  const offer = (text: string) => suggestionsFor(text, { commands: [command], mentionable });
  const labels = (text: string) => offer(text).map(({ label }) => label);
  const all = [
    '/certify',
    '/certify here',
    '/certify private',
    '/certify help',
    '/certify compare CSM PSM I',
    '/certify CSM',
  ];

  test.each([
    ['', []],
    ['/', all],
    ['/CER', all],
    ['/certify', all.slice(1)],
    ['/certify p', ['/certify private']],
    ['/certify private', []],
    ['/certify nonsense', []],
    ['/other', []],
    [' /', []],
    ['@', ['@Ana', '@Ben', '@Certify']],
    ['@b', ['@Ben']],
    ['Thank you, @A', ['@Ana']],
    ['two\nlines @ce', ['@Certify']],
    ['@Ana ', []],
    ['mail@b', []],
    ['@nobody', []],
  ])('for "%s" offers %j', (text, offered) => {
    expect(labels(text)).toEqual(offered);
  });

  test('offers names of any letters and signs', () => {
    const people = [
      { id: 'U3', name: 'C++' },
      { id: 'U4', name: 'José' },
    ];
    const names = (text: string) =>
      suggestionsFor(text, { commands: [], mentionable: people }).map(({ label }) => label);
    expect([names('@c+'), names('to @Jos'), names('@José'), names('@C#')]).toEqual([
      ['@C++'],
      ['@José'],
      ['@José'],
      [],
    ]);
  });

  test('says what a command is for, and leaves room for what comes after it', () => {
    expect(offer('/')[0]).toEqual({
      label: '/certify',
      hint: command.description,
      text: '/certify ',
    });
    expect(offer('/')[1]).toEqual({ label: '/certify here', hint: '', text: '/certify here' });
  });

  test('a name taken from it stays what was typed before, and is sent as a mention', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const { text: taken } of offer(`${text} @b`)) {
          expect(taken).toBe(`${text} @Ben `);
          expect(asSlackSends(taken, mentionable)).toMatch(/<@U2> $/);
        }
      }),
    );
  });

  test('offers only what goes on from what was typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const { text: taken } of offer(text)) {
          const kept = text.startsWith('/') ? text : text.slice(0, text.lastIndexOf('@') + 1);
          expect(taken.toLowerCase().startsWith(kept.toLowerCase())).toBe(true);
        }
      }),
    );
  });
});
