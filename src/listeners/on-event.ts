import type { AllMiddlewareArgs } from '@slack/bolt';
import { type Person, personIn } from './caller.ts';
import { type Happening, teamIn } from './happening.ts';
import type { ListenerParts } from './listener.ts';
import { byMessage, seenTo } from './seen-to.ts';
import { readHomeOpened, type SentHome } from './sent-home.ts';
import { readWords, type SentWords } from './sent-words.ts';

/** What an event brings; Bolt has acknowledged it before any of this runs. */
type EventArgs = Pick<AllMiddlewareArgs, 'client' | 'context'> & { readonly body: unknown };

/** Words that somebody said to the app. */
export interface Said extends Happening<Person> {
  readonly sent: SentWords;
}

/** Turns a listener of ours into one of Bolt's, for words said to the app; `name` is the way in. */
export function onWords(
  name: 'mention' | 'message',
  listener: (said: Said, parts: ListenerParts) => Promise<void>,
  parts: ListenerParts,
) {
  return async ({ body, client, context }: EventArgs): Promise<void> => {
    const sent = readWords(body, name);
    if (!sent) return;
    const caller = personIn(sent.user, client, parts);
    const said = { caller, name, id: sent.eventId, team: teamIn({ context }), sent };
    // One message is answered once, however often and as whatever events it comes.
    const work = () => parts.onceDelivered([sent.channel, sent.ts], () => listener(said, parts));
    await seenTo(said, { work, apologise: byMessage(caller, 'said') }, parts);
  };
}

/** Somebody opened the app's Home. */
export interface HomeOpened extends Happening<Person> {
  readonly home: SentHome;
}

/** Turns a listener of ours into one of Bolt's, for Home. Who only looks is told of no failure. */
export function onHome(
  listener: (opened: HomeOpened, parts: ListenerParts) => Promise<void>,
  parts: ListenerParts,
) {
  return async ({ body, client, context }: EventArgs): Promise<void> => {
    const home = readHomeOpened(body);
    if (!home) return;
    const opened = {
      caller: personIn(home.user, client, parts),
      name: 'home',
      id: home.eventId,
      team: teamIn({ context }),
      home,
    };
    await seenTo(
      opened,
      { work: () => parts.onceDelivered([home.eventId], () => listener(opened, parts)) },
      parts,
    );
  };
}
