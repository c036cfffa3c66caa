// What Certify is measured beside: Bolt as its own guide sets it up, with one message for each command and word, and one
// short answer for each button.
import bolt from '@slack/bolt';

const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_API_URL, PORT } = process.env;

const app = new bolt.App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  logLevel: 'error',
});

app.command('/certify', async ({ ack, client, command }) => {
  await ack();
  await client.chat.postMessage({ channel: command.channel_id, text: 'Which one is it?' });
});

app.action(/^answer:/, async ({ ack, respond }) => {
  await ack();
  await respond({
    replace_original: true,
    text: 'Your answer was noted.',
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: 'Your answer was noted. The next one follows.' } },
    ],
  });
});

app.event('app_mention', async ({ say }) => {
  await say('Which one is it?');
});

await app.start(Number(PORT));
