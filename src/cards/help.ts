import type { HelpView } from '../conversation/view.ts';
import { context, header, plain, section } from './elements.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';

/** What can be typed, with an example each. */
const COMMANDS = [
  ['/certify', 'find out which certification fits; I ask where first'],
  ['/certify here', 'the same, in a thread everyone here can read'],
  ['/certify private', 'the same, where only you can see it'],
  ['/certify CSM', 'everything I know about one certification'],
  ['/certify compare CSM PSM I', 'two to four side by side'],
  ['/certify help', 'this list'],
] as const;

/** What one can do here, and a guess at what was meant when something was not understood. */
export function drawHelp({ notUnderstood, miscounted, nearest }: HelpView): Message {
  const puzzled = notUnderstood === undefined ? '' : sorry(notUnderstood);
  const counted =
    miscounted === undefined ? '' : `I can compare two, three or four certifications, not ${miscounted}.`;
  const names = nearest.map(({ abbreviation, name }) => `${abbreviation} (${name})`);
  const guess = names.length > 0 ? escaped(`Did you mean ${names.join(' or ')}?`) : '';
  const commands = COMMANDS.map(([typed, does]) => `\`${typed}\`: ${does}`).join('\n');
  return {
    text: [escaped(puzzled), counted, guess, commands].filter(Boolean).join('\n'),
    blocks: [
      header('Which agile certification should you get?'),
      // As plain text, since even escaped mrkdwn would still show what people type as bold or as a list.
      ...(puzzled ? [{ type: 'section' as const, text: plain(puzzled) }] : []),
      ...[counted, guess].filter(Boolean).map(section),
      section(commands),
      ...context('Slack takes no commands inside a thread; type them in the channel.'),
      ...context('About five taps lead to an answer. I sell nothing, and every figure has its source.'),
    ],
  };
}

function sorry(typed: string): string {
  return `I do not know what to do with \u201c${typed.replace(/\s+/g, ' ').trim()}\u201d.`;
}
