import { describe, type ExpectStatic, type TestContext, test } from 'vitest';
import type { Person } from '../../src/playground/workspace/person.ts';
import type { SeenMessage } from '../../src/playground/workspace/seeing.ts';
import type { Workspace } from '../../src/playground/workspace/workspace.ts';
import { questionIn, tap } from '../conversation-on-slack/slack.ts';
import { builtApp, freePort, type Run, slackFor } from '../support/built-app.ts';
import { keepFigures } from './support/figures.ts';

const app = builtApp('restart-test');
const SOON = { timeout: 60_000, interval: 20 };
const ANSWERS: Readonly<Record<string, string>> = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'hired',
  learning: 'self-study',
};
const inModal = { in: 'modal' } as const;

/** The built app, and how to end it without a word and have another in its place. */
async function killable(mode: 'http' | 'socket', { expect, onTestFinished }: TestContext) {
  const workspace = await slackFor(mode, onTestFinished);
  const port = await freePort();
  let run: Run | undefined;
  async function starts() {
    run = app.start({ ...workspace.env(mode), PORT: String(port) }, onTestFinished);
    await expect.poll(run.printed, SOON).toMatch(/Certify is (connected|listening)/);
    if (mode === 'http') workspace.attach({ mode, requestUrl: `http://127.0.0.1:${port}/slack/events` });
    else await workspace.connected();
  }
  async function killed() {
    const before = run;
    before?.process.kill('SIGKILL');
    await before?.ended;
    await expect.poll(() => workspace.connections(), SOON).toBe(0);
    await starts();
  }
  await starts();
  return { workspace, killed };
}

/** Every tap of a whole conversation, each once the one before has come to something. */
async function* taps(workspace: Workspace, expect: ExpectStatic): AsyncGenerator<string> {
  const ana = workspace.person('ana');
  const mia = workspace.person('mia');
  const agile = workspace.channel('agile', { members: [ana, mia], botIsMember: true });
  const comes = (what: () => unknown) => expect.poll(what, SOON).toBeTruthy();
  const last = (person: Person, words: RegExp) =>
    person.sees(person.dm()).findLast(({ text }) => words.test(text));

  await ana.types('/certify', { in: agile });
  await comes(() => ana.sees(agile).length === 1);
  yield '/certify';
  await ana.taps(tap.here, { in: ana.lastMessage(agile) });
  const asked = () =>
    ana
      .sees(agile)
      .flatMap((root) => ana.sees({ thread: root }))
      .find(questionIn);
  await comes(asked);
  const question = asked() as SeenMessage;
  const now = () => ana.looksAgain(question) ?? question;
  yield 'In a Thread Here';
  for (let id = questionIn(now()); id; id = questionIn(now())) {
    await ana.taps({ actionId: `answer:${id}:${ANSWERS[id] ?? 'not-sure'}` }, { in: now() });
    const before = id;
    await comes(() => questionIn(now()) !== before);
    yield `an answer to ${before}`;
  }
  expect(now().text).toMatch(/^Get PSM I/);
  const looks = () => ana.sees({ thread: question }).filter(({ ephemeral }) => ephemeral);
  await ana.taps({ actionId: 'show:why-not' }, { in: now() });
  await comes(() => looks().length === 1);
  yield 'Why Not Another?';
  await ana.taps({ actionId: 'show:close' }, { in: looks()[0] as SeenMessage });
  await comes(() => looks().length === 0);
  yield 'Close';

  await ana.selects({ actionId: 'show:more' }, 'share:manager', { in: now() });
  await comes(() => ana.modal());
  yield 'Ask My Manager';
  await ana.fills({ actionId: 'share:receiver' }, mia.id, inModal);
  await ana.submits();
  await comes(() => last(mia, /PSM I/));
  yield 'Send';
  await mia.taps('Approve', { in: last(mia, /PSM I/) as SeenMessage });
  await comes(() => last(ana, /approved PSM I/));
  yield 'Approve';

  await ana.closes(true);
  await ana.selects({ actionId: 'show:more' }, 'share:remind', { in: now() });
  await comes(() => ana.modal());
  yield 'Remind Me';
  await ana.submits();
  await comes(() => last(ana, /^We will remind you/));
  yield 'Set It';
  await ana.taps('Cancel the Reminder', { in: last(ana, /^We will remind you/) as SeenMessage });
  await comes(() => last(ana, /is canceled/));
  yield 'Cancel the Reminder';

  await ana.selects({ actionId: 'show:more' }, 'keep', { in: now() });
  await comes(() => last(ana, /^Get PSM I/));
  await comes(() => /This went on in our messages/.test(now().text));
  yield 'Keep It in Our Messages';
}

describe.concurrent('killed and started anew between any two taps', () => {
  test.for(['http', 'socket'] as const)(
    'of a whole conversation over %s: nobody notices',
    async (mode, context) => {
      const { workspace, killed } = await killable(mode, context);
      let done = 0;
      for await (const _ of taps(workspace, context.expect)) {
        await killed();
        done += 1;
      }
      context.expect(done).toBeGreaterThan(12);
      const { faults } = workspace;
      context.expect(faults.filter(({ severity }) => severity === 'refuses')).toEqual([]);
      keepFigures(`restart-${mode}`, [
        {
          what: `kill -9 between any two taps, ${mode}`,
          wanted: 'nobody notices',
          measured: `${done} kills, 0 noticed`,
        },
      ]);
    },
  );
});
