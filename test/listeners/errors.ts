import { RespondError, webApi } from '@slack/bolt';

/** Errors as Slack's libraries throw them. */

export const refused = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
export const respondError = (status: number) =>
  new RespondError(`Failed to respond to the response_url: ${status} No`, status);
export const rateLimited = (seconds: number) => new webApi.WebAPIRateLimitedError(seconds);
export const httpError = (status: number) => new webApi.WebAPIHTTPError(status, 'no', {});
export const requestError = (original: Error = fetchFailed()) => new webApi.WebAPIRequestError(original);
/** What `fetch` throws where there is nobody, when the connection breaks, and when time is up. */
export const notConnected = (code = 'ECONNREFUSED') =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
export const fetchFailed = () => new TypeError('fetch failed', { cause: new Error('ECONNRESET') });
export const timedOut = () => new DOMException('The operation was aborted due to timeout', 'TimeoutError');
