import type { Fetch, Got } from './network.ts';

const RESPONSE_URL = 'response_url';

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

/**
 * The same `fetch` with a time limit and with somebody who hears what came of each call. What is no answer of the Web API,
 * such as a proxy's page or half a line, fails like a connection that breaks: the library takes it for a refusal of Slack's,
 * after which nothing would have been done.
 */
export function createCalls({ fetch, withinMs, heard }: CallOptions): Fetch {
  return async (url, init) => {
    const since = performance.now();
    const method = methodOf(url);
    const tell = (code: string, date?: number) =>
      heard({ method, code, ms: Math.round(performance.now() - since), date });
    try {
      const answer = await fetch(url, { ...init, signal: init?.signal ?? AbortSignal.timeout(withinMs) });
      const { status, headers } = answer;
      const date = Date.parse(headers.get('date') ?? '');
      const reading = answer
        .clone()
        .text()
        .catch(() => null);
      // Read beside, so that whoever called does not wait for it, nor fail by it.
      void reading.then((text) => tell(codeIn(method, text, status), Number.isNaN(date) ? undefined : date));
      if (method !== RESPONSE_URL && status === 200 && !isAnswer(await reading)) throw new UnreadableAnswer();
      return method !== RESPONSE_URL && status === 429 ? withRetryAfter(answer) : answer;
    } catch (error) {
      if (!(error instanceof UnreadableAnswer)) tell(isTimeUp(error) ? 'timeout' : 'no_answer');
      throw error;
    }
  };
}

/** As `fetch` fails where a connection breaks. */
class UnreadableAnswer extends TypeError {
  constructor() {
    super('fetch failed', {
      cause: Object.assign(new Error('no answer of Slack'), { code: 'UNREADABLE_ANSWER' }),
    });
  }
}

/** The library knows too many calls by this header alone; Slack counts them by the minute. */
const RETRY_AFTER = { 'retry-after': '30' };

function withRetryAfter(answer: Got): Got {
  const said = Number.parseInt(answer.headers.get('retry-after') ?? '', 10);
  return Number.isNaN(said) ? new Response(null, { status: 429, headers: RETRY_AFTER }) : answer;
}

function methodOf(url: string | URL): string {
  return /\/api\/([a-zA-Z.]{1,60})$/.exec(new URL(url).pathname)?.[1] ?? RESPONSE_URL;
}

/** Whether it says yes or no; nothing where it broke off. */
function isAnswer(text: string | null): boolean {
  try {
    return typeof JSON.parse(text ?? '')?.ok === 'boolean';
  } catch {
    return false;
  }
}

function codeIn(method: string, text: string | null, status: number): string {
  if (status !== 200) return `http_${status}`;
  if (text === null) return 'broken_off';
  // What it says when all is well.
  if (method === RESPONSE_URL && (text === 'ok' || text === '')) return 'ok';
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
