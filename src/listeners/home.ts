import { homeView } from '../conversation/home-view.ts';
import type { Answers } from '../recommendation/index.ts';
import { beginInMessages } from './begin-in-messages.ts';
import { type ListenerParts, note, type TappedInView, viewParts } from './listener.ts';
import type { HomeOpened } from './on-event.ts';
import { publishHome } from './send-view.ts';
import { readBegun } from './sent-home.ts';
import { slackCode } from './slack-error.ts';

/** Home is drawn anew each time it is opened, so that its dates are today's. */
export async function homeOpened({ caller, home }: HomeOpened, parts: ListenerParts): Promise<void> {
  const begun = readBegun(home.view?.private_metadata ?? '');
  await publishHome(caller, homeView(viewParts(parts), parts.version, begun), home.view?.hash).catch(
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
  const begun = started ? { day: now.today, link: told.link } : readBegun(view.private_metadata);
  await publishHome(caller, homeView(now, parts.version, begun, !started)).catch((error) => {
    if (!started) throw error;
    note(tapped, 'started, but could not say so', parts);
  });
}
