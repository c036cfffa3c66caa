import type { SeenMessage } from '../../../src/playground/workspace/seeing.ts';
import { questionIn, tap } from '../../conversation-on-slack/slack.ts';
import type { Called } from './faults.ts';
import { type Act, question, questions, result, type Scene, seenBy } from './scene.ts';

/** Something a person is about to do that makes the app call what will come to grief. */
interface Doing {
  readonly act: Act;
  /** Whether the person has what they wanted. */
  readonly has: () => boolean;
  /** What they would do next where they have not; the same again unless said otherwise. */
  readonly again?: Act;
}

/** One way of a person that leads to a call of the app's. */
export interface Way {
  readonly called: Called;
  readonly name: string;
  /** So many calls of the kind go well before the one that does not. */
  readonly after?: number;
  /** Why there is nobody who could be told, and nowhere, when it fails. */
  readonly silent?: string;
  /** Why what may have been said is said once more, to the person alone. */
  readonly twice?: string;
  readonly prepare: (scene: Scene) => Promise<Doing>;
}

/** Enough said for a result at once, and all but one answer. */
const ONE_LEFT = 'aspiring scrum master, scrum, no certifications, to get a job';
const ALL_SAID = `${ONE_LEFT}, self-study`;
const SOME_SAID = 'I want to be a Scrum Master';

const inModal = { in: 'modal' } as const;
const MENU = { actionId: 'show:more' };
const RECEIVER = { actionId: 'share:receiver' };
const TICKS = { actionId: 'share:tick' };

const asked = (scene: Scene) => () => questions(scene).length > 0;
const modalSays = ({ ana }: Scene, words: RegExp) => words.test(JSON.stringify(ana.modal()?.blocks ?? []));
const homeSays = ({ ana }: Scene, words: RegExp) => words.test(JSON.stringify(ana.home() ?? null));
const tells = (scene: Scene, words: RegExp, who = scene.ana) =>
  seenBy(who, scene).some(({ text }) => words.test(text));
const now = (scene: Scene, message: SeenMessage, who = scene.ana) => who.looksAgain(message);

/** Says it in a command, and goes on in a thread or for her eyes only. */
async function says(scene: Scene, words: string, where: 'here' | 'private'): Promise<void> {
  const { ana, agile } = scene;
  await ana.types(`/certify ${words}`, { in: agile });
  await ana.taps(tap[where === 'here' ? 'here' : 'privately'], { in: ana.lastMessage(agile) });
}

async function launcher(scene: Scene): Promise<SeenMessage> {
  await scene.ana.types('/certify', { in: scene.agile });
  return scene.ana.lastMessage(scene.agile);
}

/** A tap in a message that changes it, so that she has what she wanted once it says something else. */
function changesIt(scene: Scene, message: SeenMessage, act: Act): Doing {
  const before = now(scene, message)?.words;
  return { act, has: () => now(scene, message)?.words !== before };
}

/** Answers what is asked, with all that she has said before still there. */
function answers(scene: Scene): Doing {
  const { ana } = scene;
  const message = question(scene);
  const id = questionIn(message);
  const keeps = /Scrum Master/;
  return {
    act: () => ana.taps({ actionId: `answer:${id}:not-sure` }, { in: now(scene, message) ?? message }),
    has: () => {
      const then = now(scene, message);
      return then !== undefined && questionIn(then) !== id && keeps.test(then.words);
    },
  };
}

async function resultHere(scene: Scene): Promise<SeenMessage> {
  await says(scene, ALL_SAID, 'here');
  return result(scene);
}

const picks = ({ ana }: Scene, value: string, message: SeenMessage) =>
  ana.selects(MENU, value, { in: ana.looksAgain(message) ?? message });

/** Whatever modal is open is closed before the result is asked for it again. */
async function sendsAgain(scene: Scene, message: SeenMessage, how: string, to?: string) {
  if (scene.ana.modal()) await scene.ana.closes(true);
  return sends(scene, message, how, to);
}

/** From the menu of a result to what is sent. */
async function sends(scene: Scene, message: SeenMessage, how: string, to?: string) {
  await opens(scene, message, how, to);
  return scene.ana.submits();
}

async function opens(scene: Scene, message: SeenMessage, how: string, to?: string): Promise<void> {
  await picks(scene, `share:${how}`, message);
  if (to) await scene.ana.fills(RECEIVER, to, inModal);
}

/** A form that is filled and only has to be sent. */
async function form(
  scene: Scene,
  how: 'manager' | 'channel' | 'remind',
  has: (scene: Scene) => boolean,
  to?: (scene: Scene) => string,
): Promise<Doing> {
  const message = await resultHere(scene);
  await opens(scene, message, how, to?.(scene));
  return {
    act: () => scene.ana.submits(),
    has: () => has(scene),
    again: () => sendsAgain(scene, message, how, to?.(scene)),
  };
}

const requestAtMias = (scene: Scene) => tells(scene, /PSM I/, scene.mia);
const shownIn = (place: 'agile' | 'elsewhere') => (scene: Scene) =>
  seenBy(scene.mia, scene).some(
    (message) =>
      message.channel === scene[place].id && !message.threadTs && /Get PSM I|PSM I/.test(message.words),
  );
const reminderSet = (scene: Scene) => tells(scene, /^We will remind you on/);

const toMia = (scene: Scene) => form(scene, 'manager', requestAtMias, ({ mia }) => mia.id);
const toChannel = (place: 'agile' | 'elsewhere') => (scene: Scene) =>
  form(scene, 'channel', shownIn(place), (where) => where[place].id);
const remind = (scene: Scene) => form(scene, 'remind', reminderSet);

/** Mia, who has been asked. */
async function miaAnswers(scene: Scene): Promise<Doing> {
  const { ana, mia } = scene;
  await sends(scene, await resultHere(scene), 'manager', mia.id);
  const request = mia.lastMessage(mia.dm());
  return {
    act: () => mia.taps('Approve', { in: request }),
    // Either it has come to Ana, or Mia knows that it has not.
    has: () => tells(scene, /approved PSM I/, ana) || tells(scene, /please tell them yourself/, mia),
  };
}

/** Ana has a question in a thread, halfway. */
async function halfway(scene: Scene, where: 'here' | 'private'): Promise<SeenMessage> {
  await says(scene, SOME_SAID, where);
  return question(scene);
}

async function goesOn(scene: Scene, verb: 'keep' | 'private', where: 'here' | 'private'): Promise<Doing> {
  const message = await halfway(scene, where);
  const isElsewhere = ({ ts, words }: SeenMessage) => ts !== message.ts && /Scrum Master/.test(words);
  return {
    act: () => scene.ana.selects(tap.menu, verb, { in: scene.ana.looksAgain(message) ?? message }),
    has: () => questions(scene).some(isElsewhere),
  };
}

async function startsFromHome(scene: Scene): Promise<Doing> {
  await scene.ana.opensHome();
  return { act: () => scene.ana.taps('Find My Certification', { in: 'home' }), has: asked(scene) };
}

async function comparesInModal(scene: Scene): Promise<void> {
  const { ana } = scene;
  await ana.opensHome();
  await ana.taps({ actionId: 'ask:compare:' }, { in: 'home' });
  await ana.picks({ actionId: 'tick:compare' }, ['csm', 'cspo'], inModal);
  await ana.submits();
}

async function startsFromModal(scene: Scene): Promise<Doing> {
  await comparesInModal(scene);
  const act = () => scene.ana.taps('Help Me Choose Between These', inModal);
  // Where it could not be, the modal says so and has nothing to tap any more.
  const again = async () => {
    await scene.ana.closes(true);
    await comparesInModal(scene);
    return act();
  };
  return { act, has: asked(scene), again };
}

/** *Find My Certification* among Slack's own shortcuts. */
async function shortcut(scene: Scene): Promise<Doing> {
  return { act: () => scene.ana.usesShortcut('find_my_certification'), has: asked(scene) };
}

async function keeps(scene: Scene): Promise<Doing> {
  const message = await resultHere(scene);
  const { ana } = scene;
  return {
    act: () => picks(scene, 'share:keep', message),
    has: () =>
      seenBy(ana, scene).some(({ channel, words }) => channel === ana.dm().id && /Get PSM I/.test(words)),
  };
}

async function cancels(scene: Scene): Promise<Doing> {
  const { ana } = scene;
  await sends(scene, await resultHere(scene), 'remind');
  const set = ana.lastMessage(ana.dm());
  return {
    act: () => ana.taps('Cancel the Reminder', { in: set }),
    has: () => /is canceled|too late/.test(now(scene, set)?.text ?? ''),
  };
}

const typed =
  (text: string, has: (scene: Scene) => boolean, where: 'agile' | 'dm' = 'agile') =>
  async (scene: Scene): Promise<Doing> => ({
    act: () => scene.ana.types(text, { in: where === 'dm' ? scene.ana.dm() : scene.agile }),
    has: () => has(scene),
  });

const mention = async (scene: Scene): Promise<Doing> => ({
  act: () => scene.ana.types(`<@${scene.on.workspace.identity.botUserId}> ${SOME_SAID}`, { in: scene.agile }),
  has: asked(scene),
});

async function looksFrom(scene: Scene, act: (message: SeenMessage) => ReturnType<Act>, words: RegExp) {
  const message = await resultHere(scene);
  return {
    act: () => act(scene.ana.looksAgain(message) ?? message),
    has: () => seenBy(scene.ana, scene).some((one) => one.ephemeral && words.test(one.words)),
  };
}

/** Each by what it calls; together they call all there is. */
export const WAYS: readonly Way[] = [
  {
    called: 'chat.postMessage',
    name: '/certify here, its first message',
    prepare: typed('/certify here', (scene) => asked(scene)()),
  },
  {
    called: 'chat.postMessage',
    name: '/certify here, its question',
    after: 1,
    prepare: typed('/certify here', (scene) => asked(scene)()),
  },
  {
    called: 'chat.postMessage',
    name: '/certify in the own conversation',
    prepare: typed('/certify private', (scene) => asked(scene)(), 'dm'),
  },
  {
    called: 'chat.postMessage',
    name: 'a mention',
    silent: 'nothing but this call could say anything',
    prepare: mention,
  },
  {
    called: 'chat.postMessage',
    name: 'a direct message',
    silent: 'nothing but this call could say anything',
    prepare: typed(SOME_SAID, (scene) => asked(scene)(), 'dm'),
  },
  { called: 'chat.postMessage', name: 'the shortcut Find My Certification', prepare: shortcut },
  {
    called: 'chat.postMessage',
    name: 'Find My Certification in Home',
    silent: 'Home has no line for it, and the own conversation is what is closed',
    prepare: startsFromHome,
  },
  {
    called: 'chat.postMessage',
    name: 'Help Me Choose in a modal',
    silent: 'the own conversation is what is closed',
    prepare: startsFromModal,
  },
  {
    called: 'chat.postMessage',
    name: 'In a Thread Here',
    prepare: async (scene) => {
      const message = await launcher(scene);
      return {
        act: () => scene.ana.taps(tap.here, { in: now(scene, message) ?? message }),
        has: asked(scene),
      };
    },
  },
  {
    called: 'chat.postMessage',
    name: 'Keep It in Our Messages, from a thread',
    prepare: (scene) => goesOn(scene, 'keep', 'here'),
  },
  {
    called: 'chat.postMessage',
    name: 'Keep It in Our Messages, from what she alone sees',
    prepare: (scene) => goesOn(scene, 'keep', 'private'),
  },
  { called: 'chat.postMessage', name: 'Keep It', prepare: keeps },
  { called: 'chat.postMessage', name: 'Ask My Manager', prepare: toMia },
  { called: 'chat.postMessage', name: 'Show in Channel', prepare: toChannel('agile') },
  { called: 'chat.postMessage', name: 'Remind Me', prepare: remind },
  { called: 'chat.postMessage', name: 'Approve, told to who asked', prepare: miaAnswers },
  {
    called: 'chat.postMessage',
    name: 'Approve, said to who answered',
    after: 1,
    twice: 'the request is gone, and nothing else tells them what became of it',
    prepare: miaAnswers,
  },

  {
    called: 'response_url',
    name: '/certify',
    prepare: typed('/certify', (scene) => tells(scene, /^Certify asks/)),
  },
  {
    called: 'response_url',
    name: '/certify help',
    prepare: typed('/certify help', (scene) => tells(scene, /page by page/)),
  },
  {
    called: 'response_url',
    name: 'Only I See It',
    prepare: async (scene) => {
      const message = await launcher(scene);
      return {
        act: () => scene.ana.taps(tap.privately, { in: now(scene, message) ?? message }),
        has: asked(scene),
      };
    },
  },
  {
    called: 'response_url',
    name: 'In a Thread Here, said in the launcher',
    prepare: async (scene) => {
      const message = await launcher(scene);
      return {
        act: () => scene.ana.taps(tap.here, { in: now(scene, message) ?? message }),
        has: asked(scene),
      };
    },
  },
  {
    called: 'response_url',
    name: 'an answer in a thread',
    prepare: async (scene) => {
      await halfway(scene, 'here');
      return answers(scene);
    },
  },
  {
    called: 'response_url',
    name: 'an answer that she alone sees',
    prepare: async (scene) => {
      await halfway(scene, 'private');
      return answers(scene);
    },
  },
  {
    called: 'response_url',
    name: 'an answer in the own conversation',
    prepare: async (scene) => {
      await scene.ana.types(SOME_SAID, { in: scene.ana.dm() });
      return answers(scene);
    },
  },
  {
    called: 'response_url',
    name: 'a look at a result',
    prepare: (scene) =>
      looksFrom(
        scene,
        (message) => scene.ana.taps({ actionId: 'show:why-not' }, { in: message }),
        /Why not/i,
      ),
  },
  {
    called: 'response_url',
    name: 'Close',
    prepare: async (scene) => {
      const { ana } = scene;
      await ana.taps({ actionId: 'show:compare' }, { in: await resultHere(scene) });
      const look = seenBy(ana, scene).at(-1);
      if (!look) throw new Error('there is no look');
      return {
        act: () => ana.taps({ actionId: 'show:close' }, { in: look }),
        has: () => now(scene, look) === undefined,
      };
    },
  },
  {
    called: 'response_url',
    name: 'facts in the place of others',
    prepare: async (scene) => {
      const { ana, agile } = scene;
      await ana.types('/certify scrum master', { in: agile });
      const facts = ana.lastMessage(agile);
      return changesIt(scene, facts, () => ana.taps('Compare', { in: now(scene, facts) ?? facts }));
    },
  },
  {
    called: 'response_url',
    name: 'a tap in somebody else’s questionnaire',
    prepare: async (scene) => {
      const message = await halfway(scene, 'here');
      return {
        act: () => scene.mia.taps({ actionId: `answer:${questionIn(message)}:not-sure` }, { in: message }),
        has: () => tells(scene, /only they can change it/, scene.mia),
      };
    },
  },
  {
    called: 'response_url',
    name: 'the shortcut Compare Certifications',
    prepare: async (scene) => {
      const { ana, mia, agile } = scene;
      await mia.types('CSM or PSM I?', { in: agile });
      const named = mia.lastMessage(agile);
      return {
        act: () => ana.usesShortcut('compare_these', named),
        has: () => tells(scene, /side by side/),
      };
    },
  },
  {
    called: 'response_url',
    name: 'Was this right? Yes',
    prepare: (scene) => looksFrom(scene, (message) => scene.ana.taps('Yes', { in: message }), /Good to hear/),
  },
  {
    called: 'response_url',
    name: 'Only I See It, in a thread: its question',
    prepare: (scene) => goesOn(scene, 'private', 'here'),
  },
  {
    called: 'response_url',
    name: 'Only I See It, in a thread: what is left',
    after: 1,
    prepare: (scene) => goesOn(scene, 'private', 'here'),
  },
  {
    called: 'response_url',
    name: 'Keep It in Our Messages: what is left',
    prepare: (scene) => goesOn(scene, 'keep', 'here'),
  },
  { called: 'response_url', name: 'Keep It, said beside', prepare: keeps },
  {
    called: 'response_url',
    name: 'Ask My Manager: the menu as it was',
    prepare: async (scene) => {
      const message = await resultHere(scene);
      return {
        act: () => picks(scene, 'share:manager', message),
        has: () => modalSays(scene, /What they will get/),
      };
    },
  },
  { called: 'response_url', name: 'Show in Channel, where it is not', prepare: toChannel('elsewhere') },
  { called: 'response_url', name: 'Cancel the Reminder', prepare: cancels },

  {
    called: 'chat.update',
    name: 'the message above, at the result',
    prepare: async (scene) => {
      await says(scene, ONE_LEFT, 'here');
      return answers(scene);
    },
  },
  {
    called: 'chat.update',
    name: 'the message above, gone on in private',
    prepare: (scene) => goesOn(scene, 'private', 'here'),
  },
  { called: 'chat.update', name: 'Remind Me, once it is set', prepare: remind },

  {
    called: 'chat.delete',
    name: 'a first message without its question',
    prepare: async (scene) => {
      const { mishaps } = scene.on.workspace;
      return {
        act: () => {
          mishaps.next('chat.postMessage', { slowMs: 0 });
          mishaps.next('chat.postMessage', { error: 'restricted_action_thread_locked' });
          return scene.ana.types('/certify here', { in: scene.agile });
        },
        has: asked(scene),
      };
    },
  },
  { called: 'chat.delete', name: 'Approve', prepare: miaAnswers },

  {
    called: 'chat.getPermalink',
    name: 'In a Thread Here',
    prepare: async (scene) => {
      const message = await launcher(scene);
      return { act: () => scene.ana.taps(tap.here, { in: message }), has: asked(scene) };
    },
  },
  { called: 'chat.getPermalink', name: 'Find My Certification in Home', prepare: startsFromHome },
  { called: 'chat.getPermalink', name: 'Keep It', prepare: keeps },
  { called: 'chat.getPermalink', name: 'Show in Channel', prepare: toChannel('agile') },
  { called: 'chat.getPermalink', name: 'Remind Me', prepare: remind },

  {
    called: 'views.open',
    name: 'Ask My Manager',
    prepare: async (scene) => {
      const message = await resultHere(scene);
      return {
        act: () => picks(scene, 'share:manager', message),
        has: () => modalSays(scene, /What they will get/),
      };
    },
  },
  {
    called: 'views.open',
    name: 'Browse in Home',
    prepare: async (scene) => {
      await scene.ana.opensHome();
      return {
        act: () => scene.ana.taps('Browse', { in: 'home' }),
        has: () => modalSays(scene, /page 1 of/),
      };
    },
  },
  {
    called: 'views.open',
    name: 'Compare Certifications on a message that names none',
    prepare: async (scene) => {
      const { ana, mia, agile } = scene;
      await mia.types('which one?', { in: agile });
      const said = mia.lastMessage(agile);
      return { act: () => ana.usesShortcut('compare_these', said), has: () => ana.modal() !== undefined };
    },
  },
  { called: 'views.open', name: 'the shortcut Find My Certification', prepare: shortcut },

  {
    called: 'views.update',
    name: 'a tick in a form',
    prepare: async (scene) => {
      await opens(scene, await resultHere(scene), 'manager', scene.mia.id);
      const ticks = (which: string[]) => scene.ana.ticks(TICKS, which, inModal);
      return {
        act: () => ticks(['aim']),
        has: () => modalSays(scene, /Role: Scrum Master/),
        again: async () => {
          await ticks([]);
          return ticks(['aim']);
        },
      };
    },
  },
  {
    called: 'views.update',
    name: 'the next page in a modal',
    prepare: async (scene) => {
      await scene.ana.opensHome();
      await scene.ana.taps('Browse', { in: 'home' });
      return {
        act: () => scene.ana.taps('Next', inModal),
        has: () => modalSays(scene, /page 2 of/),
      };
    },
  },
  { called: 'views.update', name: 'the shortcut, where it went', prepare: shortcut },
  { called: 'views.update', name: 'Ask My Manager, where it went', prepare: toMia },
  { called: 'views.update', name: 'Help Me Choose in a modal', prepare: startsFromModal },

  {
    called: 'views.publish',
    name: 'Home is opened',
    silent: 'who only looks is told of nothing',
    prepare: async (scene) => ({
      act: () => scene.ana.opensHome(),
      has: () => homeSays(scene, /Which agile certification/),
    }),
  },
  { called: 'views.publish', name: 'Find My Certification in Home', prepare: startsFromHome },
  { called: 'views.publish', name: 'Keep It', prepare: keeps },

  { called: 'chat.scheduleMessage', name: 'Remind Me', prepare: remind },
  { called: 'chat.deleteScheduledMessage', name: 'Cancel the Reminder', prepare: cancels },
];
