import { onTestFinished, type TestContext } from 'vitest';
import { type AppParts, type Certify, createApp } from '../../src/app.ts';
import type { Log } from '../../src/listeners/log.ts';
import { createLog } from '../../src/operations/pino-log.ts';
import { readManifest } from '../../src/playground/certify-app.ts';
import type { Person } from '../../src/playground/workspace/person.ts';
import type { SeenMessage, Where } from '../../src/playground/workspace/seeing.ts';
import {
  type ChannelOptions,
  createWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/playground/workspace/workspace.ts';
import type { Overlay } from '../../src/recommendation/index.ts';
import { catalog } from '../support/catalog.ts';
import { reader } from '../support/reader.ts';
import { scannedMeasures } from '../support/written.ts';

/** The real app in a workspace of its own, and two people in it. */
export interface Slack {
  readonly workspace: Workspace;
  readonly ana: Person;
  readonly ben: Person;
  /** Every line the app logged, those for `debug` apart. */
  readonly log: readonly string[];
  /** The same and those for `debug`, as they are written for machines. */
  readonly written: readonly string[];
  /** The app itself, as whoever runs it sees it. */
  certify(): Certify;
  /** How long the app would have waited, in milliseconds; here it never does. */
  readonly waits: readonly number[];
  /** A channel with both in it; the app is a member unless said otherwise. */
  channel(options?: ChannelOptions): ReturnType<Workspace['channel']>;
  /** Stops the app and starts another in its place, which knows nothing of the first. */
  restarts(): Promise<void>;
  stops(withinMs?: number): ReturnType<Certify['stop']>;
}

export interface SlackOptions extends WorkspaceOptions {
  readonly mode?: 'http' | 'socket';
  /** How long the app waits for one answer of Slack, in real milliseconds. */
  readonly callMs?: number;
  /** How long it waits before it tries once more to tell somebody something. */
  readonly tellAgainMs?: number;
  /** How much it does at the same time. */
  readonly room?: AppParts['room'];
  /** What the company has to say; nothing unless given. */
  readonly overlay?: Overlay;
  readonly measures?: AppParts['measures'];
  readonly proxies?: AppParts['connection']['proxies'];
  readonly cannotGoOn?: AppParts['cannotGoOn'];
  /** How far the app's clock is ahead of Slack's at this moment, in milliseconds. */
  readonly clockAheadMs?: () => number;
  /** The address that the app listens on and that Slack calls. */
  readonly host?: string;
  /** Cleans up after a test; tests that run side by side hand in their own. */
  readonly whenFinished?: TestContext['onTestFinished'];
}

const manifest = readManifest();

/** What the manifest asks for, and no more. */
const AS_INSTALLED: WorkspaceOptions = {
  scopes: manifest.scopes,
  events: manifest.events,
  commands: manifest.commands.map(({ command }) => command),
  shortcuts: manifest.shortcuts.map(({ callbackId }) => callbackId),
};

export async function slack({
  mode = 'http',
  callMs = 2000,
  tellAgainMs,
  room,
  overlay,
  measures = scannedMeasures,
  proxies,
  cannotGoOn,
  clockAheadMs = () => 0,
  host = '127.0.0.1',
  whenFinished = onTestFinished,
  ...options
}: SlackOptions = {}): Promise<Slack> {
  const workspace = createWorkspace({ ...AS_INSTALLED, quietMs: 10, ...options });
  await workspace.start(mode === 'socket' ? { mode } : undefined);
  const lines: string[] = [];
  const waits: number[] = [];
  const written: string[] = [];
  const asWritten = createLog({
    level: 'debug',
    format: 'json',
    stream: { write: (line) => written.push(line) },
  });
  const line =
    (level: 'info' | 'warn' | 'error'): Log['info'] =>
    (words, facts) => {
      lines.push(words);
      asWritten[level](words, facts);
    };
  const log = { debug: asWritten.debug, info: line('info'), warn: line('warn'), error: line('error') };
  const tokens = { botToken: workspace.identity.botToken, apiUrl: workspace.apiUrl, proxies };
  const inUrl = host.includes(':') ? `[${host}]` : host;
  let certify: Certify;

  async function starts() {
    certify = createApp({
      connection:
        mode === 'socket'
          ? { mode, ...tokens, appToken: workspace.identity.appToken }
          : { mode, ...tokens, signingSecret: workspace.signingSecret, port: 0, host },
      catalog,
      reader,
      overlay,
      version: '1.2.3',
      now: () => new Date(workspace.world.clock.now() + clockAheadMs()),
      log,
      ...(cannotGoOn && { cannotGoOn }),
      measures,
      ...(room && { room }),
      patience: { callMs, ...(tellAgainMs && { tellAgainMs }) },
      sleep: async (ms) => void waits.push(ms),
    });
    await certify.start();
    if (mode === 'socket') await workspace.connected();
    else workspace.attach({ mode, requestUrl: `http://${inUrl}:${certify.port}/slack/events` });
  }

  await starts();
  whenFinished(async () => {
    await certify.stop(0);
    await workspace.stop();
  });
  const ana = workspace.person('ana');
  const ben = workspace.person('ben');
  return {
    workspace,
    ana,
    ben,
    log: lines,
    written,
    certify: () => certify,
    waits,
    channel: (more) => workspace.channel('agile', { members: [ana, ben], botIsMember: true, ...more }),
    async restarts() {
      await certify.stop(1000);
      await starts();
    },
    stops: (withinMs = 1000) => certify.stop(withinMs),
  };
}

/** The controls by their ids, where the words on them do not matter. */
export const tap = {
  here: { actionId: 'start:here' },
  privately: { actionId: 'start:private' },
  mine: { actionId: 'start:mine' },
  menu: { actionId: 'edit:menu' },
  startOverYes: { actionId: 'edit:restart:yes' },
  keepThem: { actionId: 'show:outcome' },
};

/** Answers by question id, as in `{ aim: 'team', setting: 'scrum' }`. */
export type Answers = Readonly<Record<string, string>>;

/** The question a message asks; none when it asks nothing any more. */
export function questionIn(message: SeenMessage | undefined): string | undefined {
  return message?.buttons.find(({ actionId }) => actionId.startsWith('answer:'))?.actionId.split(':')[1];
}

/** The values of what a menu of a message offers. */
export function optionsOf(message: SeenMessage | undefined, actionId: string): readonly string[] {
  const menu = message?.menus.find((one) => one.actionId === actionId);
  return (menu?.options ?? []).map(({ value }) => value);
}

/** Answers whatever is asked in a message, "not sure" where nothing else is said, until there is a result. */
export async function answersAll(
  person: Person,
  message: SeenMessage,
  answers: Answers = {},
  before: () => Promise<void> = async () => {},
): Promise<SeenMessage> {
  let now = person.looksAgain(message) ?? message;
  for (let asked = questionIn(now); asked; asked = questionIn(now)) {
    await before();
    await person.taps({ actionId: `answer:${asked}:${answers[asked] ?? 'not-sure'}` }, { in: now });
    const next = person.looksAgain(message);
    if (!next) throw new Error('the question is gone');
    if (next.text === now.text) throw new Error(`an answer to "${asked}" changed nothing`);
    now = next;
  }
  return now;
}

/** The newest message with a question that a person sees in a conversation, threads included. */
export function questionSeenBy(person: Person, where: Where): SeenMessage {
  const message = person.lastMessage(where);
  if (!questionIn(message)) throw new Error(`no question in "${message.text}"`);
  return message;
}

/** What Slack refused or frowned upon, as far as it matters to people. */
export function refusals({ workspace }: Slack): string[] {
  return workspace.faults
    .filter(({ severity }) => severity !== 'advice')
    .map(({ rule, says }) => `${rule}: ${says}`);
}
