/** What is counted for the operator: how often and how long, never who or what was said. */
export interface Measures {
  /** Something somebody did has been seen to, this long after the app heard of it. */
  done(action: string, how: 'done' | 'failed', seconds: number): void;
  /**
   * Something that was acknowledged was not done: it failed, there was no room for it, or the app stopped. `told` is
   * whether its person knows.
   */
  left(action: string, why: 'failed' | 'busy' | 'stopping', told: boolean): void;
  /** Slack has been told that something arrived. */
  acknowledged(seconds: number): void;
  /** A request was refused before anybody looked at what it says. */
  refused(): void;
  asked(question: string): void;
  /** Somebody was shown a result of this kind. */
  cameTo(outcome: string): void;
  /** What was said to "Was this right for you?". */
  right(said: 'yes' | 'not-quite'): void;
  /** Slack was called; `code` is its own word for what went wrong, or "ok". */
  called(method: string, code: string, seconds: number): void;
  /** The connection to Slack is there once more. */
  reconnected(): void;
}

const nothing = () => {};

/** For where nobody looks. */
export const unmeasured: Measures = {
  done: nothing,
  left: nothing,
  acknowledged: nothing,
  refused: nothing,
  asked: nothing,
  cameTo: nothing,
  right: nothing,
  called: nothing,
  reconnected: nothing,
};
