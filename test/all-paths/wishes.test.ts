import { describe, expect, test } from 'vitest';
import type { Certification, FactKey } from '../../src/catalog/schema.ts';
import { everyWay } from '../../src/commands/paths/ways.ts';
import { decide } from '../../src/recommendation/decision/decide.ts';
import { prerequisitesOf } from '../../src/recommendation/facts/prerequisite.ts';
import { type Answers, costOver, heed, WISHES, type Wish } from '../../src/recommendation/index.ts';
import { rank } from '../../src/recommendation/nearness/ranking.ts';
import { catalog } from '../support/catalog.ts';
import { holds } from '../support/holding.ts';

function heeded(answers: Answers, ...wishes: Wish[]) {
  const found = heed(answers, wishes, catalog);
  if (!found) throw new Error('there is nothing to wish for');
  return found;
}

/** What the facts of two certifications say, looked up anew: is one surely better in this respect? */
const BETTER: Record<Wish, (one: Certification, first: Certification, answers: Answers) => boolean> = {
  'no-class': (one, first) => is(one, 'classRequired', false) && !is(first, 'classRequired', false),
  'never-expires': (one, first) => is(one, 'expires', false) && !is(first, 'expires', false),
  'real-exam': (one, first) => demanding(one) && !demanding(first),
  cheaper: (one, first) => {
    const { unknown, retakeUnknown, lowUsd, highUsd } = costOver(one);
    const its = costOver(first);
    return unknown.length === 0 && !retakeUnknown && lowUsd < its.lowUsd && highUsd < its.highUsd;
  },
  faster: (one, first, answers) => {
    const [own, its] = [most(one, answers), least(first)];
    return (
      own.hours <= its.hours && own.months <= its.months && own.hours + own.months < its.hours + its.months
    );
  },
};

function value(one: Certification, key: FactKey): unknown {
  const fact = one.facts[key];
  return typeof fact === 'object' ? fact.value : fact;
}
const is = (one: Certification, key: FactKey, what: unknown) => value(one, key) === what;
const number = (one: Certification, key: FactKey) => Number(value(one, key) ?? 0) || 0;
const demanding = (one: Certification) =>
  is(one, 'examRequired', true) && number(one, 'examPassPercent') >= 80;
const hours = (one: Certification) =>
  Math.max(number(one, 'trainingHours'), is(one, 'classRequired', true) ? number(one, 'classHours') : 0);

/** The least an issuer asks of anybody: whoever has the practice waits no more. */
const least = (one: Certification) => ({
  hours: hours(one) || (is(one, 'classRequired', true) ? 1 : 0),
  months: 0,
});
/** The most it may ask; a badge first, or a class of unknown length, may take any time. */
const most = (one: Certification, answers: Answers) => ({
  hours: hours(one) || (is(one, 'classRequired', false) ? 0 : Number.POSITIVE_INFINITY),
  months: prerequisitesOf(one, answers, catalog).some(({ state }) => state !== 'met')
    ? Number.POSITIVE_INFINITY
    : 0,
});

describe('over all results there can be', () => {
  const picked = [['a-csm'], ['ku-tkp']].map((ids) => holds(...ids).holds ?? []);
  // More than one "Not Sure" adds ways, and hardly any result.
  const ways = everyWay(picked).filter(
    ({ answers }) => Object.values(answers).filter((one) => one === 'not-sure').length <= 1,
  );
  /** Time in a role is told by those who are asked about it. */
  const spentAs = (aim: Answers['aim']) => (aim === 'team' || aim === 'product' ? aim : 'any');
  /** Each result once for all answers that substitutes depend on. */
  const cases = new Map(
    ways.map(({ answers, decision: { track, issuer } }) => {
      const { outcome, clarity } = issuer;
      const { held, holds, experience, led, setting, aim } = answers;
      const asked = [held, JSON.stringify(holds), experience, led, setting === 'kanban', spentAs(aim)];
      const key = [outcome.kind, ...outcome.certifications, clarity, track.track, ...asked].join();
      return [key, { answers, first: clarity === 'open' ? undefined : outcome.certifications[0], outcome }];
    }),
  );
  /** Everything near that could be got instead without being other advice. */
  function instead(before: Certification, answers: Answers) {
    const near = rank(decide(answers), answers, catalog);
    return catalog.all.filter(
      (one) =>
        one.id !== before.id &&
        near.includes(one.id) &&
        one.mayWin.answer !== 'no' &&
        !one.retired &&
        one.track === before.track &&
        one.track !== 'safe' &&
        one.step === before.step &&
        prerequisitesOf(one, answers, catalog).every(({ state }) => state !== 'not-yet') &&
        !(one.id === 'psk-i' && answers.setting === 'kanban'),
    );
  }

  const named = [...cases.values()].flatMap(({ answers, first, outcome }) => {
    const before = outcome.kind === 'not-yet' ? undefined : catalog.get(first ?? '');
    if (!before) return [];
    return [{ answers, before, offered: heeded(answers).offered, others: instead(before, answers) }];
  });

  const inBrief = ({ answers, before }: (typeof named)[number]) => `${before.id} ${JSON.stringify(answers)}`;

  test('every certification that may win is wished beside', () => {
    expect(named.length).toBeGreaterThan(100);
    expect(new Set(named.map(({ before }) => before.id)).size).toBeGreaterThan(20);
  });

  test.each(WISHES)('"%s" is offered exactly where something is surely better, and leads there', (wish) => {
    const offered = named.filter((one) => one.offered.includes(wish));
    const better = ({ answers, before, others }: (typeof named)[number]) =>
      others.filter((one) => BETTER[wish](one, before, answers));
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.map(inBrief)).toEqual(named.filter((one) => better(one).length > 0).map(inBrief));

    const elsewhere = named.filter((one) => {
      const { now, granted, missed } = heeded(one.answers, wish);
      const right = offered.includes(one)
        ? better(one).some(({ id }) => id === now) && granted.join() === wish && missed.length === 0
        : now === one.before.id && granted.length + missed.length === 1;
      return !right;
    });
    expect(elsewhere.map(inBrief)).toEqual([]);
  });

  test('whatever is offered after whatever was wished, the end is always reached, and nothing granted is lost', () => {
    let longest = 0;
    const lost: object[] = [];
    const walk = (answers: Answers, wishes: readonly Wish[]): void => {
      const { granted, missed, offered } = heeded(answers, ...wishes);
      if (missed.length > 0 || granted.join() !== [...new Set(wishes)].join()) lost.push({ answers, wishes });
      longest = Math.max(longest, wishes.length);
      for (const wish of offered) walk(answers, [...wishes, wish]);
    };
    for (const { answers } of named) walk(answers, []);
    expect(lost).toEqual([]);
    expect(longest).toBe(1);
  });
});
