import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Certification, FactKey } from '../catalog/schema.ts';
import type { DetailsView } from '../conversation/view.ts';
import { type FigureLine, gapInWords, sumInWords } from '../recommendation/index.ts';
import { askFor, askId } from './actions.ts';
import { issuerButton } from './certification-card.ts';
import { lastChecked, originInBrief } from './citation.ts';
import { companyAloud, companyGroup } from './company.ts';
import { bulletList, button, context, header, type Layout, type Line, section } from './elements.ts';
import { factsControls } from './facts-controls.ts';
import { originInWords, originLine } from './figure-line.ts';
import type { Message } from './limits.ts';
import { lookControls, reportButtons, reportByMail } from './look-controls.ts';
import { bold, escaped } from './mrkdwn.ts';
import { spoken } from './spoken.ts';

/** One question that people have about a certification, and the figures that answer it. */
interface Group {
  readonly title: string;
  readonly keys: readonly FactKey[];
}

const FOR_WHOM: Group = {
  title: 'Who it is for',
  keys: [
    'requiresCertification',
    'requiresOutside',
    'education',
    'experienceMonths',
    'projectMonths',
    'experienceWindowMonths',
    'trainingHours',
  ],
};
const TO_DO: Group = {
  title: 'What you do',
  keys: [
    'classRequired',
    'classHours',
    'examRequired',
    'examQuestions',
    'examMinutes',
    'examPassPercent',
    'openBook',
    'examEdition',
    'examLanguages',
    'proctored',
    'accommodations',
    'examTriesIncluded',
    'examWithinDays',
    'retakeWaitDays',
    'studyHours',
  ],
};
const COST: Group = {
  title: 'What it costs',
  keys: ['classPriceUsd', 'classIncludesExam', 'examFeeUsd', 'retakeFeeUsd', 'membershipFeeUsdPerYear'],
};
const KEPT: Group = {
  title: 'How it is kept',
  keys: [
    'expires',
    'renewalEveryMonths',
    'renewalFeeUsd',
    'renewalUnits',
    'renewedByClass',
    'renewalGraceMonths',
    'reinstatement',
  ],
};

/** What is known about one certification, by the questions people have; each figure with a link to its source. */
export function drawDetails(view: DetailsView, layout: Layout): Message {
  const { abbreviation, name, issuer, summary } = view.shown.certification;
  const title = `${abbreviation}: ${name}`;
  const remarks = [`Issued by ${issuer.name}`, ...standing(view)];
  const { cost } = view.shown;
  const isReckoned = cost.parts.length > 0 || cost.unknown.length === 0;
  const sum = isReckoned ? sumInWords(cost) : '';
  const prices = [...view.membership, ...view.regional].map((line) => originLine(line));
  const group = ({ title, keys }: Group, before: readonly Line[] = [], after: readonly Line[] = []) =>
    bulletList(title, [...before, ...linesOf(keys, view), ...after], layout);
  return {
    text: spoken([
      `${title}.`,
      summary,
      ...remarks.map((words) => `${words.replace(/\.$/, '')}.`),
      ...[FOR_WHOM, TO_DO].map((one) => inWords(one, view)),
      inWords(COST, view, sum ? [`Three years: ${sum}.`] : []),
      inWords(KEPT, view),
      ...companyAloud(view.company),
    ]),
    blocks: [
      header(title),
      ...context(...remarks.map(escaped)),
      ...group(FOR_WHOM, [[summary]]),
      ...group(TO_DO),
      ...group(COST, sum ? [[{ bold: 'Three years:' }, ` ${sum}`]] : [], prices),
      ...group(KEPT),
      ...companyGroup(view.company, layout),
      ...readOn(view),
      ...context(lastChecked(view.checked), reportByMail(view.report)),
      ...controls(view),
    ],
  };
}

/** What must be known before anyone gets it. */
function standing({ shown: { certification }, successor }: DetailsView): string[] {
  const { mayWin } = certification;
  const because = mayWin.answer === 'no' ? mayWin.because : '';
  // That nobody is told to get what cannot be got goes without saying.
  if (successor) return [`No longer awarded: ${because}. After it came ${successor}.`];
  return because ? [`Never recommended here: ${because}.`] : [];
}

/** What there is none of is not worth a line. */
const NOTHING = ['none', 'not needed', '0'];

/** A "yes" that goes without saying beside what it leads to. */
const IMPLIED: Partial<Record<FactKey, FactKey>> = {
  classRequired: 'classHours',
  examRequired: 'examQuestions',
  expires: 'renewalEveryMonths',
};

/** The figures of these kinds in their order, then in one line what nobody told us. */
function linesOf(keys: readonly FactKey[], { figures, shown }: DetailsView): readonly Line[] {
  const { gaps = {} } = shown.certification;
  const asked = inOrder(keys, figures);
  const missing = asked.filter(({ key, value }) => value === 'unknown' && !gaps[key]);
  return [
    ...asked.filter(({ value }) => value !== 'unknown').map((line) => originLine(line, line.others)),
    ...asked.flatMap((line) => gapLine(line, gaps[line.key])),
    ...(missing.length > 0 ? [[notKnown(missing)]] : []),
  ];
}

function inOrder(keys: readonly FactKey[], figures: readonly FigureLine[]): readonly FigureLine[] {
  const worthALine = keys.flatMap((key) =>
    figures.filter((one) => one.key === key && !NOTHING.includes(one.value)),
  );
  const isKnown = (key: FactKey | undefined) =>
    worthALine.some((one) => one.key === key && one.value !== 'unknown');
  return worthALine.filter(
    ({ key, value, note }) => !(value === 'yes' && note === null && isKnown(IMPLIED[key])),
  );
}

/** "Not known: class price, exam fee." */
const notKnown = (lines: readonly FigureLine[]) =>
  `Not known: ${lines.map(({ label }) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`).join(', ')}.`;

/** What is known in place of a figure that we did not find. */
function gapLine({ key, label }: FigureLine, gap: NonNullable<Certification['gaps']>[FactKey]): Line[] {
  if (!gap) return [];
  const words = gapInWords(key, gap);
  return [[{ bold: `${label}:` }, ` ${words} (`, { url: gap.source, label: originInBrief(gap) }, ')']];
}

/** A group in one line, for those who hear it read; empty where there is nothing in it. */
function inWords({ title, keys }: Group, { figures }: DetailsView, before: readonly string[] = []): string {
  const asked = inOrder(keys, figures);
  const known = asked.filter(({ value }) => value !== 'unknown').map((line) => originInWords(line));
  const missing = asked.filter(({ value }) => value === 'unknown');
  const all = [...before, ...known, ...(missing.length > 0 ? [notKnown(missing)] : [])];
  return all.length > 0 ? `${title}. ${all.join(' ')}` : '';
}

function readOn({ shown }: DetailsView): KnownBlock[] {
  const { issuer, abbreviation } = shown.certification;
  const where = `${bold('Where to read on')}\n${escaped(`What ${issuer.name} says about ${abbreviation}`)}`;
  return [{ ...section(where), accessory: issuerButton(shown) }];
}

function controls(view: DetailsView): ActionsBlock[] {
  const { state, report, back, shown } = view;
  const onward = reportButtons(report);
  if (state) return lookControls(state, onward);
  const after = button('What Comes After?', askId(askFor.path(shown.certification.id, null)));
  const toList = back ? [button('Back to the List', askId(askFor.list(back)))] : [];
  return factsControls(view, [...toList, after, ...onward]);
}
