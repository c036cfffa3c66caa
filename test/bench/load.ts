import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';
import { signed } from '../../src/playground/workspace/delivery.ts';
import type { Deed } from './requests.ts';
import type { InstantSlack } from './slack.ts';

/** Everybody who does something at the same time. */
const PEOPLE = 32;

/** What came of people who do the same thing over and over. */
export interface Rate {
  /** Done: acknowledged, and all its calls have reached Slack. */
  readonly perSecond: number;
  /** Of the process, in milliseconds of one core. */
  readonly cpuMsEach: number;
  /** Of each call's body, and with its headers. */
  readonly bytesEach: number;
  readonly wireBytesEach: number;
}

export interface Under {
  readonly port: number;
  readonly secret: string;
  readonly slack: InstantSlack;
  /** Milliseconds of one core that the process has used so far. */
  readonly cpuMs: () => number;
}

/** Each of many people does it again as soon as all that came of the last time is there. */
export async function rateOf(deed: Deed, calls: number, forMs: number, under: Under): Promise<Rate> {
  const { slack, cpuMs } = under;
  const app = sender(under);
  const waiting = new Map<number, { left: number; done: () => void }>();
  let bytes = 0;
  let heard = 0;
  slack.hear = (call) => {
    bytes += call.bytes;
    heard += 1;
    const one = waiting.get(call.of);
    if (one) one.left -= 1;
    if (one?.left === 0) one.done();
  };
  const until = performance.now() + forMs;
  let done = 0;
  const [since, cpuBefore, wireBefore] = [performance.now(), cpuMs(), slack.bytes()];
  async function goesOn(of: number): Promise<void> {
    while (performance.now() < until) {
      const allCalls = new Promise<void>((resolve) => {
        if (calls === 0) resolve();
        else waiting.set(of, { left: calls, done: resolve });
      });
      const [status] = await Promise.all([app.send(deed, of), allCalls]);
      if (status !== 200) throw new Error(`acknowledged with ${status}`);
      done += 1;
    }
  }
  await Promise.all(Array.from({ length: PEOPLE }, (_, of) => goesOn(of)));
  const seconds = (performance.now() - since) / 1000;
  const used = cpuMs() - cpuBefore;
  const wire = slack.bytes() - wireBefore;
  slack.hear = () => {};
  await app.close();
  return {
    perSecond: done / seconds,
    cpuMsEach: used / done,
    bytesEach: bytes / heard,
    wireBytesEach: wire / heard,
  };
}

/** How long each of so many a second takes to be acknowledged, in milliseconds, in order. */
export async function acknowledgements(
  deed: Deed,
  perSecond: number,
  forMs: number,
  under: Under,
): Promise<readonly number[]> {
  const app = sender(under);
  const times: Promise<number>[] = [];
  const since = performance.now();
  for (let sent = 0; performance.now() - since < forMs; sent += 1) {
    const at = performance.now();
    times.push(app.send(deed, sent % PEOPLE).then(() => performance.now() - at));
    await wait(Math.max(0, since + ((sent + 1) * 1000) / perSecond - performance.now()));
  }
  const sorted = (await Promise.all(times)).sort((one, other) => one - other);
  await app.close();
  return sorted;
}

function sender({ port, secret }: Under) {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: PEOPLE });
  return {
    async send({ requests }: Deed, of: number): Promise<number> {
      const { body, contentType } = requests(of);
      const headers = signed(body, secret, contentType);
      const answer = await pool.request({ path: '/slack/events', method: 'POST', headers, body });
      await answer.body.dump();
      return answer.statusCode;
    },
    close: () => pool.close(),
  };
}
