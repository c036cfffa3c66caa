import type { AllMiddlewareArgs } from '@slack/bolt';
import type { Person } from './caller.ts';
import { explained, type Happening, type ListenerParts } from './listener.ts';
import { readHomeOpened, type SentHome } from './sent-home.ts';

/** What an event brings; Bolt has acknowledged it before any of this runs. */
type EventArgs = Pick<AllMiddlewareArgs, 'client'> & { readonly body: unknown };

/** Somebody opened the app's Home. */
export interface HomeOpened extends Happening<Person> {
  readonly home: SentHome;
}

/** Turns a listener of ours into one of Bolt's, for Home. Who only looks is told of no failure. */
export function onHome(
  listener: (opened: HomeOpened, parts: ListenerParts) => Promise<void>,
  parts: ListenerParts,
) {
  return async ({ body, client }: EventArgs): Promise<void> => {
    const home = readHomeOpened(body);
    if (!home) return;
    const opened = {
      caller: { user: home.user, client, sleep: parts.sleep },
      name: 'home',
      id: home.eventId,
      home,
    };
    const once = parts.onceDelivered([home.eventId], () => listener(opened, parts));
    await explained(once, opened, parts, async () => {});
  };
}
