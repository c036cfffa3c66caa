import type { BlockRuleId } from './block-rules.ts';
import {
  asAccessory,
  element,
  elementShapes,
  imageFields,
  inActions,
  inInput,
  oneSource,
  type,
} from './element-schema.ts';
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
  type Spot,
  string,
  text,
  word,
} from './fields.ts';
import { richText, richTextPart } from './rich-text-schema.ts';
import type { Json } from './world.ts';

const nested = (rule: BlockRuleId, allowed: readonly string[]): Field => ({
  check: (value, spot) => checkBlock(value, spot, { rule, allowed }),
});

const cells: Readonly<Record<string, Fields>> = {
  raw_text: { type, text: must(string()) },
  raw_number: { type, value: must(number), text: must(string()) },
};
const cell: Field = {
  check: (value, spot) => {
    const name = isObject(value) ? String(value.type) : '';
    if (name === 'rich_text') return richText.check(value, spot);
    const fields = cells[name];
    if (!fields) return spot.report('known-type', `no such cell: ${name}`);
    checkShape(value, { fields }, spot);
  },
};

const inContainer = 'actions context divider file header image input rich_text section table video'.split(
  ' ',
);
const image = element(['image']);
const point = object({ label: must(string('chart-labels')), value: must(number) });
const series = object({ name: must(string('chart-labels')), data: must(list(point, 'chart-points')) });

interface BlockShape extends Shape {
  /** M message, V modal view, H Home tab. */
  readonly on: string;
}

/** Blocks by type, with their surfaces (platform notes 3.5 and 3.6). */
const blockShapes: Readonly<Record<string, BlockShape>> = {
  section: {
    on: 'MVH',
    fields: {
      text: text('either', 'text-3000'),
      fields: list(text('either', 'section-field-text'), 'section-fields'),
      accessory: element(asAccessory),
      expand: boolean,
    },
    also: (value, spot) => {
      if (!value.text && !value.fields) spot.report('section-content', 'needs text or fields');
    },
  },
  actions: { on: 'MVH', fields: { elements: must(list(element(inActions), 'actions-elements')) } },
  context: {
    on: 'MVH',
    fields: {
      elements: must(
        list(
          {
            check: (value, spot) =>
              (isObject(value) && (value.type === 'plain_text' || value.type === 'mrkdwn')
                ? text('either', 'text-3000')
                : image
              ).check(value, spot),
          },
          'context-elements',
        ),
      ),
    },
  },
  header: {
    on: 'MVH',
    fields: { text: must(text('plain', 'header-text')), level: number },
    also: (value, spot) => {
      if (value.level !== undefined && !spot.switches.headerLevel)
        spot.inside('level').report('header-level', 'no level');
    },
  },
  divider: { on: 'MVH', fields: {} },
  image: { on: 'MVH', fields: { ...imageFields, title: text('plain', 'image-title') }, also: oneSource },
  rich_text: { on: 'MVH', fields: { elements: must(list(richTextPart)) } },
  markdown: {
    on: 'M',
    fields: { text: must(string()) },
    also: (value, spot) => {
      if (value.block_id) spot.report('markdown-block-id', 'block_id will be lost');
    },
  },
  input: {
    on: 'MVH',
    fields: {
      label: must(text('plain', 'input-label')),
      hint: text('plain', 'input-hint'),
      optional: boolean,
      element: must(element(inInput)),
      dispatch_action: boolean,
    },
    also: (value, spot) => {
      if (spot.surface === 'message' && value.dispatch_action !== true) {
        spot.report('input-in-message', 'without dispatch_action');
      }
    },
  },
  table: {
    on: 'MH',
    fields: {
      rows: must(list(list(cell, 'table-cells'), 'table-rows')),
      column_settings: list(
        object({ align: word('left', 'center', 'right'), is_wrapped: boolean }),
        'table-column-settings',
      ),
    },
  },
  data_table: {
    on: 'MH',
    fields: {
      caption: must(string()),
      rows: must(list(list(cell, 'data-table-columns'), 'data-table-rows')),
      page_size: integer('data-table-page-size', 1),
      row_header_column_index: number,
    },
    also: checkDataTable,
  },
  card: {
    on: 'MVH',
    fields: {
      icon: image,
      slack_icon: object({ type: must(word('icon')), name: must(string()) }),
      hero_image: image,
      title: text('card', 'card-title'),
      subtitle: text('card', 'card-subtitle'),
      body: text('card', 'card-body'),
      subtext: text('card', 'card-subtext'),
      actions: list(element(['button']), 'card-buttons'),
    },
    also: (value, spot) => {
      if (!value.hero_image && !value.title && !value.actions && !value.body) {
        spot.report('card-content', 'needs one of hero_image, title, actions, body');
      }
      if (value.icon && value.slack_icon) spot.report('card-one-icon', 'has both icon and slack_icon');
    },
  },
  carousel: {
    on: 'MH',
    fields: { elements: must(list(nested('element-in-block', ['card']), 'carousel-cards')) },
  },
  container: {
    on: 'MH',
    fields: {
      title: text('plain', 'container-title'),
      rich_text_title: richText,
      subtitle: text('either', 'container-subtitle'),
      child_blocks: must(list(nested('container-child-kind', inContainer), 'container-children')),
      width: word('narrow', 'standard', 'wide', 'full'),
      icon: image,
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
    also: (value, spot) => {
      if (!value.title && !value.rich_text_title) spot.report('container-title-needed', 'needs a title');
      if (value.default_collapsed === true && value.is_collapsible !== true) {
        spot.report('container-collapsed', 'default_collapsed without is_collapsible');
      }
      if (spot.surface === 'home' && !spot.switches.containerOnHome) {
        spot.report('container-on-home', 'not on the Home tab');
      }
    },
  },
  alert: {
    on: 'V',
    fields: {
      text: must(text('either', 'alert-text')),
      level: word('default', 'info', 'warning', 'error', 'success'),
    },
  },
  context_actions: {
    on: 'M',
    fields: {
      elements: must(list(element(['feedback_buttons', 'icon_button']), 'context-actions-elements')),
    },
  },
  plan: {
    on: 'M',
    fields: { title: must(string()), tasks: list(nested('element-in-block', ['task_card']), 'plan-tasks') },
  },
  task_card: {
    on: 'M',
    fields: {
      task_id: must(string()),
      title: must(string()),
      status: must(word('pending', 'in_progress', 'complete', 'error')),
      details: richText,
      output: richText,
      sources: list(object({ type, url: must(string()), text: must(string()) })),
    },
  },
  data_visualization: {
    on: 'MH',
    fields: {
      title: must(string('chart-title')),
      chart: must(
        object({
          type: must(word('pie', 'bar', 'line', 'area')),
          segments: list(point, 'chart-segments'),
          series: list(series, 'chart-segments'),
          axis_config: object({
            categories: list(string('chart-labels')),
            x_label: string('chart-axis-labels'),
            y_label: string('chart-axis-labels'),
          }),
        }),
      ),
    },
    also: checkChart,
  },
  video: {
    on: 'MVH',
    fields: {
      video_url: must(string()),
      thumbnail_url: must(string()),
      alt_text: must(string()),
      title: must(text('plain', 'text-3000')),
      title_url: string(),
      author_name: string(),
      provider_name: string(),
      provider_icon_url: string(),
      description: text('plain', 'text-3000'),
    },
  },
  // Only Slack itself puts files into messages.
  file: { on: '', fields: { source: must(string()), external_id: must(string()) } },
};

const letters = { message: 'M', modal: 'V', home: 'H' } as const;

/** One block: its type, its surface, its fields. `only` is set where a block stands inside another. */
export function checkBlock(
  value: unknown,
  spot: Spot,
  only?: { rule: BlockRuleId; allowed: readonly string[] },
) {
  const name = isObject(value) ? String(value.type) : '';
  const shape = blockShapes[name];
  if (!shape) {
    const misplaced = elementShapes[name] !== undefined;
    return misplaced
      ? spot.report('element-in-block', `${name} is an element and needs a block around it`)
      : spot.report('known-type', `no such block: ${name || 'without a type'}`);
  }
  if (only && !only.allowed.includes(name)) return spot.report(only.rule, `${name} may not stand here`);
  if (!shape.on.includes(letters[spot.surface])) {
    return spot.report('block-on-surface', `${name} does not exist on the surface ${spot.surface}`);
  }
  const fields = { type, block_id: string('block-id-255'), ...shape.fields };
  checkShape(value, { ...shape, fields }, spot);
}

function checkDataTable(value: Json, spot: Spot) {
  const rows = Array.isArray(value.rows) ? (value.rows as unknown[]).filter(Array.isArray) : [];
  const [header] = rows;
  rows.forEach((row, index) => {
    if (row.length !== header?.length)
      spot.inside('rows').inside(index).report('data-table-row-length', 'differs from the header');
  });
  if (header?.some((each) => isObject(each) && each.type === 'rich_text')) {
    spot.inside('rows').inside(0).report('data-table-header', 'rich text in the header');
  }
}

function checkChart(value: Json, spot: Spot) {
  if (spot.surface === 'home' && !spot.switches.chartOnHome)
    spot.report('chart-on-home', 'not on the Home tab');
  const chart = isObject(value.chart) ? value.chart : {};
  const axis = isObject(chart.axis_config) ? chart.axis_config : {};
  if (!Array.isArray(axis.categories) || !Array.isArray(chart.series)) return;
  for (const each of chart.series as { data?: { label?: string }[] }[]) {
    const labels = new Set(each.data?.map(({ label }) => label));
    const missing = (axis.categories as string[]).filter((category) => !labels.has(category));
    if (missing.length) spot.report('chart-categories', `a series lacks ${missing.join(', ')}`);
  }
}

/** Views by type (platform notes 3.4). */
export const viewShapes: Readonly<Record<'modal' | 'home', Shape>> = {
  modal: {
    fields: {
      type,
      blocks: must({ check: () => {} }),
      title: must(text('plain', 'modal-title')),
      submit: text('plain', 'modal-submit'),
      close: text('plain', 'modal-close'),
      private_metadata: anyString('private-metadata'),
      callback_id: anyString('callback-id'),
      external_id: anyString('callback-id'),
      clear_on_close: boolean,
      notify_on_close: boolean,
      submit_disabled: boolean,
    },
    also: (value, spot) => {
      const inputs =
        Array.isArray(value.blocks) && value.blocks.some((block: Json) => block.type === 'input');
      if (inputs && !value.submit)
        spot.inside('submit').report('modal-submit-needed', 'needed because of the inputs');
    },
  },
  home: {
    fields: {
      type,
      blocks: must({ check: () => {} }),
      private_metadata: anyString('private-metadata'),
      callback_id: anyString('callback-id'),
      external_id: anyString('callback-id'),
    },
  },
};
