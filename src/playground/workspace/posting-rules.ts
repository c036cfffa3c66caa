import type { Rule } from './rule.ts';
import type { Place, StoredMessage } from './world.ts';

/** What is known when the app tries to put a message somewhere with the Web API. */
export interface PostAttempt {
  method: 'chat.postMessage' | 'chat.postEphemeral' | 'chat.update' | 'chat.delete';
  place: Place | undefined;
  scopes: ReadonlySet<string>;
  threadTs: string | undefined;
  root: StoredMessage | undefined;
  /** The message to be changed, for `chat.update` and `chat.delete`. */
  target?: StoredMessage | undefined;
  /** Who is to see an ephemeral. */
  recipient?: string | undefined;
  text: string;
  markdownText?: string;
  hasTextOrBlocks: boolean;
  hasContent: boolean;
}

const posts = (method: PostAttempt['method']) =>
  method === 'chat.postMessage' || method === 'chat.postEphemeral';
const changes = (method: PostAttempt['method']) => method === 'chat.update' || method === 'chat.delete';

/** Invisible to the app: other people's conversations, and private channels it was not invited to. */
export const invisible = (place: Place | undefined) =>
  !place || (place.kind !== 'public' && place.kind !== 'app-dm' && !place.botIsMember);

/** Posting, updating and deleting with the Web API: membership, channel policies and sizes. In the order Slack is taken to check. */
export const postingRules = {
  'channel-visible': {
    section: '1.3',
    says: 'The app cannot see private channels it is not in, nor conversations between people.',
    severity: 'refuses',
    check: ({ place }) => (invisible(place) ? 'channel_not_found' : undefined),
  },
  'channel-joined': {
    section: '1.3',
    says: 'A public channel the app has not joined needs the scope chat:write.public.',
    severity: 'refuses',
    check: ({ place, scopes, method }) =>
      method !== 'chat.postEphemeral' &&
      place?.kind === 'public' &&
      !place.botIsMember &&
      !scopes.has('chat:write.public')
        ? 'not_in_channel'
        : undefined,
  },
  'ephemeral-needs-membership': {
    section: '1.3',
    says: 'chat.postEphemeral needs membership; whether chat:write.public replaces it is not documented.',
    severity: 'refuses',
    unconfirmed: 'publicScopeAllowsEphemeral',
    check: ({ method, place, scopes }, switches) =>
      method === 'chat.postEphemeral' &&
      place?.kind === 'public' &&
      !place.botIsMember &&
      !(switches.publicScopeAllowsEphemeral && scopes.has('chat:write.public'))
        ? 'not_in_channel'
        : undefined,
  },
  'channel-archived': {
    section: '1.4',
    says: 'Nothing can be posted in an archived channel.',
    severity: 'refuses',
    check: ({ place }) => (place?.archived ? 'is_archived' : undefined),
  },
  'posting-restricted': {
    section: '1.4',
    says: 'A workspace preference may forbid the app to post.',
    severity: 'refuses',
    check: ({ method, place }) => (posts(method) && place?.restricted ? 'restricted_action' : undefined),
  },
  'channel-read-only': {
    section: '1.4',
    says: 'Nothing can be posted in a read-only channel.',
    severity: 'refuses',
    check: ({ method, place }) =>
      posts(method) && place?.readOnly ? 'restricted_action_read_only_channel' : undefined,
  },
  'channel-thread-only': {
    section: '1.4',
    says: 'A thread-only channel takes no messages at top level.',
    severity: 'refuses',
    check: ({ method, place, threadTs }) =>
      posts(method) && place?.threadOnly && !threadTs ? 'restricted_action_thread_only_channel' : undefined,
  },
  'channel-without-threads': {
    section: '1.4',
    says: 'A channel without threads takes no replies.',
    severity: 'refuses',
    check: ({ method, place, threadTs }) =>
      posts(method) && place?.nonThreadable && threadTs
        ? 'restricted_action_non_threadable_channel'
        : undefined,
  },
  'thread-locked': {
    section: '1.4',
    says: 'A thread locked by an admin takes no replies.',
    severity: 'refuses',
    check: ({ method, place, threadTs }) =>
      posts(method) && threadTs && place?.lockedThreads.has(threadTs)
        ? 'restricted_action_thread_locked'
        : undefined,
  },
  'reply-to-ephemeral': {
    section: '1.4',
    says: 'An ephemeral message takes no replies.',
    severity: 'refuses',
    check: ({ method, root }) => (posts(method) && root?.ephemeralTo ? 'cannot_reply_to_message' : undefined),
  },
  'messages-tab-on': {
    section: '1.4',
    says: 'The app cannot write into its own DM while the Messages tab is off.',
    severity: 'refuses',
    check: ({ method, place }) =>
      posts(method) && place?.messagesTabDisabled ? 'messages_tab_disabled' : undefined,
  },
  'ephemeral-recipient-in-channel': {
    section: '1.4',
    says: 'An ephemeral message needs its reader in the channel.',
    severity: 'refuses',
    check: ({ method, place, recipient }) =>
      method === 'chat.postEphemeral' && !place?.members.has(recipient ?? '')
        ? 'user_not_in_channel'
        : undefined,
  },
  'no-text': {
    section: '1.4',
    says: 'A message needs text, blocks or attachments.',
    severity: 'refuses',
    check: ({ method, hasContent }) => (method !== 'chat.delete' && !hasContent ? 'no_text' : undefined),
  },
  'markdown-text-alone': {
    section: '3.7',
    says: 'The argument markdown_text excludes text and blocks.',
    severity: 'refuses',
    check: ({ markdownText, hasTextOrBlocks }) =>
      markdownText && hasTextOrBlocks ? 'markdown_text_conflict' : undefined,
  },
  'markdown-text-12000': {
    section: '3.7',
    says: 'The argument markdown_text has at most 12,000 characters.',
    severity: 'refuses',
    check: ({ markdownText = '' }) => (markdownText.length > 12_000 ? 'msg_too_long' : undefined),
  },
  'text-4000': {
    section: '3.7',
    says: 'chat.update and chat.postEphemeral refuse text above 4,000 characters.',
    severity: 'refuses',
    check: ({ method, text }) =>
      (method === 'chat.update' || method === 'chat.postEphemeral') && text.length > 4000
        ? 'msg_too_long'
        : undefined,
  },
  'ephemeral-not-editable': {
    section: '1.5',
    says: 'An ephemeral message cannot be updated or deleted by its ts.',
    severity: 'refuses',
    check: ({ method, target }) => (changes(method) && target?.ephemeralTo ? 'message_not_found' : undefined),
  },
  'message-exists': {
    section: '1.4',
    says: 'Only a message that is there can be updated or deleted.',
    severity: 'refuses',
    check: ({ method, target }) => (changes(method) && !target ? 'message_not_found' : undefined),
  },
  'own-message': {
    section: '1.4',
    says: 'The app can only update or delete its own messages.',
    severity: 'refuses',
    check: ({ method, target }) =>
      changes(method) && target && target.author !== 'app'
        ? method === 'chat.update'
          ? 'cant_update_message'
          : 'cant_delete_message'
        : undefined,
  },
} as const satisfies Record<string, Rule<PostAttempt>>;

export interface Shown {
  ephemeral: boolean;
  readerAway: boolean;
  threadTs: string | undefined;
  /** Replies everyone can see in that thread. */
  repliesInThread: number;
  root: StoredMessage | undefined;
  text: string;
  hasText: boolean;
}

/** Accepted by Slack, and still not what the app wanted. */
export const showingRules = {
  'ephemeral-in-quiet-thread': {
    section: '1.5',
    says: 'An ephemeral message in a thread shows only when the thread already has replies.',
    severity: 'hides',
    check: ({ ephemeral, threadTs, repliesInThread }) =>
      ephemeral && threadTs && repliesInThread === 0 ? 'ephemeral_in_quiet_thread' : undefined,
  },
  'ephemeral-reader-away': {
    section: '1.5',
    says: 'An ephemeral message reaches only people who are active in Slack.',
    severity: 'hides',
    check: ({ ephemeral, readerAway }) => (ephemeral && readerAway ? 'reader_away' : undefined),
  },
  'thread-of-a-reply': {
    section: '3.1',
    says: 'A thread is addressed by its first message, not by one of its replies.',
    severity: 'advice',
    check: ({ root }) => (root?.threadTs ? 'thread_ts_of_a_reply' : undefined),
  },
  'thread-unknown': {
    section: '3.1',
    says: 'thread_ts names no message of this channel.',
    severity: 'advice',
    check: ({ threadTs, root }) => (threadTs && !root ? 'thread_ts_unknown' : undefined),
  },
  'text-for-screen-readers': {
    section: '3.8',
    says: 'Screen readers and notifications read text only: always send it.',
    severity: 'advice',
    check: ({ hasText }) => (hasText ? undefined : 'text_missing'),
  },
  'text-advised-4000': {
    section: '3.7',
    says: 'Keep text within 4,000 characters.',
    severity: 'advice',
    check: ({ text }) => (text.length > 4000 ? 'text_over_4000' : undefined),
  },
  'text-cut-at-40000': {
    section: '3.7',
    says: 'Text above 40,000 characters is cut.',
    severity: 'hides',
    check: ({ text }) => (text.length > 40_000 ? 'text_truncated' : undefined),
  },
} as const satisfies Record<string, Rule<Shown>>;
