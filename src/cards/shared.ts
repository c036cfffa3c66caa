import type { ActionsBlock } from '@slack/types';
import { asksForSomething, type SummaryView } from '../conversation/summary-view.ts';
import type { RequestAnswer, RequestAnsweredView, SharedView } from '../conversation/view.ts';
import { linkId, REQUEST_ANSWERS, requestBlockId, requestId } from './actions.ts';
import { dayInWords } from './day.ts';
import { actions, button, type Layout, plain, section } from './elements.ts';
import { findMine } from './launcher.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { spoken } from './spoken.ts';
import { summaryAloud, summaryBlocks } from './summary.ts';
import { inASentence } from './words.ts';

/** A result for somebody else: who sends it, what they wrote, what came out, and for a manager what to say to it. */
export function drawShared(view: SharedView, layout: Layout): Message {
  const { note, summary } = view;
  const lead = leadOf(view);
  // Typed by a person: as plain text it is shown as it is, and calls nobody.
  const typed = note ? [{ type: 'section' as const, text: plain(note), expand: true }] : [];
  return {
    text: [lead, spoken([...(note ? [`Note: ${note}`] : []), ...summaryAloud(summary)])].join('\n'),
    blocks: [section(lead), ...typed, ...summaryBlocks(summary, layout), ...controls(view)],
  };
}

/** mrkdwn. */
function leadOf({ to, from, summary, note }: SharedView): string {
  const writes = note ? ', and writes:' : ':';
  switch (to.who) {
    case 'manager':
      return asksForSomething(summary)
        ? `<@${from}> asks for your approval of what Certify recommends${writes}`
        : `<@${from}> would like to talk with you about what Certify says${writes}`;
    case 'channel':
      return `<@${from}> shares what Certify recommends${writes}`;
    case 'owner':
      return `Kept on ${dayInWords(to.today)}.`;
    default:
      return to satisfies never;
  }
}

/** Channels can agree to nothing. */
function controls({ to, from, summary }: SharedView): ActionsBlock[] {
  if (to.who === 'channel') return actions([findMine()]);
  if (to.who !== 'manager' || !to.addressee) return [];
  const { addressee } = to;
  const certifications = asksForSomething(summary)
    ? summary.named.map(({ certification }) => certification.id)
    : [];
  return actions(
    requestAnswers(summary).map((answer) =>
      button(
        ANSWER_LABELS[answer],
        requestId(answer),
        undefined,
        answer === 'approve' ? { style: 'primary' } : {},
      ),
    ),
    requestBlockId({ sender: from, addressee, certifications }),
  );
}

/** What a manager may say; nobody can agree where there is nothing to get. */
export const requestAnswers = (summary: SummaryView): readonly RequestAnswer[] =>
  REQUEST_ANSWERS.filter((answer) => answer !== 'approve' || asksForSomething(summary));

/** How they say it. */
export const ANSWER_LABELS: Record<RequestAnswer, string> = {
  approve: 'Approve',
  'not-now': 'Not Now',
  talk: 'Let\u2019s Talk',
};

/** What was said to a request: for whoever said it, in its place, and for whoever had asked. */
export function drawRequestAnswered(view: RequestAnsweredView): Message {
  const { seenBy, certifications, said } = view;
  const text = seenBy === 'sender' ? toSender(view) : toAddressee(view);
  const [first] = certifications;
  const next =
    seenBy === 'sender' && said === 'approve' && first
      ? [button('Issuer\u2019s Page', linkId(first.id), undefined, { url: first.url, style: 'primary' })]
      : [];
  return { text, blocks: [section(text), ...actions(next)] };
}

function toSender({ said, addressee, certifications }: RequestAnsweredView): string {
  const name = inFull(certifications) || 'your request';
  switch (said) {
    case 'approve':
      return `<@${addressee}> approved ${name}.`;
    case 'not-now':
      return `<@${addressee}> says not now to ${name}.`;
    case 'talk':
      return `<@${addressee}> would like to talk with you about ${name}.`;
    default:
      return said satisfies never;
  }
}

function toAddressee({ said, sender, certifications, told }: RequestAnsweredView): string {
  const name = inFull(certifications) || 'it';
  const what = {
    approve: `You approved ${name} for <@${sender}>.`,
    'not-now': `You said not now to ${name} for <@${sender}>.`,
    talk: `You would like to talk with <@${sender}> about ${name}.`,
  }[said];
  return told ? `${what} We told them.` : `${what} We could not write to them, so please tell them yourself.`;
}

function inFull(certifications: RequestAnsweredView['certifications']): string {
  const names = certifications.map(({ abbreviation, name }) => `${abbreviation} (${name})`);
  return escaped(inASentence(names));
}
