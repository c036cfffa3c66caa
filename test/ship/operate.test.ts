import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseEnv } from 'dotenv';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort, slackFor } from '../support/built-app.ts';
import { copyRepository } from './support/copy.ts';
import { canBuild, changeImage, emptyImage, removeScratch, runContainer } from './support/image.ts';

/** The commands of docs/operate.md, one after the other and to the letter, in a bare clone. */

const page = readFileSync(join(import.meta.dirname, '../../docs/operate.md'), 'utf8');

/** The commands under a heading, block by block. */
function blocks(heading: string): string[] {
  const text = page.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...text.matchAll(/^```sh\n(.*?)^```/gms)].map((match) => match[1] ?? '');
}

/** A file of settings with these filled in, as a person does it in an editor. */
function filledIn(file: string, settings: Record<string, string>): string {
  return Object.entries(settings).reduce(
    (text, [name, value]) => text.replace(new RegExp(`^#?${name}=.*$`, 'm'), `${name}=${value}`),
    file,
  );
}

const scratch = mkdtempSync(join(tmpdir(), 'certify-operate-'));
/** What is cloned: this working copy, as if it were committed. */
const upstream = join(scratch, 'upstream');
const clone = join(scratch, 'clone');
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
    cwd: upstream,
    stdio: 'pipe',
  });

beforeAll(() => {
  mkdirSync(upstream);
  copyRepository(upstream);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=Everything');
  // By an address, as one is cloned from elsewhere; between folders git would make links of files.
  git('clone', '--quiet', `file://${upstream}`, clone);
});
afterAll(() => removeScratch(scratch));

interface Shell {
  readonly process: ChildProcess;
  printed(): string;
  readonly ended: Promise<unknown>;
  /** As Ctrl-C in a terminal does: to all that runs there. */
  interrupt(): void;
}

/** A person's shell in the clone. */
function shell(commands: string): Shell {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, LOG_FORMAT: 'text' };
  const child = spawn('bash', ['-e', '-c', commands], { cwd: clone, env, detached: true });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      text += chunk;
    });
  const toAll = (signal: NodeJS.Signals) => {
    const isThere = child.exitCode === null && child.signalCode === null;
    if (isThere && child.pid !== undefined) process.kill(-child.pid, signal);
  };
  onTestFinished(() => toAll('SIGKILL'));
  return {
    process: child,
    printed: () => text,
    ended: new Promise((resolve) => child.once('close', resolve)),
    interrupt: () => toAll('SIGINT'),
  };
}

async function succeeds(commands: string): Promise<void> {
  const { ended, printed } = shell(commands);
  const code = await ended;
  if (code !== 0) throw new Error(`${commands} ended with ${code}: ${printed()}`);
}

/** Packages may have to be installed and built before. */
const UNTIL_STARTED = { timeout: 600_000, interval: 200 };

test('with npm: it starts, is updated, and stops', async () => {
  const workspace = await slackFor('socket');
  const ana = workspace.person('ana');
  const [install = '', start = '', update = '', ...others] = blocks('With npm');
  expect(others).toEqual([]);

  await succeeds(install);
  const settings = join(clone, '.env');
  expect(statSync(settings).mode & 0o777).toBe(0o600);
  writeFileSync(settings, filledIn(readFileSync(settings, 'utf8'), workspace.env('socket')));
  const first = shell(start);
  await expect.poll(first.printed, UNTIL_STARTED).toContain('Certify is connected');
  await ana.opensHome();
  await expect.poll(() => JSON.stringify(ana.home())).toContain('Certify 0.1.0');
  first.interrupt();
  await first.ended;
  expect(first.printed()).toContain('Certify has stopped.');

  const file = join(upstream, 'package.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"version": "0.1.0"', '"version": "7.8.9"'));
  git('commit', '--quiet', '--all', '--message=A new version');
  const second = shell(update);
  await expect.poll(second.printed, UNTIL_STARTED).toContain('Certify is connected');
  await ana.opensHome();
  await expect.poll(() => JSON.stringify(ana.home())).toContain('Certify 7.8.9');
  second.interrupt();
  await second.ended;
  expect(second.printed()).toContain('Certify has stopped.');
});

/** What a unit says under a name. */
const said = (unit: string, name: string) => new RegExp(`^${name}=(.+)$`, 'm').exec(unit)?.[1] ?? '';

// There is no systemd to ask here; what it is told is written down, and what the unit says is done.
describe.skipIf(!process.env.CI && !canBuild())('with systemd', () => {
  // In the first folder in which commands are looked for.
  const STAND_INS = `cd "$(dirname "$(command -v node)")"
    printf '#!/bin/sh\\necho "$(basename "$0") $*" >> /told\\n' | tee systemctl > journalctl
    printf '#!/bin/sh\\nexec "$@"\\n' > sudo
    chmod +x systemctl journalctl sudo`;

  test('it is installed as a service that runs as nobody in particular and can write nowhere, updated, and stops', async () => {
    const workspace = await slackFor('socket');
    const machine = emptyImage(join(scratch, 'machine'));
    // Git asks whose a working copy is, and sudo says who asked for it.
    const asked = { SUDO_UID: String(process.getuid?.() ?? 0) };
    const types = (commands: string) => changeImage(machine, `cd ${clone}\n${commands}`, asked);
    const [install = '', start = '', update = '', ...others] = blocks('With systemd');
    expect(others).toEqual([]);

    types(STAND_INS);
    types(install);
    const example = types('stat --format=%a /etc/certify.env; cat /etc/certify.env').split('\n');
    expect(example.shift()).toBe('600');
    types(start);
    expect(types('cat /told').trim().split('\n')).toEqual([
      'systemctl daemon-reload',
      'systemctl enable --now certify',
      'journalctl --unit certify --follow',
    ]);

    const unit = types('cat /etc/systemd/system/certify.service');
    const settings = { ...workspace.env('socket'), METRICS_PORT: String(await freePort()) };
    const [entrypoint = '', ...command] = said(unit, 'ExecStart').replace('/usr/bin/env ', '').split(' ');
    const [name = '', value = ''] = said(unit, 'Environment').split('=');
    expect(said(unit, 'EnvironmentFile')).toBe('/etc/certify.env');
    const service = {
      ...machine,
      env: { [name]: value, ...parseEnv(filledIn(example.join('\n'), settings)) },
      workdir: said(unit, 'WorkingDirectory'),
      user: '61184:61184',
      entrypoint: [entrypoint],
      command,
    };
    const running = runContainer(service, {});
    onTestFinished(running.kill);
    await expect.poll(running.printed, UNTIL_STARTED).toContain('Certify is connected');
    const health = `http://127.0.0.1:${settings.METRICS_PORT}/health`;
    expect((await fetch(health)).status).toBe(200);
    running.signal('TERM');
    expect(await running.ended).toBe(0);

    types(`${update}\ntest -f /opt/certify/bundle/certify.mjs`);
    expect(types('cat /told').trim().split('\n').slice(3)).toEqual([
      'systemctl stop certify',
      'systemctl start certify',
    ]);
  });
});

test('in a container: the commands name what compose.yml has', () => {
  const services = readFileSync(join(clone, 'compose.yml'), 'utf8');
  const commands = [...page.matchAll(/docker compose ([^`\n]+)/g)].map((match) => match[1] ?? '');
  expect(commands.length).toBeGreaterThan(3);
  for (const [, profile] of commands.join('\n').matchAll(/--profile (\S+)/g))
    expect(services).toContain(`profiles: [${profile}]`);
});
