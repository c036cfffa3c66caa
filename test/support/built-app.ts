import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, onTestFinished, type TestContext } from 'vitest';
import { createWorkspace } from '../../src/playground/workspace/workspace.ts';
import { built } from './catalog.ts';
import { lexicon } from './reader.ts';
import { wrote, wroteByProcess } from './written.ts';

/** The built app in a process of its own, as it runs for real. */
export interface Run {
  readonly process: ChildProcess;
  /** Everything printed so far, without the times. */
  printed(): string;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
}

/** Cleans up after a test. Tests that run side by side hand in their own: vitest's global one may be another test's. */
type WhenFinished = TestContext['onTestFinished'];

export interface BuiltApp {
  readonly entry: string;
  readonly catalogFile: string;
  writeCatalog(): void;
  start(env: Record<string, string>, whenFinished?: WhenFinished): Run;
}

const root = join(import.meta.dirname, '../..');

/** Builds the app before the tests of a file, into a folder of this name, and removes it after them. */
export function builtApp(name: string): BuiltApp {
  // Beside the installed packages, so that they are found from there and nothing appears in the working copy.
  const folder = join(root, 'node_modules', `.certify-${name}`);
  const catalogFile = join(folder, 'catalog/catalog.json');
  const entry = join(folder, 'index.js');
  const writeCatalog = () => writeFileSync(catalogFile, JSON.stringify(built));
  const writeLexicon = () =>
    writeFileSync(join(folder, 'understanding/lexicon.json'), JSON.stringify(lexicon));

  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', folder];
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, ...options], { cwd: root });
    if (status !== 0) throw new Error(`could not be built: ${status} ${stdout} ${stderr}`);
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeCatalog();
    writeLexicon();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  return {
    entry,
    catalogFile,
    writeCatalog,
    start(env, whenFinished = onTestFinished) {
      const child = spawn(process.execPath, [entry], {
        cwd: folder,
        // Node's options are for whoever measures what ran; nothing else of the surroundings comes along.
        env: { PATH: process.env.PATH ?? '', ...options(), LOG_FORMAT: 'text', ...env },
      });
      let text = '';
      const collect = (chunk: Buffer) => {
        text += chunk;
      };

      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', collect);
        createInterface(stream).on('line', wroteByProcess);
      }
      whenFinished(async () => {
        if (env.METRICS_PORT && child.exitCode === null) wrote(await figuresAt(env.METRICS_PORT));
        child.kill('SIGKILL');
      });
      const printed = () => text.replace(/^\d{4}-\S+Z /gm, '');
      return { process: child, printed, ended: once(child, 'close').then(([code]) => code) };
    },
  };
}

function options() {
  const { NODE_OPTIONS, PROCESS_COVERAGE } = process.env;
  return { ...(NODE_OPTIONS && { NODE_OPTIONS }), ...(PROCESS_COVERAGE && { PROCESS_COVERAGE }) };
}
/** Its page of figures; nothing where it is no longer there to be asked. */
const figuresAt = (port: string): Promise<string> =>
  fetch(`http://127.0.0.1:${port}/metrics`, { signal: AbortSignal.timeout(2000) }).then(
    (response) => response.text(),
    () => '',
  );

/** A workspace for the time of one test. */
export async function slackFor(mode: 'http' | 'socket', whenFinished: WhenFinished = onTestFinished) {
  const workspace = createWorkspace({ scopes: ['commands', 'chat:write'] });
  await workspace.start(mode === 'socket' ? { mode } : undefined);
  whenFinished(() => workspace.stop());
  return workspace;
}

/** A port that nobody listens on, at least a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
