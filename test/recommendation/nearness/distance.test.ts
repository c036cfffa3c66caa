import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/recommendation/decision/decide.ts';
import { NO_CERTIFICATE, nearnesses, type Step } from '../../../src/recommendation/nearness/distance.ts';
import { rank } from '../../../src/recommendation/nearness/ranking.ts';
import { ONE_LEVEL, TAKEN_AWAY } from '../../../src/recommendation/nearness/weights.ts';
import { whyNot } from '../../../src/recommendation/nearness/why-not.ts';
import { type Answers, OPTION_IDS, QUESTION_IDS } from '../../../src/recommendation/questions/answers.ts';
import { onOffer } from '../../../src/recommendation/questions/on-offer.ts';
import { catalog } from '../../support/catalog.ts';
import { holding, holds } from '../../support/holding.ts';

const newcomer: Answers = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'hired',
  experience: 'none',
};

const distance = (id: string, answers: Answers) => nearnesses(answers).get(id)?.distance;
const stepsTo = (id: string, answers: Answers) => nearnesses(answers).get(id)?.steps;

/** Some of the questions answered with what is on offer, whatever is held. */
const anybody: fc.Arbitrary<Answers> = fc
  .tuple(
    fc.record(
      Object.fromEntries(QUESTION_IDS.map((id) => [id, fc.constantFrom(...OPTION_IDS[id], 'not-sure')])),
      { requiredKeys: [] },
    ),
    fc.uniqueArray(fc.constantFrom(...catalog.all.map(({ id }) => id)), { maxLength: 3 }),
    fc.constantFrom(undefined, 'class' as const, 'exam' as const),
  )
  .map(([answers, picked, tradeoff]) =>
    onOffer({
      ...answers,
      ...(answers.held === 'several' && holds(...picked)),
      ...(tradeoff && { tradeoff }),
    } as Answers),
  );

const holder = anybody.filter(({ held, holds }) =>
  holds ? holds.length > 0 : !['none', 'not-sure', 'several', undefined].includes(held),
);

/** One certification of each class that something held can be. */
const ofClass = new Map(catalog.all.map(({ heldAs, id }) => [heldAs, id]));

/** The answers with what a step changes about them. */
function taken(answers: Answers, step: Step): Answers {
  if (step.question === 'tradeoff') {
    const { tradeoff: _before, ...others } = answers;
    return step.option ? { ...others, tradeoff: step.option } : others;
  }
  if (!('trait' in step)) return { ...answers, [step.question]: step.option };
  const { held = 'none', holds: picked = [] } = answers;
  const before = held === 'several' ? picked : held === 'none' || held === 'not-sure' ? [] : [holding(held)];
  if (step.trait === 'expiring') {
    const [first = holding('exin-asf'), ...others] = before;
    const standing = step.has ? ('expiring' as const) : ('current' as const);
    return {
      ...answers,
      held: 'several',
      holds: [first, ...(step.has ? others : [])].map((one) => ({ ...one, standing })),
    };
  }
  const added = holding(step.trait === 'anything' ? 'exin-asf' : (ofClass.get(step.trait) ?? ''));
  return { ...answers, held: 'several', holds: [...before, added] };
}

describe('how far something is', () => {
  test('is nothing for what the outcome names first', () => {
    fc.assert(
      fc.property(anybody, (answers) => {
        const { outcome } = decide(answers).issuer;
        const [first] = outcome.certifications;
        if (outcome.kind === 'one' || outcome.kind === 'both') expect(distance(first ?? '', answers)).toBe(0);
        if (outcome.kind === 'pair' || outcome.kind === 'undecided') {
          for (const id of outcome.certifications) expect(distance(id, answers)).toBe(0);
        }
        if (outcome.kind === 'not-yet') {
          expect(distance(NO_CERTIFICATE, answers)).toBe(0);
          for (const id of outcome.certifications) {
            expect(distance(id, answers)).toBeLessThanOrEqual(ONE_LEVEL);
          }
        }
        if (outcome.kind === 'ask-employer') expect(distance(NO_CERTIFICATE, answers)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('is more than nothing for whatever it does not name', () => {
    fc.assert(
      fc.property(holder, (answers) => {
        const { outcome } = decide(answers).issuer;
        const named: readonly string[] = outcome.certifications;
        const near = [...nearnesses(answers)].filter(
          ([id, found]) => found.distance === 0 && id !== NO_CERTIFICATE,
        );
        expect(near.map(([id]) => id).filter((id) => !named.includes(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('grows with the work, then the level, then the issuer', () => {
    const away = (id: string) => distance(id, { ...newcomer, learning: 'class' }) ?? 0;
    expect(away('psm-i')).toBe(0);
    expect(away('psm-ii')).toBeGreaterThan(0);
    expect(away('pspo-ii')).toBeGreaterThan(away('psm-ii'));
    const both: Answers = { aim: 'open', setting: 'scrum', held: 'none', learning: 'class' };
    expect(distance('psm-i', both)).toBeLessThan(distance('psm-ii', both) ?? 0);
  });

  test('is less where what would have to be said is open than where it was said otherwise', () => {
    const { purpose: _open, ...open } = newcomer;
    expect(distance('capm', open)).toBeLessThan(distance('capm', newcomer) ?? 0);
  });
});

describe('the way to it', () => {
  test('is there for all that is not there already, and leads there, and no given answer becomes "Not Sure"', () => {
    fc.assert(
      fc.property(holder, (answers) => {
        for (const [id, { distance, steps, later }] of nearnesses(answers)) {
          if (distance >= TAKEN_AWAY || id === NO_CERTIFICATE) continue;
          expect(steps.map((step) => ('option' in step ? step.option : step.trait))).not.toContain(
            'not-sure',
          );
          const { outcome } = decide(steps.reduce(taken, answers)).issuer;
          const named = outcome.kind === 'both' ? outcome.certifications.slice(0, 1) : outcome.certifications;
          expect(named, `${id} by ${JSON.stringify(steps)} from ${JSON.stringify(answers)}`).toContain(id);
          expect(outcome.kind === 'not-yet').toBe(later);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('changes nothing that need not be otherwise', () => {
    expect(stepsTo('cspo', { ...newcomer, held: 'csm', next: 'deeper' })).toEqual([
      { question: 'next', option: 'other-side' },
    ]);
    const lead: Answers = { aim: 'projects', setting: 'mix', held: 'none', purpose: 'hired', led: 'under-3' };
    expect(stepsTo('pmp', { ...lead, experience: 'over-3' })).toEqual([
      { question: 'led', option: '3-plus' },
    ]);
  });

  test.each<[string, Answers]>([
    ['a-csm', { held: 'none' }],
    ['csm', { aim: 'team', setting: 'scrum', next: 'other-side' }],
  ])('leads to %s from %j', (id, answers) => {
    const steps = stepsTo(id, answers) ?? [];
    expect(decide(steps.reduce(taken, answers)).issuer.outcome.certifications).toContain(id);
  });

  test.each<[string, string, Answers]>([
    ['a badge more', 'csp-sm', { ...newcomer, held: 'csm', experience: 'over-3', next: 'deeper' }],
    ['another role', 'iiba-aac', newcomer],
    [
      'another way of learning',
      'a-csm',
      { aim: 'team', held: 'csm', experience: 'over-3', learning: 'self-study' },
    ],
    ['nothing about to expire', 'a-csm', { ...newcomer, experience: 'over-3', ...holds('csm:expiring') }],
    ['the trade-off weighed in another way', 'csm', { ...newcomer, tradeoff: 'exam' }],
  ])('that "why not" names brings it first: %s', (_what, id, answers) => {
    const change = whyNot(id, answers, catalog).find(({ nearness }) => nearness);
    const steps = change?.nearness?.steps ?? [];
    expect(steps.length).toBeGreaterThan(0);
    expect(decide(answers).issuer.outcome.certifications).not.toContain(id);
    expect(decide(steps.reduce(taken, answers)).issuer.outcome.certifications).toContain(id);
  });
});

describe('what is held', () => {
  test('cannot be taken away, so that nothing is near by not holding it', () => {
    const holder: Answers = {
      aim: 'team',
      setting: 'scrum',
      held: 'csm',
      experience: '1-to-3',
      next: 'deeper',
    };
    const asOwner: Answers = { ...holder, aim: 'product', held: 'cspo' };
    expect(distance('cspo', asOwner)).toBeGreaterThanOrEqual(TAKEN_AWAY);
    expect(distance('pspo-i', asOwner)).toBeGreaterThanOrEqual(TAKEN_AWAY);
    expect(distance('cspo', { ...asOwner, ...holds('cspo', 'pmp') })).toBeGreaterThanOrEqual(TAKEN_AWAY);
    expect(distance('cspo', { ...asOwner, held: 'not-sure' })).toBeLessThan(TAKEN_AWAY);
  });

  test.each(['csm', 'psm-i'])('cannot be taken away from a holder of CSM either: %s', (id) => {
    const master: Answers = {
      aim: 'team',
      setting: 'scrum',
      held: 'csm',
      experience: '1-to-3',
      next: 'deeper',
    };
    expect(distance(id, master)).toBeGreaterThanOrEqual(TAKEN_AWAY);
  });

  test('is in no order of what to get, nor is what it leaves nothing to give', () => {
    const holder: Answers = {
      aim: 'team',
      setting: 'scrum',
      experience: '1-to-3',
      ...holds('psm-ii', 'pmp'),
    };
    const ranked = rank(decide(holder), holder, catalog);
    expect(ranked.filter((id) => ['csm', 'psm-i', 'a-csm', 'psm-ii', 'pmp', 'capm'].includes(id))).toEqual(
      [],
    );
    expect(ranked).toContain('csp-sm');
  });
});

test('the order of the answers changes nothing', () => {
  const turned = Object.fromEntries(Object.entries(newcomer).reverse()) as Answers;
  const inShort = (answers: Answers) =>
    [...nearnesses(answers)].map(([id, { distance, steps, later }]) => [id, distance, steps, later]);
  expect(inShort(turned)).toEqual(inShort(newcomer));
});
