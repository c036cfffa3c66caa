import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/** Why nothing can be said, in one sentence for whoever started it. */
export class CannotCheck extends Error {
  override readonly name = 'CannotCheck';
}

/** Why Slack gave no answer to go by. Throws what has nothing to do with Slack. */
export function whyNoAnswer(error: unknown): string {
  if (error instanceof WebAPIRateLimitedError)
    return `Slack asks for a pause of ${error.retryAfter} s, again and again or for too long; try later.`;
  if (error instanceof WebAPIHTTPError) return `Slack answered with status ${error.statusCode}; try later.`;
  if (error instanceof WebAPIPlatformError) return `Slack would not do it and said ${wordIn(error)}.`;
  if (error instanceof WebAPIRequestError) return UNREACHABLE;
  throw error;
}

/** Where no JSON comes back, the library hands on whatever came. */
const wordIn = ({ data }: WebAPIPlatformError) =>
  /^[a-z_]{1,60}$/.test(data.error) ? data.error : 'what is no answer of Slack';

const UNREACHABLE =
  'Slack could not be reached. Is this machine on the internet, or is there a proxy to be named in HTTPS_PROXY?';
