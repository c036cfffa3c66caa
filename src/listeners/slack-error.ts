import { RespondError, webApi } from '@slack/bolt';
import type { PersonRefused } from '../cards/share-modal.ts';
import type { RefusedBecause } from '../conversation/view.ts';

/**
 * Slack's refusals that are expected and have another way out. What each code means:
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */

const LAYOUT_ERRORS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/** Reasons why a conversation is closed to the app for good, as far as this questionnaire is concerned. */
const CLOSED = new Map<string, RefusedBecause>([
  ['not_in_channel', 'not-invited'],
  ['channel_not_found', 'not-invited'],
  ['is_archived', 'archived'],
  ['restricted_action', 'cannot-post-here'],
  ['restricted_action_read_only_channel', 'read-only'],
  ['restricted_action_thread_only_channel', 'cannot-post-here'],
  ['restricted_action_non_threadable_channel', 'cannot-post-here'],
  ['restricted_action_thread_locked', 'cannot-post-here'],
  ['cannot_reply_to_message', 'cannot-post-here'],
  ['messages_tab_disabled', 'cannot-post-here'],
  ['ekm_access_denied', 'cannot-post-here'],
  ['team_access_not_granted', 'cannot-post-here'],
  ['no_permission', 'cannot-post-here'],
]);

/** The code of an `ok: false` answer of the Web API; none for any other error. */
export function slackCode(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Why the conversation takes no message of the app, where that is known; none for any other error. */
export function refusalOf(error: unknown): RefusedBecause | undefined {
  return CLOSED.get(slackCode(error) ?? '');
}

/** Why the app cannot write to a person, where Slack takes their id for a conversation. */
const PERSON_REFUSED = new Map<string, PersonRefused | RefusedBecause>([
  ['user_disabled', 'deactivated'],
  ['cannot_dm_bot', 'an-app'],
  ['user_not_found', 'unreachable'],
  ['user_not_visible', 'unreachable'],
  ['channel_not_found', 'unreachable'],
  ['messages_tab_disabled', 'messages-closed'],
]);

/** Why a person takes no message of the app, where that is known; none for any other error. */
export function personRefusedBecause(error: unknown): PersonRefused | RefusedBecause | undefined {
  return PERSON_REFUSED.get(slackCode(error) ?? '');
}

/** Longer than this nobody is kept waiting for the word about what went wrong. */
const LONGEST_PAUSE_SECONDS = 5;

/**
 * How long to wait before the same once more, where Slack has done nothing but ask for a pause; none where that is too
 * long, or it asks for something else. How long a `response_url` wants, Bolt does not say.
 */
export function shortPause(error: unknown): number | undefined {
  if (error instanceof RespondError) return error.statusCode === 429 ? 1 : undefined;
  if (!(error instanceof webApi.WebAPIRateLimitedError)) return undefined;
  return error.retryAfter <= LONGEST_PAUSE_SECONDS ? error.retryAfter : undefined;
}

/**
 * Whether plainer blocks are worth a try. How a `response_url` refuses blocks is not documented, so that any refusal may
 * be one, but 404, where the address itself is used up, and 429, where there were too many. From 500 on it is no refusal:
 * what was sent may be there.
 */
export function refusesLayout(error: unknown): boolean {
  if (error instanceof RespondError)
    return error.statusCode < 500 && error.statusCode !== 404 && error.statusCode !== 429;
  return LAYOUT_ERRORS.has(slackCode(error) ?? '');
}

/** Whether it may have been the thread that a `response_url` would not have; no status is documented for that either. */
export function refusesThread(error: unknown): boolean {
  return error instanceof RespondError && error.statusCode < 500 && error.statusCode !== 429;
}

/** What a `response_url` hides behind status 200 in the place of its usual "ok"; none where nothing speaks against that. */
export function hiddenFailure(body: string): { readonly word: string; readonly status?: number } | undefined {
  if (body === 'ok' || body === '') return undefined;
  // Of somebody in between who calls their failure a success.
  if (/^\s*</.test(body)) return { word: 'a page', status: 502 };
  try {
    const { ok, error } = JSON.parse(body);
    return ok === false ? { word: String(error || 'no word') } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether nobody answered: the connection broke or time ran out. Node's `fetch` has no class of its own for it. */
export function isNetworkFailure(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRequestError) return true;
  if (!(error instanceof Error)) return false;
  return (error instanceof TypeError && error.cause !== undefined) || error.name === 'TimeoutError';
}

/** What says that not even a connection was made. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND']);

/** Whether Slack cannot have heard of it, so that the same once more is not a second one. */
export function wasNeverSent(error: unknown): boolean {
  const failure = error instanceof webApi.WebAPIRequestError ? error.original : error;
  const cause = failure instanceof Error ? failure.cause : undefined;
  return cause instanceof Error && 'code' in cause && NOT_CONNECTED.has(String(cause.code));
}

/** Codes of which Slack says that some of the work may have been done. */
const BROKEN_OFF = new Set(['fatal_error', 'internal_error']);

/** Whether a call of the Web API may have been carried out although its answer does not say so, or never came. */
export function mayBeDone(error: unknown): boolean {
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  return (isNetworkFailure(error) && !wasNeverSent(error)) || BROKEN_OFF.has(slackCode(error) ?? '');
}
