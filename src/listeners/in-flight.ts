/**
 * Work that goes on after Slack has its acknowledgement. Bolt's own `stop` waits for open requests only, so without
 * this a deploy would cut a thread off between its first message and its question.
 */
export interface InFlight {
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is left, or when the time is up; tells how much was left. */
  settled(withinMs: number): Promise<number>;
  /** How much is going on now. */
  readonly size: number;
}

export function createInFlight(): InFlight {
  const open = new Set<Promise<unknown>>();
  /** Work may still be added while the last requests are being answered. */
  const allDone = async () => {
    while (open.size > 0) await Promise.allSettled(open);
  };
  return {
    get size() {
      return open.size;
    },
    track(work) {
      open.add(work);
      const done = () => open.delete(work);
      work.then(done, done);
      return work;
    },
    async settled(withinMs) {
      let timer: NodeJS.Timeout | undefined;
      const timeIsUp = new Promise((resolve) => {
        timer = setTimeout(resolve, withinMs);
      });
      await Promise.race([allDone(), timeIsUp]);
      clearTimeout(timer);
      return open.size;
    },
  };
}
