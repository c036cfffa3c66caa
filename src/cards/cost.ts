import type { ActionsBlock, KnownBlock, TableBlock } from '@slack/types';
import type { CostView } from '../conversation/view.ts';
import { type OriginLine, YEARS_TO_CHOOSE } from '../recommendation/index.ts';
import { MORE, moreOption } from './actions.ts';
import { lastChecked } from './citation.ts';
import { companyAloud, companyGroup } from './company.ts';
import { bulletList, context, header, type Layout, option, plain, section, select } from './elements.ts';
import { originInWords, originLine } from './figure-line.ts';
import type { Message } from './limits.ts';
import { lookControls, reportButtons, reportByMail } from './look-controls.ts';
import { spoken } from './spoken.ts';
import { numberInWords } from './words.ts';

/** The way to this view, wherever one leads to it. */
export const WHAT_IT_COSTS = 'What It Costs';

/** On a phone a table of three columns goes on beyond the edge, where nothing shows that it does. */
export const swipeHint = (columns: number, layout: Layout) =>
  layout === 'rich' && columns === 3 ? 'On a phone, swipe the table sideways to see all three.' : '';

const MEASURE = 'List prices in US dollars. Trainers set the price of a class, and it differs by country.';
const WHERE_FROM = 'Details say where each figure comes from; one with a year may be out of date';
const BY_COUNTRY = 'Prices differ by country';
const NOT_COUNTED = 'Not counted';

/** What each certification costs over some years, part by part; the years can be changed. */
export function drawCost(view: CostView, layout: Layout): Message {
  const title = titleOf(view);
  const regional = regionalLines(view);
  return {
    text: spoken([
      `${title}.`,
      ...abbreviations(view).map((name, column) => columnInWords(name, column, view)),
      ...companyAloud(view.company),
      `${NOT_COUNTED}: ${view.notCounted.join('; ')}.`,
      MEASURE,
      ...regional.map((line) => originInWords(line)),
    ]),
    blocks: [
      header(title),
      section(MEASURE),
      ...context(swipeHint(view.certifications.length, layout)),
      ...(layout === 'rich' ? [tableOf(view)] : listsOf(view)),
      ...companyGroup(view.company, layout),
      ...bulletList(
        BY_COUNTRY,
        regional.map((line) => originLine(line)),
        layout,
      ),
      ...bulletList(
        NOT_COUNTED,
        view.notCounted.map((words) => [words]),
        layout,
      ),
      ...context(lastChecked(view.checked), WHERE_FROM, reportByMail(view.report)),
      ...controls(view),
    ],
  };
}

const abbreviations = ({ certifications }: CostView) =>
  certifications.map(({ certification }) => certification.abbreviation);

function titleOf({ table: { years } }: CostView): string {
  return `What it costs over ${numberInWords(years)} year${years === 1 ? '' : 's'}`;
}

/** Each with the certification in front: "CSM, class in India". What else there is to say of one stands in the details. */
function regionalLines({ certifications }: CostView): readonly OriginLine[] {
  return certifications.flatMap(({ certification: { abbreviation }, regional }) =>
    regional.map((line) => ({
      ...line,
      note: null,
      label: `${abbreviation}, ${line.label.charAt(0).toLowerCase()}${line.label.slice(1)}`,
    })),
  );
}

function tableOf(view: CostView): TableBlock {
  const row = (cells: readonly string[]) => cells.map((text) => ({ type: 'raw_text' as const, text }));
  return {
    type: 'table',
    rows: [
      row(['Part', ...abbreviations(view)]),
      ...view.table.rows.map(({ topic, cells }) => row([topic, ...cells])),
    ],
    column_settings: ['Part', ...view.certifications].map(() => ({ is_wrapped: true })),
  };
}

/** One list for each certification: without a table, its parts are better read together. */
function listsOf(view: CostView): KnownBlock[] {
  return abbreviations(view).flatMap((name, column) =>
    bulletList(
      name,
      view.table.rows.map(({ topic, cells }) => [{ bold: `${topic}:` }, ` ${cells[column] ?? ''}`]),
      'classic',
    ),
  );
}

function columnInWords(name: string, column: number, { table }: CostView): string {
  return `${name}. ${table.rows.map(({ topic, cells }) => `${topic}: ${cells[column] ?? ''}.`).join(' ')}`;
}

function controls({ state, table, certifications, report }: CostView): ActionsBlock[] {
  const others = YEARS_TO_CHOOSE.filter((years) => years !== table.years);
  const option_groups = [
    {
      label: plain('Over'),
      options: others.map((years) =>
        option(`${years} Year${years === 1 ? '' : 's'}`, moreOption.cost(years)),
      ),
    },
    {
      label: plain('Details'),
      options: certifications.map(({ certification: { id, abbreviation } }) =>
        option(`Details of ${abbreviation}`, moreOption.details(id)),
      ),
    },
  ];
  return lookControls(state, [
    select('Years and Details', MORE, { option_groups }),
    ...reportButtons(report),
  ]);
}
