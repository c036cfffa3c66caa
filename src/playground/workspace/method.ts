import type { RateKeeper } from './rate-limits.ts';
import type { Json, World } from './world.ts';

/** What a method needs to answer. */
export interface CallContext {
  world: World;
  rate: RateKeeper;
  /** Where Socket Mode connects to. */
  socketUrl: () => string;
}

export type Method = (context: CallContext, args: Json, method: string) => Json;
