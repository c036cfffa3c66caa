import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type AppParts, createApp } from '../app.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { compileLexicon, readLexiconFolder } from '../understanding/compile.ts';
import { createReader } from '../understanding/index.ts';
import type { AppManifest, RunningApp, StartApp } from './app-runner.ts';

/** Longer than any one request; what is under way then is left. */
const STOP_WITHIN_MS = 5000;

/** Certify itself, over signed HTTP on a port of its own. */
export const startCertify =
  (
    catalog: Catalog,
    { overlay, reportTo, version }: Pick<AppParts, 'overlay' | 'reportTo' | 'version'> = {},
  ): StartApp =>
  async (workspace, log): Promise<RunningApp> => {
    const line = (level: string) => (words: string) => log(`${level}: ${words}`);
    const certify = createApp({
      connection: {
        mode: 'http',
        botToken: workspace.identity.botToken,
        apiUrl: workspace.apiUrl,
        signingSecret: workspace.signingSecret,
        port: 0,
        // Whoever reaches it could make this machine call any address.
        host: '127.0.0.1',
      },
      catalog,
      reader: createReader({ catalog, lexicon: compileLexicon(readLexiconFolder()) }),
      overlay,
      reportTo,
      version,
      now: () => new Date(workspace.world.clock.now()),
      log: { debug: () => {}, info: line('info'), warn: line('warn'), error: line('error') },
    });
    await certify.start();
    return {
      requestUrl: `http://127.0.0.1:${certify.port}/slack/events`,
      stop: () => certify.stop(STOP_WITHIN_MS),
    };
  };

const manifestSchema = z.object({
  display_information: z.object({ name: z.string() }),
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.boolean() }),
    shortcuts: z
      .array(z.object({ callback_id: z.string(), name: z.string(), type: z.enum(['global', 'message']) }))
      .default([]),
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }).default({ bot_events: [] }),
  }),
});

/** Certify's own manifest.yml, so that the playground grants what a real workspace would. */
export function readManifest(): AppManifest {
  const file = join(import.meta.dirname, '../../manifest.yml');
  const { display_information, features, oauth_config, settings } = manifestSchema.parse(
    parse(readFileSync(file, 'utf8')),
  );
  return {
    name: display_information.name,
    scopes: oauth_config.scopes.bot,
    commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
    shortcuts: features.shortcuts.map(({ callback_id, name, type }) => ({
      callbackId: callback_id,
      name,
      on: type === 'global' ? 'everything' : 'messages',
    })),
    events: settings.event_subscriptions.bot_events,
    hasHome: features.app_home.home_tab_enabled,
  };
}
