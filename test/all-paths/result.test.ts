import { describe, expect, test } from 'vitest';
import { costInLine, type Recommendation, recommend } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { alongEveryBranch, byLot } from './support/people.ts';

/**
 * The lines of a result fit a phone: for somebody on every branch of the diagram, and for people by lot.
 */
const people = [...alongEveryBranch(), ...byLot(4000, 77)];
const results = people.map((answers) => ({ answers, ...recommend(answers, catalog) }));

/** Everybody of whom this is not true, the first few of them. */
function except(holds: (one: Recommendation) => boolean, say: (one: Recommendation) => unknown): unknown[] {
  return [...new Set(results.filter((one) => !holds(one)).map((one) => JSON.stringify(say(one))))].slice(
    0,
    5,
  );
}

const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));

describe('a result says no more than one phone screen holds', () => {
  test('one to three reasons of at most 90 characters, or none where the verdict has said the only one', () => {
    const texts = ({ reasons }: Recommendation) => reasons.for.map(({ text }) => text);
    const fits = (one: Recommendation) =>
      texts(one).length >= (one.verdict ? 0 : 1) && texts(one).length <= 3 && longest(texts(one)) <= 90;
    expect(except(fits, texts)).toEqual([]);
  });

  test('at most two things to watch out for, of at most 70 characters, and never more than reasons', () => {
    const texts = ({ reasons }: Recommendation) => reasons.against.map(({ text }) => text);
    const fits = (one: Recommendation) =>
      texts(one).length <= Math.min(2, one.reasons.for.length) && longest(texts(one)) <= 70;
    expect(except(fits, texts)).toEqual([]);
  });

  test('what is required before, and what to do next, in at most 80 characters each', () => {
    const texts = ({ before, nextStep }: Recommendation) => [before?.text ?? '', nextStep.text];
    expect(except((one) => longest(texts(one)) <= 80, texts)).toEqual([]);
  });

  test('costs in at most two lines of at most 60 characters', () => {
    const lines = ({ costs }: Recommendation) =>
      costs
        .slice(0, 2)
        .map((cost) => `${catalog.get(cost.certification)?.abbreviation}: ${costInLine(cost)}`);
    expect(except((one) => longest(lines(one)) <= 60, lines)).toEqual([]);
  });

  test('how firm it is in one line', () => {
    expect(
      except(
        ({ firmness }) => (firmness ?? '').length <= 110,
        ({ firmness }) => firmness,
      ),
    ).toEqual([]);
  });

  test('the next step on a button that shows its whole label', () => {
    const label = ({ nextStep }: Recommendation) => nextStep.link.label;
    expect(
      except((one) => label(one).length <= 30 && one.nextStep.link.url.startsWith('https://'), label),
    ).toEqual([]);
  });

  test('no point twice', () => {
    const texts = ({ reasons, before, nextStep, firmness }: Recommendation) =>
      [...reasons.for, ...reasons.against, ...(before ? [before] : []), nextStep]
        .map(({ text }) => text)
        .concat(firmness ?? []);
    expect(except((one) => new Set(texts(one)).size === texts(one).length, texts)).toEqual([]);
  });
});

test('every reason cites a fact or a benefit of the catalog, or the answers its rule draws a consequence from', () => {
  const reasons = ({ reasons }: Recommendation) => reasons.for.filter(({ cites }) => cites.length === 0);
  expect(except((one) => reasons(one).length === 0, reasons)).toEqual([]);
});

test('a result with a certification names a benefit of it', () => {
  const winners = results.filter(({ outcome }) => ['one', 'pair', 'both'].includes(outcome.kind));
  const without = winners.filter(
    ({ reasons }) => !reasons.for.some(({ cites }) => cites.some(({ kind }) => kind === 'benefit')),
  );
  expect(winners.length).toBeGreaterThan(1000);
  expect(without.length).toBe(0);
});
