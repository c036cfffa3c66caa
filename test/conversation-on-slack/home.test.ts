import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/playground/workspace/person.ts';
import { questionIn, questionSeenBy, refusals, type Slack, slack } from './slack.ts';

/** Every word in Home or the modal, as it was sent. */
const wordsOf = (view: unknown) => JSON.stringify(view ?? null);
const homeOf = (person: Person) => wordsOf(person.home());
const modalOf = (person: Person) => wordsOf(person.modal());

const FIND = 'Find My Certification';
const LIST = { actionId: 'tick:compare' };
const COMPARE = { actionId: 'ask:compare:' };

async function atHome(options: Parameters<typeof slack>[0] = {}): Promise<Slack> {
  const here = await slack(options);
  await here.ana.opensHome();
  return here;
}

describe('Home', () => {
  test('says what this is, how it decides, what becomes of words, and how old the facts are', async () => {
    const { ana, workspace } = await atHome();
    expect(homeOf(ana)).toContain('Which agile certification should you get?');
    expect(homeOf(ana)).toContain('We sell nothing');
    expect(homeOf(ana)).toContain('Certify keeps no message text and logs none.');
    expect(homeOf(ana)).toMatch(/Certify 1\.2\.3 . Facts last checked \w+ \d+, 20\d\d/);
    expect(workspace.faults).toEqual([]);
  });

  test('the messages tab is none of its business', async () => {
    const { ana } = await slack();
    await ana.opensHome('messages');
    expect(ana.home()).toBeUndefined();
  });

  test('begins in the messages with the app, and leads there as long as it stands', async () => {
    const here = await atHome();
    const { ana, ben, workspace } = here;
    await ana.taps(FIND, { in: 'home' });
    const question = questionSeenBy(ana, ana.dm());
    expect(questionIn(question)).toBe('aim');
    expect(homeOf(ana)).toMatch(/You began one today\. <https:[^|]+\|Open it>/);

    workspace.passes(24 * 60 * 60_000);
    await here.restarts();
    await ana.opensHome();
    expect(homeOf(ana)).toMatch(/You began one on \w+ \d+, 20\d\d\. <https:[^|]+\|Open it>/);
    await ben.opensHome();
    expect(homeOf(ben)).not.toContain('You began one');
    expect(refusals(here)).toEqual([]);
  });

  test('a second tap at once begins no second one', async () => {
    const { ana } = await atHome();
    await ana.taps(FIND, { in: 'home', twice: true });
    expect(ana.sees(ana.dm())).toHaveLength(1);
  });

  test('says so where Slack gives no link', async () => {
    const { ana, workspace } = await atHome();
    workspace.mishaps.next('chat.getPermalink', { error: 'message_not_found' });
    await ana.taps(FIND, { in: 'home' });
    expect(homeOf(ana)).toContain('You began one today. It is in _Messages_.');
  });

  test('says where else to begin when its messages are closed', async () => {
    const { ana, workspace } = await atHome();
    workspace.dmWith(ana).messagesTabDisabled = true;
    await ana.taps(FIND, { in: 'home' });
    expect(homeOf(ana)).toContain('Certify cannot write to you in private messages. Type `/certify`');
  });

  test('what it kept and cannot read any more is nothing', async () => {
    const { ana, workspace } = await atHome();
    for (const private_metadata of ['{', '{"begun":1}', '{"begun":{"day":"x"}}', '[]', 'null', '"']) {
      const home = workspace.world.homes.get(ana.id);
      if (!home) throw new Error('there is no Home');
      home.view = { ...home.view, private_metadata };
      expect(await ana.opensHome()).toMatchObject({ acked: true });
      expect(homeOf(ana)).not.toContain('You began one');
    }
  });

  test('what was begun meanwhile is not forgotten by an opening that was on its way', async () => {
    const { ana, workspace } = await atHome();
    const takeBack = workspace.mishaps.always('views.publish', { slowMs: 50 });
    await Promise.all([ana.taps(FIND, { in: 'home' }), ana.opensHome()]);
    takeBack();
    await ana.opensHome();
    expect(homeOf(ana)).toContain('You began one today.');
  });

  test('nobody is told of a Home that could not be drawn; the log is', async () => {
    const { ana, workspace, log } = await slack();
    workspace.mishaps.next('views.publish', { status: 503 });
    expect(await ana.opensHome()).toMatchObject({ acked: true });
    expect(ana.sees(ana.dm())).toEqual([]);
    expect(log.join('\n')).toMatch(/home \(Ev\w+\) failed/);
  });
});

describe('Compare, from Home', () => {
  test.each(['http', 'socket'] as const)(
    'two to four are picked, and stand side by side in the modal, over %s',
    async (mode) => {
      const here = await atHome({ mode });
      const { ana } = here;
      await ana.taps(COMPARE, { in: 'home' });
      await ana.picks(LIST, ['csm', 'psm-i'], { in: 'modal' });
      expect(await ana.submits()).toMatchObject({ acked: true });
      expect(modalOf(ana)).toContain('CSM and PSM I side by side');
      expect(modalOf(ana)).not.toContain('show:close');
      expect(refusals(here)).toEqual([]);
    },
  );

  test('one is not enough, and it says so beside the list', async () => {
    const { ana } = await atHome();
    await ana.taps(COMPARE, { in: 'home' });
    await ana.picks(LIST, ['csm'], { in: 'modal' });
    await ana.submits();
    expect(ana.modal()?.errors).toEqual({ compare: 'Pick at least two.' });
    await expect(ana.picks(LIST, ['csm', 'psm-i', 'cspo', 'pspo-i', 'pmp'], { in: 'modal' })).rejects.toThrow(
      'at most 4',
    );
  });

  test('leads to a questionnaire of one’s own about these', async () => {
    const { ana } = await atHome();
    await ana.taps(COMPARE, { in: 'home' });
    await ana.picks(LIST, ['csm', 'cspo'], { in: 'modal' });
    await ana.submits();
    await ana.taps('Help Me Choose Between These', { in: 'modal' });
    expect(modalOf(ana)).toMatch(/Your first question is in our messages\. <https:[^|]+\|Open it>/);
    expect(ana.lastMessage(ana.dm()).words).toContain('Way of working: Scrum (assumed)');
  });
});

describe('Browse, from Home', () => {
  const BROWSE = 'Browse';
  const titleOf = (person: Person) => (person.modal()?.title as { text: string } | undefined)?.text;

  test('turns pages, lists something else, and shows all about one, in the same modal', async () => {
    const here = await atHome();
    const { ana } = here;
    await ana.taps(BROWSE, { in: 'home' });
    expect(modalOf(ana)).toContain('page 1 of');
    await ana.taps('Next', { in: 'modal' });
    expect(modalOf(ana)).toContain('page 2 of');
    await ana.selects({ actionId: 'ask:pick' }, 'list:issuer.scrum-org:0', { in: 'modal' });
    expect(modalOf(ana)).toContain('PSM I');
    await ana.taps({ actionId: 'ask:details:psm-i:issuer.scrum-org:0' }, { in: 'modal' });
    expect(titleOf(ana)).toBe('Details');
    expect(modalOf(ana)).toContain('PSM I: ');
    expect(modalOf(ana)).not.toContain('show:close');
    expect(refusals(here)).toEqual([]);
  });

  test('leads to a questionnaire of one’s own', async () => {
    const { ana } = await atHome();
    await ana.taps(BROWSE, { in: 'home' });
    await ana.taps(FIND, { in: 'modal' });
    expect(modalOf(ana)).toMatch(/Your first question is in our messages\. <https:[^|]+\|Open it>/);
    expect(questionIn(questionSeenBy(ana, ana.dm()))).toBe('aim');
  });

  test('a tap that nobody can read changes nothing, and the log says so', async () => {
    const { ana, workspace, log } = await atHome();
    await ana.taps(BROWSE, { in: 'home' });
    const [modal] = workspace.world.modals.get(ana.id) ?? [];
    const before = modalOf(ana);
    const blocks = (modal?.view.blocks ?? []) as { elements?: { action_id?: string }[] }[];
    const next = blocks
      .flatMap(({ elements = [] }) => elements)
      .find((one) => one.action_id === 'ask:list:all:1');
    if (!next) throw new Error('there is no next page');
    next.action_id = 'ask:nothing:at:all';
    await ana.taps({ actionId: 'ask:nothing:at:all' }, { in: 'modal' });
    expect(modalOf(ana)).toBe(before.replace('ask:list:all:1', 'ask:nothing:at:all'));
    expect(log.join('\n')).toMatch(/modal ask \(\d+\.\d+\) could not be read/);
  });
});

describe('the shortcut Find My Certification', () => {
  test('says at once where the question will be, and then where it is', async () => {
    const here = await slack();
    const { ana } = here;
    await ana.usesShortcut('find_my_certification');
    expect(modalOf(ana)).toMatch(/Your first question is in our messages\. <https:[^|]+\|Open it>/);
    expect(questionIn(questionSeenBy(ana, ana.dm()))).toBe('aim');
    expect(refusals(here)).toEqual([]);
  });

  test('begins even where its modal comes too late', async () => {
    const { ana, workspace, log } = await slack();
    workspace.mishaps.next('views.open', { error: 'expired_trigger_id' });
    await ana.usesShortcut('find_my_certification');
    expect(ana.modal()).toBeUndefined();
    expect(questionIn(questionSeenBy(ana, ana.dm()))).toBe('aim');
    expect(log.join('\n')).toMatch(/shortcut \(\d+\.\d+\) could not open its modal: expired_trigger_id/);
  });

  test.each([
    ['its messages are closed', { error: 'messages_tab_disabled' }, 'Certify cannot write to you'],
    ['Slack is down', { status: 503 }, 'Slack did not answer.'],
    ['something else fails', { error: 'invalid_arguments' }, 'Certify cannot write to you'],
  ])('says in its modal when %s', async (_, mishap, words) => {
    const { ana, workspace } = await slack();
    workspace.mishaps.next('chat.postMessage', mishap);
    await ana.usesShortcut('find_my_certification');
    expect(modalOf(ana)).toContain(words);
    expect(ana.sees(ana.dm())).toEqual([]);
  });
});
