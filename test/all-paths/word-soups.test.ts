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
  }, 120_000);

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
      { numRuns: 2_000, seed: 15 },
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
