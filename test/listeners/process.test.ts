import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { builtApp, freePort, slackFor } from '../support/built-app.ts';
import { catalog } from '../support/catalog.ts';

const app = builtApp('process-test');

describe('a start that cannot succeed says why and ends with exit code 1', () => {
  test('no settings at all: everything missing at once', async () => {
    const run = app.start({});
    expect(await run.ended).toBe(1);
    expect(run.printed()).toContain('SLACK_BOT_TOKEN is missing');
    expect(run.printed()).toContain('Neither SLACK_APP_TOKEN nor SLACK_SIGNING_SECRET');
    expect(run.printed()).not.toMatch(/^\s+at /m);
  });

  test('a bot token that Slack does not know', async () => {
    const workspace = await slackFor('http');
    const run = app.start({ ...workspace.env('http'), SLACK_BOT_TOKEN: 'xoxb-somebody-elses', PORT: '3999' });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toMatch(
      /^error: Certify cannot start\. Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)/m,
    );
    expect(run.printed()).not.toMatch(/^\s+at |somebody-elses/m);
  });

  test('an app-level token that Slack does not know', async () => {
    const workspace = await slackFor('socket');
    const run = app.start({ ...workspace.env('socket'), SLACK_APP_TOKEN: 'xapp-somebody-elses' });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toMatch(/Slack does not accept SLACK_APP_TOKEN \(invalid_auth\)/);
    expect(run.printed()).not.toMatch(/^\s+at |somebody-elses/m);
  });

  test('a port that is taken', async () => {
    const workspace = await slackFor('http');
    const other = createServer().listen(0);
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const run = app.start({ ...workspace.env('http'), PORT: String(port) });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toContain(`Port ${port} is in use by another program`);
  });

  test('a company file with faults, beside settings with faults: all of them at once', async () => {
    const file = join(tmpdir(), `certify-${process.pid}-ours.yml`);
    writeFileSync(file, 'currency: dollars\nprefer:\n  - certification: CSMM\n');
    onTestFinished(() => rmSync(file));
    const run = app.start({ CATALOG_OVERLAY: file });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toContain('SLACK_BOT_TOKEN is missing');
    expect(run.printed()).toContain("Certify cannot start: the company's file has 2 faults.");
    expect(run.printed()).toContain(`${file}: currency: needs the three capitals of a currency`);
    expect(run.printed()).toContain('did you mean CSM?');
    expect(run.printed()).not.toMatch(/^\s+at /m);
  });

  test('a company file that is not there', async () => {
    const run = app.start({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'secret',
      CATALOG_OVERLAY: './nowhere.yml',
    });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toContain('./nowhere.yml: there is no such file');
    expect(run.printed()).not.toMatch(/^\s+at /m);
  });

  test('no catalog', async () => {
    rmSync(app.catalogFile);
    onTestFinished(app.writeCatalog);
    const run = app.start({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' });
    expect(await run.ended).toBe(1);
    expect(run.printed()).toMatch(/npm run build/);
    expect(run.printed()).not.toMatch(/^\s+at /m);
  });
});

test('over HTTP it says where it listens, answers for its health, and stops when told to', async () => {
  const workspace = await slackFor('http');
  const port = await freePort();
  const run = app.start({ ...workspace.env('http'), PORT: String(port) });
  await expect.poll(run.printed, { timeout: 5000 }).toContain('\n');
  expect(run.printed()).toBe(`info: Certify is listening on port ${port}; facts as of ${catalog.version}.\n`);

  const health = `http://127.0.0.1:${port}/health`;
  expect((await fetch(health)).status).toBe(200);
  expect((await fetch(health, { method: 'HEAD' })).status).toBe(200);
  workspace.attach({ mode: 'http', requestUrl: `http://127.0.0.1:${port}/slack/events` });
  const ana = workspace.person('ana');
  await ana.types('/certify', { in: ana.dm() });
  await expect.poll(() => ana.sees(ana.dm()).length).toBe(1);

  run.process.kill('SIGTERM');
  expect(await run.ended).toBe(0);
  expect(run.printed()).toMatch(/Certify has stopped\.\n$/);
});

test.each(['http', 'socket'] as const)(
  'by %s it answers for itself on the port for operators, and logs JSON where no terminal is',
  async (mode) => {
    const workspace = await slackFor(mode);
    const metricsPort = await freePort();
    const run = app.start({
      ...workspace.env(mode),
      LOG_FORMAT: '',
      METRICS_PORT: String(metricsPort),
      HOST: '127.0.0.1',
      ...(mode === 'http' && { PORT: String(await freePort()) }),
    });
    await expect.poll(run.printed, { timeout: 5000 }).toContain('\n');
    expect(JSON.parse(run.printed())).toMatchObject({
      level: 'info',
      msg: expect.stringMatching(/^Certify is /),
    });
    const asks = (path: string) => fetch(`http://127.0.0.1:${metricsPort}${path}`);
    expect((await asks('/health')).status).toBe(200);
    expect((await asks('/ready')).status).toBe(200);
    expect(await (await asks('/metrics')).text()).toMatch(/^certify_connected 1$/m);
    run.process.kill('SIGTERM');
    expect(await run.ended).toBe(0);
  },
);

test.each([
  [
    'a port for operators that is taken',
    'METRICS_PORT',
    /Port \d+ is in use by another program\. Set METRICS_PORT to/,
  ],
  ['an address that is another machine’s', 'HOST', /HOST is no address of this machine\. Leave it out/],
])('%s is said, and is exit code 1', async (_, setting, sentence) => {
  const workspace = await slackFor('http');
  const other = createServer().listen(0);
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const value = setting === 'HOST' ? '192.0.2.1' : String(port);
  const run = app.start({ ...workspace.env('http'), PORT: String(await freePort()), [setting]: value });
  expect(await run.ended).toBe(1);
  expect(run.printed()).toMatch(sentence);
});

test('with a company file it says so, and acts on it', async () => {
  const workspace = await slackFor('http');
  const port = await freePort();
  const file = join(import.meta.dirname, '../../examples/company.yml');
  const run = app.start({ ...workspace.env('http'), PORT: String(port), CATALOG_OVERLAY: file });
  await expect
    .poll(run.printed, { timeout: 5000 })
    .toContain(`facts as of ${catalog.version}, with ${file}.`);
  workspace.attach({ mode: 'http', requestUrl: `http://127.0.0.1:${port}/slack/events` });
  const ana = workspace.person('ana');
  await ana.types('/certify PSM I', { in: ana.dm() });
  await expect.poll(() => ana.sees(ana.dm())[0]?.words).toContain('Preferred by your company: PSM I');
});

test('over Socket Mode it connects, and stops when told to', async () => {
  const workspace = await slackFor('socket');
  const run = app.start(workspace.env('socket'));
  await workspace.connected();
  await expect.poll(run.printed, { timeout: 5000 }).toContain('Certify is connected in Socket Mode');
  run.process.kill('SIGINT');
  expect(await run.ended).toBe(0);
});

test('it stays when whoever reads its log goes away', async () => {
  const workspace = await slackFor('http');
  const port = await freePort();
  const run = app.start({ ...workspace.env('http'), PORT: String(port) });
  await expect.poll(run.printed, { timeout: 5000 }).toContain('\n');
  run.process.stdout?.destroy();
  run.process.stderr?.destroy();

  const url = `http://127.0.0.1:${port}`;
  for (let unsigned = 0; unsigned < 3; unsigned += 1) {
    expect((await fetch(`${url}/slack/events`, { method: 'POST', body: 'a=1' })).status).toBe(401);
  }
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

test.each(['throw new TypeError("x");', 'Promise.reject(new TypeError("x"));'])(
  'what nobody caught (%s) ends it with one line and exit code 1',
  async (mistake) => {
    const workspace = await slackFor('http');
    // Loaded before the app, as a mistake in any of its packages would be.
    const mistaken = `data:text/javascript,process.once('SIGUSR2',()=>{${encodeURIComponent(mistake)}})`;
    const run = app.start({
      ...workspace.env('http'),
      PORT: String(await freePort()),
      NODE_OPTIONS: `--import ${mistaken}`,
    });
    await expect.poll(run.printed, { timeout: 5000 }).toContain('\n');
    run.process.kill('SIGUSR2');
    expect(await run.ended).toBe(1);
    expect(run.printed()).toMatch(/\nerror: Certify has failed\. TypeError: x/);
    expect(run.printed()).not.toMatch(/^\s+at /m);
    expect(run.printed().trim().split('\n')).toHaveLength(2);
  },
);
