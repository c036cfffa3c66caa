import type { ModalView } from '@slack/types';
import { drawHome } from '../cards/home.ts';
import type { HomeView } from '../conversation/view.ts';
import type { Person } from './caller.ts';
import { onceMore } from './send.ts';
import { wasNeverSent } from './slack-error.ts';

/** Shows Home to whoever it is for. With a hash only in the place of what stood there when that was read. */
export async function publishHome(
  { user, client, sleep }: Person,
  home: HomeView,
  hash?: string,
): Promise<void> {
  const view = drawHome(home);
  await onceMore(
    () => client.views.publish({ user_id: user, view, ...(hash && { hash }) }),
    wasNeverSent,
    sleep,
  );
}

/**
 * Opens a modal; this must come before anything else that takes time. No second try: by then the trigger is too old.
 *
 * @returns the modal's id
 */
export async function openModal({ client }: Person, triggerId: string, view: ModalView): Promise<string> {
  const opened = await client.views.open({ trigger_id: triggerId, view });
  if (!opened.view?.id) throw new Error('views.open did not say which view it is');
  return opened.view.id;
}

/** Puts another view in the place of a modal that is open; to do that twice does no harm. */
export async function updateModal({ client, sleep }: Person, id: string, view: ModalView): Promise<void> {
  await onceMore(() => client.views.update({ view_id: id, view }), wasNeverSent, sleep);
}
