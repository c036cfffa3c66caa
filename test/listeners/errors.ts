import { RespondError, webApi } from '@slack/bolt';

/** Errors as Slack's libraries throw them. */

export const refused = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
export const respondError = (status: number) => new RespondError('Failed to respond', status);
export const rateLimited = (seconds: number) => new webApi.WebAPIRateLimitedError(seconds);
export const httpError = (status: number) => new webApi.WebAPIHTTPError(status, 'no', {});
export const requestError = () => new webApi.WebAPIRequestError(new Error('ECONNRESET'));
/** What `fetch` throws when the connection breaks, and when time is up. */
export const fetchFailed = () => new TypeError('fetch failed', { cause: new Error('ECONNRESET') });
export const timedOut = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError');
