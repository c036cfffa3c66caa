import type { Log } from '../listeners/log.ts';

export interface Folded {
  /** At once the first time; then as a number, when the time is over. */
  warn(line: string): void;
  /** Says what has been counted, without waiting for the end of the time. */
  flush(): void;
}

/** So many different lines are kept apart; what comes beyond that is one more kind. */
const MOST_KINDS = 20;
const OTHERS = 'other requests were refused as well';

/**
 * Lines that anybody on the network can cause, as often as they like: the same one is written once in a while, with how
 * many more there were.
 *
 * @param everyMs how long the same line is only counted
 */
export function createFolded(log: Log, everyMs = 60_000): Folded {
  const counted = new Map<string, { more: number; timer: NodeJS.Timeout }>();

  function close(line: string) {
    const entry = counted.get(line);
    if (!entry) return;
    clearTimeout(entry.timer);
    counted.delete(line);
    if (entry.more > 0) log.warn(`${line} (${entry.more} more like it)`, { more: entry.more });
  }

  return {
    warn(said) {
      const line = counted.size < MOST_KINDS || counted.has(said) ? said : OTHERS;
      const entry = counted.get(line);
      if (entry) {
        entry.more += 1;
        return;
      }
      log.warn(line);
      // A process that has nothing else to do need not stay for this.
      counted.set(line, { more: 0, timer: setTimeout(() => close(line), everyMs).unref() });
    },
    flush() {
      for (const line of [...counted.keys()]) close(line);
    },
  };
}
