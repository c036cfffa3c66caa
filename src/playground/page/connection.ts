import { useEffect, useState } from 'react';
import type { Act, ActResult, Snapshot, StreamEvents, Trouble } from '../wire.ts';

type Request = StreamEvents['request'];

/** What the page is told as long as it is open. */
export interface Live {
  /** None before the first word. */
  readonly snapshot: Snapshot | null;
  readonly requests: readonly Request[];
  readonly lines: readonly string[];
  /** `refused`: the playground does not know who this is. */
  readonly connection: 'open' | 'lost' | 'refused';
}

const NOTHING: Live = { snapshot: null, requests: [], lines: [], connection: 'open' };
const KEPT = 300;

const query = (as: string | null) => (as ? `?as=${encodeURIComponent(as)}` : '');

/** Follows the workspace through one person's eyes. */
export function useLive(as: string | null): Live {
  const [live, setLive] = useState(NOTHING);
  useEffect(() => {
    const stream = new EventSource(`/playground/stream${query(as)}`);
    const on = <Name extends keyof StreamEvents>(
      name: Name,
      change: (live: Live, data: StreamEvents[Name]) => Partial<Live>,
    ) =>
      stream.addEventListener(name, ({ data }) =>
        setLive((before) => ({ ...before, ...change(before, JSON.parse(data)) })),
      );
    on('snapshot', (_, snapshot) => ({ snapshot }));
    on('request', ({ requests }, request) => ({ requests: withRequest(requests, request) }));
    on('line', ({ lines }, line) => ({ lines: [...lines, line].slice(-KEPT) }));
    // All that is kept is told anew to whoever connects again.
    stream.onopen = () => setLive((before) => ({ ...NOTHING, snapshot: before.snapshot }));
    stream.onerror = () =>
      setLive((before) => ({
        ...before,
        connection: stream.readyState === EventSource.CLOSED ? 'refused' : 'lost',
      }));
    return () => stream.close();
  }, [as]);
  return live;
}

/** A request comes twice: when it begins and when it is answered. */
function withRequest(requests: readonly Request[], request: Request): readonly Request[] {
  const known = requests.some(({ n }) => n === request.n);
  return known
    ? requests.map((other) => (other.n === request.n ? request : other))
    : [...requests, request].slice(-KEPT);
}

/** Does something as that person. Resolves when the app has come to rest, or when it cannot be done. */
export async function carryOut(as: string | null, act: Act): Promise<ActResult> {
  try {
    const response = await post(`/playground/acts${query(as)}`, act);
    return response.ok ? await response.json() : { done: false, problem: await response.text() };
  } catch {
    return { done: false, problem: NO_ANSWER };
  }
}

/** Turns trouble on or off. What came in the way, in words; null when nothing did. */
export async function makeTrouble(change: Partial<Trouble>): Promise<string | null> {
  try {
    const response = await post('/playground/trouble', change);
    return response.ok ? null : await response.text();
  } catch {
    return NO_ANSWER;
  }
}

const NO_ANSWER = 'The playground does not answer. Is it still running?';

const post = (path: string, body: unknown) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
