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

/** What the code hears and calls. Whatever command is typed, it is heard; and there are always buttons to tap. */
interface Use {
  /** By Slack's names. */
  events: string[];
  shortcuts: string[];
  /** Web API methods, as in `chat.postMessage`. */
  methods: string[];
}

/** Slack's client itself knows which calls are Web API methods, however a listener names its client. */
const client: unknown = new WebClient();

/** The Web API methods that these sources call. */
function methodsIn(sources: Iterable<string>): string[] {
  const methods: string[] = [];
  for (const source of sources) {
    const visitor = new Visitor({
      CallExpression(call) {
        const path = memberPath(call.callee);
        if (path.at(-1) === 'apiCall') methods.push(firstArgument(call));
        if (path.at(-1) === 'say') methods.push('chat.postMessage');
        const method = webApiMethod(path);
        if (method) methods.push(method);
      },
    });
    visitor.visit(parseSync('source.ts', source).program);
  }
  return [...new Set(methods)];
}

/** `client.chat.postMessage` as its names; what is not a plain name ends the path. */
function memberPath(callee: Expression): string[] {
  if (callee.type === 'Identifier') return [callee.name];
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return [];
  return [...memberPath(callee.object), callee.property.name];
}

function firstArgument(call: CallExpression): string {
  const [first] = call.arguments;
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
  { events, shortcuts, methods }: Use,
): string[] {
  const scopes = oauth_config.scopes.bot;
  const subscribed = settings.event_subscriptions?.bot_events ?? [];
  const needed = [
    'commands',
    ...methods.flatMap((method) => SCOPES[method]?.needs ?? []),
    ...subscribed.flatMap((event) => EVENT_SCOPES[event] ?? []),
  ];
  const useful = [...needed, ...methods.flatMap((method) => SCOPES[method]?.canUse ?? [])];
  return [
    ...(features.slash_commands.length > 0 ? [] : ['no slash command']),
    ...bothWays(
      'event',
      subscribed.map((event) => event.replace(/^message\..*/, 'message')),
      events,
    ),
    ...bothWays('shortcut', features.shortcuts?.map(({ callback_id }) => callback_id) ?? [], shortcuts),
    ...subscribed
      .filter((event) => !(event in EVENT_SCOPES))
      .map((event) => `event ${event}: add its scope to EVENT_SCOPES`),
    ...methods
      .filter((method) => !(method in SCOPES))
      .map((method) => `method ${method}: add its scopes to SCOPES`),
    ...missingFrom(scopes, needed).map((scope) => `scope ${scope}: needed by the code, not in the manifest`),
    ...missingFrom(useful, scopes).map((scope) => `scope ${scope}: in the manifest, of no use to the code`),
    ...(settings.interactivity.is_enabled ? [] : ['interactivity: nothing could be tapped']),
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
    use = {
      events: [...eventsByName({} as ListenerParts).keys()],
      shortcuts: [...shortcutsByName({} as ListenerParts).keys()],
      methods: methodsIn(sources.map((file) => readFileSync(join(root, 'src', file), 'utf8'))),
    };
  });

  test.each([
    ['Socket Mode', socket],
    ['HTTP', http],
  ])('%s: commands, events, shortcuts, scopes and clicks', (_, manifest) => {
    expect(disagreements(manifest, use)).toEqual([]);
  });

  test('Web API calls are found however they are written', () => {
    const source = `
      await client.chat.postMessage({ channel });
      await slack.web.views.open({ view });
      await client.apiCall('users.info', {});
      await client.apiCall(name, {});
      await say('hello');
      document.toString(entry.chat.unknown(logger.error('x')));`;
    expect(methodsIn([source])).toEqual([
      'chat.postMessage',
      'views.open',
      'users.info',
      '(a computed name)',
    ]);
  });

  /** A manifest for less than ours, so that each row below is about one thing. */
  const small: Manifest = {
    ...socket,
    features: {
      ...socket.features,
      shortcuts: [{ callback_id: 'start' }],
      app_home: { ...socket.features.app_home, home_tab_enabled: false },
    },
    oauth_config: { scopes: { bot: ['commands', 'chat:write', 'chat:write.public', 'im:history'] } },
    settings: { ...socket.settings, event_subscriptions: { bot_events: ['message.im'] } },
  };
  const fitting: Use = { events: ['message'], shortcuts: ['start'], methods: ['chat.postMessage'] };

  test.each<[string, Partial<Use>, string[]]>([
    ['nothing to say about code that agrees', {}, []],
    [
      'an event nobody subscribed to',
      { events: ['message', 'app_mention'] },
      ['event app_mention: in the code, not in the manifest'],
    ],
    ['an event that nobody hears', { events: [] }, ['event message: in the manifest, not in the code']],
    [
      'an unknown shortcut',
      { shortcuts: ['start', 'end'] },
      ['shortcut end: in the code, not in the manifest'],
    ],
    ['a shortcut that nobody hears', { shortcuts: [] }, ['shortcut start: in the manifest, not in the code']],
    [
      'a method of unknown scope',
      { methods: ['chat.postMessage', 'users.info'] },
      ['method users.info: add its scopes to SCOPES'],
    ],
    [
      'a Home tab nobody can open',
      { methods: ['chat.postMessage', 'views.publish'] },
      ['home tab: the code says true'],
    ],
    [
      'scopes of no use',
      { methods: ['chat.update'] },
      ['scope chat:write.public: in the manifest, of no use to the code'],
    ],
  ])('finds %s', (_, other, expected) => {
    expect(disagreements(small, { ...fitting, ...other })).toEqual(expected);
  });

  test('finds what is missing from a manifest, and what is one too many', () => {
    const bare: Manifest = {
      ...small,
      features: { ...small.features, slash_commands: [] },
      oauth_config: { scopes: { bot: ['commands', 'users:read'] } },
      settings: {
        ...small.settings,
        interactivity: { is_enabled: false },
        event_subscriptions: { bot_events: ['message.im', 'team_join'] },
      },
    };
    expect(disagreements(bare, fitting)).toEqual([
      'no slash command',
      'event team_join: in the manifest, not in the code',
      'event team_join: add its scope to EVENT_SCOPES',
      'scope chat:write: needed by the code, not in the manifest',
      'scope im:history: needed by the code, not in the manifest',
      'scope users:read: in the manifest, of no use to the code',
      'interactivity: nothing could be tapped',
    ]);
  });
});
