import { describe, expect, test } from 'vitest';
import { Reading, type Trait, type Traits } from '../../../src/recommendation/decision/reading.ts';
import type { Answers } from '../../../src/recommendation/questions/answers.ts';
import { holds } from '../../support/holding.ts';

const known = (traits: Partial<Record<Trait, boolean>>) => new Map(Object.entries(traits)) as Traits;

describe('an answer, as the decision reads it', () => {
  test('is what was given', () => {
    expect(new Reading({ aim: 'team' }).get('aim')).toBe('team');
  });

  test('is "not sure" where nothing was given, or what is not on offer beside the others', () => {
    expect(new Reading({}).get('aim')).toBe('not-sure');
    expect(new Reading({ aim: 'team', setting: 'scrum', focus: 'train' }).get('focus')).toBe('not-sure');
  });

  test.each<readonly [what: string, Answers, reads: readonly (keyof typeof READ)[], unknown: string | null]>([
    ['the first open question', { aim: 'team' }, ['aim', 'setting', 'held'], 'setting'],
    ['nothing where all was given', { aim: 'team', setting: 'scrum' }, ['aim', 'setting'], null],
    ['not what was answered with "not sure"', { aim: 'not-sure' }, ['aim'], null],
    ['no question that makes no sense here', { aim: 'team', setting: 'scrum' }, ['focus', 'led'], null],
    ['no trait of who named one badge', { held: 'csm' }, ['anything', 'csm'], null],
  ])('keeps in mind %s', (_what, answers, reads, unknown) => {
    const reading = new Reading(answers, new Map());
    for (const read of reads) READ[read](reading);
    expect(reading.firstUnknown).toBe(unknown);
  });
});

const READ = {
  aim: (reading: Reading) => reading.get('aim'),
  setting: (reading: Reading) => reading.get('setting'),
  focus: (reading: Reading) => reading.get('focus'),
  held: (reading: Reading) => reading.get('held'),
  led: (reading: Reading) => reading.get('led'),
  anything: (reading: Reading) => reading.holdsAnything(),
  csm: (reading: Reading) => reading.holds('csm'),
} as const;

describe('the order in which questions are read', () => {
  test('is that of their list, and a later one cannot be taken back', () => {
    const reading = new Reading({});
    reading.get('setting');
    reading.get('learning');
    expect(() => reading.get('purpose')).toThrow('read "purpose" too late');
  });

  test('leaves open to read again what was read before', () => {
    const reading = new Reading({ setting: 'scrum' });
    reading.get('setting');
    reading.get('held');
    expect(reading.get('setting')).toBe('scrum');
    expect([reading.hasRead('setting'), reading.hasRead('aim')]).toEqual([true, false]);
  });
});

describe('what is held', () => {
  test.each<readonly [Answers, holdsCsm: boolean, anything: boolean, expires: boolean]>([
    [{}, false, false, false],
    [{ held: 'none' }, false, false, false],
    [{ held: 'not-sure' }, false, false, false],
    [{ held: 'csm' }, true, true, false],
    [{ held: 'pmp' }, false, true, false],
    [{ held: 'several' }, false, false, false],
    [holds('csm', 'pmp'), true, true, false],
    [holds('csm:lapsed'), true, true, false],
    [holds('csm', 'pmp:expiring'), true, true, true],
    [holds('pmp:expiring'), false, true, true],
    // Of no class that a rule asks for.
    [holds('management-30'), false, true, false],
    // Picked before the button was changed.
    [{ ...holds('csm:expiring'), held: 'pmp' }, false, true, false],
  ])('of %j: CSM %s, anything %s, running out %s', (answers, csm, anything, expires) => {
    const reading = new Reading(answers);
    expect([reading.holds('csm'), reading.holdsAnything(), reading.expires()]).toEqual([
      csm,
      anything,
      expires,
    ]);
  });

  test.each<readonly [what: string, Traits, Trait, value: boolean, open: boolean]>([
    ['is known where it was told', known({ csm: true }), 'csm', true, false],
    ['is known where it was denied', known({ csm: false }), 'csm', false, false],
    ['is open where nothing tells', known({}), 'csm', false, true],
    ['is open where only another class is known', known({ pmp: true }), 'csm', false, true],
    ['is something, where one class is', known({ csm: true }), 'anything', true, false],
    ['may be something, where only one class is not', known({ csm: false }), 'anything', false, true],
    ['is of no class, where it is nothing', known({ anything: false }), 'csm', false, false],
    ['is of any class, where it is something', known({ anything: true }), 'csm', false, true],
  ])('behind "several" %s', (_what, traits, trait, value, open) => {
    const reading = new Reading({ held: 'several' }, traits);
    const read = trait === 'anything' ? reading.holdsAnything() : reading.holds('csm');
    expect(read).toBe(value);
    expect(reading.firstUnknown).toEqual(open ? { trait } : null);
  });

  test('is first unknown as the question, and as a trait only behind "several"', () => {
    const reading = new Reading({}, new Map());
    reading.expires();
    expect(reading.firstUnknown).toBe('held');
    const several = new Reading({ held: 'several' }, new Map());
    several.expires();
    several.holds('csm');
    expect(several.firstUnknown).toEqual({ trait: 'expiring' });
  });
});
