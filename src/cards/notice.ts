import type { Notice, NoticeView, RefusedBecause } from '../conversation/view.ts';
import { startId } from './actions.ts';
import { actions, button, section } from './elements.ts';
import type { Message } from './limits.ts';
import { link } from './mrkdwn.ts';

/** Kind, short, and with what to do next. */
export function drawNotice({ notice }: NoticeView): Message {
  const text = words(notice);
  const label = startLabel(notice);
  return {
    text,
    blocks: [section(text), ...actions(label ? [button(label, startId('mine'))] : [])],
  };
}

function startLabel({ about }: Notice): string | null {
  if (about === 'not-yours') return 'Start Mine';
  return about === 'unreadable' ? 'Start Again' : null;
}

function words(notice: Notice): string {
  switch (notice.about) {
    case 'not-yours':
      return 'Someone else started this one, and only they can answer it. Start your own; it takes about five taps.';
    case 'unreadable':
      return 'We can no longer read this button, so nothing was changed. Start again; it takes about five taps.';
    case 'moved':
      return sentences('This questionnaire goes on where only its owner sees it.', open(notice.link));
    case 'left-behind':
      return sentences(
        'Your questionnaire goes on where only you see it.',
        open(notice.link),
        'We could not take it away here: others still see your answers. Please ask whoever manages this workspace to delete it.',
      );
    case 'started':
      return sentences(started(notice.where, notice.because), open(notice.link));
    case 'failed':
      return failed(notice);
    default:
      return notice satisfies never;
  }
}

const open = (url: string | undefined) => (url ? `${link(url, 'Open it')}.` : '');
const sentences = (...said: string[]) => said.filter(Boolean).join(' ');

const REFUSED: Record<RefusedBecause, string> = {
  'cannot-post-here': 'Certify cannot post in this channel.',
  archived: 'This channel is archived.',
  'read-only': 'In this channel, only some people may post.',
};

function started(where: 'thread' | 'dm', because: RefusedBecause | undefined): string {
  const place =
    where === 'thread'
      ? 'Your questionnaire is open in a thread here.'
      : 'Your questionnaire is open in our private messages.';
  return because ? `${REFUSED[because]} ${place}` : place;
}

/** What happened, what was kept, what to do. */
function failed({ cause, after, retryAfterSeconds }: Extract<Notice, { about: 'failed' }>): string {
  const kept = after === 'tapped' ? 'Your answers are kept.' : '';
  const again = after === 'tapped' ? 'tap again' : 'type the command again';
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
