/** Where the workspace takes its time from; milliseconds since 1970, UTC. */
export interface Clock {
  now(): number;
  /** Moves the time on. */
  passes(ms: number): void;
}

/** A clock that only moves when told to, so that a test can wait 30 minutes without waiting. */
export function handClock(start: string | number = '2026-11-23T09:00:00Z'): Clock {
  let now = typeof start === 'number' ? start : Date.parse(start);
  return {
    now: () => now,
    passes: (ms) => {
      now += ms;
    },
  };
}

/** The clock on the wall, for people. It moves by itself, so that `passes` moves nothing. */
export const realClock = (): Clock => ({ now: Date.now, passes: () => {} });
