import type { FirstLine, RefusedBecause } from '../conversation/view.ts';
import { weekdayInWords } from './day.ts';
import { context } from './elements.ts';
import type { Message } from './limits.ts';

const REFUSED: Record<RefusedBecause, string> = {
  'not-invited':
    'Certify is not in this channel, so only you see this. To have a thread here, type `/invite @Certify` first.',
  'cannot-post-here': 'Certify cannot post here, so only you see this.',
  archived: 'This channel is archived, so only you see this.',
  'read-only': 'Only some people may post in this channel, so only you see this.',
  'messages-closed': 'Certify cannot write to you in private messages, so this stays where only you see it.',
};

/** The message with a line above everything else. A day is not said aloud: Slack tells that of every message. */
export function withFirstLine(line: FirstLine, { text, blocks }: Message): Message {
  switch (line.about) {
    case 'day':
      return { text, blocks: [...context(weekdayInWords(line.today)), ...blocks] };
    case 'refused':
      return {
        text: `${REFUSED[line.because]}\n${text}`,
        blocks: [...context(REFUSED[line.because]), ...blocks],
      };
    default:
      return line satisfies never;
  }
}
