import { describe, expect, test } from 'vitest';
import { OPTION_IDS, QUESTION_IDS } from '../../src/recommendation/index.ts';
import { compileLexicon, LexiconFaults, readLexiconFolder } from '../../src/understanding/compile.ts';
import { createNames } from '../../src/understanding/names.ts';
import { sequencesOf, slotsOf } from '../../src/understanding/phrase.ts';
import { piecesOf, preparePhrases, spokenIn } from '../../src/understanding/pieces.ts';
import { meaningOf } from '../../src/understanding/schema.ts';
import { wordsOf } from '../../src/understanding/words.ts';
import { catalog } from '../support/catalog.ts';
import { lexicon } from '../support/reader.ts';

const phrases = preparePhrases(lexicon, (ordinary) => createNames(catalog, ordinary));

/** Each word of a phrase at least once, without all the ways to combine them. */
function waysToSay(phrase: string): readonly string[] {
  const slots = slotsOf(phrase).flatMap((slot) => (slot.kind === 'word' ? [slot] : []));
  const first = slots.map(({ oneOf }) => [...oneOf][0] ?? '');
  const others = slots.flatMap(({ oneOf }, at) =>
    [...oneOf].slice(1).map((word) => first.map((one, index) => (index === at ? word : one))),
  );
  return [first, ...others].map((words) => words.join(' '));
}

/** What it means where it is said. */
function meaningsOf(said: string, beside: string | undefined): readonly unknown[] {
  const text = beside === undefined ? said : `${said}. ${beside}`;
  const wanted = said.split(' ').length;
  return piecesOf(spokenIn(wordsOf(text), phrases), phrases, 'a sentence')
    .filter(({ words }) => words.length === wanted && words[0]?.start === 0)
    .flatMap(({ meanings }) => meanings.map((one) => JSON.stringify({ ...one, weak: undefined })));
}

describe('the lexicon', () => {
  test('has no phrase that can never be read', () => {
    const dead = lexicon.entries.flatMap(({ means, phrases: those, beside }) => {
      const [meaning = ''] = [means].flat();
      if (meaning.startsWith('name in')) return [];
      const wanted = JSON.stringify(meaningOf(meaning));
      return those.flatMap(waysToSay).filter((said) => !meaningsOf(said, beside?.[0]).includes(wanted));
    });
    expect(dead).toEqual([]);
  });

  test('calls no name ordinary that no certification goes by', () => {
    const names = new Set(
      catalog.all.flatMap(({ id, abbreviation, name, aliases }) =>
        [id, abbreviation, name, ...aliases].map((one) =>
          wordsOf(one)
            .map(({ spelling }) => spelling)
            .join(''),
        ),
      ),
    );
    const ordinary = lexicon.entries
      .filter(({ means }) => [means].flat().some((one) => one.startsWith('name in')))
      .flatMap((entry) => entry.phrases.map((phrase) => sequencesOf(phrase).map((words) => words.join(''))));
    expect(ordinary.filter((ways) => !ways.some((way) => names.has(way)))).toEqual([]);
  });

  test('knows every issuer by its id', () => {
    const issuers = new Set(catalog.all.map(({ issuer }) => issuer.id));
    const named = lexicon.entries.flatMap(({ means }) =>
      [means].flat().flatMap((one) => {
        const meaning = meaningOf(one);
        return meaning?.kind === 'issuer' ? [meaning.issuer] : [];
      }),
    );
    expect(new Set(named)).toEqual(issuers);
  });

  test('has a phrase for every question', () => {
    const answered = new Set(
      lexicon.entries.flatMap(({ means }) => [means].flat()).map((one) => one.split(' ')[0]),
    );
    expect([...QUESTION_IDS].filter((id) => !answered.has(id))).toEqual([]);
  });

  test('has words for every role', () => {
    const roles = lexicon.entries.flatMap(({ means }) => [means].flat());
    const missing = OPTION_IDS.aim.filter(
      (role) => !roles.includes(`role ${role}`) && !roles.includes(`aim ${role}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('a lexicon with faults is told each of them, with file, entry and what to do', () => {
  test.each([
    [
      '- means: aim wizard\n  phrases: [wizard]',
      'my.yml: "aim wizard": means: "aim wizard" is no meaning; use',
    ],
    ['- means: not\n  phrases: [1]', 'my.yml: "not": phrases 1: needs words; put quotation marks around'],
    [
      '- means: not\n  phrases: ["don\'t"]',
      'my.yml: "not": phrases 1: may have only letters, digits, single spaces',
    ],
    ['- means: not\n  phrases: []', 'my.yml: "not": phrases: needs a phrase'],
    [
      '- means: not\n  phrases: [never, never]',
      'my.yml: "not": "never" is said already (my.yml: "not"); take one',
    ],
    ['- phrases: [never]', 'my.yml: entry 1: means: needs a meaning, or a list of meanings'],
    ['means: not', 'my.yml: needs a list of entries'],
    ['- [', 'my.yml: '],
  ])('%j', (text, fault) => {
    const compile = () => compileLexicon([{ name: 'my.yml', text }]);
    expect(compile).toThrow(LexiconFaults);
    expect(compile).toThrow(fault);
  });

  test('all of them at once', () => {
    const files = ['a.yml', 'b.yml'].map((name) => ({ name, text: 'nothing' }));
    expect(() => compileLexicon(files)).toThrow(/2 faults:\na\.yml.*\nb\.yml/);
  });

  test('the real one has none', () => {
    expect(compileLexicon(readLexiconFolder()).entries.length).toBeGreaterThan(50);
  });
});
