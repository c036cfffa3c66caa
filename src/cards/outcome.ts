import type { KnownBlock } from '@slack/types';
import type { OutcomeView } from '../conversation/view.ts';
import type { Reason } from '../recommendation/index.ts';
import { answersAloud, answersSoFar } from './answers-so-far.ts';
import { CLOSE_SECOND, candidatesOf, certificationCards } from './certification-card.ts';
import { companyAloud, companyNote, isMovedBy, isNotTaken } from './company.ts';
import { contradictionBlocks, contradictionText } from './contradiction.ts';
import { context, header, type Layout } from './elements.ts';
import { headline } from './headline.ts';
import type { Message } from './limits.ts';
import { escaped } from './mrkdwn.ts';
import { controls, lastWords } from './outcome-controls.ts';
import { costLines, factLines, find, notes, reasonList, standing } from './outcome-lines.ts';
import { roleBlocks } from './roles.ts';
import { isBearable, spoken } from './spoken.ts';
import { tradeOffBlocks } from './trade-off.ts';
import { wishSection, wishText } from './wish.ts';

/** The verdict and what to do on one phone screen; below it what else one may want to see. */
export function drawOutcome(view: OutcomeView, layout: Layout): Message {
  // Whoever is asked for a role is not yet choosing between cards.
  const roles = roleBlocks(view);
  return {
    text: outcomeText(view),
    blocks: [
      ...resultBlocks(view, layout),
      ...controls(view),
      ...context(escaped(answersSoFar(view.given))),
      ...companyNote(view.company),
      ...roles,
      ...contradictionBlocks(view, layout),
      ...wishSection(view),
      ...tradeOffBlocks(view),
      ...(roles.length > 0 ? [] : certificationCards(candidatesOf(view), view.state, layout)),
      ...lastWords(view, !asksElse(view)),
    ],
  };
}

/** Whether it asks something else, or something else than the answers has made it what it is, or speaks against it. */
const asksElse = (view: OutcomeView) =>
  view.tradeOff !== null ||
  view.contradiction !== null ||
  roleBlocks(view).length > 0 ||
  (view.state.wishes ?? []).length > 0 ||
  isMovedBy(view.company) ||
  view.recommendation.outcome.certifications.some((id) => isNotTaken(id, view.company));

/** What to get, how firmly, why, what to watch out for, what it costs, and what to do next. Nothing to tap. */
export function resultBlocks(view: OutcomeView, layout: Layout): KnownBlock[] {
  const { recommendation } = view;
  const { reasons, before, nextStep } = recommendation;
  const { kind, certifications } = recommendation.outcome;
  const later = kind === 'not-yet';
  const why = certifications.length > 0 && !later ? 'Why it fits' : 'Why';
  return [
    header(headlineInFull(view, MOST_IN_A_HEADER)),
    ...standing(view),
    ...reasonList(why, reasons.for, view, layout),
    ...reasonList('Watch out', reasons.against, view, layout),
    factLines([
      ...(before ? [['Before you start', before.text] as const] : []),
      ...costLines(view).map((line, at) => [at === 0 ? (later ? 'Cost later' : 'Cost') : '', line] as const),
      ['Next', nextStep.text],
    ]),
  ];
}

const headlineOf = ({ recommendation, shown }: OutcomeView) =>
  headline(recommendation, (id) => find(shown, id).certification.abbreviation);

/** A header is read at a glance, a verdict heard in one breath. */
const MOST_IN_A_HEADER = 60;
const MOST_IN_A_VERDICT = 99;

/** The same with names in full where that is not too much. */
function headlineInFull(view: OutcomeView, most: number): string {
  const { recommendation, shown } = view;
  const inFull = headline(recommendation, (id) => {
    const { abbreviation, name } = find(shown, id).certification;
    return `${abbreviation} (${name})`;
  });
  return inFull.length <= most ? inFull : headlineOf(view);
}

/** The whole verdict for those who have only this. Speech programs read it aloud, so it is plain sentences. */
function outcomeText(view: OutcomeView): string {
  // The close second is named where it is said what tips it.
  const others = candidatesOf(view).filter(
    ({ isRunnerUp, part, shown }) =>
      isRunnerUp && !part.startsWith(CLOSE_SECOND) && !isNotTaken(shown.certification.id, view.company),
  );
  const names = others.map(({ shown }) => shown.certification.abbreviation).join(', ');
  const result = [
    ...resultLines(view),
    ...wishText(view),
    ...contradictionText(view),
    ...notes(view),
    names ? `Also possible: ${names}.` : '',
  ];
  // Whoever said them knows the answers, and they need not hear that there is more to read for these alone.
  const withAnswers = [...result, answersAloud(view.given)];
  return spoken(isBearable(withAnswers) ? withAnswers : result);
}

/** What the blocks of a result say, the verdict and the next step first. */
export function resultLines(view: OutcomeView): readonly string[] {
  const { reasons, before, nextStep, firmness, verdict } = view.recommendation;
  const costs = costLines(view).join(' ');
  return [
    `${headlineInFull(view, MOST_IN_A_VERDICT)}.`,
    `Next: ${nextStep.text}`,
    costs && `Cost: ${costs}`,
    verdict?.text ?? '',
    firmness ?? '',
    reasons.for.length > 0 ? `Why: ${textsOf(reasons.for)}` : '',
    reasons.against.length > 0 ? `Watch out: ${textsOf(reasons.against)}` : '',
    before ? `Before you start: ${before.text}` : '',
    ...companyAloud(view.company),
  ];
}

const textsOf = (reasons: readonly Reason[]) => reasons.map(({ text }) => text).join(' ');
