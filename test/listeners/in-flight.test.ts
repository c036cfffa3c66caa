import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createInFlight, type InFlight, type Room } from '../../src/listeners/in-flight.ts';
import { TurnedAway } from '../../src/listeners/turned-away.ts';

const SMALL: Room = { atOnce: 3, atOnceEach: 2, waiting: 4, waitingEach: 2, told: 1 };
const notTold = async () => false;

/** Begins something for a person that goes on until it is told to end. */
function begins(inFlight: InFlight, person: string, onTurn = () => {}) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const begun = inFlight.begin(
    person,
    async (turn) => {
      await turn;
      onTurn();
      await ended;
    },
    notTold,
  );
  return { end, begun, isIn: !(begun instanceof TurnedAway) };
}

test('nothing under way is over at once', async () => {
  expect(await createInFlight().settled(1000)).toBe(0);
});

test('waits for what is under way and for what that begins, whether it succeeds or not', async () => {
  const inFlight = createInFlight();
  const order: string[] = [];
  const later = (name: string, then?: () => void) => async () => {
    await wait(5);
    order.push(name);
    then?.();
  };
  const second = () => void inFlight.begin('ben', later('second'), notTold);
  inFlight.begin('ana', later('first', second), notTold);
  const failed = inFlight.begin('ana', () => Promise.reject(new Error('failed')), notTold);
  await expect(failed).rejects.toThrow('failed');
  expect(await inFlight.settled(1000)).toBe(0);
  expect(order).toEqual(['first', 'second']);
});

test('what takes too long is counted, and its people are told', async () => {
  const inFlight = createInFlight();
  const told: string[] = [];
  const never = () => new Promise<void>(() => {});
  inFlight.begin('ana', never, async () => Boolean(told.push('ana')));
  inFlight.begin('ben', never, notTold);
  inFlight.begin('cleo', never, () => new Promise(() => {}));
  expect(await inFlight.settled(5)).toBe(3);
  expect(await inFlight.leave(5)).toEqual({ left: 3, told: 1 });
  expect(told).toEqual(['ana']);
});

describe('where there is no room for all', () => {
  test('one person has a few at once, a few that wait, and no more; others still get in', () => {
    const inFlight = createInFlight(SMALL);
    const ana = [1, 2, 3, 4, 5].map(() => begins(inFlight, 'ana').isIn);
    expect(ana).toEqual([true, true, true, true, false]);
    expect(begins(inFlight, 'ben').isIn).toBe(true);
  });

  test('whoever does not get in hears that it is busy', () => {
    const inFlight = createInFlight({ ...SMALL, atOnce: 1, waiting: 0 });
    begins(inFlight, 'ana');
    expect(begins(inFlight, 'ben').begun).toMatchObject({ why: 'busy' });
  });

  test('those who wait take turns, whoever came first with most', async () => {
    const inFlight = createInFlight({ ...SMALL, atOnce: 1, atOnceEach: 1 });
    const order: string[] = [];
    const works = ['ana', 'ana', 'ana', 'ben', 'cleo'].map((person) =>
      begins(inFlight, person, () => order.push(person)),
    );
    for (const { end } of works) {
      end();
      await wait(1);
    }
    expect(order).toEqual(['ana', 'ana', 'ben', 'cleo', 'ana']);
    expect(await inFlight.settled(100)).toBe(0);
  });

  test('what ends before its turn gives its turn back', async () => {
    const inFlight = createInFlight({ ...SMALL, atOnce: 1 });
    const first = begins(inFlight, 'ana');
    const broken = inFlight.begin('ben', () => Promise.reject(new Error('not acknowledged')), notTold);
    const order: string[] = [];
    const last = begins(inFlight, 'cleo', () => order.push('cleo'));
    first.end();
    await expect(broken).rejects.toThrow('not acknowledged');
    await expect.poll(() => order).toEqual(['cleo']);
    last.end();
    expect(await inFlight.settled(100)).toBe(0);
  });

  test('only so many are told of it at the same time', async () => {
    const inFlight = createInFlight(SMALL);
    expect(inFlight.tell(() => wait(5))).toBe(true);
    expect(inFlight.tell(() => wait(5))).toBe(false);
    await inFlight.settled(100);
    expect(inFlight.tell(() => wait(5))).toBe(true);
  });
});

test('once it closes, what waits is turned away, what runs may end, and nothing begins', async () => {
  const inFlight = createInFlight({ ...SMALL, atOnce: 1 });
  const runs = begins(inFlight, 'ana');
  const waits = begins(inFlight, 'ben');
  void inFlight.close();
  await expect(waits.begun).rejects.toMatchObject({ why: 'stopping' });
  expect(begins(inFlight, 'cleo').begun).toMatchObject({ why: 'stopping' });
  expect(await inFlight.settled(1)).toBe(1);
  runs.end();
  expect(await inFlight.settled(100)).toBe(0);
});

test('whatever comes in whatever order, limits hold, and all that got in has its turn', async () => {
  const people = fc.constantFrom('ana', 'ben', 'cleo', 'dan');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ person: people, ms: fc.nat(2) }), { maxLength: 30 }),
      async (all) => {
        const inFlight = createInFlight(SMALL);
        const running: string[] = [];
        let most = 0;
        let turns = 0;
        const begun = all.map(({ person, ms }) =>
          inFlight.begin(
            person,
            async (turn) => {
              await turn;
              turns += 1;
              running.push(person);
              most = Math.max(most, running.length);
              expect(running.filter((one) => one === person).length).toBeLessThanOrEqual(SMALL.atOnceEach);
              await wait(ms);
              running.splice(running.indexOf(person), 1);
            },
            notTold,
          ),
        );
        expect(inFlight.size).toBeLessThanOrEqual(SMALL.atOnce + SMALL.waiting);
        const got = begun.filter((one) => !(one instanceof TurnedAway));
        await Promise.all(got);
        expect(most).toBeLessThanOrEqual(SMALL.atOnce);
        expect(turns).toBe(got.length);
        expect(inFlight.size).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
});
