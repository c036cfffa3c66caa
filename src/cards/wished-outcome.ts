import type { OutcomeView, ShownCertification } from '../conversation/view.ts';
import type { Wished } from '../recommendation/index.ts';
import { answersAloud, answersSoFar } from './answers-so-far.ts';
import { type Candidate, certificationCards } from './certification-card.ts';
import { companyAloud, companyNote, isMovedBy, partWithMark } from './company.ts';
import { contradictionBlocks, contradictionText } from './contradiction.ts';
import { context, header, inMrkdwn, type Layout, section } from './elements.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { controls, lastWords } from './outcome-controls.ts';
import { factLines, find, isNamed, named, notes, reasonList, verdictLine } from './outcome-lines.ts';
import { spoken } from './spoken.ts';
import { grantedInWords, takeBack, wishesSoFar, wishText } from './wish.ts';

/** An outcome on which wishes have put another certification first than the answers alone. */
export type MovedView = OutcomeView & { readonly wished: Wished };

export function isMoved(view: OutcomeView): view is MovedView {
  return view.wished !== null && view.wished.now !== view.wished.before;
}

/** A verdict on what someone is choosing between knows nothing of wishes. */
const onAnswersAlone = ({ company }: MovedView) =>
  isMovedBy(company) ? 'Without your wish:' : 'On your answers alone:';
/** A result says so many of each at most; the comparison has them all. */
const MOST_DIFFERENCES = 3;

/** What stands first now, then what that gains and gives up beside what stood first before, which stays in sight. */
export function drawWishedOutcome(view: MovedView, layout: Layout): Message {
  const { wished, shown, state } = view;
  const { gained, givenUp } = differences(wished);
  const verdict = verdictLine(view);
  const lines = [
    ...wishText(view).map(escaped),
    ...(verdict.length > 0 ? [`${onAnswersAlone(view)} ${inMrkdwn(verdict)}`] : []),
  ];
  return {
    text: wishedText(view),
    blocks: [
      header(wishedHeadline(view)),
      section(lines.join('\n')),
      ...reasonList('What you gain', gained, view, layout),
      ...reasonList('What you give up', givenUp, view, layout),
      factLines([
        ...costs(view).map((line, at) => [at === 0 ? 'Cost' : '', line] as const),
        ['Next', wished.nextStep.text],
      ]),
      // What comes after is known of what the answers lead to, and not of what was wished for instead.
      ...controls({ ...view, path: null }, wished.nextStep),
      ...context(escaped(answersSoFar(view.given)), escaped(wishesSoFar(view))),
      ...companyNote(view.company),
      ...takeBack(view),
      ...contradictionBlocks(view, layout),
      ...certificationCards(
        shown.map((one) => candidate(one, view)),
        state,
        layout,
      ),
      ...lastWords(view, false),
    ],
  };
}

function differences({ gained, givenUp }: Wished) {
  return { gained: gained.slice(0, MOST_DIFFERENCES), givenUp: givenUp.slice(0, MOST_DIFFERENCES) };
}

/** Of what stands first now, and of what did before. */
function costs({ wished, shown }: MovedView): readonly string[] {
  return wished.costs.slice(0, 2).map((cost) => named(find(shown, cost.certification), cost));
}

/** "PSM I, with no class"; of two in a row, "PSM I first, then CSPO – the first one with no class". */
function wishedHeadline({ wished, shown, recommendation: { outcome } }: MovedView): string {
  const name = (id: string) => find(shown, id).certification.abbreviation;
  const how = grantedInWords(wished);
  if (outcome.kind !== 'both') return `Get ${name(wished.now)}, ${how}`;
  return `${name(wished.now)} first, then ${name(outcome.certifications[1])} \u2013 the first one ${how}`;
}

function candidate(shown: ShownCertification, view: MovedView): Candidate {
  const { id, summary } = shown.certification;
  const isRunnerUp = !isNamed(view.recommendation.outcome, id) && id !== view.wished.now;
  return {
    shown,
    part: partWithMark({ part: partOf(id, view), isRunnerUp }, id, view.company),
    says: isRunnerUp ? (view.whyNot[id] ?? summary) : summary,
    isRunnerUp,
  };
}

function partOf(id: string, { wished, recommendation }: MovedView): string {
  if (id === wished.now) return 'With your wish';
  if (id === wished.before) return 'Without your wish';
  const { kind, certifications } = recommendation.outcome;
  return kind === 'both' && id === certifications[1] ? 'Second' : 'Also possible';
}

function wishedText(view: MovedView): string {
  const { wished, recommendation } = view;
  const { gained, givenUp } = differences(wished);
  const { verdict } = recommendation;
  return spoken([
    `${wishedHeadline(view)}.`,
    `Next: ${wished.nextStep.text}`,
    `Cost: ${costs(view).join(' ')}`,
    ...wishText(view),
    ...companyAloud(view.company),
    verdict ? `${onAnswersAlone(view)} ${verdict.text}` : '',
    gained.length > 0 ? `You gain: ${gained.map(({ text }) => text).join(' ')}` : '',
    givenUp.length > 0 ? `You give up: ${givenUp.map(({ text }) => text).join(' ')}` : '',
    ...contradictionText(view),
    ...notes(view),
    answersAloud(view.given),
    wishesSoFar(view),
  ]);
}
