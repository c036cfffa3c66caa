import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { wordsView } from '../../src/conversation/words-view.ts';
import { asTyped } from '../../src/listeners/sent-words.ts';
import type { Understood } from '../../src/understanding/understood.ts';
import { partsWith } from '../support/overlay-views.ts';
import { reader } from '../support/reader.ts';
import { CASES, inMs, keep, LONGEST_MS, runs } from './support/cases.ts';
import { busyMs, injected } from './support/shown.ts';
import { hostileWords } from './support/words.ts';

const PARTS = partsWith(undefined);
const OWNER = 'U012ABCDEF';
/** Drawing takes longer than reading by far. */
const DRAWN_ONE_IN = 10;

test(`${CASES.words} texts that somebody may type: read, and shown again without a mention or link in them`, () => {
  let slowest = 0;
  fc.assert(
    fc.property(
      hostileWords,
      fc.boolean(),
      fc.integer({ min: 1, max: DRAWN_ONE_IN }),
      (typed, escaped, turn) => {
        const text = escaped ? asTyped(typed) : typed;
        let understood: Understood | undefined;
        slowest = Math.max(
          slowest,
          busyMs(() => {
            understood = reader.read(text);
            reader.named(text);
          }, LONGEST_MS / 10),
        );
        if (!understood || turn > 1) return;
        const view = wordsView(understood, { owner: OWNER, place: 'dm' }, PARTS);
        for (const layout of ['rich', 'classic'] as const)
          expect(injected(draw(view, layout), new Set([OWNER]))).toEqual([]);
      },
    ),
    runs(CASES.words),
  );
  expect(slowest).toBeLessThan(LONGEST_MS);
  keep('words', [
    {
      what: 'Words: cases; failures; mentions or links shown again',
      wanted: `${CASES.words}; 0; 0`,
      measured: `${CASES.words}; 0; 0`,
    },
    { what: 'Reading one text, at most', wanted: `${LONGEST_MS} ms`, measured: inMs(slowest) },
  ]);
});
