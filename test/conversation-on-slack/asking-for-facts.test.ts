import { describe, expect, test } from 'vitest';
import { newBlocks } from '../../src/playground/workspace/switches.ts';
import { answersAll, questionIn, questionSeenBy, refusals, type SlackOptions, slack, tap } from './slack.ts';

/** What Ana alone sees after typing this in a channel, and that the channel sees nothing. */
async function typed(text: string, options: SlackOptions = {}) {
  const on = await slack(options);
  const agile = on.channel();
  await on.ana.types(text, { in: agile });
  const [answer, ...others] = on.ana.sees(agile);
  expect(others).toEqual([]);
  expect(answer?.ephemeral).toBe(true);
  expect(on.ben.sees(agile)).toEqual([]);
  if (!answer) throw new Error('no answer');
  return { ...on, agile, answer };
}

describe('/certify with words behind it', () => {
  test.each([
    ['/certify help', /\/certify here/],
    ['/certify CSM', /Certified ScrumMaster/],
    ['/certify psm 1', /PSM I/],
    ['/certify compare CSM PSM I', /CSM.*PSM I/s],
    ['/certify CSM vs CSPO', /CSM.*CSPO/s],
    ['/certify csn', /CSM/],
    ['/certify compare CSM nonsense', /nonsense/],
    ['/certify which one should I get?', /which one should I get\?/],
  ])('%s is answered to the one who asks', async (text, expected) => {
    const { answer } = await typed(text);
    expect(answer.text).toMatch(expected);
    expect(answer.words).toMatch(expected);
  });
});

describe('Find Mine below an answer to a command', () => {
  const COMMANDS = ['/certify help', '/certify CSM', '/certify compare CSM PSM I', '/certify csn'];

  test.each(COMMANDS)('%s: asks in a channel where to talk, and leads to a result', async (text) => {
    const on = await typed(text);
    const { ana, ben, agile, answer } = on;
    await ana.taps(tap.mine, { in: answer });
    const launcher = ana.looksAgain(answer);
    expect(launcher?.ephemeral).toBe(true);
    expect(launcher?.buttons.map(({ actionId }) => actionId)).toEqual(['start:here', 'start:private']);
    expect(ben.sees(agile)).toEqual([]);
    await ana.taps(tap.here, { in: launcher ?? answer });
    const result = await answersAll(ana, questionSeenBy(ana, agile));
    expect(questionIn(result)).toBeUndefined();
    expect(refusals(on)).toEqual([]);
  });

  test.each(COMMANDS)('%s: starts at once in the own conversation with the app', async (text) => {
    const on = await slack();
    const { ana } = on;
    await ana.types(text, { in: ana.dm() });
    const answer = ana.lastMessage(ana.dm());
    await ana.doubleTaps(tap.mine, { in: answer });
    const question = questionSeenBy(ana, ana.dm());
    expect(questionIn(question)).toBe('aim');
    expect(JSON.stringify(ana.looksAgain(answer)?.blocks)).toContain(question.ts.replace('.', ''));
    // The answer to the command, and one thread.
    expect(ana.sees(ana.dm())).toHaveLength(2);
    expect(refusals(on)).toEqual([]);
  });

  test('where the own conversation is closed too, it asks for her eyes only', async () => {
    const { ana, workspace } = await slack();
    workspace.dmWith(ana).messagesTabDisabled = true;
    await ana.types('/certify CSM', { in: ana.dm() });
    const answer = ana.lastMessage(ana.dm());
    await ana.taps(tap.mine, { in: answer });
    expect(ana.looksAgain(answer)?.buttons.map(({ actionId }) => actionId)).toEqual(['start:private']);
    await ana.taps(tap.privately, { in: answer });
    expect(questionIn(ana.looksAgain(answer))).toBe('aim');
  });
});

/** Every text in which Slack would act on `<…>`: all but plain text objects. */
function markup(part: unknown): string[] {
  if (typeof part !== 'object' || part === null || Reflect.get(part, 'type') === 'plain_text') return [];
  return Object.entries(part).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (key === 'text' ? [inner] : []) : markup(inner),
  );
}

describe('what somebody typed', () => {
  test.each([
    '<!channel>',
    '<!here> <@U012AB3CD>',
    '<https://evil.example|CSM>',
    '*CSM* & co',
    '`rm -rf`',
    'a'.repeat(3000),
  ])('%s is never more than words', async (words) => {
    const { answer, workspace } = await typed(`/certify ${words}`);
    const sent = workspace.log.filter(({ direction }) => direction === 'from-app');
    expect(sent.flatMap(({ payload }) => markup(payload)).join('\n')).not.toMatch(/<!|<@|<https:\/\/evil/);
    expect(answer.text.length).toBeLessThan(3500);
    expect(workspace.faults).toEqual([]);
  });
});

test('facts come without new blocks where those are refused', async () => {
  const { answer } = await typed('/certify compare CSM PSM I CSPO', {
    switches: { refuseBlocks: newBlocks, refuseBlocksOn: 'ephemeral' },
  });
  expect(answer.words).toMatch(/CSM.*PSM I.*CSPO/s);
});
