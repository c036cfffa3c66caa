import type { BlockSwitches } from './switches.ts';

/** A rule about the layout of a message or view. `max` is the largest size allowed, read by the schema. */
export interface BlockRule {
  /** Section of the platform notes. */
  readonly section: string;
  readonly says: string;
  readonly severity: 'refuses' | 'advice';
  readonly max?: number | ((switches: BlockSwitches) => number);
  /** The switch that turns an undocumented or twice documented rule the other way. */
  readonly unconfirmed?: keyof BlockSwitches;
  /** How Slack spells the refusal; `invalid_blocks` where nothing is said. */
  readonly error?: string;
}

const refuses = (section: string, says: string, max?: BlockRule['max']) =>
  ({ section, says, severity: 'refuses', ...(max !== undefined && { max }) }) as const satisfies BlockRule;

const unsure = (unconfirmed: keyof BlockSwitches, section: string, says: string, max?: BlockRule['max']) =>
  ({ ...refuses(section, says, max), unconfirmed }) as const satisfies BlockRule;

const advises = (section: string, says: string) =>
  ({ section, says, severity: 'advice' }) as const satisfies BlockRule;

const perDataTable = (older: number, newest: number) => (switches: BlockSwitches) =>
  switches.dataTable === 'older' ? older : newest;

/** Every rule of layout with its figure; `block-schema.ts` says where each applies. */
export const blockRules = {
  // Shape of everything
  'known-type': refuses('3.10', 'Only types that exist.'),
  'known-field': refuses('3.10', 'Only fields that exist.'),
  'needed-field': refuses('3.10', 'Fields that are required are there.'),
  'field-type': refuses('3.10', 'A field holds what it is meant to hold.'),
  'empty-text': refuses('3.9', 'A text is never the empty string.'),
  'known-word': refuses('3.4', 'A field with fixed words holds one of them.'),
  'text-plain': refuses('3.4', 'Where plain_text is asked for, mrkdwn is refused.'),
  'action-id-255': refuses('3.4', 'An action_id has at most 255 characters.', 255),
  'block-id-255': refuses('3.4', 'A block_id has at most 255 characters.', 255),

  // Elements and objects
  'button-text': refuses('3.4', 'A button label has at most 75 characters.', 75),
  'button-value': refuses('3.4', 'A button value has at most 2,000 characters.', 2000),
  'button-url': refuses('3.4', 'A button url has at most 3,000 characters.', 3000),
  'accessibility-label': refuses('3.4', 'An accessibility_label has at most 75 characters.', 75),
  'confirm-title': refuses('3.4', 'The title of a confirmation has at most 100 characters.', 100),
  'confirm-text': refuses('3.4', 'The text of a confirmation has at most 300 characters.', 300),
  'confirm-yes': refuses('3.4', 'The confirm label of a confirmation has at most 30 characters.', 30),
  'confirm-no': refuses('3.4', 'The deny label of a confirmation has at most 30 characters.', 30),
  'overflow-options': refuses('3.4', 'An overflow menu has at most five options.', 5),
  'option-text': refuses('3.4', 'The text of an option has at most 75 characters.', 75),
  'option-value': unsure(
    'optionValueMax',
    '3.4',
    'The value of an option has at most 75 characters (150 in newer docs).',
    (switches) => switches.optionValueMax,
  ),
  'option-description': refuses('3.4', 'The description of an option has at most 75 characters.', 75),
  'option-url': refuses('3.4', 'The url of an option has at most 3,000 characters.', 3000),
  'option-url-overflow-only': refuses('3.4', 'Only the options of an overflow menu have a url.'),
  'option-group-label': refuses('3.4', 'The label of an option group has at most 75 characters.', 75),
  'option-group-options': refuses('3.4', 'An option group has at most 100 options.', 100),
  'select-options': refuses('3.4', 'A select has at most 100 options.', 100),
  'select-groups': refuses('3.4', 'A select has at most 100 option groups.', 100),
  'select-options-or-groups': refuses('3.4', 'A static select has options or option groups, and not both.'),
  placeholder: refuses('3.4', 'A placeholder has at most 150 characters.', 150),
  'checkboxes-options': refuses('3.4', 'Checkboxes have at most ten options.', 10),
  'radio-options': refuses('3.4', 'Radio buttons have at most ten options.', 10),
  'input-max-length': refuses('3.4', 'max_length of a text input is at most 3,000.', 3000),
  'text-3000': refuses('3.4', 'A text object has at most 3,000 characters.', 3000),
  'image-url': refuses('3.4', 'An image_url has at most 3,000 characters.', 3000),
  'image-alt-text': refuses('3.4', 'An alt_text has at most 2,000 characters.', 2000),
  'image-title': refuses('3.4', 'The title of an image has at most 2,000 characters.', 2000),
  'initial-option-known': refuses('3.4', 'What is picked at first is one of the options.'),
  'image-source': refuses('3.4', 'An image has an image_url or a slack_file, and not both.'),

  // Blocks
  'block-on-surface': refuses('3.5', 'Each block exists only on some surfaces; alert never in messages.'),
  'container-on-home': unsure(
    'containerOnHome',
    '3.5',
    'A container on the Home tab, which only newer guides list.',
  ),
  'chart-on-home': unsure('chartOnHome', '3.5', 'A chart on the Home tab, which only newer guides list.'),
  'header-level': unsure('headerLevel', '3.5', 'A header with a level, which is not in the docs.'),
  'element-in-block': refuses(
    '3.9',
    'An element stands where it may: a button in actions or as an accessory.',
  ),
  'section-content': refuses('3.5', 'A section has text or fields.'),
  'section-fields': refuses('3.5', 'A section has at most ten fields.', 10),
  'section-field-text': refuses('3.5', 'A field of a section has at most 2,000 characters.', 2000),
  'actions-elements': refuses('3.5', 'An actions block has at most 25 elements.', 25),
  'context-elements': refuses('3.5', 'A context block has at most ten elements.', 10),
  'context-actions-elements': refuses('3.5', 'A context_actions block has at most five elements.', 5),
  'header-text': refuses('3.5', 'A header has at most 150 characters.', 150),
  'input-label': refuses('3.5', 'The label of an input has at most 2,000 characters.', 2000),
  'input-hint': refuses('3.5', 'The hint of an input has at most 2,000 characters.', 2000),
  'input-in-message': advises('3.5', 'An input in a message tells the app nothing without dispatch_action.'),
  'markdown-total': refuses('3.5', 'All markdown blocks together have at most 12,000 characters.', 12_000),
  'markdown-block-id': advises('3.5', 'A markdown block does not keep its block_id.'),
  'table-rows': refuses('3.5', 'A table has at most 100 rows.', 100),
  'table-cells': refuses('3.5', 'A row of a table has at most 20 cells.', 20),
  'table-column-settings': refuses('3.5', 'A table has at most 20 column settings.', 20),
  'table-characters': {
    ...refuses('3.5', 'All table cells of a message have at most 10,000 characters.', 10_000),
  },
  'one-table': {
    ...refuses('3.5', 'A message has at most one table (only_one_table_allowed).', 1),
    error: 'invalid_attachments',
  },
  'one-table-of-either-kind': {
    ...unsure('dataTableCountsAsTable', '3.5', 'A data_table and a table share the limit of one table.', 1),
    error: 'invalid_attachments',
  },
  'data-table-rows': unsure(
    'dataTable',
    '3.5',
    'A data_table has at most 100 rows with its header (200 and the header in the newest guide).',
    perDataTable(100, 201),
  ),
  'data-table-columns': refuses('3.5', 'A data_table has at most 20 columns.', 20),
  'data-table-characters': unsure(
    'dataTable',
    '3.5',
    'A data_table has at most 10,000 characters (20,000 in the newest guide).',
    perDataTable(10_000, 20_000),
  ),
  'data-table-page-size': refuses('3.5', 'page_size of a data_table is 1 to 100.', 100),
  'data-table-row-length': refuses('3.6', 'Every row of a data_table is as long as its header.'),
  'data-table-header': refuses('3.6', 'The header of a data_table has no rich text.'),
  'card-content': refuses('3.5', 'A card has at least one of hero_image, title, actions, body.'),
  'card-title': refuses('3.5', 'The title of a card has at most 150 characters.', 150),
  'card-subtitle': refuses('3.5', 'The subtitle of a card has at most 150 characters.', 150),
  'card-body': refuses('3.5', 'The body of a card has at most 200 characters.', 200),
  'card-subtext': refuses('3.5', 'The subtext of a card has at most 200 characters.', 200),
  'card-buttons': refuses('3.5', 'A card has at most three buttons.', 3),
  'card-one-icon': refuses('3.6', 'A card has an icon or a slack_icon, and not both.'),
  'card-plain-text': unsure(
    'cardPlainText',
    '3.6',
    'Texts of a card are mrkdwn; plain_text is said to work too.',
  ),
  'carousel-cards': refuses('3.5', 'A carousel has at most ten cards.', 10),
  'container-title-needed': refuses('3.5', 'A container has a title or a rich_text_title.'),
  'container-title': refuses('3.5', 'The title of a container has at most 150 characters.', 150),
  'container-subtitle': refuses('3.5', 'The subtitle of a container has at most 150 characters.', 150),
  'container-children': refuses('3.5', 'A container has at most ten child blocks.', 10),
  'container-child-kind': refuses(
    '3.5',
    'A container holds no card, carousel, data_table, container and the like.',
  ),
  'container-collapsed': refuses('3.6', 'default_collapsed needs is_collapsible.'),
  'alert-text': refuses('3.5', 'An alert has at most 200 characters.', 200),
  'plan-tasks': refuses('3.5', 'A plan has at most 50 tasks.', 50),
  'chart-title': refuses('3.5', 'The title of a chart has at most 50 characters.', 50),
  'chart-segments': unsure(
    'chartSegmentsMax',
    '3.5',
    'A chart has at most 6 segments or series (12 in newer docs).',
    (switches) => switches.chartSegmentsMax,
  ),
  'chart-points': refuses('3.5', 'A series has at most 20 points.', 20),
  'chart-labels': refuses('3.5', 'Labels, categories and series names have at most 20 characters.', 20),
  'chart-axis-labels': refuses('3.5', 'Axis labels have at most 50 characters.', 50),
  'chart-categories': refuses('3.5', 'Every series has every category.'),
  'charts-per-message': refuses('3.5', 'A message has at most two charts.', 2),

  // The whole message or view
  'blocks-50': refuses('3.7', 'A message has at most 50 blocks.', 50),
  'blocks-100': refuses('3.7', 'A modal or Home has at most 100 blocks.', 100),
  'block-ids-unique': refuses('3.2', 'Each block_id appears once.'),
  'action-ids-unique': unsure(
    'actionIdsUniquePer',
    '3.2',
    'Each action_id appears once, in the block or in the whole message.',
  ),
  'message-size': {
    ...unsure(
      'sizeCap',
      '3.7',
      'The counted characters of a message stay under a hidden cap, seen near 13,200.',
      (switches) => (switches.sizeCap === 'none' ? Number.POSITIVE_INFINITY : switches.sizeCap),
    ),
    error: 'msg_blocks_too_long',
  },
  'modal-title': refuses('3.4', 'The title of a modal has at most 24 characters.', 24),
  'modal-submit': refuses('3.4', 'The submit label of a modal has at most 24 characters.', 24),
  'modal-close': refuses('3.4', 'The close label of a modal has at most 24 characters.', 24),
  'modal-submit-needed': refuses('3.4', 'A modal with inputs has a submit label.'),
  'callback-id': refuses('3.4', 'A callback_id has at most 255 characters.', 255),
  'private-metadata': refuses('3.4', 'private_metadata has at most 3,000 characters.', 3000),
} as const satisfies Record<string, BlockRule>;

export type BlockRuleId = keyof typeof blockRules;
