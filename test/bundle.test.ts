import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort, slackFor } from './support/built-app.ts';

/** What the last step of the build makes, by itself in a folder where nothing else is: no package, no sources. */
const folder = mkdtempSync(join(tmpdir(), 'certify-bundle-'));
const entry = join(folder, 'certify.mjs');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/bundle.ts', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(folder, { recursive: true }));

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [entry], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', LOG_FORMAT: 'text', ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      text += chunk;
    });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { printed: () => text, stop: () => child.kill('SIGTERM'), child };
}

describe('the bundle', () => {
  test.each(['socket', 'http'] as const)('by %s it serves a person, reads words, and stops', async (mode) => {
    const workspace = await slackFor(mode);
    const [port, metricsPort] = [String(await freePort()), String(await freePort())];
    const certify = start({ ...workspace.env(mode), PORT: port, METRICS_PORT: metricsPort });
    await expect.poll(certify.printed, { timeout: 15_000 }).toContain('Certify is ');
    if (mode === 'http') workspace.attach({ mode, requestUrl: `http://127.0.0.1:${port}/slack/events` });
    const ana = workspace.person('ana');
    await ana.types('/certify compare CSM and PSM 1', { in: ana.dm() });
    await expect.poll(() => ana.sees(ana.dm()).length).toBe(1);
    const figures = await fetch(`http://127.0.0.1:${metricsPort}/metrics`).then((answer) => answer.text());
    expect(figures).toContain('certify_action_seconds');
    certify.stop();
    await expect.poll(certify.printed, { timeout: 20_000 }).toContain('Certify has stopped.');
    expect(certify.printed()).not.toMatch(/warn|error/i);
  });

  test('reads the file of a company', async () => {
    const workspace = await slackFor('http');
    const overlay = join(process.cwd(), 'examples/company.yml');
    const certify = start({
      ...workspace.env('http'),
      PORT: String(await freePort()),
      CATALOG_OVERLAY: overlay,
    });
    await expect.poll(certify.printed, { timeout: 20_000 }).toContain(`, with ${overlay}.`);
  });

  test('loads at start what each way to run needs, and nothing that only some of them do', () => {
    const [atStart, all] = [modulesFrom('certify.mjs'), scripts().flatMap(modulesIn)];
    const isIn = (modules: readonly string[]) => (path: string) =>
      modules.some((module) => module.startsWith(path));
    // Of undici only what a call over a kept connection needs.
    const now = ['@slack/bolt/', 'undici/lib/dispatcher/agent.js'];
    const later = ['undici/index.js', '@slack/socket-mode/', 'prom-client/', 'yaml/'];
    const never = ['express/', '@slack/oauth/', 'iconv-lite/'];
    expect([...now, ...later].filter(isIn(atStart))).toEqual(now);
    expect([...now, ...later, ...never].filter(isIn(all))).toEqual([...now, ...later]);
  });

  test('is plain letters, which Node.js keeps in half the memory, in lines that somebody can find', () => {
    const lines = scripts().flatMap((file) => read(file).split('\n'));
    expect(lines.filter((line) => /[^\0-\x7f]/.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(10_000);
  });

  test('comes with the license of every package in it', () => {
    const licenses = read('THIRD-PARTY-LICENSES').split(`\n\n${'-'.repeat(80)}\n\n`);
    const named = licenses.map((text) => /^(\S+) \d+\.\d+\.\d+ \([\w.-]+\)\n/.exec(text)?.[1] ?? text);
    expect([...new Set(named)].sort()).toEqual([...bundled()].sort());
    expect(
      licenses.filter((text) => !/permi(ssion|tted)|licensed?/i.test(text.split('\n').slice(1).join('\n'))),
    ).toEqual([]);
  });
});

const scripts = () => readdirSync(folder).filter((file) => file.endsWith('.mjs'));
const bundled = () =>
  new Set(scripts().flatMap((file) => modulesIn(file).flatMap((path) => PACKAGE.exec(path)?.[0] ?? [])));
const PACKAGE = /^(?:@[^/]+\/)?[^/]+/;

/** The modules of packages that something in a file comes from, as in `undici/index.js`. */
function modulesIn(file: string): readonly string[] {
  const { sources } = JSON.parse(read(`${file}.map`)) as { sources: string[] };
  return sources.flatMap((path) => /^.*node_modules\/(.+)/.exec(path)?.[1] ?? []);
}

/** Those in a file and in all that it imports before it runs. */
function modulesFrom(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const imported = [...read(file).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)];
  return [...modulesIn(file), ...imported.flatMap(([, next = '']) => modulesFrom(next, seen))];
}
