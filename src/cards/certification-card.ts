import type { Button, CardBlock, CarouselBlock, KnownBlock, MrkdwnElement } from '@slack/types';
import { encodeState, type State } from '../conversation/state.ts';
import type { OutcomeView, ShownCertification } from '../conversation/view.ts';
import { costOnCard, type Recommendation } from '../recommendation/index.ts';
import { detailsId, linkId } from './actions.ts';
import { isMarked, partWithMark } from './company.ts';
import { button, type Layout, mrkdwn, section } from './elements.ts';
import { LIMITS } from './limits.ts';
import { bold, escaped, escapedAndClipped } from './mrkdwn.ts';
import { isNamed, withPriceMark } from './outcome-lines.ts';

/** Slack's own types do not have the subtext yet. */
type CardWithSubtext = CardBlock & { subtext?: MrkdwnElement };

/** A certification beside others. */
export interface Candidate {
  readonly shown: ShownCertification;
  /** The part it plays: "Best fit", "Also possible". */
  readonly part: string;
  /** What it is, or for one that is not recommended, why it is not. */
  readonly says: string;
  readonly isRunnerUp: boolean;
}

/** What stands on the cards of a result, each with the part it plays there. */
export function candidatesOf(view: OutcomeView): readonly Candidate[] {
  const { recommendation, shown, whyNot } = view;
  const { outcome } = recommendation;
  return shown.map((one, index) => {
    const { id, summary } = one.certification;
    const isRunnerUp = !isNamed(outcome, id);
    const own = isRunnerUp
      ? runnerUpPart(recommendation, index)
      : partNamed(recommendation, outcome.certifications.indexOf(id as never));
    const part = partWithMark({ part: own, isRunnerUp }, id, view.company);
    return { shown: one, part, says: isRunnerUp ? (whyNot[id] ?? summary) : summary, isRunnerUp };
  });
}

/** The part of what a change of mind would put first. */
export const CLOSE_SECOND = 'Close second';

/** The part of one that the outcome does not name, by its place among the cards. */
function runnerUpPart({ outcome, clarity }: Recommendation, at: number): string {
  if (outcome.certifications.length === 0 && at === 0) return 'If you still want one';
  return outcome.kind === 'one' && clarity === 'close' && at === 1 ? CLOSE_SECOND : 'Also possible';
}

/** The part of one that the outcome names, by its place there. */
function partNamed({ outcome, clarity }: Recommendation, at: number): string {
  switch (outcome.kind) {
    case 'pair':
      if (clarity === 'tie') return 'Equal fit';
      return at === 0 ? 'Best fit' : CLOSE_SECOND;
    case 'both':
      return at === 0 ? 'First' : 'Second';
    case 'not-yet':
      return 'Later';
    case 'undecided':
      return at === 0 ? 'Most begin here' : 'Or here';
    default:
      return 'Best fit';
  }
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

/** A card says one thing: its first sentence, or so many characters of it. */
const MOST_SAID = 110;

function richCard({ shown, part, says }: Candidate, state: State): CardWithSubtext {
  const { certification, cost } = shown;
  const { abbreviation, name, issuer } = certification;
  const clipped = (text: string, limit: 'card title' | 'card subtitle' | 'card subtext') =>
    mrkdwn(escapedAndClipped(text, LIMITS[limit].most));
  return {
    type: 'card',
    title: clipped(`${abbreviation} \u00b7 ${name}`, 'card title'),
    subtitle: clipped(isMarked(part) ? part : `${part} \u00b7 ${issuer.name}`, 'card subtitle'),
    body: mrkdwn(escapedAndClipped(says, MOST_SAID)),
    subtext: clipped(withPriceMark(costOnCard(cost), shown), 'card subtext'),
    actions: [detailsButton(shown, state)],
  };
}

/** In a narrow column: of what is recommended all is said above, so that only the others say why not. */
function classicCard({ shown, part, says, isRunnerUp }: Candidate, state: State): KnownBlock {
  const { abbreviation, name } = shown.certification;
  const cost = withPriceMark(costOnCard(shown.cost), shown);
  const lines = [
    `${bold(part)}: ${escaped(`${abbreviation} \u00b7 ${name}`)}`,
    isRunnerUp ? `${escapedAndClipped(says, MOST_SAID)} ${escaped(cost)}` : escaped(cost),
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
