import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../src/conversation/certification-numbers.ts';
import { holdingOf } from '../../src/conversation/holding.ts';
import { readStartText, startText } from '../../src/conversation/start-text.ts';
import { STATE_BUDGET } from '../../src/conversation/state.ts';
import {
  type Answers,
  MOST_CONSIDERED,
  MOST_HELD,
  OPTION_IDS,
  QUESTION_IDS,
  STANDINGS,
} from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';

const ids = catalog.all.map(({ id }) => id);

const anySaid: fc.Arbitrary<Answers> = fc
  .record({
    questions: fc.subarray([...QUESTION_IDS]),
    pick: fc.nat(),
    holds: fc.subarray(ids, { minLength: 1, maxLength: MOST_HELD }),
    standing: fc.constantFrom(...STANDINGS),
    considering: fc.subarray(ids, { maxLength: MOST_CONSIDERED }),
  })
  .map(({ questions, pick, holds, standing, considering }) => {
    const answers = Object.fromEntries(
      questions.map((id) => {
        const options = [...OPTION_IDS[id], 'not-sure'];
        return [id, options[pick % options.length]];
      }),
    );
    const held = holds.flatMap((id) => holdingOf(id, standing, catalog) ?? []);
    return {
      ...answers,
      ...(answers.held === 'several' && { holds: held }),
      ...(considering.length > 0 && { considering }),
    } as Answers;
  });

describe('what a new questionnaire starts with', () => {
  test('comes back as it was, and fits beside the buttons', () => {
    fc.assert(
      fc.property(anySaid, (said) => {
        const text = startText(said);
        expect(text.length).toBeLessThanOrEqual(STATE_BUDGET);
        expect(readStartText(text, catalog)).toEqual(said);
      }),
    );
  });

  test('is nothing where nothing was said', () => {
    expect(startText({})).toBe('');
    expect(readStartText('', catalog)).toEqual({});
  });

  test.each(fixtures())('%s of an old message is still read', (text, said) => {
    expect(readStartText(text, catalog)).toEqual(said);
  });

  test('once was what somebody is choosing between, by numbers alone; what is gone is left out', () => {
    expect(readStartText(`${numbersOf(['csm', 'cspo'])}zz`, catalog)).toEqual({
      considering: ['csm', 'cspo'],
    });
  });

  test('is nothing where it is odd', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readStartText(text, catalog);
        readStartText(`.${text}`, catalog);
      }),
    );
    expect(readStartText('.!', catalog)).toEqual({});
  });
});

function fixtures(): [string, Answers][] {
  return JSON.parse(readFileSync(new URL('start-text.json', import.meta.url), 'utf8'));
}
