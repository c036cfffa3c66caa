/** Slack refuses, and is refused, when two clocks are five minutes apart; well before that it is time to say so. */
const WORTH_A_WORD_MS = 60_000;

export interface ClockWatch {
  /** Compares what time it is for Slack and here. */
  compare(slacks: number, ours: number): void;
}

/** Says in words, and no more often than every hour, that this machine's clock is wrong. */
export function createClockWatch(say: (line: string) => void): ClockWatch {
  let saidAt = Number.NEGATIVE_INFINITY;
  return {
    compare(slacks, ours) {
      const ahead = ours - slacks;
      if (Math.abs(ahead) < WORTH_A_WORD_MS || performance.now() - saidAt < 3_600_000) return;
      saidAt = performance.now();
      say(wrongClock(ahead));
    },
  };
}

/** @param aheadMs how far this machine's clock is ahead of Slack's; negative where it is behind */
export function wrongClock(aheadMs: number): string {
  const minutes = Math.max(1, Math.round(Math.abs(aheadMs) / 60_000));
  const far = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  const where = aheadMs > 0 ? 'ahead of' : 'behind';
  return `this machine's clock is ${far} ${where} Slack's; set it right, or requests are refused from five minutes on`;
}
