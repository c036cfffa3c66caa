import { expect, test } from 'vitest';
import { createInFlight } from '../../src/listeners/in-flight.ts';

test('nothing under way is over at once', async () => {
  expect(await createInFlight().settled(1000)).toBe(0);
});

test('waits for what is under way and for what that begins, whether it succeeds or not', async () => {
  const inFlight = createInFlight();
  const order: string[] = [];
  const later = async (name: string, then?: () => void) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    order.push(name);
    then?.();
  };
  inFlight.track(later('first', () => inFlight.track(later('second'))));
  inFlight.track(Promise.reject(new Error('failed'))).catch(() => {});
  expect(await inFlight.settled(1000)).toBe(0);
  expect(order).toEqual(['first', 'second']);
});

test('what takes too long is counted and left', async () => {
  const inFlight = createInFlight();
  inFlight.track(new Promise(() => {}));
  expect(await inFlight.settled(5)).toBe(1);
});
