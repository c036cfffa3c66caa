import type { ActionsBlock } from '@slack/types';
import type { Certification } from '../catalog/schema.ts';
import type { DetailsView } from '../conversation/view.ts';
import type { FigureLine } from '../recommendation/index.ts';
import { showId, stateBlockId } from './actions.ts';
import { costInFull, issuerButton } from './certification-card.ts';
import { provenanceInWords } from './citation.ts';
import { actions, bulletList, button, context, header, type Layout, type Line, section } from './elements.ts';
import { originInWords, originLine } from './figure-line.ts';
import { findMine } from './launcher.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';

/** Everything known about one certification: each figure with its source, its date and how far to trust it. */
export function drawDetails(view: DetailsView, layout: Layout): Message {
  const { certification, ageNote } = view.shown;
  const { abbreviation, name, issuer, summary } = certification;
  const title = `${abbreviation}: ${name}`;
  const remarks = [`Issuer: ${issuer.name}`, capitalized(ageNote), ...standing(view)].filter(Boolean);
  const figures = view.figures.filter(({ value }) => value !== 'unknown');
  const unknown = view.figures.filter(({ value }) => value === 'unknown');
  return {
    text: [
      title,
      summary,
      ...remarks,
      costLine(view),
      ...figures.map(inWords),
      ...view.regional.map((line) => originInWords(line)),
      ...notKnown(unknown),
    ]
      .map(escaped)
      .join('\n'),
    blocks: [
      header(title),
      section(escaped(summary)),
      ...context(...remarks.map(escaped)),
      section(escaped(costLine(view))),
      ...bulletList('Figures', figures.map(figureLine), layout),
      ...bulletList(
        'Prices that differ by country',
        view.regional.map((line) => originLine(line)),
        layout,
      ),
      ...bulletList(
        'Not known',
        unknown.map((line) => gapLine(line, certification)),
        layout,
      ),
      ...controls(view),
    ],
  };
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What must be known before anyone gets it. */
function standing({ shown: { certification }, successor }: DetailsView): string[] {
  const { mayWin } = certification;
  const because = mayWin.answer === 'no' ? mayWin.because : '';
  // That nobody is told to get what cannot be got goes without saying.
  if (successor) return [`No longer awarded: ${because}. After it came ${successor}.`];
  return because ? [`Never recommended here: ${because}.`] : [];
}

function costLine({ shown: { cost } }: DetailsView): string {
  return `Three-year cost: ${costInFull(cost)}.`;
}

function figureLine(line: FigureLine): Line {
  return originLine(line, line.others);
}

/** A figure without its source's address, for those who hear it read. */
function inWords({ others, ...line }: FigureLine): string {
  return originInWords(line, others);
}

function notKnown(lines: readonly FigureLine[]): string[] {
  return lines.length > 0 ? [`Not known: ${lines.map(({ label }) => label.toLowerCase()).join(', ')}.`] : [];
}

/** What we looked for and did not find, with what is known instead. */
function gapLine({ key, label }: FigureLine, { gaps }: Certification): Line {
  const gap = gaps?.[key];
  if (!gap) return [label];
  return [
    { bold: `${label}:` },
    ` ${gap.note} (`,
    { url: gap.source, label: provenanceInWords(gap.trust, gap.asOf) },
    ')',
  ];
}

function controls({ shown, state }: DetailsView): ActionsBlock[] {
  const onward = state ? button('Back to Result', showId('outcome')) : findMine();
  return actions([onward, issuerButton(shown)], state ? stateBlockId('more', state) : undefined);
}
