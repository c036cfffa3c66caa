import type { Answered, Heard } from './facts.ts';
import type { Findings } from './findings.ts';
import type { Relay } from './relay.ts';
import type { Tester } from './tester.ts';

/** Where a questionnaire is walked through to its result, by a person, while the app is watched. */
interface Walk {
  readonly name: string;
  readonly words: string;
  readonly isHere: (heard: Heard) => boolean;
}

const walks = (channel: string): readonly Walk[] => [
  {
    name: 'thread of a channel',
    words: 'In the channel, type /certify here. Answer in its thread until it says what to get.',
    isHere: (heard) => heard.channel === channel && heard.threadTs !== undefined && !heard.isEphemeral,
  },
  {
    name: 'private run',
    words: 'In the channel, type /certify private. Answer until it says what to get.',
    isHere: (heard) => heard.channel === channel && heard.isEphemeral,
  },
  {
    name: 'messages of Certify',
    words: 'In your own conversation with Certify, type /certify. Answer until it says what to get.',
    isHere: (heard) => heard.channel?.startsWith('D') === true,
  },
];

/**
 * One questionnaire each in a thread, in private and in Certify's own messages.
 *
 * @returns the names of those that did not come to a result that Slack took
 */
export async function walkAll(
  channel: string,
  { relay, tester, findings }: { relay: Relay; tester: Tester; findings: Findings },
): Promise<string[]> {
  const unfinished: string[] = [];
  for (const walk of walks(channel)) {
    const [heardBefore, answeredBefore] = [relay.heard.length, relay.answered.length];
    const result = relay.nextAnswered((one) => one.isOutcome && isTaken(one) && isOf(walk, one));
    if (!(await tester.does(walk.words, result))) unfinished.push(walk.name);
    noteTaps(walk, relay.heard.slice(heardBefore), findings);
    noteAnswers(walk, relay.answered.slice(answeredBefore), findings);
  }
  return unfinished;
}

export const isTaken = ({ status, word }: Pick<Answered, 'status' | 'word'>) =>
  status === 200 && word === 'ok';

const isOf = ({ isHere }: Walk, { to }: Answered) => to !== undefined && isHere(to);

function noteTaps({ name, isHere }: Walk, heard: readonly Heard[], findings: Findings): void {
  for (const tap of heard.filter((one) => one.kind === 'click' && isHere(one)))
    findings.note('payloads', `${name}: ${fieldsInWords(tap)}`);
}

/** Which fields came with a tap, and never what was in them. */
export function fieldsInWords({ fields: { container, message } }: Heard): string {
  return `container has ${container.join(', ')}; ${message ? `message has ${message.join(', ')}` : 'no message'}`;
}

function noteAnswers(walk: Walk, answered: readonly Answered[], findings: Findings): void {
  for (const one of answered) {
    if (one.newBlocks.length > 0 && isOf(walk, one))
      findings.note('newBlocks', `${walk.name}, ${one.how}: ${one.newBlocks.join(', ')} ${verdict(one)}`);
    if (one.via === 'response_url' && isOf(walk, one) && !isTaken(one))
      findings.note('uses', `${walk.name}, ${one.how}: ${verdict(one)}`);
  }
}

export const verdict = (one: Pick<Answered, 'status' | 'word'>) =>
  isTaken(one) ? 'taken' : `refused with status ${one.status}, ${one.word}`;
