import type { KnownBlock } from '@slack/types';
import type { SummaryView } from '../conversation/summary-view.ts';
import type { GivenAnswer, ShownCertification } from '../conversation/view.ts';
import { costInLine, costOnCard, type Reason } from '../recommendation/index.ts';
import { answerInWords } from './answers-so-far.ts';
import { lastChecked, reasonLine } from './citation.ts';
import { bulletList, context, header, inMrkdwn, type Layout, type Line, section } from './elements.ts';
import { headline } from './headline.ts';
import { bold, escaped } from './mrkdwn.ts';
import { withPriceMark } from './outcome-lines.ts';
import { capitalized } from './words.ts';

// A result for somebody else. What stands in it is said once, here, and then drawn in blocks, in plain text or aloud, so
// that these cannot say different things.

interface Part {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Each line stands by itself; else all go on behind the title. */
  readonly isList?: true;
}

const BASED_ON = 'What it is based on';
/** They were said to its owner, so that "you" in them is nobody who reads them here. */
const REASONS = 'What Certify says for it';
const NEUTRAL = 'Certify goes by written rules and sells nothing';

/** What to get, or what else came out, in one line without a full stop. */
export function choiceInWords(
  { choice, wished, named }: Pick<SummaryView, 'choice' | 'wished' | 'named'>,
  most: number,
): string {
  const said = (name: (one: ShownCertification) => string) => {
    const byId = (id: string) => {
      const found = named.find(({ certification }) => certification.id === id);
      return found ? name(found) : id;
    };
    if (!wished) return headline(choice, byId);
    const [first = '', second] = wished.map(byId);
    return second ? `${first} first, then ${second}` : `Get ${first}`;
  };
  const inFull = said(nameInFull);
  return inFull.length <= most ? inFull : said(({ certification }) => certification.abbreviation);
}

const nameInFull = ({ certification: { abbreviation, name } }: ShownCertification) =>
  `${abbreviation} (${name})`;

/** A header is read at a glance. */
const MOST_IN_A_HEADER = 60;

export function summaryBlocks(view: SummaryView, layout: Layout): KnownBlock[] {
  const parts = partsOf(view);
  const lines = parts.filter(({ isList }) => !isList);
  return [
    header(choiceInWords(view, MOST_IN_A_HEADER)),
    ...parts.filter(({ isList }) => isList).flatMap((part) => bulletList(part.title, part.lines, layout)),
    ...(lines.length > 0
      ? [
          section(
            lines.map(({ title, lines: [line = []] }) => `${bold(`${title}:`)} ${inMrkdwn(line)}`).join('\n'),
          ),
        ]
      : []),
    ...context(escaped(footOf(view))),
  ];
}

/** The same to be pasted anywhere, with addresses in full. */
export function summaryInPlainText(view: SummaryView): string {
  const paragraphs = partsOf(view).map(({ title, lines, isList }) => {
    const words = lines.map((line) => line.map(inPlainText).join(''));
    return isList
      ? [`${title}:`, ...words.map((line) => `- ${line}`)].join('\n')
      : `${title}: ${words.join(' ')}`;
  });
  return [choiceInWords(view, MOST_IN_A_HEADER), ...paragraphs, `${footOf(view)}.`].join('\n\n');
}

function inPlainText(stretch: Line[number]): string {
  if (typeof stretch === 'string') return stretch;
  if ('bold' in stretch) return stretch.bold;
  // No line of a summary mentions anybody.
  return 'url' in stretch ? `${stretch.label}: ${stretch.url}` : '';
}

/** The same for those who hear it: one line for each part, the weightiest first, without addresses. */
export function summaryAloud(view: SummaryView): readonly string[] {
  const aloud = partsOf(view).map(({ title, lines, isList }) => {
    const words = lines.map((line) => line.map(heard).join(''));
    return `${title}: ${isList ? words.map(withStop).join(' ') : words.join(' ')}`;
  });
  return [`${choiceInWords(view, MOST_IN_A_HEADER)}.`, ...aloud, `${footOf(view)}.`];
}

const heard = (stretch: Line[number]) => (typeof stretch === 'string' ? stretch : inLabel(stretch));
const inLabel = (stretch: Exclude<Line[number], string>) =>
  'bold' in stretch ? stretch.bold : 'label' in stretch ? stretch.label : '';
const withStop = (words: string) => (/[.!?]\u201d?$|[.!?]\)$/.test(words) ? words : `${words}.`);

function partsOf(view: SummaryView): readonly Part[] {
  const { told, reasons, named, alternatives, policy } = view;
  const known = [...named, ...alternatives];
  const parts: readonly Part[] = [
    { title: BASED_ON, lines: told.map(answerLine), isList: true },
    { title: REASONS, lines: reasons.map((reason) => quoted(withSource(reason, known))), isList: true },
    ...named.slice(0, 2).flatMap((one) => factsOf(one, named.length > 1)),
    {
      title: 'Also possible',
      lines: alternatives.length > 0 ? [[`${alternatives.map(inBrief).join('; ')}.`]] : [],
    },
    { title: 'Company policy', lines: policy ? [policyLine(policy)] : [] },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** Of somebody else, "You hold" is nothing to read. */
const answerLine = (answer: GivenAnswer): Line => [
  `${answer.question === 'held' ? 'Certifications held' : answer.topic}: ${answerInWords(answer)}`,
];

/** Answers stand above, as far as they are told. */
const withSource = ({ text, cites }: Reason, known: readonly ShownCertification[]) =>
  reasonLine({ text, cites: cites.filter(({ kind }) => kind !== 'answer') }, known);

/** What was said to its owner, with the pages it rests on behind it. */
function quoted([text, ...sources]: Line): Line {
  return [`\u201c${String(text)}\u201d`, ...sources];
}

/** What one costs and takes; of two, each in a line of its own. */
function factsOf(one: SummaryView['named'][number], isOneOfTwo: boolean): readonly Part[] {
  const { certification, cost, effort } = one;
  const { abbreviation, url, issuer } = certification;
  const costs = withPriceMark(costInLine(cost), one);
  const takes = effort ? `${capitalized(effort)}.` : '';
  const page = { url, label: `${abbreviation} at ${issuer.name}` };
  if (isOneOfTwo) return [{ title: abbreviation, lines: [[`${costs} ${takes && `${takes} `}`, page]] }];
  return [
    { title: 'Cost', lines: [[costs]] },
    { title: 'Effort', lines: takes ? [[takes]] : [] },
    { title: 'Page', lines: [[page]] },
  ];
}

/** "CSM, about $1,300 over 3 years". */
function inBrief(one: ShownCertification): string {
  const cost = withPriceMark(costOnCard(one.cost), one).replace(/\.$/, '');
  return `${one.certification.abbreviation}, ${cost.charAt(0).toLowerCase()}${cost.slice(1)}`;
}

function policyLine({ text, link }: NonNullable<SummaryView['policy']>): Line {
  return link ? [`${withStop(text)} (`, { url: link, label: 'policy' }, ')'] : [withStop(text)];
}

const footOf = ({ checked }: SummaryView) => `${NEUTRAL} \u00b7 ${lastChecked(checked)}`;
