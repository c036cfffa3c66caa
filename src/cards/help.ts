import { MOST_READ } from '../conversation/command.ts';
import type { HelpView } from '../conversation/view.ts';
import { actions, context, header, section } from './elements.ts';
import { findMine } from './launcher.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { numberInWords } from './words.ts';

/** What can be typed, with an example each. */
const COMMANDS = [
  ['/certify', 'find out which certification fits; we ask first who may see it'],
  ['/certify here', 'the same, in a thread everyone here can read'],
  ['/certify private', 'the same, where only you see it'],
  ['/certify CSM', 'everything we know about one certification'],
  ['/certify compare CSM PSM I', 'two to four side by side'],
  ['/certify help', 'this list'],
] as const;

const NOT_IN_THREADS = 'Slack takes no commands inside a thread; type them in the channel.';

/** Said where people ask what this is. */
const WHOSE_ADVICE = [
  'About five taps lead to an answer. We sell nothing, and every figure has its source.',
  'Half of the published advice comes from people who sell what they recommend. So one seller never makes a rule: each rests on two independent sources at least, or on the article Certify was made from.',
] as const;

/** What one can do here, and a guess at what was meant when something was not understood. */
export function drawHelp({ notUnderstood, tooLong, miscounted, nearest }: HelpView): Message {
  const puzzled = notUnderstood === undefined ? '' : sorry(notUnderstood);
  const cut = tooLong ? `That is long: we read the first ${MOST_READ} characters only.` : '';
  const counted =
    miscounted === undefined
      ? ''
      : `We can compare two, three or four certifications; you named ${numberInWords(miscounted)}.`;
  const names = nearest.map(({ abbreviation, name }) => `${abbreviation} (${name})`);
  const guess = names.length > 0 ? escaped(`Did you mean ${names.join(' or ')}?`) : '';
  const commands = COMMANDS.map(([typed, does]) => `\`${typed}\`: ${does}`).join('\n');
  return {
    text: [puzzled, cut, counted, guess, commands, NOT_IN_THREADS, ...WHOSE_ADVICE]
      .filter(Boolean)
      .join('\n'),
    blocks: [
      header('Which agile certification should you get?'),
      ...[puzzled, cut, counted, guess].filter(Boolean).map(section),
      section(commands),
      ...context(NOT_IN_THREADS),
      ...context(...WHOSE_ADVICE),
      ...actions([findMine()]),
    ],
  };
}

/** As code, so that what people type is not shown as bold or as a list; escaped, so that it pings nobody. */
function sorry(typed: string): string {
  const words = typed.replace(/[\s`]+/g, ' ').trim();
  return `We do not know what to do with ${words ? `\`${escaped(words)}\`` : 'that'}.`;
}
