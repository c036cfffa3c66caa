import { type Catalog, figureOf } from '../../catalog/catalog.ts';
import type { Certification } from '../../catalog/schema.ts';
import { matters } from '../asking/open-questions.ts';
import { badgesHeld } from '../decision/holdings.ts';
import { type Citation, citeAnswer, citeFact } from '../facts/citation.ts';
import { type TimeKey, timeAsked, timeInWords } from '../facts/time-asked.ts';
import type { Answers, Badge } from '../questions/answers.ts';
import { countedExperience, onOffer } from '../questions/on-offer.ts';
import { badgeLabel, optionLabel, topicOf } from '../questions/question.ts';

/** Answers that do not fit each other. They change no recommendation: only the person knows which of them is true. */
export interface Contradiction {
  /**
   * `firm` where no badge behind the answer can be had like that, by the facts in the catalog; `unlikely` where some
   * can, or where exceptions are known; `unfinished` where an answer announces more that never came.
   */
  readonly kind: 'firm' | 'unlikely' | 'unfinished';
  /** Names the answers in the words they were given in, and says why they do not fit. Plain text. */
  readonly text: string;
  /** Any of these answers may be the one to change. */
  readonly questions: readonly ('experience' | 'held')[];
  /** The answers, and the facts that they were held against. */
  readonly cites: readonly Citation[];
}

/**
 * The certifications behind each box whose holder must have, or is likely to have, spent time on something first;
 * weightiest first. First badges ask for none. Nobody can be told that none of theirs needs renewing either: every box
 * that has one that never expires has one beside it that does.
 */
const ASKS_FOR_TIME: readonly (readonly [badge: Badge, key: TimeKey, certifications: readonly string[]])[] = [
  ['pmp', 'projectMonths', ['pmp']],
  ['pmi-acp', 'experienceMonths', ['pmi-acp']],
  ['sm-top', 'experienceMonths', ['csp-sm', 'psm-iii']],
  ['po-top', 'experienceMonths', ['csp-po', 'pspo-iii']],
  ['sm-advanced', 'experienceMonths', ['a-csm', 'psm-ii']],
  ['po-advanced', 'experienceMonths', ['a-cspo', 'pspo-ii']],
];

/** Every contradiction between answers that are on offer beside each other, weightiest first; none for most people. */
export function contradictionsIn(answers: Answers, catalog: Pick<Catalog, 'get'>): readonly Contradiction[] {
  const given = onOffer(answers);
  const badges = badgesHeld(given.held, given.ticked);
  const found = ASKS_FOR_TIME.filter(([badge]) => badges.includes(badge)).flatMap(([badge, key, ids]) =>
    // By the rules of November 2024 an active PMP stands in for the agile time.
    badge === 'pmi-acp' && badges.includes('pmp') ? [] : againstTime(badge, key, ids, given, catalog),
  );
  return [
    ...found.filter(({ kind }) => kind === 'firm'),
    ...nothingTicked(given),
    ...found.filter(({ kind }) => kind !== 'firm'),
  ];
}

/**
 * The one to point out: the weightiest of those where at least one of the answers makes a difference to the outcome.
 * Null for most people.
 */
export function contradictionIn(answers: Answers, catalog: Pick<Catalog, 'get'>): Contradiction | null {
  const { ticked: _boxes, ...withoutBoxes } = answers;
  const counts = ({ questions }: Contradiction) =>
    questions.some((question) => matters(question, question === 'held' ? withoutBoxes : answers));
  return contradictionsIn(answers, catalog).find(counts) ?? null;
}

function nothingTicked(given: Answers): readonly Contradiction[] {
  if (given.held !== 'several' || given.ticked?.length !== 0) return [];
  const text = `${inQuotes('held', given)}, but no box is ticked, so that none counts.`;
  return [{ kind: 'unfinished', text, questions: ['held'], cites: [citeAnswer('held', given)] }];
}

/** Less than so many months, as far as the answer tells of this kind of time; undefined where it tells of another. */
function lessThanMonths(badge: Badge, key: TimeKey, given: Answers): number | undefined {
  const { aim, experience } = given;
  const counted = countedExperience(given);
  if (key === 'projectMonths') {
    if (experience === 'led-none') return 1;
    return experience === 'led-under-3' ? 36 : undefined;
  }
  // Deciding what gets built is another thing than working on agile teams.
  if (aim === 'product' && !badge.startsWith('po-')) return undefined;
  if (experience === 'none') return 1;
  // "None of These Yet" is the only answer for those who have led nothing and have less than a year on agile teams.
  const underOne = experience === 'under-1' || (experience === 'led-none' && counted === 'either');
  return underOne ? 12 : undefined;
}

function againstTime(
  badge: Badge,
  key: TimeKey,
  ids: readonly string[],
  given: Answers,
  catalog: Pick<Catalog, 'get'>,
): readonly Contradiction[] {
  const said = lessThanMonths(badge, key, given);
  if (said === undefined) return [];
  const asked = ids.map((id) => monthsAsked(id, key, catalog));
  const short = asked.filter(({ months }) => months !== null && months >= said);
  const all = short.length === ids.length;
  const none = said === 1;
  // Where only some of the badges ask for time, a little of it may well do.
  if (short.length === 0 || !(all || none)) return [];
  const answers = `\u201c${topicOf('held')}: ${badgeLabel(badge)}\u201d and ${inQuotes('experience', given)}`;
  // Nobody has less than nothing, but there are shorter ways in: a degree for PMP, other badges for PMI-ACP.
  const asks = none ? 'asks' : 'usually asks';
  return [
    {
      kind: all && none ? 'firm' : 'unlikely',
      text: `${answers}. ${asked.map((one) => inWords(one, asks)).join('; ')}.`,
      questions: ['experience', 'held'],
      cites: [
        citeAnswer('held', given),
        citeAnswer('experience', given),
        ...short.flatMap(({ cites }) => cites),
      ],
    },
  ];
}

interface Asked {
  readonly name: string;
  /** Null where it is not known, directly or by the certification that is asked for first. */
  readonly months: number | null;
  /** "1 year as Scrum Master"; empty where none is asked for, or it is not known. */
  readonly time: string;
  /** The certification that asks for the time, where it is one that has to be held first; null otherwise. */
  readonly by: string | null;
  readonly cites: readonly Citation[];
}

/** What must have been spent before one can hold this; time asked for by what comes before it counts as well. */
function monthsAsked(id: string, key: TimeKey, catalog: Pick<Catalog, 'get'>): Asked {
  const certification = catalog.get(id);
  if (!certification) throw new Error(`"${id}" can be ticked, but is not in the catalog`);
  const { abbreviation: name } = certification;
  const own = timeAsked(certification, key);
  const cites = [citeFact(id, key)];
  if (own) return { name, months: own.months, time: timeInWords(own, key), by: null, cites };
  if (asksForNone(certification, key)) return { name, months: 0, time: '', by: null, cites };
  const before = figureOf(certification, 'requiresCertification');
  if (typeof before === 'string') return { name, months: null, time: '', by: null, cites: [] };
  const first = monthsAsked(before.value, key, catalog);
  return {
    ...first,
    name,
    by: first.by ?? first.name,
    cites: [citeFact(id, 'requiresCertification'), ...first.cites],
  };
}

/** By a figure, or by what is known although there is none. */
function asksForNone(certification: Certification, key: TimeKey): boolean {
  const figure = figureOf(certification, key);
  if (typeof figure !== 'string') return figure.value === 0;
  return certification.gaps?.[key]?.asked === false;
}

function inWords({ name, months, time, by }: Asked, asks: string): string {
  if (months === null) return `what ${name} asks for is not known`;
  if (months === 0) return `${name} asks for none`;
  return by ? `${name} asks for ${by}, which ${asks} for ${time}` : `${name} ${asks} for ${time}`;
}

/** An answer as it stands among the answers so far. */
function inQuotes(question: 'experience' | 'held', given: Answers): string {
  const option = given[question] ?? 'not-sure';
  return `\u201c${topicOf(question)}: ${optionLabel(question, option, given) ?? option}\u201d`;
}
