import type { Button, CardBlock, CarouselBlock, KnownBlock, MrkdwnElement } from '@slack/types';
import { encodeState, type State } from '../conversation/state.ts';
import type { ShownCertification } from '../conversation/view.ts';
import { type Cost, costInBrief, costInWords, inUsd } from '../recommendation/index.ts';
import { detailsId, linkId } from './actions.ts';
import { button, type Layout, mrkdwn, section } from './elements.ts';
import { LIMITS } from './limits.ts';
import { bold, escaped, escapedAndClipped, link } from './mrkdwn.ts';

/** Slack's own types do not have the subtext yet. */
type CardWithSubtext = CardBlock & { subtext?: MrkdwnElement };

/** A certification beside others, with the part it plays: "Recommended", "Runner-up". */
export interface Candidate {
  readonly shown: ShownCertification;
  readonly part: string;
}

/** Certifications as cards side by side, best first; classic, one under the other. */
export function certificationCards(
  candidates: readonly Candidate[],
  state: State,
  layout: Layout,
): KnownBlock[] {
  if (candidates.length === 0) return [];
  if (layout === 'classic') return candidates.map((candidate) => classicCard(candidate, state));
  const carousel: CarouselBlock = {
    type: 'carousel',
    elements: candidates.map((candidate) => richCard(candidate, state)),
  };
  return [carousel];
}

function richCard({ shown, part }: Candidate, state: State): CardWithSubtext {
  const { certification, cost } = shown;
  const { abbreviation, name, issuer, summary } = certification;
  const clipped = (text: string, limit: 'card title' | 'card subtitle' | 'card body' | 'card subtext') =>
    mrkdwn(escapedAndClipped(text, LIMITS[limit].most));
  return {
    type: 'card',
    title: clipped(`${abbreviation} \u00b7 ${name}`, 'card title'),
    subtitle: clipped(`${part} \u00b7 ${issuer.name}`, 'card subtitle'),
    body: clipped(summary, 'card body'),
    subtext: clipped(threeYears(cost), 'card subtext'),
    actions: [detailsButton(shown, state), issuerButton(shown)],
  };
}

function classicCard({ shown, part }: Candidate, state: State): KnownBlock {
  const { abbreviation, name, issuer, summary, url } = shown.certification;
  const lines = [
    `${bold(`${abbreviation} \u00b7 ${name}`)}`,
    `${escaped(`${part} \u00b7 ${issuer.name}`)}`,
    escaped(summary),
    `${escaped(threeYears(shown.cost))} \u00b7 ${link(url, 'Issuer\u2019s page')}`,
  ];
  return { ...section(lines.join('\n')), accessory: detailsButton(shown, state) };
}

function detailsButton({ certification }: ShownCertification, state: State): Button {
  return button('Details', detailsId(certification.id), encodeState(state), {
    accessibility_label: `Details of ${certification.abbreviation}`,
  });
}

/** Opens the issuer's page about it. */
export function issuerButton({ certification }: ShownCertification): Button {
  return button('Issuer\u2019s Page', linkId(certification.id), undefined, {
    url: certification.url,
    accessibility_label: `${certification.abbreviation} on its issuer\u2019s page`,
  });
}

/** "Three-year cost: $550–1,200", or what of it is not known. */
function threeYears(cost: Cost): string {
  return `Three-year cost: ${costInBrief(cost)}`;
}

/**
 * With what the sum is made of: "exam fee unknown; $550–1,200 for the rest (class $450–1,100, 1 renewal $100)".
 * A retake whose fee is not known is named here and not on a card.
 */
export function costInFull(cost: Cost): string {
  const made = [partsInWords(cost), cost.retakeUnknown ? 'retake fee unknown' : ''].filter(Boolean);
  return made.length > 0 ? `${costInWords(cost)} (${made.join('; ')})` : costInWords(cost);
}

/**
 * A single part is the sum itself, which need not be said twice. A retake comes last and as what it costs: "$0–200"
 * would read as one that may be free.
 */
function partsInWords({ parts }: Cost): string {
  if (parts.length === 1) return parts.map(({ what }) => what).join();
  const isRetake = ({ of }: Cost['parts'][number]) => of === 'retake';
  const retakes = parts
    .filter(isRetake)
    .map(({ what, highUsd }) => `${what} ${inUsd({ low: highUsd, high: highUsd })}, in the highest sum only`);
  const others = parts
    .filter((part) => !isRetake(part))
    .map(({ what, lowUsd, highUsd }) => `${what} ${inUsd({ low: lowUsd, high: highUsd })}`);
  return [...others, ...retakes].join(', ');
}
