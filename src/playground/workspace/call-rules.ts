import type { Rule } from './rule.ts';
import type { Identity, StoredView, Trigger } from './world.ts';

const TRIGGER_SECONDS = 3;

export interface Call {
  method: string;
  known: boolean;
  token: string;
  identity: Identity;
  scopes: ReadonlySet<string>;
}

/** The scope a method needs; a method that is not listed needs none. */
export const scopeOf: Readonly<Record<string, string>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'chat.delete': 'chat:write',
  'chat.scheduleMessage': 'chat:write',
  'chat.deleteScheduledMessage': 'chat:write',
  'conversations.open': 'im:write',
  'users.info': 'users:read',
};

const needsNoToken = (method: string) => method === 'blocks.validate' || method === 'api.test';

/** Any Web API call: the method, the token, the scope. */
export const callRules = {
  'method-known': {
    section: '1.4',
    says: 'A method this workspace does not know is refused.',
    severity: 'refuses',
    check: ({ known }) => (known ? undefined : 'unknown_method'),
  },
  'token-given': {
    section: '1.4',
    says: 'A call needs a token.',
    severity: 'refuses',
    check: ({ token, method }) => (token || needsNoToken(method) ? undefined : 'not_authed'),
  },
  'token-kind': {
    section: '5.1',
    says: 'apps.connections.open takes the app-level token, everything else the bot token.',
    severity: 'refuses',
    check: ({ method, token, identity }) => {
      if (needsNoToken(method)) return undefined;
      const wanted = method === 'apps.connections.open' ? identity.appToken : identity.botToken;
      const other = method === 'apps.connections.open' ? identity.botToken : identity.appToken;
      return token !== wanted && token === other ? 'not_allowed_token_type' : undefined;
    },
  },
  'token-valid': {
    section: '1.4',
    says: 'A token nobody issued is refused.',
    severity: 'refuses',
    check: ({ method, token, identity }) =>
      needsNoToken(method) || token === identity.botToken || token === identity.appToken
        ? undefined
        : 'invalid_auth',
  },
  'scope-granted': {
    section: '1.4',
    says: 'A call needs the scope that was granted at installation.',
    severity: 'refuses',
    check: ({ method, scopes }) => {
      const needed = scopeOf[method];
      return needed && !scopes.has(needed) ? 'missing_scope' : undefined;
    },
  },
} as const satisfies Record<string, Rule<Call>>;

export interface ViewCall {
  method: string;
  now: number;
  trigger: Trigger | undefined;
  stackHeight: number;
  /** For `views.update`: the view that is to be replaced. */
  target: StoredView | undefined;
  hash: string | undefined;
  externalIdTaken: boolean;
}

const takesTrigger = (method: string) => method === 'views.open' || method === 'views.push';

/** Opening, stacking and replacing modals; publishing Home. */
export const viewRules = {
  'trigger-known': {
    section: '3.1',
    says: 'Only a trigger_id from a payload opens a modal.',
    severity: 'refuses',
    check: ({ method, trigger }) => (takesTrigger(method) && !trigger ? 'invalid_trigger_id' : undefined),
  },
  'trigger-one-use': {
    section: '3.1',
    says: 'A trigger_id works once.',
    severity: 'refuses',
    unconfirmed: 'triggerErrors',
    check: ({ method, trigger }, switches) =>
      takesTrigger(method) && trigger?.used
        ? switches.triggerErrors === 'trigger_expired'
          ? 'trigger_exchanged'
          : 'exchanged_trigger_id'
        : undefined,
  },
  'trigger-3-seconds': {
    section: '3.1',
    says: 'A trigger_id works for three seconds.',
    severity: 'refuses',
    unconfirmed: 'triggerErrors',
    check: ({ method, trigger, now }, switches) =>
      takesTrigger(method) && trigger && now - trigger.issuedAt > TRIGGER_SECONDS * 1000
        ? switches.triggerErrors
        : undefined,
  },
  'modal-to-push-onto': {
    section: '3.4',
    says: 'A modal is pushed onto an open one.',
    severity: 'refuses',
    check: ({ method, stackHeight }) =>
      method === 'views.push' && stackHeight === 0 ? 'not_found' : undefined,
  },
  'modal-stack-3': {
    section: '3.4',
    says: 'At most three modals lie on each other.',
    severity: 'refuses',
    unconfirmed: 'modalStackMax',
    check: ({ method, stackHeight }, { modalStackMax }) =>
      method === 'views.push' && modalStackMax !== 'any number' && stackHeight >= modalStackMax
        ? 'push_limit_reached'
        : undefined,
  },
  'view-known': {
    section: '3.1',
    says: 'Only a view that is open can be updated.',
    severity: 'refuses',
    check: ({ method, target }) => (method === 'views.update' && !target ? 'not_found' : undefined),
  },
  'view-hash': {
    section: '3.1',
    says: 'A view is only replaced if the hash, when given, is still the current one.',
    severity: 'refuses',
    check: ({ hash, target }) => (hash && target && target.hash !== hash ? 'hash_conflict' : undefined),
  },
  'external-id-unique': {
    section: '3.4',
    says: 'external_id is unique in the workspace.',
    severity: 'refuses',
    check: ({ externalIdTaken }) => (externalIdTaken ? 'duplicate_external_id' : undefined),
  },
} as const satisfies Record<string, Rule<ViewCall>>;

export interface Delivery {
  kind: 'command' | 'click' | 'submission' | 'event';
  inThread: boolean;
  acked: boolean;
  status: number | undefined;
}

/** What the person sees when the app does not answer as it must. */
export const deliveryRules = {
  'command-not-in-thread': {
    section: '1.1',
    says: 'A slash command cannot be used in a thread; the app never hears of it.',
    severity: 'refuses',
    check: ({ kind, inThread }) => (kind === 'command' && inThread ? 'not_available_in_threads' : undefined),
  },
  'ack-within-3-seconds': {
    section: '1.2',
    says: 'A payload must be acknowledged within three seconds.',
    severity: 'refuses',
    check: ({ kind, acked, status }) =>
      !acked && status === undefined
        ? kind === 'command'
          ? 'operation_timeout'
          : kind === 'click'
            ? 'error_triangle'
            : 'trouble_connecting'
        : undefined,
  },
  'ack-with-200': {
    section: '1.2',
    says: 'Anything but status 200 counts as not delivered.',
    severity: 'refuses',
    check: ({ kind, acked, status }) =>
      !acked && status !== undefined
        ? kind === 'command'
          ? 'dispatch_failed'
          : kind === 'click'
            ? 'error_triangle'
            : 'trouble_connecting'
        : undefined,
  },
} as const satisfies Record<string, Rule<Delivery>>;
