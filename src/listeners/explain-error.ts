import { RespondError, webApi } from '@slack/bolt';
import type { FailureCause, Notice, NoticeView, RefusedBecause } from '../conversation/view.ts';
import { loggable } from './log.ts';
import { isNetworkFailure, refusalOf, refusesLayout, slackCode } from './slack-error.ts';

/** Errors of the Web API by what a person can do about them. Any other code is a mistake of ours. */
const CAUSES = new Map<string, FailureCause>([
  ['ratelimited', 'rate-limited'],
  ['rate_limited', 'rate-limited'],
  ['message_limit_exceeded', 'rate-limited'],
  ['missing_scope', 'installation'],
  ['not_allowed_token_type', 'installation'],
  ['not_authed', 'installation'],
  ['invalid_auth', 'installation'],
  ['token_expired', 'installation'],
  ['token_revoked', 'installation'],
  ['account_inactive', 'installation'],
  ['user_removed_from_team', 'installation'],
  ['team_disabled', 'installation'],
  ['access_denied', 'installation'],
  ['accesslimited', 'installation'],
  ['enterprise_is_restricted', 'installation'],
  ['two_factor_setup_required', 'installation'],
  ['org_login_required', 'slack-unreachable'],
  ['team_added_to_org', 'slack-unreachable'],
  ['fatal_error', 'slack-unreachable'],
  ['internal_error', 'slack-unreachable'],
  ['request_timeout', 'slack-unreachable'],
  ['service_unavailable', 'slack-unreachable'],
]);

/** What a person should be told about an error; the words are the cards' business. */
export function explainError(error: unknown, after: Failed['after']): NoticeView {
  const wait = error instanceof webApi.WebAPIRateLimitedError ? { retryAfterSeconds: error.retryAfter } : {};
  return { kind: 'notice', notice: { about: 'failed', cause: failureCause(error), after, ...wait } };
}

type Failed = Extract<Notice, { about: 'failed' }>;

function failureCause(error: unknown): FailureCause {
  if (error instanceof webApi.WebAPIRateLimitedError) return 'rate-limited';
  if (isNetworkFailure(error)) return 'slack-unreachable';
  if (error instanceof RespondError || error instanceof webApi.WebAPIHTTPError) {
    if (error.statusCode === 429) return 'rate-limited';
    return error.statusCode >= 500 ? 'slack-unreachable' : 'unexpected';
  }
  return CAUSES.get(slackCode(error) ?? '') ?? 'unexpected';
}

/**
 * Why a conversation takes no message of the app. Slack's list of reasons is long and grows, so that whatever is neither
 * about limits, the installation, Slack itself or our own blocks counts as one; none for those.
 */
export function refusedBecause(error: unknown): RefusedBecause | undefined {
  const isAnother = slackCode(error) !== undefined && failureCause(error) === 'unexpected';
  return refusalOf(error) ?? (isAnother && !refusesLayout(error) ? 'cannot-post-here' : undefined);
}

/** Whether Slack will have nothing more to do with a token, so that trying again is of no use. */
export function isTokenRefused(error: unknown): boolean {
  return slackCode(error) !== undefined && failureCause(error) === 'installation';
}

/** The error for the log: Slack's own code where there is one, else what was thrown and where. */
export function causeForLog(error: unknown): string {
  const code = slackCode(error);
  if (code) return code;
  if (error instanceof RespondError) return loggable(error.message);
  if (failureCause(error) !== 'unexpected' || !(error instanceof Error)) return loggable(error);
  const place = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return loggable(error, place?.replace(/\(.*\/(src|dist)\//, '(') ?? '');
}

/** Why the app could not start, in one sentence for whoever runs it. `token` is the setting that was being used. */
export function explainStart(error: unknown, token: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): Error {
  return new Error(startFailure(error, token), { cause: error });
}

function startFailure(error: unknown, token: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): string {
  const code = slackCode(error);
  const cause = failureCause(error);
  if (cause === 'rate-limited') return 'Slack takes no more connections for now. Start again in a minute.';
  if (code && cause === 'slack-unreachable')
    return `Slack cannot answer for now (${code}). Start again in a few minutes.`;
  if (code) return `Slack does not accept ${token} (${code}). ${TOKEN_PAGES[token]}`;
  if (error instanceof Error && 'code' in error) {
    const port = 'port' in error ? ` ${error.port}` : '';
    if (error.code === 'EADDRINUSE')
      return `Port${port} is in use by another program. Set PORT to a free one.`;
    if (error.code === 'EACCES')
      return `Port${port} may not be used by this user. Set PORT to one above 1023.`;
  }
  if (error instanceof Error && error.name === 'TimeoutError')
    return 'Slack did not let Certify connect in time. Check the network and the proxy.';
  if (cause === 'slack-unreachable')
    return 'Slack cannot be reached. Check the network, the proxy and SLACK_API_URL.';
  return loggable(error);
}

const TOKEN_PAGES = {
  SLACK_BOT_TOKEN:
    'Copy it again from "OAuth & Permissions" at https://api.slack.com/apps; install the app there if it is not.',
  SLACK_APP_TOKEN:
    'It needs the scope connections:write; make one under "Basic Information" at https://api.slack.com/apps.',
};
