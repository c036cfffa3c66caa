import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { Act, ActResult, Part, Snapshot, Spot } from '../wire.ts';
import { carryOut } from './connection.ts';
import { isPart } from './parts.ts';
import { follow } from './use-route.ts';
import { errorInWords } from './words.ts';

/** What is under way or has failed at one spot: a message, the modal, Home, or a message box. */
export interface Progress {
  /** The control that was used; empty for a message box. */
  readonly sending: string | null;
  /** What went wrong last, in words. */
  readonly failure: string | null;
}

const AT_REST: Progress = { sending: null, failure: null };

/** The workspace as seen by the person at this page, and what that person can do. */
export interface Desk {
  readonly snapshot: Snapshot;
  progressAt(key: string): Progress;
  act(key: string, act: Act): Promise<ActResult>;
  /** Asks a control's own question before anything is sent. */
  confirmed(confirm: Part): Promise<boolean>;
}

const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('there is no desk around this');
  return desk;
}

export const DeskProvider = ({ desk, children }: { desk: Desk; children: ReactNode }) => (
  <DeskContext value={desk}>{children}</DeskContext>
);

/** `declined`: the answer to the control's own question was no. `failed`: it could not be done at all. */
type Used = 'done' | 'declined' | 'failed';

/**
 * Uses a control: first its own question, then the page it leads to, then the app hears of it. Where nothing is asked
 * it is on its way at once: what a field sends on being left must come before what is pressed next.
 */
export async function use(
  desk: Desk,
  element: Part,
  act: Extract<Act, { in: Spot }>,
  url: unknown = element.url,
): Promise<Used> {
  if (isPart(element.confirm) && !(await desk.confirmed(element.confirm))) return 'declined';
  if (typeof url === 'string') follow(url, desk.snapshot.permalinkBase);
  const { done } = await desk.act(keyOf(act.in), act);
  return done ? 'done' : 'failed';
}

export const keyOf = (spot: Spot): string => (typeof spot === 'string' ? spot : `${spot.channel}/${spot.ts}`);

/** Acts of the person called `as`; `ask` shows a question and resolves with the answer. */
export function useActs(as: string, app: string, ask: Desk['confirmed']) {
  const [progress, setProgress] = useState<ReadonlyMap<string, Progress>>(new Map());
  /** What is filled in and sent off in a modal goes one after the other. */
  const inModal = useRef<Promise<unknown>>(Promise.resolve());
  /** Each spot's newest act, which alone says how it stands there. */
  const newest = useRef(new Map<string, Act>());
  return useMemo(() => {
    const set = (key: string, change: Progress) => setProgress((before) => new Map(before).set(key, change));
    const own = (key: string) => `${as} at ${key}`;
    async function act(where: string, wish: Act): Promise<ActResult> {
      const key = own(where);
      newest.current.set(key, wish);
      set(key, { sending: 'actionId' in wish ? wish.actionId : '', failure: null });
      const run = () => carryOut(as, wish);
      const running = where === 'modal' ? inModal.current.then(run) : run();
      if (where === 'modal') inModal.current = running;
      const result = await running;
      if (newest.current.get(key) === wish) set(key, { sending: null, failure: failureOf(result, app) });
      return result;
    }
    return { act, confirmed: ask, progressAt: (key: string) => progress.get(own(key)) ?? AT_REST };
  }, [as, app, ask, progress]);
}

function failureOf(result: ActResult, app: string): string | null {
  if (!result.done) return result.problem;
  return result.shownError ? errorInWords(result.shownError, app) : null;
}
