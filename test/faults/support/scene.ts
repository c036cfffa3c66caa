import type { Outcome, Person } from '../../../src/playground/workspace/person.ts';
import { canSee, type SeenMessage, seen, wordsOf } from '../../../src/playground/workspace/seeing.ts';
import type { Json, Place } from '../../../src/playground/workspace/world.ts';
import { questionIn, type Slack } from '../../conversation-on-slack/slack.ts';

/** People and conversations that nothing has happened to yet, in a workspace where other things have. */
export interface Scene {
  readonly on: Slack;
  /** Whose questionnaire it is. */
  readonly ana: Person;
  /** Her manager, and anybody else. */
  readonly mia: Person;
  /** A channel with both and the app in it. */
  readonly agile: Place;
  /** A private channel that the app is not in. */
  readonly elsewhere: Place;
}

let scenes = 0;

export function sceneIn(on: Slack): Scene {
  scenes += 1;
  const ana = on.workspace.person(`ana-${scenes}`);
  const mia = on.workspace.person(`mia-${scenes}`);
  const members = [ana, mia];
  const agile = on.workspace.channel(`agile-${scenes}`, { members, botIsMember: true });
  const elsewhere = on.workspace.channel(`elsewhere-${scenes}`, { members, kind: 'private' });
  return { on, ana, mia, agile, elsewhere };
}

/** Waits until the app has nothing more to do, be it only to wait for an answer that never comes. */
export async function atRest({ on }: Pick<Scene, 'on'>): Promise<void> {
  do await on.workspace.settles();
  while (on.certify().inFlight > 0);
}

const placesOf = ({ ana, mia, agile, elsewhere }: Scene): readonly Place[] => [
  agile,
  elsewhere,
  ana.dm(),
  mia.dm(),
];

/** All messages of a scene that this person sees, the newest last. */
export function seenBy(person: Person, scene: Scene): SeenMessage[] {
  const { world } = scene.on.workspace;
  const places = new Set(placesOf(scene).map(({ id }) => id));
  return world.messages
    .filter((message) => places.has(message.channel) && canSee(world, person.id, message))
    .map((message) => seen(world, message));
}

/** The messages in which Ana is asked something that she has not answered. */
export const questions = (scene: Scene): SeenMessage[] =>
  seenBy(scene.ana, scene).filter((message) => questionIn(message) !== undefined);

/** The newest of them. */
export function question(scene: Scene): SeenMessage {
  const newest = questions(scene).at(-1);
  if (!newest) throw new Error('nothing is asked');
  return newest;
}

/** The message with Ana's result. */
export function result(scene: Scene): SeenMessage {
  const found = seenBy(scene.ana, scene).findLast(({ menus }) =>
    menus.some(({ actionId }) => actionId === 'show:more'),
  );
  if (!found) throw new Error('there is no result');
  return found;
}

/** One thing that can be seen: a message, or what stands in a modal or in Home. */
export interface Shown {
  readonly key: string;
  readonly kind: 'message' | 'view';
  /** Where it is and all it says, without the marks that Slack gives to people, places and messages. */
  readonly says: string;
  /** What it says to whoever has it read aloud: the same, however it is drawn and wherever it is. */
  readonly text: string;
  readonly asks: boolean;
}

const withoutMarks = (words: string) =>
  words
    .replace(/<https:[^|>]*\|/g, '<…|')
    .replace(/\b[UCDGV]0[0-9A-Z]{6,}\b/g, '…')
    .replace(/\b(p?\d{10,}|\d+\.\d{6})\b/g, '…');

/** Everything in a scene that anybody sees. */
export function everythingShown(scene: Scene): readonly Shown[] {
  const people = [scene.ana, scene.mia];
  const messages = new Map<string, Shown>();
  for (const person of people)
    for (const message of seenBy(person, scene)) {
      const where = `${placesOf(scene).findIndex(({ id }) => id === message.channel)}`;
      const how = `${message.threadTs ? ', in a thread' : ''}${message.ephemeral ? `, to ${people.indexOf(person)}` : ''}`;
      const key = `${message.channel} ${message.ts}`;
      messages.set(key, {
        key,
        kind: 'message',
        says: withoutMarks(`${where}${how}: ${message.text}\n${message.words}`),
        text: withoutMarks(message.text),
        asks: questionIn(message) !== undefined,
      });
    }
  const views = people.flatMap((person, at) =>
    (['modal', 'home'] as const).flatMap((surface): Shown[] => {
      const view: Json | undefined = person[surface]();
      const text = view && withoutMarks(wordsOf([view.title, view.blocks]).join('\n'));
      return text ? [{ key: `${surface} ${at}`, kind: 'view', says: text, text, asks: false }] : [];
    }),
  );
  return [...messages.values(), ...views];
}

/** What has come up or changed in between. */
export function changes(before: readonly Shown[], after: readonly Shown[]) {
  const known = new Map(before.map((shown) => [shown.key, shown.says]));
  return {
    fresh: after.filter(({ key }) => !known.has(key)),
    changed: after.filter(({ key, says }) => known.has(key) && known.get(key) !== says),
    gone: before.filter(({ key }) => !after.some((shown) => shown.key === key)),
  };
}

/** Something somebody does. */
export type Act = () => Promise<Outcome>;
