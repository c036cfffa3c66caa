import { expect, test } from 'vitest';
import { createOnce } from '../../src/listeners/once.ts';

/** A clock moved by hand, and a guard of ten seconds that remembers three. */
function guard() {
  let ms = 0;
  const once = createOnce({ now: () => new Date(ms), windowMs: 10_000, most: 3 });
  const done: string[] = [];
  return {
    once,
    done,
    passes: (later: number) => {
      ms += later;
    },
    tap: (...key: string[]) => once(key, async () => void done.push(key.join('/'))),
    fails: (...key: string[]) =>
      once(key, async () => {
        throw new Error('refused');
      }),
  };
}

test('the same tap within ten seconds counts once, also while the first is under way', async () => {
  const { tap, done } = guard();
  await Promise.all([tap('ana', 'start:here'), tap('ana', 'start:here')]);
  expect(done).toEqual(['ana/start:here']);
});

test('ten seconds later it is a new wish', async () => {
  const { tap, passes, done } = guard();
  await tap('ana');
  passes(9_999);
  await tap('ana');
  passes(1);
  await tap('ana');
  expect(done).toEqual(['ana', 'ana']);
});

test('so it is when the clock was set back meanwhile, nobody knows how far', async () => {
  const { tap, passes, done } = guard();
  passes(3_600_000);
  await tap('ana');
  passes(-3_600_000);
  await tap('ana');
  expect(done).toEqual(['ana', 'ana']);
});

test('what is not done yet is not begun again, however long it takes, nor right after it', async () => {
  const { once, tap, passes, done } = guard();
  let end = () => {};
  const slow = once(['ana'], () => new Promise<void>((resolve) => (end = resolve)));
  passes(60_000);
  await tap('ana');
  end();
  await slow;
  passes(9_999);
  await tap('ana');
  expect(done).toEqual([]);
  passes(1);
  await tap('ana');
  expect(done).toEqual(['ana']);
});

test('what failed may be tried again at once', async () => {
  const { tap, fails, done } = guard();
  await expect(fails('ana')).rejects.toThrow('refused');
  await tap('ana');
  expect(done).toEqual(['ana']);
});

test('no part of a key runs into the next', async () => {
  const { tap, done } = guard();
  await tap('a', 'bc');
  await tap('ab', 'c');
  expect(done).toHaveLength(2);
});

test('only so many are remembered, and the oldest goes first', async () => {
  const { tap, done } = guard();
  for (const name of ['ana', 'ben', 'cem', 'dia']) await tap(name);
  await tap('dia');
  await tap('ana');
  expect(done).toEqual(['ana', 'ben', 'cem', 'dia', 'ana']);
});
