import { describe, expect, test } from 'vitest';
import type { SeenMessage } from '../../src/playground/workspace/seeing.ts';
import { newBlocks } from '../../src/playground/workspace/switches.ts';
import { OPTION_IDS } from '../../src/recommendation/index.ts';
import {
  answersAll,
  optionsOf,
  questionIn,
  questionSeenBy,
  refusals,
  type Slack,
  type SlackOptions,
  slack,
  tap,
} from './slack.ts';

const SCRUM_MASTER = {
  aim: 'team',
  setting: 'scrum',
  held: 'none',
  purpose: 'better',
  experience: 'none',
};

/** A thread in a channel, started by Ana. */
async function thread(options: SlackOptions = {}) {
  const on = await slack(options);
  const agile = on.channel();
  await on.ana.types('/certify here', { in: agile });
  const [parent] = on.ana.sees(agile);
  if (!parent) throw new Error('no thread');
  return { ...on, on, agile, parent, question: questionSeenBy(on.ana, agile) };
}

describe.each(['http', 'socket'] as const)('a whole questionnaire over %s', (mode) => {
  test('is one message in the thread from the first question to the result', async () => {
    const { ana, ben, on, agile, parent, question } = await thread({ mode });
    const result = await answersAll(ana, question, SCRUM_MASTER);
    expect(questionIn(result)).toBeUndefined();
    expect(result.text).toMatch(/CSM|PSM/);
    expect(ben.sees({ thread: parent })).toHaveLength(2);
    expect(ben.sees(agile)).toHaveLength(1);
    expect(refusals(on)).toEqual([]);
    expect(on.workspace.faults.filter(({ rule }) => rule === 'block-ids-new')).toEqual([]);
  });
});

test('each answer costs Slack one request, and no call of the Web API', async () => {
  const { ana, question, workspace } = await thread();
  const before = workspace.log.length;
  await ana.taps({ actionId: 'answer:aim:team' }, { in: question });
  const requests = workspace.log.slice(before).filter(({ direction }) => direction === 'from-app');
  expect(requests.map(({ method }) => method)).toEqual(['response_url']);
  expect(requests[0]?.payload).toMatchObject({
    replace_original: true,
    response_type: 'in_channel',
    text: expect.stringMatching(/\S/),
  });
});

test('the app starting anew before every tap changes nothing', async () => {
  const lasting = await thread();
  const expected = await answersAll(lasting.ana, lasting.question, SCRUM_MASTER);
  const restarting = await thread();
  const result = await answersAll(restarting.ana, restarting.question, SCRUM_MASTER, restarting.restarts);
  expect(result.words).toBe(expected.words);
});

test('it can be taken up again months later, with a fresh way back for every tap', async () => {
  const { ana, question, workspace, on } = await thread();
  const result = await answersAll(ana, question, SCRUM_MASTER, async () => workspace.passes(31 * 60_000));
  workspace.passes(90 * 24 * 3_600_000);
  await ana.selects({ actionId: 'show:more' }, 'undo', { in: result });
  expect(questionIn(ana.looksAgain(result))).toBeDefined();
  expect(refusals(on)).toEqual([]);
});

describe('a tap on a copy that is no longer current', () => {
  test('shows what follows from that copy', async () => {
    const { ana, question } = await thread();
    await ana.taps({ actionId: 'answer:aim:team' }, { in: question });
    await ana.taps({ actionId: 'answer:aim:product' }, { in: question, asSeen: true });
    const now = ana.looksAgain(question);
    expect(questionIn(now)).toBeDefined();
    expect(now?.blocks).not.toEqual(question.blocks);
  });

  test('two quick taps on an answer do what one does', async () => {
    const once = await thread();
    await once.ana.taps({ actionId: 'answer:aim:team' }, { in: once.question });
    const twice = await thread();
    await twice.ana.doubleTaps({ actionId: 'answer:aim:team' }, { in: twice.question });
    expect(twice.ana.looksAgain(twice.question)?.words).toBe(once.ana.looksAgain(once.question)?.words);
    expect(twice.ana.sees({ thread: twice.parent })).toHaveLength(2);
  });
});

describe('taking back', () => {
  test('undo asks the last question again, with nothing else lost', async () => {
    const { ana, question } = await thread();
    await ana.taps({ actionId: 'answer:aim:team' }, { in: question });
    const second = ana.looksAgain(question);
    await ana.taps({ actionId: `answer:${questionIn(second)}:not-sure` }, { in: question });
    await ana.selects(tap.menu, 'undo', { in: question });
    expect(questionIn(ana.looksAgain(question))).toBe(questionIn(second));
  });

  test('one answer can be changed without the others', async () => {
    const { ana, question } = await thread();
    await ana.taps({ actionId: 'answer:aim:team' }, { in: question });
    await ana.taps({ actionId: 'answer:setting:scrum' }, { in: question });
    await ana.selects(tap.menu, 'change', { in: question });
    expect(ana.looksAgain(question)?.words).toMatch(/\*Role:\* Scrum Master[\s\S]*\*Way of working:\* Scrum/);
    await ana.taps({ actionId: 'edit:change:aim' }, { in: question });
    expect(questionIn(ana.looksAgain(question))).toBe('aim');
    expect(ana.looksAgain(question)?.text).toContain('Your answer now: Scrum Master or Team Lead.');
    await ana.taps({ actionId: 'answer:aim:product' }, { in: question });
    expect(questionIn(ana.looksAgain(question))).not.toBe('setting');
  });

  test('all can be kept, and one stands where one was', async () => {
    const { ana, question } = await thread();
    await ana.taps({ actionId: 'answer:aim:team' }, { in: question });
    const before = ana.looksAgain(question);
    await ana.selects(tap.menu, 'change', { in: question });
    await ana.taps({ actionId: 'show:outcome' }, { in: question });
    expect(ana.looksAgain(question)?.words).toBe(before?.words);
  });

  test('start over asks first, in place; then the first question again, in the same message', async () => {
    const { ana, question, parent } = await thread();
    const result = await answersAll(ana, question, SCRUM_MASTER);
    await ana.selects({ actionId: 'show:more' }, 'restart', { in: result });
    expect(ana.looksAgain(question)?.text).toMatch(/^Start over\?/);
    await ana.taps(tap.keepThem, { in: result });
    expect(ana.looksAgain(question)?.words).toBe(result.words);
    await ana.selects({ actionId: 'show:more' }, 'restart', { in: result });
    await ana.taps(tap.startOverYes, { in: result });
    expect(questionIn(ana.looksAgain(question))).toBe('aim');
    expect(optionsOf(ana.looksAgain(question), 'edit:menu')).toEqual(['private', 'keep']);
    expect(ana.sees({ thread: parent })).toHaveLength(2);
  });
});

describe('too little known for a verdict', () => {
  test.each([
    ['in new blocks', {}],
    ['where new blocks are refused', { refuseBlocks: newBlocks, refuseBlocksOn: 'everywhere' as const }],
  ])('offers every role as a button %s, and a tap on one goes on with it', async (_name, switches) => {
    const { ana, question, parent, on } = await thread({ switches });
    const result = await answersAll(ana, question);
    expect(result.text).toMatch(/^Not enough to go on yet/);
    const roles = result.buttons.filter(({ actionId }) => actionId.startsWith('edit:answer:aim:'));
    expect(roles.map(({ actionId }) => actionId)).toEqual(
      OPTION_IDS.aim.map((id) => `edit:answer:aim:${id}`),
    );
    await ana.taps({ actionId: 'edit:answer:aim:coach' }, { in: result });
    const next = ana.looksAgain(result);
    expect(questionIn(next)).toBe('focus');
    expect(next?.text).toContain('Role: Agile Coach or Facilitator');
    const told = await answersAll(ana, next ?? result, { focus: 'meetings' });
    expect(told.text).toMatch(/^Get ICP-ATF/);
    expect(told.buttons.some(({ actionId }) => actionId.startsWith('edit:answer:'))).toBe(false);
    expect(ana.sees({ thread: parent })).toHaveLength(2);
    expect(refusals(on).filter((words) => !words.startsWith('block-refused-by-switch'))).toEqual([]);
  });

  test('undo takes the role back, and the result is the one before', async () => {
    const { ana, question } = await thread();
    const result = await answersAll(ana, question);
    await ana.taps({ actionId: 'edit:answer:aim:manager' }, { in: result });
    expect(ana.looksAgain(result)?.text).toMatch(/^Get PAL I/);
    await ana.selects({ actionId: 'show:more' }, 'undo', { in: result });
    expect(questionIn(ana.looksAgain(result))).toBe('aim');
  });
});

describe('several certifications held', () => {
  test.each([
    ['in new blocks', {}],
    ['where new blocks are refused', { refuseBlocks: newBlocks, refuseBlocksOn: 'everywhere' as const }],
  ])('are picked %s, each pick heard and left alone, and sent together', async (_name, switches) => {
    const { ana, question, on } = await thread({ switches });
    const answers = { ...SCRUM_MASTER, experience: 'over-3', held: 'several' };
    let now = question;
    for (let asked = questionIn(now); asked; asked = questionIn(now)) {
      const list = now.menus.find(({ actionId }) => actionId === 'tick:held');
      if (list) break;
      await ana.taps(
        { actionId: `answer:${asked}:${Reflect.get(answers, asked) ?? 'not-sure'}` },
        { in: now },
      );
      now = ana.looksAgain(question) ?? question;
    }
    const words = now.words;
    await ana.picks({ actionId: 'tick:held' }, ['csm', 'cspo'], { in: now });
    expect(ana.looksAgain(question)?.words).toBe(words);
    await ana.taps({ actionId: 'answer:held:picked' }, { in: now });
    const standing = ana.looksAgain(question);
    expect(standing?.text).toContain('You picked CSM and CSPO.');
    await ana.picks({ actionId: 'tick:standing' }, ['CSM is about to expire'], { in: standing ?? now });
    await ana.taps({ actionId: 'answer:held:standing' }, { in: standing ?? now });
    const result = ana.looksAgain(question);
    expect(result?.text).toContain('You hold: CSM (about to expire), CSPO.');
    expect(result?.text).not.toContain('You picked');
    expect(refusals(on)).toEqual([]);
  });
});

describe("someone else's tap", () => {
  /** What Ben sees beside the questionnaire after tapping in it. */
  async function benTaps({ ana, ben, question, parent }: Awaited<ReturnType<typeof thread>>) {
    const before = ana.looksAgain(question);
    await ben.taps({ actionId: 'answer:aim:team' }, { in: question });
    expect(ana.looksAgain(question)).toEqual(before);
    expect(ana.sees({ thread: parent })).toHaveLength(2);
    const notice = ben.sees({ thread: parent }).at(-1);
    if (!notice?.ephemeral) throw new Error('Ben was told nothing');
    return notice;
  }

  test('changes nothing and is explained to them alone', async () => {
    const notice = await benTaps(await thread());
    expect(notice.buttons.map(({ actionId }) => actionId)).toEqual(['start:mine']);
  });

  test('names whose it is', async () => {
    const on = await thread();
    expect((await benTaps(on)).text).toContain(`<@${on.ana.id}>\u2019s, so only they can change it`);
  });

  test('Find My Certification is as if they had typed /certify there', async () => {
    const on = await thread();
    const { ana, ben, agile, parent } = on;
    const notice = await benTaps(on);
    await ben.taps(tap.mine, { in: notice });
    const launcher = ben.looksAgain(notice);
    expect(launcher?.buttons.map(({ actionId }) => actionId)).toEqual([
      'start:private',
      'start:here',
      'start:choosing',
    ]);
    await ben.taps(tap.here, { in: notice });
    expect(ana.sees(agile)).toHaveLength(2);
    const [, hers] = ana.sees(agile);
    expect(hers?.ts).not.toBe(parent.ts);
    const theirs = questionSeenBy(ben, { thread: hers ?? parent });
    await ben.taps({ actionId: 'answer:aim:product' }, { in: theirs });
    expect(questionIn(ben.looksAgain(theirs))).not.toBe('aim');
  });

  test('is explained even where nothing private can be said in the thread', async () => {
    const on = await slack({ switches: { responseUrlThreadNeedsMembership: true } });
    const agile = on.channel({ botIsMember: false });
    await on.ana.types('/certify here', { in: agile });
    await on.ben.taps({ actionId: 'answer:aim:team' }, { in: questionSeenBy(on.ana, agile) });
    expect(
      on.ben
        .sees(agile)
        .at(-1)
        ?.buttons.map(({ actionId }) => actionId),
    ).toEqual(['start:mine']);
  });

  test.each([
    ['without the undocumented thread in the container', { containerThreadTs: false }],
    ['in an org-wide install', { orgInstall: true }],
  ])('is explained in the thread %s', async (_name, switches) => {
    await benTaps(await thread({ switches }));
  });
});

describe('what the channel can see before anybody taps', () => {
  test.each([
    '/certify',
    '/certify here',
    '/certify private',
    '/certify CSM',
    '/certify CSM vs PSM I',
    '/certify xyzzy',
  ])('%s reveals no answer', async (typed) => {
    const { ana, ben, channel } = await slack();
    const agile = channel();
    await ana.types(typed, { in: agile });
    for (const message of ben.sees(agile)) {
      expect(message.buttons).toEqual([]);
      expect(message.menus).toEqual([]);
      expect(message.text).not.toMatch(/certify (private|CSM|xyzzy)/i);
    }
  });
});

/** A thread with two answers in it. */
async function halfWay(options: SlackOptions = {}) {
  const on = await thread(options);
  await on.ana.taps({ actionId: 'answer:aim:team' }, { in: on.question });
  await on.ana.taps({ actionId: 'answer:setting:scrum' }, { in: on.question });
  return on;
}

/** What there is left to tap that leads into the questionnaire. */
const live = ({ buttons, menus }: SeenMessage) =>
  [...buttons, ...menus].filter(({ actionId }) => !actionId.startsWith('start:'));

describe('Keep It in Our Messages', () => {
  test('takes question and answers along as one message with its day, and leaves none behind', async () => {
    const { ana, ben, question, parent, on } = await halfWay();
    const before = ana.looksAgain(question);
    await ana.selects(tap.menu, 'keep', { in: question });
    const moved = questionSeenBy(ana, ana.dm());
    expect(moved.threadTs).toBeUndefined();
    expect(questionIn(moved)).toBe(questionIn(before));
    expect(moved.words).toMatch(/^\w+day, \w+ \d+\n[\s\S]*Scrum/);
    const left = ben.looksAgain(question);
    expect(left && live(left)).toEqual([]);
    expect(JSON.stringify(left?.blocks)).toContain(moved.ts.replace('.', ''));
    expect(JSON.stringify(ben.sees({ thread: parent }))).not.toMatch(/Scrum/);
    const result = await answersAll(ana, moved, SCRUM_MASTER);
    expect(result.ts).toBe(moved.ts);
    expect(ana.sees(ana.dm())).toHaveLength(1);
    expect(refusals(on)).toEqual([]);
  });

  test('works from the result as well, and however often the wish arrives', async () => {
    const { ana, ben, question } = await thread();
    const result = await answersAll(ana, question, SCRUM_MASTER);
    await ana.selects({ actionId: 'show:more' }, 'keep', { in: result, twice: true });
    expect(ana.sees(ana.dm())).toHaveLength(1);
    expect(ana.lastMessage(ana.dm()).text).toBe(result.text);
    expect(ben.looksAgain(question)?.text).not.toMatch(/CSM|PSM/);
  });

  test('works from what only she sees, which then only says where it is', async () => {
    const { ana, channel, on } = await aloneInChannel();
    const question = questionSeenBy(ana, channel);
    await ana.taps({ actionId: 'answer:aim:team' }, { in: question });
    await ana.selects(tap.menu, 'keep', { in: question });
    const moved = questionSeenBy(ana, ana.dm());
    expect(moved).toMatchObject({ ephemeral: false, words: expect.stringContaining('Scrum Master') });
    const left = ana.looksAgain(question);
    expect(left && live(left)).toEqual([]);
    expect(left?.text).toMatch(/^This went on in our messages\./);
    expect(refusals(on)).toEqual([]);
  });

  test('is a button where it is all there is to choose', async () => {
    const { ana, channel } = await aloneInChannel();
    await ana.doubleTaps({ actionId: 'edit:keep' }, { in: questionSeenBy(ana, channel) });
    expect(ana.sees(ana.dm())).toHaveLength(1);
  });

  test('where her messages are closed, from a thread: goes on for her eyes only, and says why', async () => {
    const { ana, ben, question, parent, workspace } = await halfWay();
    workspace.dmWith(ana).messagesTabDisabled = true;
    const before = ana.looksAgain(question);
    await ana.selects(tap.menu, 'keep', { in: question });
    const continued = ana.sees({ thread: parent }).at(-1);
    expect(continued).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/^Certify cannot write/),
    });
    expect(questionIn(continued)).toBe(questionIn(before));
    expect(JSON.stringify(ben.sees({ thread: parent }))).not.toMatch(/Scrum/);
    const result = await answersAll(ana, continued ?? question, SCRUM_MASTER);
    expect(result.ephemeral).toBe(true);
  });

  test('where her messages are closed, from what only she sees: stays there, and says why', async () => {
    const { ana, channel, workspace } = await aloneInChannel();
    workspace.dmWith(ana).messagesTabDisabled = true;
    const question = questionSeenBy(ana, channel);
    await ana.taps({ actionId: 'edit:keep' }, { in: question });
    const still = ana.looksAgain(question);
    expect(still?.text).toMatch(/^Certify cannot write to you/);
    expect(questionIn(still)).toBe('aim');
    expect(ana.sees(channel)).toHaveLength(1);
  });

  test('stands in private even when it cannot be taken away here, says so, and is not opened again', async () => {
    const { ana, ben, question, parent, workspace, log } = await halfWay();
    const before = ana.looksAgain(question);
    workspace.mishaps.next('response_url', { status: 503 }, 2);
    await ana.selects(tap.menu, 'keep', { in: question });
    const moved = questionSeenBy(ana, ana.dm());
    expect(ana.looksAgain(question)).toEqual(before);
    const told = ana.sees({ thread: parent }).at(-1);
    expect(told).toMatchObject({
      ephemeral: true,
      text: expect.stringMatching(/went on .* still see .* delete it/),
    });
    expect(JSON.stringify(told?.blocks)).toContain(moved.ts.replace('.', ''));
    expect(ben.sees({ thread: parent })).toHaveLength(2);
    expect(log.filter((line) => line.includes('is left where it was'))).toHaveLength(1);
    await ana.selects(tap.menu, 'keep', { in: question });
    expect(ana.sees(ana.dm())).toHaveLength(1);
  });

  test('where nothing can be had, the questionnaire stays as it is', async () => {
    const { ana, question, workspace } = await halfWay();
    const before = ana.looksAgain(question);
    workspace.mishaps.next('chat.postMessage', { retryAfterSeconds: 50 });
    await ana.selects(tap.menu, 'keep', { in: question });
    expect(ana.looksAgain(question)).toEqual(before);
    expect(ana.sees(ana.dm())).toEqual([]);
  });

  /** `/certify private` in a channel. */
  async function aloneInChannel() {
    const on = await slack();
    const channel = on.channel();
    await on.ana.types('/certify private', { in: channel });
    return { ...on, on, channel };
  }
});

describe('Only I See It, in a thread', () => {
  test('takes the answers out of it and goes on beside it, for her eyes only', async () => {
    const { ana, ben, question, parent, on } = await halfWay();
    const before = ana.looksAgain(question);
    await ana.selects(tap.menu, 'private', { in: question, twice: true });
    const [, left, mine, ...others] = ana.sees({ thread: parent });
    expect(others).toEqual([]);
    expect(mine).toMatchObject({ ephemeral: true, threadTs: parent.ts });
    expect(questionIn(mine)).toBe(questionIn(before));
    expect(left && live(left)).toEqual([]);
    expect(JSON.stringify(ben.sees({ thread: parent }))).not.toMatch(/Scrum/);
    const result = await answersAll(ana, mine ?? question, SCRUM_MASTER);
    expect(result.ephemeral).toBe(true);
    expect(ben.sees({ thread: parent })).toHaveLength(2);
    expect(refusals(on)).toEqual([]);
  });

  test('works from the result, and by the button of old messages', async () => {
    const { ana, ben, question, parent } = await thread();
    const result = await answersAll(ana, question, SCRUM_MASTER);
    await ana.selects({ actionId: 'show:more' }, 'private', { in: result });
    expect(ana.sees({ thread: parent }).at(-1)?.text).toBe(result.text);
    expect(ben.looksAgain(question)?.text).not.toMatch(/CSM|PSM/);
  });
});

describe('the message above a thread', () => {
  const above = ({ ben, parent }: Awaited<ReturnType<typeof thread>>) => ben.looksAgain(parent)?.text;

  test('says that there is a result, offers the same to others, and never says which', async () => {
    const on = await thread();
    expect(above(on)).toMatch(/is finding out/);
    await answersAll(on.ana, on.question, SCRUM_MASTER);
    expect(above(on)).toBe(`<@${on.ana.id}> has a result.`);
    const launched = await on.ben.taps(tap.mine, { in: on.ben.looksAgain(on.parent) ?? on.parent });
    expect(launched.acked).toBe(true);
    const launcher = on.ben.sees(on.agile).at(-1);
    expect(launcher).toMatchObject({ ephemeral: true, text: expect.stringMatching(/^Certify asks/) });
    expect(launcher?.threadTs).toBeUndefined();
    expect(refusals(on.on)).toEqual([]);
  });

  test('is told once each time what it says changes', async () => {
    const on = await thread();
    const { ana, question, workspace } = on;
    const updates = () => workspace.log.filter(({ method }) => method === 'chat.update').length;
    const result = await answersAll(ana, question, SCRUM_MASTER);
    expect(updates()).toBe(1);
    await ana.selects({ actionId: 'show:more' }, 'change:aim', { in: result });
    await ana.taps(tap.keepThem, { in: result });
    await ana.selects({ actionId: 'show:more' }, 'restart', { in: result });
    expect([updates(), above(on)]).toEqual([1, `<@${ana.id}> has a result.`]);
    await ana.taps(tap.startOverYes, { in: result });
    expect([updates(), above(on)]).toEqual([2, expect.stringMatching(/is finding out/)]);
    await ana.selects(tap.menu, 'private', { in: result });
    expect([updates(), above(on)]).toEqual([3, `<@${ana.id}> went on in private.`]);
    const mine = ana.sees({ thread: on.parent }).at(-1);
    await answersAll(ana, mine ?? result, SCRUM_MASTER);
    expect([updates(), above(on)]).toEqual([3, `<@${ana.id}> went on in private.`]);
  });

  test.each(['cant_update_message', 'message_not_found'])(
    'that cannot be changed (%s) is left as it is, and nobody but the operator hears of it',
    async (error) => {
      const on = await thread();
      on.workspace.mishaps.always('chat.update', { error });
      const result = await answersAll(on.ana, on.question, SCRUM_MASTER);
      expect(questionIn(result)).toBeUndefined();
      expect(on.ana.sees({ thread: on.parent })).toHaveLength(2);
      expect(on.log.filter((line) => line.includes(`above the thread: ${error}`))).toHaveLength(1);
    },
  );
});

describe('what cannot be read', () => {
  /** The question as Ana sees it, with something else in the value of an answer. */
  async function tapsWith(on: Awaited<ReturnType<typeof thread>>, change: Record<string, unknown>) {
    const { ana, question } = on;
    const forged = structuredClone(question);
    const row = forged.blocks.find(({ type }) => type === 'actions');
    const [first] = (row?.elements ?? []) as Record<string, unknown>[];
    const { block_id, ...rest } = change;
    if (row && 'block_id' in change) row.block_id = block_id;
    Object.assign(first ?? {}, rest, { text: { type: 'plain_text', text: 'forged' } });
    await ana.taps('forged', { in: forged, asSeen: true });
  }

  test.each([
    ['a row without a state', { block_id: 'answer' }],
    ['a row with an empty state', { block_id: 'answer~' }],
    ['a row of nobody', { block_id: 'answer~{"a":1}' }],
    ['a row of a later version', { block_id: 'answer~9t001xgU012.' }],
    ['a value of nobody', { value: '{"a":1}' }],
    ['a value of a later version', { value: '9t001xgU012.' }],
    ['a value much too long', { value: 'a'.repeat(2000) }],
    ['an id without an option', { action_id: 'answer:aim' }],
    ['an unknown verb', { action_id: 'edit:explode' }],
    ['an unknown start', { action_id: 'start:elsewhere' }],
    ['an id from nowhere', { action_id: 'launch-missiles' }],
    ['an id that looks like an answer', { action_id: 'answering:aim:team' }],
  ])('%s changes nothing and is answered kindly, once', async (_name, change) => {
    const on = await thread();
    const { ana, ben, question, parent, log } = on;
    const before = ana.looksAgain(question);
    await tapsWith(on, change);
    expect(ana.looksAgain(question)).toEqual(before);
    const said = ana.sees({ thread: parent }).slice(2);
    expect(said.map(({ ephemeral }) => ephemeral)).toEqual([true]);
    expect(ben.sees({ thread: parent })).toHaveLength(2);
    expect(log.filter((line) => line.includes('could not be read'))).toHaveLength(1);
  });

  test('an option that is no longer asked for shows where one stands', async () => {
    const on = await thread();
    await tapsWith(on, { action_id: 'answer:shoe-size:44' });
    expect(questionIn(on.ana.looksAgain(on.question))).toBe('aim');
  });
});

test('over Socket Mode, a tap that comes twice is shown once', async () => {
  const { ana, parent, question } = await thread({ mode: 'socket', switches: { deliverTwice: true } });
  await ana.taps({ actionId: 'answer:aim:team' }, { in: question });
  expect(ana.sees({ thread: parent })).toHaveLength(2);
});

test('the log of a whole questionnaire holds no answer, no token and no way back', async () => {
  const on: Slack = await slack();
  const { ana, ben, channel, log, workspace } = on;
  const agile = channel();
  await ana.types('/certify here secret words', { in: agile });
  await ana.types('/certify here', { in: agile });
  const question = questionSeenBy(ana, agile);
  await ben.taps({ actionId: 'answer:aim:team' }, { in: question });
  workspace.mishaps.next('response_url', { status: 500 }, 2);
  await ana.taps({ actionId: 'answer:aim:team' }, { in: question });
  workspace.mishaps.next('chat.postMessage', { error: 'invalid_auth' });
  await ana.selects(tap.menu, 'keep', { in: question });
  expect(log.length).toBeGreaterThan(0);
  expect(log.join('\n')).not.toMatch(/xoxb-|xapp-|https?:|team|secret|words|U0/);
});
