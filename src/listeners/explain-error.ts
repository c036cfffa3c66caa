import { RespondError, webApi } from '@slack/bolt';
import type { FailureCause, Notice, NoticeView, RefusedBecause } from '../conversation/view.ts';
import { loggable } from './log.ts';
import { isNetworkFailure, refusalOf, refusesLayout, slackCode } from './slack-error.ts';
import { TurnedAway } from './turned-away.ts';

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
  if (error instanceof TurnedAway) return error.why;
  if (error instanceof webApi.WebAPIRateLimitedError) return 'rate-limited';
  if (isNetworkFailure(error)) return 'slack-unreachable';
  if (error instanceof RespondError || error instanceof webApi.WebAPIHTTPError) {
    if (error.statusCode === 429) return 'rate-limited';
    return error.statusCode >= 500 ? 'slack-unreachable' : 'unexpected';
  }
  return CAUSES.get(slackCode(error) ?? '') ?? 'unexpected';
}

/** Whether the same may work in a while, without anybody's doing. */
export function mayBeGoneSoon(error: unknown): boolean {
  return ['rate-limited', 'slack-unreachable'].includes(failureCause(error));
}

/**
 * Why a conversation takes no message of the app. Slack's list of reasons is long and grows, so that whatever is neither
 * about limits, the installation, Slack itself or our own blocks counts as one; none for those.
 */
export function refusedBecause(error: unknown): RefusedBecause | undefined {
  const isAnother = slackCode(error) !== undefined && failureCause(error) === 'unexpected';
  return refusalOf(error) ?? (isAnother && !refusesLayout(error) ? 'cannot-post-here' : undefined);
}

/** Whether a code of Slack's says that something is wrong with how the app is installed, its token above all. */
export const isAboutInstallation = (code: string): boolean => CAUSES.get(code) === 'installation';

/** Whether Slack will have nothing more to do with a token, so that trying again is of no use. */
export function isTokenRefused(error: unknown): boolean {
  return slackCode(error) !== undefined && failureCause(error) === 'installation';
}

/** Slack's own word for what went wrong, or the system's where no answer came; none for anything else. */
export function codeOf(error: unknown): string | undefined {
  const [cause] = causesOf(error);
  const own = slackCode(cause);
  if (own !== undefined) return /^[a-z_]{1,60}$/.test(own) ? own : 'unreadable_answer';
  if (cause instanceof RespondError || cause instanceof webApi.WebAPIHTTPError)
    return `http_${cause.statusCode}`;
  if (cause instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  return systemCode(cause);
}

/** Such as `ECONNREFUSED`, wherever in the chain of causes it stands. */
function systemCode(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && /^[A-Z_]{3,40}$/.test(String(at.code))) return String(at.code);
  return undefined;
}

/** What was thrown to begin with: Bolt wraps it, and where several listeners fail, all of them. */
function causesOf(error: unknown): readonly unknown[] {
  if (!(error instanceof Error)) return [error];
  if ('originals' in error && Array.isArray(error.originals) && error.originals.length > 0)
    return error.originals.flatMap(causesOf);
  if (!(error instanceof webApi.WebAPIRequestError) && 'original' in error && error.original instanceof Error)
    return causesOf(error.original);
  return [error];
}

/** The error for the log: Slack's own code where there is one, else what was thrown and where. */
export function causeForLog(error: unknown): string {
  return loggable([...new Set(causesOf(error).map(causeInWords))].join('; '));
}

function causeInWords(error: unknown): string {
  const code = slackCode(error) === undefined ? undefined : codeOf(error);
  if (code) return code;
  if (error instanceof RespondError) return loggable(error.message);
  if (failureCause(error) !== 'unexpected' || !(error instanceof Error)) {
    const system = systemCode(error);
    return system ? `${loggable(error)} (${system})` : loggable(error);
  }
  const place = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return loggable(error, place?.replace(/\(.*\/(src|dist|bundle)\//, '(') ?? '');
}

/** Why the app could not start, in one sentence for whoever runs it. `token` is the setting that was being used. */
export function explainStart(error: unknown, token: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): Error {
  return new Error(startFailure(error, token), { cause: error });
}

function startFailure(error: unknown, token: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): string {
  const code = slackCode(error) === undefined ? undefined : codeOf(error);
  const cause = failureCause(error);
  if (cause === 'rate-limited') return 'Slack takes no more connections for now. Start again in a minute.';
  if (code && cause === 'slack-unreachable')
    return `Slack cannot answer for now (${code}). Start again in a few minutes.`;
  if (code) return `Slack does not accept ${token} (${code}). ${TOKEN_PAGES[token]}`;
  const listening = explainListening(error, 'PORT');
  if (listening) return listening.message;
  if (error instanceof Error && error.name === 'TimeoutError')
    return 'Slack did not let Certify connect in time. Check the network and the proxy.';
  if (cause === 'slack-unreachable')
    return 'Slack cannot be reached. Check the network, the proxy and SLACK_API_URL.';
  return loggable(error);
}

/** Why nothing could be listened on, in one sentence; undefined for any other error. `setting` says which port it was. */
export function explainListening(error: unknown, setting: 'PORT' | 'METRICS_PORT'): Error | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined;
  const port = 'port' in error ? ` ${error.port}` : '';
  const sentence = {
    EADDRINUSE: `Port${port} is in use by another program. Set ${setting} to a free one.`,
    EACCES: `Port${port} may not be used by this user. Set ${setting} to one above 1023.`,
    EADDRNOTAVAIL: 'HOST is no address of this machine. Leave it out, or set it to one that is.',
    ENOTFOUND: 'HOST is no name that this machine knows. Leave it out, or set it to an address.',
  }[String(error.code)];
  return sentence ? new Error(sentence, { cause: error }) : undefined;
}

const TOKEN_PAGES = {
  SLACK_BOT_TOKEN:
    'Copy it again from "OAuth & Permissions" at https://api.slack.com/apps; install the app there if it is not.',
  SLACK_APP_TOKEN:
    'It needs the scope connections:write; make one under "Basic Information" at https://api.slack.com/apps.',
};
