import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { askClick } from './ask-click.ts';
import { certifyCommand } from './certify-command.ts';
import { compareModal } from './compare-modal.ts';
import { compareShortcut } from './compare-shortcut.ts';
import { directMessage } from './direct-message.ts';
import { findShortcut } from './find-shortcut.ts';
import { homeOpened } from './home.ts';
import { type ListenerParts, onClick, onCommand, type Tapped } from './listener.ts';
import { mention } from './mention.ts';
import { onHome, onWords } from './on-event.ts';
import { onMessageShortcut, onShortcut } from './on-shortcut.ts';
import { onSubmission, type Submission, type Submitted } from './on-submission.ts';
import { questionnaireClick } from './questionnaire-click.ts';
import { cancelReminder } from './reminder.ts';
import { requestClick } from './request-click.ts';
import { shareSubmitted } from './share-modal.ts';
import { silentClick } from './silent-click.ts';
import { startClick } from './start-click.ts';
import { unknownClick } from './unknown-click.ts';
import { unknownModal, unknownShortcut } from './unknown-way-in.ts';
import { viewClick } from './view-click.ts';

/**
 * Hears everything that people can do, in the order a person meets it. One listener for each kind, which looks further by
 * name: Bolt asks every listener that there is whether a request is meant for it, about 10 µs each (docs/performance.md).
 */
export function listen(app: App, parts: ListenerParts): void {
  const events = eventsByName(parts);
  const shortcuts = shortcutsByName(parts);
  const unknown = onShortcut(unknownShortcut, parts);
  // Slack sends only what the manifest declares, under whatever name a company has given it there.
  app.command(/^/, onCommand(certifyCommand, parts));
  app.event(/^/, async (args) => events.get(args.event.type)?.(args));
  app.shortcut<GlobalShortcut | MessageShortcut>(/^/, async (args) => {
    const listener = shortcuts.get(args.shortcut.callback_id) ?? unknown;
    // By its name it is known of which of the two kinds it is; an unknown one is heard as if it had no message.
    await listener(args as never);
  });
  app.view(/^/, onSubmission(submitted, parts));
  app.action(/^/, onClick(tapped, viewClick, parts));
}

/** By the names under which manifest.yml subscribes to them. */
export function eventsByName(parts: ListenerParts) {
  return new Map([
    ['app_mention', onWords('mention', mention, parts)],
    ['message', onWords('message', directMessage, parts)],
    ['app_home_opened', onHome(homeOpened, parts)],
  ]);
}

/** By the names under which manifest.yml declares them. */
export function shortcutsByName(parts: ListenerParts) {
  return new Map<string, ReturnType<typeof onShortcut> | ReturnType<typeof onMessageShortcut>>([
    ['find_my_certification', onShortcut(findShortcut, parts)],
    ['compare_these', onMessageShortcut(compareShortcut, parts)],
  ]);
}

function submitted(modal: Submitted, parts: ListenerParts): Submission {
  const { callback_id } = modal.view;
  if (callback_id === 'compare') return compareModal(modal, parts);
  return callback_id.startsWith('share-') ? shareSubmitted(modal, parts) : unknownModal(modal, parts);
}

type Click = (tapped: Tapped, parts: ListenerParts) => Promise<void>;

/** By what stands in front of the first colon of an action id. */
const CLICKS: ReadonlyMap<string, Click> = new Map<string, Click>([
  ['start', startClick],
  ['ask', askClick],
  ['answer', questionnaireClick],
  ['tick', silentClick],
  ['edit', questionnaireClick],
  ['show', questionnaireClick],
  ['request', requestClick],
  ['remind', cancelReminder],
  ['next', silentClick],
  ['link', silentClick],
]);

function tapped(tap: Tapped, parts: ListenerParts): Promise<void> {
  const [, prefix = ''] = /^(\w+):/.exec(tap.action.action_id) ?? [];
  return (CLICKS.get(prefix) ?? unknownClick)(tap, parts);
}
