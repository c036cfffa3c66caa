import { draw } from '../../src/cards/draw.ts';
import { chanceFrom, completeAnswers, tapsAlong } from '../../src/commands/bench-sample.ts';
import { isLook } from '../../src/conversation/click.ts';
import type { Parts } from '../../src/conversation/parts.ts';
import { decodeState } from '../../src/conversation/state.ts';
import { current, step } from '../../src/conversation/step.ts';
import type { InstantSlack } from './slack.ts';

/** What Slack sends for one thing that a person does: the body, as it is signed. */
interface Request {
  readonly body: string;
  readonly contentType: string;
}

/** Makes the next request of a person, who is known by a number; no two are the same. */
export type Requests = (of: number) => Request;

const OWNER = 'U012ABCDEF';
const person = (of: number) => `U${String(of).padStart(9, '0')}`;
const FORM = 'application/x-www-form-urlencoded';

/** Everything that can be done, by what it is called in the table; each ends with this many calls of Slack. */
export interface Deed {
  readonly requests: Requests;
  /** How many calls Certify makes for it; the bare app always makes one. */
  readonly calls: number;
}

/** A tap on an answer, as far as one differs from another. */
interface AnswerTap {
  readonly actionId: string;
  readonly message: string;
}

/** Taps on answers that lead to another question, and those that lead to a result, on the ways of some people. */
function answerTaps(parts: Parts): {
  readonly on: readonly AnswerTap[];
  readonly last: readonly AnswerTap[];
} {
  const chance = chanceFrom(7);
  const sample = Array.from({ length: 60 }, () => completeAnswers(chance, parts.catalog));
  const taps = tapsAlong(sample, parts).flatMap(({ state, click }) => {
    const decoded = decodeState(state, parts.catalog);
    if (!decoded || isLook(click) || click.kind !== 'answer') return [];
    const view = current(decoded.state, parts);
    const tapped = {
      actionId: `answer:${click.question}:${click.option}`,
      message: JSON.stringify(draw(view, 'rich')),
    };
    return view.kind === 'question' ? [{ tapped, to: step(decoded.state, click, parts).kind }] : [];
  });
  const leadingTo = (kind: string) => taps.filter(({ to }) => to === kind).map(({ tapped }) => tapped);
  return { on: leadingTo('question'), last: leadingTo('outcome') };
}

/** Everything that is measured under load. */
export function deeds(parts: Parts, slack: InstantSlack) {
  const { on, last } = answerTaps(parts);
  return {
    tap: { requests: taps(on, slack), calls: 1 },
    lastTap: { requests: taps(last, slack), calls: 2 },
    command: { requests: command('', slack), calls: 1 },
    commandHere: { requests: command('here', slack), calls: 2 },
    words: { requests: words('I am a Scrum Master in SAFe, which one should I get?', slack), calls: 1 },
  } satisfies Record<string, Deed>;
}

/** Stands in what is made ahead for what is different each time, as Slack's own marks are. */
const MARK = '1700000000.000100';
let made = 0;
function withNewMark(body: string): string {
  made += 1;
  return body.replaceAll(MARK, `${1_700_000_000 + made}.000100`);
}

/** Each body is made once for each person, so that whoever measures has little to do meanwhile. */
function madeAhead<T>(
  all: readonly T[],
  contentType: string,
  make: (one: T, of: number) => string,
): Requests {
  const bodies = new Map<string, string>();
  return (of) => {
    const at = made % all.length;
    const key = `${at} ${of}`;
    const body = bodies.get(key) ?? make(all[at] as T, of);
    bodies.set(key, body);
    return { body: withNewMark(body), contentType };
  };
}

function taps(on: readonly AnswerTap[], slack: InstantSlack): Requests {
  return madeAhead(on, FORM, ({ actionId, message }, of) => {
    const drawn = JSON.parse(message.replaceAll(OWNER, person(of)));
    const row = drawn.blocks.find(({ block_id = '' }) => block_id.startsWith('answer~'));
    const payload = {
      type: 'block_actions',
      user: { id: person(of), username: 'ana', name: 'ana', team_id: 'T1' },
      api_app_id: 'A1',
      token: 'verification',
      container: { type: 'message', message_ts: '1.2', channel_id: slack.channel(of), is_ephemeral: false, thread_ts: '1.1' },
      trigger_id: `${MARK}.x`,
      team: { id: 'T1', domain: 'acme' },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: slack.channel(of), name: 'agile' },
      message: { user: 'U0', type: 'message', ts: '1.2', bot_id: 'B0', app_id: 'A1', team: 'T1', thread_ts: '1.1', ...drawn },
      state: { values: {} },
      response_url: slack.responseUrl(of),
      actions: [{ type: 'button', action_id: actionId, block_id: row.block_id, action_ts: MARK }],
    }; // biome-ignore format: as Slack sends it
    return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  });
}

function command(text: string, slack: InstantSlack): Requests {
  return madeAhead([text], FORM, (_, of) =>
    new URLSearchParams({
      token: 'verification',
      team_id: 'T1',
      team_domain: 'acme',
      channel_id: slack.channel(of),
      channel_name: 'agile',
      user_id: person(of),
      user_name: 'ana',
      command: '/certify',
      text,
      api_app_id: 'A1',
      is_enterprise_install: 'false',
      response_url: slack.responseUrl(of),
      trigger_id: `${MARK}.x`,
    }).toString(),
  );
}

function words(text: string, slack: InstantSlack): Requests {
  return madeAhead(
    [text],
    'application/json',
    (_, of) =>
    JSON.stringify({
      token: 'verification',
      team_id: 'T1',
      api_app_id: 'A1',
      event: { type: 'app_mention', user: person(of), text: `<@U0> ${text}`, ts: MARK, channel: slack.channel(of), event_ts: MARK },
      type: 'event_callback',
      event_id: `Ev${MARK}`,
      event_time: 1_700_000_000,
      authorizations: [{ enterprise_id: null, team_id: 'T1', user_id: 'U0', is_bot: true, is_enterprise_install: false }],
      is_ext_shared_channel: false,
    }), // biome-ignore format: as Slack sends it
  );
}
