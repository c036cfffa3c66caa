import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../src/playground/workspace/person.ts';
import type { SeenMessage, Where } from '../../src/playground/workspace/seeing.ts';
import type { ChannelOptions } from '../../src/playground/workspace/workspace.ts';
import type { Json, StoredMessage } from '../../src/playground/workspace/world.ts';
import { answersAll, refusals, type Slack, slack } from './slack.ts';

const NEWCOMER = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired', learning: 'self-study' };
const DAY = 86_400_000;

/** A result of Ana's in a channel's thread, and Mia, who may be asked. */
interface Scene {
  readonly on: Slack;
  readonly ana: Person;
  readonly mia: Person;
  readonly result: SeenMessage;
  readonly thread: Where;
}

async function scene(): Promise<Scene> {
  const on = await slack();
  const { ana } = on;
  const mia = on.workspace.person('mia');
  const agile = on.channel({ members: [ana, on.ben, mia] });
  // All at once, for there are many scenes.
  const words = 'I want to be a Scrum Master in Scrum, hold nothing yet, and study alone for a new job';
  await ana.types(`<@${on.workspace.identity.botUserId}> ${words}`, { in: agile });
  const [root] = ana.sees(agile);
  if (!root) throw new Error('no thread');
  const result = await answersAll(ana, ana.lastMessage(agile), NEWCOMER);
  return { on, ana, mia, result, thread: { thread: root } };
}

const shares = ({ ana, result }: Scene, how: string, who: Person = ana) =>
  who.selects({ actionId: 'show:more' }, `share:${how}`, { in: result });
const inModal = { in: 'modal' } as const;
const receiver = { actionId: 'share:receiver' };
const ticks = { actionId: 'share:tick' };
const note = { actionId: 'share:note' };

const blocksOf = (modal: Json | undefined) => (modal?.blocks ?? []) as Json[];
const wordsIn = (modal: Json | undefined) => JSON.stringify(blocksOf(modal));
/** What the form says will be sent. */
function preview(person: Person): readonly Json[] {
  const blocks = blocksOf(person.modal());
  const at = blocks.findIndex((block) => JSON.stringify(block).includes('What they will get:'));
  return blocks.slice(at + 1).filter((block) => !JSON.stringify(block).includes('Below it, for them alone'));
}
/** Slack gives ids to what has none. */
const withoutIds = (blocks: readonly Json[]) => blocks.map(({ block_id: _, ...block }) => block);
const withoutControls = (blocks: readonly Json[]) => blocks.filter(({ type }) => type !== 'actions');

describe('Ask My Manager', () => {
  let it: Scene;
  beforeEach(async () => {
    it = await scene();
  });

  test('sends what the form has shown, to the letter, and says where it went', async () => {
    const { ana, mia, on } = it;
    await shares(it, 'manager');
    expect(ana.modal()?.title).toMatchObject({ text: 'Ask My Manager' });
    await ana.fills(receiver, mia.id, inModal);
    await ana.ticks(ticks, ['aim', 'learning'], inModal);
    const shown = preview(ana);
    expect(JSON.stringify(shown)).toContain('Learning: Study Alone, Then an Exam');
    expect(JSON.stringify(shown)).not.toContain('Reason:');
    await ana.submits();

    const request = mia.lastMessage(mia.dm());
    expect(withoutIds(withoutControls(request.blocks))).toEqual(withoutIds(shown));
    expect(request.buttons.map(({ label }) => label)).toEqual(['Approve', 'Not Now', 'Let\u2019s Talk']);
    expect(wordsIn(ana.modal())).toContain(`Sent to <@${mia.id}>.`);
    expect(refusals(on)).toEqual([]);
  });

  test('shows a note before it is sent', async () => {
    const { ana, mia } = it;
    await shares(it, 'manager');
    await ana.fills(receiver, mia.id, inModal);
    await ana.fills(note, 'By <January>, please', inModal);
    await ana.submits();
    expect(mia.sees(mia.dm())).toEqual([]);
    expect(JSON.stringify(preview(ana))).toContain('By <January>, please');
    expect(wordsIn(ana.modal())).toContain('Not sent yet');
    await ana.submits();
    expect(mia.lastMessage(mia.dm()).text).toContain('Note: By &lt;January&gt;, please');
  });

  test('carries nothing of what was not ticked, and the log has neither answers nor notes', async () => {
    const { ana, mia, on } = it;
    await shares(it, 'manager');
    await ana.fills(receiver, mia.id, inModal);
    await ana.fills(note, 'a secret note', inModal);
    await ana.submits();
    await ana.submits();
    const sent = JSON.stringify(mia.lastMessage(mia.dm()));
    for (const told of ['Role:', 'Learning:', 'Study Alone, Then an Exam', 'Get a Job', 'aacs', '"value"'])
      expect(sent).not.toContain(told);
    expect(on.log.join('\n')).not.toMatch(/secret|Study Alone, Then an Exam|Role/);
  });

  test.each([
    ['a person', {}, 'Sent to'],
    ['a guest', { standing: 'guest' }, 'Sent to'],
    [
      'a person of another company, in a shared channel with the app',
      { team: 'T0OTHER', shared: true },
      'Sent to',
    ],
    ['a person of another company', { team: 'T0OTHER' }, 'Slack does not let Certify write to this person'],
    ['an app', { standing: 'app' }, 'this is an app'],
    ['somebody who has left', { standing: 'deactivated' }, 'this account is deactivated'],
    ['oneself', 'ana', 'That is you'],
  ] as const)('to %s', async (who, options, said) => {
    const { ana, on } = it;
    const { standing = 'member', team, shared } = options === 'ana' ? {} : ({ ...options } as Options);
    const person = options === 'ana' ? ana : on.workspace.person(who, { ...(team && { team }) });
    if (shared) on.workspace.channel('both', { members: [person], botIsMember: true, shared: true });
    await shares(it, 'manager');
    await ana.fills(receiver, person.id, inModal);
    // Slack offers nobody who has left already.
    Object.assign(on.workspace.world.people.get(person.id) ?? {}, { standing });
    await ana.submits();
    const modal = ana.modal();
    expect(`${wordsIn(modal)} ${JSON.stringify(modal?.errors)}`).toContain(said);
    expect(person.sees(person.dm())).toHaveLength(said === 'Sent to' ? 1 : 0);
  });

  test('where Slack has one word for whoever it does not reach', async () => {
    const { ana, on } = it;
    on.workspace.switches.personRefusal = 'channel_not_found';
    const gone = on.workspace.person('gone');
    await shares(it, 'manager');
    await ana.fills(receiver, gone.id, inModal);
    Object.assign(on.workspace.world.people.get(gone.id) ?? {}, { standing: 'deactivated' });
    await ana.submits();
    expect(wordsIn(ana.modal())).toContain('They may belong to another company, or have left.');
  });

  test('a form that is sent twice sends one message', async () => {
    const { ana, mia, on } = it;
    await shares(it, 'manager');
    await ana.fills(receiver, mia.id, inModal);
    await on.workspace.under({ deliverTwice: true }, () => ana.submits());
    expect(mia.sees(mia.dm())).toHaveLength(1);
  });

  test('says so when Slack does not answer, and that it may be there all the same', async () => {
    const { ana, mia, on } = it;
    await shares(it, 'manager');
    await ana.fills(receiver, mia.id, inModal);
    on.workspace.mishaps.next('chat.postMessage', { status: 503 });
    await ana.submits();
    expect(wordsIn(ana.modal())).toContain('it may have arrived or not');
  });

  test('is for the owner of the result alone', async () => {
    const { on, thread } = it;
    await shares(it, 'manager', on.ben);
    expect(on.ben.modal()).toBeUndefined();
    expect(on.ben.lastMessage(thread)).toMatchObject({ ephemeral: true });
    expect(on.ben.lastMessage(thread).text).toContain('so only they can change it');
  });

  test('can be picked once more after a Cancel', async () => {
    const { ana, result } = it;
    await shares(it, 'manager');
    await ana.closes();
    const again = ana.looksAgain(result);
    expect(again?.text).toBe(result.text);
    expect(again?.menus[0]?.blockId).not.toBe(result.menus[0]?.blockId);
  });
});

interface Options {
  readonly standing?: string;
  readonly team?: string;
  readonly shared?: boolean;
}

describe('a manager', () => {
  let it: Scene;
  let request: SeenMessage;
  beforeEach(async () => {
    it = await scene();
    const { ana, mia } = it;
    await shares(it, 'manager');
    await ana.fills(receiver, mia.id, inModal);
    await ana.submits();
    request = mia.lastMessage(mia.dm());
  });
  const last = (person: Person) => person.lastMessage(person.dm());

  test.each([
    ['Approve', 'You approved PSM I', 'approved PSM I (Professional Scrum Master I).'],
    ['Not Now', 'You said not now to PSM I', 'says not now to PSM I'],
    ['Let\u2019s Talk', 'You would like to talk with', 'would like to talk with you about PSM I'],
  ])('says %s, and whoever asked is told', async (button, here, there) => {
    const { ana, mia, on } = it;
    await mia.taps(button, { in: request });
    expect(mia.looksAgain(request)).toBeUndefined();
    expect(last(mia).text).toContain(here);
    expect(last(ana).text).toContain(`<@${mia.id}> ${there}`);
    expect(refusals(on)).toEqual([]);
  });

  test('says it once: a second tap, also on another instance and of another button, is answered to them alone', async () => {
    const { ana, mia, on } = it;
    await mia.taps('Approve', { in: request });
    const told = ana.sees(ana.dm()).length;
    await on.restarts();
    // What an instance that knows nothing of the first tap is sent, from a client that still shows the buttons.
    on.workspace.world.messages.push(asItWas(request));
    const calls = on.workspace.log.length;
    on.workspace.mishaps.next('chat.delete', { error: 'message_not_found' });
    await mia.taps('Not Now', { in: request, asSeen: true });
    expect(ana.sees(ana.dm())).toHaveLength(told);
    const sent = on.workspace.log.slice(calls).filter(({ direction }) => direction === 'from-app');
    expect(sent.map(({ method }) => method)).toEqual(['chat.delete', 'response_url']);
    expect(sent[1]?.payload).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(last(mia).text).toContain('You have answered this one already');
  });

  test('taps twice within a moment: one answer, one message to whoever asked', async () => {
    const { ana, mia } = it;
    const before = ana.sees(ana.dm()).length;
    await mia.doubleTaps('Approve', { in: request });
    expect(ana.sees(ana.dm())).toHaveLength(before + 1);
    expect(mia.sees(mia.dm()).filter(({ text }) => text.includes('You approved'))).toHaveLength(1);
  });

  test('nobody else can say it', async () => {
    const { ana, mia, on } = it;
    const before = ana.sees(ana.dm()).length;
    const place = mia.dm();
    place.members.add(on.ben.id);
    await on.ben.taps('Approve', { in: request });
    expect(on.ben.lastMessage(place)).toMatchObject({ ephemeral: true });
    expect(on.ben.lastMessage(place).text).toContain(`This one was sent to <@${mia.id}>`);
    expect(mia.looksAgain(request)).toEqual(request);
    expect(ana.sees(ana.dm())).toHaveLength(before);
  });

  test('is told when whoever asked cannot be told', async () => {
    const { ana, mia, on } = it;
    on.workspace.dmWith(ana).messagesTabDisabled = true;
    await mia.taps('Approve', { in: request });
    expect(last(mia).text).toContain('please tell them yourself');
  });

  test('says it where no message is ever taken away: it takes the place of the request', async () => {
    const { ana, mia, on } = it;
    on.workspace.mishaps.next('chat.delete', { error: 'compliance_exports_prevent_deletion' });
    await mia.taps('Approve', { in: request });
    expect(mia.looksAgain(request)?.text).toContain('You approved PSM I');
    expect(last(ana).text).toContain('approved PSM I');
  });
});

/** A message as it was, though it is gone. */
const asItWas = ({ channel, ts, text, blocks }: SeenMessage): StoredMessage => ({
  channel,
  ts,
  text,
  blocks,
  author: 'app',
  via: 'web-api',
  edited: false,
  picked: new Map(),
});

describe('Show in Channel', () => {
  let it: Scene;
  beforeEach(async () => {
    it = await scene();
  });

  test.each<[string, ChannelOptions, string]>([
    ['a channel with the app', { botIsMember: true }, 'now.'],
    ['a channel without the app', {}, 'now.'],
    ['a private channel with the app', { kind: 'private', botIsMember: true }, 'now.'],
    ['a private channel without the app', { kind: 'private' }, 'now.'],
    ['a channel that is read-only', { botIsMember: true, readOnly: true }, 'only some people may post'],
    ['a channel that forbids it', { botIsMember: true, restricted: true }, 'Certify may not post'],
    ['a channel that was archived meanwhile', { botIsMember: true }, 'that channel is archived'],
  ])('in %s', async (which, options, said) => {
    const { ana, on } = it;
    const there = on.workspace.channel('there', { members: [ana, on.ben], ...options });
    await shares(it, 'channel');
    await ana.fills(receiver, there.id, inModal);
    await ana.ticks(ticks, ['aim'], inModal);
    const shown = preview(ana);
    there.archived = which.endsWith('archived meanwhile');
    await ana.submits();
    expect(wordsIn(ana.modal())).toContain(said);
    const seen = on.ben.sees(there);
    expect(seen).toHaveLength(said === 'now.' ? 1 : 0);
    for (const message of seen) {
      expect(message.ephemeral).toBe(false);
      expect(withoutIds(withoutControls(message.blocks))).toEqual(withoutIds(shown));
      expect(message.buttons.map(({ label }) => label)).toEqual(['Find My Certification']);
    }
  });

  test.each<[string, ChannelOptions]>([
    ['a channel shared with another company', { shared: true }],
    ['an archived channel', { archived: true }],
    ['a conversation between people', { kind: 'dm' }],
    ['a group conversation', { kind: 'group-dm' }],
  ])('is not offered for %s', async (_which, options) => {
    const { ana, on } = it;
    const there = on.workspace.channel('there', { members: [ana, on.ben], ...options });
    await shares(it, 'channel');
    await expect(ana.fills(receiver, there.id, inModal)).rejects.toThrow('cannot be picked there');
    await expect(ana.fills(receiver, ana.dm().id, inModal)).rejects.toThrow('cannot be picked there');
  });
});

test('Copy for an Email: the field follows the ticks, and Done closes it', async () => {
  const it = await scene();
  const { ana, on } = it;
  await shares(it, 'email');
  const text = () => JSON.stringify(blocksOf(ana.modal()).at(-1));
  expect(text()).toContain('Get PSM I (Professional Scrum Master I)');
  expect(text()).not.toContain('Role:');
  await ana.ticks(ticks, ['aim'], inModal);
  expect(text()).toContain('- Role: Scrum Master or Team Lead');
  const calls = on.workspace.log.length;
  await ana.submits();
  expect(ana.modal()).toBeUndefined();
  expect(on.workspace.log.slice(calls).filter(({ direction }) => direction === 'from-app')).toEqual([]);
});

describe('Keep It', () => {
  test('puts the result with all its answers into the own messages, and tells where it is', async () => {
    const it = await scene();
    const { ana, thread } = it;
    await shares(it, 'keep');
    const kept = ana.lastMessage(ana.dm());
    expect(kept.words).toContain('Get PSM I (Professional Scrum Master I)');
    expect(kept.words).toContain('Learning: Study Alone, Then an Exam');
    const said = ana.lastMessage(thread);
    expect(said).toMatchObject({ ephemeral: true });
    expect(said.text).toContain(`p${kept.ts.replace('.', '')}`);
    await ana.opensHome();
    expect(JSON.stringify(ana.home())).toContain('Last kept:');
    expect(JSON.stringify(ana.home())).toContain(`p${kept.ts.replace('.', '')}`);
  });

  test('what Home remembers of it stays when one begins anew from there', async () => {
    const it = await scene();
    const { ana } = it;
    await shares(it, 'keep');
    await ana.opensHome();
    await ana.taps('Find My Certification', { in: 'home' });
    expect(JSON.stringify(ana.home())).toContain('Last kept:');
    expect(JSON.stringify(ana.home())).toContain('You began one today');
  });

  test('says so where the app cannot write to its owner', async () => {
    const it = await scene();
    const { ana, on, thread } = it;
    on.workspace.dmWith(ana).messagesTabDisabled = true;
    await shares(it, 'keep');
    expect(ana.lastMessage(thread).text).toContain('could not be kept');
  });
});

describe('Remind Me', () => {
  const day = { actionId: 'share:day' };
  let it: Scene;
  beforeEach(async () => {
    it = await scene();
    await shares(it, 'remind');
  });
  const inMessages = () => it.ana.lastMessage(it.ana.dm());

  test('reminds in two weeks, unless another day is picked', async () => {
    const { ana, on } = it;
    await ana.submits();
    expect(wordsIn(ana.modal())).toContain('We will remind you on December 7, 2026');
    expect(inMessages().text).toBe(
      'We will remind you on December 7, 2026: Get PSM I (Professional Scrum Master I).',
    );
    on.workspace.passes(15 * DAY);
    expect(inMessages().text).toContain('You asked to be reminded: Get PSM I');
    expect(inMessages().buttons.map(({ url }) => url)).toEqual([expect.stringMatching(/^https:/)]);
    expect(refusals(on)).toEqual([]);
  });

  test('can be canceled, and says when it is too late', async () => {
    const { ana, on } = it;
    await ana.submits();
    const set = inMessages();
    await on.restarts();
    await ana.taps('Cancel the Reminder', { in: set });
    expect(ana.looksAgain(set)?.text).toBe('The reminder is canceled.');
    on.workspace.passes(15 * DAY);
    expect(ana.sees(ana.dm())).toHaveLength(1);

    await shares(it, 'remind', ana);
    await ana.submits();
    const again = inMessages();
    on.workspace.passes(15 * DAY);
    await ana.taps('Cancel the Reminder', { in: again });
    expect(ana.looksAgain(again)?.text).toContain('It is too late to cancel');
  });

  test.each([
    ['2026-11-23', 'from tomorrow on'],
    ['2027-04-01', 'Please put April 1, 2027 into your calendar'],
  ])('%s: %s', async (date, said) => {
    const { ana } = it;
    await ana.fills(day, date, inModal);
    await ana.submits();
    expect(JSON.stringify(ana.modal()?.errors)).toContain(said);
    expect(ana.sees(ana.dm())).toEqual([]);
  });

  test('says so when Slack does not take it', async () => {
    const { ana, on } = it;
    on.workspace.mishaps.next('chat.scheduleMessage', { error: 'restricted_too_many' });
    await ana.submits();
    expect(inMessages().text).toContain('Slack did not take the reminder');
    expect(wordsIn(ana.modal())).toContain('Something went wrong');
  });
});

describe('Was this right?', () => {
  test('Yes is answered to its owner alone, and changes nothing', async () => {
    const it = await scene();
    const { ana, result, thread } = it;
    await ana.taps('Yes', { in: result });
    expect(ana.lastMessage(thread)).toMatchObject({ ephemeral: true });
    expect(ana.lastMessage(thread).text).toContain('Good to hear.');
    expect(ana.looksAgain(result)).toEqual(result);
  });

  test('Not Quite asks which one was expected, then says why not and what would change it', async () => {
    const it = await scene();
    const { ana, result, thread, on } = it;
    await ana.taps('Not Quite', { in: result });
    const asked = ana.lastMessage(thread);
    expect(asked.words).toContain('Which one did you expect?');
    await ana.taps('CSM', { in: asked });
    const answer = ana.looksAgain(asked);
    expect(answer?.words).toContain('Why not CSM?');
    expect(answer?.words).toContain('CSM would come first');
    expect(answer?.words).toContain('If you said \u201cA Live Class With a Trainer\u201d about learning.');
    expect(answer?.buttons.map(({ label }) => label)).toContain('See That Result');
    expect(refusals(on)).toEqual([]);
  });
});

test('each form is the first thing that Slack hears of, within the three seconds of its trigger', async () => {
  const it = await scene();
  const { ana, on } = it;
  for (const how of ['manager', 'channel', 'email', 'remind']) {
    // One of them shows it in real time.
    const fast = how === 'manager' ? on.workspace.mishaps.always('*', { slowMs: 1000 }) : () => {};
    const calls = on.workspace.log.length;
    await shares(it, how);
    const [first] = on.workspace.log.slice(calls).filter(({ direction }) => direction === 'from-app');
    const [tap] = on.workspace.log.slice(calls);
    expect(first).toMatchObject({ method: 'views.open', status: 200 });
    expect(ana.modal()?.callback_id).toBe(`share-${how}`);
    expect(tap?.ms).toBeLessThan(3000);
    fast();
    await ana.closes();
  }
});
