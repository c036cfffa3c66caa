import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepFigures } from './support/figures.ts';

/**
 * Faults of public Slack bots that were replayed on this one in November 2026, and what else a laptop or a server goes
 * through: what happens, and the test that shows that it is borne.
 */
const REPLAYED: readonly (readonly [fault: string, file: string, title: string])[] = [
  [
    'F1: Slack is away for seconds to a minute while a connection is renewed',
    'faults/outage.test.ts',
    'Slack %s for %d seconds, and it works again without a restart',
  ],
  [
    'F1b: a token is refused while a connection is renewed',
    'faults/outage.test.ts',
    'its token is refused (%s), and one sentence says what to do',
  ],
  [
    'F2: whoever reads the log goes away',
    'listeners/process.test.ts',
    'it stays when whoever reads its log goes away',
  ],
  ['F3: an upgrade is never answered', 'receivers/socket-mode.test.ts', 'the socket is never answered'],
  ['F4: a token with a line break in it', 'settings.test.ts', 'a bot token with a line break in it'],
  ['F4: no part of a token is printed', 'settings.test.ts', 'no fault repeats what a setting holds'],
  [
    'F5: signed requests that Slack never sends, over HTTP',
    'faults/payloads.test.ts',
    'over HTTP: none ends it, none is a failure of ours',
  ],
  [
    'F5: words on the socket that Slack never says',
    'faults/payloads.test.ts',
    'over Socket Mode: none ends it or its connection',
  ],
  [
    'F6: told to stop in the middle of far too much',
    'load/load.test.ts',
    'told to stop in the middle of it, it ends in time, and nobody is left in the dark',
  ],
  [
    'F7: the log tells the cause',
    'operations/nothing-personal.test.ts',
    'that goes wrong at every turn leaves the cause in the log, and nothing personal',
  ],
  [
    'F7: the loss of a connection and its return are told',
    'receivers/socket-mode.test.ts',
    'its loss and its return are one line each',
  ],
  ['F8: a refusal that is on no list', 'faults/support/matrix.ts', 'whatever becomes of a call'],
  ['F9: ids in what is read aloud', 'cards/draw.test.ts', 'reads out no ids in brackets'],
  [
    'F10: a command of a megabyte',
    'faults/payloads.test.ts',
    'behind the command: answered, and it stays well meanwhile',
  ],
  ['a laptop was asleep, over Socket Mode', 'faults/asleep.test.ts', 'over Socket Mode works again, %s'],
  ['a laptop was asleep, over HTTP', 'faults/asleep.test.ts', 'over HTTP works again'],
  [
    'the app-level token was revoked while it was away',
    'faults/asleep.test.ts',
    'over Socket Mode: it says so in one sentence and ends',
  ],
  [
    'the bot token was revoked while it was away',
    'faults/asleep.test.ts',
    'it stays, says so to whoever needs it, and works once it is installed again',
  ],
  [
    'a clock that is wrong',
    'operations/network.test.ts',
    'that is behind is said where a request is from the future',
  ],
  ['a request that is too old', 'conversation-on-slack/trouble.test.ts', 'that are old'],
  [
    'killed between any two taps',
    'faults/restart.test.ts',
    'of a whole conversation over %s: nobody notices',
  ],
];

test.each(REPLAYED)('%s is borne: %s', (_fault, file, title) => {
  expect(readFileSync(join(import.meta.dirname, '..', file), 'utf8')).toContain(title);
});

test('all of them have a test', () => {
  keepFigures('replayed', [
    {
      what: 'faults of public Slack bots, replayed',
      wanted: 'a test each',
      measured: REPLAYED.map(([fault, file]) => `${fault}: test/${file}`).join('; '),
    },
  ]);
});
