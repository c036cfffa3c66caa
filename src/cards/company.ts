import type { KnownBlock } from '@slack/types';
import type { CompanyOn, CompanyView } from '../conversation/view.ts';
import { type Course, dateInWords, inMoney, type Overlay } from '../recommendation/index.ts';
import { bulletList, type Layout, type Line, remark } from './elements.ts';
import { inASentence } from './words.ts';

// What a company says of certifications, wherever they are shown. Its words are shown as they were written.

/** So many courses are told of beside a result; the details have them all. */
const MOST_COURSES = 1;

const MARKS = { preferred: 'Preferred by your company', excluded: 'Not taken by your company' } as const;

/** What a card says of the part that a certification plays for the company; empty where it plays none. */
export function companyMark(id: string, company: CompanyView | undefined): string {
  const standing = company?.on.find(({ certification }) => certification.id === id)?.standing;
  return standing ? MARKS[standing.stance] : '';
}

/** Whether the company does not take it. */
export const isNotTaken = (id: string, company: CompanyView | undefined) =>
  companyMark(id, company) === MARKS.excluded;

/** The part a certification plays, with what the company makes of it; what is not taken and not recommended plays no other. */
export function partWithMark(
  { part, isRunnerUp }: { readonly part: string; readonly isRunnerUp: boolean },
  id: string,
  company: CompanyView | undefined,
): string {
  const mark = companyMark(id, company);
  if (!mark) return part;
  return isRunnerUp && isNotTaken(id, company) ? mark : `${part} \u00b7 ${mark}`;
}

/** Whether its list has put something else first than the answers alone. */
export const isMovedBy = (company: CompanyView | undefined) => (company?.before ?? []).length > 0;

/** Whether it says two things already, beside which the issuer has no room on a phone. */
export const isMarked = (part: string) => Object.values(MARKS).some((mark) => part.endsWith(` ${mark}`));

/** What it says of what is recommended or was replaced, in small letters; no block where that is nothing. */
export function companyNote(company: CompanyView | undefined): KnownBlock[] {
  return company ? remark(titleOf(company), notedLines(company)) : [];
}

/** The same for those who hear it; who is mentioned by id stands in the message. */
export function companyAloud(company: CompanyView | undefined): readonly string[] {
  return company ? notedLines(company).map((line) => line.map(aloud).join('')) : [];
}

/** Of the others their cards say it. */
function notedLines(company: CompanyView): readonly Line[] {
  const { named, before } = company;
  const on = company.on.filter(({ certification: { id } }) => named.includes(id) || before.includes(id));
  return companyLines({ ...company, on }, MOST_COURSES);
}

/** In full, as in the details of a certification. */
export function companyGroup(company: CompanyView | undefined, layout: Layout): KnownBlock[] {
  if (!company) return [];
  return bulletList(titleOf(company), companyLines(company, Number.POSITIVE_INFINITY), layout);
}

const titleOf = ({ name }: CompanyView) => name ?? 'Your company';

function companyLines(company: CompanyView, mostCourses: number): readonly Line[] {
  const { on, named, without, prefers } = company;
  const recommended = on.filter(({ certification }) => named.includes(certification.id));
  const courses = [...new Set(recommended.flatMap((one) => one.courses))];
  const more = courses.length - mostCourses;
  const lines = [
    ...standingLines(on),
    ...(without ? [[`Without your company\u2019s list: ${without}.`]] : []),
    ...(prefers.length > 0 ? [[`Your company prefers ${inASentence(prefers)}.`]] : []),
    ...recommended.flatMap((one) => moneyLine(one, company)),
    ...courses.slice(0, mostCourses).map((course) => courseLine(course, company, more)),
  ];
  // Whom to ask says nothing where nothing is to be got.
  return lines.length > 0 || recommended.length > 0 ? [...lines, ...askLine(company)] : [];
}

/** "Preferred by your company: PSM I and PSPO I – we have vouchers.", a line for each reason. */
function standingLines(on: readonly CompanyOn[]): readonly Line[] {
  const said = new Map<string, { readonly mark: string; readonly because: string | null; names: string[] }>();
  for (const { certification, standing } of on) {
    if (!standing) continue;
    const { stance, because } = standing;
    const key = `${stance} ${because}`;
    const known = said.get(key) ?? { mark: MARKS[stance], because, names: [] };
    said.set(key, { ...known, names: [...known.names, certification.abbreviation] });
  }
  return [...said.values()].map(({ mark, because, names }) => [
    `${mark}: ${inASentence(names)}${because ? ` \u2013 ${withStop(because)}` : '.'}`,
  ]);
}

/** What follows in the same line begins another sentence. */
const withStop = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

/** What it pays of this one, and what it has negotiated. */
function moneyLine({ certification, pays, prices }: CompanyOn, { currency }: CompanyView): readonly Line[] {
  const { abbreviation } = certification;
  const paid = pays === null ? '' : `Your company ${paysInWords(pays, currency)} ${abbreviation}.`;
  const parts = Object.entries(prices?.amounts ?? {}).map(
    ([of, amount]) => `${of === 'membership' ? 'membership per year' : of} ${price(amount, currency)}`,
  );
  const line: Line = [
    paid,
    ...(prices
      ? [
          paid
            ? ` Its own price: ${parts.join(', ')} (`
            : `Company price of ${abbreviation}: ${parts.join(', ')} (`,
          prices.link ? { url: prices.link, label: dateInWords(prices.asOf) } : dateInWords(prices.asOf),
          ').',
        ]
      : []),
  ];
  return line.some(Boolean) ? [line.filter(Boolean)] : [];
}

function paysInWords(pays: NonNullable<CompanyOn['pays']>, currency: string): string {
  if (pays === 'all') return 'pays all of';
  return pays === 0 ? 'does not pay for' : `pays up to ${money(pays, currency)} for`;
}

const price = (amount: number, currency: string) => (amount === 0 ? 'free' : money(amount, currency));
const money = (amount: number, currency: string) => inMoney({ low: amount, high: amount }, currency);

/** "In-house course: Scrum in a Day, every second Tuesday, free; ask @ben." */
function courseLine(
  { title, link, when, price: amount, contact }: Course,
  { currency }: CompanyView,
  more: number,
): Line {
  const priced = amount === null ? '' : price(amount, currency);
  const about = [when, priced].filter(Boolean).map((words) => `, ${words}`);
  return [
    'In-house course: ',
    link ? { url: link, label: title } : title,
    about.join(''),
    ...(contact ? ['; ask ', mentioned(contact)] : []),
    more > 0 ? ` (${more} more in the details).` : '.',
  ].filter(Boolean);
}

/** Whom to ask, and the line of policy. */
function askLine({ approver, policy }: CompanyView): readonly Line[] {
  const line: Line = [
    ...(approver ? ['Ask ', mentioned(approver), ' before you book.'] : []),
    ...(approver && policy ? [' '] : []),
    ...(policy ? [withStop(policy.text)] : []),
    ...(policy?.link ? [' (', { url: policy.link, label: 'policy' }, ')'] : []),
  ];
  return line.length > 0 ? [line] : [];
}

/** A mention, where it is an id of Slack. Nobody is called by it: results are private or edited into a message. */
function mentioned(who: NonNullable<Overlay['approver']>): Line[number] {
  return /^[UWCG][A-Z0-9]{7,}$/.test(who) ? { mention: who } : who;
}

function aloud(stretch: Line[number]): string {
  if (typeof stretch === 'string') return stretch;
  if ('mention' in stretch) return 'whom the message names';
  return 'bold' in stretch ? stretch.bold : stretch.label;
}

/** In a few words, as in a cell of a table. */
export function companyCell({ standing, pays, courses }: CompanyOn, { currency }: CompanyView): string {
  const words = [
    standing ? { preferred: 'preferred', excluded: 'not taken' }[standing.stance] : '',
    pays === null
      ? ''
      : pays === 'all'
        ? 'pays all'
        : pays === 0
          ? 'pays nothing'
          : `pays up to ${money(pays, currency)}`,
    courses.length > 0 ? 'in-house course' : '',
  ].filter(Boolean);
  return words.join(', ') || 'nothing said';
}
