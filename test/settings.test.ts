import { describe, expect, test } from 'vitest';
import { explainFaults, readSettings } from '../src/settings.ts';

const botToken = 'xoxb-1234-secret';
const socket = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: 'xapp-1-secret' };
const http = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: 'signing-secret' };

function faultsOf(env: Record<string, string | undefined>): string[] {
  const reading = readSettings(env);
  return reading.ok ? [] : reading.faults;
}

describe('settings that will do', () => {
  test('a bot token and an app-level token mean Socket Mode', () => {
    expect(readSettings(socket)).toEqual({
      ok: true,
      settings: { mode: 'socket', botToken, appToken: 'xapp-1-secret', logLevel: 'info' },
    });
  });

  test('a bot token and a signing secret mean HTTP on port 3000', () => {
    expect(readSettings(http)).toEqual({
      ok: true,
      settings: { mode: 'http', botToken, signingSecret: 'signing-secret', port: 3000, logLevel: 'info' },
    });
  });

  test('with both given, Socket Mode wins', () => {
    expect(readSettings({ ...socket, ...http })).toMatchObject({ settings: { mode: 'socket' } });
  });

  test('port, log level and the Web API base can be changed', () => {
    const changed = {
      ...http,
      PORT: '8080',
      LOG_LEVEL: 'debug',
      SLACK_API_URL: 'http://localhost:3001/api/',
    };
    expect(readSettings(changed)).toMatchObject({
      settings: { port: 8080, logLevel: 'debug', apiUrl: 'http://localhost:3001/api/' },
    });
  });

  test.each([
    [
      'https://github.com/us/certify/issues/new',
      { kind: 'tracker', url: 'https://github.com/us/certify/issues/new' },
    ],
    [
      'https://git.example/issues/new?issue[title]={title}&issue[description]={body}',
      {
        kind: 'tracker',
        url: 'https://git.example/issues/new?issue[title]={title}&issue[description]={body}',
      },
    ],
    ['facts@example.com', { kind: 'mail', address: 'facts@example.com' }],
  ])('a wrong fact is told to %s', (value, reportTo) => {
    expect(readSettings({ ...http, WRONG_FACTS_TO: value })).toMatchObject({ settings: { reportTo } });
  });

  test('the address, the port for operators and the form of the log can be chosen', () => {
    const changed = { ...http, HOST: '::1', METRICS_PORT: '9090', LOG_FORMAT: 'json' };
    expect(readSettings(changed)).toMatchObject({
      settings: { host: '::1', metricsPort: 9090, logFormat: 'json' },
    });
  });

  test.each([
    [
      { HTTPS_PROXY: 'http://a:1', NO_PROXY: 'x,y' },
      { https: 'http://a:1', none: 'x,y' },
    ],
    [{ https_proxy: 'http://b:2' }, { https: 'http://b:2' }],
    [{ HTTPS_PROXY: 'http://a:1', https_proxy: 'http://b:2' }, { https: 'http://b:2' }],
    [
      { HTTP_PROXY: 'http://[::1]:3', no_proxy: '*' },
      { http: 'http://[::1]:3', none: '*' },
    ],
    [{ HTTPS_PROXY: '', NO_PROXY: 'x' }, undefined],
  ])('a proxy is named as for other programs: %j', (env, proxies) => {
    const reading = readSettings({ ...http, ...env });
    expect(reading.ok && reading.settings.proxies).toEqual(proxies);
  });

  test('spaces around a value are not part of it', () => {
    expect(readSettings({ ...http, SLACK_BOT_TOKEN: ` ${botToken}\n` })).toMatchObject({
      settings: { botToken },
    });
  });

  test('variables of other programs are left alone', () => {
    expect(readSettings({ ...http, PATH: '/usr/bin', SLACK_CHANNEL: 'general' })).toEqual(readSettings(http));
  });
});

describe('settings that will not do', () => {
  test.each([
    ['no bot token', { SLACK_BOT_TOKEN: undefined }, /^SLACK_BOT_TOKEN is missing/],
    ['a report that leads nowhere', { WRONG_FACTS_TO: 'the wiki' }, /^WRONG_FACTS_TO must be a web address/],
    ['an empty bot token', { SLACK_BOT_TOKEN: '' }, /^SLACK_BOT_TOKEN is missing/],
    ['a blank bot token', { SLACK_BOT_TOKEN: '  ' }, /^SLACK_BOT_TOKEN is missing/],
    ['a bot token of another kind', { SLACK_BOT_TOKEN: 'abc' }, /^SLACK_BOT_TOKEN must start with xoxb-\.$/],
    [
      'only the start of a bot token',
      { SLACK_BOT_TOKEN: 'xoxb-' },
      /^SLACK_BOT_TOKEN must start with xoxb-\.$/,
    ],
    [
      'a bot token with a line break in it',
      { SLACK_BOT_TOKEN: `${botToken}\nMORE` },
      /^SLACK_BOT_TOKEN holds a character that no token has/,
    ],
    [
      'a bot token with a space that nobody sees',
      { SLACK_BOT_TOKEN: `${botToken}\u200bMORE` },
      /^SLACK_BOT_TOKEN holds a character/,
    ],
    [
      'an app-level token in curly quotes',
      { SLACK_APP_TOKEN: 'xapp-1-secret\u201d' },
      /^SLACK_APP_TOKEN holds a character that no token has/,
    ],
    [
      'a signing secret with a line break in it',
      { SLACK_SIGNING_SECRET: 'signing\nsecret' },
      /^SLACK_SIGNING_SECRET holds a character that no signing secret has/,
    ],
    ['a user token', { SLACK_BOT_TOKEN: 'xoxp-1' }, /it holds a user token/],
    ['the tokens swapped (bot)', { SLACK_BOT_TOKEN: 'xapp-1' }, /belongs in SLACK_APP_TOKEN/],
    ['the tokens swapped (app)', { SLACK_APP_TOKEN: 'xoxb-1' }, /belongs in SLACK_BOT_TOKEN/],
    ['port 0', { PORT: '0' }, /^PORT must/],
    ['a port above 65535', { PORT: '65536' }, /^PORT must/],
    ['a port in words', { PORT: 'three thousand' }, /^PORT must/],
    ['a port with a fraction', { PORT: '3000.5' }, /^PORT must/],
    ['an address with a path', { HOST: 'localhost/x' }, /^HOST must be an address or a name/],
    ['a port for operators in words', { METRICS_PORT: 'ninety' }, /^METRICS_PORT must be a whole number/],
    [
      'one port for both',
      { PORT: '8080', METRICS_PORT: '8080' },
      /^METRICS_PORT must not be the same as PORT/,
    ],
    ['a proxy without http', { HTTPS_PROXY: 'proxy:3128' }, /^HTTPS_PROXY must be the http or https address/],
    ['a proxy of another kind', { HTTP_PROXY: 'socks5://p:1' }, /^HTTP_PROXY must be the http or https/],
    ['an unknown form of the log', { LOG_FORMAT: 'xml' }, /^LOG_FORMAT must be one of json, text\.$/],
    ['a Web API base without /api/', { SLACK_API_URL: 'https://slack.com/' }, /^SLACK_API_URL must/],
    [
      'a Web API base without its last slash',
      { SLACK_API_URL: 'https://slack.com/api' },
      /^SLACK_API_URL must/,
    ],
    ['a Web API base that is a file', { SLACK_API_URL: 'file:///api/' }, /^SLACK_API_URL must/],
    ['a Web API base that is no address', { SLACK_API_URL: 'slack/api/' }, /^SLACK_API_URL must/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of error, warn, info, debug\.$/],
  ])('%s is one fault, named', (_, change, fault) => {
    expect(faultsOf({ ...http, ...change })).toEqual([expect.stringMatching(fault)]);
  });

  test('neither way to be reached is one fault that names both', () => {
    const [fault, ...others] = faultsOf({ SLACK_BOT_TOKEN: botToken });
    expect(fault).toMatch(/SLACK_APP_TOKEN.*Socket Mode.*SLACK_SIGNING_SECRET.*HTTP/);
    expect(others).toEqual([]);
  });

  test('every fault is listed at once', () => {
    const faults = faultsOf({ SLACK_BOT_TOKEN: 'abc', PORT: 'x', SLACK_API_URL: 'x', LOG_LEVEL: 'x' });
    expect(faults).toEqual([
      expect.stringContaining('SLACK_BOT_TOKEN'),
      expect.stringContaining('PORT'),
      expect.stringContaining('SLACK_API_URL'),
      expect.stringContaining('LOG_LEVEL'),
      expect.stringContaining('Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET'),
    ]);
  });

  test('no fault repeats what a setting holds', () => {
    const secret = 'do-not-print-me';
    const env = { SLACK_BOT_TOKEN: `xapp-${secret}`, SLACK_APP_TOKEN: `xoxb-${secret}`, LOG_LEVEL: secret };
    const text = explainFaults(faultsOf({ ...env, PORT: secret, SLACK_API_URL: secret }));
    expect(text).toContain('5 settings need mending');
    expect(text).not.toContain(secret);
    const odd = { SLACK_BOT_TOKEN: `xoxb-1\n${secret}`, SLACK_APP_TOKEN: `xapp-1 ${secret}` };
    const proxies = {
      HTTPS_PROXY: `user:${secret}@p:1`,
      HTTP_PROXY: `ftp://u:${secret}@p`,
      HOST: `${secret}!`,
    };
    expect(explainFaults(faultsOf({ ...http, ...proxies }))).not.toContain(secret);
    expect(explainFaults(faultsOf({ ...odd, SLACK_SIGNING_SECRET: `\u201c${secret}` }))).not.toMatch(/print/);
  });

  test('what is printed ends with where to look', () => {
    expect(explainFaults(faultsOf({ SLACK_BOT_TOKEN: botToken }))).toMatchInlineSnapshot(`
      "Certify cannot start: one setting needs mending.

        - Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set. Set SLACK_APP_TOKEN (xapp-…) for Socket Mode, or SLACK_SIGNING_SECRET to be called over HTTP.

      Settings come from the environment or from a file called .env; .env.example explains each of them.
      README.md, "Set up on Slack", says step by step where to find the values.
      To try Certify without Slack, run \`npm run playground\`; it needs no settings."
    `);
  });
});
