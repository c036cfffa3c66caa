import { WebClient } from '@slack/web-api';
import { silentLogger } from '../listeners/log.ts';
import type { Network } from '../operations/network.ts';

/** How long Slack may take for one answer. */
export const PATIENCE_MS = 15_000;

const nobody = () => {};

/** Slack's Web API; without a token where a method needs none. Pauses that it asks for are the caller's to make. */
export function createClient(token: string | undefined, apiUrl: string, { fetch }: Network): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    fetch,
    timeout: PATIENCE_MS,
    retryConfig: { retries: 2, minTimeout: 500 },
    rejectRateLimitedCalls: true,
    logger: silentLogger({ debug: nobody, info: nobody, warn: nobody, error: nobody }),
  });
}
