import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { removeMessage } from '../../src/playground/workspace/messages.ts';
import type { Outcome } from '../../src/playground/workspace/person.ts';
import type { SeenMessage } from '../../src/playground/workspace/seeing.ts';
import type { LogEntry } from '../../src/playground/workspace/world.ts';
import { answersAll, questionIn, type SlackOptions, slack, tap } from '../conversation-on-slack/slack.ts';
import {
  changes,
  everythingShown,
  question,
  questions,
  result,
  type Scene,
  sceneIn,
  seenBy,
} from './support/scene.ts';

/** What people and clocks do while a questionnaire is under way. */

const MODES = ['http', 'socket'] as const;
const ANSWERS = { aim: 'team', setting: 'scrum', held: 'none', purpose: 'hired', learning: 'self-study' };
const ALL_SAID = 'aspiring scrum master, scrum, no certifications, to get a job, self-study';
const inModal = { in: 'modal' } as const;
const MENU = { actionId: 'show:more' };

async function scene(options: SlackOptions = {}): Promise<Scene> {
  return sceneIn(await slack(options));
}

async function thread(options: SlackOptions = {}) {
  const at = await scene(options);
  await at.ana.types('/certify here', { in: at.agile });
  return { at, message: question(at) };
}

async function resultOf(at: Scene): Promise<SeenMessage> {
  await at.ana.types(`/certify ${ALL_SAID}`, { in: at.agile });
  await at.ana.taps(tap.here, { in: at.ana.lastMessage(at.agile) });
  return result(at);
}

async function asksMia(at: Scene): Promise<SeenMessage> {
  await at.ana.selects(MENU, 'share:manager', { in: await resultOf(at) });
  await at.ana.fills({ actionId: 'share:receiver' }, at.mia.id, inModal);
  await at.ana.submits();
  return at.mia.lastMessage(at.mia.dm());
}

async function setsReminder(at: Scene): Promise<SeenMessage> {
  await at.ana.selects(MENU, 'share:remind', { in: await resultOf(at) });
  await at.ana.submits();
  return at.ana.lastMessage(at.ana.dm());
}

/** A questionnaire can be begun and answered to its end. */
async function worksStill(at: Scene): Promise<void> {
  const before = questions(at).map(({ ts }) => ts);
  await at.ana.types('/certify here', { in: at.agile });
  const fresh = questions(at).filter(({ ts }) => !before.includes(ts));
  expect(fresh).toHaveLength(1);
  expect((await answersAll(at.ana, question(at), ANSWERS)).text).toMatch(/^Get PSM I/);
}

describe.each(MODES)('a message that is deleted while somebody taps it, over %s', (mode) => {
  interface Tapped {
    readonly goes: SeenMessage;
    readonly act: () => Promise<Outcome>;
  }
  const CASES = {
    'a question in a thread': async (at: Scene): Promise<Tapped> => {
      await at.ana.types('/certify here', { in: at.agile });
      const goes = question(at);
      return { goes, act: () => at.ana.taps({ actionId: 'answer:aim:team' }, { in: goes }) };
    },
    'the message above a thread': async (at: Scene): Promise<Tapped> => {
      const { ana, agile } = at;
      await ana.types(`/certify ${ALL_SAID.replace(', self-study', '')}`, { in: agile });
      await ana.taps(tap.here, { in: ana.lastMessage(agile) });
      const goes = ana.sees(agile).find(({ ephemeral }) => !ephemeral);
      if (!goes) throw new Error('there is no thread');
      const last = question(at);
      return {
        goes,
        act: () => ana.taps({ actionId: `answer:${questionIn(last)}:not-sure` }, { in: last }),
      };
    },
    'a launcher': async (at: Scene): Promise<Tapped> => {
      await at.ana.types('/certify', { in: at.agile });
      const goes = at.ana.lastMessage(at.agile);
      return { goes, act: () => at.ana.taps(tap.privately, { in: goes }) };
    },
    'a look': async (at: Scene): Promise<Tapped> => {
      await at.ana.taps({ actionId: 'show:compare' }, { in: await resultOf(at) });
      const goes = at.ana.lastMessage(at.agile);
      return { goes, act: () => at.ana.taps({ actionId: 'show:close' }, { in: goes }) };
    },
    'a result that is looked at': async (at: Scene): Promise<Tapped> => {
      const goes = await resultOf(at);
      return { goes, act: () => at.ana.taps({ actionId: 'show:why-not' }, { in: goes }) };
    },
    'a result that is kept': async (at: Scene): Promise<Tapped> => {
      const goes = await resultOf(at);
      return { goes, act: () => at.ana.selects(MENU, 'keep', { in: goes }) };
    },
    'a request': async (at: Scene): Promise<Tapped> => {
      const goes = await asksMia(at);
      return { goes, act: () => at.mia.taps('Approve', { in: goes }) };
    },
    'a message about a reminder': async (at: Scene): Promise<Tapped> => {
      const goes = await setsReminder(at);
      return { goes, act: () => at.ana.taps('Cancel the Reminder', { in: goes }) };
    },
  } satisfies Readonly<Record<string, (at: Scene) => Promise<Tapped>>>;

  test.each(Object.keys(CASES) as (keyof typeof CASES)[])(
    '%s: somebody is told, or has what they wanted, and it goes on',
    async (name) => {
      const at = await scene({ mode });
      const { world, events } = at.on.workspace;
      const { goes, act } = await CASES[name](at);
      const vanishes = ({ direction }: LogEntry) => {
        const stored = world.messages.find(({ channel, ts }) => channel === goes.channel && ts === goes.ts);
        if (direction === 'to-app' && stored) removeMessage(world, stored);
      };
      // Slack shows nobody anything private in a thread without a reply.
      const { threadTs } = goes;
      const there = threadTs ? { thread: { channel: goes.channel, ts: threadTs } } : at.agile;
      if (goes.channel === at.agile.id) await at.mia.types('good luck', { in: there });
      const before = everythingShown(at);
      events.on('log', vanishes);
      expect(await act()).toMatchObject({ acked: true });
      events.off('log', vanishes);
      const { fresh, changed } = changes(before, everythingShown(at));
      // Besides what was asked for, one line.
      expect(fresh.filter(({ text }) => !/^Get PSM I/.test(text)).length).toBeLessThanOrEqual(1);
      // Whoever closes a look wants it gone.
      expect(fresh.length + changed.length).toBeGreaterThan(name === 'a look' ? -1 : 0);
      await worksStill(at);
    },
  );
});

describe.each(MODES)('the app is removed from a channel, over %s', (mode) => {
  test('between any two taps: the questionnaire there comes to its result, and a new one goes on in private', async () => {
    // Into public channels the app may write without being in them.
    const { at, message } = await thread({ mode, scopes: ['commands', 'chat:write'] });
    at.agile.botIsMember = false;
    const found = await answersAll(at.ana, message, ANSWERS);
    expect(found.text).toMatch(/^Get PSM I/);
    await at.ana.taps({ actionId: 'show:why-not' }, { in: found });
    expect(seenBy(at.ana, at).at(-1)).toMatchObject({ ephemeral: true });
    await at.ana.types('/certify here', { in: at.agile });
    const alone = question(at);
    expect(alone).toMatchObject({ ephemeral: true, text: expect.stringContaining('/invite') });
    expect((await answersAll(at.ana, alone, ANSWERS)).text).toMatch(/^Get PSM I/);
    expect(at.mia.sees(at.agile)).toHaveLength(1);
  });
});

describe.each(['told apart', 'channel_not_found'] as const)(
  'an account that is deactivated (%s)',
  (personRefusal) => {
    const deactivate = (at: Scene, who: 'ana' | 'mia') => {
      const person = at.on.workspace.world.people.get(at[who].id);
      if (person) person.standing = 'deactivated';
    };

    test('of a manager, once the form is open: the form says so, and nobody is sent anything', async () => {
      const at = await scene({ switches: { personRefusal } });
      await at.ana.selects(MENU, 'share:manager', { in: await resultOf(at) });
      await at.ana.fills({ actionId: 'share:receiver' }, at.mia.id, inModal);
      deactivate(at, 'mia');
      await at.ana.submits();
      expect(JSON.stringify(at.ana.modal())).toMatch(/It was not sent/);
      expect(at.mia.sees(at.mia.dm())).toEqual([]);
      await worksStill(at);
    });

    test('of whoever asked: the manager is told to tell them', async () => {
      const at = await scene({ switches: { personRefusal } });
      const request = await asksMia(at);
      deactivate(at, 'ana');
      await at.mia.taps('Approve', { in: request });
      expect(at.mia.lastMessage(at.mia.dm()).text).toContain('please tell them yourself');
    });

    test('of a result’s owner: others may still look at it', async () => {
      const at = await scene({ switches: { personRefusal } });
      const found = await resultOf(at);
      deactivate(at, 'ana');
      await at.mia.taps({ actionId: 'show:why-not' }, { in: found });
      expect(seenBy(at.mia, at).at(-1)).toMatchObject({ ephemeral: true });
    });
  },
);

/** A whole conversation with everything in it that is sent to somebody; what can be seen in the end. */
async function wholeConversation(options: SlackOptions): Promise<readonly string[]> {
  const { at, message } = await thread(options);
  const { ana, mia } = at;
  const found = await answersAll(ana, message, ANSWERS);
  await ana.selects(MENU, 'share:manager', { in: found });
  await ana.fills({ actionId: 'share:receiver' }, mia.id, inModal);
  await ana.submits();
  await mia.taps('Approve', { in: mia.lastMessage(mia.dm()) });
  await ana.closes(true);
  await ana.selects(MENU, 'share:remind', { in: ana.looksAgain(found) ?? found });
  await ana.submits();
  await ana.taps('Cancel the Reminder', { in: ana.lastMessage(ana.dm()) });
  await ana.closes(true);
  await ana.selects(MENU, 'share:keep', { in: ana.looksAgain(found) ?? found });
  await ana.usesShortcut('find_my_certification');
  await ana.types('CSM or PSM I?', { in: ana.dm() });
  await ana.opensHome();
  return everythingShown(at)
    .map(({ says }) => says)
    .sort();
}

test.each(MODES)('everything that is delivered twice is as if it had come once, over %s', async (mode) => {
  const twice = await wholeConversation({ mode, switches: { deliverTwice: true } });
  expect(twice).toEqual(await wholeConversation({ mode }));
});

describe('taps that arrive in another order', () => {
  test('two answers of which the first is shown last: one of them counts, whole', async () => {
    const { at, message } = await thread({ callMs: 1000 });
    at.on.workspace.mishaps.next('response_url', { slowMs: 150 });
    await Promise.all(
      ['team', 'product'].map((option) =>
        at.ana.taps({ actionId: `answer:aim:${option}` }, { in: message, asSeen: true }),
      ),
    );
    await at.on.workspace.settles();
    const now = at.ana.looksAgain(message);
    expect(now?.words).toMatch(/Scrum Master/);
    expect(now?.words).not.toMatch(/Role: Product/);
    expect((await answersAll(at.ana, message, ANSWERS)).text).toMatch(/^Get /);
  });

  test('any earlier tap, however late: it stands where that tap led, and comes to its result', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }), async (late) => {
        const { at, message } = await thread();
        const stages: SeenMessage[] = [message];
        await answersAll(at.ana, message, ANSWERS, async () => {
          stages.push(at.ana.looksAgain(message) ?? message);
        });
        for (const which of late) {
          const stage = stages[which % stages.length] ?? message;
          const id = questionIn(stage) ?? 'aim';
          await at.ana.taps({ actionId: `answer:${id}:not-sure` }, { in: stage, asSeen: true });
        }
        expect(at.ana.looksAgain(message)?.text).toBeDefined();
        const then = await answersAll(at.ana, message, ANSWERS);
        expect(then.buttons.some(({ actionId }) => actionId.startsWith('next:'))).toBe(true);
        expect(questions(at)).toEqual([]);
      }),
      { numRuns: 10, seed: 20261201 },
    );
  });
});

describe('a clock', () => {
  const HOUR = 3_600_000;

  test.each([
    ['six minutes ahead', HOUR / 10],
    ['six minutes behind', -HOUR / 10],
    ['a day ahead', 24 * HOUR],
    ['a day behind', -24 * HOUR],
    ['years ahead', 3 * 365 * 24 * HOUR],
    ['years behind', -3 * 365 * 24 * HOUR],
  ])('that is %s costs nobody an answer', async (_, ahead) => {
    const { at, message } = await thread({ clockAheadMs: () => ahead });
    const found = await answersAll(at.ana, message, ANSWERS);
    expect(found.text).toMatch(/PSM I/);
    await at.ana.selects(MENU, 'share:remind', { in: found });
    await at.ana.submits();
    // Slack takes no day that is past for it, or too far.
    expect(JSON.stringify(at.ana.modal())).toMatch(
      /We will remind you|Something went wrong|from tomorrow on/,
    );
  });

  test('that is set back between two taps makes the second no double tap of the first', async () => {
    let ahead = 0;
    const at = await scene({ clockAheadMs: () => ahead });
    const found = await resultOf(at);
    await at.ana.selects(MENU, 'share:keep', { in: found });
    ahead = -HOUR;
    at.on.workspace.passes(60_000);
    await at.ana.selects(MENU, 'share:keep', { in: at.ana.looksAgain(found) ?? found });
    expect(seenBy(at.ana, at).filter(({ channel }) => channel === at.ana.dm().id)).toHaveLength(2);
  });
});
