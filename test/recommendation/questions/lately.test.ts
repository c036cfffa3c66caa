import { expect, test, vi } from 'vitest';
import { lately } from '../../../src/recommendation/questions/lately.ts';

const asked = (name: string) => ({ name });

test('the same object is worked on once while only a few others are asked about', () => {
  const make = vi.fn(({ name }: { name: string }) => [name]);
  const remembering = lately(make);
  const [one, other] = [asked('one'), asked('other')];
  const made = remembering(one);
  remembering(other);
  expect(remembering(one)).toBe(made);
  expect(make).toHaveBeenCalledTimes(2);
});

test('an object that says the same is another object', () => {
  const remembering = lately(({ name }: { name: string }) => [name]);
  expect(remembering(asked('one'))).not.toBe(remembering(asked('one')));
});

test('what was asked long ago is forgotten, so that nothing piles up', () => {
  const make = vi.fn(({ name }: { name: string }) => [name]);
  const remembering = lately(make);
  const first = asked('first');
  remembering(first);
  for (const name of ['a', 'b', 'c', 'd']) remembering(asked(name));
  remembering(first);
  expect(make).toHaveBeenCalledTimes(6);
});
