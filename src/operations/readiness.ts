/** Whether Slack's requests would be answered, or in a few words why not. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly because: string };

export interface TokenWatch {
  /** Whether Slack still takes the token, as far as is known; asks where that is not known well enough. */
  isValid(): Promise<boolean>;
  /** Something has happened that may have to do with the token: ask again at the next occasion. */
  doubt(): void;
}

/** So long an answer of Slack's holds; whoever probes every second must not make Slack be asked every second. */
const HOLDS_MS = 5 * 60_000;
/** In doubt it is asked again after this. */
const HOLDS_IN_DOUBT_MS = 10_000;

/**
 * @param ask resolves to whether Slack takes the token; rejects where Slack cannot be asked, which says nothing about it
 */
export function createTokenWatch(ask: () => Promise<boolean>): TokenWatch {
  let valid = true;
  // The start has asked as well, and nothing would have come of it otherwise.
  const startedAt = performance.now();
  let askedAt = Number.NEGATIVE_INFINITY;
  let inDoubt = false;
  let asking: Promise<void> | undefined;

  const isDue = () =>
    inDoubt || !valid
      ? performance.now() - askedAt >= HOLDS_IN_DOUBT_MS
      : performance.now() - Math.max(startedAt, askedAt) >= HOLDS_MS;

  async function askAgain() {
    askedAt = performance.now();
    inDoubt = false;
    valid = await ask().catch(() => valid);
    asking = undefined;
  }

  return {
    async isValid() {
      if (!asking && isDue()) asking = askAgain();
      await asking;
      return valid;
    },
    doubt() {
      inDoubt = true;
    },
  };
}
