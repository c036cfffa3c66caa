import type { Notice, NoticeView } from '../conversation/view.ts';
import { actions, section } from './elements.ts';
import { findMine } from './launcher.ts';
import type { Message } from './limits.ts';
import { link } from './mrkdwn.ts';

/** Kind, short, and with what to do next. */
export function drawNotice({ notice }: NoticeView): Message {
  const text = words(notice);
  const startsAnew = notice.about === 'not-yours' || notice.about === 'unreadable';
  return { text, blocks: [section(text), ...actions(startsAnew ? [findMine()] : [])] };
}

function words(notice: Notice): string {
  switch (notice.about) {
    case 'not-yours':
      return `This one is <@${notice.owner}>\u2019s, so only they can change it. Your own takes about five taps.`;
    case 'unreadable':
      return 'We can no longer read this button, so nothing was changed. A new start takes about five taps.';
    case 'moved':
      return sentences(MOVED[notice.to], open(notice.link));
    case 'left-behind':
      return sentences(
        'This went on where only you see it.',
        open(notice.link),
        'We could not take it away here: others still see your answers. Please ask whoever manages this workspace to delete it.',
      );
    case 'started':
      return sentences(STARTED[notice.where], open(notice.link));
    case 'starting':
      return 'Your first question will be in our messages in a moment.';
    case 'cannot-write':
      return 'Certify cannot write to you in private messages. Type `/certify` in any conversation instead.';
    case 'glad':
      return GLAD;
    case 'kept':
      return sentences('Your result is kept in our messages.', open(notice.link));
    case 'not-kept':
      return 'Certify cannot write to you in private messages, so your result could not be kept there.';
    case 'not-addressed':
      return `This one was sent to <@${notice.addressee}>, so only they can answer it.`;
    case 'already-answered':
      return 'You have answered this one already, and they were told.';
    case 'reminder':
      return REMINDER[notice.is];
    case 'failed':
      return failed(notice);
    default:
      return notice satisfies never;
  }
}

const open = (url: string | undefined) => (url ? `${link(url, 'Open it')}.` : '');
const sentences = (...said: string[]) => said.filter(Boolean).join(' ');

const GLAD =
  'Good to hear. Under More on your result you can ask your manager, share it, keep it, or set a reminder.';

const REMINDER = {
  canceled: 'The reminder is canceled.',
  'too-late': 'It is too late to cancel: the reminder was sent, or is about to be.',
  'not-set': 'Slack did not take the reminder. Please try again from your result.',
};

const MOVED = {
  dm: 'This went on in our messages.',
  ephemeral: 'This went on where only its owner sees it.',
};

const STARTED = {
  thread: 'Your first question is in a thread here.',
  dm: 'Your first question is in our messages.',
};

const AGAIN = {
  tapped: 'tap again',
  typed: 'type the command again',
  said: 'say it again',
  chosen: 'try again',
};

/** What happened, what was kept, what to do. */
function failed({ cause, after, retryAfterSeconds }: Extract<Notice, { about: 'failed' }>): string {
  const kept = after === 'tapped' ? 'Your answers are kept.' : '';
  const again = AGAIN[after];
  switch (cause) {
    case 'rate-limited':
      return sentences(
        'Slack asks for a short pause.',
        kept,
        `Please ${again} ${inAWhile(retryAfterSeconds)}.`,
      );
    case 'installation':
      return sentences(
        'Certify is not allowed to do that in this workspace.',
        kept,
        'Please ask whoever manages apps here to install Certify again.',
      );
    case 'slack-unreachable':
      // A late answer is none here, so that what was asked for may be there all the same.
      return sentences(
        'Slack did not answer.',
        kept,
        `If nothing has changed, please ${again} ${inAWhile(retryAfterSeconds)}.`,
      );
    case 'busy':
      return sentences('A lot of people are asking at once.', kept, `Please ${again} in a minute.`);
    case 'stopping':
      // What was begun may be done all the same.
      return sentences(
        'Certify is just being restarted.',
        kept,
        `If nothing has changed, please ${again} in a minute.`,
      );
    case 'unexpected':
      return sentences(
        'Something went wrong on our side.',
        kept,
        `Please ${again}.`,
        after === 'tapped' ? 'If that does not help, start over with `/certify`.' : '',
      );
    default:
      return cause satisfies never;
  }
}

function inAWhile(seconds: number | undefined): string {
  if (seconds === undefined || seconds > 90) return 'in a few minutes';
  return seconds <= 1 ? 'in a second' : `in ${Math.ceil(seconds)} seconds`;
}
