import type { Workspace } from './workspace/workspace.ts';

/** Starts an app against a workspace; what it logs goes to `log`. */
export type StartApp = (workspace: Workspace, log: (line: string) => void) => Promise<RunningApp>;

export interface RunningApp {
  /** Where it listens. */
  readonly requestUrl: string;
  stop(): Promise<unknown>;
}

/** What the workspace has to know of an app, as its manifest says. */
export interface AppManifest {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usageHint: string;
  }[];
  readonly shortcuts: readonly Shortcut[];
  /** As the manifest calls them, such as `message.im`. */
  readonly events: readonly string[];
  readonly hasHome: boolean;
}

/** An entry in Slack's own menus: of the message box, or of every message. */
export interface Shortcut {
  readonly callbackId: string;
  readonly name: string;
  readonly on: 'everything' | 'messages';
}

/** The app that is tried out: one at a time, stopped and started at will. */
export interface AppRunner {
  /** Why it is not running, in words; null while it is. */
  problem(): string | null;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Another one in its place, which knows nothing of the first. */
  restart(): Promise<void>;
}

export function createAppRunner(
  startApp: StartApp,
  workspace: Workspace,
  log: (line: string) => void,
): AppRunner {
  let running: RunningApp | undefined;
  let problem: string | null = 'it was not started yet.';
  /** One change at a time: two restarts at once would leave an app behind that nobody stops. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    const turn = last.then(change);
    last = turn.catch(() => undefined);
    return turn;
  };

  async function start() {
    if (running) return;
    try {
      running = await startApp(workspace, log);
      problem = null;
      workspace.attach({ mode: 'http', requestUrl: running.requestUrl });
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      log(`not started: ${problem}`);
    }
  }

  async function stop() {
    await running?.stop();
    running = undefined;
    problem = 'it was stopped.';
  }

  return {
    problem: () => problem,
    start: () => inTurn(start),
    stop: () => inTurn(stop),
    restart: () =>
      inTurn(async () => {
        await stop();
        await start();
      }),
  };
}
