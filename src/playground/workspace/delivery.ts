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
  deliver(payload: Payload, limitMs: number): Promise<Delivered>;
}

/** Signed POSTs, as Slack sends them (platform notes 5.2). */
export function httpRoad(world: World, requestUrl: string, signingSecret: string): Road {
  return {
    async deliver(payload, limitMs) {
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
      const answer = await post(requestUrl, body, signed(body, signingSecret, contentType), limitMs);
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
