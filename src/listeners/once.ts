/**
 * Does something unless the same is under way or was done a moment ago. When it fails it is forgotten, so that the
 * person may try again at once.
 */
export type Once = (key: readonly string[], work: () => Promise<void>) => Promise<void>;

export interface OnceOptions {
  readonly now: () => Date;
  /** How long the same counts as a double tap, from when it was done. */
  readonly windowMs?: number;
  /** So many that are done are remembered; the oldest goes first. */
  readonly most?: number;
}

/**
 * The guard against double taps on whatever posts: Slack delivers both taps, and a second thread is worse than a tap
 * that does nothing. In memory, so two instances can still post twice; replacing a message needs no guard.
 */
export function createOnce({ now, windowMs = 10_000, most = 1000 }: OnceOptions): Once {
  const underWay = new Set<string>();
  const doneAt = new Map<string, number>();

  function forgetOld() {
    const time = now().getTime();
    for (const [name, at] of doneAt) {
      // What was done later than now was done before the clock was set back, nobody knows how long ago.
      if (at > time - windowMs && at <= time && doneAt.size <= most) return;
      doneAt.delete(name);
    }
  }

  return async (key, work) => {
    const name = JSON.stringify(key);
    forgetOld();
    if (underWay.has(name) || doneAt.has(name)) return;
    underWay.add(name);
    try {
      await work();
      doneAt.set(name, now().getTime());
      forgetOld();
    } finally {
      underWay.delete(name);
    }
  };
}
