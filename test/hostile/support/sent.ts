import fc from 'fast-check';
import { placesIn, put, REAL } from '../../support/payloads.ts';
import { hostileWords } from './words.ts';

/** A result and a question of U1's, as they travel in their rows. */
const RESULT = '2t001xgU1.atsshnphls';
const STATES = [
  RESULT,
  '2e001xgU1.',
  '2d0c1xgU1.atsshv-h0gc1se-c0g0k-sCnc',
  '1t001xgU1.athv.ap',
  '2r001xgU9.at',
];

/** In place of these stands what JSON has no way to write. */
export const DEEP = 'DEEP-PLACE';
const BAD_UTF8 = 'BAD-BYTES';

/** What a field may be instead of what it is; `null` leaves it out. */
const INSTEAD: readonly unknown[] = [
  ...[null, undefined, '', 5, -1, 1e308, true, [], {}, [null], [[]], { id: null }, { id: [] }],
  ...['x'.repeat(20_000), DEEP, BAD_UTF8, '\u202eabc', '\u200b', '\ud800', '\u0000', '__proto__'],
  ...['<!channel>', 'U1> <!channel>', '<@U0EVIL001>', '*x* `y`', 'http://127.0.0.1:9/<!here>|x'],
  JSON.parse('{"__proto__":{"type":"block_actions"},"constructor":{"prototype":1}}'),
];

type Payload = Record<string, unknown>;

const person = { user: { id: 'U1', team_id: 'T1' }, team: { id: 'T1', domain: 'x' }, trigger_id: '1.2.3' };
const inMessage = {
  ...person,
  type: 'block_actions',
  channel: { id: 'C1' },
  container: { type: 'message', message_ts: '1.2', channel_id: 'C1', is_ephemeral: false, thread_ts: '1.1' },
  message: { ts: '1.2', thread_ts: '1.1' },
};
const button = { type: 'button', action_id: 'edit:undo', block_id: `row~${RESULT}`, action_ts: '1.3' };

function submitted(what: string, note: unknown, receiver: unknown, carried = note): Payload {
  const form = { what, stateText: RESULT, ticked: [], note: carried };
  return {
    ...person,
    type: 'view_submission',
    view: {
      id: 'V1',
      type: 'modal',
      callback_id: `share-${what}`,
      private_metadata: JSON.stringify(form),
      state: {
        values: {
          receiver: { 'share:receiver': { selected_user: receiver, selected_conversation: null } },
          note: { 'share:note': { value: note } },
          answers: { 'share:tick': { selected_options: [{ value: 'aim' }] } },
          day: { 'share:day': { selected_date: '2026-12-24' } },
        },
      },
    },
    response_urls: [],
  };
}

/** Payloads that are right, with a result to act on and forms that are sent off, beside those that all kinds have. */
const RIGHT: readonly Payload[] = [
  ...(REAL as readonly Payload[]),
  { ...inMessage, actions: [button], state: { values: {} } },
  {
    ...inMessage,
    actions: [
      { ...button, type: 'static_select', action_id: 'show:more', selected_option: { value: 'cost:3' } },
    ],
  },
  { ...inMessage, actions: [{ ...button, action_id: 'request:talk', block_id: 'request~U2.U1.0g' }] },
  submitted('manager', 'please', 'U2'),
  submitted('remind', '', null),
];

/** Each field of each payload, replaced by each of the values. */
export const everyField: readonly unknown[] = RIGHT.flatMap((body) =>
  placesIn(body).flatMap((path) => INSTEAD.map((value) => put(body, path, value))),
);

/** Each of the places once, with one value that is as large or as deep as may be. */
export const everyPlaceWith = (value: unknown): readonly unknown[] =>
  RIGHT.flatMap((body) => placesIn(body).map((path) => put(body, path, value)));

const few = hostileWords.map((words) => words.slice(0, 3000));
const actionIds = fc.oneof(
  fc.constantFrom(
    ...[
      'answer:aim:team',
      'answer:held:picked',
      'answer:held:standing',
      'start:here',
      'start:private',
      'start:choosing',
    ],
    ...[
      'start:mine',
      'edit:menu',
      'edit:undo',
      'edit:private',
      'edit:keep',
      'edit:restart',
      'edit:restart:yes',
    ],
    ...['edit:change:aim', 'edit:right', 'edit:trade-off:class', 'edit:answer:aim:product', 'edit:take-back'],
    ...[
      'show:compare',
      'show:cost',
      'show:changes',
      'show:path',
      'show:outcome',
      'show:see:aim:product',
      'show:close',
    ],
    ...['show:details:csm', 'show:why-not', 'show:why-not:csm', 'show:more', 'show:expected', 'ask:pick'],
    ...['ask:details:csm', 'ask:list:all:0', 'ask:path:csm:cspo', 'ask:role:team', 'ask:compare:csm,cspo'],
    ...['share:tick', 'request:approve', 'request:not-now', 'remind:cancel', 'next:csm', 'link:csm'],
  ),
  fc
    .tuple(fc.constantFrom('answer', 'edit', 'show', 'ask', 'start', 'request', 'remind', 'share', 'x'), few)
    .map(([prefix, words]) => `${prefix}:${words}`),
);
const rows = fc
  .tuple(
    fc.constantFrom('row', 'look', 'look-2', 'start', 'request', 'remind', ''),
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...STATES) },
      { weight: 1, arbitrary: fc.constantFrom('U2.U1.0g', 'U2.U9.', 'D1.Q1', 'at-c0g0k') },
      { weight: 2, arbitrary: few },
    ),
  )
  .map(([row, text]) => `${row}~${text}`);
const verbs = fc.oneof(
  fc.constantFrom(
    'cost:3',
    'wish:cheaper',
    'change:aim',
    'why-not:csm',
    'details:csm',
    'share:manager',
    'share:keep',
  ),
  few,
);

const tapped = fc
  .record({
    action_id: actionIds,
    block_id: rows,
    value: few,
    verb: verbs,
    kind: fc.nat(2),
    where: fc.nat(3),
  })
  .map(({ action_id, block_id, value, verb, kind, where }): Payload => {
    const action = {
      ...button,
      action_id,
      block_id,
      ...(kind === 1 && { type: 'static_select', selected_option: { value: verb } }),
      ...(kind === 2 && { value }),
    };
    const picked = { selected_options: [{ value: verb }, { value }] };
    const state = {
      values: { b: { 'tick:held': picked, 'tick:considering': picked, 'tick:compare': picked } },
    };
    if (where > 1) return { ...inMessage, actions: [action], state };
    const view = { id: 'V1', type: where ? 'home' : 'modal', hash: '1.a', private_metadata: value, state };
    return {
      ...person,
      type: 'block_actions',
      container: { type: 'view', view_id: 'V1' },
      view,
      actions: [action],
    };
  });

/** Of its own each time: what comes twice is answered once. */
const unlike = fc.integer({ min: 1, max: 1e9 });
const typed = fc
  .tuple(few, unlike)
  .map(([text, at]): Payload => ({ ...(REAL[0] as Payload), text, trigger_id: `1.${at}.3` }));
const said = fc.tuple(few, fc.constantFrom('message', 'app_mention'), fc.integer({ min: 1, max: 1e9 })).map(
  ([text, type, at]): Payload => ({
    type: 'event_callback',
    team_id: 'T1',
    event_id: `Ev${at}`,
    event: { type, channel_type: 'im', channel: 'D1', user: 'U1', ts: `1.${at}`, text },
  }),
);
const chosen = fc.tuple(few, unlike).map(([text, at]): Payload => {
  const body = REAL.find((one) => 'type' in one && one.type === 'message_action') as Payload;
  return { ...body, action_ts: `1.${at}`, message: { type: 'message', user: 'U2', ts: '1.1', text } };
});
const sentOff = fc
  .tuple(
    fc.constantFrom('manager', 'channel', 'email', 'remind'),
    few.map((note) => note.slice(0, 500)),
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom('U2', 'C2') }, { weight: 1, arbitrary: few }),
    unlike,
  )
  .map(([what, note, receiver, at]) => {
    const body = submitted(what, note, receiver);
    // The same note as was shown, so that it is sent; each from a modal of its own.
    const view = body.view as Payload;
    const form = { what, stateText: RESULT, ticked: ['aim'], note };
    return { ...body, view: { ...view, id: `V${at}`, private_metadata: JSON.stringify(form) } };
  });
/** Only the app itself writes what Home remembers; a link leads into Slack, whatever stands behind that. */
const LINK = 'https://x.slack.com/archives/';
const homes = few.map(
  (text): Payload => ({
    type: 'event_callback',
    team_id: 'T1',
    event_id: `Ev${text.length}`,
    event: {
      type: 'app_home_opened',
      channel: 'D1',
      user: 'U1',
      tab: 'home',
      view: {
        hash: '1.a',
        private_metadata: JSON.stringify({ begun: { day: '2026-11-29', link: LINK + text } }),
      },
    },
  }),
);

/** What has the right form all through, so that it gets far, and nothing good in what people can put into it. */
export const meant: fc.Arbitrary<Payload> = fc.oneof(
  { weight: 5, arbitrary: tapped },
  { weight: 3, arbitrary: typed },
  { weight: 3, arbitrary: said },
  { weight: 2, arbitrary: sentOff },
  { weight: 1, arbitrary: chosen },
  { weight: 1, arbitrary: homes },
);

/** As it goes over the wire: events as JSON, all else as a form, response URLs leading to this stand-in. */
export function asSent(body: unknown, responseUrl: string): { readonly body: Buffer; readonly type: string } {
  const text = (JSON.stringify(body) ?? '').replace(/http:\/\/127\.0\.0\.1:9\/\w+\/1/g, responseUrl);
  const isForm = !(typeof body === 'object' && body !== null && 'event' in body);
  if (!isForm)
    return { body: withBadBytes(text, Buffer.from([0xff, 0xc0, 0x80, 0xed, 0xa0])), type: JSON_TYPE };
  const fields = isCommand(body) ? (JSON.parse(text) as Record<string, string>) : { payload: text };
  const form = new URLSearchParams();
  for (const [name, field] of Object.entries(fields))
    form.set(name, typeof field === 'string' ? field : JSON.stringify(field));
  return { body: withBadBytes(form.toString(), Buffer.from('%ff%c0%80%ed%a0')), type: FORM_TYPE };
}

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const isCommand = (body: unknown) => typeof body === 'object' && body !== null && 'command' in body;

function withBadBytes(text: string, bytes: Buffer): Buffer {
  // In a form quotes are written as %22; behind a command's field there are none.
  const deep = text.replace(new RegExp(`("|%22)?${DEEP}("|%22)?`), `${'['.repeat(5000)}${']'.repeat(5000)}`);
  const [before = '', ...after] = deep.split(BAD_UTF8);
  return Buffer.concat([Buffer.from(before), ...after.flatMap((part) => [bytes, Buffer.from(part)])]);
}
