import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebClient } from '@slack/web-api';
import { Ajv } from 'ajv';
import { type CallExpression, type Expression, parseSync, Visitor } from 'oxc-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { httpManifest } from '../src/commands/manifest.ts';
import type { ListenerParts } from '../src/listeners/listener.ts';
import { eventsByName, shortcutsByName } from '../src/listeners/ways-in.ts';

const root = join(import.meta.dirname, '..');
const socketText = readFileSync(join(root, 'manifest.yml'), 'utf8');
const socket: Manifest = parse(socketText);
const http: Manifest = parse(httpManifest(socketText, 'https://certify.example.com'));
const requestUrl = 'https://certify.example.com/slack/events';

/** The parts of a manifest that the code must agree with. */
interface Manifest {
  display_information: { name: string; description: string; long_description?: string };
  features: {
    bot_user: { display_name: string; always_online: boolean };
    app_home: Record<string, boolean>;
    slash_commands: {
      command: string;
      description: string;
      usage_hint: string;
      should_escape: boolean;
      url?: string;
    }[];
    shortcuts?: { callback_id: string; name?: string; description?: string }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: {
    event_subscriptions?: { bot_events: string[]; request_url?: string };
    interactivity: { is_enabled: boolean; request_url?: string };
    socket_mode_enabled: boolean;
  };
}

describe('both manifests keep to what Slack accepts', () => {
  const schemaFile = join(root, '../shared/slack/manifest.schema.1.0.0.json');
  const modes = [
    ['Socket Mode', socket],
    ['HTTP', http],
  ] as const;

  const noSchema = !existsSync(schemaFile);
  if (noSchema) console.error(`Skipped: Slack's own manifest schema is not at hand (${schemaFile}).`);

  test.skipIf(noSchema).each(modes)("%s: valid against Slack's own schema", (_, manifest) => {
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    ajv.validate(JSON.parse(readFileSync(schemaFile, 'utf8')), manifest);
    expect(ajv.errors).toBeNull();
  });

  test.each(modes)('%s: every text is as long as Slack allows', (_, { display_information, features }) => {
    const lengths: [string, number, number][] = [
      [display_information.name, 1, 35],
      [display_information.description, 1, 140],
      [features.bot_user.display_name, 1, 80],
      ...features.slash_commands.flatMap(
        ({ command, description, usage_hint }): [string, number, number][] => [
          [command, 2, 32],
          [description, 1, 2000],
          [usage_hint, 1, 1000],
        ],
      ),
    ];
    for (const { name = '', description = '', callback_id } of features.shortcuts ?? [])
      lengths.push([name, 1, 24], [description, 1, 150], [callback_id, 1, 255]);
    if (display_information.long_description) lengths.push([display_information.long_description, 175, 4000]);
    expect(lengths.filter(([text, least, most]) => text.length < least || text.length > most)).toEqual([]);
    expect(features.slash_commands.every(({ command }) => /^\/[a-z-]+$/.test(command))).toBe(true);
  });

  test('/certify can be typed in its own conversation, where the message box must be open', () => {
    expect(socket.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('each scope, event and shortcut says why it is there', () => {
    const [, scopes = ''] = socketText.split(/^ {4}bot:$/m);
    for (const scope of socket.oauth_config.scopes.bot) {
      expect(scopes).toMatch(new RegExp(`^ {6}# .+\\.\\n {6}- ${scope}$`, 'm'));
    }
    const [, events = ''] = socketText.split(/^ {4}bot_events:$/m);
    for (const event of socket.settings.event_subscriptions?.bot_events ?? []) {
      expect(events).toMatch(new RegExp(`^ {6}# .+\\.\\n {6}- ${event}$`, 'm'));
    }
    for (const { name } of socket.features.shortcuts ?? []) {
      expect(socketText).toMatch(new RegExp(`^ {4}# .+\\.\\n {4}- name: ${name}$`, 'm'));
    }
  });
});

describe('the HTTP manifest', () => {
  test('differs from the Socket Mode one in the addresses and in nothing else', () => {
    const expected = structuredClone(socket);
    for (const command of expected.features.slash_commands) command.url = requestUrl;
    expected.settings.interactivity.request_url = requestUrl;
    if (expected.settings.event_subscriptions) expected.settings.event_subscriptions.request_url = requestUrl;
    expected.settings.socket_mode_enabled = false;
    expect(http).toEqual(expected);
  });

  test('gives the address to event subscriptions as well', () => {
    expect(http.settings.event_subscriptions).toEqual({
      bot_events: socket.settings.event_subscriptions?.bot_events,
      request_url: requestUrl,
    });
  });

  test('names no address for events where nothing is subscribed to, which Slack would refuse', () => {
    const without = socketText.replace(/^ {2}event_subscriptions:\n(?: {4}.*\n)+/m, '');
    const manifest: Manifest = parse(httpManifest(without, 'https://certify.example.com'));
    expect(manifest.settings).not.toHaveProperty('event_subscriptions');
  });

  test('keeps the comments, except the head that speaks of Socket Mode', () => {
    const text = httpManifest(socketText, 'https://certify.example.com');
    expect(text).toContain('# To offer /certify and the shortcuts.');
    expect(text).not.toContain('Socket Mode');
  });

  test.each([
    ['https://certify.example.com/', requestUrl],
    ['https://certify.example.com/slack/events', requestUrl],
    ['https://example.com:8443/certify/', 'https://example.com:8443/certify/slack/events'],
  ])('understands %s', (url, expected) => {
    expect(parse(httpManifest(socketText, url)).settings.interactivity.request_url).toBe(expected);
  });

  test.each([
    'http://certify.example.com',
    'certify.example.com',
    'ftp://x',
    '',
    'https://x.com?a=b',
    'https://a:b@x.com',
  ])('is refused for "%s"', (url) => {
    expect(() => httpManifest(socketText, url)).toThrow(/address|should end/);
  });
});

describe('npm run manifest', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/commands/manifest.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
    });

  test('prints manifest.yml unchanged when no address is given', () => {
    expect(run()).toMatchObject({ status: 0, stdout: socketText, stderr: '' });
  });

  test('prints the HTTP manifest for an address', () => {
    const { status, stdout } = run('--url', 'https://certify.example.com');
    expect([status, parse(stdout)]).toEqual([0, http]);
  });

  test('explains itself and prints no manifest when the address will not do', () => {
    expect(run('--url', 'http://certify.example.com')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/https addresses only.*Usage: npm run/s),
    });
  });
});

/** How a listener is registered that hears everything of its kind. */
const ANY = '^';

/** What the code registers and calls, read from its sources. */
interface Use {
  /** `app.command('/certify', …)` is the entry `['command', '/certify']`; a pattern has its source as its name. */
  listeners: [kind: string, name: string][];
  /** Web API methods, as in `chat.postMessage`. */
  methods: string[];
}

const LISTENER_KINDS = ['action', 'command', 'event', 'function', 'message', 'options', 'shortcut', 'view'];

/** Slack's client itself knows which calls are Web API methods, however a listener names its client. */
const client: unknown = new WebClient();

function readUse(sources: Iterable<string>): Use {
  const use: Use = { listeners: [], methods: [] };
  for (const source of sources) {
    const visitor = new Visitor({
      CallExpression(call) {
        const path = memberPath(call.callee);
        const kind = path.at(-1) ?? '';
        if (path.at(-2) === 'app' && LISTENER_KINDS.includes(kind))
          use.listeners.push([kind, firstArgument(call)]);
        if (kind === 'apiCall') use.methods.push(firstArgument(call));
        if (kind === 'say') use.methods.push('chat.postMessage');
        const method = webApiMethod(path);
        if (method) use.methods.push(method);
      },
    });
    visitor.visit(parseSync('source.ts', source).program);
  }
  return { ...use, methods: [...new Set(use.methods)] };
}

/** `client.chat.postMessage` as its names; what is not a plain name ends the path. */
function memberPath(callee: Expression): string[] {
  if (callee.type === 'Identifier') return [callee.name];
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  return [...memberPath(callee.object), callee.property.name];
}

function firstArgument(call: CallExpression): string {
  const [first] = call.arguments;
  if (first?.type === 'Literal' && 'regex' in first) return first.regex.pattern;
  if (first?.type === 'Literal' && typeof first.value === 'string') return first.value;
  return '(a computed name)';
}

/** The end of the path that is a method of Slack's client, or none. */
function webApiMethod(path: string[]): string | undefined {
  for (let start = 0; start < path.length - 1; start += 1) {
    const names = path.slice(start);
    if (typeof names.reduce(ownProperty, client) === 'function') return names.join('.');
  }
  return undefined;
}

function ownProperty(part: unknown, name: string): unknown {
  return Object.getOwnPropertyDescriptor(Object(part), name)?.value;
}

/**
 * The scopes a Web API method cannot do without, and those it can make use of. From the methods' pages at
 * https://docs.slack.dev/reference/methods; a method that is missing here fails the test below.
 */
const SCOPES: Record<string, { needs: string[]; canUse?: string[] }> = {
  'auth.test': { needs: [] },
  // With chat:write.public also in public channels that the bot has not joined.
  'chat.postMessage': { needs: ['chat:write'], canUse: ['chat:write.public'] },
  'chat.postEphemeral': { needs: ['chat:write'] },
  'chat.scheduleMessage': { needs: ['chat:write'], canUse: ['chat:write.public'] },
  'chat.deleteScheduledMessage': { needs: ['chat:write'] },
  'chat.update': { needs: ['chat:write'] },
  'chat.delete': { needs: ['chat:write'] },
  'chat.getPermalink': { needs: [] },
  'views.open': { needs: [] },
  'views.push': { needs: [] },
  'views.update': { needs: [] },
  'views.publish': { needs: [] },
};

/** The scope without which Slack delivers an event, from the events' pages at https://docs.slack.dev/reference/events. */
const EVENT_SCOPES: Record<string, string[]> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  'message.im': ['im:history'],
};

/** Everything in which a manifest and the code disagree; nothing when they agree. */
function disagreements(
  { features, oauth_config, settings }: Manifest,
  { listeners, methods }: Use,
  namesIn: Readonly<Record<string, string[]>> = {},
): string[] {
  const registered = (...kinds: string[]) =>
    listeners.filter(([kind]) => kinds.includes(kind)).map(([, name]) => name);
  /** A pattern for any hears all that the manifest declares; further names of what it hears are in the code as well. */
  const named = (kind: string, declared: string[]) =>
    registered(kind).flatMap((name) => (name === ANY ? (namesIn[kind] ?? declared) : [name]));
  const scopes = oauth_config.scopes.bot;
  const offersSomething = registered('command', 'shortcut').length > 0;
  const useOf = methods.map((method) => SCOPES[method] ?? { needs: [] });
  const events = settings.event_subscriptions?.bot_events ?? [];
  const needed = [
    ...useOf.flatMap(({ needs }) => needs),
    ...events.flatMap((event) => EVENT_SCOPES[event] ?? []),
    ...(offersSomething ? ['commands'] : []),
  ];
  const useful = [...needed, ...useOf.flatMap(({ canUse = [] }) => canUse)];
  const clickable = registered('action', 'view', 'options', 'shortcut').length > 0;

  const commands = features.slash_commands.map(({ command }) => command);
  const heard = events.map((event) => event.replace(/^message\..*/, 'message'));
  const shortcuts = features.shortcuts?.map(({ callback_id }) => callback_id) ?? [];
  return [
    ...bothWays('slash command', commands, named('command', commands)),
    ...bothWays('event', heard, [...named('event', heard), ...registered('message').map(() => 'message')]),
    ...bothWays('shortcut', shortcuts, named('shortcut', shortcuts)),
    ...events
      .filter((event) => !(event in EVENT_SCOPES))
      .map((event) => `event ${event}: add its scope to EVENT_SCOPES`),
    ...methods
      .filter((method) => !(method in SCOPES))
      .map((method) => `method ${method}: add its scopes to SCOPES`),
    ...missingFrom(scopes, needed).map((scope) => `scope ${scope}: needed by the code, not in the manifest`),
    ...missingFrom(useful, scopes).map((scope) => `scope ${scope}: in the manifest, of no use to the code`),
    ...(clickable === settings.interactivity.is_enabled ? [] : [`interactivity: the code says ${clickable}`]),
    ...(methods.includes('views.publish') === features.app_home.home_tab_enabled
      ? []
      : [`home tab: the code says ${methods.includes('views.publish')}`]),
  ];
}

function bothWays(what: string, inManifest: string[], inCode: string[]): string[] {
  return [
    ...missingFrom(inCode, inManifest).map((name) => `${what} ${name}: in the manifest, not in the code`),
    ...missingFrom(inManifest, inCode).map((name) => `${what} ${name}: in the code, not in the manifest`),
  ];
}

function missingFrom(present: string[], wanted: string[]): string[] {
  return [...new Set(wanted)].filter((name) => !present.includes(name));
}

describe('the manifest and the code say the same', () => {
  let use: Use;
  beforeAll(() => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
    // Only these know Bolt; test/boundary.test.ts sees to that.
    const sources = files.filter((file) => /^(listeners\/.+|[^/]+)\.ts$/.test(file));
    use = readUse(sources.map((file) => readFileSync(join(root, 'src', file), 'utf8')));
  });

  test.each([
    ['Socket Mode', socket],
    ['HTTP', http],
  ])('%s: commands, events, shortcuts, scopes and clicks', (_, manifest) => {
    // These two are heard by name; any command is /certify, whatever a company calls it.
    const parts = {} as ListenerParts;
    const event = [...eventsByName(parts).keys()];
    const shortcut = [...shortcutsByName(parts).keys()];
    expect(disagreements(manifest, use, { event, shortcut })).toEqual([]);
  });

  test('the reader finds listeners and Web API calls however they are written', () => {
    const source = `
      app.command('/certify', certify);
      parts.app.action(/^answer:/, answer);
      await client.chat.postMessage({ channel });
      await slack.web.views.open({ view });
      await client.apiCall('users.info', {});
      await say('hello');
      document.toString(entry.chat.unknown(logger.error('x')));`;
    expect(readUse([source])).toEqual({
      listeners: [
        ['command', '/certify'],
        ['action', '^answer:'],
      ],
      methods: ['chat.postMessage', 'views.open', 'users.info'],
    });
  });

  /** A manifest for less than ours, so that each row below is about one thing. */
  const small: Manifest = {
    ...socket,
    features: {
      ...socket.features,
      shortcuts: [],
      app_home: { ...socket.features.app_home, home_tab_enabled: false },
    },
    oauth_config: { scopes: { bot: ['commands', 'chat:write', 'chat:write.public'] } },
    settings: { ...socket.settings, event_subscriptions: { bot_events: [] } },
  };
  const code = `app.command('/certify', f); app.action(/^answer:/, f); client.chat.postMessage({});`;

  test.each([
    ['nothing to say about code that agrees', code, []],
    [
      'a command only in the code',
      `${code} app.command('/other', f);`,
      ['slash command /other: in the code'],
    ],
    [
      'a command only in the manifest',
      code.replace('/certify', '/other'),
      ['/certify: in the manifest', '/other: in'],
    ],
    ['a command whose name cannot be read', `${code} app.command(name, f);`, ['a computed name']],
    [
      'an event nobody subscribed to',
      `${code} app.event('app_mention', f);`,
      ['event app_mention: in the code'],
    ],
    ['messages nobody subscribed to', `${code} app.message('hi', f);`, ['event message: in the code']],
    ['an unknown shortcut', `${code} app.shortcut('start', f);`, ['shortcut start: in the code']],
    ['nothing where any command is heard', code.replace("'/certify'", '/^/'), []],
    ['a method of unknown scope', `${code} client.users.info({});`, ['users.info: add its scopes']],
    ['a Home tab nobody can open', `${code} client.views.publish({});`, ['home tab: the code says true']],
    ['no clicks at all', code.replace('action', 'use'), ['interactivity: the code says false']],
    ['scopes of no use', code.replace('postMessage', 'update'), ['scope chat:write.public: in the manifest']],
  ])('finds %s', (_, source, expected) => {
    expect(disagreements(small, readUse([source]))).toEqual(
      expected.map((words) => expect.stringContaining(words)),
    );
  });

  test('finds a scope that is missing, and one too many', () => {
    const scopes = ['commands', 'users:read'];
    expect(disagreements({ ...small, oauth_config: { scopes: { bot: scopes } } }, readUse([code]))).toEqual([
      'scope chat:write: needed by the code, not in the manifest',
      'scope users:read: in the manifest, of no use to the code',
    ]);
  });

  test('finds what is heard by name and not declared, and the other way round', () => {
    const any = readUse([`${code} app.event(/^/, f); app.shortcut(/^/, f);`]);
    const manifest = { ...small, features: { ...small.features, shortcuts: [{ callback_id: 'start' }] } };
    expect(disagreements(manifest, any, { event: ['app_mention'], shortcut: [] })).toEqual([
      'event app_mention: in the code, not in the manifest',
      'shortcut start: in the manifest, not in the code',
    ]);
  });

  test('finds events and shortcuts that the code knows nothing of', () => {
    const manifest: Manifest = {
      ...small,
      features: { ...small.features, shortcuts: [{ callback_id: 'start' }] },
      settings: { ...small.settings, event_subscriptions: { bot_events: ['message.im'] } },
    };
    expect(disagreements(manifest, readUse([code]))).toEqual([
      'event message: in the manifest, not in the code',
      'shortcut start: in the manifest, not in the code',
      'scope im:history: needed by the code, not in the manifest',
    ]);
  });
});
