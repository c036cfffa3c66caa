import type { OutcomeView, ShownCertification } from '../conversation/view.ts';
import type { Wished } from '../recommendation/index.ts';
import { certificationCards } from './certification-card.ts';
import { reasonLine } from './citation.ts';
import { contradictionBlocks, contradictionText } from './contradiction.ts';
import { bulletList, context, header, type Layout, section } from './elements.ts';
import type { Message } from './limits.ts';
import { bold, escaped } from './mrkdwn.ts';
import { controls } from './outcome-controls.ts';
import {
  costLine,
  costSentence,
  find,
  introducing,
  notes,
  smallPrint,
  verdictSection,
  verdictText,
} from './outcome-lines.ts';
import { grantedInWords, wishSection, wishText } from './wish.ts';

/** An outcome on which wishes have put another certification first than the answers alone. */
export type MovedView = OutcomeView & { readonly wished: Wished };

export function isMoved(view: OutcomeView): view is MovedView {
  return view.wished !== null && view.wished.now !== view.wished.before;
}

/** A verdict on what someone is choosing between knows nothing of wishes. */
const ON_ANSWERS_ALONE = 'On your answers alone:';

/** What stands first now, then what that gains and gives up beside what stood first before, which stays in sight. */
export function drawWishedOutcome(view: MovedView, layout: Layout): Message {
  const { wished, shown, state } = view;
  const { now, before } = sides(view);
  const bullets = (title: string, differences: Wished['gained']) =>
    bulletList(
      title,
      differences.map((difference) => reasonLine(difference, shown)),
      layout,
    );
  return {
    text: wishedText(view),
    blocks: [
      header(wishedHeadline(view, (one) => one.certification.abbreviation)),
      ...context(...notes(view)),
      ...verdictSection(view, ON_ANSWERS_ALONE),
      ...contradictionBlocks(view, layout),
      ...certificationCards(
        shown.map((one) => ({ shown: one, part: partOf(one, view) })),
        state,
        layout,
      ),
      ...wishSection(view),
      ...bullets(`What ${now} gains over ${before}`, wished.gained),
      ...bullets('What that gives up', wished.givenUp),
      ...costLine(withCosts(view)),
      section(`${bold('What to do now:')} ${escaped(wished.nextStep.text)}`),
      ...context(...smallPrint(withCosts(view)).map(escaped)),
      // What comes after is known of what the answers lead to, and not of what was wished for instead.
      ...controls({ ...view, path: null }),
    ],
  };
}

/** What three years cost is said of what stands first now, and of what did before. */
function withCosts(view: MovedView): MovedView {
  return { ...view, recommendation: { ...view.recommendation, costs: view.wished.costs } };
}

function sides({ wished, shown }: MovedView) {
  const name = (id: string) => find(shown, id).certification.abbreviation;
  return { now: name(wished.now), before: name(wished.before) };
}

/** "PSM I, with no class"; of two in a row, "PSM I first, then CSPO – the first one with no class". */
function wishedHeadline(
  { wished, shown, recommendation: { outcome } }: MovedView,
  name: (one: ShownCertification) => string,
): string {
  const first = name(find(shown, wished.now));
  const how = grantedInWords(wished);
  if (outcome.kind !== 'both') return `${first}, ${how}`;
  return `${first} first, then ${name(find(shown, outcome.certifications[1]))} \u2013 the first one ${how}`;
}

function partOf(
  { certification: { id } }: ShownCertification,
  { wished, recommendation }: MovedView,
): string {
  if (id === wished.now) return 'With your wish';
  if (id === wished.before) return 'Without your wish';
  const { kind, certifications } = recommendation.outcome;
  return kind === 'both' && id === certifications[1] ? 'Second' : 'Runner-up';
}

function wishedText(view: MovedView): string {
  const { wished, shown } = view;
  const full = introducing(shown);
  const others = shown.filter((one) => partOf(one, view) === 'Runner-up');
  const next = others.map(({ certification }) => certification.abbreviation).join(', ');
  const lines = [
    `${wishedHeadline(view, ({ certification }) => full(certification.id))}.`,
    ...wishText(view),
    ...verdictText(view).map((text) => `${ON_ANSWERS_ALONE} ${text}`),
    ...contradictionText(view),
    ...wished.gained.map(({ text }) => `Gained: ${text}`),
    ...wished.givenUp.map(({ text }) => `Given up: ${text}`),
    ...wished.costs.map((cost) => `Three-year cost of ${costSentence(cost, shown)}`),
    `What to do now: ${wished.nextStep.text}`,
    next && `Next in line: ${next}.`,
    ...smallPrint(withCosts(view)),
  ];
  return [...lines.filter(Boolean).map(escaped), ...notes(view)].join('\n');
}
