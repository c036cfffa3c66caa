import type { Caller, Person } from './caller.ts';
import { explainError, mayBeGoneSoon } from './explain-error.ts';
import { factsOf, type Happening, mark, note } from './happening.ts';
import type { ListenerParts } from './listener.ts';
import { post, tell } from './send.ts';
import { TurnedAway } from './turned-away.ts';

/** Says to whoever did something that it failed. */
export type Apologise = (error: unknown) => Promise<void>;

/** In the place of the tap, or, when that way is closed as well, in the person's own conversation with the app. */
export function inPlace(caller: Caller, after: After = caller.tapped ? 'tapped' : 'typed'): Apologise {
  return (error) => tell(caller, explainError(error, after)).catch(() => byMessage(caller, after)(error));
}

/** In the person's own conversation with the app, where there is no other place. */
export function byMessage(caller: Person, after: After): Apologise {
  return async (error) => void (await post(caller, { channel: caller.user }, explainError(error, after)));
}

type After = Parameters<typeof explainError>[1];

/** How something is seen to. */
export interface Seeing {
  /**
   * Tells Slack that it has arrived; not for what Bolt itself has acknowledged. Resolves to whether the person was told
   * along with it why nothing comes of it.
   */
  readonly acknowledge?: (refusal?: TurnedAway) => Promise<boolean>;
  readonly work: () => Promise<void>;
  /** None where nobody waits for anything. */
  readonly apologise?: Apologise;
}

/**
 * Sees to one thing that somebody did, from its acknowledgement to its end. Nothing a listener throws gets past this:
 * the operator reads the cause, the person what can be done. Whatever was acknowledged is done, or its person is told,
 * at once or when Slack answers again, or else it is counted.
 */
export async function seenTo(
  happening: Happening<Person>,
  seeing: Seeing,
  parts: ListenerParts,
): Promise<void> {
  const since = performance.now();
  const ended = (how: 'done' | 'failed') => {
    const ms = Math.round(performance.now() - since);
    parts.measures.done(happening.name, how, ms / 1000);
    parts.log.debug(`${mark(happening)} took ${ms} ms`, { ...factsOf(happening), ms });
  };
  const begun = parts.inFlight.begin(
    happening.caller.user,
    async (turn) => {
      try {
        // Before anything else: Slack waits three seconds.
        await seeing.acknowledge?.();
        await turn;
        await seeing.work();
        ended('done');
      } catch (error) {
        ended('failed');
        await explain(error, happening, seeing, parts);
      }
    },
    () => explain(new TurnedAway('stopping'), happening, seeing, parts),
  );
  return begun instanceof TurnedAway ? turnAway(begun, happening, seeing, parts) : begun;
}

/** For whatever cannot say anything along with its acknowledgement. */
export const quietly = (ack: () => Promise<void>) => async (): Promise<boolean> => {
  await ack();
  return false;
};

async function turnAway(
  refusal: TurnedAway,
  happening: Happening<Person>,
  seeing: Seeing,
  parts: ListenerParts,
): Promise<void> {
  const { caller, name } = happening;
  const count = (told: boolean) => {
    parts.crowd.warn(
      told
        ? `${name} was turned away: ${refusal.message}`
        : `${name} was turned away without a word: ${refusal.message}`,
    );
    parts.measures.left(name, refusal.why, told);
  };
  if (await seeing.acknowledge?.(refusal)) return count(true);
  if (!seeing.apologise) return count(false);
  const isTold = parts.inFlight.tell(async () => {
    let first = false;
    await parts.onceTurnedAway([caller.user], async () => {
      first = true;
      await explain(refusal, happening, seeing, parts);
    });
    if (!first) count(true);
  });
  if (!isTold) count(false);
}

/** Says what went wrong, to the operator and to the person; whether the person has been told by now. */
async function explain(
  error: unknown,
  happening: Happening<Person>,
  { apologise }: Seeing,
  parts: ListenerParts,
): Promise<boolean> {
  const { name, caller } = happening;
  const why = error instanceof TurnedAway ? error.why : 'failed';
  if (error instanceof TurnedAway) parts.crowd.warn(`${name} was turned away: ${error.message}`);
  else note(happening, 'failed', parts, error);
  const tell = async () => {
    await apologise?.(error);
    parts.measures.left(name, why, apologise !== undefined);
  };
  const giveUp = (cause: unknown) => {
    note(happening, 'could not even be explained', parts, cause);
    parts.measures.left(name, why, false);
  };
  try {
    await tell();
    return apologise !== undefined;
  } catch (cause) {
    if (mayBeGoneSoon(cause)) parts.owed.add(caller.user, { tell, giveUp });
    else giveUp(cause);
    return false;
  }
}
