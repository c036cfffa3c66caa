import type { KnownBlock } from '@slack/types';
import type { ChangesView } from '../conversation/view.ts';
import type { Change, Outcome, QuestionId, TradeOff } from '../recommendation/index.ts';
import { seeId, stateBlockId } from './actions.ts';
import { answersSoFar } from './answers-so-far.ts';
import { bulletList, button, context, header, type Layout, type Line, section } from './elements.ts';
import { inBrief } from './headline.ts';
import type { Message } from './limits.ts';
import { lookControls } from './look-controls.ts';
import { bold, escaped } from './mrkdwn.ts';
import { spoken } from './spoken.ts';
import { putFirstInWords } from './wish.ts';
import { capitalized } from './words.ts';

const TITLE = 'What would change this?';
const ELSEWHERE = 'Something else';
const AS_WELL = 'Also';
/** So many answers can be tried with a tap: all that put the second first, and of others as many as a screen holds. */
const MOST_FLIPS = 10;
const MOST_TO_TRY = 6;

/** What puts the second first, then what leads elsewhere, each to be tried; what is over is said in a line an outcome. */
export function drawChanges(view: ChangesView, layout: Layout): Message {
  const { state, given, flips, others, later } = view;
  const tried = others.slice(0, Math.max(0, MOST_TO_TRY - flips.length));
  const flipping = flips.slice(0, MOST_FLIPS);
  const rest = [...flips.slice(MOST_FLIPS), ...others.slice(tried.length)];
  return {
    text: spoken([
      TITLE,
      lead(view),
      ...[...flipping, ...tried].map((change) => `${capitalized(ifSaid(change))}: ${then(change, view)}`),
    ]),
    blocks: [
      header(TITLE),
      section(escaped(lead(view))),
      ...toTry(flipTitle(view), flipping, 0, view),
      ...toTry(ELSEWHERE, tried, flipping.length, view),
      ...bulletList(AS_WELL, [...restLines(rest, view), ...laterLine(later)], layout),
      ...context(escaped(answersSoFar(given))),
      ...lookControls(state, []),
    ],
  };
}

/** Nothing tips the outcome more, and it is said before all answers. */
const TIPPED: Record<TradeOff, string> = {
  class: 'Your trade-off tipped it: were the class not worth it to you, it would be',
  exam: 'Your trade-off tipped it: were the class worth it to you, it would be',
};

function lead(view: ChangesView): string {
  const { outcome, tradeOff, flips, others, later } = view;
  const moved = [movedByTheList(view), putFirstInWords(view)].filter(Boolean).join(' ');
  const stands = moved ? `${moved} On your answers alone it is` : 'Now it is';
  const tipped = tradeOff && ` ${TIPPED[tradeOff.weighed]}: ${brief(tradeOff.outcome, view)}.`;
  const verdict =
    outcome.kind === 'undecided'
      ? 'Too little is known for a verdict.'
      : `${stands}: ${brief(outcome, view)}.`;
  const now = `${verdict}${tipped ?? ''}`;
  if (flips.length + others.length > 0) return `${now} With one other answer, and the rest as it is:`;
  const otherwise = tipped ? 'Otherwise no' : 'No';
  return later.length > 0
    ? `${now} ${otherwise} single answer changes that at once.`
    : `${now} ${otherwise} single answer changes that.`;
}

/** "Your company’s list makes it PSM I in place of CSM." */
function movedByTheList({ withTheList }: ChangesView): string {
  if (!withTheList) return '';
  const { now, before } = withTheList;
  return `Your company\u2019s list makes it ${now} in place of ${before}.`;
}

const brief = (outcome: Outcome, { names }: ChangesView) => inBrief(outcome, (id) => names[id] ?? id);

function flipTitle({ second, names }: ChangesView): string {
  return second && names[second] ? `${names[second]} would come first` : 'No certification would be needed';
}

/** A title, and each change in a section with the button that shows the result it leads to. */
function toTry(title: string, changes: readonly Change[], before: number, view: ChangesView): KnownBlock[] {
  return changes.map((change, index) => ({
    ...section(
      `${index === 0 ? `${bold(title)}\n` : ''}${escaped(`${capitalized(ifSaid(change))}:`)} ${bold(then(change, view))}`,
    ),
    block_id: stateBlockId(`look-${before + index + 1}`, view.state),
    accessory: button('See That Result', seeId(change.question, change.option), undefined, {
      accessibility_label: `See that result: ${change.label}`,
    }),
  }));
}

/** What an answer is about, as it follows "If you said “…”". */
const ABOUT: Record<QuestionId, string> = {
  aim: 'about your role',
  setting: 'about the way of working',
  focus: 'about your focus',
  held: 'about what you hold',
  purpose: 'about your reason',
  whose: 'about what they ask for',
  led: 'about leading projects',
  next: 'about what comes next',
  experience: 'about your experience',
  learning: 'about learning',
};

/** "if you said “A Live Class With a Trainer” about learning" */
export const ifSaid = ({ question, label }: Change): string =>
  `if you said \u201c${label}\u201d ${ABOUT[question]}`;

/** "CSM.", or what it would be for now where it opens questions. */
function then({ outcome, questions }: Change, view: ChangesView): string {
  const what = brief(outcome, view);
  const capital = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  if (questions === 0) return `${capital}.`;
  return `${capital}, after ${questions === 1 ? 'one more question' : 'a few more questions'}.`;
}

/** "CSM or PSM I: with “Scrum” about the way of working, or …", one line for each outcome. */
function restLines(rest: readonly Change[], view: ChangesView): Line[] {
  const outcomes = [...new Set(rest.map(({ outcome }) => brief(outcome, view)))];
  return outcomes.map((what) => [
    { bold: `${what.charAt(0).toUpperCase()}${what.slice(1)}:` },
    ` with ${inQuotes(rest.filter(({ outcome }) => brief(outcome, view) === what))}`,
  ]);
}

function laterLine(later: readonly Change[]): Line[] {
  return later.length > 0 ? [[{ bold: 'Nothing changes at once with:' }, ` ${inQuotes(later)}`]] : [];
}

/** "“Scrum” or “Kanban” about the way of working; “Tester” about your role". */
function inQuotes(changes: readonly Change[]): string {
  const questions = [...new Set(changes.map(({ question }) => question))];
  return questions
    .map((question) => {
      const labels = changes
        .filter((one) => one.question === question)
        .map(({ label }) => `\u201c${label}\u201d`);
      return `${labels.join(' or ')} ${ABOUT[question]}`;
    })
    .join('; ');
}
