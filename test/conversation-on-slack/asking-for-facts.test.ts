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

describe('Find My Certification below an answer to a command', () => {
  const COMMANDS = ['/certify help', '/certify CSM', '/certify csn'];

  test.each(COMMANDS)('%s: asks in a channel who may see it, and leads to a result', async (text) => {
    const on = await typed(text);
    const { ana, ben, agile, answer } = on;
    await ana.taps(tap.mine, { in: answer });
    const launcher = ana.looksAgain(answer);
    expect(launcher?.ephemeral).toBe(true);
    expect(launcher?.buttons.map(({ actionId }) => actionId)).toEqual([
      'start:private',
      'start:here',
      'start:choosing',
    ]);
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
    // The answer to the command, and one question.
    expect(ana.sees(ana.dm())).toHaveLength(2);
    expect(refusals(on)).toEqual([]);
  });

  test('where the own conversation is closed too, it asks for her eyes only', async () => {
    const { ana, workspace } = await slack();
    workspace.dmWith(ana).messagesTabDisabled = true;
    await ana.types('/certify CSM', { in: ana.dm() });
    const answer = ana.lastMessage(ana.dm());
    await ana.taps(tap.mine, { in: answer });
    expect(ana.looksAgain(answer)?.buttons.map(({ actionId }) => actionId)).toEqual([
      'start:private',
      'start:choosing',
    ]);
    await ana.taps(tap.privately, { in: answer });
    expect(questionIn(ana.looksAgain(answer))).toBe('aim');
  });
});

describe('someone who is choosing between some', () => {
  const help = 'Help Me Choose Between These';
  const considered = { experience: 'none', held: 'none', learning: 'self-study' };

  test('reads for whom each of them is, and has that very message ask who may see it', async () => {
    const on = await typed('/certify csm or psm i');
    const { ana, ben, agile, answer } = on;
    expect(answer.words).toContain('CSM if you would rather learn in a class');
    await ana.taps(help, { in: answer });
    const launcher = ana.looksAgain(answer);
    expect(launcher?.text).toMatch(/^You are choosing between CSM and PSM I\. Certify asks/);
    expect(launcher?.buttons.map(({ actionId }) => actionId)).toEqual(['start:private', 'start:here']);
    expect(ben.sees(agile)).toEqual([]);
    await ana.taps(tap.here, { in: launcher ?? answer });
    const question = questionSeenBy(ana, agile);
    expect(question.text).toContain('Role: Scrum Master or Team Lead (assumed)');
    const result = await answersAll(ana, question, considered);
    expect(result.text).toMatch(/^Of the two, get PSM I\./m);
    expect(refusals(on)).toEqual([]);
  });

  test('starts at once with them in the own conversation with the app', async () => {
    const { ana } = await slack();
    await ana.types('/certify compare CSM PSM I', { in: ana.dm() });
    const answer = ana.lastMessage(ana.dm());
    await ana.doubleTaps(tap.mine, { in: answer });
    expect(questionSeenBy(ana, ana.dm()).text).toContain('Way of working: Scrum (assumed)');
    // The answer to the command, and one question.
    expect(ana.sees(ana.dm())).toHaveLength(2);
  });

  test.each([tap.here, tap.privately])('picks them from the launcher, and starts with %o', async (place) => {
    const on = await typed('/certify');
    const { ana, ben, agile, answer } = on;
    await ana.taps({ actionId: 'start:choosing' }, { in: answer });
    const list = ana.looksAgain(answer);
    if (!list) throw new Error('the launcher is gone');
    expect(list.ephemeral).toBe(true);
    await ana.picks({ actionId: 'tick:considering' }, ['csm', 'psm-i'], { in: list });
    expect(ben.sees(agile)).toEqual([]);
    await ana.taps(place, { in: list });
    const question = place === tap.here ? questionSeenBy(ana, agile) : ana.looksAgain(list);
    expect(question?.text).toContain('Role: Scrum Master or Team Lead (assumed)');
    expect(refusals(on)).toEqual([]);
  });

  test('who picks none starts as anybody does', async () => {
    const { ana, agile, answer } = await typed('/certify');
    await ana.taps({ actionId: 'start:choosing' }, { in: answer });
    await ana.taps(tap.here, { in: ana.looksAgain(answer) ?? answer });
    expect(questionIn(questionSeenBy(ana, agile))).toBe('aim');
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
