import type { types } from '@slack/bolt';

/** What the app of any-app.ts shows: between them, its messages and views use every control the page draws. */

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text });
const mrkdwn = (text: string): types.MrkdwnElement => ({ type: 'mrkdwn', text });
const option = (text: string, more: Partial<types.PlainTextOption> = {}): types.PlainTextOption => ({
  text: plain(text),
  value: text.toLowerCase(),
  ...more,
});
const button = (text: string, action_id: string, more: Partial<types.Button> = {}): types.Button => ({
  type: 'button',
  text: plain(text),
  action_id,
  ...more,
});
const ask = (title: string, text: string, yes: string, no: string): types.ConfirmationDialog => ({
  title: plain(title),
  text: mrkdwn(text),
  confirm: plain(yes),
  deny: plain(no),
});
const section = (
  block_id: string,
  text: string,
  accessory?: types.SectionBlock['accessory'],
): types.SectionBlock => ({
  type: 'section',
  block_id,
  text: mrkdwn(text),
  ...(accessory && { accessory }),
});
const actions = (block_id: string, ...elements: types.ActionsBlock['elements']): types.ActionsBlock => ({
  type: 'actions',
  block_id,
  elements,
});

/** A message by its name; `heard` is what the app has heard from it last. */
export const MESSAGES = {
  buttons: (heard) => [
    { type: 'header', block_id: 'head', text: plain('Buttons') },
    section('heard', heard),
    actions(
      'row',
      button('Plain', 'plain', { value: 'p' }),
      button('Go', 'go', { value: 'g', style: 'primary' }),
      button('Delete', 'delete', {
        value: 'd',
        style: 'danger',
        confirm: {
          ...ask('Delete it?', 'It *cannot* be brought back.', 'Yes, Delete', 'Keep'),
          style: 'danger',
        },
      }),
      button('Read', 'read', { url: 'https://example.com/' }),
      button('×', 'dismiss', { accessibility_label: 'Dismiss the reminder' }),
    ),
    { type: 'divider', block_id: 'line' },
    section(
      'beside',
      'A section with a button beside it, and *words* long enough to need a second line on a phone',
      button('Beside', 'beside', { value: 'b' }),
    ),
    // Without a block_id these are new buttons whenever the message is replaced.
    {
      type: 'actions',
      elements: [
        button('Form', 'open'),
        button('Fail', 'fail'),
        button('Never', 'never'),
        button('Slow', 'slow'),
      ],
    },
    { type: 'context', block_id: 'foot', elements: [mrkdwn('Said by *any app*'), plain('and nothing else')] },
  ],

  menus: (heard) => [
    section('heard', heard),
    section('beside', 'Colour of the card', {
      type: 'static_select',
      action_id: 'colour',
      options: [option('Red'), option('Green'), option('Blue')],
      initial_option: option('Green'),
    }),
    actions(
      'row',
      {
        type: 'static_select',
        action_id: 'town',
        placeholder: plain('Choose a town'),
        option_groups: [
          { label: plain('North'), options: [option('Oslo'), option('Umea')] },
          { label: plain('South'), options: [option('Rome'), option('Faro')] },
        ],
      },
      {
        type: 'static_select',
        action_id: 'wipe',
        placeholder: plain('Clear'),
        options: [option('Today'), option('Everything')],
        confirm: ask('Clear it?', 'There is no way back.', 'Clear', 'Leave It'),
      },
      {
        type: 'overflow',
        action_id: 'more',
        options: [option('Archive'), option('Manual', { url: 'https://example.com/manual' })],
      },
    ),
    actions(
      'people',
      { type: 'users_select', action_id: 'who', placeholder: plain('Somebody') },
      {
        type: 'conversations_select',
        action_id: 'where',
        placeholder: plain('Somewhere'),
        filter: { include: ['public', 'private'] },
      },
      { type: 'channels_select', action_id: 'channel', placeholder: plain('Any channel') },
    ),
    section('several', 'Which topics?', {
      type: 'multi_static_select',
      action_id: 'topics',
      placeholder: plain('Pick up to two topics'),
      max_selected_items: 2,
      option_groups: [
        { label: plain('Delivery'), options: [option('Flow'), option('Planning')] },
        { label: plain('People'), options: [option('Coaching'), option('Hiring')] },
      ],
      initial_options: [option('Flow')],
    }),
  ],

  boxes: (heard) => [
    section('heard', heard),
    section('beside', 'What comes with it?', {
      type: 'checkboxes',
      action_id: 'extras',
      options: [
        { text: mrkdwn('*Lunch*, warm'), value: 'lunch', description: plain('Served at _noon_') },
        { text: plain('Parking'), value: 'parking', description: plain('Behind the house') },
      ],
      initial_options: [{ text: plain('Parking'), value: 'parking', description: plain('Behind the house') }],
    }),
    actions(
      'row',
      {
        type: 'checkboxes',
        action_id: 'terms',
        options: [option('Agreed')],
        confirm: ask('Agree?', 'The terms will hold.', 'Agree', 'Not Yet'),
      },
      {
        type: 'radio_buttons',
        action_id: 'size',
        options: [option('Small'), option('Middle', { description: plain('Fits most') }), option('Large')],
        initial_option: option('Small'),
      },
    ),
  ],

  fields: (heard) => [
    section('heard', heard),
    section('beside', 'Starts on', { type: 'datepicker', action_id: 'day', initial_date: '2026-11-23' }),
    actions('row', { type: 'timepicker', action_id: 'hour', placeholder: plain('At what time?') }),
    {
      type: 'input',
      block_id: 'remark',
      label: plain('A remark'),
      element: { type: 'plain_text_input', action_id: 'waiting' },
    },
    {
      type: 'input',
      block_id: 'typed',
      dispatch_action: true,
      label: plain('Your words'),
      hint: plain('They are read by nobody.'),
      element: { type: 'plain_text_input', action_id: 'slow-words', placeholder: plain('Type here') },
    },
  ],

  cards: (heard) => [
    section('heard', heard),
    {
      type: 'carousel',
      block_id: 'two-cards',
      elements: [
        {
          type: 'card',
          title: mrkdwn('First card'),
          subtitle: mrkdwn('With one button'),
          body: mrkdwn('A body with *bold* words.'),
          actions: [button('Take First', 'first', { value: '1', accessibility_label: 'Take First Card' })],
        },
        {
          type: 'card',
          title: mrkdwn('Second card'),
          body: mrkdwn('Asks before it does anything.'),
          actions: [
            button('Take Second', 'second', {
              value: '2',
              confirm: ask('Take it?', 'It is the last one.', 'Take', 'Leave It'),
            }),
          ],
        },
      ],
    },
    {
      type: 'container',
      block_id: 'folded',
      title: plain('Filters'),
      subtitle: mrkdwn('Open to *narrow* it down'),
      is_collapsible: true,
      default_collapsed: true,
      child_blocks: [
        section('inside', 'Only from'),
        actions('inside-row', {
          type: 'static_select',
          action_id: 'from',
          placeholder: plain('Any country'),
          options: [option('Norway'), option('Italy')],
        }),
      ],
    },
  ],

  words: (heard) => [
    { type: 'header', block_id: 'head', text: plain(TRICKY) },
    { type: 'section', block_id: 'plain', text: plain(TRICKY) },
    section('mrkdwn', `${heard} *stars* &lt;!channel&gt; &lt;b&gt; :smile: at 10:30:00`),
    { type: 'context', block_id: 'foot', elements: [plain(TRICKY)] },
    actions('row', button('*Stars* &lt;b&gt;', 'stars'), {
      type: 'radio_buttons',
      action_id: 'mood',
      options: [option(TRICKY, { value: 'tricky' })],
    }),
  ],
} satisfies Record<string, (heard: string) => types.KnownBlock[]>;

/** Markup that plain text does not have. */
const TRICKY = '*stars* _under_ <!channel> <@U0APP> &lt;b&gt; :smile:';

export type MessageName = keyof typeof MESSAGES;

const input = (
  block_id: string,
  label: string,
  element: types.InputBlock['element'],
  more: Partial<types.InputBlock> = { optional: true },
): types.InputBlock => ({ type: 'input', block_id, label: plain(label), element, ...more });

/** A modal with every kind of field. */
export const form = (title: string): types.ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: plain(title),
  submit: plain('Save'),
  close: plain('Not Now'),
  private_metadata: 'draft 7',
  notify_on_close: true,
  blocks: [
    section('intro', 'What we *need* from you'),
    input(
      'name',
      'Name',
      { type: 'plain_text_input', action_id: 'my-name', placeholder: plain('As in your passport') },
      {},
    ),
    input('note', 'Note', {
      type: 'plain_text_input',
      action_id: 'my-note',
      multiline: true,
      initial_value: 'Hello',
    }),
    input('count', 'Count', { type: 'number_input', action_id: 'my-count', is_decimal_allowed: true }),
    input('mail', 'Mail', { type: 'email_text_input', action_id: 'my-mail' }),
    input('site', 'Site', { type: 'url_text_input', action_id: 'my-site' }),
    input('day', 'Day', { type: 'datepicker', action_id: 'my-day' }),
    input('hour', 'Hour', { type: 'timepicker', action_id: 'my-hour' }),
    input('town', 'Town', {
      type: 'static_select',
      action_id: 'my-town',
      placeholder: plain('Choose a town'),
      options: [option('Oslo'), option('Rome')],
    }),
    input('topics', 'Topics', {
      type: 'multi_static_select',
      action_id: 'my-topics',
      options: [option('Flow'), option('Planning')],
    }),
    input('size', 'Size', {
      type: 'radio_buttons',
      action_id: 'my-size',
      options: [option('Small'), option('Large')],
    }),
    input('extras', 'Extras', {
      type: 'checkboxes',
      action_id: 'my-extras',
      options: [option('Lunch'), option('Parking')],
    }),
    actions('more', button('Deeper', 'deeper'), button('Reword', 'reword', { value: 'r' })),
  ],
});

/** Each person's own; `pressed` is how often. */
export const home = (user: string, pressed: number): types.HomeView => ({
  type: 'home',
  private_metadata: `home of ${user}`,
  blocks: [
    { type: 'header', text: plain('At home') },
    // Without a block_id it is a new block each time it is published.
    {
      type: 'section',
      text: mrkdwn(`Hello <@${user}>, pressed ${pressed} times`),
      accessory: button('Press', 'press', { value: String(pressed) }),
    },
    input(
      'town',
      'Town',
      { type: 'static_select', action_id: 'home-town', options: [option('Oslo'), option('Rome')] },
      { dispatch_action: true },
    ),
  ],
});
