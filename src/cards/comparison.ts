import type { ActionsBlock, ContainerBlock, KnownBlock, TableBlock } from '@slack/types';
import type { ComparisonView } from '../conversation/view.ts';
import type { ComparisonRow, Deciding } from '../recommendation/index.ts';
import { MORE, moreOption, startBlockId, startId } from './actions.ts';
import { lastChecked, reasonLine } from './citation.ts';
import { companyCell } from './company.ts';
import { swipeHint, WHAT_IT_COSTS } from './cost.ts';
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
import { closeButton, lookControls } from './look-controls.ts';
import { bold, escaped } from './mrkdwn.ts';
import { spoken } from './spoken.ts';
import { inASentence } from './words.ts';

/** Certifications side by side: what differs first, what is the same for all folded away; then which to take. */
export function drawComparison(view: ComparisonView, layout: Layout): Message {
  const { differ, same } = rowsOf(view);
  const title = `${inASentence(abbreviations(view))} side by side`;
  const lead = differ.length > 0 ? [] : ['In everything compared here they are the same.'];
  const advice = closing(view);
  return {
    text: spoken([
      title,
      advice ?? `${view.deciding.map(({ text }) => text).join('. ')}.`,
      ...lead,
      ...differ.map((row) => rowInWords(row, view)),
      ...sameInWords(same),
    ]),
    blocks: [
      header(title),
      ...context(names(view), swipeHint(view.certifications.length, layout)),
      ...(advice ? [] : [section(view.deciding.map((one) => decidingLine(one, view)).join('\n'))]),
      ...lead.map(section),
      ...(layout === 'rich' && fitsPhone(view)
        ? tableOf(differ, view)
        : differ.map((row) => classicRow(row, view))),
      ...(layout === 'rich' ? folded(same) : bulletList(SAME, same.map(sameLine), layout)),
      ...(advice ? [section(bold(advice))] : []),
      ...context(lastChecked(view.checked)),
      ...controls(view),
    ],
  };
}

/** The rows, with one more for what the company says, where it says anything of one of them. */
function rowsOf({ comparison: { differ, same }, company }: ComparisonView) {
  const spokenOf = company?.on.some(
    ({ standing, pays, courses }) => standing || pays !== null || courses.length > 0,
  );
  if (!company || !spokenOf) return { differ, same };
  const cells = company.on.map((one) => companyCell(one, company));
  const row: ComparisonRow = { topic: company.name ?? 'Your company', cells, cites: cells.map(() => []) };
  const isSame = cells.every((cell) => cell === cells[0]);
  return isSame ? { differ, same: [...same, row] } : { differ: [...differ, row], same };
}

/** Three columns can still be swiped through on a phone; four read better one under the other. */
const fitsPhone = ({ certifications }: ComparisonView) => certifications.length <= 3;

/** "Take PSM I; take CSM if you would rather learn in a class."; null where none of them comes first. */
function closing({ best, certifications }: ComparisonView): string | null {
  if (!best) return null;
  const taken = [best.first, best.second].flatMap((id) =>
    certifications.flatMap(({ certification }) =>
      certification.id === id ? [certification.abbreviation] : [],
    ),
  );
  return `${[`Take ${taken.join(', then ')}`, ...best.otherwise.map(({ text }) => `take ${text}`)].join('; ')}.`;
}

/** With the sources of the figures behind it. */
const decidingLine = (one: Deciding, { certifications }: ComparisonView) =>
  `${inMrkdwn(reasonLine(one, certifications))}.`;

const SAME = 'The same for all';

const abbreviations = ({ certifications }: ComparisonView) =>
  certifications.map(({ certification }) => certification.abbreviation);

/** Over its column the one that the result names says that it does. */
const columns = ({ certifications, best }: ComparisonView) =>
  certifications.map(({ certification: { id, abbreviation } }) =>
    id === best?.first ? `${abbreviation} (best fit)` : abbreviation,
  );

/** What the abbreviations stand for. */
const names = ({ certifications }: ComparisonView) =>
  certifications
    .map(({ certification: { abbreviation, name } }) => escaped(`${abbreviation}: ${name}`))
    .join(' \u00b7 ');

function tableOf(differ: readonly ComparisonRow[], view: ComparisonView): KnownBlock[] {
  if (differ.length === 0) return [];
  const row = (cells: readonly string[]) => cells.map((text) => ({ type: 'raw_text' as const, text }));
  const table: TableBlock = {
    type: 'table',
    rows: [row(['Topic', ...columns(view)]), ...differ.map(({ topic, cells }) => row([topic, ...cells]))],
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
  const names = columns(view);
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

function controls({ state, certifications, closes, said }: ComparisonView): ActionsBlock[] {
  if (!state) {
    const considering = certifications.map(({ certification }) => certification.id);
    const help = button('Help Me Choose Between These', startId('mine'));
    return actions([help, ...(closes ? [closeButton()] : [])], startBlockId({ ...said, considering }));
  }
  const options = [
    ...certifications.map(({ certification: { id, abbreviation } }) =>
      option(`Details of ${abbreviation}`, moreOption.details(id)),
    ),
    option(WHAT_IT_COSTS, moreOption.cost()),
  ];
  return lookControls(state, [select('More', MORE, { options })]);
}
