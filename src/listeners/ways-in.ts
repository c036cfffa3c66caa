import type {
  AllMiddlewareArgs,
  App,
  BlockAction,
  GlobalShortcut,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
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
 * Hears everything that people can do. As one middleware, which looks further by name: Bolt asks each listener that there is
 * whether a request is meant for it, about 10 µs each, and copies all that it hands on (docs/performance.md).
 */
export function listen(app: App, parts: ListenerParts): void {
  const command = onCommand(certifyCommand, parts);
  const events = eventsByName(parts);
  const shortcuts = shortcutsByName(parts);
  const unknown = onShortcut(unknownShortcut, parts);
  const modal = onSubmission(submitted, parts);
  const click = onClick(tapped, viewClick, parts);
  // The receivers let nothing else through: no actions but those of blocks, and no views but those that are submitted.
  app.use(async (args) => {
    if ('action' in args) return click(args as BlockActionArgs);
    // Slack sends only what the manifest declares, under whatever name a company has given it there.
    if ('command' in args) return command(args);
    if ('event' in args) return events.get(args.event.type)?.(args);
    if ('view' in args) return modal(args as SubmissionArgs);
    // By its name it is known of which of the two kinds a shortcut is; an unknown one is heard as if it had no message.
    if ('shortcut' in args)
      return (shortcuts.get(args.shortcut.callback_id) ?? unknown)(args as ShortcutArgs);
  });
}

type BlockActionArgs = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;
type SubmissionArgs = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs;
type ShortcutArgs = SlackShortcutMiddlewareArgs<MessageShortcut> &
  SlackShortcutMiddlewareArgs<GlobalShortcut> &
  AllMiddlewareArgs;

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
