import type { ActionsBlock } from '@slack/types';
import type { Certification } from '../catalog/schema.ts';
import { encodeState } from '../conversation/state.ts';
import type { DetailsView } from '../conversation/view.ts';
import type { FigureLine } from '../recommendation/index.ts';
import { showId } from './actions.ts';
import { costInFull, issuerButton } from './certification-card.ts';
import { provenanceInWords } from './citation.ts';
import { actions, bulletList, button, context, header, type Layout, type Line, section } from './elements.ts';
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
    text: [title, summary, ...remarks, costLine(view), ...figures.map(inWords), ...notKnown(unknown)]
      .map(escaped)
      .join('\n'),
    blocks: [
      header(title),
      section(escaped(summary)),
      ...context(...remarks.map(escaped)),
      section(escaped(costLine(view))),
      ...bulletList('Figures', figures.map(figureLine), layout),
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
  return [
    ...(successor ? [`No longer awarded; after it came ${successor}.`] : []),
    ...(mayWin.answer === 'no' ? [`Never recommended here: ${mayWin.because}.`] : []),
  ];
}

function costLine({ shown: { cost } }: DetailsView): string {
  return `Three years: ${costInFull(cost)}.`;
}

function figureLine({ label, value, source, asOf, trust, note, others }: FigureLine): Line {
  return [
    { bold: `${label}:` },
    ` ${value}`,
    ...(source ? [' (', { url: source, label: provenanceInWords(trust ?? '', asOf ?? '') }, ')'] : []),
    ...(others.length > 0 ? [`; elsewhere ${others.join(', ')}`] : []),
    ...(note ? [`; ${note}`] : []),
  ];
}

/** A figure without its source's address, for those who hear it read. */
function inWords({ label, value, asOf, trust, others }: FigureLine): string {
  const origin = trust ? ` (${provenanceInWords(trust, asOf ?? '')})` : '';
  return `${label}: ${value}${origin}${others.length > 0 ? `; elsewhere ${others.join(', ')}` : ''}.`;
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
  const onward = state ? button('Back to Result', showId('outcome'), encodeState(state)) : findMine();
  return actions([onward, issuerButton(shown)]);
}
