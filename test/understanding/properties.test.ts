import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOffered, QUESTION_IDS } from '../../src/recommendation/index.ts';
import { sequencesOf } from '../../src/understanding/phrase.ts';
import type { Fact } from '../../src/understanding/understood.ts';
import { catalog } from '../support/catalog.ts';
import { lexicon, reader } from '../support/reader.ts';

const names = catalog.all.flatMap(({ abbreviation, name, aliases }) => [abbreviation, name, ...aliases]);
const said = lexicon.entries.flatMap(({ phrases }) =>
  phrases.map((phrase) => sequencesOf(phrase)[0]?.join(' ') ?? ''),
);
const noise = [
  '',
  '.',
  ',',
  '?',
  '(',
  ')',
  '"',
  '-',
  '/',
  '\u{1F600}',
  'xyzzy',
  'don\u2019t',
  '3+',
  '<@U1>',
  '&amp;',
  '\n',
];

/** Words as nobody would put them together. */
const soup = fc
  .array(fc.oneof(fc.constantFrom(...said), fc.constantFrom(...names), fc.constantFrom(...noise)), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(' '));

const isSame = (one: Fact, other: Fact) =>
  JSON.stringify({ ...one, words: '' }) === JSON.stringify({ ...other, words: '' });

describe('10,000 soups of words', () => {
  test('are read without an exception, and each fact goes when the words go that say it', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { from } = reader.read(text);
        const [fact] = from.slice(text.length % Math.max(1, from.length));
        if (fact) expect({ text, fact, stays: staysWithout(fact, text) }).toMatchObject({ stays: false });
      }),
      { numRuns: 10_000, seed: 15 },
    );
  });

  test('give only answers that can be given beside each other, each with words of the text', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { answers, from } = reader.read(text);
        for (const id of QUESTION_IDS) {
          if (answers[id] !== undefined) expect(isOffered(id, answers[id], answers)).toBe(true);
        }
        for (const { words } of from) expect(words !== '' && text.includes(words)).toBe(true);
        const told = from.map((one) => (one.kind === 'answer' ? one.question : one.kind));
        const answered = Object.keys(answers).filter((key) => key !== 'held' || answers.held !== 'several');
        expect([...new Set(told)].sort()).toEqual(answered.sort());
      }),
      { numRuns: 500, seed: 15 },
    );
  });
});

/** What is said twice has to be taken away twice. Each time the text gets shorter, so that this ends. */
function staysWithout(fact: Fact, text: string): boolean {
  const found = reader.read(text).from.find((one) => isSame(one, fact));
  if (!found) return false;
  const rest = text.split(found.words).join('. ');
  return rest.length >= text.length + 2 * text.split(found.words).length ? true : staysWithout(fact, rest);
}

describe('in a sentence', () => {
  const ordinary = new Set(
    lexicon.entries
      .filter(({ means }) => [means].flat().some((one) => one.startsWith('name in')))
      .flatMap(({ phrases }) => phrases.flatMap(sequencesOf).map((words) => words.join(''))),
  );
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

  test.each([
    ['I already hold %s and nothing else.', 'held'],
    ['should i get %s?', 'considered'],
  ])('"%s": every certification is found by every name that is no ordinary word', (sentence, how) => {
    for (const { id, abbreviation, name, aliases } of catalog.all) {
      for (const typed of [id, abbreviation, name, ...aliases]) {
        if (ordinary.has(plain(typed))) continue;
        const { answers } = reader.read(sentence.replace('%s', typed));
        const held =
          answers.held === 'several' ? (answers.holds ?? []).map((one) => one.certification) : [answers.held];
        expect({ typed, found: how === 'held' ? held : answers.considering }).toEqual({ typed, found: [id] });
      }
    }
  });
});

/** A busy machine may take long over one reading, but hardly over half of them. */
function medianMs(text: string): number {
  const times = Array.from({ length: 41 }, () => {
    const before = performance.now();
    reader.read(text);
    return performance.now() - before;
  });
  return times.sort((one, other) => one - other)[20] ?? Infinity;
}

describe('is read in a moment: 2 ms for 500 characters, 5 ms for anything, with room for a busy machine', () => {
  const BUSY = 5;
  const situation =
    "I'm a PM with 20 years of waterfall and a PMP, should I do CSM or PMI-ACP, I learn on my own. ";

  test('a full text about oneself', () => {
    expect(medianMs(situation.repeat(6).slice(0, 500))).toBeLessThan(2 * BUSY);
  });

  test.each([
    'CSM or ',
    'a',
    '\u{1f600} ',
    '( ',
    ', ',
    'no ',
    'i have already ',
    'profesional mastre ',
    "n't'",
    'a-',
  ])('a megabyte of "%s"', (piece) => {
    expect(medianMs(piece.repeat(1_000_000 / piece.length))).toBeLessThan(5 * BUSY);
  });
});
