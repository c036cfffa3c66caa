import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { slack } from '../conversation-on-slack/slack.ts';
import { slackFor } from '../support/built-app.ts';
import { catalog } from '../support/catalog.ts';
import { reader } from '../support/reader.ts';
import { type Fault, faultsOf } from './support/faults.ts';
import { keepFigures } from './support/figures.ts';

/** The calls that nobody has tapped for: those at the start, and the one for a new connection. */

const silent = () => {};
const log = { debug: silent, info: silent, warn: silent, error: silent };
/** Real milliseconds after which the app gives a call up; fewer where none is going to be answered. */
const CALL_MS = { usual: 10_000, hopeless: 1500 };

const count = (name: string, what: string, cells: number) =>
  keepFigures(name, [{ what, wanted: '0 wrong', measured: `${cells} cells, 0 wrong` }]);

/** Several at once, since most of it is waiting; what went wrong with each. */
async function each(faults: readonly Fault[], work: (fault: Fault) => Promise<readonly string[]>) {
  const left = [...faults];
  const wrong: string[] = [];
  const worker = async () => {
    for (let fault = left.shift(); fault; fault = left.shift()) {
      const at = `${fault.kind} ${fault.name}`;
      wrong.push(...(await work(fault)).map((problem) => `${at}: ${problem}`));
    }
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  return wrong;
}

describe.concurrent('a start', () => {
  test.for([
    ['auth.test', 'http'],
    ['auth.test', 'socket'],
    ['apps.connections.open', 'socket'],
  ] as const)(
    'while %s comes to grief, over %s: succeeds, or says why in a sentence; then it starts',
    async (row, context) => {
      const [method, mode] = row;
      const faults = faultsOf(method);
      const wrong = await each(faults, async ({ mishap }) => {
        const workspace = await slackFor(mode, context.onTestFinished);
        const { botToken, appToken } = workspace.identity;
        const tokens = { botToken, apiUrl: workspace.apiUrl };
        const app = (callMs: number) =>
          createApp({
            connection:
              mode === 'http'
                ? { mode, ...tokens, signingSecret: workspace.signingSecret, port: 0, host: '127.0.0.1' }
                : { mode, ...tokens, appToken },
            catalog,
            reader,
            now: () => new Date(),
            log,
            patience: { callMs, startMs: 1000 },
          });
        workspace.mishaps.always(method, mishap);
        const first = app(CALL_MS.hopeless);
        const said = await first.start().then(
          () => 'started',
          (error) => String(error.message),
        );
        await first.stop(0);
        workspace.mishaps.clear();
        const second = app(CALL_MS.usual);
        const then = await second.start().then(
          () => 'started',
          (error) => String(error.message),
        );
        await second.stop(0);
        return [
          ...(isSentence(said) ? [] : [`says ${said}`]),
          ...(then === 'started' ? [] : [`then says ${then}`]),
        ];
      });
      context.expect(wrong).toEqual([]);
      count(`start-${method}-${mode}`, `a start while ${method} comes to grief, over ${mode}`, faults.length);
    },
  );
});

/** For whoever runs it: a code of Slack's may stand in it, an error of a program’s may not. */
const isSentence = (said: string) =>
  said === 'started' || (/^[A-Z][^{}<>]{20,300}\.$/.test(said) && !/Error|undefined|\[object/.test(said));

test('a renewed connection, whatever becomes of the call for it: comes back, or ends for a token that is refused', async (context) => {
  const faults = faultsOf('apps.connections.open');
  const wrong = await each(faults, async ({ kind, mishap }) => {
    const ends: string[] = [];
    const on = await slack({
      mode: 'socket',
      callMs: kind === 'no answer' ? CALL_MS.hopeless : CALL_MS.usual,
      whenFinished: context.onTestFinished,
      cannotGoOn: (why) => ends.push(why.message),
    });
    on.workspace.mishaps.always('apps.connections.open', mishap);
    on.workspace.drops();
    await expect
      .poll(() => on.workspace.log.filter(({ method }) => method === 'apps.connections.open').length, {
        timeout: 5000,
      })
      .toBeGreaterThan(1);
    await new Promise((later) => setTimeout(later, 2500));
    on.workspace.mishaps.clear();
    const answered = async () =>
      ends.length > 0 || (await on.ana.types('/certify help', { in: on.ana.dm() })).acked;
    const back = await expect
      .poll(answered, { timeout: 45_000, interval: 250 })
      .toBe(true)
      .then(() => true)
      .catch(() => false);
    return [
      ...(back ? [] : ['is never back']),
      ...ends.filter((why) => !/^Slack does not accept SLACK_APP_TOKEN \([a-z_]+\)\./.test(why)),
    ];
  });
  expect(wrong).toEqual([]);
  count('reconnect', 'apps.connections.open comes to grief while a connection is renewed', faults.length);
});
