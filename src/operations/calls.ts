import { EventEmitter } from 'node:events';
import { asFetchFails, type Fetch, type Got, isTimeUp } from './network.ts';

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
  /** How long one call may take, its whole answer included. */
  readonly withinMs: number;
  readonly heard: (call: Call) => void;
}

/**
 * The same `fetch` with a time limit and with somebody who hears what came of each call. What is no answer of Slack's, such
 * as a proxy's page, half a line or the way to somewhere else, fails like a connection that breaks: the library takes it
 * for a refusal of Slack's, after which nothing would have been done.
 */
export function createCalls({ fetch, withinMs, heard }: CallOptions): Fetch {
  return async (url, init) => {
    const since = performance.now();
    const at = new URL(url);
    const method = methodOf(at);
    const tell = (code: string, date?: number) =>
      heard({ method, code, ms: Math.round(performance.now() - since), date });
    const limit = new TimeLimit(withinMs);
    let answer: Got;
    try {
      answer = await fetch(at, { ...init, signal: limit });
    } catch (error) {
      limit.lift();
      tell(isTimeUp(error) ? 'timeout' : 'no_answer');
      throw error;
    }
    // Where Slack is answered at its own address, whoever called does not wait for the words that come back.
    const said = answer.text().then(
      (text) => read(method, text),
      () => BROKEN_OFF,
    );
    void said.then(({ code }) => {
      limit.lift();
      tell(answer.status === 200 ? code : `http_${answer.status}`, dateOf(answer));
    });
    if (answer.status >= 300 && answer.status < 400) throw noAnswer();
    if (method === RESPONSE_URL) return answer;
    if (answer.status === 200 && !(await said).isAnswer) throw noAnswer();
    return answer.status === 429 ? withRetryAfter(answer) : answer;
  };
}

/**
 * Ends a call when its time is up. Not by `AbortSignal.timeout`, which stays until then, however soon the answer is there, and
 * was an eighth of a tap; nor by an `AbortController`, which is a thirtieth.
 */
class TimeLimit extends EventEmitter {
  /** What the call fails with. */
  reason: Error | undefined;
  readonly #timer: NodeJS.Timeout;

  constructor(ms: number) {
    super();
    this.#timer = setTimeout(() => {
      this.reason = new DOMException('no answer of Slack in time', 'TimeoutError');
      this.emit('abort');
    }, ms);
  }

  lift(): void {
    clearTimeout(this.#timer);
  }
}

const noAnswer = () =>
  asFetchFails(Object.assign(new Error('no answer of Slack'), { code: 'UNREADABLE_ANSWER' }));

/** The library knows too many calls by this header alone; Slack counts them by the minute. */
const RETRY_AFTER = '30';

function withRetryAfter(answer: Got): Got {
  const said = Number.parseInt(answer.headers.get('retry-after') ?? '', 10);
  if (!Number.isNaN(said)) return answer;
  const { headers } = answer;
  const get = (name: string) => (name.toLowerCase() === 'retry-after' ? RETRY_AFTER : headers.get(name));
  return { ...answer, headers: { get, entries: () => headers.entries() } };
}

function methodOf({ pathname }: URL): string {
  return /\/api\/([a-zA-Z.]{1,60})$/.exec(pathname)?.[1] ?? RESPONSE_URL;
}

function dateOf({ headers }: Got): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? undefined : date;
}

/** What the body says: Slack's own word, and whether it is a yes or a no at all. */
interface Said {
  readonly code: string;
  readonly isAnswer: boolean;
}

const OK: Said = { code: 'ok', isAnswer: true };
const BROKEN_OFF: Said = { code: 'broken_off', isAnswer: false };
const UNREADABLE: Said = { code: 'unreadable_answer', isAnswer: false };

function read(method: string, text: string): Said {
  // What it says when all is well.
  if (method === RESPONSE_URL && (text === 'ok' || text === '')) return OK;
  try {
    const { ok, error } = JSON.parse(text);
    if (ok === true) return OK;
    const isWord = typeof error === 'string' && /^[a-z_]{1,60}$/.test(error);
    return { code: isWord ? error : UNREADABLE.code, isAnswer: ok === false };
  } catch {
    return UNREADABLE;
  }
}
