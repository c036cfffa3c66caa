import { describe, expect, test } from 'vitest';
import {
  clearedBy,
  coveredBy,
  expiringIn,
  idsCovered,
  isHeld,
} from '../../../src/recommendation/decision/certifications-held.ts';
import { outcomeAmong } from '../../../src/recommendation/decision/considered.ts';
import { decide } from '../../../src/recommendation/decision/decide.ts';
import { outcomeKey } from '../../../src/recommendation/decision/outcome.ts';
import { onShelf, rivalOf, type ShelfId, WINNER_IDS } from '../../../src/recommendation/decision/shelf.ts';
import { isWeighed, keepTradeOff } from '../../../src/recommendation/decision/weighed.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { holds } from '../../support/holding.ts';

describe('what is held leaves nothing to get of', () => {
  const first = 'csm psm-i';
  const upToAdvanced = 'a-csm csm psm-i psm-ii';
  const ownersUpToAdvanced = 'a-cspo cspo pspo-i pspo-ii';
  test.each([
    ['csm', first],
    ['psm-i', first],
    ['a-csm', upToAdvanced],
    ['psm-ii', upToAdvanced],
    ['csp-sm', `a-csm csm csp-sm psm-i psm-ii`],
    ['psm-iii', `a-csm csm csp-sm psm-i psm-ii psm-iii`],
    ['cspo', 'cspo pspo-i'],
    ['pspo-i', 'cspo pspo-i'],
    ['a-cspo', ownersUpToAdvanced],
    ['pspo-ii', ownersUpToAdvanced],
    ['csp-po', 'a-cspo csp-po cspo pspo-i pspo-ii'],
    ['csd', 'csd psd'],
    ['psd', 'csd psd'],
    ['psu-i', 'psu-i'],
    ['capm', 'capm'],
    ['pmp', 'capm pmp'],
    ['pmi-acp', 'pmi-acp'],
    ['agilepm-foundation', 'agilepm-foundation'],
    ['prince2-agile-foundation', 'prince2-agile-foundation'],
    ['icp-atf', 'icp-atf'],
    ['icp-acc', 'icp-acc icp-atf'],
    ['icp-ent', 'icp-acc icp-atf icp-ent'],
    ['pal-i', 'pal-i'],
    ['ku-tkp', 'ku-tkp'],
    ['ku-ksd', 'ku-ksd ku-tkp'],
    ['ku-kmp', 'ku-kmp ku-ksd ku-tkp'],
    ['ku-akc', 'ku-akc ku-kmp ku-ksd ku-tkp'],
    ['psk-i', 'psk-i'],
    ['sps', 'sps'],
    ['safe-sp', 'safe-sp'],
    ['safe-arch', 'safe-arch'],
    ['safe-ssm', 'safe-ssm'],
    ['safe-sasm', 'safe-sasm safe-ssm'],
    ['safe-rte', 'safe-rte'],
    ['safe-popm', 'safe-popm'],
    ['safe-apm', 'safe-apm'],
    ['safe-lpm', 'safe-lpm'],
    ['safe-sa', 'safe-sa'],
    ['safe-spc', 'safe-sa safe-spc'],
    ['istqb-ctfl-at', 'istqb-ctfl-at'],
    ['iiba-aac', 'iiba-aac'],
    // No rule asks for it.
    ['management-30', 'management-30'],
  ])('by %s: %s', (id, covered) => {
    expect([...idsCovered(holds(id))].sort().join(' ')).toBe(covered);
  });

  test('by several: of each', () => {
    expect([...idsCovered(holds('pmp', 'icp-atf'))].sort()).toEqual(['capm', 'icp-atf', 'pmp']);
    expect([...idsCovered({ held: 'none' })]).toEqual([]);
  });

  test('every certification that may win is covered by itself, so that nobody is told to get what they hold', () => {
    expect(WINNER_IDS.filter((id) => coveredBy(id, holds(id))?.certification !== id)).toEqual([]);
  });
});

describe('what covers a certification', () => {
  test.each<readonly [id: string, Answers, by: string | undefined]>([
    ['csm', {}, undefined],
    ['csm', { held: 'cspo' }, undefined],
    ['csm', { held: 'csm' }, 'csm'],
    ['csm', { held: 'psm-i' }, 'psm-i'],
    ['psm-i', holds('pmp', 'a-csm'), 'a-csm'],
    // The very one before another; of others the first by name, whatever was picked first.
    ['csm', holds('a-csm', 'csm'), 'csm'],
    ['csm', holds('psm-ii', 'psm-i', 'a-csm'), 'a-csm'],
    ['csm', holds('a-csm', 'psm-i', 'psm-ii'), 'a-csm'],
    ['management-30', holds('management-30'), 'management-30'],
    ['csm', holds('management-30'), undefined],
    // A-CSM stands on two places of the ladder.
    ['a-csm', holds('psm-ii'), 'psm-ii'],
  ])('%s, with %j', (id, answers, by) => {
    expect(coveredBy(id, answers)?.certification).toBe(by);
  });

  test('is told as it is held', () => {
    expect(coveredBy('csm', { held: 'csm' })).toEqual({
      certification: 'csm',
      as: 'csm',
      standing: 'current',
    });
    expect(coveredBy('psm-i', holds('csm:lapsed'))).toMatchObject({ standing: 'lapsed' });
  });
});

describe('a place is no place any more for whoever holds', () => {
  test.each<readonly [ShelfId, string]>([
    ['first Scrum Master badge', 'csm psm-i a-csm psm-ii sm-top'],
    ['advanced Scrum Master badge', 'a-csm psm-ii sm-top'],
    ['advanced Scrum Master exam', 'a-csm psm-ii sm-top'],
    ['top Scrum Master badge', 'sm-top'],
    ['first Product Owner badge', 'cspo pspo-i a-cspo pspo-ii po-top'],
    ['advanced Product Owner badge', 'a-cspo pspo-ii po-top'],
    ['advanced Product Owner exam', 'a-cspo pspo-ii po-top'],
    ['top Product Owner badge', 'po-top'],
    ['Scrum basics for developers', 'csm psm-i a-csm psm-ii sm-top'],
    ['developer badge', 'developer'],
    ['Scrum for designers', 'product-design'],
    ['scaling Scrum', 'scaling'],
    ['Kanban inside Scrum', 'kanban-in-scrum'],
    ['first Kanban class', 'kanban-basics kanban-design kanban-management kanban-coaching'],
    ['Kanban design', 'kanban-design kanban-management kanban-coaching'],
    ['Kanban management', 'kanban-management kanban-coaching'],
    ['Kanban coaching', 'kanban-coaching'],
    ['SAFe team member', 'safe-team'],
    ['SAFe architecture', 'safe-architect'],
    ['SAFe Scrum Master', 'safe-scrum-master safe-advanced-scrum-master'],
    ['SAFe advanced Scrum Master', 'safe-advanced-scrum-master'],
    ['SAFe train', 'safe-train'],
    ['SAFe product seat', 'safe-product'],
    ['SAFe solution seat', 'safe-solution'],
    ['SAFe portfolio seat', 'safe-portfolio'],
    ['SAFe overview', 'safe-overview safe-rollout'],
    ['SAFe rollout', 'safe-rollout'],
    ['first project badge', 'capm pmp'],
    ['project management', 'pmp'],
    ['agile project practice', 'pmi-acp'],
    ['prescribed project method', 'project-method'],
    ['PRINCE2 Agile', 'prince2-agile'],
    ['team facilitation', 'facilitation coaching enterprise-coaching'],
    ['team coaching', 'coaching enterprise-coaching'],
    ['company coaching', 'enterprise-coaching'],
    ['way to teaching', 'a-csm psm-ii sm-top'],
    ['agile leadership', 'leadership'],
    ['agile testing', 'agile-testing'],
    ['agile analysis', 'agile-analysis'],
  ])('%s: %s', (place, classes) => {
    expect(clearedBy(place).join(' ')).toBe(classes);
  });
});

describe('what is held', () => {
  test('runs out as it was said, by name', () => {
    expect(expiringIn(holds('pmp:expiring', 'csm', 'cspo:lapsed', 'a-csm:expiring'))).toEqual([
      'a-csm',
      'pmp',
    ]);
    expect(expiringIn({ held: 'csm' })).toEqual([]);
  });

  test('is held, be it by a button or off the list', () => {
    expect([isHeld('csm', { held: 'csm' }), isHeld('csm', holds('csm', 'pmp'))]).toEqual([true, true]);
    expect(isHeld('csm', holds('pmp', 'a-csm'))).toBe(false);
    expect([isHeld('csm', { held: 'several' }), isHeld('csm', { held: 'none' })]).toEqual([false, false]);
    expect([isHeld('none', { held: 'none' }), isHeld('several', { held: 'several' })]).toEqual([
      false,
      false,
    ]);
  });

  test('is never told to be got, on whatever track, and what stood close behind still does', () => {
    const { level, issuer } = decide({ aim: 'manager', setting: 'mix', ...holds('pal-i') });
    expect(issuer.outcome).toEqual({ kind: 'none', certifications: [], first: 'use-what-you-hold' });
    expect(level.beside).toEqual(['team coaching']);
    const trained = decide({ aim: 'open', setting: 'safe', ...holds('safe-sa'), focus: 'overview' });
    expect(trained.level).not.toHaveProperty('beside');
  });

  test.each<readonly [what: string, Answers]>([
    ['one of two in a row', { aim: 'open', setting: 'scrum', ...holds('capm') }],
    [
      'what comes later',
      { aim: 'coach', setting: 'mix', focus: 'teams', ...holds('icp-atf'), experience: 'none' },
    ],
  ])('of another kind changes nothing about %s', (_what, answers) => {
    const without = { ...answers, held: 'none', holds: undefined } as unknown as Answers;
    expect(decide(answers).issuer).toEqual(decide(without).issuer);
  });

  test.each<readonly [what: string, Answers]>([
    [
      'what is for later',
      { aim: 'coach', setting: 'mix', focus: 'teams', ...holds('icp-acc'), experience: 'none' },
    ],
    ['what most take', { ...holds('csm'), purpose: 'hired' }],
  ])('is not named as %s', (_what, answers) => {
    expect(decide(answers).issuer.outcome).toMatchObject({ kind: 'none', first: 'use-what-you-hold' });
  });
});

describe('two issuers of the same', () => {
  test.each([
    ['csm', 'psm-i'],
    ['psm-i', 'csm'],
    ['pspo-ii', 'a-cspo'],
    ['psd', 'csd'],
    ['pmp', undefined],
    ['nothing', undefined],
  ])('beside %s stands %s', (id, rival) => {
    expect(rivalOf(id)).toBe(rival);
  });

  test('stand in the order that holds while nothing speaks for either', () => {
    expect(onShelf('advanced Scrum Master badge')).toEqual(['a-csm', 'psm-ii']);
    expect(onShelf('advanced Product Owner badge')).toEqual(['pspo-ii', 'a-cspo']);
    expect(onShelf('project management')).toEqual(['pmp']);
  });

  test('are one where the person came with one of them, and stay two where with both or neither', () => {
    const pair = { kind: 'pair', certifications: ['csm', 'psm-i'] } as const;
    expect(outcomeAmong(pair, ['psm-i', 'pmp'])).toEqual({ kind: 'one', certifications: ['psm-i'] });
    expect(outcomeAmong(pair, ['csm', 'psm-i'])).toBe(pair);
    expect(outcomeAmong(pair, ['pmp'])).toBe(pair);
    const both = { kind: 'both', certifications: ['csm', 'cspo'] } as const;
    expect(outcomeAmong(both, ['csm'])).toBe(both);
  });
});

describe('what the person made of the difference', () => {
  const newcomer: Answers = { aim: 'team', setting: 'scrum', held: 'none', tradeoff: 'class' };
  test.each<readonly [what: string, before: Answers, after: Answers, kept: boolean]>([
    ['another reason', newcomer, { ...newcomer, purpose: 'hired' }, true],
    ['another way of learning', newcomer, { ...newcomer, learning: 'class' }, false],
    ['another place', newcomer, { ...newcomer, aim: 'product' }, false],
    [
      'no place at all',
      { aim: 'open', setting: 'scrum', tradeoff: 'exam' },
      { aim: 'coach', focus: 'teams', experience: 'none', tradeoff: 'exam' },
      false,
    ],
    ['the second of two places', { aim: 'open', setting: 'scrum', tradeoff: 'exam' }, newcomer, false],
  ])('with %s: kept is %4$s', (_what, before, after, kept) => {
    const { tradeoff: _tradeoff, ...others } = after;
    expect(keepTradeOff(before, after)).toEqual(kept ? after : others);
  });

  test('is nothing to keep where nothing was made of it', () => {
    const answers: Answers = { aim: 'team', learning: 'class' };
    expect(keepTradeOff({ aim: 'team' }, answers)).toBe(answers);
  });

  test('counts only where there is a difference', () => {
    expect(isWeighed(newcomer)).toBe(true);
    expect(isWeighed({ ...newcomer, aim: 'manager' })).toBe(false);
    expect(isWeighed({ aim: 'team', setting: 'scrum', held: 'none' })).toBe(false);
  });
});

test('an outcome has the same key as another only where nothing differs', () => {
  expect(outcomeKey({ kind: 'pair', certifications: ['csm', 'psm-i'] })).toBe('pair:csm,psm-i:');
  expect(outcomeKey({ kind: 'not-yet', certifications: ['pmp'], first: 'lead-projects' })).toBe(
    'not-yet:pmp:lead-projects',
  );
});
