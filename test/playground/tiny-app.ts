import { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { onTestFinished } from 'vitest';
import {
  createWorkspace,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/playground/workspace/workspace.ts';

/** Registers the listeners of a tiny app. */
export type Listeners = (app: App) => void;

/** What Bolt's own logger says is of no interest here. */
const logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

const appOptions = (workspace: Workspace) => ({
  token: workspace.identity.botToken,
  clientOptions: {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  },
  tokenVerificationEnabled: false,
  botId: workspace.identity.botId,
  botUserId: workspace.identity.botUserId,
  logger,
});

/** A real Bolt app over signed HTTP, in a workspace of its own. */
export async function httpApp(listeners: Listeners, options: WorkspaceOptions = {}): Promise<Workspace> {
  const workspace = createWorkspace(options);
  await workspace.start();
  const receiver = new HTTPReceiver({
    signingSecret: workspace.signingSecret,
    unhandledRequestTimeoutMillis: 200,
    logger,
  });
  const app = new App({ ...appOptions(workspace), receiver });
  app.error(async () => {});
  listeners(app);
  const server = await receiver.start(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  workspace.attach({ mode: 'http', requestUrl: `http://127.0.0.1:${port}/slack/events` });
  onTestFinished(async () => {
    await workspace.stop();
    (server as { closeAllConnections?: () => void }).closeAllConnections?.();
    await app.stop();
  });
  return workspace;
}

/** The same over Socket Mode. */
export async function socketApp(listeners: Listeners, options: WorkspaceOptions = {}): Promise<Workspace> {
  const workspace = createWorkspace(options);
  await workspace.start({ mode: 'socket' });
  const receiver = new SocketModeReceiver({
    appToken: workspace.identity.appToken,
    installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl } },
    clientPingTimeout: 50,
    logger,
  });
  const app = new App({ ...appOptions(workspace), receiver });
  app.error(async () => {});
  listeners(app);
  await app.start();
  await workspace.connected();
  onTestFinished(async () => {
    await app.stop();
    await workspace.stop();
  });
  return workspace;
}

export const button = (label: string, actionId: string, more: Record<string, unknown> = {}) => ({
  type: 'button' as const,
  text: { type: 'plain_text' as const, text: label },
  action_id: actionId,
  ...more,
});

export const actions = (blockId: string, ...elements: ReturnType<typeof button>[]) => ({
  type: 'actions' as const,
  block_id: blockId,
  elements,
});
