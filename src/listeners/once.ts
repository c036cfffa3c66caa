/**
 * Does something unless the same was begun a moment ago. When it fails it is forgotten, so that the person may try
 * again at once.
 */
export type Once = (key: readonly string[], work: () => Promise<void>) => Promise<void>;

export interface OnceOptions {
  readonly now: () => Date;
  /** How long the same counts as a double tap. */
  readonly windowMs?: number;
  /** So many are remembered; the oldest goes first. */
  readonly most?: number;
}

/**
 * The guard against double taps on whatever posts: Slack delivers both taps, and a second thread is worse than a tap
 * that does nothing. In memory, so two instances can still post twice; replacing a message needs no guard.
 */
export function createOnce({ now, windowMs = 10_000, most = 1000 }: OnceOptions): Once {
  const begun = new Map<string, number>();

  function forgetOld(at: number) {
    for (const [key, since] of begun) {
      if (at - since < windowMs && begun.size <= most) return;
      begun.delete(key);
    }
  }

  return async (key, work) => {
    const at = now().getTime();
    const name = JSON.stringify(key);
    forgetOld(at);
    if (begun.has(name)) return;
    begun.set(name, at);
    forgetOld(at);
    try {
      await work();
    } catch (error) {
      begun.delete(name);
      throw error;
    }
  };
}
