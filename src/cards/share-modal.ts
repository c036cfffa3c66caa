import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import {
  type DayRefused,
  type Draft,
  daysAfter,
  type FormKind,
  MOST_DAYS,
  MOST_NOTE,
  type ShareForm,
} from '../conversation/sharing-views.ts';
import { encodeState, type State } from '../conversation/state.ts';
import type { Notice, RefusedBecause, ReminderView, SharedView } from '../conversation/view.ts';
import { NOTE, RECEIVER, REMIND_DAY, TEXT, TICKED_ANSWERS } from './actions.ts';
import { inWords } from './answers-so-far.ts';
import { dayInWords } from './day.ts';
import { context, option, plain, section } from './elements.ts';
import { withinLimits } from './limits.ts';
import { bold, link } from './mrkdwn.ts';
import { drawNotice } from './notice.ts';
import { SHARE_LABELS } from './outcome-controls.ts';
import { drawReminder } from './reminder.ts';
import { ANSWER_LABELS, drawShared, requestAnswers } from './shared.ts';
import { summaryInPlainText } from './summary.ts';

export type ShareModal = FormKind | 'remind';

/** The modals that are submitted, by Slack's `callback_id`. */
export const SHARE_MODALS: Record<ShareModal, string> = {
  manager: 'share-manager',
  channel: 'share-channel',
  email: 'share-email',
  remind: 'share-remind',
};

/** Blocks with a field in them, by `block_id`. */
export const FIELDS = { receiver: 'receiver', answers: 'answers', note: 'note', day: 'day' } as const;

/** What a modal carries, for Slack to keep and hand back with it: the result, and what of it is shown by now. */
export interface Carried extends Draft {
  readonly what: ShareModal;
  readonly stateText: string;
}

/** A form for one of the ways to take a result to somebody, with what they will get below it. */
export function drawShareForm(form: ShareForm): ModalView {
  const { state, draft } = form;
  return {
    ...shell(form.form, [
      ...(form.isShownAgain ? [section(SHOWN_AGAIN)] : []),
      ...fields(form),
      ...shown(form),
    ]),
    submit: plain(form.form === 'email' ? 'Done' : 'Send'),
    callback_id: SHARE_MODALS[form.form],
    private_metadata: JSON.stringify({
      what: form.form,
      stateText: encodeState(state),
      ...draft,
    } satisfies Carried),
  };
}

const shell = (what: ShareModal, blocks: readonly KnownBlock[]): ModalView => ({
  type: 'modal',
  title: plain(SHARE_LABELS[what]),
  close: plain('Cancel'),
  blocks: [...withinLimits({ text: '', blocks }).blocks] as KnownBlock[],
});

function fields(form: ShareForm): KnownBlock[] {
  switch (form.form) {
    case 'manager':
      return [
        input(FIELDS.receiver, 'Your manager', {
          type: 'users_select',
          action_id: RECEIVER,
          placeholder: plain('Pick a person'),
        }),
        ...ticks(form),
        noteField(form.draft),
      ];
    case 'channel':
      return [
        input(FIELDS.receiver, 'Channel', {
          type: 'conversations_select',
          action_id: RECEIVER,
          placeholder: plain('Pick a channel'),
          // Whoever is in a shared channel may belong to another company.
          filter: {
            include: ['public', 'private'],
            exclude_external_shared_channels: true,
            exclude_bot_users: true,
          },
          // So that it can be shown where the app is no member.
          response_url_enabled: true,
        }),
        ...ticks(form),
        noteField(form.draft),
      ];
    case 'email':
      return ticks(form);
  }
}

/** Every tick is sent, so that what is shown follows. No field where nothing was answered: Slack takes no empty one. */
function ticks({ given, draft }: ShareForm): InputBlock[] {
  const options = given.map((answer) => option(inWords(answer), answer.question));
  const ticked = options.filter(({ value }) => draft.ticked.some((one) => one === value));
  if (options.length === 0) return [];
  return [
    {
      ...input(FIELDS.answers, 'Answers that go along', {
        type: 'checkboxes',
        action_id: TICKED_ANSWERS,
        options,
        ...(ticked.length > 0 && { initial_options: ticked }),
      }),
      optional: true,
      dispatch_action: true,
      hint: plain('Nothing you leave unticked is in it.'),
    },
  ];
}

function noteField({ note }: Draft): InputBlock {
  return {
    ...input(FIELDS.note, 'Note', {
      type: 'plain_text_input',
      action_id: NOTE,
      multiline: true,
      max_length: MOST_NOTE,
      placeholder: plain('Why it matters to you, by when, and so on'),
      ...(note && { initial_value: note }),
    }),
    optional: true,
  };
}

function input(blockId: string, label: string, element: InputBlock['element']): InputBlock {
  return { type: 'input', block_id: blockId, label: plain(label), element };
}

const THEY_GET = 'What they will get:';
const SHOWN_AGAIN = 'Not sent yet: look below at what they will get now, then tap Send again.';

/** Exactly what is sent, but for its buttons, which nobody can tap here. */
function shown({ form, shared, draft }: ShareForm): KnownBlock[] {
  if (form === 'email') return [emailField(shared, draft)];
  const { blocks } = drawShared(shared, 'rich');
  const answers = requestAnswers(shared.summary).map((answer) => ANSWER_LABELS[answer]);
  const below = form === 'manager' ? `Below it, for them alone to tap: ${answers.join(', ')}.` : '';
  return [
    { type: 'divider' },
    section(bold(THEY_GET)),
    ...(blocks as KnownBlock[]).filter(({ type }) => type !== 'actions'),
    ...context(below),
  ];
}

/** To be copied. What stands in a field stays there as long as it has the same id, and this is to follow the ticks. */
function emailField({ summary }: SharedView, { ticked }: Draft): InputBlock {
  return input(`text-${ticked.join('-')}`, 'Copy this into your email', {
    type: 'plain_text_input',
    action_id: TEXT,
    multiline: true,
    initial_value: summaryInPlainText(summary),
  });
}

/** Asks for the day of a reminder, two weeks from now unless another one is picked. */
export function drawRemindForm(state: State, reminder: ReminderView, day: string): ModalView {
  const carried: Carried = { what: 'remind', stateText: encodeState(state), ticked: [], note: '' };
  const dayField = input(FIELDS.day, 'On', { type: 'datepicker', action_id: REMIND_DAY, initial_date: day });
  return {
    ...shell('remind', [
      {
        ...dayField,
        hint: plain('Two weeks from now, unless you pick another day.'),
      },
      section(bold('What we will write to you:')),
      ...(drawReminder(reminder).blocks as KnownBlock[]).filter(({ type }) => type !== 'actions'),
    ]),
    submit: plain('Remind Me'),
    callback_id: SHARE_MODALS.remind,
    private_metadata: JSON.stringify(carried),
  };
}

/** Beside the field with one's own name in it. */
export const THAT_IS_YOU = 'That is you. To keep it for yourself, pick Keep It under More on your result.';

/** Beside a day on which there can be no reminder. */
export function refusedDayInWords(refused: DayRefused, day: string, today: string): string {
  switch (refused) {
    case 'no-day':
      return 'Pick a day.';
    case 'not-later':
      return 'Pick a day from tomorrow on.';
    case 'too-late':
      return `Slack reminds you until ${dayInWords(daysAfter(today, MOST_DAYS))} at the latest. Please put ${dayInWords(day)} into your calendar.`;
  }
}

/** What came of it, said in the modal itself. */
export type ShareResult =
  | { readonly is: 'under-way' }
  /** `to` is a person or a channel by Slack's id. */
  | { readonly is: 'sent'; readonly to: string; readonly link?: string }
  | { readonly is: 'refused'; readonly because: PersonRefused | RefusedBecause }
  /** Slack gave no answer, and it may be there all the same. */
  | { readonly is: 'unsure' }
  | { readonly is: 'reminder-set'; readonly on: string; readonly link?: string }
  | { readonly is: 'failed'; readonly notice: Notice };

/** Why a person gets nothing from the app. */
export type PersonRefused = 'deactivated' | 'an-app' | 'unreachable';

const UNDER_WAY: Record<ShareModal, string> = {
  manager: 'Sending \u2026',
  channel: 'Sending \u2026',
  email: '',
  remind: 'Setting your reminder \u2026',
};

const NOT_SENT: Record<PersonRefused | RefusedBecause, string> = {
  deactivated: 'It was not sent: this account is deactivated. Please pick somebody else.',
  'an-app': 'It was not sent: this is an app, and no app can answer it. Please pick a person.',
  unreachable:
    'It was not sent: Slack does not let Certify write to this person. They may belong to another company, or have left. Copy for an Email works all the same.',
  'messages-closed': 'It was not sent: private messages of Certify are switched off in this workspace.',
  'not-invited':
    'It was not sent: Certify is not in that channel. Type `/invite @Certify` there, and try again.',
  'cannot-post-here': 'It was not sent: Certify may not post in that channel.',
  archived: 'It was not sent: that channel is archived.',
  'read-only': 'It was not sent: only some people may post in that channel.',
};

/** The modal after it was submitted: that it is under way, then where it went or why it did not. */
export function drawShareResult(what: ShareModal, result: ShareResult): ModalView {
  const text = inResult(what, result);
  return { ...shell(what, [section(text)]), close: plain('Close') };
}

function inResult(what: ShareModal, result: ShareResult): string {
  const open = 'link' in result && result.link ? ` ${link(result.link, 'Open it')}.` : '';
  switch (result.is) {
    case 'under-way':
      return UNDER_WAY[what];
    case 'sent':
      return what === 'manager'
        ? `Sent to <@${result.to}>. What they say comes to you in our messages.`
        : `It is in <#${result.to}> now.${open}`;
    case 'refused':
      return NOT_SENT[result.because];
    case 'unsure':
      return 'Slack did not answer, so it may have arrived or not. Please look before you send it again.';
    case 'reminder-set':
      return `We will remind you on ${dayInWords(result.on)}, in our messages. You can cancel it there.${open}`;
    case 'failed':
      return drawNotice({ kind: 'notice', notice: result.notice }).text;
  }
}
