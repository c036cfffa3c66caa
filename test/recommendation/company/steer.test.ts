import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onShelf } from '../../../src/recommendation/decision/shelf.ts';
import { type Answers, type Overlay, onOffer, recommend } from '../../../src/recommendation/index.ts';
import { byLot } from '../../all-paths/support/people.ts';
import { catalog } from '../../support/catalog.ts';
import { holds } from '../../support/holding.ts';
import { anyOverlay, overlayOf, stance } from '../../support/overlay.ts';

const NEWCOMER: Answers = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired' };
const LIKES_CLASS: Answers = { ...NEWCOMER, learning: 'class' };
const EITHER_WAY: Answers = { ...NEWCOMER, learning: 'not-sure' };
const WEIGHED: Answers = { ...EITHER_WAY, tradeoff: 'class' };
const DEEPER: Answers = { aim: 'team', setting: 'scrum', held: 'csm', experience: '1-to-3', next: 'deeper' };
const DEEPER_WITH_PSM: Answers = { ...DEEPER, held: 'psm-i', learning: 'not-sure' };
const BOTH_SIDES: Answers = {
  aim: 'open',
  setting: 'scrum',
  held: 'none',
  purpose: 'better',
  experience: 'none',
  learning: 'not-sure',
};
const TOO_EARLY: Answers = { ...DEEPER, experience: 'none', learning: 'not-sure' };
const IN_SAFE: Answers = {
  aim: 'team',
  setting: 'safe',
  focus: 'one-team',
  held: 'none',
  experience: 'scrum-known',
};
const UNSURE: Answers = {
  aim: 'not-sure',
  setting: 'not-sure',
  held: 'none',
  purpose: 'not-sure',
  experience: 'not-sure',
  learning: 'not-sure',
};
const CURIOUS: Answers = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'nothing' };

/** "pair: csm, psm-i", and how firm it is. */
function told(answers: Answers, overlay?: Overlay): readonly [string, string | null] {
  const { outcome, firmness } = recommend(answers, catalog, overlay);
  return [`${outcome.kind}: ${outcome.certifications.join(', ')}`, firmness];
}
const prefers = (...names: string[]) => overlayOf({ prefer: names.map((name) => stance(name)) });
const excludes = (...names: string[]) => overlayOf({ exclude: names.map((name) => stance(name)) });

describe('what a company prefers goes before what fits as well', () => {
  test.each<[who: string, answers: Answers, preferred: string, outcome: string, firmness: string | null]>([
    ['the second of two rarely split', LIKES_CLASS, 'psm-i', 'pair: psm-i, csm', 'Preferred by your company. Without its list: CSM.'],
    ['one of two that are level', EITHER_WAY, 'psm-i', 'pair: psm-i, csm', 'Preferred by your company. Without its list: CSM or PSM I.'],
    ['the first of two that are level', EITHER_WAY, 'csm', 'pair: csm, psm-i', 'Preferred by your company. Without its list: CSM or PSM I.'],
    ['all of an issuer', LIKES_CLASS, 'issuer:scrum-org', 'pair: psm-i, csm', 'Preferred by your company. Without its list: CSM.'],
    ['a close second that stands alone', { ...DEEPER, learning: 'class' }, 'psm-ii', 'one: psm-ii', 'Preferred by your company. Without its list: A-CSM.'],
    ['both of two in a row', BOTH_SIDES, 'issuer:scrum-org', 'both: psm-i, pspo-i', 'Preferred by your company. Without its list: CSM, then CSPO.'],
    ['the second of two in a row', BOTH_SIDES, 'pspo-i', 'both: csm, pspo-i', 'Preferred by your company. Without its list: CSM, then CSPO.'],
    ['what to aim for later', TOO_EARLY, 'psm-ii', 'not-yet: psm-ii, a-csm', null],
  ])('%s', (_who, answers, preferred, outcome, firmness) => {
    expect(told(answers, prefers(preferred))).toEqual([outcome, firmness]);
  }); // biome-ignore format: a table

  test.each<[what: string, answers: Answers, preferred: readonly string[]]>([
    ['what fits somebody else', LIKES_CLASS, ['pmp', 'safe-spc', 'cspo']],
    ['what stands first already', LIKES_CLASS, ['csm']],
    ['both of two that are level', EITHER_WAY, ['csm', 'psm-i']],
    ['what a person has weighed against it', WEIGHED, ['psm-i']],
    ['what requires a badge that is not held', DEEPER_WITH_PSM, ['a-csm']],
    ['another seat in SAFe', IN_SAFE, ['safe-rte']],
    ['anything, where nothing is needed', CURIOUS, ['csm', 'psm-i']],
    ['anything, where too little is known', UNSURE, ['psm-i']],
  ])('%s changes nothing', (_what, answers, preferred) => {
    expect(told(answers, prefers(...preferred))).toEqual(told(answers));
  });
});

describe('what a company excludes gives way to what fits as well', () => {
  test.each<[who: string, answers: Answers, excluded: readonly string[], outcome: string, firmness: string | null]>([
    ['the first of two rarely split', LIKES_CLASS, ['csm'], 'one: psm-i', 'Without your company’s list: CSM, which it does not take.'],
    ['all of an issuer', LIKES_CLASS, ['issuer:scrum-alliance'], 'one: psm-i', 'Without your company’s list: CSM, which it does not take.'],
    ['the second of them', LIKES_CLASS, ['psm-i'], 'one: csm', 'Close second: PSM I, which your company does not take.'],
    ['one of two that are level', EITHER_WAY, ['psm-i'], 'one: csm', 'Without your company’s list: CSM or PSM I. It does not take PSM I.'],
    ['what a person has weighed', WEIGHED, ['csm'], 'one: psm-i', 'Without your company’s list: CSM, which it does not take.'],
    ['one of two in a row', BOTH_SIDES, ['cspo'], 'both: csm, pspo-i', 'Without your company’s list: CSM, then CSPO. It does not take CSPO.'],
    ['one to aim for later', TOO_EARLY, ['a-csm'], 'not-yet: psm-ii', null],
  ])('%s', (_who, answers, excluded, outcome, firmness) => {
    expect(told(answers, excludes(...excluded))).toEqual([outcome, firmness]);
  }); // biome-ignore format: a table

  test.each<[who: string, answers: Answers, excluded: readonly string[], firmness: string]>([
    ['the only one for its seat', IN_SAFE, ['issuer:scaled-agile'], 'Your company does not take SSM, but nothing else fits you.'],
    ['both of two', LIKES_CLASS, ['csm', 'psm-i'], 'Your company does not take CSM or PSM I, but nothing else fits you.'],
    ['one of which the other requires a badge that is not held', DEEPER_WITH_PSM, ['psm-ii'], 'Your company does not take PSM II, but nothing else fits you.'],
  ])('and stays, and says so, where nothing else fits: %s', (_who, answers, excluded, firmness) => {
    const [outcome] = told(answers);
    expect(told(answers, excludes(...excluded))).toEqual([outcome, firmness]);
  }); // biome-ignore format: a table

  test.each<[who: string, purpose: 'prove' | 'better', excluded: readonly string[], outcome: string]>([
    ['the higher exam for both first ones', 'prove', ['csm', 'psm-i'], 'one: psm-ii'],
    ['a first one for the higher exam', 'better', ['psm-ii'], 'one: csm'],
  ])('takes what split advice names on the same track: %s', (_who, purpose, excluded, outcome) => {
    const practised: Answers = { ...NEWCOMER, purpose, experience: 'over-3' };
    expect(told(practised, excludes(...excluded))[0]).toBe(outcome);
    // Why it would have been another level says nothing of this one.
    expect(recommend(practised, catalog, excludes(...excluded)).stages.level.grounds).toEqual([]);
  });

  test('says of one certification more than of its issuer', () => {
    const overlay = overlayOf({
      prefer: [stance('psm-i')],
      exclude: [stance('issuer:scrum-org')],
    });
    expect(told(LIKES_CLASS, overlay)[0]).toBe('pair: psm-i, csm');
  });
});

/** What the decision itself names as fit. */
function namedAsFit(answers: Answers): ReadonlySet<string> {
  const { outcome, stages } = recommend(answers, catalog);
  const { level } = stages;
  const shelves = 'shelf' in level ? [level.shelf] : 'shelves' in level ? level.shelves : [];
  const beside = (level.beside ?? []).filter((place) => place !== 'none');
  return new Set([...outcome.certifications, ...[...shelves, ...beside].flatMap(onShelf)]);
}

const somebody = fc.constantFrom(...byLot(150, 11), { ...DEEPER, ...holds('csm', 'psm-i') });

describe('whatever a company says', () => {
  test('nothing is named that the decision did not name as fit, and nothing excluded unless it is said', () => {
    fc.assert(
      fc.property(somebody, anyOverlay, (answers, overlay) => {
        const alone = recommend(answers, catalog);
        const { outcome, company } = recommend(answers, catalog, overlay);
        const fit = namedAsFit(answers);
        expect(outcome.certifications.filter((id) => !fit.has(id))).toEqual([]);
        const excluded = outcome.certifications.filter((id) => isExcluded(id, overlay));
        expect(company?.against).toEqual(excluded);
        const kinds = alone.outcome.kind === 'pair' ? ['pair', 'one'] : [alone.outcome.kind];
        expect(kinds).toContain(outcome.kind);
        expect(company?.without.outcome).toEqual(alone.outcome);
      }),
      { numRuns: 150 },
    );
  });

  test('the questions stay the same', () => {
    fc.assert(
      fc.property(somebody, anyOverlay, (answers, overlay) => {
        const { settled, next, atMost, presumed } = recommend(answers, catalog, overlay);
        const alone = recommend(answers, catalog);
        expect({ settled, next, atMost, presumed }).toEqual({
          settled: alone.settled,
          next: alone.next,
          atMost: alone.atMost,
          presumed: alone.presumed,
        });
      }),
      { numRuns: 40 },
    );
  });

  test('a company that says nothing changes nothing', () => {
    for (const answers of byLot(100, 5)) {
      const { company, ...rest } = recommend(answers, catalog, overlayOf());
      expect(JSON.stringify(rest)).toBe(JSON.stringify(recommend(answers, catalog)));
      expect(company).toMatchObject({ moved: null, dropped: null, against: [] });
    }
  });

  test('what is not certain to be on offer is left out as ever', () => {
    const answers: Answers = onOffer({ ...LIKES_CLASS, focus: 'teams' });
    expect(told(answers, prefers('psm-i'))).toEqual(told(LIKES_CLASS, prefers('psm-i')));
  });
});

/** By the certification's own entry, or else by its issuer's. */
function isExcluded(id: string, { prefer, exclude }: Overlay): boolean {
  const issuer = catalog.get(id)?.issuer.id;
  const names = (list: Overlay['prefer'], kind: string, wanted: string | undefined) =>
    list.some(({ of }) => of.kind === kind && of.id === wanted);
  if (names(exclude, 'certification', id)) return true;
  return !names(prefer, 'certification', id) && names(exclude, 'issuer', issuer);
}
