import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTaps } from '../../src/commands/taps.ts';
import { scoreWords } from '../../src/commands/word-scores.ts';
import { readCases } from '../../src/commands/worked-cases.ts';
import { catalog } from '../support/catalog.ts';
import { reader } from '../support/reader.ts';

const research = new URL('../../../shared/research/', import.meta.url);
const files = ['personas-dev.yml', 'personas-more.yml'].map((name) => new URL(name, research));

/** They are kept beside the repository, not in it. */
const areHere = files.every((file) => existsSync(file));

describe.skipIf(!areHere)('situations of worked cases, typed as they stand', () => {
  const cases = areHere ? files.flatMap((file) => readCases(readFileSync(file, 'utf8')).cases) : [];
  const read = new Map(cases.map(({ id, situation }) => [id, reader.read(situation)]));

  test('tell most of what both readers of a case tapped for it, and hardly anything that neither did', () => {
    const ids = new Set(cases.map(({ id }) => id));
    const text = readFileSync(new URL('../people/taps.json', import.meta.url), 'utf8');
    const { agreed, foundOfAgreed, unlike, facts } = scoreWords(cases, read, readTaps(text, ids, catalog));
    expect(foundOfAgreed / agreed).toBeGreaterThanOrEqual(0.55);
    expect(unlike / facts).toBeLessThanOrEqual(0.02);
  });

  test('have every certification that they name by its abbreviation in a fact or listed back', () => {
    const lost = cases.flatMap(({ id, situation }) => {
      const { answers, from = [], notUnderstood = [] } = read.get(id) ?? {};
      const found = [
        answers?.held,
        ...(answers?.holds ?? []).map((one) => one.certification),
        ...(answers?.considering ?? []),
      ];
      const quoted = [...from.map(({ words }) => words), ...notUnderstood];
      return catalog.all
        .filter(
          ({ abbreviation }) => abbreviation.length > 2 && situation.split(/[^\w-]+/).includes(abbreviation),
        )
        .filter((one) => !found.includes(one.id) && !quoted.some((words) => words.includes(one.abbreviation)))
        .map((one) => `${id}: ${one.abbreviation}`);
    });
    expect(lost).toEqual([]);
  });
});

describe('how what is read compares with what readers tapped', () => {
  const people = [
    { id: 'one', topic: 'any', situation: '', confidence: 'high', recommended: ['CSM'], acceptable: [] },
  ] as const;
  const score = (words: string, ...answers: object[]) => {
    const all = answers.map((one, index) => ({ id: 'one', reader: String(index), answers: one }));
    const taps = readTaps(JSON.stringify(all), new Set(['one']), catalog);
    return scoreWords(
      [{ ...people[0], recommended: ['CSM'], acceptable: [] }],
      new Map([['one', reader.read(words)]]),
      taps,
    );
  };

  test.each([
    [
      'tester',
      [{ aim: 'test' }, { aim: 'test' }],
      { agreed: 1, foundOfAgreed: 1, either: 1, foundOfEither: 1, unlike: 0 },
    ],
    [
      'tester',
      [{ aim: 'test' }, { aim: 'build' }],
      { agreed: 0, foundOfAgreed: 0, either: 1, foundOfEither: 1, unlike: 0 },
    ],
    [
      'tester',
      [{ aim: 'build' }, { aim: 'build' }],
      { agreed: 1, foundOfAgreed: 0, either: 1, foundOfEither: 0, unlike: 1 },
    ],
    [
      'hello',
      [{ aim: 'test' }, { aim: 'not-sure' }],
      { agreed: 0, foundOfAgreed: 0, either: 1, foundOfEither: 0, unlike: 0 },
    ],
    ['tester', [{ aim: 'not-sure' }, { aim: 'not-sure' }], { agreed: 0, either: 0, unlike: 0, facts: 1 }],
  ])('"%s" against %j', (words, answers, expected) => {
    expect(score(words, ...answers)).toMatchObject(expected);
  });
});
