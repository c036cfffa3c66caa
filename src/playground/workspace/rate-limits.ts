import type { World } from './world.ts';

/** Calls per minute for the whole workspace (platform notes 4). */
const callsPerMinute: Readonly<Record<string, number>> = {
  'chat.update': 50,
  'chat.delete': 50,
  'conversations.open': 50,
  'chat.postEphemeral': 100,
  'views.open': 100,
  'views.push': 100,
  'views.update': 100,
  'views.publish': 100,
  'users.info': 100,
};

/** How often the app called, to tell it when it is too often. Each row: platform notes section 4. */
export const rateRules = {
  'rate-per-method': {
    section: '4',
    says: 'Each method has a number of calls per minute for the whole workspace.',
    severity: 'refuses',
  },
  'rate-per-channel': {
    section: '4',
    says: 'About one message per second per channel; short bursts are tolerated.',
    severity: 'refuses',
    unconfirmed: 'postBurst',
  },
} as const;

export interface RateKeeper {
  /** Seconds to wait, or nothing when the call may pass (and is counted). */
  perMethod(method: string): number | undefined;
  perChannel(channel: string): number | undefined;
}

export function createRateKeeper(world: World): RateKeeper {
  const calls = new Map<string, number[]>();
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    perMethod(method) {
      const most = callsPerMinute[method];
      if (!most || !world.switches.rateLimits) return undefined;
      const now = world.clock.now();
      const recent = (calls.get(method) ?? []).filter((at) => at > now - 60_000);
      calls.set(method, recent);
      if (recent.length >= most) return Math.max(1, Math.ceil(((recent[0] ?? now) + 60_000 - now) / 1000));
      recent.push(now);
      return undefined;
    },
    perChannel(channel) {
      if (!world.switches.rateLimits) return undefined;
      const now = world.clock.now();
      const burst = world.switches.postBurst;
      const bucket = buckets.get(channel) ?? { tokens: burst, at: now };
      bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.at) / 1000);
      bucket.at = now;
      buckets.set(channel, bucket);
      if (bucket.tokens < 1) return 1;
      bucket.tokens -= 1;
      return undefined;
    },
  };
}
