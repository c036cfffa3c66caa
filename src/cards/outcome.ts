import type { ActionsBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { encodeState } from '../conversation/state.ts';
import type { OutcomeView, ShownCertification } from '../conversation/view.ts';
import type { Citation, Cost } from '../recommendation/index.ts';
import { editId, MORE, moreOption, showId, stateBlockId } from './actions.ts';
import { answersSoFar, droppedNote, inWords, toQuestions } from './answers-so-far.ts';
import { type Candidate, certificationCards, costInFull } from './certification-card.ts';
import { cited, reasonLine } from './citation.ts';
import { contradictionBlocks, contradictionText } from './contradiction.ts';
import { WHAT_IT_COSTS } from './cost.ts';
import {
  actions,
  bulletList,
  button,
  context,
  header,
  type Layout,
  option,
  plain,
  section,
  select,
} from './elements.ts';
import { clarityInWords, headline } from './headline.ts';
import type { Message } from './limits.ts';
import { bold, escaped } from './mrkdwn.ts';
import { nextAfter } from './path.ts';
import { tradeOffBlocks } from './trade-off.ts';
import { wishesSoFar, wishOptions, wishSection, wishText } from './wish.ts';
import { inASentence } from './words.ts';

/** The verdict first, then why and why not, what it costs, what to do; what else one may want is in the last row. */
export function drawOutcome(view: OutcomeView, layout: Layout): Message {
  const { recommendation, shown, state, given } = view;
  const { reasons, nextStep } = recommendation;
  const cards = certificationCards(candidates(view), state, layout);
  const instead = recommendation.outcome.kind === 'none' && cards.length > 0;
  const bullets = (title: string, kind: 'for' | 'against') =>
    bulletList(
      title,
      reasons[kind].map((reason) => reasonLine(reason, shown, given)),
      layout,
    );
  return {
    text: outcomeText(view),
    blocks: [
      header(headline(recommendation, (id) => find(shown, id).certification.abbreviation)),
      ...context(escaped(clarityInWords(recommendation)), ...notes(view)),
      ...contradictionBlocks(view, layout),
      ...wishSection(view),
      ...(instead ? [] : cards),
      ...bullets(toGetNow(view, (name) => `What speaks for ${name}`) ?? 'Why', 'for'),
      ...bullets(
        toGetNow(view, (name) => `What speaks against ${name}`) ?? 'What speaks against it',
        'against',
      ),
      ...costLine(view),
      section([`${bold('What to do now:')} ${escaped(nextStep.text)}`, ...afterwards(view)].join('\n')),
      ...(instead ? [section(bold('If you still want one')), ...cards] : []),
      ...tradeOffBlocks(view),
      ...context(...smallPrint(view).map(escaped)),
      ...controls(view),
    ],
  };
}

/** Throws on one that is not shown. */
export function find(shown: readonly ShownCertification[], id: string): ShownCertification {
  const found = shown.find(({ certification }) => certification.id === id);
  if (!found) throw new Error(`the outcome names "${id}", which the view does not show`);
  return found;
}

/** Says something about the certification that reasons are about, the first of those to get now; null without one. */
function toGetNow({ recommendation, shown }: OutcomeView, say: (name: string) => string) {
  const { outcome, clarity } = recommendation;
  const [first] = outcome.kind === 'not-yet' || clarity === 'open' ? [] : outcome.certifications;
  return first ? say(find(shown, first).certification.abbreviation) : null;
}

function candidates({ recommendation: { outcome }, shown }: OutcomeView): readonly Candidate[] {
  const named: readonly string[] = outcome.certifications;
  const parts: Partial<Record<typeof outcome.kind, readonly string[]>> = {
    both: ['First', 'Second'],
    'not-yet': ['Later', 'Later'],
  };
  return shown.map((one, index) => {
    const at = named.indexOf(one.certification.id);
    if (at >= 0) return { shown: one, part: parts[outcome.kind]?.[at] ?? 'Recommended' };
    return { shown: one, part: named.length === 0 && index === 0 ? 'First choice' : 'Runner-up' };
  });
}

/** What has changed under the person's hands; each is said once. */
export function notes({ catalogChanged, dropped }: OutcomeView): string[] {
  const updated = 'The figures were brought up to date since your last tap.';
  return [catalogChanged ? updated : '', droppedNote(dropped)].map(escaped).filter(Boolean);
}

/** What comes after what there is to get now, in one line; none where nothing has to. */
function afterwards({ path, recommendation: { outcome } }: OutcomeView): string[] {
  const after = nextAfter(path, outcome);
  return after ? [`${bold(`${after.title}:`)} ${escaped(after.text)}`] : [];
}

export function costLine(view: OutcomeView): KnownBlock[] {
  const {
    recommendation: { costs },
    shown,
  } = view;
  if (costs.length === 0) return [];
  const lines = costs.map((cost) => escaped(costSentence(cost, shown)));
  return [section([bold('Three-year cost'), ...lines].join('\n'))];
}

/** Where to find what single countries pay for what is recommended; nothing where nobody told us. */
function regionalHint({ recommendation: { costs }, shown }: OutcomeView): string {
  const differ = costs
    .map((cost) => find(shown, cost.certification).certification)
    .filter((one) => one.regionalPrices);
  const names = inASentence(differ.map(({ abbreviation }) => abbreviation));
  return (
    names && `Prices of ${names} differ by country: see \u201c${WHAT_IT_COSTS}\u201d under \u201cMore\u201d.`
  );
}

/** "PSM I: 200 USD (exam)." */
export function costSentence(cost: Cost, shown: readonly ShownCertification[]): string {
  return `${find(shown, cost.certification).certification.abbreviation}: ${costInFull(cost)}.`;
}

/** "Age of the figures: CSM: 3 of 11 figures undated · PSM I: …", or nothing. */
function ageNotes(shown: readonly ShownCertification[]): string {
  const ages = shown
    .filter(({ ageNote }) => ageNote)
    .map(({ certification, ageNote }) => `${certification.abbreviation}: ${ageNote}`)
    .join(' \u00b7 ');
  return ages && `Age of the figures: ${ages}`;
}

/** What to know about the figures, and what was answered and wished for; one remark each, plain text. */
export function smallPrint(view: OutcomeView): readonly string[] {
  const remarks = [regionalHint(view), ageNotes(view.shown), answersSoFar(view.given), wishesSoFar(view)];
  return remarks.filter(Boolean);
}

/** At most two buttons and one select, so that the next step is not lost among ten controls. */
export function controls(view: OutcomeView): ActionsBlock[] {
  const { shown, state } = view;
  const value = encodeState(state);
  // Never in a select, where nothing would ask before all answers are forgotten.
  const again = button('Start Over', editId('restart'), value, { confirm: startOver });
  const compare = shown.length > 1 ? [button('Compare', showId('compare'), value)] : [];
  return actions(
    [...compare, again, select('More', MORE, { option_groups: more(view) })],
    stateBlockId('more', state),
  );
}

const startOver = {
  title: plain('Start over?'),
  text: plain('All answers of this questionnaire are forgotten.'),
  confirm: plain('Start Over'),
  deny: plain('Keep Them'),
};

/** Cards can be hard to reach with a keyboard, so that their details are offered here as well. */
function more({ shown, given, state, path, wished }: OutcomeView) {
  const group = (label: string, options: PlainTextOption[]) =>
    options.length > 0 ? [{ label: plain(label), options }] : [];
  return [
    ...group('Look closer', [
      ...shown.map(({ certification: { id, abbreviation } }) =>
        option(`Details of ${abbreviation}`, moreOption.details(id)),
      ),
      ...(shown.length > 0 ? [option(WHAT_IT_COSTS, moreOption.cost())] : []),
    ]),
    ...group('Rather\u2026', wishOptions(wished)),
    ...group('Question this', [
      option('Why Not Another One?', moreOption.whyNot()),
      option('What Would Change This?', moreOption.changes),
      ...(path ? [option('What Comes After?', moreOption.path)] : []),
    ]),
    ...group(
      'Change an answer',
      toQuestions(given).map((answer) => option(inWords(answer), moreOption.change(answer.question))),
    ),
    ...group('This questionnaire', [
      ...(given.length > 0 ? [option('Undo Last Answer', moreOption.undo)] : []),
      ...(state.place === 'thread' ? [option('Continue Privately', moreOption.private)] : []),
    ]),
  ];
}

/** The whole verdict for those who have only this, each sentence with the ids behind it. */
function outcomeText(view: OutcomeView): string {
  const { recommendation, shown, tradeOff } = view;
  const { reasons, nextStep, costs } = recommendation;
  const grounds = answersBehind(view);
  const runnersUp = candidates(view).filter(({ part }) => part === 'Runner-up' || part === 'First choice');
  const others = runnersUp.map((candidate) => candidate.shown.certification.abbreviation).join(', ');
  const after = nextAfter(view.path, recommendation.outcome);
  const lines = [
    cited(`${headline(recommendation, introducing(shown))}.`, grounds),
    ...contradictionText(view),
    ...reasons.for.map(({ text, cites }) => cited(text, cites)),
    ...reasons.against.map(({ text, cites }) => cited(`Against it: ${text}`, cites)),
    ...costs.map((cost) =>
      cited(
        `Three-year cost of ${costSentence(cost, shown)}`,
        cost.parts.flatMap(({ cites }) => cites),
      ),
    ),
    cited(`What to do now: ${nextStep.text}`, nextStep.cites),
    ...(after ? [cited(`${after.title}: ${after.text}`, after.step.why.cites)] : []),
    ...(others ? [cited(`${runnersUpTitle(view)}: ${others}.`, grounds)] : []),
  ];
  // A clear case need not be said aloud.
  if (recommendation.clarity !== 'clear') lines.splice(1, 0, cited(clarityInWords(recommendation), grounds));
  lines.splice(1, 0, ...wishText(view));
  if (tradeOff) lines.push(cited(`One more question, if you like: ${tradeOff.text}`, tradeOff.cites));
  return [...[...lines, ...smallPrint(view)].map(escaped), ...notes(view)].join('\n');
}

/** Names by id: in full at first mention, the abbreviation alone after that. */
export function introducing(shown: readonly ShownCertification[]): (id: string) => string {
  const introduced = new Set<string>();
  return (id) => {
    const { abbreviation, name } = find(shown, id).certification;
    if (introduced.has(id)) return abbreviation;
    introduced.add(id);
    return `${abbreviation} (${name})`;
  };
}

const runnersUpTitle = ({ recommendation }: OutcomeView) =>
  recommendation.outcome.kind === 'none' ? 'If you still want one' : 'Next in line';

/** The answers the verdict rests on; where it rests on none, whatever its next step rests on. */
export function answersBehind({ recommendation: { reasons, nextStep } }: OutcomeView): readonly Citation[] {
  const answers = reasons.for.flatMap(({ cites }) => cites.filter(({ kind }) => kind === 'answer'));
  return answers.length > 0 ? answers : nextStep.cites;
}
