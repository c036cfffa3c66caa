import { WebAPIRateLimitedError } from '@slack/web-api';

/** How to wait, and whom to tell of it. */
export interface Patience {
  readonly sleep: (ms: number) => Promise<void>;
  /** Called before each wait that Slack asks for. */
  readonly pausing: (seconds: number) => void;
}

/** Nobody waits for longer at a terminal; and as often in a row it is not only us who call too often. */
const LONGEST_PAUSE_SECONDS = 120;
const MOST_PAUSES = 10;

/** A call of the Web API, again after every pause that Slack asks for, within reason. */
export async function patiently<T>(call: () => Promise<T>, { sleep, pausing }: Patience): Promise<T> {
  for (let pauses = 0; ; pauses += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof WebAPIRateLimitedError) || pauses === MOST_PAUSES) throw error;
      if (error.retryAfter > LONGEST_PAUSE_SECONDS) throw error;
      pausing(error.retryAfter);
      await sleep(error.retryAfter * 1000);
    }
  }
}
