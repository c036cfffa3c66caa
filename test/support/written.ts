import { subscribe, tracingChannel } from 'node:diagnostics_channel';
import { Registry } from 'prom-client';
import { numbered } from '../../src/conversation/certification-numbers.ts';
import type { Measures } from '../../src/listeners/measures.ts';
import type { StartApp } from '../../src/playground/app-runner.ts';
import { REQUESTS_CHANNEL } from '../../src/playground/workspace/request-log.ts';
import { OPTION_IDS } from '../../src/recommendation/questions/answers.ts';

/**
 * Every line and every page of figures that the app writes while tests run, and what people said to it meanwhile. That
 * the one holds nothing of the other, nor any secret, is checked after each test of each suite.
 *
 * What goes through pino or prom-client in this process is seen without anybody's help; what another process prints, and
 * what is logged by other means, is handed in by `wrote`.
 */
const TO_WHO_STARTS_IT = 'said at start: ';

let written = new Set<string>();
let said = new Set<string>();
let running = 0;
let scanned = { lines: 0, findings: 0 };

/** Takes in what was written, a line or many. */
export function wrote(text: string): void {
  // A page of figures has remarks in it, which are the same for everybody.
  for (const line of text.split('\n')) if (line && !line.startsWith('# ')) written.add(line);
}

/** Takes in a line that the app has printed in a process of its own. */
export function wroteByProcess(line: string): void {
  wrote(/^(\{|\d{4}-\S+Z \w+: )/.test(line) ? line : `${TO_WHO_STARTS_IT}${line}`);
}

tracingChannel('pino_asJson').subscribe({
  start() {},
  // `result` is there by the end, although the types know only of the message.
  end: (message) => wrote(String((message as { result?: unknown }).result ?? '')),
  asyncStart() {},
  asyncEnd() {},
  error() {},
});

const { metrics } = Registry.prototype;
Registry.prototype.metrics = async function scanned(this: Registry) {
  const page = await metrics.call(this);
  wrote(page);
  return page;
};

subscribe(REQUESTS_CHANNEL, (entry) => {
  const { direction, payload } = entry as { direction: string; payload: unknown };
  if (direction === 'to-app') for (const words of personalIn(payload)) said.add(words);
});

/** For tests without figures of their own: what would be a label is looked at as well. */
export const scannedMeasures: Measures = {
  done: (action, how) => wrote(`done ${action} ${how}`),
  left: (action, why) => wrote(`left ${action} ${why}`),
  acknowledged: () => {},
  refused: () => {},
  asked: (question) => wrote(`asked ${question}`),
  cameTo: (outcome) => wrote(`came to ${outcome}`),
  right: (how) => wrote(`right ${how}`),
  called: (method, code) => wrote(`called ${method} ${code}`),
  reconnected: () => {},
};

/** An app of the playground, which logs by other means. */
export const scannedApp =
  (startApp: StartApp): StartApp =>
  (workspace, log) =>
    startApp(workspace, (line) => {
      wrote(line);
      log(line);
    });

/** A test begins, of those that run side by side in this process. */
export function testBegins(): void {
  running += 1;
}

/** What has been looked at by now; findings of tests that are there to have some do not count. */
export const scannedSoFar = () => scanned;

/** A test has ended: what must not have been written since the last one did, with why. */
export function testEnds({ isMeant }: { isMeant: boolean }): readonly string[] {
  running -= 1;
  const found = findings(written, said);
  scanned = {
    lines: scanned.lines + written.size,
    findings: scanned.findings + (isMeant ? 0 : found.length),
  };
  written = new Set();
  // What one test's people said may still be written while another runs beside it.
  if (running === 0) said = new Set();
  return found;
}

/** Each line that holds what it must not, with what that is. */
export function findings(lines: Iterable<string>, personal: Iterable<string>): readonly string[] {
  const all = [...lines];
  const words = [...personal].filter((one) => all.some((line) => line.includes(one)));
  return all.flatMap((line) => {
    const shape = Object.entries(isLogged(line) ? SHAPES : SECRETS).find(([, pattern]) => pattern.test(line));
    const word = isLogged(line) ? words.find((one) => holds(line, one)) : undefined;
    const why = shape ? shape[0] : word && `what somebody said or is known by ("${word.slice(0, 60)}")`;
    return why ? [`${why}: ${line.slice(0, 300)}`] : [];
  });
}

/** Lines of a log; not what a start says to whoever has just typed it, who may read what stands in their own file. */
const isLogged = (line: string) => !line.startsWith(TO_WHO_STARTS_IT);

/** Whether words stand in a line, as words of their own. */
function holds(line: string, words: string): boolean {
  for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
    if (!isLetter(line[at - 1]) && !isLetter(line[at + words.length])) return true;
  }
  return false;
}

const isLetter = (one: string | undefined) => one !== undefined && /[\p{L}\p{N}]/u.test(one);

const SECRETS = {
  'a token': /\bx(ox[a-z]|app)-\w/,
  'a signing secret': /-signing-secret/,
  'where a socket is': /ticket=/,
};

/** Answers by their ids, and what can be held, by the id or the abbreviation; plain words such as "team" say nothing. */
const ANSWERS = Object.values(OPTION_IDS)
  .flat()
  .filter((id) => id.includes('-'));
const CERTIFICATIONS = Array.from({ length: 36 ** 2 }, (_, at) => numbered(at.toString(36).padStart(2, '0')));
const KNOWN = [...ANSWERS, ...CERTIFICATIONS.filter((id) => id !== undefined)].map((id) =>
  id.replace(/-/g, '[ -]'),
);

const SHAPES = {
  ...SECRETS,
  'an address': /\b(https?|wss?):\/\/(?!api\.slack\.com\/apps)/,
  'a person': /\b[UW][A-Z0-9]{8,}\b|<[@!#]/,
  'the state of a questionnaire': /\b[12][trde][0-9a-z]{5}[A-Z0-9]{2,40}\./,
  'what was tapped': /\b(answer|edit|show|share|start|ask|request|remind|next):\w/,
  'an answer or a certification': new RegExp(`(?<![\\w-])(${KNOWN.join('|')})(?![\\w-])`, 'i'),
};

/** Fields in which a person's own words, choices or marks come. */
const PERSONAL = new Set([
  ...['text', 'user_name', 'username', 'user_id', 'channel_id', 'response_url', 'trigger_id'],
  ...['value', 'block_id', 'action_id', 'private_metadata'],
  ...['selected_user', 'selected_conversation', 'selected_date'],
]);
/** Of what the app itself has written only its marks matter, and those stand in the payload's other parts as well. */
const OUR_OWN = new Set(['message', 'blocks', 'title', 'submit', 'close']);

function personalIn(part: unknown, name = ''): readonly string[] {
  if (typeof part === 'string') return PERSONAL.has(name) ? sayings(part, name) : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([inner, value]) => {
    if (OUR_OWN.has(inner)) return [];
    const isMark = inner === 'id' && (name === 'user' || name === 'channel');
    return personalIn(value, isMark ? 'user_id' : inner);
  });
}

/** The whole, and any two words in a row that are not so short that they could stand in any line. */
function sayings(text: string, name: string): readonly string[] {
  // Up to the first mark an id is ours, and is what the log calls a tap by.
  if ((name === 'action_id' || name === 'block_id') && !/[:~]/.test(text)) return [];
  const words = text.slice(0, 2000).split(/\s+/).filter(Boolean);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [text, ...pairs.filter(({ length }) => length >= SHORTEST_PAIR)].filter(
    ({ length }) => length >= SHORTEST,
  );
}

const SHORTEST = 6;
const SHORTEST_PAIR = 12;
