import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { compileOverlay, type OverlayReading } from '../../src/overlay/compile.ts';
import { overlayFile } from '../../src/overlay/schema.ts';
import { catalog } from '../support/catalog.ts';
import { drawn, partsWith, viewsAfter } from '../support/overlay-views.ts';
import { CASES, inMs, keep, LONGEST_MS, runs } from './support/cases.ts';
import { busyMs, injected } from './support/shown.ts';
import { hostileWords } from './support/words.ts';

const EXAMPLE = readFileSync(new URL('../../examples/company.yml', import.meta.url), 'utf8');

const compile = (text: string): OverlayReading => compileOverlay({ name: 'ours.yml', text }, catalog);

/** The example with a few pieces cut out, doubled, or replaced by what is hostile. */
const mutated = fc
  .array(
    fc.tuple(
      fc.nat(),
      fc.nat(40),
      fc.oneof(fc.constantFrom('', '\n', '- ', ': ', '&a ', '*a', '!!js '), hostileWords),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((changes) =>
    changes.reduce((text, [where, much, piece]) => {
      const at = where % (text.length + 1);
      return text.slice(0, at) + piece.slice(0, 300) + text.slice(at + much);
    }, EXAMPLE),
  );

const FIELDS = [
  ...Object.keys(overlayFile.shape),
  'certification',
  'issuer',
  'because',
  'upTo',
  'for',
  'title',
  '__proto__',
];
const value = fc.oneof(
  hostileWords.map((words) => words.slice(0, 90)),
  fc.constantFrom<unknown>(
    'CSM',
    'PSM I',
    'scrum-org',
    'https://evil.example',
    '2026-10',
    'all',
    'free',
    null,
    true,
  ),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);
/** The fields that there are, with anything in them. */
const filled = fc
  .dictionary(
    fc.constantFrom(...FIELDS),
    fc.oneof(
      value,
      fc.array(fc.oneof(fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 4 }), value), {
        maxLength: 5,
      }),
    ),
    { maxKeys: 6 },
  )
  .map((content) => stringify(content));

/** What is well formed and means something, but in whose words there is no good. */
const wordy = fc
  .tuple(hostileWords, hostileWords, hostileWords)
  .map((said) => said.map((words) => words.replace(/\s+/g, ' ').trim().slice(0, 40) || 'words'))
  .map(([company, because, title]) =>
    stringify({
      company,
      policy: because,
      approver: title,
      prefer: [{ certification: 'PSM I', because }],
      exclude: [{ certification: 'CSM', because: title }],
      courses: [{ title, for: ['PSM I', 'CSPO'], when: company, contact: because }],
    }),
  );

const ANSWERS = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired', learning: 'class' } as const;

/** Drawing all that can be seen takes longer than reading by far. */
const DRAWN_ONE_IN = 20;

test(`${CASES.overlay} files that a company may have: read, or told in lines what is wrong`, () => {
  let slowest = 0;
  let taken = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        { weight: 4, arbitrary: mutated },
        { weight: 4, arbitrary: filled },
        { weight: 2, arbitrary: wordy },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 400 }) },
      ),
      fc.integer({ min: 1, max: DRAWN_ONE_IN }),
      (text, turn) => {
        let reading: OverlayReading | undefined;
        slowest = Math.max(
          slowest,
          busyMs(() => {
            reading = compile(text);
          }, LONGEST_MS / 2),
        );
        if (!reading?.ok) return void expect(reading?.faults.length).toBeGreaterThan(0);
        taken += 1;
        if (turn > 1) return;
        for (const message of drawn(viewsAfter(ANSWERS, partsWith(reading.overlay))))
          expect(injected(message, NAMED)).toEqual([]);
      },
    ),
    runs(CASES.overlay),
  );
  expect(taken).toBeGreaterThan(CASES.overlay / 50);
  expect(slowest).toBeLessThan(LONGEST_MS);
  keep('overlay', [
    {
      what: 'Company files: cases; failures; mentions or links shown again',
      wanted: `${CASES.overlay}; 0; 0`,
      measured: `${CASES.overlay}; 0; 0, of which ${taken} were taken`,
    },
    { what: 'Reading one company file, at most', wanted: `${LONGEST_MS} ms`, measured: inMs(slowest) },
  ]);
});

/** The owner of the questionnaire. */
const NAMED = new Set(['U012ABCDEF']);

describe('a file made to stop whoever reads it is told what is wrong', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghi'].map(
      (name, at) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[at]}`).join(', ')}]`,
    ),
  ].join('\n');
  test.each([
    ['a list in a list, 20,000 deep', '['.repeat(20_000)],
    ['a map in a map, 20,000 deep', '{a: '.repeat(20_000)],
    ['lists of lists of lists by name', bomb],
    ['a list that holds itself', 'prefer: &a [*a]'],
    ['an entry that holds itself', 'prefer:\n  - &a { certification: *a }'],
    ['a megabyte of one word', `company: ${'a'.repeat(1_000_000)}`],
    ['10,000 entries', `prefer:\n${'  - certification: CSM\n'.repeat(10_000)}`],
    ['a name that is very long', `prefer:\n  - certification: ${'Certified '.repeat(20_000)}`],
    ['fields named after what every object has', '__proto__: { company: x }\nconstructor: x\ntoString: x'],
  ])('%s', (_like, text) => {
    const reading = compile(text);
    expect(reading.ok).toBe(false);
    if (!reading.ok) for (const fault of reading.faults) expect(fault).toMatch(/^ours\.yml: /);
  });
});
