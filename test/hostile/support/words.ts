import fc from 'fast-check';

/** What somebody may type who means no good, or whose keyboard is another. */
const HOSTILE = [
  ...['<!channel>', '<!here>', '<!everyone>', '<!subteam^S0EVIL001>', '<@U0EVIL001>', '<#C0EVIL001>', '<@'],
  ...['&lt;!channel&gt;', '&amp;lt;!here&amp;gt;', '@channel', '@here', '#general', ':skull:'],
  ...[
    '<https://evil.example|Approve>',
    '<mailto:evil@evil.example|x>',
    'https://evil.example',
    'javascript:1',
  ],
  ...['*bold*', '_it_', '~no~', '`code`', '```', '\n> quote', '|', '>', '&', '>>><'],
  // From right to left, turned round, marks without end, and what cannot be seen.
  ...[
    '\u202e',
    '\u2066\u2067',
    '\u200f',
    '\u0645\u0631\u062d\u0628\u0627',
    '\u05e9\u05dc\u05d5\u05dd',
    '\ufdfd',
  ],
  ...['\u200b', '\u200d', '\ufeff', '\u2060', '\u00ad', `Z${'\u0334\u0321'.repeat(30)}`],
  // Halves of letters, control characters, flags and families.
  ...['\ud800', '\udc00', '\ufffe', '\u0000', '\u001b[31m', '\r', '\u2028', '\u{1f3f3}\ufe0f\u200d\u{1f308}'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '[object Object]',
    'undefined',
    'null',
    'NaN',
  ],
  ...['{title}', '%00', '%', '%s', '../../etc/passwd', "'; --", '<script>alert(1)</script>', '\\', '"'],
  ...['999999999999999999999', '-1', '1e999', '0x10', '\u0661\u0662 years', '20 years', '1/0'],
];

/** What leads into the middle of what is understood. */
const MEANT = [
  ...['csm', 'cspo or psm i', 'PMP', 'compare', 'safe', 'kanban', 'scrum master', 'product owner', 'why not'],
  ...['I hold', 'I have no', 'not', 'or', 'and', 'vs', ',', '.', '(', '-', '2 years', 'lapsed', 'next year'],
  ...['cheap', 'no class', 'my boss wants', 'help', 'here', 'private', 'list', 'after csm', 'pslm', 'cssm'],
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 4, arbitrary: fc.constantFrom(...MEANT) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...HOSTILE, ...MEANT), fc.integer({ min: 2, max: 3000 }))
      .map(([one, times]) => one.repeat(times).slice(0, 20_000)),
  },
);

/** Anything that can be typed, most of it odd. */
export const hostileWords: fc.Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '', '\n', ' ')), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));
