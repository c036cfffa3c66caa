import type { BlockRuleId } from '../../src/playground/workspace/block-rules.ts';
import type { BlockSwitches } from '../../src/playground/workspace/switches.ts';

/** For one rule: a layout just over the line and its neighbour just on the right side of it. */
export interface BlockCase {
  over: Layout;
  within: Layout;
  /** For rules nobody confirmed: the setting with which `over` is accepted too. */
  otherWay?: Partial<BlockSwitches>;
}

export type Layout =
  | { on: 'message' | 'modal' | 'home'; blocks: unknown[] }
  | { on: 'view'; view: Record<string, unknown> };

type Part = Record<string, unknown>;

const long = (length: number) => 'x'.repeat(length);
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });

const message = (...blocks: unknown[]): Layout => ({ on: 'message', blocks });
const home = (...blocks: unknown[]): Layout => ({ on: 'home', blocks });
const inModal = (...blocks: unknown[]): Layout => ({ on: 'modal', blocks });
const modal = (more: Part, ...blocks: unknown[]): Layout => ({
  on: 'view',
  view: { type: 'modal', title: plain('T'), blocks, ...more },
});

const section = (more: Part = {}) => ({ type: 'section', text: mrkdwn('words'), ...more });
const button = (more: Part = {}) => ({ type: 'button', text: plain('Go'), action_id: 'go', ...more });
const buttons = (count: number) => times(count, (index) => button({ action_id: `go:${index}` }));
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const withButton = (more: Part) => message(actions(button(more)));
const confirm = (more: Part) => withButton({ confirm: { text: plain('Sure?'), ...more } });
const option = (more: Part = {}) => ({ text: plain('One'), value: '1', ...more });
const options = (count: number) => times(count, (index) => option({ value: `${index}` }));
const withMenu = (type: string, more: Part) => message(actions({ type, action_id: 'menu', ...more }));
const select = (more: Part) => withMenu('static_select', { options: options(1), ...more });
const overflow = (...list: unknown[]) => withMenu('overflow', { options: list });
const groups = (count: number, more: Part = {}) =>
  withMenu('static_select', {
    option_groups: times(count, () => ({ label: plain('G'), options: options(1), ...more })),
  });
const input = (more: Part = {}, element: Part = {}) => ({
  type: 'input',
  label: plain('Name'),
  element: { type: 'plain_text_input', action_id: 'name', ...element },
  ...more,
});
const dispatching = (more: Part) => message(input({ dispatch_action: true, ...more }));
const image = (more: Part = {}) => ({
  type: 'image',
  image_url: 'https://example.com/a.png',
  alt_text: 'a',
  ...more,
});
const cell = (text = 'c') => ({ type: 'raw_text', text });
const rows = (count: number, width = 1, text = 'c') => times(count, () => times(width, () => cell(text)));
const table = (more: Part = {}) => ({ type: 'table', rows: rows(2), ...more });
const dataTable = (more: Part = {}) => ({ type: 'data_table', caption: 'All', rows: rows(2), ...more });
const card = (more: Part = {}) => ({ type: 'card', title: mrkdwn('Card'), ...more });
const carousel = (...elements: unknown[]) => ({ type: 'carousel', elements });
const container = (more: Part = {}) => ({
  type: 'container',
  title: plain('More'),
  child_blocks: [{ type: 'divider' }],
  ...more,
});
const richText = (text = 'r') => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const alert = (length: number) => ({ type: 'alert', text: mrkdwn(long(length)) });
const points = (count: number, label = 'A') => times(count, () => ({ label, value: 1 }));
const pie = (segments: unknown[], more: Part = {}) => ({
  type: 'data_visualization',
  title: 'Costs',
  chart: { type: 'pie', segments },
  ...more,
});
const bars = (data: unknown[], axis: Part) =>
  message(pie([], { chart: { type: 'bar', series: [{ name: 'S', data }], axis_config: axis } }));
const markdown = (more: Part = {}) => ({ type: 'markdown', text: '*hi*', ...more });
const feedback = (value: string) => ({ text: plain('Good'), value });
const icons = (count: number) =>
  times(count, (index) => ({
    type: 'icon_button',
    icon: 'trash',
    text: plain('Delete'),
    action_id: `i${index}`,
  }));
const tasks = (count: number) =>
  times(count, (index) => ({ type: 'task_card', task_id: `${index}`, title: 'T', status: 'pending' }));

export const blockCases: Record<BlockRuleId, BlockCase> = {
  'known-type': { over: message({ type: 'ribbon' }), within: message({ type: 'divider' }) },
  'known-field': { over: message(section({ color: 'red' })), within: message(section({ expand: true })) },
  'needed-field': {
    over: message({ type: 'header' }),
    within: message({ type: 'header', text: plain('H') }),
  },
  'field-type': { over: message(section({ expand: 'yes' })), within: message(section({ expand: true })) },
  'empty-text': {
    over: message(section({ text: mrkdwn('') })),
    within: message(section({ text: mrkdwn(' ') })),
  },
  'known-word': { over: withButton({ style: 'default' }), within: withButton({ style: 'primary' }) },
  'text-plain': { over: withButton({ text: mrkdwn('Go') }), within: withButton({ text: plain('Go') }) },
  'action-id-255': {
    over: withButton({ action_id: long(256) }),
    within: withButton({ action_id: long(255) }),
  },
  'block-id-255': {
    over: message(section({ block_id: long(256) })),
    within: message(section({ block_id: long(255) })),
  },

  'button-text': {
    over: withButton({ text: plain(long(76)) }),
    within: withButton({ text: plain(long(75)) }),
  },
  'button-value': { over: withButton({ value: long(2001) }), within: withButton({ value: long(2000) }) },
  'button-url': { over: withButton({ url: long(3001) }), within: withButton({ url: long(3000) }) },
  'accessibility-label': {
    over: withButton({ accessibility_label: long(76) }),
    within: withButton({ accessibility_label: long(75) }),
  },
  'confirm-title': {
    over: confirm({ title: plain(long(101)) }),
    within: confirm({ title: plain(long(100)) }),
  },
  'confirm-text': {
    over: confirm({ text: mrkdwn(long(301)) }),
    within: confirm({ text: mrkdwn(long(300)) }),
  },
  'confirm-yes': {
    over: confirm({ confirm: plain(long(31)) }),
    within: confirm({ confirm: plain(long(30)) }),
  },
  'confirm-no': { over: confirm({ deny: plain(long(31)) }), within: confirm({ deny: plain(long(30)) }) },
  'overflow-options': { over: overflow(...options(6)), within: overflow(...options(5)) },
  'option-text': {
    over: overflow(option({ text: plain(long(76)) })),
    within: overflow(option({ text: plain(long(75)) })),
  },
  'option-value': {
    over: overflow(option({ value: long(76) })),
    within: overflow(option({ value: long(75) })),
    otherWay: { optionValueMax: 150 },
  },
  'option-description': {
    over: overflow(option({ description: plain(long(76)) })),
    within: overflow(option({ description: plain(long(75)) })),
  },
  'option-url': {
    over: overflow(option({ url: long(3001) })),
    within: overflow(option({ url: long(3000) })),
  },
  'option-url-overflow-only': {
    over: select({ options: [option({ url: 'https://example.com' })] }),
    within: overflow(option({ url: 'https://example.com' })),
  },
  'option-group-label': {
    over: groups(1, { label: plain(long(76)) }),
    within: groups(1, { label: plain(long(75)) }),
  },
  'option-group-options': {
    over: groups(1, { options: options(101) }),
    within: groups(1, { options: options(100) }),
  },
  'select-options': { over: select({ options: options(101) }), within: select({ options: options(100) }) },
  'select-groups': { over: groups(101), within: groups(100) },
  'select-options-or-groups': {
    over: withMenu('static_select', { placeholder: plain('Pick') }),
    within: select({ placeholder: plain('Pick') }),
  },
  placeholder: {
    over: select({ placeholder: plain(long(151)) }),
    within: select({ placeholder: plain(long(150)) }),
  },
  'checkboxes-options': {
    over: withMenu('checkboxes', { options: options(11) }),
    within: withMenu('checkboxes', { options: options(10) }),
  },
  'radio-options': {
    over: withMenu('radio_buttons', { options: options(11) }),
    within: withMenu('radio_buttons', { options: options(10) }),
  },
  'input-max-length': {
    over: inModal(input({}, { max_length: 3001 })),
    within: inModal(input({}, { max_length: 3000 })),
  },
  'text-3000': {
    over: message(section({ text: mrkdwn(long(3001)) })),
    within: message(section({ text: mrkdwn(long(3000)) })),
  },
  'image-url': {
    over: message(image({ image_url: long(3001) })),
    within: message(image({ image_url: long(3000) })),
  },
  'image-alt-text': {
    over: message(image({ alt_text: long(2001) })),
    within: message(image({ alt_text: long(2000) })),
  },
  'image-title': {
    over: message(image({ title: plain(long(2001)) })),
    within: message(image({ title: plain(long(2000)) })),
  },
  'initial-option-known': {
    over: select({ initial_option: option({ value: 'other' }) }),
    within: select({ options: [option()], initial_option: option() }),
  },
  'image-source': {
    over: message(image({ slack_file: { id: 'F1' } })),
    within: message({ type: 'image', slack_file: { id: 'F1' }, alt_text: 'a' }),
  },

  'block-on-surface': { over: message(alert(1)), within: inModal(alert(1)) },
  'container-on-home': {
    over: home(container()),
    within: message(container()),
    otherWay: { containerOnHome: true },
  },
  'chart-on-home': {
    over: home(pie(points(1))),
    within: message(pie(points(1))),
    otherWay: { chartOnHome: true },
  },
  'header-level': {
    over: message({ type: 'header', text: plain('H'), level: 1 }),
    within: message({ type: 'header', text: plain('H') }),
    otherWay: { headerLevel: true },
  },
  'element-in-block': { over: message(button()), within: message(section({ accessory: button() })) },
  'section-content': {
    over: message({ type: 'section' }),
    within: message({ type: 'section', fields: [plain('f')] }),
  },
  'section-fields': {
    over: message(section({ fields: times(11, () => plain('f')) })),
    within: message(section({ fields: times(10, () => plain('f')) })),
  },
  'section-field-text': {
    over: message(section({ fields: [mrkdwn(long(2001))] })),
    within: message(section({ fields: [mrkdwn(long(2000))] })),
  },
  'actions-elements': { over: message(actions(...buttons(26))), within: message(actions(...buttons(25))) },
  'context-elements': {
    over: message({ type: 'context', elements: times(11, () => mrkdwn('c')) }),
    within: message({ type: 'context', elements: times(10, () => mrkdwn('c')) }),
  },
  'context-actions-elements': {
    over: message({ type: 'context_actions', elements: icons(6) }),
    within: message({
      type: 'context_actions',
      elements: [
        ...icons(4),
        { type: 'feedback_buttons', positive_button: feedback('up'), negative_button: feedback('down') },
      ],
    }),
  },
  'header-text': {
    over: message({ type: 'header', text: plain(long(151)) }),
    within: message({ type: 'header', text: plain(long(150)) }),
  },
  'input-label': {
    over: dispatching({ label: plain(long(2001)) }),
    within: dispatching({ label: plain(long(2000)) }),
  },
  'input-hint': {
    over: dispatching({ hint: plain(long(2001)) }),
    within: dispatching({ hint: plain(long(2000)) }),
  },
  'input-in-message': { over: message(input()), within: dispatching({}) },
  'markdown-total': {
    over: message(markdown({ text: long(6000) }), markdown({ text: long(6001) })),
    within: message(markdown({ text: long(6000) }), markdown({ text: long(6000) })),
  },
  'markdown-block-id': { over: message(markdown({ block_id: 'm' })), within: message(markdown()) },
  'table-rows': { over: message(table({ rows: rows(101) })), within: message(table({ rows: rows(100) })) },
  'table-cells': {
    over: message(table({ rows: rows(1, 21) })),
    within: message(table({ rows: rows(1, 20) })),
  },
  'table-column-settings': {
    over: message(table({ column_settings: times(21, () => ({ align: 'left' })) })),
    within: message(table({ column_settings: times(20, () => ({ is_wrapped: true })) })),
  },
  'table-characters': {
    over: message(table({ rows: [...rows(10, 10, long(100)), [cell('x')]] })),
    within: message(table({ rows: rows(10, 10, long(100)) })),
  },
  'one-table': { over: message(table(), table()), within: message(table()) },
  'one-table-of-either-kind': {
    over: message(table(), dataTable()),
    within: message(dataTable()),
    otherWay: { dataTableCountsAsTable: false },
  },
  'data-table-rows': {
    over: message(dataTable({ rows: rows(101) })),
    within: message(dataTable({ rows: rows(100) })),
    otherWay: { dataTable: 'newest' },
  },
  'data-table-columns': {
    over: message(dataTable({ rows: rows(2, 21) })),
    within: message(dataTable({ rows: rows(2, 20) })),
  },
  'data-table-characters': {
    over: message(dataTable({ rows: [...rows(10, 10, long(100)), times(10, () => cell('x'))] })),
    within: message(dataTable({ rows: rows(10, 10, long(100)) })),
    otherWay: { dataTable: 'newest' },
  },
  'data-table-page-size': {
    over: message(dataTable({ page_size: 101 })),
    within: message(dataTable({ page_size: 100 })),
  },
  'data-table-row-length': {
    over: message(dataTable({ rows: [...rows(1, 2), ...rows(1, 3)] })),
    within: message(dataTable({ rows: rows(2, 3) })),
  },
  'data-table-header': {
    over: message(dataTable({ rows: [[richText()], [cell()]] })),
    within: message(dataTable({ rows: [[cell()], [richText()]] })),
  },
  'card-content': {
    over: message({ type: 'card', subtitle: mrkdwn('s') }),
    within: message({ type: 'card', body: mrkdwn('b') }),
  },
  'card-title': {
    over: message(card({ title: mrkdwn(long(151)) })),
    within: message(card({ title: mrkdwn(long(150)) })),
  },
  'card-subtitle': {
    over: message(card({ subtitle: mrkdwn(long(151)) })),
    within: message(card({ subtitle: mrkdwn(long(150)) })),
  },
  'card-body': {
    over: message(card({ body: mrkdwn(long(201)) })),
    within: message(card({ body: mrkdwn(long(200)) })),
  },
  'card-subtext': {
    over: message(card({ subtext: mrkdwn(long(201)) })),
    within: message(card({ subtext: mrkdwn(long(200)) })),
  },
  'card-buttons': {
    over: message(card({ actions: buttons(4) })),
    within: message(card({ actions: buttons(3) })),
  },
  'card-one-icon': {
    over: message(card({ icon: image(), slack_icon: { type: 'icon', name: 'code' } })),
    within: message(card({ slack_icon: { type: 'icon', name: 'code' } })),
  },
  'card-plain-text': {
    over: message(card({ title: plain('Card') })),
    within: message(card()),
    otherWay: { cardPlainText: true },
  },
  'carousel-cards': {
    over: message(carousel(...times(11, () => card()))),
    within: message(carousel(...times(10, () => card()))),
  },
  'container-title-needed': {
    over: message({ type: 'container', child_blocks: [section()] }),
    within: message({ type: 'container', rich_text_title: richText(), child_blocks: [section()] }),
  },
  'container-title': {
    over: message(container({ title: plain(long(151)) })),
    within: message(container({ title: plain(long(150)) })),
  },
  'container-subtitle': {
    over: message(container({ subtitle: mrkdwn(long(151)) })),
    within: message(container({ subtitle: mrkdwn(long(150)) })),
  },
  'container-children': {
    over: message(container({ child_blocks: times(11, () => section()) })),
    within: message(container({ child_blocks: times(10, () => section()) })),
  },
  'container-child-kind': {
    over: message(container({ child_blocks: [card()] })),
    within: message(container({ child_blocks: [table()] })),
  },
  'container-collapsed': {
    over: message(container({ default_collapsed: true })),
    within: message(container({ default_collapsed: true, is_collapsible: true })),
  },
  'alert-text': { over: inModal(alert(201)), within: inModal(alert(200)) },
  'plan-tasks': {
    over: message({ type: 'plan', title: 'P', tasks: tasks(51) }),
    within: message({ type: 'plan', title: 'P', tasks: tasks(50) }),
  },
  'chart-title': {
    over: message(pie(points(1), { title: long(51) })),
    within: message(pie(points(1), { title: long(50) })),
  },
  'chart-segments': {
    over: message(pie(points(7))),
    within: message(pie(points(6))),
    otherWay: { chartSegmentsMax: 12 },
  },
  'chart-points': {
    over: bars(points(21), { categories: ['A'] }),
    within: bars(points(20), { categories: ['A'] }),
  },
  'chart-labels': { over: message(pie(points(1, long(21)))), within: message(pie(points(1, long(20)))) },
  'chart-axis-labels': {
    over: bars(points(1), { x_label: long(51) }),
    within: bars(points(1), { x_label: long(50) }),
  },
  'chart-categories': {
    over: bars(points(1), { categories: ['A', 'B'] }),
    within: bars(points(1), { categories: ['A'] }),
  },
  'charts-per-message': {
    over: message(...times(3, () => pie(points(1)))),
    within: message(...times(2, () => pie(points(1)))),
  },

  'blocks-50': {
    over: message(...times(51, () => ({ type: 'divider' }))),
    within: message(...times(50, () => ({ type: 'divider' }))),
  },
  'blocks-100': {
    over: home(...times(101, () => ({ type: 'divider' }))),
    within: home(...times(100, () => ({ type: 'divider' }))),
  },
  'block-ids-unique': {
    over: message(section({ block_id: 'a' }), section({ block_id: 'a' })),
    within: message(section({ block_id: 'a' }), section({ block_id: 'b' })),
  },
  'action-ids-unique': {
    over: message(actions(button()), actions(button())),
    within: message(actions(button(), button({ action_id: 'stop' }))),
    otherWay: { actionIdsUniquePer: 'block' },
  },
  'message-size': {
    over: message(
      ...times(4, () => section({ text: mrkdwn(long(3000)) })),
      section({ text: mrkdwn(`${'&'.repeat(240)}x`) }),
    ),
    within: message(
      ...times(4, () => section({ text: mrkdwn(long(3000)) })),
      section({ text: mrkdwn('&'.repeat(240)) }),
    ),
    otherWay: { sizeCap: 'none' },
  },
  'modal-title': {
    over: modal({ title: plain(long(25)) }, section()),
    within: modal({ title: plain(long(24)) }, section()),
  },
  'modal-submit': {
    over: modal({ submit: plain(long(25)) }, section()),
    within: modal({ submit: plain(long(24)) }, section()),
  },
  'modal-close': {
    over: modal({ close: plain(long(25)) }, section()),
    within: modal({ close: plain(long(24)) }, section()),
  },
  'modal-submit-needed': { over: modal({}, input()), within: modal({ submit: plain('Save') }, input()) },
  'callback-id': {
    over: modal({ callback_id: long(256) }, section()),
    within: modal({ callback_id: long(255) }, section()),
  },
  'private-metadata': {
    over: modal({ private_metadata: long(3001) }, section()),
    within: modal({ private_metadata: long(3000) }, section()),
  },
};
