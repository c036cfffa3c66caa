import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import type { StartApp } from '../../src/playground/app-runner.ts';
import { readManifest, startCertify } from '../../src/playground/certify-app.ts';
import { createWorkspace } from '../../src/playground/workspace/workspace.ts';
import { catalog } from '../support/catalog.ts';
import { startHere } from './support/start-here.ts';
import { asked, post, visitor } from './support/visitor.ts';

test('the playground grants what manifest.yml asks for, and nothing else', async () => {
  const yaml = parse(readFileSync(join(import.meta.dirname, '../../manifest.yml'), 'utf8'));
  const [command] = yaml.features.slash_commands;
  expect(readManifest()).toEqual({
    name: yaml.display_information.name,
    scopes: yaml.oauth_config.scopes.bot,
    commands: [{ command: '/certify', description: command.description, usageHint: command.usage_hint }],
    shortcuts: yaml.features.shortcuts.map((one: Readonly<Record<string, string>>) => ({
      callbackId: one.callback_id,
      name: one.name,
      on: one.type === 'global' ? 'everything' : 'messages',
    })),
    events: yaml.settings.event_subscriptions.bot_events,
    hasHome: yaml.features.app_home.home_tab_enabled,
  });
  expect(yaml.features.slash_commands).toHaveLength(1);
});

test('Certify is reached from this machine only, and signs with a secret that nobody else has', async () => {
  const workspace = createWorkspace({ scopes: ['commands', 'chat:write'] });
  await workspace.start();
  onTestFinished(() => workspace.stop());
  const running = await startCertify(catalog)(workspace, () => {});
  onTestFinished(async () => void (await running.stop()));
  const { port } = new URL(running.requestUrl);
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  // The whole 127.0.0.0/8 is this machine, so that whoever listens everywhere also listens there.
  await expect(fetch(`http://127.0.0.2:${port}/health`)).rejects.toThrow();

  const [one, other] = [await startHere(), await startHere()];
  onTestFinished(() => one.stop());
  onTestFinished(() => other.stop());
  expect(one.workspace.signingSecret).not.toBe(other.workspace.signingSecret);
  expect(one.workspace.identity.botToken).not.toBe(other.workspace.identity.botToken);
});

describe('an app that fails to start', () => {
  test('is a problem to be read, and to be tried again, not the end', async () => {
    const certify = startCertify(catalog);
    let broken = true;
    const startApp: StartApp = (...parts) =>
      broken ? Promise.reject(new Error('The catalog is empty.')) : certify(...parts);
    const logged: string[] = [];
    const playground = await startHere({ startApp, log: (line) => logged.push(line) });
    onTestFinished(() => playground.stop());
    const ana = visitor(playground, 'ana');
    const { told } = await ana.follows();
    await expect.poll(() => told.snapshot).toMatchObject([{ app: { problem: 'The catalog is empty.' } }]);
    expect([told.line, logged]).toEqual([
      ['not started: The catalog is empty.'],
      ['not started: The catalog is empty.'],
    ]);
    const [agile] = (await ana.sees()).places;
    if (!agile) throw new Error('no conversation');
    expect(await ana.types('/certify', agile)).toEqual({ done: true, shownError: 'dispatch_failed' });
    expect(await ana.types('Hello', agile)).toEqual({ done: true });

    broken = false;
    await post(`${playground.url}/playground/trouble`, { appStopped: false });
    expect((await ana.sees()).app.problem).toBeNull();
    await ana.types('/certify here', agile);
    expect(asked(await ana.questionIn(agile))).toBe('aim');
  });

  test('says what is wrong when it is Certify that Slack does not let in', async () => {
    const workspace = createWorkspace({ scopes: ['commands', 'chat:write'] });
    await workspace.start();
    onTestFinished(() => workspace.stop());
    workspace.mishaps.always('auth.test', { error: 'invalid_auth' });
    await expect(startCertify(catalog)(workspace, () => {})).rejects.toThrow(/invalid_auth/);
  });
});
