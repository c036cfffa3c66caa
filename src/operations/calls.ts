import type { Fetch } from './network.ts';

/** One call of Slack, when its answer is there or will not come. */
export interface Call {
  /** As Slack names it; `response_url` for the addresses it is answered at. */
  readonly method: string;
  /** "ok", or Slack's own word for what went wrong. */
  readonly code: string;
  readonly ms: number;
  /** What time it is for Slack; undefined where it did not say. */
  readonly date?: number | undefined;
}

export interface CallOptions {
  readonly fetch: Fetch;
  /** How long one call may take; the Web API brings a signal of its own. */
  readonly withinMs: number;
  readonly heard: (call: Call) => void;
}

/** The same `fetch` with a time limit and with somebody who hears what came of each call. */
export function createCalls({ fetch, withinMs, heard }: CallOptions): Fetch {
  return async (url, init) => {
    const since = performance.now();
    const tell = (code: string, date?: number) =>
      heard({ method: methodOf(url), code, ms: Math.round(performance.now() - since), date });
    try {
      const answer = await fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(withinMs) });
      const { status, headers } = answer;
      const date = Date.parse(headers.get('date') ?? '');
      // Read beside, so that whoever called does not wait for it, nor fail by it.
      void codeIn(answer.clone(), status).then((code) => tell(code, Number.isNaN(date) ? undefined : date));
      return answer;
    } catch (error) {
      tell(isTimeUp(error) ? 'timeout' : 'no_answer');
      throw error;
    }
  };
}

function methodOf(url: string | URL): string {
  return /\/api\/([a-zA-Z.]{1,60})$/.exec(new URL(url).pathname)?.[1] ?? 'response_url';
}

async function codeIn(answer: { text(): Promise<string> }, status: number): Promise<string> {
  const text = await answer.text().catch(() => null);
  if (status !== 200) return `http_${status}`;
  if (text === null) return 'broken_off';
  // What a `response_url` says when all is well.
  if (text === 'ok' || text === '') return 'ok';
  try {
    const { ok, error } = JSON.parse(text);
    if (ok === true) return 'ok';
    return typeof error === 'string' && /^[a-z_]{1,60}$/.test(error) ? error : 'unreadable_answer';
  } catch {
    return 'unreadable_answer';
  }
}

const isTimeUp = (error: unknown) =>
  error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
