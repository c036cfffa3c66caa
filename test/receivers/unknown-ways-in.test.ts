import { describe, expect, test } from 'vitest';
import { slack } from '../conversation-on-slack/slack.ts';

/** What the manifest of another version, or of a company that has changed it, brings in. */
describe.each(['http', 'socket'] as const)('by %s', (mode) => {
  test('a command of another name is answered as ours', async () => {
    const { ana, channel } = await slack({ mode, commands: ['/which-badge'] });
    const agile = channel();
    expect(await ana.types('/which-badge', { in: agile })).toMatchObject({ acked: true });
    expect(ana.sees(agile)).toHaveLength(1);
  });

  test('a shortcut that is none of ours is acknowledged at once, and its person told', async () => {
    const { ana, log } = await slack({ mode, shortcuts: ['of_next_year'] });
    const outcome = await ana.usesShortcut('of_next_year');
    expect(outcome).toMatchObject({ acked: true });
    expect(outcome.tookMs).toBeLessThan(1000);
    expect(ana.lastMessage(ana.dm()).text).toMatch(/\S/);
    expect(log).toEqual([expect.stringMatching(/^shortcut \([\w.]+\) is none of ours$/)]);
  });

  test('so is one on a message', async () => {
    const { ana, ben, channel, log } = await slack({ mode, shortcuts: ['of_next_year'] });
    const agile = channel();
    await ana.types('/certify here', { in: agile });
    const [message] = ana.sees(agile);
    if (!message) throw new Error('no message');
    expect(await ben.usesShortcut('of_next_year', message)).toMatchObject({ acked: true });
    expect(ben.lastMessage(ben.dm()).text).toMatch(/\S/);
    expect(log.at(-1)).toMatch(/is none of ours$/);
  });
});

test('a modal that is none of ours becomes one that says so', async () => {
  const { workspace } = await slack();
  const payload = {
    type: 'view_submission',
    team: { id: workspace.identity.teamId },
    user: { id: 'U1' },
    view: {
      id: 'V1',
      type: 'modal',
      callback_id: 'of_next_year',
      private_metadata: '',
      state: { values: {} },
    },
  };
  const answer = await workspace.sendsRaw({
    body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
  });
  expect(answer?.status).toBe(200);
  expect(JSON.parse(answer?.text ?? '')).toMatchObject({
    response_action: 'update',
    view: { type: 'modal' },
  });
});
