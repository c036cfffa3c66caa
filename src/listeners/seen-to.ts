import type { Caller, Person } from './caller.ts';
import { explainError } from './explain-error.ts';
import { factsOf, type Happening, mark, note } from './happening.ts';
import type { ListenerParts } from './listener.ts';
import { post, tell } from './send.ts';

/** Says to whoever did something that it failed. */
type Apologise = (error: unknown) => Promise<void>;

/** In the place of the tap, or, when that way is closed as well, in the person's own conversation with the app. */
export function inPlace(caller: Caller, after: After = caller.tapped ? 'tapped' : 'typed'): Apologise {
  return (error) => tell(caller, explainError(error, after)).catch(() => byMessage(caller, after)(error));
}

/** In the person's own conversation with the app, where there is no other place. */
export function byMessage(caller: Person, after: After): Apologise {
  return async (error) => void (await post(caller, { channel: caller.user }, explainError(error, after)));
}

type After = Parameters<typeof explainError>[1];

/** Nothing a listener throws gets past this: the operator reads the cause, the person what can be done. */
export async function explained(
  work: Promise<void>,
  happening: Happening<Person>,
  parts: ListenerParts,
  apologise: Apologise,
): Promise<void> {
  const since = performance.now();
  let failed = false;
  const guarded = work
    .catch(async (error) => {
      failed = true;
      note(happening, 'failed', parts, error);
      await apologise(error).catch((another) =>
        note(happening, 'could not even be explained', parts, another),
      );
    })
    .finally(() => {
      const ms = Math.round(performance.now() - since);
      parts.measures.done(happening.name, failed ? 'failed' : 'done', ms / 1000);
      parts.log.debug(`${mark(happening)} took ${ms} ms`, { ...factsOf(happening), ms });
    });
  await parts.inFlight.track(guarded);
}
