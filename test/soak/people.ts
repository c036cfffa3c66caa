import type { Heard, Trouble } from '../support/light-slack.ts';
import { type Control, controlsIn, picksIn } from './controls.ts';

/**
 * People who use Certify all day: each does one thing at a time, waits for what comes of it, looks at it for a moment, and
 * goes on with what is there or begins anew.
 */

interface Slack {
  responseUrl(name: string): string;
  /** Brings something to the app; false where it never acknowledged it. */
  deliver(kind: Kind, payload: Payload): Promise<Acknowledged>;
}

export type Kind = 'command' | 'interaction' | 'event';
export type Payload = Readonly<Record<string, unknown>>;
export type Acknowledged = { readonly acked: false } | { readonly acked: true; readonly body: unknown };

interface Tally {
  acts: number;
  /** Never acknowledged, as when the connection is lost on the way: their people were told by Slack. */
  undelivered: number;
  /** Acknowledged, and then nothing was to be seen. */
  lost: string[];
  /** The very same was to be seen twice. */
  twice: string[];
  troubles: number;
}

export interface Crowd {
  /** Slack's ear: whose act something answers, and what goes wrong with it. */
  hear(heard: Heard): Trouble | undefined;
  /** Everybody at once, until the time is up. */
  live(until: number): Promise<void>;
  readonly tally: Tally;
}

export interface CrowdOptions {
  readonly name: string;
  readonly size: number;
  readonly slack: () => Slack;
  readonly chance: () => number;
}

/** Longer than the app may take to give up on Slack and say so. */
const SEEN_WITHIN_MS = 20_000;
/** After the first thing that is seen, the rest of the same act follows. */
const REST_MS = 150;
const THINKS_MS = { least: 100, most: 800 };
/** One of so many requests goes wrong, but no two of the same act. */
const TROUBLE_ONE_IN = 100;
const TROUBLES: readonly Trouble[] = [{ status: 503 }, { status: 429 }, 'reset'];

const COMMANDS = [
  ...['', '', 'here', 'private', 'help', 'list', 'csm or cspo', 'compare psm i and csm', 'PMP', 'after csm'],
  ...[
    'I am a tester and hold nothing yet',
    'scrum master for 3 years, hold CSM, want the next step',
    'quokka',
  ],
];

interface Act {
  readonly what: string;
  readonly seen: string[];
  /** Called at the first that is seen. */
  happens: () => void;
  troubled: boolean;
}

interface Man {
  readonly id: string;
  readonly channel: string;
  readonly dm: string;
  act: Act | undefined;
  acts: number;
  /** What they look at now. */
  message: { readonly blocks: unknown; readonly ephemeral: boolean; readonly channel: string } | undefined;
  modal: Payload | undefined;
}

export function createCrowd({ name, size, slack, chance }: CrowdOptions): Crowd {
  const tally: Tally = { acts: 0, undelivered: 0, lost: [], twice: [], troubles: 0 };
  const people = Array.from({ length: size }, (_, at): Man => {
    const number = `${name}${at}`.toUpperCase();
    return {
      id: `U${number}`,
      channel: `C${number}`,
      dm: `D${number}`,
      act: undefined,
      acts: 0,
      message: undefined,
      modal: undefined,
    };
  });
  const byNumber = new Map(people.map((one) => [one.id.slice(1), one]));
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  /** Whose act a request belongs to; nobody's where it only looks something up or changes what stands above. */
  function whose({ method, answers, body }: Heard): Man | undefined {
    const mark = answers ?? String(body.trigger_id ?? body.view_id ?? body.user_id ?? body.channel ?? '');
    return byNumber.get(/^[UCDV]?([A-Z]+\d+)/.exec(mark)?.[1] ?? '') ?? (method ? undefined : people[0]);
  }

  function hear(heard: Heard): Trouble | undefined {
    const who = whose(heard);
    if (!who?.act) return undefined;
    const { act } = who;
    // Who only opens Home is told of no failure.
    if (!act.troubled && heard.method !== 'views.publish' && chance() < 1 / TROUBLE_ONE_IN) {
      act.troubled = true;
      tally.troubles += 1;
      return oneOf(TROUBLES);
    }
    if (isSeen(heard)) see(who, act, heard);
    return undefined;
  }

  function see(who: Man, act: Act, { method, body }: Heard): void {
    const what = JSON.stringify([method, body]);
    if (act.seen.includes(what)) tally.twice.push(`${act.what}: ${method ?? 'response_url'}`);
    act.seen.push(what);
    act.happens();
    if (method === 'views.open') who.modal = body.view as Payload;
    if (body.delete_original) who.message = undefined;
    else if (body.blocks && !method?.startsWith('views'))
      who.message = {
        blocks: body.blocks,
        ephemeral: body.response_type === 'ephemeral',
        channel: String(body.channel ?? who.message?.channel ?? who.channel).replace(/^U/, 'D'),
      };
  }

  /** Does one thing and waits until something of it is seen. */
  async function does(who: Man, what: string, kind: Kind, payload: (mark: string) => Payload): Promise<void> {
    who.acts += 1;
    tally.acts += 1;
    let happens = () => {};
    const seen = new Promise<void>((resolve) => {
      happens = resolve;
    });
    const act: Act = { what, seen: [], happens, troubled: false };
    who.act = act;
    const acknowledged = await slack().deliver(kind, payload(`${who.id.slice(1)}.${who.acts}`));
    if (!acknowledged.acked) {
      tally.undelivered += 1;
      return;
    }
    // What a modal becomes, or that it closes, comes with the acknowledgement.
    if (what.startsWith('submits')) act.seen.push(JSON.stringify(acknowledged.body));
    else {
      const timer = new AbortController();
      await Promise.race([seen, pauseUntil(SEEN_WITHIN_MS, timer.signal)]);
      timer.abort();
    }
    if (act.seen.length === 0) tally.lost.push(`${who.id} ${what}`);
    await pause(REST_MS);
  }

  const marked = ({ id }: Man, mark: string) => ({
    user: { id, team_id: 'T1' },
    team: { id: 'T1', domain: 'x' },
    trigger_id: `${mark}.x`,
  });

  const taps = (who: Man, { blocks, ephemeral, channel }: NonNullable<Man['message']>, { action }: Control) =>
    does(who, `taps ${action.action_id}`, 'interaction', (mark) => ({
      ...marked(who, mark),
      type: 'block_actions',
      channel: { id: channel },
      container: {
        type: 'message',
        message_ts: `${who.acts}.2`,
        channel_id: channel,
        is_ephemeral: ephemeral,
      },
      state: { values: picksIn(blocks, chance) },
      response_url: slack().responseUrl(mark),
      actions: [{ ...action, action_ts: mark }],
    }));

  async function submits(who: Man, modal: Payload): Promise<void> {
    who.modal = undefined;
    await does(who, `submits ${modal.callback_id}`, 'interaction', (mark) => ({
      ...marked(who, mark),
      type: 'view_submission',
      view: {
        ...modal,
        id: `V${mark}`,
        state: {
          values: {
            receiver: { 'share:receiver': { selected_user: oneOf(people).id } },
            note: { 'share:note': { value: '' } },
            day: { 'share:day': { selected_date: '2027-01-15' } },
          },
        },
      },
    }));
  }

  const event = (who: Man, what: string, fields: Payload) =>
    does(who, what, 'event', (mark) => ({
      type: 'event_callback',
      team_id: 'T1',
      event_id: `Ev${mark}`,
      event: { user: who.id, ts: mark, ...fields },
    }));

  /** The ways in, as often as people use them. */
  const BEGINNINGS: readonly ((who: Man) => Promise<void>)[] = [
    ...Array.from({ length: 5 }, () => (who: Man) => {
      const text = oneOf(COMMANDS);
      return does(who, `types /certify ${text}`, 'command', (mark) => ({
        command: '/certify',
        text,
        user_id: who.id,
        channel_id: oneOf([who.channel, who.dm]),
        team_id: 'T1',
        trigger_id: `${mark}.x`,
        response_url: slack().responseUrl(mark),
      }));
    }),
    (who) =>
      event(who, 'writes', {
        type: 'message',
        channel_type: 'im',
        channel: who.dm,
        text: oneOf(COMMANDS) || 'hi',
      }),
    (who) =>
      event(who, 'mentions', {
        type: 'app_mention',
        channel: who.channel,
        text: `<@U0APP> ${oneOf(COMMANDS)}`,
      }),
    (who) => event(who, 'opens Home', { type: 'app_home_opened', channel: who.dm, tab: 'home' }),
    (who) =>
      does(who, 'finds', 'interaction', (mark) => ({
        ...marked(who, mark),
        type: 'shortcut',
        callback_id: 'find_my_certification',
        action_ts: mark,
      })),
    (who) =>
      does(who, 'compares', 'interaction', (mark) => ({
        ...marked(who, mark),
        type: 'message_action',
        callback_id: 'compare_these',
        channel: { id: who.channel },
        message: { type: 'message', ts: '1.1', text: oneOf(['CSM or PSM I?', 'lunch?']) },
        message_ts: '1.1',
        action_ts: mark,
        response_url: slack().responseUrl(mark),
      })),
  ];

  async function goesOn(who: Man): Promise<void> {
    const { message, modal } = who;
    if (modal) return String(modal.callback_id).startsWith('share-') ? submits(who, modal) : leaves(who);
    const controls = message ? controlsIn(message.blocks) : [];
    if (!message || controls.length === 0 || chance() < 0.06) return oneOf(BEGINNINGS)(who);
    const answers = controls.filter(({ action }) => String(action.action_id).startsWith('answer:'));
    await taps(who, message, oneOf(answers.length > 0 && chance() < 0.8 ? answers : controls));
  }

  async function leaves(who: Man): Promise<void> {
    who.modal = undefined;
  }

  async function lives(who: Man, until: number): Promise<void> {
    while (Date.now() < until) {
      await goesOn(who);
      await pause(THINKS_MS.least + chance() * (THINKS_MS.most - THINKS_MS.least));
    }
  }

  return {
    hear,
    tally,
    live: async (until) => void (await Promise.all(people.map((who) => lives(who, until)))),
  };
}

/** What a person sees; a parent message says only where it stands, and what is looked up nobody sees. */
function isSeen({ method, body }: Heard): boolean {
  if (method === undefined) return true;
  const isParent =
    method === 'chat.postMessage' && /^C/.test(String(body.channel)) && !body.thread_ts && !hasControls(body);
  return ['chat.postMessage', 'views.open', 'views.update', 'views.publish'].includes(method) && !isParent;
}

const hasControls = ({ blocks }: Payload): boolean => controlsIn(blocks).length > 0;

function pauseUntil(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
