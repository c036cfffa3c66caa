/**
 * Things that go wrong on the way, on purpose. A mishap hits one Web API method, `response_url`, `upgrade` (a socket
 * that is to be opened), or `*` for all; for the next calls or until taken back.
 */
export type Mishap =
  | { error: string }
  /** Status 429 with `Retry-After` in seconds. */
  | { retryAfterSeconds: number }
  | { status: number; body?: string }
  /** The request is taken and never answered. */
  | 'never'
  /** The connection breaks off. */
  | 'reset'
  /** Answers, but late. Real milliseconds. */
  | { slowMs: number }
  /** What was asked for is done, and only the answer to it comes to grief: `cut` breaks it off halfway. */
  | { done: 'never' | 'reset' | 'cut' | { status: number } };

interface Planned {
  method: string;
  mishap: Mishap;
  left: number;
}

export interface Mishaps {
  /** The next call (or the next `times` calls) of a method goes wrong, unless it is taken back before. */
  next(method: string, mishap: Mishap, times?: number): () => void;
  /** Every call goes wrong until the returned function is called. */
  always(method: string, mishap: Mishap): () => void;
  /** Takes everything back. */
  clear(): void;
  take(method: string): Mishap | undefined;
}

export function createMishaps(): Mishaps {
  let planned: Planned[] = [];
  const plan = (method: string, mishap: Mishap, left: number) => {
    const entry = { method, mishap, left };
    planned.push(entry);
    return () => {
      planned = planned.filter((other) => other !== entry);
    };
  };
  return {
    next: (method, mishap, times = 1) => plan(method, mishap, times),
    always: (method, mishap) => plan(method, mishap, Number.POSITIVE_INFINITY),
    clear: () => {
      planned = [];
    },
    take(method) {
      const hit = planned.find((entry) => entry.method === method || entry.method === '*');
      if (!hit) return undefined;
      hit.left -= 1;
      if (hit.left <= 0) planned = planned.filter((entry) => entry !== hit);
      return hit.mishap;
    },
  };
}
