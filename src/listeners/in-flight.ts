import { breath, within } from './time.ts';
import { TurnedAway } from './turned-away.ts';

/** How much is seen to at the same time, and how much more may wait for its turn, in all and for one person. */
export interface Room {
  readonly atOnce: number;
  readonly atOnceEach: number;
  readonly waiting: number;
  readonly waitingEach: number;
  /** So many are told at the same time that there is no room for them. */
  readonly told: number;
}

/**
 * With Slack at two seconds a call, whoever waits last waits about five; with Slack as it is, nobody waits. What one
 * person can have a use for at once is a double tap or two.
 */
export const ROOM: Room = { atOnce: 120, atOnceEach: 4, waiting: 160, waitingEach: 4, told: 300 };

/**
 * Work that goes on after Slack has its acknowledgement: as much at once as there is room for, fair between people, and
 * known when the app stops. Bolt's own `stop` waits for open requests only, so without this a deploy would cut a thread
 * off between its first message and its question.
 */
export interface InFlight {
  /**
   * Begins something for a person, or says why not.
   *
   * @param work is handed the moment when it is its turn, which rejects with `TurnedAway` where the app stops before
   * @param whenLeft is called where the app cannot wait for its end; resolves to whether the person was told
   */
  begin(
    person: string,
    work: (turn: Promise<void>) => Promise<void>,
    whenLeft: () => Promise<boolean>,
  ): Promise<void> | TurnedAway;
  /** Tells somebody that there is no room for them; false where there is not even room for that. */
  tell(work: () => Promise<void>): boolean;
  /** Nothing begins from now on, and whatever waits for its turn is turned away. */
  close(): Promise<void>;
  /** Resolves when nothing goes on any more, or when the time is up; tells how much then still does. */
  settled(withinMs: number): Promise<number>;
  /** Gives up what still goes on: tells its people as long as there is time, and how many of how many that were. */
  leave(withinMs: number): Promise<Left>;
  /** How much is going on now, what waits for its turn among it. */
  readonly size: number;
}

/** What was not waited for, and how many of its people know. */
export interface Left {
  readonly left: number;
  readonly told: number;
}

/** What one person has asked for. */
interface Line {
  running: number;
  /** In the order in which it came. */
  readonly waiting: Waiting[];
}

interface Waiting {
  readonly begin: () => void;
  readonly turnAway: () => void;
}

/** So many people are told before anything else has its moment. */
const IN_ONE_GO = 20;

export function createInFlight(room: Room = ROOM): InFlight {
  const open = new Map<Promise<void>, () => Promise<boolean>>();
  const tellings = new Set<Promise<void>>();
  /** Whoever was served last stands last. */
  const lines = new Map<string, Line>();
  let running = 0;
  let waiting = 0;
  let closed = false;

  /** A turn for what may begin now or later, or why it may not even wait. */
  function turnFor(person: string): Promise<void> | TurnedAway {
    const line = lines.get(person) ?? { running: 0, waiting: [] };
    if (closed) return new TurnedAway('stopping');
    if (running < room.atOnce && line.running < room.atOnceEach) {
      serve(person, line);
      return Promise.resolve();
    }
    if (waiting >= room.waiting || line.waiting.length >= room.waitingEach) return new TurnedAway('busy');
    lines.set(person, line);
    waiting += 1;
    return new Promise((begin, reject) => {
      line.waiting.push({ begin, turnAway: () => reject(new TurnedAway('stopping')) });
    });
  }

  function serve(person: string, line: Line): void {
    running += 1;
    line.running += 1;
    lines.delete(person);
    lines.set(person, line);
  }

  function over(person: string): void {
    const line = lines.get(person);
    if (!line) return;
    running -= 1;
    line.running -= 1;
    if (line.running === 0 && line.waiting.length === 0) lines.delete(person);
    next();
  }

  /** One more for whoever has waited longest since their last. */
  function next(): void {
    for (const [person, line] of lines) {
      if (running >= room.atOnce) return;
      const first = line.running < room.atOnceEach ? line.waiting.shift() : undefined;
      if (!first) continue;
      waiting -= 1;
      serve(person, line);
      first.begin();
    }
  }

  /** Work may still be added while the last requests are being answered. */
  async function allDone(): Promise<void> {
    while (open.size + tellings.size > 0) await Promise.allSettled([...open.keys(), ...tellings]);
  }

  return {
    get size() {
      return open.size;
    },
    begin(person, work, whenLeft) {
      const turn = turnFor(person);
      if (turn instanceof TurnedAway) return turn;
      const hadTurn = turn.then(
        () => true,
        () => false,
      );
      const done = work(turn).finally(async () => {
        if (await hadTurn) over(person);
      });
      open.set(done, whenLeft);
      const forget = () => void open.delete(done);
      done.then(forget, forget);
      return done;
    },
    tell(work) {
      if (tellings.size >= room.told) return false;
      const told = work().finally(() => tellings.delete(told));
      tellings.add(told);
      return true;
    },
    async close() {
      closed = true;
      const turnedAway = [...lines.values()].flatMap((line) => line.waiting.splice(0));
      waiting = 0;
      for (const [at, { turnAway }] of turnedAway.entries()) {
        turnAway();
        if (at % IN_ONE_GO === 0) await breath();
      }
    },
    async settled(withinMs) {
      await within(withinMs, allDone());
      return open.size;
    },
    async leave(withinMs) {
      const until = performance.now() + withinMs;
      const left = [...open.values()];
      let told = 0;
      const telling: Promise<void>[] = [];
      for (const [at, tell] of left.entries()) {
        if (performance.now() >= until) break;
        telling.push(
          tell().then((knows) => {
            if (knows) told += 1;
          }),
        );
        if (at % IN_ONE_GO === 0) await breath();
      }
      await within(until - performance.now(), Promise.allSettled(telling));
      return { left: left.length, told };
    },
  };
}
