import {
  anyString,
  boolean,
  checkShape,
  type Field,
  type Fields,
  integer,
  isObject,
  list,
  must,
  number,
  object,
  type Shape,
  string,
  text,
  word,
} from './fields.ts';
import { listOf, optionsOf } from './interactive.ts';
import { richText } from './rich-text-schema.ts';

const confirm = object({
  title: text('plain', 'confirm-title'),
  text: must(text('either', 'confirm-text')),
  confirm: text('plain', 'confirm-yes'),
  deny: text('plain', 'confirm-no'),
  style: word('primary', 'danger'),
});

const option = (words: 'plain' | 'either', inOverflow = false): Field =>
  object(
    {
      text: must(text(words, 'option-text')),
      value: must(string('option-value')),
      description: text(words, 'option-description'),
      url: string('option-url'),
    },
    (value, spot) => {
      if (value.url !== undefined && !inOverflow) {
        spot.inside('url').report('option-url-overflow-only', 'only in an overflow menu');
      }
    },
  );

const optionGroup = object({
  label: must(text('plain', 'option-group-label')),
  options: must(list(option('plain'), 'option-group-options')),
});

export const type = must(string());
const actionId = { type, action_id: string('action-id-255') };
const pickable = { ...actionId, confirm, focus_on_load: boolean };
const placeholder = text('plain', 'placeholder');
const dispatch = {
  dispatch_action_config: object({
    trigger_actions_on: list(word('on_enter_pressed', 'on_character_entered')),
  }),
};
const choices = {
  ...pickable,
  placeholder,
  options: list(option('plain'), 'select-options'),
  option_groups: list(optionGroup, 'select-groups'),
};
/** The option picked at first must be one of those offered, word for word. */
const initialIsOffered: NonNullable<Shape['also']> = (value, spot) => {
  const offered = new Set(optionsOf(value).map((each) => JSON.stringify([each.value, each.text])));
  const initial = [
    ...listOf(value.initial_options),
    ...(isObject(value.initial_option) ? [value.initial_option] : []),
  ];
  if (initial.some((each) => !offered.has(JSON.stringify([each.value, each.text])))) {
    spot.report('initial-option-known', 'initial option is not among the options');
  }
};
const eitherOptionsOrGroups: NonNullable<Shape['also']> = (value, spot) => {
  initialIsOffered(value, spot);
  if ((value.options === undefined) === (value.option_groups === undefined)) {
    spot.report('select-options-or-groups', 'needs either options or option_groups');
  }
};
const many = { max_selected_items: number };
const filter = object({
  include: list(word('im', 'mpim', 'private', 'public')),
  exclude_external_shared_channels: boolean,
  exclude_bot_users: boolean,
});
const ids = list(string());
export const imageFields: Fields = {
  type,
  image_url: string('image-url'),
  slack_file: object({ id: string(), url: string() }),
  alt_text: must(anyString('image-alt-text')),
};
export const oneSource: NonNullable<Shape['also']> = (value, spot) => {
  if ((value.image_url === undefined) === (value.slack_file === undefined)) {
    spot.report('image-source', 'needs either image_url or slack_file');
  }
};
const feedback = object({
  text: must(text('plain', 'button-text')),
  accessibility_label: string('accessibility-label'),
  value: must(string('button-value')),
});
const textInput = { ...actionId, ...dispatch, placeholder, initial_value: string(), focus_on_load: boolean };

/** Elements by type (platform notes 3.4). */
export const elementShapes: Readonly<Record<string, Shape>> = {
  button: {
    fields: {
      ...actionId,
      confirm,
      text: must(text('plain', 'button-text')),
      value: string('button-value'),
      url: string('button-url'),
      style: word('primary', 'danger'),
      accessibility_label: string('accessibility-label'),
    },
  },
  overflow: {
    fields: { ...actionId, confirm, options: must(list(option('plain', true), 'overflow-options')) },
  },
  static_select: { fields: { ...choices, initial_option: option('plain') }, also: eitherOptionsOrGroups },
  multi_static_select: {
    fields: { ...choices, ...many, initial_options: list(option('plain')) },
    also: eitherOptionsOrGroups,
  },
  external_select: {
    fields: { ...pickable, placeholder, initial_option: option('plain'), min_query_length: number },
  },
  multi_external_select: {
    fields: {
      ...pickable,
      ...many,
      placeholder,
      initial_options: list(option('plain')),
      min_query_length: number,
    },
  },
  users_select: { fields: { ...pickable, placeholder, initial_user: string() } },
  multi_users_select: { fields: { ...pickable, ...many, placeholder, initial_users: ids } },
  channels_select: {
    fields: { ...pickable, placeholder, initial_channel: string(), response_url_enabled: boolean },
  },
  multi_channels_select: { fields: { ...pickable, ...many, placeholder, initial_channels: ids } },
  conversations_select: {
    fields: {
      ...pickable,
      placeholder,
      filter,
      initial_conversation: string(),
      default_to_current_conversation: boolean,
      response_url_enabled: boolean,
    },
  },
  multi_conversations_select: {
    fields: {
      ...pickable,
      ...many,
      placeholder,
      filter,
      initial_conversations: ids,
      default_to_current_conversation: boolean,
    },
  },
  checkboxes: {
    fields: {
      ...pickable,
      options: must(list(option('either'), 'checkboxes-options')),
      initial_options: list(option('either')),
    },
    also: initialIsOffered,
  },
  radio_buttons: {
    fields: {
      ...pickable,
      options: must(list(option('either'), 'radio-options')),
      initial_option: option('either'),
    },
    also: initialIsOffered,
  },
  datepicker: { fields: { ...pickable, placeholder, initial_date: string() } },
  timepicker: { fields: { ...pickable, placeholder, initial_time: string(), timezone: string() } },
  datetimepicker: { fields: { ...pickable, initial_date_time: number } },
  plain_text_input: {
    fields: {
      ...textInput,
      multiline: boolean,
      min_length: number,
      max_length: integer('input-max-length', 1),
    },
  },
  number_input: {
    fields: { ...textInput, is_decimal_allowed: must(boolean), min_value: string(), max_value: string() },
  },
  email_text_input: { fields: textInput },
  url_text_input: { fields: textInput },
  rich_text_input: {
    fields: {
      ...textInput,
      initial_value: richText,
      min_lines: number,
      max_lines: number,
    },
  },
  file_input: { fields: { ...actionId, filetypes: ids, max_files: number } },
  image: { fields: imageFields, also: oneSource },
  feedback_buttons: {
    fields: { ...actionId, positive_button: must(feedback), negative_button: must(feedback) },
  },
  icon_button: {
    fields: {
      ...actionId,
      confirm,
      icon: must(string()),
      text: must(text('plain', 'button-text')),
      accessibility_label: string('accessibility-label'),
      value: string('button-value'),
      visible_to_user_ids: ids,
    },
  },
  workflow_button: {
    fields: {
      ...actionId,
      confirm,
      text: must(text('plain', 'button-text')),
      workflow: must({ check: () => {} }),
      style: word('primary', 'danger'),
      accessibility_label: string('accessibility-label'),
    },
  },
};

const selects = [
  'static_select',
  'external_select',
  'users_select',
  'channels_select',
  'conversations_select',
];
const multiSelects = selects.map((name) => `multi_${name}`);
const pickers = [...selects, 'checkboxes', 'radio_buttons', 'datepicker', 'timepicker'];
export const inActions = [
  'button',
  'overflow',
  'workflow_button',
  'datetimepicker',
  'rich_text_input',
  ...pickers,
];
/** A select of several stands beside a section or in an input, and in no row of controls. */
export const asAccessory = ['button', 'overflow', 'workflow_button', 'image', ...pickers, ...multiSelects];
const textInputs = [
  'plain_text_input',
  'number_input',
  'email_text_input',
  'url_text_input',
  'rich_text_input',
];
export const inInput = [...textInputs, 'file_input', 'datetimepicker', ...pickers, ...multiSelects];

/** An element that may stand here. */
export const element = (allowed: readonly string[]): Field => ({
  check: (value, spot) => {
    const name = isObject(value) ? String(value.type) : '';
    const shape = elementShapes[name];
    if (!shape) return spot.report('known-type', `no such element: ${name || 'without a type'}`);
    if (!allowed.includes(name)) return spot.report('element-in-block', `${name} may not stand here`);
    checkShape(value, shape, spot);
  },
});
