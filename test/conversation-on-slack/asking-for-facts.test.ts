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
    ['/certify help', /all of them, page by page/],
    ['/certify CSM', /Certified ScrumMaster/],
    ['/certify psm 1', /PSM I/],
    ['/certify compare CSM PSM I', /CSM.*PSM I/s],
    ['/certify CSM vs CSPO', /CSM.*CSPO/s],
    ['/certify what is the difference between CSM and PSM', /CSM if .*PSM I if /s],
    ['/certify scrum master', /Scrum Alliance:\W+CSM, then A-CSM.*Scrum\.org:\W+PSM I, then PSM II/s],
    ['/certify compare', /Which ones should we compare\?/],
    ['/certify compare CSM nonsense', /You named CSM.*nonsense/s],
    ['/certify compare CSM PSM I CSPO PMP CAPM', /You named five; four fit/],
    ['/certify list', /111 certifications, page 1 of 14/],
    ['/certify list scrum.org', /Scrum\.org/],
    ['/certify list manager', /Manager or Executive/],
    ['/certify path CSM', /What comes after CSM\?.*A-CSM/s],
    ['/certify path psm i to csp-sm', /PSM I does not lead to CSP-SM/],
    ['/certify ICP-ACD', /Did you mean one of these\?.*ICP-ACC/s],
    ['/certify yes', /Tap one of the buttons/],
    ['/certify which one is best for me?', /Certify asks about five questions/],
  ])('%s is answered to the one who asks', async (text, expected) => {
    const on = await typed(text);
    const { answer } = on;
    expect(`${answer.text}\n`).toMatch(expected);
    if (!/nonsense/.test(text)) expect(answer.words).toMatch(expected);
    expect(refusals(on)).toEqual([]);
  });

  test('a role and a list are shown by nobody\u2019s product alone, and lead on in the same message', async () => {
    const on = await typed('/certify scrum master');
    const { ana, ben, agile, answer } = on;
    await ana.taps('Compare', { in: answer });
    expect(ana.looksAgain(answer)?.words).toContain('CSM if you would rather learn in a class');
    await ana.taps('Help Me Choose Between These', { in: answer });
    await ana.taps(tap.privately, { in: ana.looksAgain(answer) ?? answer });
    expect(ana.looksAgain(answer)?.text).toContain('Role: Scrum Master or Team Lead');
    expect(ana.sees(agile)).toHaveLength(1);
    expect(ben.sees(agile)).toEqual([]);
    expect(refusals(on)).toEqual([]);
  });

  test('a role begins a questionnaire that knows it', async () => {
    const { ana, agile, answer } = await typed('/certify tester');
    await ana.taps(tap.mine, { in: answer });
    const launcher = ana.looksAgain(answer);
    expect(launcher?.words).toContain('You said: Role: Tester');
    await ana.taps(tap.here, { in: launcher ?? answer });
    expect(questionIn(questionSeenBy(ana, agile))).not.toBe('aim');
  });

  test('a list turns its pages, lists something else, and leads to details and back', async () => {
    const on = await typed('/certify list');
    const { ana, agile, answer } = on;
    const now = () => ana.looksAgain(answer) ?? answer;
    await ana.taps('Next', { in: answer });
    expect(now().words).toContain('page 2 of 14');
    await ana.taps({ actionId: 'ask:details:icp-atf:all:1' }, { in: now() });
    expect(now().words).toContain('ICP-ATF: ICAgile Agile Team Facilitation');
    await ana.taps('Back to the List', { in: now() });
    expect(now().words).toContain('page 2 of 14');
    await ana.taps('Previous', { in: now() });
    expect(now().words).toContain('page 1 of 14');
    await ana.selects({ actionId: 'ask:pick' }, 'list:role.test:0', { in: now() });
    expect(now().words).toContain('Tester');
    await ana.taps('Close', { in: now() });
    expect(ana.sees(agile)).toEqual([]);
    expect(refusals(on)).toEqual([]);
  });

  test('the way from one leads to the details of the next, and these to what comes after', async () => {
    const { ana, answer } = await typed('/certify path');
    const now = () => ana.looksAgain(answer) ?? answer;
    await ana.selects({ actionId: 'ask:pick' }, 'path:csm:', { in: now() });
    expect(now().words).toContain('What comes after CSM?');
    await ana.selects({ actionId: 'ask:pick' }, 'details:a-csm', { in: now() });
    expect(now().words).toContain('A-CSM: Advanced Certified ScrumMaster');
    await ana.taps('What Comes After?', { in: now() });
    expect(now().words).toContain('What comes after A-CSM?');
  });

  test('what is picked is compared, with those named picked already', async () => {
    const { ana, answer } = await typed('/certify compare CSM');
    await ana.taps('Compare', { in: answer });
    expect(ana.looksAgain(answer)?.words).toContain('You named CSM');
    await ana.picks({ actionId: 'tick:compare' }, ['csm', 'cspo'], { in: ana.looksAgain(answer) ?? answer });
    await ana.taps('Compare', { in: ana.looksAgain(answer) ?? answer });
    expect(ana.looksAgain(answer)?.words).toContain('CSM and CSPO side by side');
  });

  test('a name with a slip in it leads to what was meant', async () => {
    const { ana, answer } = await typed('/certify ICP-ACD');
    await ana.taps('ICP-ACC', { in: answer });
    expect(ana.looksAgain(answer)?.words).toContain('ICP-ACC: ICAgile Agile Coaching');
  });
});

describe('/certify with words about oneself', () => {
  const words = '/certify scrum master, 2 years, I hold a CSM, on a *Friday* <!channel>';

  test('says on the launcher what was understood and what was not, and asks only what is open', async () => {
    const on = await typed(words);
    const { ana, agile, answer } = on;
    expect(answer.words).toContain('Understood: Role: Scrum Master or Team Lead (\u201cscrum master\u201d)');
    expect(answer.words).toMatch(/Not understood: .*Friday/);
    await ana.taps(tap.here, { in: answer });
    const question = questionSeenBy(ana, agile);
    expect(question.words).toContain('You hold: CSM');
    expect(['aim', 'held', 'experience']).not.toContain(questionIn(question));
    const result = await answersAll(ana, question);
    expect(questionIn(result)).toBeUndefined();
    expect(refusals(on)).toEqual([]);
  });

  test('what was understood can be changed like any answer', async () => {
    const { ana, agile, answer } = await typed('/certify private: tester');
    expect(answer.words).toContain('Understood: Role: Tester');
    expect(questionIn(answer)).not.toBe('aim');
    await ana.selects(tap.menu, 'change', { in: answer });
    await ana.taps({ actionId: 'edit:change:aim' }, { in: ana.looksAgain(answer) ?? answer });
    await ana.taps({ actionId: 'answer:aim:product' }, { in: ana.looksAgain(answer) ?? answer });
    const [now] = ana.sees(agile);
    expect(now?.words).toContain('Role: Product Owner');
    expect(now?.words).not.toContain('Understood');
  });

  test('goes on in the own conversation with the app at once', async () => {
    const { ana } = await slack();
    await ana.types('/certify tester, no budget', { in: ana.dm() });
    const question = questionSeenBy(ana, ana.dm());
    expect(question.words).toContain('Understood: Role: Tester');
  });

  test('of a long text it says how much was read', async () => {
    const { answer } = await typed(`/certify tester ${'and so on '.repeat(60)}`);
    expect(answer.words).toContain('We read the first 500 characters.');
  });
});

describe('Find My Certification below an answer to a command', () => {
  const COMMANDS = [
    '/certify help',
    '/certify CSM',
    '/certify ICP-ACD',
    '/certify path CSM',
    '/certify list',
  ];

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
