import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { StartApp } from '../../src/playground/app-runner.ts';
import { startCertify } from '../../src/playground/certify-app.ts';
import type { Playground } from '../../src/playground/playground.ts';
import { noTrouble } from '../../src/playground/trouble.ts';
import type { Trouble } from '../../src/playground/wire.ts';
import { newBlocks } from '../../src/playground/workspace/switches.ts';
import type { Json, Place } from '../../src/playground/workspace/world.ts';
import { catalog } from '../support/catalog.ts';
import { freshChannel, startHere } from './support/start-here.ts';
import { answersAll, asked, post, type Visitor, visitor } from './support/visitor.ts';

/** One for all of them, in which every trouble is taken back after each test. */
let playground: Playground;
let ana: Visitor;
let ben: Visitor;
let started = 0;
let running = 0;

/** Certify, and how many of it there are. */
const counted: StartApp = async (workspace, log) => {
  const app = await startCertify(catalog)(workspace, log);
  started += 1;
  running += 1;
  return {
    ...app,
    async stop() {
      await app.stop();
      running -= 1;
    },
  };
};

beforeAll(async () => {
  playground = await startHere({ startApp: counted });
  ana = visitor(playground, 'ana');
  ben = visitor(playground, 'ben');
});

afterAll(async () => {
  await playground.stop();
  expect(running).toBe(0);
});

afterEach(() => turns(noTrouble));

const turns = async (change: Partial<Trouble>): Promise<void> => {
  expect((await post(`${playground.url}/playground/trouble`, change)).status).toBe(204);
};

async function begins() {
  const agile = freshChannel(playground);
  await ana.types('/certify here', agile);
  return { agile, question: await ana.questionIn(agile) };
}

/** What somebody alone is told in a conversation and its threads. */
const toldIn = async (who: Visitor, place: Place) =>
  (await who.messagesIn(place)).filter(({ ephemeral }) => ephemeral).map(({ text }) => text);

/** What the app asked of Slack, and what it got, since `before`. */
const answersSince = (before: number) =>
  playground.workspace.log
    .slice(before)
    .filter(({ direction }) => direction === 'from-app')
    .map(({ status }) => status);

test('there is none at first, and the page is told of each as it is made', async () => {
  const { told } = await ben.follows();
  const trouble = () => told.snapshot.at(-1)?.trouble;
  await expect.poll(trouble).toEqual(noTrouble);
  await turns({ deliverTwice: true });
  await turns({ refuseNewBlocks: true });
  await expect.poll(trouble).toEqual({ ...noTrouble, deliverTwice: true, refuseNewBlocks: true });
});

test.each([
  ['nothing', undefined],
  ['something in between', { slow: 'a little' }],
  ['a list', []],
  ['a trouble that does not exist', { plague: true }],
])('%s is refused', async (_what, change) => {
  const response = await post(`${playground.url}/playground/trouble`, change);
  expect([response.status, await response.text()]).toEqual([400, 'There is no such trouble.']);
});

test('new blocks refused: the result comes in classic ones, and in new ones again afterwards', async () => {
  const newBlocksIn = async () => {
    const { question } = await begins();
    const { text, blocks } = await answersAll(ana, question, { aim: 'team', setting: 'safe' });
    expect(text).toContain('SSM');
    return blocks.map(({ type }) => String(type)).filter((type) => newBlocks.includes(type));
  };
  await turns({ refuseNewBlocks: true });
  expect(await newBlocksIn()).toEqual([]);
  const { told } = await ana.follows();
  const refused = () => told.line.filter((line) => line.startsWith('Slack refuses'));
  await expect.poll(refused).toEqual([expect.stringMatching(/carousel is refused here by a switch$/)]);

  await turns({ refuseNewBlocks: false });
  expect(await newBlocksIn()).toContain('carousel');
});

describe('too many requests', () => {
  test('to begin with: told how long to wait, alone, and nothing is begun', async () => {
    await turns({ tooManyRequests: true });
    const agile = freshChannel(playground);
    const before = playground.workspace.log.length;
    expect(await ana.types('/certify here', agile)).toEqual({ done: true });
    expect(await toldIn(ana, agile)).toEqual([expect.stringMatching(/type the command again in 30 seconds/)]);
    expect(await ben.messagesIn(agile)).toEqual([]);
    // Only the first call: were they all refused, nobody could be told.
    await expect.poll(() => answersSince(before), { timeout: 5000 }).toEqual([429, 200]);

    await turns({ tooManyRequests: false });
    await ana.types('/certify here', agile);
    expect(asked(await ben.questionIn(agile))).toBe('aim');
  });

  test('for a tap: the same once more after a moment, as if nothing had been', async () => {
    const { agile, question } = await begins();
    await turns({ tooManyRequests: true });
    const before = playground.workspace.log.length;
    await ana.taps('answer:aim:team', question);
    await expect.poll(() => answersSince(before), { timeout: 5000 }).toEqual([429, 200]);
    expect(asked(await ana.looksAgain(question))).toBe('setting');
    expect(await toldIn(ana, agile)).toEqual([]);
  });
});

test('a connection that breaks: answered all the same, as if nothing had been', async () => {
  const { agile, question } = await begins();
  await turns({ breakConnection: true });
  const before = playground.workspace.log.length;
  expect(await ana.taps('answer:aim:team', question)).toEqual({ done: true });
  expect(answersSince(before)).toEqual(['reset', 200]);
  expect(asked(await ana.looksAgain(question))).toBe('setting');
  expect(await toldIn(ana, agile)).toEqual([]);

  await turns({ breakConnection: false });
  await ana.taps('answer:setting:scrum', question);
  expect(answersSince(before)).toEqual(['reset', 200, 200]);
});

test('a slow Slack: an answer takes more than two seconds, and comes', async () => {
  const { question } = await begins();
  await turns({ slow: true });
  const before = performance.now();
  const answering = ana.taps('answer:aim:team', question);
  // Long since acknowledged by the app, which waits as well.
  await expect.poll(() => playground.workspace.log.at(-1)?.method).toBe('response_url');
  expect(await ana.looksAgain(question)).toEqual(question);
  expect(await answering).toEqual({ done: true });
  expect(performance.now() - before).toBeGreaterThan(2400);
  expect(asked(await ana.looksAgain(question))).toBe('setting');
});

test('everything delivered twice: one thread and one step, not two', async () => {
  await turns({ deliverTwice: true });
  const commands = () => playground.workspace.log.filter(({ method }) => method === 'command').length;
  const before = commands();
  const { agile, question } = await begins();
  expect(commands()).toBe(before + 2);
  await ana.taps('answer:aim:team', question);
  expect((await ben.messagesIn(agile)).map((message) => asked(message))).toEqual([undefined, 'setting']);

  await turns({ deliverTwice: false });
  await begins();
  expect(commands()).toBe(before + 3);
});

test('a new process for every tap: the whole questionnaire still works', async () => {
  await turns({ restartBeforeTaps: true });
  const before = started;
  const { question } = await begins();
  const result = await answersAll(ana, question, { aim: 'team', setting: 'scrum' });
  expect(result.text).toMatch(/CSM|PSM/);
  expect(started - before).toBeGreaterThan(4);
  expect(running).toBe(1);

  await turns({ restartBeforeTaps: false });
  const after = started;
  await begins();
  expect(started).toBe(after);
});

test('what met no call is over with the act, and does not wait for the next one', async () => {
  const agile = freshChannel(playground);
  await turns({ tooManyRequests: true, breakConnection: true });
  await ana.types('Nothing for the app', agile);
  await turns({ tooManyRequests: false, breakConnection: false });
  const before = playground.workspace.log.length;
  await ana.types('/certify here', agile);
  expect(asked(await ana.questionIn(agile))).toBe('aim');
  expect(new Set(answersSince(before))).toEqual(new Set([200]));
});

describe('the app stopped', () => {
  test("Slack's own words for it, and all goes on where it was once it is back", async () => {
    const { agile, question } = await begins();
    await turns({ appStopped: true });
    expect(running).toBe(0);
    expect((await ben.sees()).app.problem).toBe('it was stopped.');
    expect(await ana.types('/certify', agile)).toEqual({ done: true, shownError: 'dispatch_failed' });
    expect(await ana.taps('answer:aim:team', question)).toEqual({ done: true, shownError: 'error_triangle' });
    expect(await ana.looksAgain(question)).toEqual(question);

    await turns({ appStopped: false });
    expect((await ben.sees()).app.problem).toBeNull();
    expect(await ana.taps('answer:aim:team', question)).toEqual({ done: true });
    expect(asked(await ana.looksAgain(question))).toBe('setting');
  });

  test('stays stopped whatever else is asked of it', async () => {
    await turns({ appStopped: true, restartBeforeTaps: true });
    expect(await ana.types('/certify', freshChannel(playground))).toMatchObject({
      shownError: 'dispatch_failed',
    });
    expect(running).toBe(0);
  });

  test('and started many times at once, there is one', async () => {
    for (const last of [false, true]) {
      const wishes = [true, false, true, false, false, last];
      await Promise.all(wishes.map((appStopped) => turns({ appStopped })));
      const { appStopped } = (await ana.sees()).trouble;
      expect(running).toBe(appStopped ? 0 : 1);
    }
    await turns({ appStopped: false });
    await Promise.all([{ restartBeforeTaps: true }, { appStopped: false }].map(turns));
    const agile = freshChannel(playground);
    await Promise.all([ana, ben].map((who) => who.types('/certify', agile)));
    expect(running).toBe(1);
  });
});

test('the page hears of every delivery, the second one of the same as well', async () => {
  await turns({ deliverTwice: true });
  const agile = freshChannel(playground);
  const { told } = await ana.follows();
  await expect.poll(() => told.snapshot.length).toBe(1);
  const known = playground.workspace.log.length;
  await ana.types('/certify help', agile);
  const commands = () =>
    told.request.filter(({ n, method, status }) => n > known && method === 'command' && status);
  await expect.poll(() => commands().map(({ payload }) => (payload as Json).text)).toEqual(['help', 'help']);
});
