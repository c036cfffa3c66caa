import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw } from '../../src/cards/draw.ts';
import { withinLimits } from '../../src/cards/limits.ts';
import { type DecodedState, decodeState, encodeState, STATE_BUDGET } from '../../src/conversation/state.ts';
import { current } from '../../src/conversation/step.ts';
import { catalog } from '../support/catalog.ts';
import { partsWith } from '../support/overlay-views.ts';
import { CASES, inMs, keep, LONGEST_MS, runs } from './support/cases.ts';
import { busyMs, injected } from './support/shown.ts';
import { hostileWords } from './support/words.ts';

/** States as they stand in messages, of every version there has been. */
const WRITTEN: readonly string[] = [1, 2].flatMap((version) =>
  JSON.parse(
    readFileSync(new URL(`../conversation/state-version-${version}.json`, import.meta.url), 'utf8'),
  ).map(({ text }: { text: string }) => text),
);
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789ABCUWXYZ.-~:_ \u202e\u0000'];

/** A written one with a few letters changed, lost, doubled or moved. */
const mutated = fc
  .tuple(
    fc.constantFrom(...WRITTEN),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...LETTERS, ''), fc.nat(3)), { minLength: 1, maxLength: 4 }),
  )
  .map(([text, changes]) =>
    changes.reduce((before, [where, letter, much]) => {
      const at = where % (before.length + 1);
      return before.slice(0, at) + letter + before.slice(at + much);
    }, text),
  );

/** Of the right form, with letters in it that may mean nothing, more than once, or not beside each other. */
const formed = fc
  .tuple(
    fc.stringMatching(/^2[trde][0-9a-z]{5}[UW][A-Z0-9]{2,10}\.([a-z][a-z0-9]){0,20}$/),
    fc.array(fc.stringMatching(/^-[chsz][A-Za-z0-9]{0,24}$/), { maxLength: 4 }),
  )
  .map((parts) => parts.flat().join(''));

const anyText = fc.oneof(
  { weight: 4, arbitrary: mutated },
  { weight: 4, arbitrary: formed },
  { weight: 1, arbitrary: hostileWords },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 250 }) },
);

const PARTS = partsWith(undefined);
/** Drawing takes longer than reading by far; so much of what could be read is drawn. */
const DRAWN_ONE_IN = 10;

test(`${CASES.state} states that nobody has written: nothing, or one that can be shown and written again`, () => {
  let read = 0;
  let slowest = 0;
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: DRAWN_ONE_IN }), (text, turn) => {
      let decoded: DecodedState | null = null;
      slowest = Math.max(
        slowest,
        busyMs(() => {
          decoded = decodeState(text, catalog);
        }, LONGEST_MS / 10),
      );
      if (!decoded) return;
      read += 1;
      expectWritable(decoded);
      if (turn === 1) expectShowable(decoded);
    }),
    runs(CASES.state),
  );
  // Both what is refused and what is read.
  expect(read).toBeGreaterThan(CASES.state / 10);
  expect(read).toBeLessThan((CASES.state * 9) / 10);
  expect(slowest).toBeLessThan(LONGEST_MS);
  keep('state', [
    {
      what: 'States of questionnaires: cases; failures',
      wanted: `${CASES.state}; 0`,
      measured: `${CASES.state}; 0, of which ${read} could be read`,
    },
    { what: 'Reading one state, at most', wanted: `${LONGEST_MS} ms`, measured: inMs(slowest) },
  ]);
});

/** What was read is written in today's form, and reads as the same; where that has no room, it says so. */
function expectWritable({ state }: DecodedState): void {
  let text: string;
  try {
    text = encodeState(state);
  } catch (error) {
    expect(String(error)).toMatch(/characters; 200 fit/);
    return;
  }
  expect(text.length).toBeLessThanOrEqual(STATE_BUDGET);
  expect(decodeState(text, catalog)).toEqual({ state, dropped: [] });
}

function expectShowable({ state, dropped }: DecodedState): void {
  for (const layout of ['rich', 'classic'] as const) {
    const message = withinLimits(draw(current(state, PARTS, dropped), layout));
    expect(injected(message, new Set([state.owner]))).toEqual([]);
  }
}
