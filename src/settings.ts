import { LogLevel } from '@slack/bolt';
import { z } from 'zod';
import type { ReportTo } from './conversation/wrong-fact.ts';

const port = (name: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, { error: `${name} must be a whole number from 1 to 65535.`, abort: true })
    .transform(Number)
    .refine((number) => number >= 1 && number <= 65_535, {
      error: `${name} must be a whole number from 1 to 65535.`,
    });

/** Where to listen. The playground, which needs none of the rest, reads it as well. */
export const portSetting = port('PORT').default(3000);

/** @param name of the setting, which may hold a password: no message repeats it */
const proxy = (name: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `${name} must be the http or https address of a proxy, as in http://proxy.example:3128.`,
    })
    .optional();

const REPORT_TO =
  'WRONG_FACTS_TO must be a web address where an issue is begun, as in https://github.com/us/certify/issues/new, ' +
  'or an address for mail, as in facts@example.com.';

/** Where people report a wrong fact. */
const reportToSetting = z.string().transform((value, context): ReportTo => {
  if (z.email().safeParse(value).success) return { kind: 'mail', address: value };
  if (z.url({ protocol: /^https?$/ }).safeParse(value).success) return { kind: 'tracker', url: value };
  context.addIssue({ code: 'custom', message: REPORT_TO });
  return z.NEVER;
});

/**
 * What Certify is told from outside. The names are the environment's; README.md and `.env.example` list the same
 * ones, and a test compares the three.
 *
 * No message below repeats a value: start-up prints them, and logs are read by more people than tokens are for.
 */
const environment = z.object({
  SLACK_BOT_TOKEN: z
    .string({
      error: 'SLACK_BOT_TOKEN is missing. It starts with xoxb- and stands under "OAuth & Permissions".',
    })
    .regex(/^xoxb-[A-Za-z0-9-]+$/, { error: ({ input }) => wrongToken('SLACK_BOT_TOKEN', 'xoxb-', input) }),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-[A-Za-z0-9-]+$/, { error: ({ input }) => wrongToken('SLACK_APP_TOKEN', 'xapp-', input) })
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, { error: oddCharacter('SLACK_SIGNING_SECRET', 'signing secret') })
    .optional(),
  PORT: portSetting,
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, {
      error: 'HOST must be an address or a name of this machine, as in 127.0.0.1, ::1 or localhost.',
    })
    .optional(),
  METRICS_PORT: port('METRICS_PORT').optional(),
  HTTPS_PROXY: proxy('HTTPS_PROXY'),
  HTTP_PROXY: proxy('HTTP_PROXY'),
  NO_PROXY: z.string().optional(),
  SLACK_API_URL: z
    .string()
    .refine(isApiBase, {
      error:
        'SLACK_API_URL must be an http or https address that ends in /api/, as in https://slack.com/api/.',
    })
    .optional(),
  CATALOG_OVERLAY: z.string().optional(),
  WRONG_FACTS_TO: reportToSetting.optional(),
  LOG_LEVEL: z
    .enum(LogLevel, { error: `LOG_LEVEL must be one of ${Object.values(LogLevel).join(', ')}.` })
    .default(LogLevel.INFO),
  LOG_FORMAT: z.enum(['json', 'text'], { error: 'LOG_FORMAT must be one of json, text.' }).optional(),
});

/** What most programs also read in small letters, which then wins. */
const ALSO_IN_SMALL_LETTERS = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];

/** Every variable that Certify reads. */
export const settingNames = Object.keys(environment.shape) as (keyof typeof environment.shape)[];

export type Settings = {
  botToken: string;
  logLevel: LogLevel;
  /** None where nobody has said: then whoever starts it knows whether people or machines read it. */
  logFormat?: 'json' | 'text' | undefined;
  /** The address listened on; every one this machine has, unless said otherwise. */
  host?: string | undefined;
  /** Where health, readiness and metrics are answered for; none means nowhere of their own. */
  metricsPort?: number | undefined;
  /** What stands between here and Slack, if anything. */
  proxies?: { https?: string | undefined; http?: string | undefined; none?: string | undefined } | undefined;
  /** Base of Slack's Web API, ending in `/api/`; none means Slack's own. */
  apiUrl?: string | undefined;
  /** Path of the company's own file about certifications; none means that it has none. */
  overlayFile?: string | undefined;
  /** Where a wrong fact is told; none means that nobody takes reports. */
  reportTo?: ReportTo | undefined;
} & ({ mode: 'socket'; appToken: string } | { mode: 'http'; signingSecret: string; port: number });

export type SettingsReading =
  | { ok: true; settings: Settings }
  /** With the company's file all the same, so that its faults can be listed beside these. */
  | { ok: false; faults: string[]; overlayFile?: string | undefined };

/**
 * Reads the settings, or lists everything that is wrong with them at once, worded for whoever can mend it.
 *
 * With both `SLACK_APP_TOKEN` and `SLACK_SIGNING_SECRET` given, Socket Mode wins: every app has a signing secret,
 * but an app-level token exists only where someone made one for Socket Mode.
 */
export function readSettings(env: Environment): SettingsReading {
  const given = givenIn(env);
  const overlayFile = given.CATALOG_OVERLAY;
  const read = environment.safeParse(given);
  if (!read.success) {
    const unreachable = !given.SLACK_APP_TOKEN && !given.SLACK_SIGNING_SECRET;
    const faults = read.error.issues.map((issue) => issue.message);
    return { ok: false, faults: unreachable ? [...faults, NO_WAY_IN] : faults, overlayFile };
  }

  const { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, PORT, METRICS_PORT } = read.data;
  const shared = {
    botToken: read.data.SLACK_BOT_TOKEN,
    logLevel: read.data.LOG_LEVEL,
    reportTo: read.data.WRONG_FACTS_TO,
    overlayFile,
    logFormat: read.data.LOG_FORMAT,
    host: read.data.HOST,
    metricsPort: METRICS_PORT,
    ...wayIn(read.data),
  };
  if (SLACK_APP_TOKEN) {
    return { ok: true, settings: { mode: 'socket', ...shared, appToken: SLACK_APP_TOKEN } };
  }
  if (SLACK_SIGNING_SECRET) {
    if (PORT === METRICS_PORT) return { ok: false, faults: [SAME_PORT], overlayFile };
    return {
      ok: true,
      settings: { mode: 'http', ...shared, signingSecret: SLACK_SIGNING_SECRET, port: PORT },
    };
  }
  return { ok: false, faults: [NO_WAY_IN], overlayFile };
}

type Environment = Record<string, string | undefined>;

function givenIn(env: Environment): Record<string, string> {
  return Object.fromEntries(
    settingNames.flatMap((name) => {
      const small = ALSO_IN_SMALL_LETTERS.includes(name) ? env[name.toLowerCase()]?.trim() : undefined;
      const value = small || env[name]?.trim();
      // `NAME=` in a .env file and in most hosting panels means "not set".
      return value ? [[name, value]] : [];
    }),
  );
}

/** How Slack is reached, for a command that needs no token; or what is wrong with what is said of it. */
export function readWayToSlack(
  env: Environment,
): { ok: true; way: Pick<Settings, 'apiUrl' | 'proxies'> } | { ok: false; faults: string[] } {
  const read = wayToSlack.safeParse(givenIn(env));
  return read.success
    ? { ok: true, way: wayIn(read.data) }
    : { ok: false, faults: read.error.issues.map((issue) => issue.message) };
}

const wayToSlack = environment.pick({
  SLACK_API_URL: true,
  HTTPS_PROXY: true,
  HTTP_PROXY: true,
  NO_PROXY: true,
});

function wayIn(read: z.infer<typeof wayToSlack>): Pick<Settings, 'apiUrl' | 'proxies'> {
  const { SLACK_API_URL: apiUrl, HTTPS_PROXY: https, HTTP_PROXY: http, NO_PROXY: none } = read;
  return { apiUrl, proxies: https || http ? { https, http, none } : undefined };
}

const SAME_PORT =
  'METRICS_PORT must not be the same as PORT; everybody who reaches PORT could read the metrics.';

const NO_WAY_IN =
  'Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET is set. Set SLACK_APP_TOKEN (xapp-…) for Socket Mode, ' +
  'or SLACK_SIGNING_SECRET to be called over HTTP.';

/** The faults of a company's file as one text for the terminal, ending with where to look. */
export function explainOverlayFaults(faults: readonly string[]): string {
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
  return [
    `Certify cannot start: the company's file has ${count}.`,
    '',
    ...faults.map((fault) => `  - ${fault}`),
    '',
    'docs/company.md says what may stand in it; CATALOG_OVERLAY names it.',
  ].join('\n');
}

/** The faults as one text for the terminal, ending with where to look. */
export function explainFaults(faults: string[]): string {
  const count = faults.length === 1 ? 'one setting needs' : `${faults.length} settings need`;
  return [
    `Certify cannot start: ${count} mending.`,
    '',
    ...faults.map((fault) => `  - ${fault}`),
    '',
    'Settings come from the environment or from a file called .env; .env.example explains each of them.',
    'README.md, "Set up on Slack", says step by step where to find the values.',
    'To try Certify without Slack, run `npm run playground`; it needs no settings.',
  ].join('\n');
}

/** What each kind of token is called on Slack's pages; people most often paste one into the other's place. */
const TOKEN_KINDS: Record<string, string> = {
  'xoxb-': 'a bot token, which belongs in SLACK_BOT_TOKEN',
  'xapp-': 'an app-level token, which belongs in SLACK_APP_TOKEN',
  'xoxp-': 'a user token, which Certify never needs',
};

function wrongToken(name: string, prefix: string, value: unknown): string {
  if (String(value).startsWith(prefix) && value !== prefix) return oddCharacter(name, 'token');
  const kind = Object.entries(TOKEN_KINDS).find(
    ([start]) => start !== prefix && String(value).startsWith(start),
  );
  return `${name} must start with ${prefix}${kind ? `; it holds ${kind[1]}` : ''}.`;
}

/** Such as a line break or a curly quote that came along when it was copied. */
function oddCharacter(name: string, kind: string): string {
  return `${name} holds a character that no ${kind} has; copy it again without quotes, spaces or line breaks.`;
}

function isApiBase(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && value.endsWith('/api/');
}
