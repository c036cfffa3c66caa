import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { StartApp } from '../../src/playground/app-runner.ts';
import { startCertify } from '../../src/playground/certify-app.ts';
import type { Playground } from '../../src/playground/playground.ts';
import type { Act, GalleryEntry, ShownMessage } from '../../src/playground/wire.ts';
import { recordFault } from '../../src/playground/workspace/world.ts';
import { catalog } from '../support/catalog.ts';
import { freshChannel, startHere } from './support/start-here.ts';
import { asked, controls, post, type Visitor, visitor } from './support/visitor.ts';

/** One for all of them, since it takes a while to build the page; each test has a conversation of its own. */
let playground: Playground;
let ana: Visitor;
let ben: Visitor;

const message = { text: 'Hi', blocks: [{ type: 'divider' }] };
const shown: GalleryEntry = {
  id: 'hi',
  group: 'Greetings',
  title: 'Hi: to all',
  rich: message,
  classic: message,
};

beforeAll(async () => {
  playground = await startHere({ gallery: () => [shown] });
  ana = visitor(playground, 'ana');
  ben = visitor(playground, 'ben');
});

afterAll(() => playground.stop());

const get = (path: string) => fetch(playground.url + path);

/** `/certify here` in a conversation of its own: the question in the thread. */
async function begins() {
  const agile = freshChannel(playground);
  await ana.types('/certify here', agile);
  return { agile, question: await ana.questionIn(agile) };
}

describe('the page', () => {
  test.each([
    ['/', 'text/html', '<script type="module" src="/page.js"'],
    ['/gallery', 'text/html', '<link rel="stylesheet" href="/style.css"'],
    ['/page.js', 'text/javascript', '/playground/stream'],
    ['/style.css', 'text/css', '.message'],
  ])('%s is there, and never an old one', async (path, type, part) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(`${type}; charset=utf-8`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain(part);
  });

  test('the gallery has what it is given', async () => {
    expect(await (await get('/playground/gallery')).json()).toEqual([shown]);
  });

  test.each(['/page', '/gallery/', '/playground', '/..%2f..%2fpackage.json'])(
    '%s is not there, and it says what is',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toMatch(/The playground is at \/, its gallery at \/gallery/);
    },
  );

  test('is reached from this machine only', async () => {
    const { port } = new URL(playground.url);
    // The whole 127.0.0.0/8 is this machine, so that whoever listens everywhere also listens there.
    await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow();
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });
});

describe('the stream', () => {
  test('tells at once who and where one is', async () => {
    const { me, people, app, places, modal, home, permalinkBase } = await ben.sees();
    expect(me).toEqual(people[1]);
    expect(people.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
    expect(app).toMatchObject({ name: 'Certify', problem: null, hasHome: true });
    expect(app.commands).toEqual([
      {
        command: '/certify',
        description: 'Which agile certification should I get?',
        usageHint: expect.stringContaining(' | help]'),
      },
    ]);
    expect(
      places
        .slice(0, 6)
        .map(({ name, kind, appIsMember, readOnlyForApp }) => [
          name,
          kind,
          ...(appIsMember ? ['with the app'] : []),
          ...(readOnlyForApp ? ['read-only'] : []),
        ]),
    ).toEqual([
      ['agile', 'public', 'with the app'],
      ['general', 'public'],
      ['announcements', 'public', 'with the app', 'read-only'],
      ['leads', 'private'],
      ['Ana', 'dm'],
      ['Certify', 'app-dm', 'with the app'],
    ]);
    expect({ modal, home }).toEqual({ modal: null, home: null });
    expect(permalinkBase).toBe('https://playground.slack.com/archives/');
  });

  test('tells it again whenever somebody has done something', async () => {
    const agile = freshChannel(playground);
    const { told } = await ana.follows();
    await expect.poll(() => told.snapshot.length).toBe(1);
    await ben.types('Good morning', agile);
    const newest = () => told.snapshot.at(-1)?.messages.filter(({ channel }) => channel === agile.id);
    await expect.poll(newest).toMatchObject([{ text: 'Good morning', ephemeral: false, edited: false }]);
  });

  test('tells many changes in one go as one', async () => {
    const { told } = await ana.follows();
    await expect.poll(() => told.snapshot.length).toBe(1);
    for (let many = 0; many < 20; many += 1) freshChannel(playground, { members: [] });
    await expect.poll(() => told.snapshot.length).toBe(2);
    await ana.sees();
    expect(told.snapshot).toHaveLength(2);
  });

  test('tells every request twice, as it begins and with its answer', async () => {
    const { told } = await ana.follows();
    await expect.poll(() => told.snapshot.length).toBe(1);
    const before = playground.workspace.log.length;
    await begins();
    const told2 = () => told.request.filter(({ n }) => n > before);
    await expect.poll(() => told2().filter(({ method }) => method === 'chat.postMessage')).toHaveLength(4);
    const steps = (wanted: string) =>
      told2()
        .filter(({ method }) => method === wanted)
        .map(({ n, direction, status, ms }) => [n, direction, status, ms === undefined]);
    const n = before + 1;
    expect(steps('command')).toEqual([
      [n, 'to-app', undefined, true],
      [n, 'to-app', 200, false],
    ]);
    expect(steps('chat.postMessage').map(([, ...rest]) => rest)).toEqual([
      ['from-app', undefined, true],
      ['from-app', 200, false],
      ['from-app', undefined, true],
      ['from-app', 200, false],
    ]);
  });

  test('tells whoever comes later the last two hundred requests and lines', async () => {
    const { workspace } = playground;
    const fault = (n: number) => ({
      rule: 'any',
      says: `fault ${n}`,
      severity: 'advice' as const,
      where: 'x',
    });
    for (let n = 1; n <= 201; n += 1) {
      await fetch(`${workspace.apiUrl}api.test`);
      recordFault(workspace.world, fault(n));
    }
    const { told } = await ben.follows();
    await expect.poll(() => told.snapshot.length).toBe(1);
    expect(told.request.map(({ n }) => n)).toEqual(workspace.log.slice(-200).map(({ n }) => n));
    expect(told.line).toHaveLength(200);
    expect(told.line[0]).toBe('Slack advises (x): fault 2');
    expect(told.line.at(-1)).toBe('Slack advises (x): fault 201');
  });

  test('tells a page that was there before the app when it runs', async () => {
    const port = await freePort();
    const early = visitor({ url: `http://localhost:${port}` }, 'ana');
    let problems: () => (string | null)[] = () => [];
    const startApp: StartApp = async (...parts) => {
      const { told } = await early.follows();
      await expect.poll(() => told.snapshot.length).toBe(1);
      problems = () => told.snapshot.map(({ app }) => app.problem);
      return await startCertify(catalog)(...parts);
    };
    const starting = await startHere({ port, startApp });
    onTestFinished(() => starting.stop());
    await expect.poll(() => problems()).toEqual(['it was not started yet.', null]);
  });

  test('ends with the page that listens, and leaves nothing behind', async () => {
    const { events } = playground.workspace;
    const listeners = () => events.listenerCount('log');
    await expect.poll(listeners).toBe(0);
    const { told, leave } = await ana.follows();
    await expect.poll(() => told.snapshot.length).toBe(1);
    expect(listeners()).toBe(1);
    leave();
    await expect.poll(listeners).toBe(0);
  });

  test('knows people by their name, however it is written, and takes the first of them for no name', async () => {
    for (const as of ['?as=ana', '?as=ANA', '']) {
      const response = await get(`/playground/stream${as}`);
      expect(response.status).toBe(200);
      await response.body?.cancel();
    }
    expect((await visitor(playground, 'Ana').sees()).me.name).toBe('Ana');
    for (const as of ['carla', '']) {
      const response = await get(`/playground/stream?as=${as}`);
      expect([response.status, await response.text()]).toEqual([404, 'There is nobody of that name.']);
    }
  });
});

/** What a menu or a group of boxes offers. */
const optionsOf = (actionId: string, message: ShownMessage | undefined) =>
  (message ? controls(message) : [])
    .filter(({ action_id }) => action_id === actionId)
    .flatMap(({ options, option_groups }) => {
      const groups = (option_groups ?? [{ options }]) as { options: { value: string }[] }[];
      return groups.flatMap((group) => group.options);
    });

describe('what somebody does', () => {
  test('a tap on an answer changes the message in its place', async () => {
    const { agile, question } = await begins();
    const before = await ana.messagesIn(agile);
    expect(asked(question)).toBe('aim');
    expect(await ana.taps('answer:aim:team', question)).toEqual({ done: true });
    const after = await ana.messagesIn(agile);
    expect(after.map(({ ts }) => ts)).toEqual(before.map(({ ts }) => ts));
    expect(asked(after.at(-1))).toBe('setting');
    expect(after.at(-1)).toMatchObject({ author: null, threadTs: before[0]?.ts });
  });

  test('a menu takes a choice by its value', async () => {
    const { question } = await begins();
    await ana.taps('answer:aim:team', question);
    const { channel, ts } = question;
    const undo = optionsOf('edit:menu', await ana.looksAgain(question)).find(({ value }) => value === 'undo');
    if (!undo) throw new Error('nothing to choose');
    await ana.does({ kind: 'selects', in: { channel, ts }, actionId: 'edit:menu', value: undo.value });
    expect(asked(await ana.looksAgain(question))).toBe('aim');
  });

  test('what only one person is shown, the other never sees, and a reload takes away', async () => {
    const agile = freshChannel(playground);
    await ana.types('/certify', agile);
    expect(await ana.messagesIn(agile)).toMatchObject([{ ephemeral: true }]);
    expect(await ben.messagesIn(agile)).toEqual([]);
    await ben.does({ kind: 'reloads' });
    expect(await ana.messagesIn(agile)).toHaveLength(1);
    await ana.does({ kind: 'reloads' });
    expect(await ana.messagesIn(agile)).toEqual([]);
  });

  test('a private conversation is there for its members alone, with all that is said in it', async () => {
    const members = [playground.workspace.person('Ben')];
    const secret = freshChannel(playground, { kind: 'private', members });
    await ben.types('Between us', secret);
    expect((await ben.sees()).places.map(({ id }) => id)).toContain(secret.id);
    expect(await ben.messagesIn(secret)).toHaveLength(1);
    expect((await ana.sees()).places.map(({ id }) => id)).not.toContain(secret.id);
    expect(await ana.messagesIn(secret)).toEqual([]);
  });

  test('a message is from whoever typed it, in a thread if typed there, and the app hears nothing of it', async () => {
    const agile = freshChannel(playground);
    await ana.types('Anyone certified?', agile);
    const [root] = await ana.messagesIn(agile);
    const before = playground.workspace.log.length;
    await ben.does({ kind: 'types', text: 'Not yet', channel: agile.id, threadTs: root?.ts });
    const { people } = await ana.sees();
    expect(await ana.messagesIn(agile)).toMatchObject([
      { text: 'Anyone certified?', author: people[0]?.id, blocks: [] },
      { text: 'Not yet', author: people[1]?.id, threadTs: root?.ts },
    ]);
    expect(playground.workspace.log).toHaveLength(before);
  });

  test('ticks are shown to whoever made them, and can be taken back', async () => {
    const { question } = await begins();
    for (const answer of ['aim:team', 'setting:scrum', 'held:several'])
      await ana.taps(`answer:${answer}`, question);
    const [first, second] = optionsOf('tick:held', await ana.looksAgain(question));
    if (!first || !second) throw new Error('nothing to tick');
    const { told } = await ana.follows();
    const picked = () =>
      Object.entries(told.snapshot.at(-1)?.messages.find(({ ts }) => ts === question.ts)?.picked ?? {});

    await ana.ticks('tick:held', [first.value, second.value], question);
    await expect.poll(picked).toEqual([[expect.stringMatching(/\/tick:held$/), [first, second]]]);
    expect((await ben.looksAgain(question))?.picked).toEqual({});
    await ana.ticks('tick:held', [second.value], question);
    await expect.poll(() => picked()[0]?.[1]).toEqual([second]);
  });
});

describe('what cannot be done is refused in words, and changes nothing', () => {
  /** Refused, with nothing heard by the app and nothing changed for Ana. */
  async function refused(who: Visitor, act: Act): Promise<string> {
    const { log } = playground.workspace;
    const before = { messages: (await ana.sees()).messages, requests: log.length };
    const result = await who.does(act);
    expect({ messages: (await ana.sees()).messages, requests: log.length }).toEqual(before);
    if (result.done) throw new Error('it was done');
    return result.problem;
  }

  const tapOn = ({ channel, ts }: Pick<ShownMessage, 'channel' | 'ts'>, actionId = 'answer:aim:team') => ({
    kind: 'taps' as const,
    in: { channel, ts },
    actionId,
  });

  test('a tap on a message that is gone', async () => {
    const agile = freshChannel(playground);
    await ana.types('/certify', agile);
    const [launcher] = await ana.messagesIn(agile);
    if (!launcher) throw new Error('no launcher');
    await ana.does({ kind: 'reloads' });
    expect(await refused(ana, tapOn(launcher, 'start:here'))).toBe('This message is gone.');
  });

  test('a tap on a message of others, of which not a word is given away', async () => {
    const agile = freshChannel(playground);
    await ana.types('/certify', agile);
    const [launcher] = await ana.messagesIn(agile);
    if (!launcher) throw new Error('no launcher');
    expect(await refused(ben, tapOn(launcher, 'start:here'))).toBe('This message is gone.');
    await ana.taps('start:here', launcher);
    expect(await ben.questionIn(agile)).toBeDefined();
  });

  test('a tap on a button that is not there (any more)', async () => {
    const { question } = await begins();
    await ana.taps('answer:aim:team', question);
    expect(await refused(ana, tapOn(question))).toMatch(/^no .*answer:aim:team/);
  });

  test('a choice that is not offered', async () => {
    const { question } = await begins();
    await ana.taps('answer:aim:team', question);
    const { channel, ts } = question;
    const act = { kind: 'selects' as const, in: { channel, ts }, actionId: 'edit:menu', value: 'all' };
    expect(await refused(ana, act)).toMatch(/^no option "all"/);
  });

  test('words in a conversation that is not there, or is of others', async () => {
    const secret = freshChannel(playground, {
      kind: 'private',
      members: [playground.workspace.person('Ben')],
    });
    const types = (channel: string, more = {}): Act => ({ kind: 'types', text: 'Hi', channel, ...more });
    expect(await refused(ana, types('C0NOWHERE'))).toBe('This conversation does not exist.');
    expect(await refused(ana, types('C0NOWHERE', { threadTs: '1.000001' }))).toMatch(/no such conversation/);
    expect(await refused(ana, types(secret.id))).toMatch(/^not a member/);
  });

  test.each(['submits', 'closes'] as const)('%s, with no modal open', async (kind) => {
    expect(await refused(ana, { kind })).toMatch(/no modal open/);
  });

  test.each([
    ['nothing', undefined],
    ['no act', {}],
    ['an act of no kind there is', { kind: 'shouts' }],
    ['an empty message', { kind: 'types', text: '', channel: 'C1' }],
    ['a message longer than Slack takes', { kind: 'types', text: 'x'.repeat(40_001), channel: 'C1' }],
    ['a tap nowhere', { kind: 'taps', actionId: 'a' }],
    ['a list', [{ kind: 'reloads' }]],
  ])('%s', async (_what, act) => {
    const response = await post(`${playground.url}/playground/acts?as=ana`, act);
    expect([response.status, await response.text()]).toEqual([400, 'That is not something to be done.']);
  });

  test('what is no JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    const url = `${playground.url}/playground/acts?as=ana`;
    expect((await fetch(url, { method: 'POST', headers, body: '{' })).status).toBe(400);
  });

  test('an act of somebody who is not there', async () => {
    const response = await post(`${playground.url}/playground/acts?as=carla`, { kind: 'reloads' });
    expect([response.status, await response.text()]).toEqual([404, 'There is nobody of that name.']);
  });

  test.each([
    ['a command in a thread', '/certify', { threadTs: '1.000001' }, 'not_available_in_threads'],
    ['a command of no app', '/certificate', {}, 'not_a_valid_command'],
  ])("%s: Slack's own word", async (_what, text, more, shownError) => {
    const agile = freshChannel(playground);
    const before = playground.workspace.log.length;
    const result = await ana.does({ kind: 'types', text, channel: agile.id, ...more });
    expect(result).toEqual({ done: true, shownError });
    expect(playground.workspace.log).toHaveLength(before);
  });
});

describe('other pages that happen to be open', () => {
  test.each([
    ['acts?as=ana', { kind: 'reloads' }],
    ['trouble', { appStopped: true }],
  ])('cannot send a form to %s', async (path, body) => {
    const url = `${playground.url}/playground/${path}`;
    const agile = freshChannel(playground);
    await ana.types('/certify', agile);
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
    for (const type of types) {
      const form = {
        'content-type': type,
        origin: 'https://elsewhere.example',
        'sec-fetch-site': 'cross-site',
      };
      expect((await post(url, body, form)).status).toBe(403);
    }
    expect(await ana.messagesIn(agile)).toHaveLength(1);
    expect((await ana.sees()).trouble.appStopped).toBe(false);
  });

  test.each(['/', '/playground/gallery', '/playground/stream?as=ana', '/playground/acts?as=ana'])(
    'cannot reach %s under a name of their own that they have made to mean this machine',
    async (path) => {
      const { port } = new URL(playground.url);
      const asks = request({ host: '127.0.0.1', port, path, headers: { host: `elsewhere.example:${port}` } });
      asks.end();
      const [response] = await once(asks, 'response');
      response.resume();
      expect(response.statusCode).toBe(403);
    },
  );

  test('cannot show the page inside themselves', async () => {
    const { headers } = await fetch(playground.url);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  });

  test('are not allowed to send anything else either, when their browser asks', async () => {
    const asks = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
    const response = await fetch(`${playground.url}/playground/acts`, { method: 'OPTIONS', headers: asks });
    expect(response.ok).toBe(false);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('stopping', () => {
  test('ends at once although a page is open, and leaves nobody listening', async () => {
    const stopping = await startHere();
    const { told, ended } = await visitor(stopping, 'ana').follows();
    await expect.poll(() => told.snapshot.length).toBe(1);
    const { apiUrl } = stopping.workspace;
    const before = performance.now();
    await stopping.stop();
    expect(performance.now() - before).toBeLessThan(3000);
    await ended;
    await expect(fetch(stopping.url)).rejects.toThrow();
    await expect(fetch(`${apiUrl}api.test`)).rejects.toThrow();
    await takes(Number(new URL(stopping.url).port));
  });

  test('a port that is taken is told, and no app was started', async () => {
    const port = await takes(0);
    const startApp = async () => {
      throw new Error('an app was started');
    };
    await expect(startHere({ port, startApp })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Listens on a port until the test is over. */
async function takes(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
