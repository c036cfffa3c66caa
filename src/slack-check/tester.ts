import { setTimeout as wait } from 'node:timers/promises';

/** The person at the terminal and in Slack, whose taps no API can make. */
export interface Tester {
  readonly say: (line: string) => void;
  /**
   * Asks for something, and waits until it is done.
   *
   * @returns what came of it; undefined where they would rather not, or do not in time
   */
  does<T>(words: string, done: Promise<T>): Promise<T | undefined>;
}

export interface TesterOptions {
  readonly say: (line: string) => void;
  /** Resolves when they want to go on without it; nobody listens any more once the signal is given. */
  readonly skips: (over: AbortSignal) => Promise<unknown>;
  readonly patienceMs: number;
}

export function createTester({ say, skips, patienceMs }: TesterOptions): Tester {
  let step = 0;
  return {
    say,
    async does(words, done) {
      step += 1;
      say(`${step}. ${words}`);
      const over = new AbortController();
      const leftOut = Promise.race([skips(over.signal), wait(patienceMs, null, { signal: over.signal })]);
      const outcome = await Promise.race([done, leftOut.then(() => undefined)]);
      over.abort();
      say(outcome === undefined ? '   Left out.' : '   Done.');
      return outcome;
    },
  };
}
