import type { ActionsBlock, ContainerBlock, KnownBlock, TableBlock } from '@slack/types';
import type { ComparisonView } from '../conversation/view.ts';
import type { ComparisonRow, Deciding } from '../recommendation/index.ts';
import { MORE, moreOption, showId, startBlockId, startId, stateBlockId } from './actions.ts';
import { reasonLine } from './citation.ts';
import { WHAT_IT_COSTS } from './cost.ts';
import {
  actions,
  bulletList,
  button,
  context,
  header,
  inMrkdwn,
  type Layout,
  type Line,
  option,
  plain,
  section,
  select,
} from './elements.ts';
import type { Message } from './limits.ts';
import { bold, escaped } from './mrkdwn.ts';
import { inASentence } from './words.ts';

/** Certifications side by side: what differs first, what is the same for all folded away. */
export function drawComparison(view: ComparisonView, layout: Layout): Message {
  const { differ, same } = view.comparison;
  const title = `${inASentence(abbreviations(view))} side by side`;
  const lead =
    differ.length > 0
      ? 'This is where they differ. What most often decides comes first.'
      : 'In everything compared here they are the same.';
  return {
    text: [
      title,
      `${view.deciding.map(({ text }) => text).join('. ')}.`,
      ...differ.map((row) => rowInWords(row, view)),
      ...sameInWords(same),
      ...legend(view),
    ]
      .map(escaped)
      .join('\n'),
    blocks: [
      header(title),
      ...context(...legend(view).map(escaped)),
      section(view.deciding.map((one) => decidingLine(one, view)).join('\n')),
      section(lead),
      ...(layout === 'rich' ? tableOf(view) : differ.map((row) => classicRow(row, view))),
      ...(layout === 'rich' ? folded(same) : bulletList(SAME, same.map(sameLine), layout)),
      ...controls(view),
    ],
  };
}

/** With the sources of the figures behind it. */
const decidingLine = (one: Deciding, { certifications }: ComparisonView) =>
  `${inMrkdwn(reasonLine(one, certifications))}.`;

const SAME = 'The same for all';

const abbreviations = ({ certifications }: ComparisonView) =>
  certifications.map(({ certification }) => certification.abbreviation);

/** Full names, and how old the figures are where there is something to say. */
function legend({ certifications }: ComparisonView): string[] {
  return certifications.map(({ certification: { abbreviation, name }, ageNote }) =>
    [`${abbreviation}: ${name}`, ageNote].filter(Boolean).join('; '),
  );
}

function tableOf(view: ComparisonView): KnownBlock[] {
  const { differ } = view.comparison;
  if (differ.length === 0) return [];
  const row = (cells: readonly string[]) => cells.map((text) => ({ type: 'raw_text' as const, text }));
  const table: TableBlock = {
    type: 'table',
    rows: [
      row(['Topic', ...abbreviations(view)]),
      ...differ.map(({ topic, cells }) => row([topic, ...cells])),
    ],
    column_settings: ['Topic', ...view.certifications].map(() => ({ is_wrapped: true })),
  };
  return [table];
}

function folded(same: readonly ComparisonRow[]): KnownBlock[] {
  if (same.length === 0) return [];
  const lines = same.map(({ topic, cells }) => `${bold(`${topic}:`)} ${escaped(cells[0] ?? '')}`);
  const container: ContainerBlock = {
    type: 'container',
    title: plain(`${SAME} (${same.length})`),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [section(lines.join('\n'))],
  };
  return [container];
}

function sameLine({ topic, cells }: ComparisonRow): Line {
  return [{ bold: `${topic}:` }, ` ${cells[0] ?? ''}`];
}

function classicRow({ topic, cells }: ComparisonRow, view: ComparisonView): KnownBlock {
  const names = abbreviations(view);
  const lines = cells.map((cell, index) => escaped(`${names[index] ?? ''}: ${cell}`));
  return section([bold(topic), ...lines].join('\n'));
}

function rowInWords({ topic, cells }: ComparisonRow, view: ComparisonView): string {
  const names = abbreviations(view);
  return sentences(topic, ...cells.map((cell, index) => `${names[index] ?? ''}: ${cell}`));
}

function sameInWords(same: readonly ComparisonRow[]): string[] {
  if (same.length === 0) return [];
  return [sentences(SAME, ...same.map(({ topic, cells }) => `${topic}: ${cells[0] ?? ''}`))];
}

/** Cells have commas and semicolons of their own. */
const sentences = (...said: readonly string[]) => said.map((one) => `${one}.`).join(' ');

function controls({ state, certifications }: ComparisonView): ActionsBlock[] {
  if (!state) {
    const ids = certifications.map(({ certification }) => certification.id);
    return actions([button('Help Me Choose Between These', startId('mine'))], startBlockId(ids));
  }
  const options = [
    ...certifications.map(({ certification: { id, abbreviation } }) =>
      option(`Details of ${abbreviation}`, moreOption.details(id)),
    ),
    option(WHAT_IT_COSTS, moreOption.cost()),
  ];
  return actions(
    [button('Back to Result', showId('outcome')), select('Look Closer', MORE, { options })],
    stateBlockId('more', state),
  );
}
