/**
 * What Slack's own pages say that its methods may refuse with, `https://docs.slack.dev/reference/methods/<method>#errors`, as
 * read in November 2026 in two copies of them (smstoslack/slack_kit, slack-ruby/slack-api-ref) and in Slack's older
 * specification (slackapi/slack-api-specs, 2020). A code that is missing here costs nothing but a cell: those that nobody
 * has heard of are tried as well.
 */

/** What any method may say. */
const ANY = [
  'access_denied',
  'accesslimited',
  'account_inactive',
  'deprecated_endpoint',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'fatal_error',
  'internal_error',
  'invalid_arg_name',
  'invalid_arguments',
  'invalid_array_arg',
  'invalid_auth',
  'invalid_charset',
  'invalid_form_data',
  'invalid_json',
  'invalid_post_type',
  'is_bot',
  'json_not_object',
  'method_deprecated',
  'missing_args',
  'missing_post_type',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'org_login_required',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_access_not_granted',
  'team_added_to_org',
  'token_expired',
  'token_revoked',
  'two_factor_setup_required',
  'unknown_method',
  'upgrade_required',
];

/** What any method that takes a message may say. */
const OF_MESSAGES = [
  'channel_not_found',
  'invalid_blocks',
  'invalid_blocks_format',
  'invalid_metadata_format',
  'invalid_metadata_schema',
  'markdown_text_conflict',
  'message_limit_exceeded',
  'metadata_must_be_sent_from_app',
  'metadata_too_large',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'rate_limited',
  'slack_connect_file_link_sharing_blocked',
  'team_not_found',
  'too_many_attachments',
];

const OF_CONVERSATIONS = [
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'restricted_action_thread_only_channel',
];

const OF_METHODS = {
  'apps.connections.open': ['forbidden_team', 'insecure_request'],
  'auth.test': [],
  'chat.delete': [
    'cant_delete_message',
    'channel_not_found',
    'compliance_exports_prevent_deletion',
    'message_not_found',
  ],
  'chat.deleteScheduledMessage': ['bad_token', 'channel_not_found', 'invalid_scheduled_message_id'],
  'chat.getPermalink': ['channel_not_found', 'message_not_found'],
  'chat.postMessage': [
    ...OF_MESSAGES,
    ...OF_CONVERSATIONS,
    'app_access_restricted',
    'as_user_not_supported',
    'attachment_payload_limit_exceeded',
    'cannot_reply_to_message',
    'draft_already_deleted',
    'draft_already_sent',
    'draft_has_conflict',
    'draft_not_found',
    'duplicate_channel_not_found',
    'duplicate_message_not_found',
    'messages_tab_disabled',
    'missing_file_data',
    'send_on_behalf_not_allowed',
    'slack_connect_canvas_sharing_blocked',
    'slack_connect_lists_sharing_blocked',
    'too_many_contact_cards',
    // On no page, but in reports of what people have met.
    'cannot_dm_bot',
    'external_channel_migrating',
    'restricted_action_external_channel',
    'user_disabled',
    'user_is_restricted',
    'user_not_found',
    'user_not_visible',
  ],
  'chat.scheduleMessage': [
    ...OF_MESSAGES,
    ...OF_CONVERSATIONS,
    'invalid_time',
    'invalid_token',
    'restricted_too_many',
    'time_in_past',
    'time_too_far',
  ],
  'chat.update': [
    ...OF_MESSAGES,
    'as_user_not_supported',
    'block_mismatch',
    'blocked_file_type',
    'cant_broadcast_message',
    'cant_update_message',
    'edit_window_closed',
    'external_channel_migrating',
    'file_deleted',
    'file_is_deleted',
    'file_not_found',
    'file_share_limit_reached',
    'invalid_attachments',
    'is_inactive',
    'max_file_sharing_exceeded',
    'message_not_found',
    'no_dual_broadcast_content_update',
    'posting_to_channel_denied',
    'slack_connect_blocked_file_type',
    'slack_connect_canvas_sharing_blocked',
    'slack_connect_clip_sharing_blocked',
    'slack_connect_file_upload_sharing_blocked',
    'streaming_state_conflict',
    'unable_to_share_files',
    'update_failed',
  ],
  'views.open': [
    'duplicate_external_id',
    'exchanged_trigger_id',
    'expired_trigger_id',
    'invalid_trigger_id',
    'trigger_exchanged',
    'trigger_expired',
    'view_too_large',
  ],
  'views.publish': [
    'duplicate_external_id',
    'hash_conflict',
    'missing_profile_id',
    'not_enabled',
    'not_implemented',
    'view_too_large',
  ],
  'views.update': ['duplicate_external_id', 'hash_conflict', 'not_found', 'view_too_large'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A method of the Web API that the app calls. */
export type Method = keyof typeof OF_METHODS;
export const METHODS = Object.keys(OF_METHODS) as Method[];

/** The codes with which a method may refuse. */
export const errorsOf = (method: Method): readonly string[] => [...ANY, ...OF_METHODS[method]];

/**
 * How a `response_url` may refuse. Slack documents the two with 404; the others are those of its incoming webhooks, which
 * are of the same family (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors).
 */
export const RESPONSE_REFUSALS: readonly (readonly [status: number, word: string])[] = [
  [404, 'used_url'],
  [404, 'expired_url'],
  [400, 'invalid_payload'],
  [400, 'invalid_blocks'],
  [400, 'invalid_blocks_format'],
  [400, 'no_text'],
  [400, 'too_many_attachments'],
  [400, 'user_not_found'],
  [403, 'action_prohibited'],
  [403, 'invalid_token'],
  [403, 'posting_to_general_channel_denied'],
  [403, 'team_disabled'],
  [404, 'channel_not_found'],
  [404, 'message_not_found'],
  [404, 'no_active_hooks'],
  [404, 'no_service'],
  [404, 'no_service_id'],
  [404, 'no_team'],
  [410, 'channel_is_archived'],
  [500, 'rollup_error'],
];
