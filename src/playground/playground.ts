import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { carryOut } from './acts.ts';
import { type AppManifest, createAppRunner, type StartApp } from './app-runner.ts';
import { bundlePage } from './bundle.ts';
import { type PageDoors, type Send, servePage } from './page-server.ts';
import { snapshotFor } from './snapshot.ts';
import { PEOPLE, settleIn } from './team.ts';
import { makeTrouble, noTrouble, underTrouble } from './trouble.ts';
import type { GalleryEntry, Trouble } from './wire.ts';
import { realClock } from './workspace/clock.ts';
import { createWorkspace, type Workspace } from './workspace/workspace.ts';
import type { LogEntry } from './workspace/world.ts';

export interface PlaygroundParts {
  /** Where the page is served; 0 takes any that is free. */
  readonly port: number;
  readonly startApp: StartApp;
  readonly manifest: AppManifest;
  readonly gallery: () => readonly GalleryEntry[];
  /** What the app logs, line by line. */
  readonly log?: (line: string) => void;
}

export interface Playground {
  readonly url: string;
  readonly workspace: Workspace;
  stop(): Promise<void>;
}

/** Several changes in one go are told as one. */
const TELL_AFTER_MS = 15;

/** How many requests and lines are kept for a page that comes later. */
const KEPT = 200;

/**
 * A workspace with people in it, a real app beside it, and a page in which one is one of these people.
 *
 * @throws when the port is taken
 */
export async function startPlayground(parts: PlaygroundParts): Promise<Playground> {
  const { manifest, startApp, gallery, log = () => {} } = parts;
  const workspace = createWorkspace({
    clock: realClock(),
    signingSecret: randomBytes(16).toString('hex'),
    identity: { botToken: `xoxb-${randomBytes(16).toString('hex')}` },
    scopes: manifest.scopes,
    commands: manifest.commands.map(({ command }) => command),
    shortcuts: manifest.shortcuts.map(({ callbackId }) => callbackId),
    events: manifest.events,
  });
  settleIn(workspace);
  const people = PEOPLE.map((name) => workspace.person(name));
  const news = new EventEmitter<{ changed: []; line: [string] }>();
  const lines: string[] = [];
  const note = (line: string) => {
    lines.push(line);
    news.emit('line', line);
  };
  const runner = createAppRunner(startApp, workspace, (line) => {
    log(line);
    note(line);
  });
  let trouble: Trouble = noTrouble;

  workspace.events.on('change', (change) => {
    const fault = change.kind === 'fault' && workspace.faults.at(-1);
    if (fault)
      note(`Slack ${fault.severity === 'refuses' ? 'refuses' : 'advises'} (${fault.where}): ${fault.says}`);
    news.emit('changed');
  });

  /** Tells a page what its person sees, now and whenever it changes, and what goes over the wire. */
  function watch(name: string, send: Send): () => void {
    const me = workspace.person(name);
    const tell = soon(() =>
      send('snapshot', snapshotFor(me, { workspace, manifest, people, trouble, problem: runner.problem() })),
    );
    const request = (entry: LogEntry) => send('request', entry);
    const line = (words: string) => send('line', words);
    workspace.log.slice(-KEPT).forEach(request);
    lines.slice(-KEPT).forEach(line);
    tell();
    news.on('changed', tell).on('line', line);
    workspace.events.on('log', request);
    return () => {
      news.off('changed', tell).off('line', line);
      workspace.events.off('log', request);
    };
  }

  const doors: PageDoors = {
    assets: await bundlePage(),
    gallery,
    watch,
    personNamed: (name = PEOPLE[0]) => PEOPLE.find((one) => one.toLowerCase() === name.toLowerCase()),
    async act(name, act) {
      const person = workspace.person(name);
      try {
        return await underTrouble(trouble, workspace, runner, () => carryOut(act, person, workspace));
      } finally {
        // What somebody picks changes no message, but it is to be seen.
        news.emit('changed');
      }
    },
    async trouble(change) {
      trouble = { ...trouble, ...change };
      await makeTrouble(trouble, workspace, runner);
      news.emit('changed');
    },
  };

  const page = await servePage(doors, parts.port);
  await workspace.start();
  // Nobody listens on port 0: an app that never starts is not reached, like one that was stopped.
  workspace.attach({ mode: 'http', requestUrl: 'http://127.0.0.1:0/' });
  await runner.start();
  // A page that was open before has come back already, and was told of no app.
  news.emit('changed');
  return {
    url: `http://localhost:${page.port}`,
    workspace,
    async stop() {
      await page.close();
      await runner.stop();
      await workspace.stop();
    },
  };
}

/** Runs a little later, once for all calls until then. */
function soon(run: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      run();
    }, TELL_AFTER_MS);
  };
}
