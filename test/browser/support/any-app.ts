import { App, type BlockAction, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { AppManifest, StartApp } from '../../../src/playground/app-runner.ts';
import { form, home, MESSAGES, type MessageName } from './any-app-views.ts';

const manifest: AppManifest = {
  name: 'Any',
  scopes: ['commands', 'chat:write', 'im:write'],
  commands: [{ command: '/any', description: 'Shows something', usageHint: '[buttons | form]' }],
  shortcuts: [],
  events: ['app_home_opened'],
  hasHome: true,
};

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

/** An app that knows nothing of certifications, and all that it was sent, in order. */
export function anyApp() {
  const heard: unknown[] = [];
  const start: StartApp = async (workspace) => {
    const receiver = new HTTPReceiver({ signingSecret: workspace.signingSecret, logger });
    const app = new App({
      receiver,
      token: workspace.identity.botToken,
      botId: workspace.identity.botId,
      botUserId: workspace.identity.botUserId,
      tokenVerificationEnabled: false,
      clientOptions: { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } },
      logger,
    });
    app.use(async ({ body, next }) => {
      heard.push(body);
      await next();
    });
    listen(app);
    const server = await receiver.start(0);
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return {
      requestUrl: `http://127.0.0.1:${port}/slack/events`,
      stop() {
        (server as { closeAllConnections?: () => void }).closeAllConnections?.();
        return app.stop();
      },
    };
  };
  return { app: { start, manifest }, heard };
}

function listen(app: App): void {
  app.command('/any', async ({ ack, client, command: { text, trigger_id }, respond }) => {
    if (!(await answersInTime(text))) return;
    await ack();
    if (text === 'form') await client.views.open({ trigger_id, view: form('Form') });
    else if (text === 'whisper') await respond('Between you and me');
    else {
      const name = text as MessageName;
      await respond({ response_type: 'in_channel', text: name, blocks: MESSAGES[name]('Nothing yet') });
    }
  });

  app.action<BlockAction>(/./, async ({ ack, action, body, client, respond }) => {
    if (!(await answersInTime(action.action_id))) return;
    await ack();
    const { message, trigger_id, user, view } = body;
    const pressed = 'value' in action ? Number(action.value) + 1 : 0;
    if (action.action_id === 'open') {
      await client.views.open({ trigger_id, view: form('Form') });
      // So that the message is replaced beneath the modal.
      await later(100);
    }
    if (action.action_id === 'deeper') await client.views.push({ trigger_id, view: form('Deeper') });
    if (view && action.action_id === 'reword')
      await client.views.update({ view_id: view.id, hash: view.hash, view: form('Reworded') });
    if (view && action.action_id === 'press')
      await client.views.publish({ user_id: user.id, hash: view.hash, view: home(user.id, pressed) });
    const name = message?.text as MessageName | undefined;
    if (name) await respond({ text: name, blocks: MESSAGES[name](`Heard ${action.action_id}`) });
  });

  app.view('form', async ({ ack, view }) => {
    const name = view.state.values.name?.['my-name']?.value ?? '';
    if (!(await answersInTime(name))) return;
    if (name === 'wrong') return ack({ response_action: 'errors', errors: { name: 'Not that one' } });
    if (name === 'again') return ack({ response_action: 'update', view: form('Again') });
    if (name === 'next') return ack({ response_action: 'push', view: form('Next') });
    return ack();
  });
  app.view({ callback_id: 'form', type: 'view_closed' }, ({ ack }) => ack());

  app.event('app_home_opened', async ({ client, event }) => {
    await client.views.publish({ user_id: event.user, view: home(event.user, 0) });
  });
}

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** By its name: a command, an action or a submission fails, is acknowledged after a while, or never. */
async function answersInTime(what: string): Promise<boolean> {
  if (what === 'fail') throw new Error('on purpose');
  if (what.startsWith('slow')) await later(700);
  return what !== 'never';
}
