import { createHmac } from 'node:crypto';
import type { Payload } from './payloads.ts';
import { logRequest } from './request-log.ts';
import type { World } from './world.ts';

/** What became of one payload. `status` is missing when nothing came back in time. */
export interface Delivered {
  acked: boolean;
  status?: number;
  /** What the app put into its acknowledgement. */
  body: string;
  tookMs: number;
}

/** One way to the app: signed HTTP or a socket. */
export interface Road {
  /** `retry` counts from one where an event comes once more (platform notes 5.3). */
  deliver(payload: Payload, limitMs: number, retry?: number): Promise<Delivered>;
}

/**
 * Delivers, and an event that nobody took once more at once. Slack would come back after one more minute and after five;
 * who moves the clock may do that by hand.
 */
export async function deliverWithRetry(road: Road, payload: Payload, limitMs: number): Promise<Delivered> {
  const first = await road.deliver(payload, limitMs);
  const again = payload.kind === 'event' && !first.acked;
  return again ? road.deliver(payload, limitMs, 1) : first;
}

/** Signed POSTs, as Slack sends them (platform notes 5.2). */
export function httpRoad(world: World, requestUrl: string, signingSecret: string): Road {
  return {
    async deliver(payload, limitMs, retry = 0) {
      const isJson = payload.kind === 'event';
      const body = isJson
        ? JSON.stringify(payload.body)
        : payload.kind === 'command'
          ? new URLSearchParams(payload.body as Record<string, string>).toString()
          : new URLSearchParams({ payload: JSON.stringify(payload.body) }).toString();
      const contentType = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
      const finish = logRequest(world, {
        direction: 'to-app',
        method: payload.name,
        via: 'http',
        payload: payload.body,
      });
      const started = performance.now();
      const headers = {
        ...signed(body, signingSecret, contentType),
        ...(retry > 0 && { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
      };
      const answer = await post(requestUrl, body, headers, limitMs);
      finish(answer?.status, answer?.text);
      const tookMs = Math.round(performance.now() - started);
      if (!answer) return { acked: false, body: '', tookMs };
      return { acked: answer.status === 200, status: answer.status, body: answer.text, tookMs };
    },
  };
}

/**
 * Slack's signature over the body. The timestamp is real time whatever the workspace's clock says,
 * because the app compares it with its own.
 */
export function signed(
  body: string,
  secret: string,
  contentType: string,
  ageSeconds = 0,
): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) - ageSeconds);
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': contentType,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${digest}`,
  };
}

/** Nothing when no answer came within the limit; status 0 when there was nobody to answer. */
export async function post(
  url: string,
  body: string,
  headers: Record<string, string>,
  limitMs: number,
): Promise<{ status: number; text: string } | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers,
      signal: AbortSignal.timeout(limitMs),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return undefined;
    return { status: 0, text: String(error) };
  }
}
