import { describe, expect, test, vi } from 'vitest';
import { createOwed } from '../../src/listeners/owed.ts';
import { refused, timedOut } from './errors.ts';

/** Somebody who can be told from the given try on. */
function person(fromTry: number, error: () => Error = timedOut) {
  let tries = 0;
  const givenUp = vi.fn();
  const tell = async () => {
    tries += 1;
    if (tries < fromTry) throw error();
  };
  return { debt: { tell, giveUp: givenUp }, givenUp, tries: () => tries };
}

const QUICK = { firstMs: 1 };

test('somebody is told once Slack answers again, and once only', async () => {
  const owed = createOwed(QUICK);
  const ana = person(4);
  owed.add('ana', ana.debt);
  await expect.poll(() => owed.size).toBe(0);
  expect(ana.tries()).toBe(4);
  expect(ana.givenUp).not.toHaveBeenCalled();
});

test('whoever cannot be told for another reason is given up at once', async () => {
  const owed = createOwed(QUICK);
  const ana = person(9, () => refused('user_disabled'));
  owed.add('ana', ana.debt);
  await expect.poll(() => ana.givenUp.mock.calls).toHaveLength(1);
  expect([ana.tries(), owed.size]).toEqual([1, 0]);
});

test('while Slack stays away, one is asked for all, and less and less often', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const owed = createOwed({ firstMs: 1, keepMs: 100 });
  const people = [1, 2, 3].map(() => person(Number.POSITIVE_INFINITY));
  people.forEach(({ debt }, at) => {
    owed.add(String(at), debt);
  });
  await new Promise((resolve) => setTimeout(resolve, 60));
  const tries = people.reduce((sum, one) => sum + one.tries(), 0);
  // 1, 2, 4, 8, 16, 32 ms apart
  expect(tries).toBeGreaterThan(1);
  expect(tries).toBeLessThanOrEqual(6);
  expect(owed.size).toBe(3);
  vi.useRealTimers();
});

test('one whom Slack does not let be told keeps none of the others waiting', async () => {
  const owed = createOwed(QUICK);
  const [ana, ben] = [person(Number.POSITIVE_INFINITY), person(1)];
  owed.add('ana', ana.debt);
  owed.add('ben', ben.debt);
  await expect.poll(ben.tries).toBe(1);
  expect(owed.size).toBe(1);
  await owed.settle(10);
});

test('what is too old to be of use is given up', async () => {
  const owed = createOwed({ firstMs: 1, keepMs: 5 });
  const ana = person(Number.POSITIVE_INFINITY);
  owed.add('ana', ana.debt);
  await expect.poll(() => ana.givenUp.mock.calls).toHaveLength(1);
  expect(owed.size).toBe(0);
});

describe('one word a person', () => {
  test('a later one takes the place of an earlier one, which is over with it', async () => {
    const owed = createOwed(QUICK);
    const [first, second] = [person(2), person(1)];
    owed.add('ana', first.debt);
    owed.add('ana', second.debt);
    await expect.poll(() => owed.size).toBe(0);
    expect([first.tries(), second.tries()]).toEqual([0, 1]);
    expect(first.givenUp).not.toHaveBeenCalled();
  });

  test('and no more people than can be remembered', () => {
    const owed = createOwed({ firstMs: 1000, most: 2 });
    const people = ['ana', 'ben', 'cleo'].map((name) => {
      const one = person(1);
      owed.add(name, one.debt);
      return one.givenUp.mock.calls.length;
    });
    expect(people).toEqual([0, 0, 1]);
    expect(owed.size).toBe(2);
  });
});

test('when the app stops, each is tried once more, and those who cannot be told are given up', async () => {
  const owed = createOwed({ firstMs: 10_000 });
  const [ana, ben] = [person(1), person(2)];
  owed.add('ana', ana.debt);
  owed.add('ben', ben.debt);
  await owed.settle(1000);
  expect([ana.tries(), ben.tries(), owed.size]).toEqual([1, 1, 0]);
  expect([ana.givenUp.mock.calls.length, ben.givenUp.mock.calls.length]).toEqual([0, 1]);
});

test('and whoever Slack keeps waiting beyond the time there is, is given up too, in the middle of being told as well', async () => {
  const owed = createOwed(QUICK);
  const givenUp = vi.fn();
  let begun = 0;
  const never = () => {
    begun += 1;
    return new Promise<void>(() => {});
  };
  owed.add('ana', { tell: never, giveUp: givenUp });
  await expect.poll(() => begun).toBe(1);
  await owed.settle(5);
  expect([givenUp.mock.calls.length, owed.size]).toEqual([1, 0]);
});
