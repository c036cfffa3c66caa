import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SeenMessage } from '../../src/playground/workspace/seeing.ts';
import { answersAll, questionIn, slack } from '../conversation-on-slack/slack.ts';
import { question, sceneIn } from './support/scene.ts';

/**
 * A deploy that renames answers, as whoever taps an old message meets it: the committed states of every version, and those
 * with answers in them that no longer exist.
 */

interface Old {
  readonly text: string;
  readonly dropped?: readonly string[];
}

const committed = [1, 2].flatMap((version): readonly Old[] =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, `../conversation/state-version-${version}.json`), 'utf8'),
  ),
);

/** Each answer takes two letters; `zz` has never been one. */
const renamed = committed.flatMap(({ text }): readonly Old[] => {
  const [head = '', told = ''] = text.split('.');
  const [answers = '', ...sections] = told.split('-');
  const without = [`zz${answers.slice(2)}`, `${answers.slice(0, 2)}zz${answers.slice(4)}`];
  return without.map((gone) => ({ text: `${head}.${[gone, ...sections].join('-')}` }));
});

/** The same message as it would stand there from an older version. */
function from(message: SeenMessage, state: string): SeenMessage {
  const old = structuredClone(message);
  for (const block of old.blocks) block.block_id = String(block.block_id).replace(/~.*$/, `~${state}`);
  return old;
}

test.each([
  ['as committed', committed],
  ['with answers that are gone', renamed],
])('a tap in a message with a state %s leads on, to a result', async (_, states) => {
  const on = await slack({ switches: { rateLimits: false } });
  expect(states.length).toBeGreaterThan(4);
  for (const { text, dropped } of states) {
    const at = sceneIn(on);
    await at.ana.types('/certify here', { in: at.agile });
    const message = question(at);
    const state = text.replace(/^(\d[a-z]\w{5})[A-Z0-9]+\./, `$1${at.ana.id}.`);
    await at.ana.taps(
      { actionId: `answer:${questionIn(message)}:not-sure` },
      {
        in: from(message, state),
        asSeen: true,
      },
    );
    const now = at.ana.looksAgain(message);
    expect([text, now?.words === message.words]).toEqual([text, false]);
    if (dropped && dropped.length > 0) expect(now?.words).toMatch(/no longer|changed since|ask(ed)? again/i);
    const then = await answersAll(at.ana, message);
    expect([text, questionIn(then), then.buttons.length > 0]).toEqual([text, undefined, true]);
  }
});
