import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/**
 * local-slack, a Slack workspace on this machine that other people wrote, and the people in it.
 *
 * It is more forgiving than Slack: any block is taken as it is, any channel may be posted to, and a `response_url`
 * works for ever. It also leaves things out: a tap comes without `container.thread_ts`, `is_ephemeral` is always
 * false, `state.values` is always empty, and what is posted to a `response_url` lands at the root of the channel, for
 * everyone to see unless `response_type` says otherwise. What is proven here is therefore the way of a questionnaire
 * through a Slack that is not our own, not what Slack allows.
 */

/** The program; it comes as an optional dependency and exists for Linux on x64 only. */
const program = installed('local-slack-linux-x64/bin/local-slack');
export const hasStandIn = program !== null;

export type Mode = 'Socket Mode' | 'HTTP';

/** What an app has to know about the workspace to connect to it. */
export const identity = {
  botToken: 'xoxb-local-slack',
  appToken: 'xapp-local-slack',
  signingSecret: 'local-slack-signing-secret',
};

const CHANNEL = 'C0AGILE';
const PEOPLE = { ana: 'U0ANA', ben: 'U0BEN' };

/** A message as the workspace keeps it. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly Block[];
  /** The one person who sees it; everyone does where it is missing. */
  readonly ephemeral_to?: string;
}

interface Block {
  readonly type: string;
  readonly block_id?: string;
  readonly elements?: readonly Element[];
}

interface Element {
  readonly type: string;
  readonly action_id?: string;
  readonly value?: string;
  readonly text?: { readonly text: string };
}

interface Conversation {
  readonly id: string;
  readonly is_im: boolean;
  readonly members: readonly string[];
}

/** A button where it stands. */
export interface Button {
  readonly label: string;
  readonly actionId: string;
  readonly message: Message;
  readonly action: Record<string, unknown>;
}

export interface Person {
  readonly id: string;
  types(command: string): Promise<void>;
  taps(button: Button): Promise<void>;
}

export interface StandIn {
  /** Base of its Web API, ending in `/api/`. */
  readonly apiUrl: string;
  person(name: keyof typeof PEOPLE): Person;
  /** Everything in the channel, threads and what only one person sees included, oldest first. */
  inChannel(): Promise<Message[]>;
  /** Everything in the app's direct messages with a person. */
  inDirectMessage(person: Person): Promise<Message[]>;
}

/**
 * Starts the workspace on a port of its own: the people, one channel they are all in, and the app, which is told
 * of everything over Socket Mode or over HTTP at an address. Everything is gone when the test is over.
 */
export async function startStandIn(mode: Mode, requestUrl: string): Promise<StandIn> {
  const folder = mkdtempSync(join(tmpdir(), 'certify-local-slack-'));
  const config = join(folder, 'workspace.json');
  writeFileSync(config, JSON.stringify(workspace(mode, requestUrl)));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const base = await run(
    '--config',
    config,
    '--files-dir',
    folder,
    '--port',
    '0',
    '--base-host',
    '127.0.0.1',
  );

  const messages = async (channel: string) =>
    (await control<{ messages: Message[] }>(base, `messages/${channel}`)).messages;

  return {
    apiUrl: `${base}/api/`,
    inChannel: () => messages(CHANNEL),
    inDirectMessage: async ({ id }) => {
      const { channels } = await control<{ channels: Conversation[] }>(base, 'state');
      const direct = channels.find(({ is_im, members }) => is_im && members.includes(id));
      return direct ? messages(direct.id) : [];
    },
    person: (name) => {
      const user = PEOPLE[name];
      return {
        id: user,
        types: async (typed) => {
          const [command, ...words] = typed.split(' ');
          await control(base, 'command', { channel: CHANNEL, user, command, text: words.join(' ') });
        },
        taps: async ({ message: { channel, ts: messageTs }, action }) => {
          await control(base, 'interact', { channel, messageTs, user, action });
        },
      };
    },
  };
}

/** The buttons of a message, top to bottom. */
export function buttons(message: Message): Button[] {
  return (message.blocks ?? []).flatMap((block) => buttonsIn(block, message));
}

/** The answers of a message: the buttons of its first row of controls that answer a question. */
export function answers(message: Message): Button[] {
  const row = message.blocks?.find(({ type }) => type === 'actions');
  return row ? buttonsIn(row, message).filter(({ actionId }) => actionId.startsWith('answer:')) : [];
}

/** What a look at the workspace finds, as soon as it finds something. */
export function eventually<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  return vi.waitFor(
    async () => {
      const found = await look();
      if (found === undefined) throw new Error(`${what}: not there after two seconds`);
      return found;
    },
    { timeout: 2_000, interval: 10 },
  );
}

function buttonsIn({ block_id, elements = [] }: Block, message: Message): Button[] {
  return elements.flatMap(({ type, action_id = '', value, text }) =>
    type === 'button'
      ? [
          {
            label: text?.text ?? '',
            actionId: action_id,
            message,
            action: { type, action_id, block_id, value, text },
          },
        ]
      : [],
  );
}

function workspace(mode: Mode, requestUrl: string) {
  const app = { appId: 'A0CERTIFY', botUserId: 'U0CERTIFY', botName: 'certify', ...identity };
  const people = Object.entries(PEOPLE).map(([name, id]) => ({ id, name }));
  return {
    workspace: { name: 'Local', domain: 'local', teamId: 'T0LOCAL' },
    app: { ...app, mode: mode === 'HTTP' ? 'events' : 'socket', requestUrl },
    users: people,
    channels: [{ id: CHANNEL, name: 'agile', members: [...people.map(({ id }) => id), app.botUserId] }],
  };
}

/** Asks or tells the workspace something through the door it has for tests. */
async function control<T>(base: string, path: string, body?: object): Promise<T> {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${base}/_control/${path}`, body && post);
  if (!response.ok) throw new Error(`local-slack refused ${path}: ${await response.text()}`);
  return response.json() as Promise<T>;
}

/** Runs the program until the test is over; the address it says it listens at. */
async function run(...args: string[]): Promise<string> {
  if (!program) throw new Error('local-slack is not installed');
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  onTestFinished(async () => {
    child.kill();
    await gone;
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (words: Buffer) => {
      said += words;
      const address = /Web UI:\s+(http:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', () => reject(new Error(`local-slack stopped before it listened: ${said}`)));
  });
}

function installed(path: string): string | null {
  try {
    return createRequire(import.meta.url).resolve(path);
  } catch {
    return null;
  }
}
