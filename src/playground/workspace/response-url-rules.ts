import type { Rule } from './rule.ts';
import type { Place, ResponseUrl, StoredMessage } from './world.ts';

const RESPONSE_URL_USES = 5;
const RESPONSE_URL_MINUTES = 30;

export interface ResponseUse {
  url: ResponseUrl;
  now: number;
  place: Place | undefined;
  source: StoredMessage | undefined;
  hasContent: boolean;
  /** Replaces or deletes the clicked message. */
  touchesSource: boolean;
  deletesOnly: boolean;
  showsCommandOnly: boolean;
  threadTs: string | undefined;
}

/** The way back from a command or a click. Refusals carry a bare word and status 404 or 400. */
export const responseUrlRules = {
  'response-url-30-minutes': {
    section: '2',
    says: 'A response_url works for 30 minutes.',
    severity: 'refuses',
    check: ({ url, now }) => (now - url.issuedAt > RESPONSE_URL_MINUTES * 60_000 ? 'expired_url' : undefined),
  },
  'response-url-5-uses': {
    section: '2',
    says: 'A response_url works five times.',
    severity: 'refuses',
    check: ({ url }) => (url.uses >= RESPONSE_URL_USES ? 'used_url' : undefined),
  },
  'response-no-text': {
    section: '2',
    says: 'An answer needs text, blocks or attachments, unless it only deletes or only shows the command.',
    severity: 'refuses',
    check: ({ hasContent, deletesOnly, showsCommandOnly }) =>
      hasContent || deletesOnly || showsCommandOnly ? undefined : 'no_text',
  },
  'response-source-gone': {
    section: '2',
    says: 'A message that is gone cannot be replaced.',
    severity: 'refuses',
    check: ({ touchesSource, source }) => (touchesSource && !source ? 'message_not_found' : undefined),
  },
  'response-thread-uninvited': {
    section: '12',
    says: 'Whether thread_ts works where the app is no member is not documented.',
    severity: 'refuses',
    unconfirmed: 'responseUrlThreadNeedsMembership',
    check: ({ threadTs, place, touchesSource }, switches) =>
      switches.responseUrlThreadNeedsMembership && threadTs && !touchesSource && !place?.botIsMember
        ? 'channel_not_found'
        : undefined,
  },
} as const satisfies Record<string, Rule<ResponseUse>>;

/** Statuses of refusals; whatever is not listed answers 400. */
export const refusalStatus: Readonly<Record<string, number>> = {
  used_url: 404,
  expired_url: 404,
  message_not_found: 404,
  channel_not_found: 404,
};
