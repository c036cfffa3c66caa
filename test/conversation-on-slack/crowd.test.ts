import { describe, expect, test } from 'vitest';
import { ROOM } from '../../src/listeners/in-flight.ts';
import { createMetrics } from '../../src/operations/metrics.ts';
import type { Person } from '../../src/playground/workspace/person.ts';
import { answersAll, questionIn, questionSeenBy, type SlackOptions, slack } from './slack.ts';

/** More people than there is room for, a Slack that is away, and a stop in the middle of it. */

const BUSY = /^A lot of people are asking at once\./;
const STOPPING = /^Certify is just being restarted\./;
const answerTeam = { actionId: 'answer:aim:team' };

async function crowded(options: SlackOptions = {}) {
  const metrics = createMetrics();
  const room = { ...ROOM };
  const on = await slack({ measures: metrics.measures, room, ...options });
  return {
    ...on,
    agile: on.channel(),
    /** As when all that may go on goes on, until there is room again. */
    fills: () => Object.assign(room, { atOnce: 0, waiting: 0 }),
    empties: () => Object.assign(room, ROOM),
    /** What was not done, as whoever watches reads it. */
    left: async () =>
      (await metrics.text())
        .split('\n')
        .filter((line) => line.startsWith('certify_left_total{'))
        .map((line) => line.slice('certify_left_total'.length)),
  };
}

const own = (person: Person) => person.sees(person.dm()).map(({ text }) => text);

describe.each(['http', 'socket'] as const)('where there is no room, by %s', (mode) => {
  test('whoever types the command is told at once, without a call of Slack', async () => {
    const { ana, agile, workspace, fills, left } = await crowded({ mode });
    fills();
    const before = workspace.log.filter(({ direction }) => direction === 'from-app').length;
    const { acked } = await ana.types('/certify here', { in: agile });
    expect(acked).toBe(true);
    expect(ana.lastMessage(agile).text).toMatch(BUSY);
    expect(ana.lastMessage(agile).text).toMatch(/type the command again in a minute\.$/);
    expect(workspace.log.filter(({ direction }) => direction === 'from-app').length).toBe(before);
    expect(await left()).toEqual(['{action="/certify",why="busy",told="yes"} 1']);
  });

  test('whoever taps is told beside it, once for all taps of half a minute, and can go on when there is room', async () => {
    const { ana, agile, fills, empties, left } = await crowded({ mode });
    await ana.types('/certify here', { in: agile });
    const question = questionSeenBy(ana, agile);
    fills();
    for (let taps = 0; taps < 3; taps += 1) await ana.taps(answerTeam, { in: question });
    const told = ana.sees({ thread: question }).filter(({ text }) => BUSY.test(text));
    expect(told.map(({ text }) => text)).toEqual([
      'A lot of people are asking at once. Your answers are kept. Please tap again in a minute.',
    ]);
    expect(ana.looksAgain(question)).toMatchObject({ text: question.text });
    expect(await left()).toEqual(['{action="answer",why="busy",told="yes"} 3']);
    empties();
    expect(questionIn(await answersAll(ana, question, { aim: 'team' }))).toBeUndefined();
  });

  test('a form says so on top of it, and keeps what stands in it', async () => {
    const { ana, agile, workspace, fills, empties } = await crowded({ mode });
    const mia = workspace.person('mia');
    await ana.types('/certify here', { in: agile });
    const result = await answersAll(ana, questionSeenBy(ana, agile), { aim: 'team', setting: 'scrum' });
    await ana.selects({ actionId: 'show:more' }, 'share:manager', { in: result });
    await ana.fills({ actionId: 'share:receiver' }, mia.id, { in: 'modal' });
    fills();
    await ana.submits();
    expect(JSON.stringify(ana.modal())).toMatch(/A lot of people are asking at once/);
    await ana.closes();
    empties();
    await ana.submits();
    expect(JSON.stringify(ana.modal())).toContain(`Sent to <@${mia.id}>`);
  });

  test('words are answered in one\u2019s own conversation, and Home only counts', async () => {
    const { ana, ben, fills, left } = await crowded({ mode });
    fills();
    await ana.types('which one is for me?', { in: ana.dm() });
    expect(own(ana).at(-1)).toMatch(/^A lot of people .* say it again in a minute\.$/);
    await ben.opensHome();
    expect(await left()).toEqual([
      '{action="message",why="busy",told="yes"} 1',
      '{action="home",why="busy",told="no"} 1',
    ]);
  });
});

test('one person who asks for everything at once keeps nobody else waiting', async () => {
  const { ana, ben, agile, workspace } = await crowded();
  workspace.mishaps.always('response_url', { slowMs: 300 });
  const flood = Array.from({ length: 30 }, () => ana.types('/certify', { in: agile }));
  await ben.types('/certify', { in: agile });
  await Promise.all(flood);
  const isBusy = ({ text }: { text: string }) => BUSY.test(text);
  expect(ben.sees(agile).filter(isBusy)).toEqual([]);
  await expect.poll(() => ben.sees(agile).length).toBe(1);
  await expect.poll(() => ana.sees(agile).length).toBe(30);
  expect(ana.sees(agile).filter(isBusy).length).toBeGreaterThan(5);
});

describe('whoever could not even be told that something failed', () => {
  test('is told once Slack answers again, in the place of the tap', async () => {
    const { ana, agile, workspace, left } = await crowded({ tellAgainMs: 20 });
    await ana.types('/certify here', { in: agile });
    const question = questionSeenBy(ana, agile);
    const apologies = () =>
      ana.sees({ thread: question }).filter(({ text }) => /^Slack did not answer\./.test(text));
    workspace.mishaps.always('*', { status: 503 });
    await ana.taps(answerTeam, { in: question });
    expect(apologies()).toEqual([]);
    workspace.mishaps.clear();
    await expect.poll(() => apologies().length).toBe(1);
    await expect.poll(left).toEqual(['{action="answer",why="failed",told="yes"} 1']);
    expect(questionIn(await answersAll(ana, question, { aim: 'team' }))).toBeUndefined();
  });

  test('is counted and logged where the app stops before that', async () => {
    const { ana, agile, workspace, left, stops, log } = await crowded({ tellAgainMs: 60_000 });
    workspace.mishaps.always('*', { status: 503 });
    await ana.types('/certify here', { in: agile });
    expect(await left()).toEqual([]);
    await stops();
    expect(await left()).toEqual(['{action="/certify",why="failed",told="no"} 1']);
    expect(log.filter((line) => line.includes('could not even be explained'))).toHaveLength(1);
  });
});

describe('when the app stops', () => {
  test('whoever waits for their turn and whoever is not done in time is told to come back', async () => {
    const { ana, ben, agile, workspace, stops, left } = await crowded({
      room: { ...ROOM, atOnce: 1 },
      callMs: 5000,
    });
    workspace.mishaps.next('chat.postMessage', { slowMs: 3000 });
    const first = ana.types('/certify here', { in: agile });
    await expect.poll(() => workspace.log.some(({ method }) => method === 'chat.postMessage')).toBe(true);
    const acknowledged = () =>
      workspace.log.filter(({ method, status }) => method === 'command' && status === 200);
    const second = ben.types('/certify', { in: agile });
    await expect.poll(() => acknowledged().length).toBe(2);
    const stopped = stops(1200);
    expect(await stopped).toEqual({ left: 1, told: 1 });
    const knows = (person: Person) => person.sees(agile).some(({ text }) => STOPPING.test(text));
    await expect.poll(() => [ana, ben].map(knows)).toEqual([true, true]);
    expect(await left()).toEqual(['{action="/certify",why="stopping",told="yes"} 2']);
    await Promise.all([first, second]);
  });
});
