/** What Slack sends, of each kind, to be taken apart. */
export const REAL = [
  {
    command: '/certify',
    text: 'csm or cspo',
    user_id: 'U1',
    channel_id: 'C1',
    team_id: 'T1',
    trigger_id: '1.2.3',
    response_url: 'http://127.0.0.1:9/commands/1',
  },
  {
    type: 'block_actions',
    user: { id: 'U1', team_id: 'T1' },
    team: { id: 'T1', domain: 'x' },
    enterprise: null,
    channel: { id: 'C1' },
    container: {
      type: 'message',
      message_ts: '1.2',
      channel_id: 'C1',
      is_ephemeral: false,
      thread_ts: '1.1',
    },
    message: { ts: '1.2', thread_ts: '1.1', text: 'x' },
    state: { values: { b: { a: { type: 'static_select', selected_option: null } } } },
    actions: [{ type: 'button', action_id: 'answer:aim:team', block_id: 'b', action_ts: '1.3', value: 'x' }],
    trigger_id: '1.2.3',
    response_url: 'http://127.0.0.1:9/actions/1',
  },
  ...[
    { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1', text: 'csm or cspo', ts: '1.2' },
    { type: 'app_mention', channel: 'C1', user: 'U1', text: '<@U0APP> I test', ts: '1.2', thread_ts: '1.1' },
    {
      type: 'app_home_opened',
      channel: 'D1',
      user: 'U1',
      tab: 'home',
      view: { hash: '1.a', private_metadata: '{}' },
    },
    { type: 'reaction_added', user: 'U1', item: { channel: 'C1' } },
  ].map((event) => ({
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    authorizations: [{ team_id: 'T1', is_enterprise_install: false }],
    event,
  })),
  ...['home', 'modal'].map((type) => ({
    type: 'block_actions',
    user: { id: 'U1', team_id: 'T1' },
    team: { id: 'T1', domain: 'x' },
    container: { type: 'view', view_id: 'V1' },
    view: {
      id: 'V1',
      type,
      hash: '1.a',
      private_metadata: '{"begun":{"day":"2026-11-29"}}',
      state: { values: {} },
    },
    actions: [{ type: 'button', action_id: 'ask:list:all:0', block_id: 'b', action_ts: '1.3' }],
    trigger_id: '1.2.3',
  })),
  {
    type: 'shortcut',
    callback_id: 'find_my_certification',
    user: { id: 'U1', team_id: 'T1' },
    team: { id: 'T1', domain: 'x' },
    action_ts: '1.2',
    trigger_id: '1.2.3',
  },
  {
    type: 'message_action',
    callback_id: 'compare_these',
    user: { id: 'U1', team_id: 'T1' },
    team: { id: 'T1', domain: 'x' },
    channel: { id: 'C1' },
    message: { type: 'message', user: 'U2', ts: '1.1', text: 'CSM or PSM I?' },
    message_ts: '1.1',
    action_ts: '1.2',
    trigger_id: '1.2.3',
    response_url: 'http://127.0.0.1:9/app/1',
  },
  {
    type: 'view_submission',
    user: { id: 'U1', team_id: 'T1' },
    team: { id: 'T1', domain: 'x' },
    view: {
      id: 'V1',
      type: 'modal',
      callback_id: 'compare',
      state: {
        values: {
          compare: {
            'tick:compare': {
              type: 'multi_static_select',
              selected_options: [{ value: 'csm' }, { value: 'cspo' }],
            },
          },
        },
      },
    },
    response_urls: [],
    trigger_id: '1.2.3',
  },
];

/** The way to each part of a payload, the whole included. */
export function placesIn(body: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof body !== 'object' || body === null) return [path];
  return [path, ...Object.entries(body).flatMap(([name, part]) => placesIn(part, [...path, name]))];
}

/** The same with another value in one place; `null` leaves it out. */
export function put(body: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(body))
    return body.map((part, at) => (String(at) === name ? put(part, rest, value) : part));
  const parts = body as Record<string, unknown>;
  if (rest.length === 0 && value === null) {
    return Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name));
  }
  return { ...parts, [name]: put(parts[name], rest, value) };
}
