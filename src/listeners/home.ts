import { homeView } from '../conversation/home-view.ts';
import type { Answers } from '../recommendation/index.ts';
import { beginInMessages } from './begin-in-messages.ts';
import type { Person } from './caller.ts';
import { type Happening, note } from './happening.ts';
import { type ListenerParts, type TappedInView, viewParts } from './listener.ts';
import type { HomeOpened } from './on-event.ts';
import { publishHome } from './send-view.ts';
import { readRemembered } from './sent-home.ts';
import { slackCode } from './slack-error.ts';

/** Home is drawn anew each time it is opened, so that its dates are today's. */
export async function homeOpened({ caller, home }: HomeOpened, parts: ListenerParts): Promise<void> {
  const remembered = readRemembered(home.view?.private_metadata ?? '');
  await publishHome(caller, homeView(viewParts(parts), parts.version, remembered), home.view?.hash).catch(
    (error) => {
      // Something newer stands there by now, such as what was just begun.
      if (slackCode(error) !== 'hash_conflict') throw error;
    },
  );
}

/** A tap in Home that begins: the question stands in the app's messages, and Home says so. */
export async function startFromHome(
  tapped: TappedInView,
  said: Answers,
  parts: ListenerParts,
): Promise<void> {
  const { caller, view } = tapped;
  const told = await beginInMessages(tapped, said, parts);
  const now = viewParts(parts);
  const started = told.about === 'started';
  const before = readRemembered(view.private_metadata);
  const remembered = started ? { ...before, begun: { day: now.today, link: told.link } } : before;
  await publishHome(caller, homeView(now, parts.version, remembered, !started)).catch((error) => {
    if (!started) throw error;
    note(tapped, 'started, but could not say so', parts);
  });
}

/**
 * Home says where the result is that was just kept. What was begun from Home is forgotten with it: what Home remembers, Slack
 * hands back only where something happens in Home. Nobody waits for it, so that a failure is told to the log alone.
 */
export async function showKept(
  happening: Happening<Person>,
  { link }: { readonly link?: string },
  parts: ListenerParts,
): Promise<void> {
  const now = viewParts(parts);
  const home = homeView(now, parts.version, { begun: null, kept: { day: now.today, link } });
  await publishHome(happening.caller, home).catch((error) =>
    note(happening, 'kept, but Home does not say so', parts, error),
  );
}
