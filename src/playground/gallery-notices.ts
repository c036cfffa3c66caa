import type { FailureCause, Notice } from '../conversation/view.ts';
import { LINK, OWNER, type Views } from './gallery-cases.ts';

const FAILURES: Record<FailureCause, string> = {
  'rate-limited': 'Slack asks for a pause',
  installation: 'Certify is not allowed to',
  'slack-unreachable': 'Slack does not answer',
  busy: 'too many people at once',
  stopping: 'Certify is being restarted',
  unexpected: 'a fault of Certify',
};

/** Every short private word, with and without what it may carry. */
export function notices(): Views {
  const all: Record<Notice['about'], Readonly<Record<string, Notice>>> = {
    started: withAndWithoutLink({
      'started in a thread': { about: 'started', where: 'thread' },
      'started in private messages': { about: 'started', where: 'dm' },
    }),
    moved: {
      ...withAndWithoutLink({ 'went on in private messages': { about: 'moved', to: 'dm' } }),
      'went on for its owner alone': { about: 'moved', to: 'ephemeral' },
    },
    'left-behind': withAndWithoutLink({
      'went on in private messages, but is still seen here': { about: 'left-behind' },
    }),
    'not-yours': { 'tapped by someone else': { about: 'not-yours', owner: OWNER } },
    starting: { 'about to start in private messages': { about: 'starting' } },
    'cannot-write': { 'private messages are closed to Certify': { about: 'cannot-write' } },
    unreadable: { 'a button that cannot be read': { about: 'unreadable' } },
    glad: { 'the result was right': { about: 'glad' } },
    kept: withAndWithoutLink({ 'a result kept in private messages': { about: 'kept' } }),
    'not-kept': { 'a result that cannot be kept': { about: 'not-kept' } },
    'not-addressed': { 'a request, tapped by someone else': { about: 'not-addressed', addressee: OWNER } },
    'already-answered': { 'a request, tapped once more': { about: 'already-answered' } },
    reminder: {
      'a reminder, canceled': { about: 'reminder', is: 'canceled' },
      'a reminder, too late to cancel': { about: 'reminder', is: 'too-late' },
      'a reminder that Slack does not take': { about: 'reminder', is: 'not-set' },
    },
    failed: {
      ...ofEach(FAILURES, 'after a tap,', (cause) => failed(cause, 'tapped')),
      ...ofEach(FAILURES, 'after a command,', (cause) => failed(cause, 'typed')),
      ...ofEach(FAILURES, 'after words,', (cause) => failed(cause, 'said')),
      ...ofEach(FAILURES, 'after a choice,', (cause) => failed(cause, 'chosen')),
    },
  };
  const entries = Object.values(all).flatMap((some) => Object.entries(some));
  return Object.fromEntries(entries.map(([special, notice]) => [special, { kind: 'notice', notice }]));
}

type Linked = Extract<Notice, { about: 'started' | 'moved' | 'left-behind' | 'kept' }>;

/** Only where Slack asks for a pause does it say for how long. */
function failed(cause: FailureCause, after: Extract<Notice, { about: 'failed' }>['after']): Notice {
  const wait = cause === 'rate-limited' ? { retryAfterSeconds: 12 } : {};
  return { about: 'failed', cause, after, ...wait };
}

function ofEach<Id extends string, N extends Notice>(
  words: Readonly<Record<Id, string>>,
  start: string,
  make: (id: Id) => N,
): Readonly<Record<string, N>> {
  const ids = Object.keys(words) as Id[];
  return Object.fromEntries(ids.map((id) => [`${start} ${words[id]}`, make(id)]));
}

/** Slack does not always say where a message is. */
function withAndWithoutLink(notices: Readonly<Record<string, Linked>>): Readonly<Record<string, Notice>> {
  return Object.fromEntries(
    Object.entries(notices).flatMap(([special, notice]) => [
      [special, notice],
      [`${special}, with a link`, { ...notice, link: LINK }],
    ]),
  );
}
