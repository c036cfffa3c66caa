import type { Mishap } from '../../../src/playground/workspace/mishaps.ts';
import { errorsOf, type Method, RESPONSE_REFUSALS } from './documented-errors.ts';

/** What the app calls: a method of the Web API, or the address at which a command or a tap is answered. */
export type Called = Method | 'response_url';

/** One way in which a call may come to grief. */
export interface Fault {
  /** Cells are counted by these. */
  readonly kind: string;
  readonly name: string;
  readonly mishap: Mishap;
}

const kinds = (rows: readonly (readonly [kind: string, name: string, mishap: Mishap])[]): readonly Fault[] =>
  rows.map(([kind, name, mishap]) => ({ kind, name, mishap }));

const PAGE = '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>';

/** What may come between whatever is called, and passes. */
const OF_ANY: readonly Fault[] = kinds([
  ['429, Retry-After', '1 s', { retryAfterSeconds: 1 }],
  ['429, Retry-After', '30 s', { retryAfterSeconds: 30 }],
  ['429, no Retry-After', '', { status: 429 }],
  ['500', '', { status: 500 }],
  ['500', 'but done', { done: { status: 500 } }],
  ['503', '', { status: 503, body: PAGE }],
  ['503', 'but done', { done: { status: 503 } }],
  ['connection reset', '', 'reset'],
  ['connection reset', 'but done', { done: 'reset' }],
  ['no answer', '', 'never'],
  ['no answer', 'but done', { done: 'never' }],
  ['HTML with 200', '', { status: 200, body: PAGE }],
  ['truncated JSON', 'but done', { done: 'cut' }],
]);

/** An answer of the Web API always says whether it is `ok`; that of a `response_url` is described nowhere. */
const OF_METHODS: readonly Fault[] = kinds([
  ['truncated JSON', '', { status: 200, body: '{"ok":tr' }],
  ['other JSON with 200', 'null', { status: 200, body: 'null' }],
  ['other JSON with 200', '{}', { status: 200, body: '{}' }],
]);

/** Words that nobody has ever documented. */
const INVENTED = [
  'quokka_not_found',
  'x',
  'Something Went Wrong',
  '',
  '__proto__',
  'e'.repeat(3000),
  '<!channel>',
];

const refusedBy = (method: Method): readonly Fault[] => [
  ...OF_METHODS,
  ...errorsOf(method).map((error) => ({ kind: 'ok: false, documented', name: error, mishap: { error } })),
  ...INVENTED.map((error) => ({
    kind: 'ok: false, invented',
    name: JSON.stringify(error.slice(0, 20)),
    mishap: { error },
  })),
];

const refusedByAddress: readonly Fault[] = [
  ...RESPONSE_REFUSALS.flatMap(([status, word]) => [
    { kind: 'response_url, refused', name: `${status} ${word}`, mishap: { status, body: word } },
    {
      kind: 'ok: false, documented',
      name: word,
      mishap: { status: 200, body: JSON.stringify({ ok: false, error: word }) },
    },
  ]),
  ...INVENTED.map((error) => ({
    kind: 'ok: false, invented',
    name: JSON.stringify(error.slice(0, 20)),
    mishap: { status: 200, body: JSON.stringify({ ok: false, error }) },
  })),
];

export const faultsOf = (called: Called): readonly Fault[] => [
  ...OF_ANY,
  ...(called === 'response_url' ? refusedByAddress : refusedBy(called)),
];

const REFUSALS = ['ok: false, documented', 'ok: false, invented', 'response_url, refused'];

/** Whether Slack says no to it, rather than that it goes wrong: then it says no again until somebody changes something. */
export const isRefusal = ({ kind }: Fault): boolean => REFUSALS.includes(kind);
