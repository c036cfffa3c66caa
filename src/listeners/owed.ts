import { mayBeGoneSoon } from './explain-error.ts';
import { pause } from './time.ts';

/** A word to somebody whom nothing could be said when it was time. */
interface Debt {
  readonly tell: () => Promise<void>;
  /** It will not be told any more. */
  readonly giveUp: (error: unknown) => void;
}

/**
 * What people are owed: each was acknowledged, failed, and could not even be explained because Slack did not answer.
 * It is said once Slack answers again. In memory only: a restart gives up what is left, and counts it.
 */
export interface Owed {
  /** One word a person: a later one takes the place of an earlier one, whose way to answer ends sooner. */
  add(person: string, debt: Debt): void;
  /** Tries everything once more, without a pause, and gives up what cannot be told by then. */
  settle(withinMs: number): Promise<void>;
  readonly size: number;
}

export interface OwedOptions {
  /** The first pause; it doubles up to a minute for as long as Slack stays away. */
  readonly firstMs?: number | undefined;
  /** Nobody wants to hear of it after this; a `response_url` does not live longer either. */
  readonly keepMs?: number;
  /** More people than this are not remembered. */
  readonly most?: number;
}

const LONGEST_MS = 60_000;
/** Once Slack answers; it takes about one message a second in one conversation, and these all go to different people. */
const AT_ONCE = 20;
const BETWEEN_MS = 100;

export function createOwed({ firstMs = 5000, keepMs = 30 * 60_000, most = 1000 }: OwedOptions = {}): Owed {
  const debts = new Map<string, Debt & { readonly since: number }>();
  let isTrying = false;

  async function tryAll(): Promise<void> {
    isTrying = true;
    let pauseMs = firstMs;
    let atOnce = 1;
    while (debts.size > 0) {
      await pause(pauseMs);
      const answered = await tellFirst(atOnce);
      pauseMs = answered ? BETWEEN_MS : Math.min(Math.max(pauseMs, firstMs) * 2, LONGEST_MS);
      atOnce = answered ? AT_ONCE : 1;
    }
    isTrying = false;
  }

  /** Whether Slack answered to each, be it to refuse. */
  async function tellFirst(many: number): Promise<boolean> {
    const answers = await Promise.all([...debts].slice(0, many).map(([person, debt]) => pay(person, debt)));
    return answers.every(Boolean);
  }

  /** It is owed until it is told or given up, so that a stop in the middle of it leaves nobody out. */
  async function pay(person: string, debt: Debt & { readonly since: number }): Promise<boolean> {
    // Something later may have taken its place in the meantime.
    const isOver = () => debts.get(person) === debt && debts.delete(person);
    try {
      await debt.tell();
      isOver();
      return true;
    } catch (error) {
      const isAway = mayBeGoneSoon(error);
      if (!isOver()) return !isAway;
      if (!isAway || performance.now() - debt.since > keepMs) debt.giveUp(error);
      // Behind the others, of whom none waits for this one alone.
      else debts.set(person, debt);
      return !isAway;
    }
  }

  return {
    get size() {
      return debts.size;
    },
    add(person, debt) {
      if (debts.size >= most && !debts.has(person)) return debt.giveUp(new Error('too many are owed a word'));
      debts.delete(person);
      debts.set(person, { ...debt, since: performance.now() });
      if (!isTrying) void tryAll();
    },
    async settle(withinMs) {
      const last = [...debts.values()];
      debts.clear();
      await Promise.all(
        last.map(({ tell, giveUp }) => Promise.race([tell(), timeIsUp(withinMs)]).catch(giveUp)),
      );
    },
  };
}

async function timeIsUp(afterMs: number): Promise<never> {
  await pause(afterMs);
  throw new Error('there was no time left to tell');
}
