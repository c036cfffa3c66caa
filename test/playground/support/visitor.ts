import { onTestFinished } from 'vitest';
import type { Playground } from '../../../src/playground/playground.ts';
import type { Act, ActResult, ShownMessage, Snapshot, StreamEvents } from '../../../src/playground/wire.ts';
import { interactiveElements } from '../../../src/playground/workspace/interactive.ts';
import type { Blocks, Json, Place } from '../../../src/playground/workspace/world.ts';

/** Everything a stream has told so far, by the name of the event. */
type Told = { readonly [Name in keyof StreamEvents]: StreamEvents[Name][] };

export type Visitor = ReturnType<typeof visitor>;

/** Speaks to a playground as its page does, for the person of that name. */
export function visitor({ url }: Pick<Playground, 'url'>, as: string) {
  const query = `?as=${as}`;

  /** Listens until the test is over or `leave` is called. */
  async function follows() {
    const going = new AbortController();
    onTestFinished(() => going.abort());
    const response = await fetch(`${url}/playground/stream${query}`, { signal: going.signal });
    const told: Told = { snapshot: [], request: [], line: [] };
    const listening = listen(response, told);
    return { told, leave: () => going.abort(), ended: listening };
  }

  /** What the person sees at this moment. */
  async function sees(): Promise<Snapshot> {
    const response = await fetch(`${url}/playground/stream${query}`);
    for await (const { name, data } of eventsOf(response)) if (name === 'snapshot') return JSON.parse(data);
    throw new Error('the stream has ended');
  }

  const messagesIn = async ({ id }: Pick<Place, 'id'>) =>
    (await sees()).messages.filter(({ channel }) => channel === id);

  /** Does something as that person. */
  async function does(act: Act): Promise<ActResult> {
    const response = await post(`${url}/playground/acts${query}`, act);
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    return (await response.json()) as ActResult;
  }

  const spot = ({ channel, ts }: ShownMessage) => ({ channel, ts });

  return {
    follows,
    sees,
    messagesIn,
    does,
    types: (text: string, { id }: Pick<Place, 'id'>) => does({ kind: 'types', text, channel: id }),
    taps: (actionId: string, message: ShownMessage) => does({ kind: 'taps', in: spot(message), actionId }),
    ticks: (actionId: string, values: string[], message: ShownMessage) =>
      does({ kind: 'ticks', in: spot(message), actionId, values }),

    /** The same message as it is now; none when it is gone. */
    looksAgain: async ({ channel, ts }: ShownMessage) =>
      (await sees()).messages.find((message) => message.channel === channel && message.ts === ts),

    /** The newest message with a question in a conversation, threads included. */
    async questionIn(place: Pick<Place, 'id'>): Promise<ShownMessage> {
      const asking = (await messagesIn(place)).findLast((message) => asked(message));
      if (!asking) throw new Error('no question there');
      return asking;
    },
  };
}

export const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Answers whatever is asked, "not sure" where nothing else is said, until there is a result. */
export async function answersAll(
  who: Visitor,
  question: ShownMessage,
  answers: Readonly<Record<string, string>> = {},
): Promise<ShownMessage> {
  let now = question;
  for (let id = asked(now); id; id = asked(now)) {
    await who.taps(`answer:${id}:${answers[id] ?? 'not-sure'}`, now);
    const next = await who.looksAgain(now);
    if (!next || asked(next) === id) throw new Error(`an answer to "${id}" changed nothing`);
    now = next;
  }
  return now;
}

export const controls = ({ blocks }: Pick<ShownMessage, 'blocks'>): readonly Json[] =>
  interactiveElements(blocks as Blocks).map(({ element }) => element);

/** The question a message asks; none when it asks nothing any more. */
export const asked = (message: ShownMessage | undefined): string | undefined =>
  (message ? controls(message) : [])
    .map(({ action_id }) => String(action_id))
    .find((id) => id.startsWith('answer:'))
    ?.split(':')[1];

async function listen(response: Response, told: Told): Promise<void> {
  try {
    for await (const { name, data } of eventsOf(response)) {
      const into: unknown[] = told[name as keyof Told];
      into.push(JSON.parse(data));
    }
  } catch {
    // Whoever leaves, and whoever stops the playground, breaks it off.
  }
}

async function* eventsOf(response: Response) {
  let rest = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (rest + chunk).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const [, name = '', data = ''] = /^event: (.*)\ndata: (.*)$/s.exec(event) ?? [];
      yield { name, data };
    }
  }
}
